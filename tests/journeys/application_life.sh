#!/bin/bash
# The life of an application besides its approval, at the keyboard: registered, returned with all that is missing, supplied, refused for a
# reason, reopened by somebody else, approved, withdrawn, and applied for anew; who may not is refused, and no reason is to be read anywhere.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

set_up_station
english() { zhika --lang en "$@"; }
state() { zhika --json orders | python3 -c "import json, sys
for line in sys.stdin:
    row = json.loads(line)
    if row['order'] == $1: print(row['state'])"; }
stands() { [ "$(state "$1")" = "$2" ] || fail "order $1 is $(state "$1"), not $2"; }
application() { english application "$@"; }
import_samples_again() { zhika --json import "$ROOT/resources/samples/applicants.csv" --photos "$ROOT/resources/samples/photos" --by clerk || true; }

import_samples_again >/dev/null
stands 1 draft

# returned: everything is told at once, and there is a paper of it
expect 2 "not named, or is no paper" application return --order 1 --by reviewer
expect 2 "no paper" application return --order 1 --by reviewer --missing smile
expect 1 "never returned" english receipt --order 1 --missing --by clerk --pdf "$DIR/missing.pdf"
expect 0 "identity document is missing; proof of residence" application return --order 1 --by reviewer --missing residence identity --reason "landlord Zhang Example objects"
stands 1 returned
expect 0 "paper made" english receipt --order 1 --missing --by clerk --pdf "$DIR/missing.pdf"
[ "$(head -c 5 "$DIR/missing.pdf")" = "%PDF-" ] || fail "no paper of what is missing"
expect 1 "does not allow this step" english approve --order 1 --confirmed --by reviewer
expect 0 "landlord Zhang" application list --by clerk

# no second application beside it
import_samples_again >"$DIR/again"
grep 320102198803120030 "$DIR/again" | grep -q has_order || fail "a second application was taken beside a returned one"

# supplied and refused for a reason, though not by who supplied it
expect 0 "submitted again" application supply --order 1 --by "other clerk" --reason "a lease was brought"
stands 1 draft
expect 1 "may not approve it, nor refuse it" application refuse --order 1 --by "other clerk" --reason "own work"
expect 2 "takes a reason" application refuse --order 1 --by reviewer
expect 0 "refused" application refuse --order 1 --by reviewer --reason "lives elsewhere"
stands 1 refused

# looked at again by somebody else, approved, reopened, withdrawn
expect 1 "may not reopen it" application reopen --order 1 --by reviewer
expect 0 "waits for approval again" application reopen --order 1 --by supervisor
expect 0 "approved" english approve --order 1 --confirmed --by reviewer
expect 0 "waits for approval again" application reopen --order 1 --by reviewer --reason "the wrong person"
expect 0 "approved" english approve --order 1 --confirmed --by reviewer
zhika --json application withdraw --order 1 --by clerk --reason "moved away" | grep -q '"state":"withdrawn"' || fail "not withdrawn"
expect 1 "does not allow this step" application reopen --order 1 --by supervisor

# the person may apply anew
import_samples_again >"$DIR/again"
grep 李样例 "$DIR/again" | grep -q '"refused":false' || fail "whose application was withdrawn cannot apply again"
NEW=$(zhika --json orders | python3 -c "import json, sys; print(max(json.loads(line)['order'] for line in sys.stdin))")
stands "$NEW" draft

# with people set up, roles say who may
PASSWORD="correct horse"
as() { ZHIKA_PASSWORD=$PASSWORD ZHIKA_NEW_PASSWORD=$PASSWORD english --as "$@"; }
printf '%s\n' "$PASSWORD" >"$DIR/password"
expect 0 "administrator" english people add root --role administrator --new-password-file "$DIR/password"
for role in clerk reviewer issuer; do as root people add "$role" --role "$role" >/dev/null; done
expect 1 "your role may not do this" as issuer application return --order "$NEW" --missing identity
expect 1 "your role may not do this" as clerk application refuse --order "$NEW" --reason "no"
expect 1 "your role may not do this" as reviewer application withdraw --order "$NEW"
expect 0 "returned for papers" as clerk application return --order "$NEW" --missing photos
expect 0 "withdrawn" as clerk application withdraw --order "$NEW" --reason "did not come back"

# the trail tells it in words; no reason stands where it can be read
sqlite3 "file:$DIR/station/station.db?mode=ro" "SELECT action FROM audit" | sort | uniq -c | grep -q "application reopened" || fail "the trail does not tell it"
for file in "$DIR/station/station.db" "$DIR/station/station.db-wal"; do
    [ ! -e "$file" ] || ! grep -qa "Zhang Example" "$file" || fail "a reason can be read in $file"
done
expect 0 "The chain holds" english audit verify
echo "returned, supplied, refused, reopened, approved, withdrawn and applied for anew"
