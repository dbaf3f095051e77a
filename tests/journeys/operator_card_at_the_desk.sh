#!/bin/bash
# At the desk: a card and its PIN sign in, the desk locks when the card is taken away, and goes on when it is back.
# operator_card_at_the_desk.sh BIN [PICTURES]: pictures of its pages are left in that folder.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"
PICTURES=${2:-}
start_reader
lay_card operator --family operator_card
for part in screen signed_in; do . "$(dirname "${BASH_SOURCE[0]}")/$part.sh"; done
start_screen 1366x768
PIN=271828
# until_titled TEXT: the readers are looked at a moment later.
until_titled() {
    for _ in $(seq 100); do
        [[ "$(xdotool getwindowname "$WINDOW")" != *"$1"* ]] || return 0
        sleep 0.1
    done
    fail "the window is '$(xdotool getwindowname "$WINDOW")', not '$1': $(tail -3 "$DIR/background.log")"
}
told() { store "SELECT count(*) FROM audit WHERE actor = 'reviewer' AND action = 'sign in' AND result = '$1'"; }

set_up_station
as nobody people add root --role administrator
as root people add reviewer --role reviewer
ZHIKA_CARD_PIN=123456 ZHIKA_NEW_PIN=$PIN zhika people card pin --reader "$READER 00 00" >/dev/null
ZHIKA_CARD_PIN=$PIN as root people card enrol reviewer --reader "$READER 00 00"
as root settings change --operator-reader "$READER"

open_desk nobody
until_titled 登录
sleep 1
picture sign-in-by-card
words 314159
keys Return
until_idle
picture wrong-pin
[ "$(told refused)" = 1 ] || fail "the wrong PIN was not tried"
words "$PIN"
keys Return
until_titled 今日
[ "$(told 'by card 1')" = 1 ] || fail "the trail does not say by which card"

# away, and back
card remove >/dev/null
until_titled 登录
picture locked-by-card
card insert >/dev/null
card ready
sleep 1
words "$PIN"
keys Return
until_titled 今日
[ "$(told 'by card 1')" = 2 ] || fail "the trail does not tell the second sign-in"

# lost: from now on it is worth nothing
close_desk
as root people card withdraw reviewer
open_desk nobody
until_titled 登录
sleep 1
words "$PIN"
keys Return
until_idle
picture withdrawn
[ "$(told refused)" = 2 ] || fail "a card that was withdrawn was not refused"
close_desk
zhika audit verify >/dev/null
echo "a card signed in at the desk, and its going locked it"
