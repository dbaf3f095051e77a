#!/bin/bash
# What a desk works with is kept at its station, told in the trail, and obeyed when the desk is opened: an administrator's work.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_reader_and_card
PASSWORD="correct horse"
english() { zhika --lang en "$@"; }
as() { ZHIKA_PASSWORD=$PASSWORD ZHIKA_NEW_PASSWORD=$PASSWORD english --as "$@"; }
setting() { zhika --json settings show | python3 -c "import json, sys; print(json.load(sys.stdin)['$1'])"; }
rows_told() { sqlite3 "file:$DIR/station/station.db?mode=ro" "SELECT count(*) FROM audit WHERE action = 'setting changed'"; }

set_up_station
expect 0 "(not set)" english settings show
expect 0 "cups:cards" english settings change --printer cups:cards --lock-after 3 --by keeper
expect 0 "/dev/ttyUSB0" english settings change --id-reader /dev/ttyUSB0 --by keeper
[ "$(setting printer) $(setting id_reader) $(setting lock_minutes)" = "cups:cards /dev/ttyUSB0 3" ] || fail "the settings are $(zhika --json settings show)"
[ "$(rows_told)" = 3 ] || fail "the trail tells $(rows_told) changes, not 3"
expect 0 "printer: (not set)" english settings change --printer "" --by keeper
expect 2 "1 to 120" english settings change --lock-after 121 --by keeper
expect 2 "no such folder" english settings change --exit-camera "$DIR/nowhere" --by keeper
expect 2 "no printer of this name" english settings change --printer paper --lock-after 9 --by keeper
[ "$(setting lock_minutes)" = 3 ] || fail "a change that was refused was taken in part"

# the reader inside a printer, and another in its place
zhika bind-station --printer evolis:tcp://127.0.0.1:9100 --reader "$READER 00 01" >/dev/null
zhika bind-station --printer evolis:tcp://127.0.0.1:9100 --reader "$READER 00 00" --contactless >/dev/null
expect 0 "chip station $READER 00 00 (contactless)" english settings show
expect 2 "no printer of this name" english bind-station --printer file:prints --reader "$READER 00 00"
expect 0 "can print" english printers --test "file:$DIR/prints"
expect 3 "" english printers --test evolis:tcp://127.0.0.1:1

expect 0 "in use for zhengzhou-2013" english face list
expect 0 "signed by" english sector list

# where people are set up they are the administrator's
ZHIKA_NEW_PASSWORD=$PASSWORD zhika people add root --role administrator >/dev/null
as root people add issuer --role issuer >/dev/null
expect 1 "your role may not do this" as issuer settings change --lock-after 4
expect 0 "locks after minutes: 4" as root settings change --lock-after 4
zhika audit verify >/dev/null
echo "the settings are kept, told and an administrator's"
