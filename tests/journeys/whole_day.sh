#!/bin/bash
# A whole day at the desk, by keys alone, under each regime: people who sign in and out, a delivery and a shift, a walk-in with an
# identity card, approval by a second person, a card made and handed over; when its year is nearly over the endorsement, a loss, a fee, a
# replacement made and handed over, a report, a cancellation, the shift closed and told. After each service the store is asked through the
# command line; readers take their time, and the event loop never waits for them. At the end the centre has it all.
# whole_day.sh BIN [PICTURES]: pictures of its pages are left in that folder.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"
PICTURES=${2:-}
PEOPLE=$ROOT/resources/samples/id-cards.json
OVER_TCP="tcp://127.0.0.1:36100"
CA="$DIR/authority"
URL=https://127.0.0.1:36443
MOST_KEYS=12 # of a walk-in, besides telephone, address and day of arrival

faketime=$(find /usr/lib -name libfaketime.so.1 | head -1)
[ -n "$faketime" ] || fail "the package faketime is not installed"

id_cards() { python3 "$ROOT/packaging/lib/card_control.py" "$DIR/id.sock" "$@" >/dev/null; }
# What the command line says of the store as it is now. The station is the desk's alone while it is open, so it is asked of a copy.
twin() {
    until_idle
    rm -rf "$DIR/seen"
    cp -a "$DIR/station" "$DIR/seen"
    LD_PRELOAD=${LATER:+$faketime} FAKETIME=${LATER:-} ZHIKA_RESOURCES="$ROOT/resources" ZHIKA_PASSWORD=$PASSWORD \
        "$BIN/zhika" --home "$DIR/seen" --json "$@"
}
# says TEXT COMMAND…
says() {
    local text=$1 said
    shift
    said=$(twin "$@" 2>&1) || true
    [[ "$said" == *"$text"* ]] || { picture failed; fail "$REGIME: '$*' does not say '$text' but: $said"; }
}
order_is() { # ORDER STATE
    until_store "$2" "SELECT state FROM card_order WHERE id = $1"
    until_idle
    says "\"state\":\"$2\"" orders
}
open_shop() {
    LD_PRELOAD=${LATER:+$faketime} FAKETIME=${LATER:-} FAKETIME_DONT_FAKE_MONOTONIC=1 \
        open_desk nobody --id-reader "$OVER_TCP" --camera "folder:$DIR/camera"
    sign_in "$1"
}
next_card() {
    card swap >/dev/null
    card ready
}

set_up() { # STATION
    ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/station" setup --regime "$REGIME" --authority 410105000000 --station "$1" --centre "$URL" >/dev/null
    zhika export-keys "$DIR/keys-$1" >/dev/null
    "$BIN/zhika-central" --config "$DIR/central.json" --enrol "410105000000:$1" --public-key "$DIR/keys-$1/station.pem" >/dev/null
    make_station_certificate "$CA" "410105000000:$1"
    mkdir "$DIR/station/tls"
    cp "$CA"/station.{crt,key} "$CA/ca.crt" "$DIR/station/tls/"
    cp "$CA/receipt.key.pem" "$DIR/station/tls/centre.pem"
    ZHIKA_NEW_PASSWORD=$PASSWORD zhika people add root --role administrator >/dev/null
    for role in clerk reviewer issuer supervisor stock_keeper auditor; do as root people add "${role#stock_}" --role "$role"; done
}

