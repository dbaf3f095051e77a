# Sourced after screen.sh: people who sign in at the desk, and what the store says meanwhile.
#   as NAME COMMAND… · sign_in NAME · sign_out · work_as NAME · signed_by NAME · go KEY TITLE · titled TEXT · picture NAME
#   store SQL · until_store ANSWER SQL
# PASSWORD is everybody's; PICTURES, where it is set, is the folder that pictures are left in.
PASSWORD=${PASSWORD:-correct horse}
as() { ZHIKA_PASSWORD=$PASSWORD ZHIKA_NEW_PASSWORD=$PASSWORD zhika --as "$@" >/dev/null; }

picture() { [ -z "${PICTURES:-}" ] || import -window root "$PICTURES/${REGIME:+$REGIME-}$1.png"; }

# A key is taken a moment after it was pressed.
titled() {
    for _ in $(seq 50); do
        [[ "$(xdotool getwindowname "$WINDOW")" != *"$1"* ]] || return 0
        sleep 0.1
    done
    fail "the window is '$(xdotool getwindowname "$WINDOW")', not '$1'"
}

go() {
    keys "$1"
    titled "$2"
    until_idle
}

# At the page that asks for it; it returns when the desk is open.
sign_in() {
    words "$1"
    keys Return
    words "$PASSWORD"
    keys Return
    for _ in $(seq 100); do [[ "$(xdotool getwindowname "$WINDOW")" == *登录* ]] || break; sleep 0.1; done
    until_idle
}

sign_out() {
    keys ctrl+shift+l
    until_idle
    titled 登录
}

work_as() {
    sign_out
    sign_in "$1"
}

# The second person, in the window that asks for their signature.
signed_by() {
    look_at_dialog
    words "$1"
    keys Return
    words "$PASSWORD"
    keys Return
    until_windows 1
    look_at_desk
}

store() { sqlite3 "file:${STORE:-$DIR/station/station.db}?mode=ro" "$1" 2>/dev/null || true; }

until_store() {
    for _ in $(seq 600); do [ "$(store "$2")" != "$1" ] || return 0; sleep 0.1; done
    picture failed
    fail "${REGIME:-} '$2' is '$(store "$2")', not '$1': $(tail -3 "$DIR/background.log")"
}
