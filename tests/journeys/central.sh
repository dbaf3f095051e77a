#!/bin/bash
# Station and centre over mutual TLS and PostgreSQL: exactly once, through kills; strangers are turned away.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

CA="$DIR/authority"
URL=https://127.0.0.1:36443
EVENTS="$URL/v1/stations/410105000000:01/events"
start_postgres "$DIR/postgres" zhika
make_authority "$CA"
make_server_certificate "$CA" 127.0.0.1
make_station_certificate "$CA" 410105000000:01
cat >"$DIR/central.json" <<END
{"port": 36443, "certificate": "$CA/server.crt", "key": "$CA/server.key", "authority": "$CA/ca.crt",
 "receipt_key": "$CA/receipt.key", "database": "$(postgres_conninfo "$DIR/postgres" zhika)", "request_seconds": 2}
END
set_up_station --centre "$URL"
zhika export-keys "$DIR/keys" >/dev/null
enrol() { "$BIN/zhika-central" --config "$DIR/central.json" --enrol 410105000000:01 --public-key "$1"; }
enrol "$DIR/keys/station.pem"
expect 0 "" enrol "$DIR/keys/station.pem"
expect 1 "app.enrolledOtherwise" enrol "$DIR/keys/issuer.pem"
mkdir "$DIR/station/tls"
expect 5 "no centre or no certificate" zhika --lang en sync
cp "$CA"/station.{crt,key} "$CA/ca.crt" "$DIR/station/tls/"
cp "$CA/receipt.key.pem" "$DIR/station/tls/centre.pem"
zhika import "$ROOT/resources/samples/applicants.csv" --photos "$ROOT/resources/samples/photos" --by clerk >/dev/null

# start_central [FILES]: with at most FILES open files
start_central() {
    in_background sh -c 'ulimit -n "$1"; shift; exec "$@"' sh "${1:-1024}" "$BIN/zhika-central" --config "$DIR/central.json"
    CENTRAL=${STARTED[-1]}
    for _ in $(seq 100); do (: </dev/tcp/127.0.0.1/36443) 2>/dev/null && return 0; sleep 0.05; done
    fail "the centre does not listen"
}
at_centre() { psql -h "$(postgres_socket "$DIR/postgres")" -U zhika -d zhika -Atqc "$1"; }

expect 5 "the centre cannot be reached" zhika --lang en sync
start_central
expect 0 "receipted up to" zhika --lang en sync
kill -9 "$CENTRAL"
wait "$CENTRAL" 2>/dev/null || true
zhika approve --all --confirmed --by reviewer >/dev/null
expect 5 "the centre cannot be reached" zhika --lang en sync
start_central
expect 0 "sent 22," zhika --lang en sync
expect 0 "sent 0," zhika --lang en sync
at_centre "SELECT sequence || ' ' || encode(hash, 'hex') FROM event ORDER BY sequence" >"$DIR/centre.txt"
sqlite3 "$DIR/station/station.db" "SELECT sequence || ' ' || lower(hex(hash)) FROM event ORDER BY sequence" >"$DIR/own.txt"
cmp "$DIR/centre.txt" "$DIR/own.txt" || fail "the centre's events are not the station's"
[ -s "$DIR/own.txt" ] || fail "there are no events"

# nobody rewrites what was told
said=$(at_centre "UPDATE event SET payload = '{}' WHERE sequence = 1" 2>&1) || true
[[ "$said" == *"never changed"* ]] || fail "an event was changed: $said"

# a receipt lost on the way: the same events again are taken once
sqlite3 "$DIR/station/station.db" "DELETE FROM receipt"
expect 0 "receipted up to" zhika --lang en sync
[ "$(at_centre 'SELECT count(*) FROM event')" = "$(wc -l <"$DIR/own.txt")" ] || fail "events were taken twice"

# strangers
post() { python3 "$ROOT/tests/journeys/post.py" "$EVENTS" "$CA/ca.crt" "$@"; }
mkdir "$DIR/other"
cp "$CA"/ca.* "$DIR/other/"
make_station_certificate "$DIR/other" 410105000000:02
[ "$(post "$DIR/other/station" '{}')" = 403 ] || fail "a station spoke for another"
make_authority "$DIR/foreign"
make_station_certificate "$DIR/foreign" 410105000000:01
[ "$(post "$DIR/foreign/station" '{}')" = refused ] || fail "a foreign authority's certificate was taken"
[ "$(post none '{}')" = refused ] || fail "a client without certificate was served"
[ "$(post "$CA/station" '{"events": []}')" = 400 ] || fail "an empty batch was taken"
[ "$(post "$CA/station" oversized)" = refused ] || fail "an oversized batch was taken"

# events that are not a station's, more often than requests may wait: each refused, and the next one served
FORGED=$(printf '{"events": [{"sequence": 1, "previous_hash": "%064d", "hash": "%064d", "signature": "%0128d", "payload": "{\\"station\\": 5}"}]}' 0 0 0)
[ "$(post "$CA/station" "$FORGED" 300)" = 400 ] || fail "a forged event was not refused each time"
expect 0 "sent 0," zhika --lang en sync

# more callers than the centre has file descriptors for: it serves again when they are gone
kill "$CENTRAL"
wait "$CENTRAL" 2>/dev/null || true
start_central 40
python3 -c 'import socket, time
held = [socket.create_connection(("127.0.0.1", 36443)) for _ in range(100)]
time.sleep(1)'
expect 0 "sent 0," zhika --lang en sync

# a fork locks the station: the centre knows another event under this number
at_centre "ALTER TABLE event DISABLE TRIGGER event_stays; UPDATE event SET hash = decode(repeat('00', 32), 'hex') WHERE sequence = 1;
           ALTER TABLE event ENABLE TRIGGER event_stays"
sqlite3 "$DIR/station/station.db" "DELETE FROM receipt"
expect 5 "409" zhika --lang en sync
[ "$(at_centre 'SELECT locked FROM station')" = t ] || fail "the forked station is not locked"
expect 4 "the log has forked" zhika --lang en audit verify
echo "exactly once, and for the right station only"
