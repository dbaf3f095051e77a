#!/bin/bash
# The services on a living card at the desk, by keys alone, over the real pcscd, under each regime: a card is made and handed over,
# then, when its first year is nearly over, inspected, endorsed, changed, corrected, suspended, restored, lost, found, lost again (with
# the bank's certificate where the regime asks for one), replaced, and cancelled.
# desk_services.sh BIN [PICTURES]: pictures of its pages are left in that folder.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"
PICTURES=${2:-}
for part in screen signed_in; do . "$(dirname "${BASH_SOURCE[0]}")/$part.sh"; done

faketime=$(find /usr/lib -name libfaketime.so.1 | head -1)
[ -n "$faketime" ] || fail "the package faketime is not installed"
NUMBER=$(sed -n 2p "$ROOT/resources/samples/applicants.csv" | grep -oE '[0-9]{17}[0-9X]' | head -1)

until_done() {
    until_store 1 "SELECT count(*) FROM card_operation WHERE kind = '$1' AND state = 'done'"
    until_idle
}

# find_person KEY: the page asks for a number before anything.
find_person() {
    keys "$1"
    until_idle
    words "$NUMBER"
    keys Return
    until_idle
}

issued() {
    open_desk issuer
    keys F4
    until_idle
    keys ctrl+Return
    until_store committed "SELECT state FROM card_order WHERE id = 1"
    keys F5
    until_idle
    keys ctrl+Return
    until_store handed_over "SELECT state FROM card_order WHERE id = 1"
    until_idle
    close_desk
}

inspected() {
    keys F10
    until_idle
    keys ctrl+Return
    until_store 1 "SELECT count(*) FROM audit WHERE action = 'card verified' AND result LIKE 'holds%'"
    until_idle
    picture inspect
}

endorsed() {
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
}

changed() {
    keys F7
    until_idle
    keys ctrl+a
    words "Zhengzhou, New Road 9"
    until_idle
    picture change
    keys ctrl+Return
    until_done change
    picture changed
}

corrected() {
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
}

suspended_and_restored() {
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
}

lost_and_found() {
    find_person shift+F8
    keys ctrl+Return
    until_store 1 "SELECT count(*) FROM lost_card"
    until_idle
    picture loss
    keys ctrl+j
    look_at_dialog
    words chief
    keys Return
    until_windows 1
    look_at_desk
    until_store 0 "SELECT count(*) FROM lost_card"
    until_idle
}

lost_for_good() {
    take_card
    find_person shift+F8
    if [ "$REGIME" = zhengzhou-2013 ]; then
        keys Tab Tab Tab
        words BANK-1
        keys ctrl+b
        until_store 1 "SELECT count(*) FROM loss_certificate"
    else
        keys ctrl+Return
        until_store 1 "SELECT count(*) FROM lost_card"
    fi
    until_idle
}

replaced() {
    find_person F8
    keys Tab Tab Down # the first reason: lost
    until_idle
    picture replace
    keys ctrl+Return
    until_store "lost" "SELECT reason FROM replacement"
    until_idle
    picture replaced
}

# The card that was lost lies there again: it is cancelled, and tells everybody so.
cancelled() {
    lay_card "$REGIME"
    keys F9
    until_idle
    keys F11
    until_idle
    picture cancel
    keys ctrl+Return
    until_done cancel
    picture cancelled
    keys F10
    until_idle
    keys ctrl+Return
    until_store 1 "SELECT count(*) FROM audit WHERE action = 'card verified' AND result LIKE '%statusCancelled%'"
    until_idle
    picture inspect-cancelled
}

life() { # REGIME
    REGIME=$1
    lay_card "$REGIME"
    zhika setup --regime "$REGIME" --authority 410105000000 --station 01 >/dev/null
    zhika import "$ROOT/resources/samples/applicants.csv" --photos "$ROOT/resources/samples/photos" --by registrar >/dev/null || [ $? = 1 ]
    zhika approve --order 1 --confirmed --by reviewer >/dev/null
    issued
    # ten months later
    LD_PRELOAD=$faketime FAKETIME="+345d" FAKETIME_DONT_FAKE_MONOTONIC=1 open_desk clerk
    inspected
    endorsed
    changed
    corrected
    suspended_and_restored
    lost_and_found
    lost_for_good
    replaced
    cancelled
    close_desk
    expect 1 "the card is cancelled" zhika --lang en verify --reader "$READER"
    expect 1 "" zhika --lang en approve --order "$(store "SELECT card_order FROM replacement")" --confirmed --by clerk
    zhika approve --order "$(store "SELECT card_order FROM replacement")" --confirmed --by reviewer >/dev/null
    zhika audit verify >/dev/null
    take_card
    rm -rf "$DIR/station"
}

start_reader
start_screen 1366x768
life zhengzhou-2013
life national-2016
never_waited
echo "one card through its life at the desk under each regime, by keys alone"
