#!/bin/bash
# One card through the desk as people use it: the application in a window, driven by keys alone, over the real pcscd.
# A second desk, in another's name, approves, makes and hands over what the first one registered.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_reader_and_card
set_up_station
. "$(dirname "${BASH_SOURCE[0]}")/screen.sh"
start_screen 1366x768

# state_is STATE: of the only order, as the store has it.
state_is() {
    local state
    state=$(sqlite3 "file:$DIR/station/station.db?mode=ro" "SELECT state FROM card_order" 2>/dev/null || true)
    [ "$state" = "$1" ]
}
until_state() {
    for _ in $(seq 300); do state_is "$1" && return; sleep 0.1; done
    fail "the order does not become $1: $(tail -3 "$DIR/background.log")"
}

zhika photo crop "$ROOT/resources/samples/camera/p07.jpg" "$DIR/p01.jpg" >/dev/null # one that passes the gate
open_desk registrar
register_by_keys
until_state draft
close_desk

open_desk reviewer
keys F3
until_idle
keys ctrl+j ctrl+Return
until_state approved
keys F4
until_idle
keys ctrl+Return
until_state committed
keys F5
until_idle
keys ctrl+Return
until_state handed_over
close_desk
zhika --lang en verify --reader "$READER" | grep -q "the card holds" || fail "the card made at the desk does not hold"
zhika audit verify >/dev/null
never_waited
echo "one card, by keys alone, by two people"
