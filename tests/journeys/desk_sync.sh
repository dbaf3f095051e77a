#!/bin/bash
# The desk syncs by itself: what is registered by keys alone arrives at a true centre; while that is away the desk says so and goes on, and
# afterwards it catches up. A centre that took the call and says no word keeps nobody from closing the desk.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"
. "$(dirname "${BASH_SOURCE[0]}")/screen.sh"
for tool in import convert; do command -v "$tool" >/dev/null || fail "$tool is missing"; done

CA="$DIR/authority"
URL=https://127.0.0.1:36443
start_postgres "$DIR/postgres" zhika
make_authority "$CA"
make_server_certificate "$CA" 127.0.0.1
make_station_certificate "$CA" 410105000000:01
cat >"$DIR/central.json" <<END
{"port": 36443, "certificate": "$CA/server.crt", "key": "$CA/server.key", "authority": "$CA/ca.crt",
 "receipt_key": "$CA/receipt.key", "database": "$(postgres_conninfo "$DIR/postgres" zhika)", "request_seconds": 2}
END
set_up_station
zhika export-keys "$DIR/keys" >/dev/null
"$BIN/zhika-central" --config "$DIR/central.json" --enrol 410105000000:01 --public-key "$DIR/keys/station.pem"
mkdir "$DIR/certificates"
cp "$CA"/station.{crt,key} "$CA/ca.crt" "$DIR/certificates/"
cp "$CA/receipt.key.pem" "$DIR/certificates/centre.pem"
expect 5 "no centre or no certificate" zhika --lang en sync
expect 2 "not https" zhika --lang en settings change --centre http://127.0.0.1:36443 --by keeper
expect 2 "no such folder" zhika --lang en settings change --centre "$URL" --centre-folder "$DIR/nowhere" --by keeper
expect 0 "$URL" zhika --lang en settings change --centre "$URL" --centre-folder "$DIR/certificates" --by keeper

start_central() {
    in_background "$BIN/zhika-central" --config "$DIR/central.json"
    CENTRAL=${STARTED[-1]}
    for _ in $(seq 100); do (: </dev/tcp/127.0.0.1/36443) 2>/dev/null && return 0; sleep 0.05; done
    fail "the centre does not listen"
}
at_centre() { psql -h "$(postgres_socket "$DIR/postgres")" -U zhika -d zhika -Atqc "SELECT sequence || ' ' || encode(hash, 'hex') FROM event ORDER BY sequence"; }
own() { sqlite3 "file:$DIR/station/station.db?mode=ro" "SELECT sequence || ' ' || lower(hex(hash)) FROM event ORDER BY sequence" 2>/dev/null || true; }
# until_all_there AT_LEAST: so many events are on this station, and the centre has the same ones
until_all_there() {
    for _ in $(seq 600); do
        own >"$DIR/own.txt"
        [ "$(wc -l <"$DIR/own.txt")" -lt "$1" ] || [ "$(at_centre)" != "$(cat "$DIR/own.txt")" ] || return 0
        sleep 0.2
    done
    fail "the centre has $(at_centre | wc -l) of $(own | wc -l) events: $(tail -3 "$DIR/background.log")"
}
# What the page about the centre says on an amber ground, in points of the screen.
amber() {
    import -window root "$DIR/screen.png"
    convert "$DIR/screen.png" -fill black +opaque '#fdf0d9' -fill white -opaque '#fdf0d9' -format '%[fx:round(mean*w*h)]' info:
}
picture() { [ -z "${ZHIKA_PICTURES:-}" ] || cp "$DIR/screen.png" "$ZHIKA_PICTURES/$1.png"; }
until_amber() {
    for _ in $(seq 100); do [ "$(amber)" -lt 2000 ] || return 0; sleep 0.2; done
    fail "the desk does not say that the centre is away"
}
until_calm() {
    for _ in $(seq 100); do [ "$(amber)" -gt 0 ] || return 0; sleep 0.2; done
    fail "the desk still says that the centre is away"
}

zhika photo crop "$ROOT/resources/samples/camera/p07.jpg" "$DIR/p01.jpg" >/dev/null # one that passes the gate
start_central
start_screen 1366x768
open_desk registrar
register_by_keys
until_all_there 1
BEFORE=$(wc -l <"$DIR/own.txt")
keys alt+0
until_calm
picture sync-there
close_desk

# the centre is away: work goes on, and the page says so
kill "$CENTRAL"
wait "$CENTRAL" 2>/dev/null || true
open_desk reviewer
keys F3
until_idle
keys ctrl+j ctrl+Return
for _ in $(seq 100); do [ "$(own | wc -l)" -le "$BEFORE" ] || break; sleep 0.1; done
keys alt+0
until_amber
picture sync-away
[ "$(at_centre | wc -l)" = "$BEFORE" ] || fail "a centre that is away has more events"

# and it catches up by itself when it is there again
start_central
until_all_there "$((BEFORE + 1))"
until_calm

# a centre that takes the call and never says a word
kill -STOP "$CENTRAL"
keys ctrl+Return
sleep 1
SECONDS=0
close_desk
[ "$SECONDS" -lt 5 ] || fail "the desk took $SECONDS seconds to end while the centre was silent"
kill -CONT "$CENTRAL"
zhika --json sync --state | python3 -c "import json, sys; state = json.load(sys.stdin); assert state['waiting'] == 0 and state['last_receipt'] and not state['stopped_by'], state"
zhika audit verify >/dev/null
never_waited
echo "sent without being asked, said when it was away, caught up by itself"
