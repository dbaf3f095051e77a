#!/bin/bash
# The services on a living card at the desk, by keys alone, over the real pcscd: a card is made and handed over, then, when its first
# year is nearly over, inspected, endorsed, changed, corrected, suspended, restored, lost, found, lost again with the bank's
# certificate, replaced, and cancelled. ZHIKA_PICTURES=DIR keeps a picture of each page.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

faketime=$(find /usr/lib -name libfaketime.so.1 | head -1)
[ -n "$faketime" ] || fail "the package faketime is not installed"
start_reader_and_card
set_up_station
zhika import "$ROOT/resources/samples/applicants.csv" --photos "$ROOT/resources/samples/photos" --by registrar >/dev/null
zhika approve --order 1 --by reviewer >/dev/null
NUMBER=$(sed -n 2p "$ROOT/resources/samples/applicants.csv" | grep -oE '[0-9]{17}[0-9X]' | head -1)
. "$(dirname "${BASH_SOURCE[0]}")/screen.sh"
start_screen 1366x768

# store QUERY: what the store answers.
store() {
    sqlite3 "file:$DIR/station/station.db?mode=ro" "$1" 2>/dev/null || true
}
# until_store WANTED QUERY WHAT
until_store() {
    for _ in $(seq 300); do [ "$(store "$2")" != "$1" ] || return 0; sleep 0.1; done
    picture failed
    fail "$3: the store says '$(store "$2")', not '$1': $(tail -3 "$DIR/background.log")"
}
until_done() {
    until_store 1 "SELECT count(*) FROM card_operation WHERE kind = '$1' AND state = 'done'" "$1"
    until_idle
}
picture() {
    [ -z "${ZHIKA_PICTURES:-}" ] || import -window root "$ZHIKA_PICTURES/$1.png"
}

open_desk issuer
keys F4
until_idle
keys ctrl+Return
until_store committed "SELECT state FROM card_order WHERE id = 1" "making"
keys F5
until_idle
keys ctrl+Return
until_store handed_over "SELECT state FROM card_order WHERE id = 1" "handing over"
until_idle
close_desk

# ten months later
LD_PRELOAD=$faketime FAKETIME="+345d" FAKETIME_DONT_FAKE_MONOTONIC=1 open_desk clerk

keys F10
until_store 1 "SELECT count(*) FROM audit WHERE action = 'card verified' AND result LIKE 'holds%'" "the inspection"
until_idle
picture inspect

keys F6
until_idle
picture endorse-due
keys ctrl+Return ctrl+Return
until_idle
[ "$(store "SELECT count(*) FROM card_operation")" = 0 ] || fail "a bouncing key endorsed"
keys F11 F11
until_idle
picture endorse-ready
keys ctrl+Return ctrl+Return
until_done endorse
picture endorsed

keys F7
until_idle
keys ctrl+a
words "Zhengzhou, New Road 9"
until_idle
picture change
keys ctrl+Return
until_done change
picture changed

keys F7
until_idle
keys ctrl+g
until_idle
keys Return Return ctrl+a
words "Right Works"
keys Return Return Return Down
until_idle
picture correct
keys ctrl+Return
until_done correct

keys F9
until_idle
keys Down
until_idle
keys F11
until_idle
picture suspend
keys ctrl+Return
until_done suspend
keys F9
until_idle
keys Down Down
until_idle
keys F11
until_idle
keys ctrl+Return
until_done restore

keys shift+F8
until_idle
words "$NUMBER"
keys Return
until_idle
keys ctrl+Return
until_store 1 "SELECT count(*) FROM lost_card" "the oral report"
until_idle
picture loss
keys ctrl+j
look_at_dialog
words chief
keys Return
until_windows 1
look_at_desk
until_store 0 "SELECT count(*) FROM lost_card" "lifting"
until_idle

take_card
keys shift+F8
until_idle
words "$NUMBER"
keys Return
until_idle
keys Tab Tab Tab
words BANK-1
keys ctrl+b
until_store 1 "SELECT count(*) FROM loss_certificate" "the bank's certificate"
until_idle
keys F8
until_idle
words "$NUMBER"
keys Return
until_idle
picture replace
keys ctrl+Return
until_store "lost" "SELECT reason FROM replacement" "the replacement"
until_idle
picture replaced
lay_card slot
keys F9
until_idle
keys F11
until_idle
picture cancel
keys ctrl+Return
until_done cancel
picture cancelled
keys F10
until_store 1 "SELECT count(*) FROM audit WHERE action = 'card verified' AND result LIKE '%statusCancelled%'" "the inspection of a dead card"
until_idle
picture inspect-cancelled
close_desk

expect 1 "" zhika --lang en verify --reader "$READER"
expect 1 "" zhika --lang en approve --order "$(store "SELECT card_order FROM replacement")" --by clerk
zhika approve --order "$(store "SELECT card_order FROM replacement")" --by reviewer >/dev/null
zhika audit verify >/dev/null
never_waited
echo "one card through its life at the desk, by keys alone"
