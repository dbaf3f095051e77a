#!/bin/bash
# What the counter does besides the card, by keys alone, under each regime, by people who sign in: a card on its shelf that somebody
# else collects, a cancellation ex officio by two, a report, statistics, the audit trail read, proved and taken out, and the settings.
# desk_counter.sh BIN [PICTURES]: pictures of its pages are left in that folder.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"
PICTURES=${2:-}
for part in screen signed_in; do . "$(dirname "${BASH_SOURCE[0]}")/$part.sh"; done

# written_to FILE TEXT: the file dialog is answered; the file says TEXT.
written_to() {
    look_at_dialog
    keys ctrl+a
    words "$1"
    keys Return
    until_windows 1
    look_at_desk
    for _ in $(seq 100); do [ ! -s "$1" ] || break; sleep 0.1; done
    grep -q "$2" "$1" || fail "$REGIME: '$1' does not say '$2': $(head -3 "$1")"
    rm "$1"
}

set_up() {
    lay_card "$REGIME"
    zhika setup --regime "$REGIME" --authority 410105000000 --station 01 >/dev/null
    ZHIKA_NEW_PASSWORD=$PASSWORD zhika people add root --role administrator >/dev/null
    for role in clerk reviewer issuer supervisor auditor; do as root people add "$role" --role "$role"; done
    as clerk import "$ROOT/resources/samples/applicants.csv" --photos "$ROOT/resources/samples/photos" || [ $? = 1 ]
    as reviewer approve --order 1 --confirmed
    as issuer issue --order 1 --reader "$READER" --printer "file:$DIR/prints-$REGIME"
}

# Who comes instead of the holder brings the receipt and a document of their own.
collected_by_another() {
    go alt+7 未领
    picture shelf
    keys Tab
    words A-3
    keys ctrl+g
    until_store 1 "SELECT count(*) FROM shelf_place"
    until_idle
    keys Tab
    words Proxy
    keys Return
    words 410105199001010010
    keys ctrl+Return # without the receipt
    until_idle
    picture shelf-refused
    [ "$(store "SELECT count(*) FROM collection")" = 0 ] || fail "$REGIME: a card was given to somebody without papers"
    keys Tab space Tab space
    picture shelf-proxy
    keys ctrl+Return
    until_store 1 "SELECT count(*) FROM collection"
    until_idle
    titled 发放
    picture hand-over
    keys ctrl+Return
    until_store handed_over "SELECT state FROM card_order WHERE id = 1"
    until_idle
}

cancelled_ex_officio() {
    go F9 注销
    keys Tab Down Down Down Down
    until_idle
    keys F11
    picture ex-officio
    keys ctrl+Return
    signed_by supervisor
    until_store done "SELECT state FROM card_operation WHERE kind = 'cancel'"
    until_idle
    picture ex-officio-done
}

counted() {
    go alt+3 统计
    keys ctrl+Return
    until_idle
    picture statistics
    keys ctrl+s
    written_to "$DIR/statistics.csv" "$REGIME"
}

read_trail() {
    go alt+5 日志
    keys ctrl+Return
    until_idle
    keys ctrl+t
    until_idle
    picture audit
    keys ctrl+s
    written_to "$DIR/audit.csv" "card handed over\|hand"
    until_store 1 "SELECT count(*) FROM audit WHERE action LIKE '%export%' OR action LIKE '%taken out%'"
}

settings() {
    go alt+8 设置
    local part
    for part in 1 2 3 4 5; do
        keys "ctrl+$part"
        until_idle
        picture "settings-$part"
    done
}

counter() { # REGIME
    REGIME=$1
    set_up
    open_desk nobody
    sign_in clerk
    collected_by_another
    counted
    work_as reviewer
    cancelled_ex_officio
    work_as auditor
    read_trail
    work_as root
    settings
    close_desk
    ZHIKA_PASSWORD=$PASSWORD expect 1 "the card is cancelled" zhika --lang en --as clerk verify --reader "$READER" --reason counter
    zhika audit verify >/dev/null
    take_card
    rm -rf "$DIR/station"
}

start_reader
start_screen 1366x768
counter zhengzhou-2013
counter national-2016
never_waited
echo "the counter's services under each regime, by keys alone"
