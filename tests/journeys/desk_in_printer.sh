#!/bin/bash
# The desk makes cards in a printer that has the reader inside, by keys alone: a whole card; a cover that is opened in the middle,
# told on the page (a picture of it to $PICTURES, if given), the card in the reject box, its order spoiled by two people; and the card of its next order.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_pcscd "$DIR/pcsc" 36000
READER="Zhika Virtual 36000"
printer() { python3 "$ROOT/packaging/lib/card_control.py" "$DIR/printer.sock" "$@"; }
in_background "$BIN/zhika-virtual-printer" --model evolis-primacy2 --tcp 9100 --cards 8 --slot 36000 --chips "$DIR/chips" --speed 20 \
    --out "$DIR/out" --control "$DIR/printer.sock"
for _ in $(seq 100); do [ -S "$DIR/printer.sock" ] && break; sleep 0.05; done
set_up_station
import_samples
. "$(dirname "${BASH_SOURCE[0]}")/screen.sh"
start_screen 1366x768

store() { sqlite3 "file:$DIR/station/station.db?mode=ro" "$1" 2>/dev/null || true; }
until_store() { # VALUE SQL
    for _ in $(seq 300); do [ "$(store "$2")" = "$1" ] && return; sleep 0.1; done
    fail "not $1 but $(store "$2"): $2: $(tail -3 "$DIR/background.log")"
}
first=$(store "SELECT min(id) FROM card_order WHERE state = 'approved'")
second=$(store "SELECT min(id) FROM card_order WHERE state = 'approved' AND id > $first")

zhika bind-station --printer evolis:tcp://127.0.0.1:9100 --reader "$READER 00 00"
open_desk issuer --printer evolis:tcp://127.0.0.1:9100
keys F4
until_idle
keys ctrl+Return
until_store committed "SELECT state FROM card_order WHERE id = $first"
until_idle

printer fault "cover 2" >/dev/null
keys ctrl+Return
until_store 1 "SELECT count(*) FROM print_step JOIN print_run ON run = print_run.id WHERE card_order = $second AND step = 'front'"
until_idle
[ -z "${PICTURES:-}" ] || import -window root "$PICTURES"
printer cover close >/dev/null
keys ctrl+r
until_idle
keys ctrl+r
until_idle
until_store rejected "SELECT outcome FROM print_run WHERE card_order = $second"
keys shift+F4
until_idle
keys Down # past the order that is made
until_idle
keys ctrl+Return
until_idle
keys Down ctrl+Return
look_at_dialog
words second
keys Return
until_windows 1
look_at_desk
until_store spoiled "SELECT state FROM card_order WHERE id = $second"
close_desk
"$BIN/printed_face" "$DIR/station" "$ROOT/resources" "$first" "$DIR/out/card-0" 2 || fail "order $first's face is not on card 0"
zhika audit verify >/dev/null
never_waited
echo "cards in a printer from the desk, one of them spoiled by two people"
