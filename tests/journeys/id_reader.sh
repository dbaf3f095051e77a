#!/bin/bash
# A reader for identity cards, by the programs as they are shipped: read over TCP and over USB, covered and in full, the faults and their codes;
# and a walk-in at the desk, registered by keys alone with the card on the reader.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

PEOPLE=$ROOT/resources/samples/id-cards.json
id_cards() { python3 "$ROOT/packaging/lib/card_control.py" "$DIR/id.sock" "$@"; }
start_id_reader() { # OPTION…
    rm -f "$DIR/id.sock"
    in_background "$BIN/zhika-virtual-id-reader" --people "$PEOPLE" --control "$DIR/id.sock" "$@"
    ID_READER=${STARTED[-1]}
    for _ in $(seq 100); do [ -S "$DIR/id.sock" ] && break; sleep 0.05; done
}
stop_id_reader() {
    kill "$ID_READER"
    wait "$ID_READER" 2>/dev/null || true
}
OVER_TCP="tcp://127.0.0.1:36100"
read_card() { ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --lang en id-reader read --reader "$OVER_TCP" "$@"; }
laid() { id_cards put "$1" >/dev/null; }

# over TCP
start_id_reader --tcp 36100
expect 0 "module 05.03-20260101" "$BIN/zhika" --lang en id-reader check --reader "$OVER_TCP"
expect 3 "apdu.idCardMissing" read_card --wait 0
laid 1
expect 0 "320102********" read_card
expect 3 "apdu.idCardMissing" read_card --wait 0 # it lies there still, and was read
laid 1
read_card --full --json | python3 -c '
import json, sys
said, person = json.load(sys.stdin), json.load(open(sys.argv[1]))[0]
assert said["name"] == person["name"] and said["citizen_number"] == person["number"], said
assert said["household_address"] == person["address"] and said["photo_bytes"] == 1024, said' "$PEOPLE"
laid 2
read_card --full --json | grep -q "样例中路61号" || fail "the newest address is not read"
for foreigner in 6 7 8; do
    laid "$foreigner"
    expect 1 "Article 3" read_card
done
laid 5
expect 0 "past its term" read_card

# faults
laid 1
id_cards fault garbage 2 >/dev/null
expect 0 "320102" read_card
id_cards fault mute >/dev/null
expect 3 "apdu.idReaderMute" read_card --wait 0
id_cards fault none >/dev/null
id_cards fault unknown-type >/dev/null
laid 1
expect 3 "apdu.idCardKindUnknown" read_card
id_cards fault none >/dev/null
id_cards fault status 32 >/dev/null
laid 1
expect 3 "apdu.idCardNotGenuine" read_card
stop_id_reader
expect 3 "apdu.channelUnreachable" read_card --wait 0
expect 2 "app.idReaderUnknown" "$BIN/zhika" --lang en id-reader read --reader nowhere

# over USB
start_id_reader --usb "$DIR/usb" --put 1
expect 0 "320102" env $(cat "$DIR/usb") ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --lang en id-reader read --reader usb
stop_id_reader

# a walk-in: besides telephone and address these keys, and the application waits for approval
start_id_reader --tcp 36100
start_reader
set_up_station
. "$(dirname "${BASH_SOURCE[0]}")/screen.sh"
start_screen 1366x768
zhika photo crop "$ROOT/resources/samples/camera/p07.jpg" "$DIR/p01.jpg" >/dev/null # one that passes the gate
open_desk registrar --id-reader "$OVER_TCP"
laid 1 # home goes to the registration
sleep 2
look_at_desk
keys 1 # unmarried; the focus goes on
words 13900000001
keys Return
words "Zhengzhou example street 1"
keys Return 0 1 5 # reason, dwelling
keys ctrl+p
until_windows 2
words "$DIR/p01.jpg"
keys Return
until_windows 1
look_at_desk
keys 1 # paper
until_idle
keys ctrl+Return
for _ in $(seq 100); do
    [ "$(sqlite3 "file:$DIR/station/station.db?mode=ro" "SELECT state FROM card_order" 2>/dev/null || true)" = draft ] && break
    sleep 0.1
done
[ "$(sqlite3 "file:$DIR/station/station.db?mode=ro" "SELECT state FROM card_order")" = draft ] || fail "the walk-in is not registered"
laid 6
sleep 2
look_at_desk
close_desk
never_waited
echo "read over TCP and USB, refused and failed with the reason; a walk-in by twelve keys"
