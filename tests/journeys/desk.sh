#!/bin/bash
# One card through the desk as people use it: the application in a window, driven by keys alone, over the real pcscd.
# A second desk, in another's name, approves, makes and hands over what the first one registered.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_reader_and_card
set_up_station
for tool in Xvfb xdotool; do command -v "$tool" >/dev/null || fail "$tool is missing"; done
mkdir -m 700 "$DIR/run"
export HOME=$DIR XDG_RUNTIME_DIR=$DIR/run QT_QPA_PLATFORM=xcb

# a screen of its own: the first number that is free
in_background Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$DIR/display"
for _ in $(seq 100); do [ -s "$DIR/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$DIR/display")
export DISPLAY

# open_desk NAME: the application in this person's name, in front of the keyboard.
open_desk() {
    in_background env ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika-desk" --home "$DIR/station" --by "$1"
    DESK=${STARTED[-1]}
    for _ in $(seq 100); do
        WINDOW=$(xdotool search --onlyvisible --pid "$DESK" 2>/dev/null | tail -1 || true)
        [ -z "$WINDOW" ] || break
        sleep 0.1
    done
    [ -n "$WINDOW" ] || fail "the desk shows no window: $(cat "$DIR/background.log")"
    look_at_desk
}

# There is no window manager that would do it.
look_at_desk() {
    xdotool windowfocus "$WINDOW"
    sleep 1
}

close_desk() {
    kill "$DESK"
    wait "$DESK" 2>/dev/null || true
}

keys() {
    for key; do xdotool key --delay 30 "$key"; done
}
words() {
    xdotool type --delay 30 "$1"
}

# state_is STATE: of the only order, as the store has it; the desk is closed, for one program works on a station.
state_is() {
    local state
    state=$(sqlite3 "file:$DIR/station/station.db?mode=ro" "SELECT state FROM card_order" 2>/dev/null || true)
    [ "$state" = "$1" ]
}
until_state() {
    for _ in $(seq 300); do state_is "$1" && return; sleep 0.1; done
    ! command -v import >/dev/null || import -window root /tmp/dk/failed.png
    fail "the order does not become $1: $(tail -3 "$DIR/background.log")"
}

cp "$ROOT/resources/samples/photos/p01.jpg" "$DIR/p01.jpg"
open_desk registrar
keys F2
sleep 1
words 320102198803120030
keys Return
words Example
keys Return Return Return Return Down Return # sex, birth date, nation as filled in; marital status
words 13900000001
keys Return
words Jiangsu
keys Return
words Zhengzhou
keys Return Return Down Return Down Return Return # workplace stays empty; reason, dwelling; arrival
words 365
keys Return Return Return Return Return Return # document, declarant, photo
keys Return Return Down Down
keys ctrl+p
sleep 1
words "$DIR/p01.jpg"
keys Return
look_at_desk
keys ctrl+Return
until_state draft
close_desk

open_desk reviewer
keys F3
sleep 1
keys ctrl+Return
until_state approved
keys F4
sleep 1
keys ctrl+Return
until_state committed
keys F5
sleep 1
keys ctrl+Return
until_state handed_over
close_desk
zhika --lang en verify --reader "$READER" | grep -q "the card holds" || fail "the card made at the desk does not hold"
zhika audit verify >/dev/null
echo "one card, by keys alone, by two people"