# press KEY: as `keys`, and counted.
press() {
    PRESSED=$((PRESSED + $#))
    keys "$@"
}

blanks() {
    open_shop issuer
    go alt+2 班次
    keys ctrl+n
    until_store 1 "SELECT count(*) FROM shift WHERE closed_by = ''"
    says '"shift":1' shift report
    work_as keeper
    go alt+1 库存
    keys Down Down Down Down Return
    words 20
    keys Return
    words box-1
    picture stock
    keys ctrl+Return
    signed_by supervisor
    says '"stock":20' --as auditor stock show --uncovered-by auditor
    go alt+Home 今日
    go alt+1 库存
    keys Up Up Up Up Return
    words 5
    keys ctrl+Return
    signed_by issuer
    says '"drawer":5' --as auditor stock show --uncovered-by auditor
}

# Three keys: the camera's, its shutter, the picture is good. The window does not tell when there is a picture to take or to use.
photographed() {
    PRESSED=$((PRESSED + 3))
    keys F11
    for _ in 1 2 3 4 5; do
        sleep 1
        keys F11
        for _ in $(seq 20); do
            keys ctrl+shift+p
            [ -z "$(find "$DIR/run" -name '*.jpg')" ] || return 0
            sleep 0.3
        done
    done
    fail "$REGIME: the camera's picture is not used"
}

walk_in() {
    work_as clerk
    go alt+Home 今日
    PRESSED=0
    id_cards put 1 # home goes to the registration
    for _ in $(seq 100); do [[ "$(xdotool getwindowname "$WINDOW")" != *受理* ]] || break; sleep 0.1; done
    look_at_desk
    titled 受理
    press 1 # unmarried; the focus goes on
    words 13900000001
    press Return
    words "Zhengzhou example street 1"
    press Return 0 1 5 # reason, dwelling
    [ "$REGIME" != national-2016 ] || {
        words "$(date -d '-200 days' +%F)" # half a year ago at the latest
        press Return
    }
    photographed
    press 1 # paper
    until_idle
    picture walk-in
    press ctrl+Return
    order_is 1 draft
    picture registered
    [ "$PRESSED" -le "$MOST_KEYS" ] || fail "$REGIME: a walk-in took $PRESSED keys, not $MOST_KEYS"
    id_cards remove
}

approved() { # ORDER
    work_as reviewer
    go F3 审核
    keys ctrl+j ctrl+Return
    order_is "$1" approved
}

made() { # ORDER
    work_as issuer
    go F4 制证
    keys ctrl+Return
    order_is "$1" committed
}

handed_over() { # ORDER
    work_as clerk
    go F5 发放
    keys ctrl+Return
    order_is "$1" handed_over
}

morning() {
    LATER=
    blanks
    walk_in
    approved 1
    made 1
    handed_over 1
    sign_out
    close_desk
}

endorsed() {
    go F6 签注
    keys F11 ctrl+Return
    until_store done "SELECT state FROM card_operation WHERE kind = 'endorse'"
    picture endorsed
    says '"service":"endorsement"' statistics
}

lost() {
    go shift+F8 挂失
    words "$NUMBER"
    keys Return
    until_idle
    keys ctrl+Return
    until_store 1 "SELECT count(*) FROM lost_card"
    says '"' lost list
    card remove >/dev/null
    until_empty
    [ "$REGIME" != zhengzhou-2013 ] || certified
}

certified() {
    until_idle
    keys Tab Tab Tab
    words BANK-1
    keys ctrl+b
    until_store 1 "SELECT count(*) FROM loss_certificate"
}

replaced() {
    go F8 补换
    words "$NUMBER"
    keys Return
    until_idle
    keys Tab Tab Down # the first reason: lost
    until_idle
    keys ctrl+Return
    order_is 2 draft
    picture replaced
    go alt+4 收费
    keys Return
    words 2
    keys Return
    words 20.00
    keys Return
    words lost
    keys ctrl+Return
    signed_by reviewer
    until_store 2000 "SELECT sum(fen) FROM fee"
    says 2000 --as clerk fee day
    approved 2
    next_card
    made 2
    handed_over 2
}

reported() {
    go alt+6 报告
    keys Return
    words "$(date +%F)"
    keys Return Return
    words Sample
    keys ctrl+Return
    until_store 1 "SELECT count(*) FROM duty_report"
    picture reported
    says landlord --as clerk report due
}

cancelled() {
    go F9 注销
    keys F11 ctrl+Return
    until_store done "SELECT state FROM card_operation WHERE kind = 'cancel'"
    picture cancelled
    says '"service":"cancellation"' statistics
}

shift_closed() {
    work_as issuer
    go alt+2 班次
    words 3
    picture shift
    keys ctrl+Return
    until_store 1 "SELECT count(*) FROM shift WHERE closed_by = 'issuer'"
    picture shift-closed
    says '"closed_by":"issuer"' shift report
}

afternoon() {
    LATER="+345d"
    open_shop clerk
    endorsed
    lost
    replaced
    reported
    cancelled
    shift_closed
    sign_out
    close_desk
}

day() { # REGIME STATION
    REGIME=$1
    rm -rf "$DIR/station" "$DIR/seen"
    set_up "$2"
    morning
    afternoon
    zhika audit verify >/dev/null
    expect 0 "receipted up to" zhika --lang en sync
}

start_postgres "$DIR/postgres" zhika
make_authority "$CA"
make_server_certificate "$CA" 127.0.0.1
cat >"$DIR/central.json" <<END_OF_CONFIG
{"port": 36443, "certificate": "$CA/server.crt", "key": "$CA/server.key", "authority": "$CA/ca.crt",
 "receipt_key": "$CA/receipt.key", "database": "$(postgres_conninfo "$DIR/postgres" zhika)", "request_seconds": 2}
END_OF_CONFIG
in_background "$BIN/zhika-central" --config "$DIR/central.json"
mkdir "$DIR/camera"
cp "$ROOT/resources/samples/camera/p07.jpg" "$DIR/camera/" # one that passes the gate
in_background "$BIN/zhika-virtual-id-reader" --people "$PEOPLE" --control "$DIR/id.sock" --tcp 36100 --fault "slow 100"
start_reader_and_card --stack 8 --interface contactless --timing contactless-424
for part in screen signed_in; do . "$(dirname "${BASH_SOURCE[0]}")/$part.sh"; done
start_screen 1366x768

NUMBER=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))[0]["number"])' "$PEOPLE")
day zhengzhou-2013 01
next_card
day national-2016 02
never_waited
echo "whole days at the desk by keys alone; the last walk-in by $PRESSED of at most $MOST_KEYS"
