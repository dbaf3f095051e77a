# Sourced after journey.sh: a screen of its own, the desk in a window on it, and its keyboard.
#   start_screen WxH · open_desk NAME OPTION… · look_at_desk · look_at_dialog · until_idle · keys KEY… · words TEXT · close_desk · stop_screen · register_by_keys
#   never_waited: of all desks so far, that none made its person wait for a device, a server or a disk
for tool in Xvfb xdotool; do command -v "$tool" >/dev/null || fail "$tool is missing"; done
mkdir -m 700 "$DIR/run"
export HOME=$DIR XDG_RUNTIME_DIR=$DIR/run

# A number drawn at large, for a server that ends takes the socket of its successor along when both had the first free one; and
# no new start when the last client has left, which would turn away the one that is just coming.
start_screen() {
    for _ in $(seq 20); do
        DISPLAY=:$((1000 + RANDOM))
        rm -f "$DIR/display"
        in_background Xvfb "$DISPLAY" -displayfd 3 -noreset -screen 0 "$1x24" -nolisten tcp 3>"$DIR/display"
        SCREEN=${STARTED[-1]}
        for _ in $(seq 100); do
            [ ! -s "$DIR/display" ] || break 2
            kill -0 "$SCREEN" 2>/dev/null || break
            sleep 0.1
        done
    done
    [ -s "$DIR/display" ] || fail "no screen: $(tail -3 "$DIR/background.log")"
    SCREEN_SIZE=${1/x/ }
    export DISPLAY
}

stop_screen() {
    kill "$SCREEN"
    wait "$SCREEN" 2>/dev/null || true
}

# The application in this person's name.
open_desk() {
    open_window --home "$DIR/station" --by "$@"
}

# open_window OPTION…: the application over the whole screen, in front of the keyboard, its event loop watched.
open_window() {
    local preload=$BIN/watched_event_loop.so
    [ -e "$preload" ] || preload= # a sanitizer's runtime must come first
    in_background env QT_QPA_PLATFORM=xcb ZHIKA_RESOURCES="$ROOT/resources" ZHIKA_STALLS="$DIR/stalls" \
        LD_PRELOAD="$preload ${LD_PRELOAD:-}" "$BIN/zhika-desk" "$@"
    DESK=${STARTED[-1]}
    for _ in $(seq 100); do
        WINDOW=$(xdotool search --onlyvisible --pid "$DESK" 2>/dev/null | tail -1 || true)
        [ -z "$WINDOW" ] || break
        sleep 0.1
    done
    [ -n "$WINDOW" ] || fail "the desk shows no window: $(cat "$DIR/background.log")"
    # shellcheck disable=SC2086
    xdotool windowmove "$WINDOW" 0 0 windowsize "$WINDOW" $SCREEN_SIZE
    look_at_desk
}

# Nothing is awaited of the station: the title says so, twice in a row, for a form asks a moment after a key.
until_idle() {
    local quiet=0
    for _ in $(seq 200); do
        if [[ "$(xdotool getwindowname "$WINDOW")" == *… ]]; then quiet=0; else quiet=$((quiet + 1)); fi
        [ "$quiet" -lt 4 ] || return 0
        sleep 0.15
    done
    fail "the desk stays busy"
}

# until_windows N: so many windows of the desk are to be seen.
until_windows() {
    for _ in $(seq 100); do
        [ "$(xdotool search --onlyvisible --pid "$DESK" 2>/dev/null | wc -l)" != "$1" ] || return 0
        sleep 0.1
    done
    fail "the desk does not show $1 windows"
}

# There is no window manager that would do it.
look_at_desk() {
    xdotool windowfocus --sync "$WINDOW"
    until_idle
}

# The one window besides: a signature that is asked for.
look_at_dialog() {
    until_windows 2
    xdotool windowfocus --sync "$(xdotool search --onlyvisible --pid "$DESK" | grep -v "^$WINDOW\$" | tail -1)"
}

close_desk() {
    kill "$DESK"
    wait "$DESK" 2>/dev/null || true
}

# What the processor was busy with is told, for a build to debug is slow; a call that slept fails the journey, unless the machine was so
# busy that it may have slept for the screen's server.
never_waited() {
    [ -e "$BIN/watched_event_loop.so" ] || return 0
    grep -q '^0.0 0.0 0.0 0.0$' "$DIR/stalls" || fail "nobody watched the event loop"
    awk -v limit=50 '$1 > 0 { stalls++; if ($2 > work) work = $2; if ($3 - $4 > limit) { waits++; print "the event loop slept: " $0 > "/dev/stderr" } }
        END { printf "%d stalls above %d ms, at most %d ms of work, %d slept\n", stalls, limit, work, waits; exit waits > 0 }' "$DIR/stalls" ||
        fail "the desk let its person wait"
}

keys() {
    local key
    for key; do xdotool key --delay 30 "$key"; done
}

words() {
    xdotool type --delay 30 "$1"
}

# One applicant is registered by keys alone, without any device; $DIR/p01.jpg is their photo.
register_by_keys() {
    keys F2
    until_idle
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
    until_windows 2
    words "$DIR/p01.jpg"
    keys Return
    until_windows 1
    look_at_desk
    keys ctrl+Return
}
