#!/bin/bash
# A station with people: each role does its own and nothing else, on the command line and at the desk, and the trail tells it.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_reader_and_card --stack 5
PASSWORD="correct horse"
english() { zhika --lang en "$@"; }
as() { ZHIKA_PASSWORD=$PASSWORD ZHIKA_NEW_PASSWORD=$PASSWORD ZHIKA_SECOND_PASSWORD=$PASSWORD english --as "$@"; }
samples() { "$@" import "$ROOT/resources/samples/applicants.csv" --photos "$ROOT/resources/samples/photos"; }
rows_told() { sqlite3 "file:$DIR/station/station.db?mode=ro" "SELECT count(*) FROM audit WHERE actor = '$1' AND result = '$2'"; }

set_up_station
expect 0 "people not yet set up" english people list
expect 1 "no people are set up" as root people close root
expect 1 "no people are set up" as root people add clerk --role clerk
expect 2 "no password was given" english people add root --role administrator </dev/null
expect 1 "too short" env ZHIKA_NEW_PASSWORD=short ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/station" --lang en people add root --role administrator
printf '%s\n' "$PASSWORD" >"$DIR/password"
expect 0 "administrator" english people add root --role administrator --shown 管理员 --new-password-file "$DIR/password"

# from now on nobody acts by a typed name
expect 1 "nobody is signed in" samples english
expect 1 "nobody is signed in" english people add clerk --role clerk --new-password-file "$DIR/password"
expect 0 "clerk" as root people add clerk --role clerk --shown 受理员
expect 0 "reviewer" as root people add reviewer --role reviewer
expect 0 "issuer" as root people add issuer --role issuer
expect 0 "supervisor" as root people add supervisor --role supervisor
expect 1 "is taken" as root people add CLERK --role clerk
expect 2 "there is no such role" as root people add boss --role boss
expect 1 "nobody changes their own roles" as root people roles root --role administrator --role issuer
expect 1 "the last administrator" as root people close root
expect 1 "your role may not do this" as clerk people list

# each does their own
expect 1 "your role may not do this" samples as issuer
samples as clerk >/dev/null
expect 1 "your role may not do this" as clerk approve --order 1
expect 1 "your role may not do this" as root approve --order 1
said=$(as reviewer approve --all --confirmed)
[[ "$said" == *"order 1: photo not passed: no face seen from the front is found"*"order 1 approved"* ]] || fail "who approves does not read of the photo before: $said"
expect 1 "nobody is signed in" english issue --order 1 --reader "$READER" --printer "file:$DIR/prints"
expect 1 "your role may not do this" as reviewer issue --order 1 --reader "$READER" --printer "file:$DIR/prints"
expect 0 "committed" as issuer issue --order 1 --reader "$READER" --printer "file:$DIR/prints"
expect 1 "a second person must sign" as issuer spoil --order 1 --second "" --reason misprint
expect 1 "the second person is the same" as issuer spoil --order 1 --second issuer --reason misprint
expect 1 "the second person's role may not sign" as issuer spoil --order 1 --second clerk --reason misprint
ZHIKA_SECOND_PASSWORD=guessed expect 1 "the name or the password is wrong" env ZHIKA_PASSWORD="$PASSWORD" ZHIKA_RESOURCES="$ROOT/resources" \
    "$BIN/zhika" --home "$DIR/station" --lang en --as issuer spoil --order 1 --second supervisor --reason misprint
expect 0 "handed over" as clerk hand-over --order 1 --reader "$READER"
expect 1 "your role may not do this" as issuer endorse --reader "$READER"
expect 1 "a second person must sign" as supervisor cancel --reader "$READER" --reason ex_officio
expect 0 "suspended" as supervisor suspend --reader "$READER" --reason left
expect 1 "your role may not do this" as clerk restore --reader "$READER"
expect 0 "restored" as supervisor restore --reader "$READER"

# what cards are made by, and under whose keys, is the administrator's
zhika export-keys "$DIR/keys" >/dev/null
expect 1 "your role may not do this" as supervisor face sign zhengzhou-2013 --out "$DIR/layout.json"
python3 - "$ROOT/resources/layouts/zhengzhou-2013.json" "$DIR/next.json" <<'END'
import json, sys
layout = json.load(open(sys.argv[1]))
layout["version"] += 1
json.dump(layout, open(sys.argv[2], "w"), ensure_ascii=False)
END
expect 0 "signed" as root face sign "$DIR/next.json" --out "$DIR/layout.json"
expect 1 "your role may not do this" as clerk face install "$DIR/layout.json" --by clerk
expect 0 "zhengzhou-2013" as root face install "$DIR/layout.json" --by root
expect 1 "the second person's role may not sign" as root face trust "$DIR/keys/issuer.pem" --by root --second clerk
expect 0 "trusted for layouts" as root face trust "$DIR/keys/issuer.pem" --by root --second supervisor
expect 1 "your role may not do this" as clerk bind-station --printer evolis:tcp://127.0.0.1:9100 --reader "$READER 00 00"
expect 1 "your role may not do this" as clerk audit list
expect 0 "layout key trusted" as supervisor audit list
expect 1 "your role may not do this" as root shelf list
expect 1 "your role may not do this" as root report due

# a role that was taken is gone at once, and so is whoever left
expect 0 "issuer" as root people roles reviewer --role issuer
expect 0 "closed" as root people close reviewer
expect 1 "the name or the password is wrong" as reviewer people list
for _ in 1 2 3; do ZHIKA_PASSWORD=guessed english --as clerk people list >/dev/null 2>&1 || true; done
sqlite3 "$DIR/station/station.db" "UPDATE account SET failures = 20, failed_at = strftime('%s', 'now') WHERE name = 'clerk'"
expect 1 "the next one waits" as clerk people list
[ "$(rows_told issuer step.role)" -ge 2 ] || fail "the trail does not tell who was refused"
[ "$(rows_told clerk refused)" = 3 ] || fail "the trail does not tell the tries"
zhika audit verify >/dev/null
! grep -rqa "$PASSWORD" "$DIR/station" || fail "a password stands in the station's folder"
echo "each role did its own, and nothing else"
