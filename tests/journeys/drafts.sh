#!/bin/bash
# Work that was begun at one desk and finished by a colleague: parked under a ticket, taken up by whose it is and by nobody else, handed
# over by two signatures or a supervisor's, dropped for a reason; what was typed stands in no file and no trail.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

set_up_station
PASSWORD="correct horse"
english() { zhika --lang en "$@"; }
as() { ZHIKA_PASSWORD=$PASSWORD ZHIKA_NEW_PASSWORD=$PASSWORD ZHIKA_SECOND_PASSWORD=$PASSWORD english --as "$@"; }
printf '{"name": "Example", "citizen_number": "320102198803120030"}\n' >"$DIR/form.json"
printf '["Example"]\n' >"$DIR/list.json"
printf '%s\n' "$PASSWORD" >"$DIR/password"
park() { english draft park --form "$DIR/form.json" --photo "$ROOT/resources/samples/photos/p01.jpg" "$@"; }

# before people are set up two names sign
expect 0 "parked under ticket A012" park --ticket a012 --by clerk
expect 1 "has this ticket" park --ticket A012 --by colleague
expect 2 "not written as one" park --ticket "A 12" --by clerk
expect 2 "no set of fields" english draft park --form "$DIR/list.json" --ticket A013 --by clerk
expect 2 "could not be read" english draft park --form "$DIR/nothing.json" --ticket A013 --by clerk
expect 1 "a colleague's work" english draft take-up --draft 1 --by colleague
zhika --json draft take-up --draft 1 --by clerk | grep -q '"name":"Example"' || fail "the form does not come back"
expect 1 "in somebody's hands" english draft take-up --draft 1 --by clerk
zhika --json drafts --by clerk | grep -q '"owner":"clerk".*"state":"open"' || fail "the list does not say whose it is"
expect 2 "Cause" english draft hand-over --draft 1 --by clerk --second clerk
expect 0 "handed over to colleague" english draft hand-over --draft 1 --by clerk --second colleague
expect 2 "none of those" english draft drop --draft 1 --reason "Mr Example left" --by colleague
expect 0 "dropped" english draft drop --draft 1 --reason left --by colleague
expect 1 "no draft of this number" english draft drop --draft 9 --reason left --by colleague

# then roles say who may
expect 0 "administrator" english people add root --role administrator --new-password-file "$DIR/password"
for role in clerk community_clerk supervisor issuer; do as root people add "$role" --role "$role" >/dev/null; done
expect 1 "nobody is signed in" park --ticket A014 --by clerk
expect 0 "parked under ticket A014" as clerk draft park --form "$DIR/form.json" --ticket A014
expect 1 "your role may not do this" as issuer drafts
expect 1 "your role may not do this" as clerk draft assign --draft 2 --to community_clerk
expect 1 "does not register people" as supervisor draft assign --draft 2 --to issuer
expect 0 "handed over to community_clerk" as supervisor draft assign --draft 2 --to community_clerk
expect 0 "handed over to clerk" as clerk draft hand-over --draft 2 --second supervisor
expect 0 "taken up" as clerk draft take-up --draft 2

# what nobody worked on for too long is seen and dropped by a supervisor alone
expect 0 "parked under ticket A015" as clerk draft park --form "$DIR/form.json" --ticket A015
sqlite3 "$DIR/station/station.db" "UPDATE draft SET changed_at = '2025-01-01T00:00:00Z' WHERE ticket = 'A015'"
! as clerk drafts | grep -q A015 || fail "a clerk sees a draft that is overdue"
expect 0 "1 overdue" as supervisor drafts
expect 0 "parked under ticket A015" as clerk draft park --form "$DIR/form.json" --ticket A015
expect 0 "draft gave its ticket up" as supervisor audit list
expect 0 "draft gave its ticket up" as supervisor audit list --action "its ticket"
ZHIKA_PASSWORD=$PASSWORD zhika --json --as supervisor audit list | grep -q '"draft ticket lost"' || fail "JSON does not keep the codes"
expect 0 "dropped" as supervisor draft drop --draft 3 --reason left

for file in "$DIR/station/station.db" "$DIR/station/station.db-wal"; do
    ! grep -qa 320102198803120030 "$file" || fail "what was typed can be read in $file"
done
! sqlite3 "file:$DIR/station/station.db?mode=ro" "SELECT actor || action || object || result FROM audit" | grep -q Example || fail "the trail names the applicant"
expect 0 "The chain holds" english audit verify
echo "parked, taken up, handed over and dropped; nothing of it to be read"
