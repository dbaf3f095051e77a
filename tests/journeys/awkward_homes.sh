#!/bin/bash
# The services of demonstration and journeys: in any folder, beside whatever runs already, and ended by what they are.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

# a folder nobody else may enter, with a blank in its name and longer than a socket's path may be
mkdir -m 700 "$DIR/closed"
POSTGRES="$DIR/closed/with a blank/$(printf 'long%.0s' $(seq 25))/postgres"
start_postgres "$POSTGRES" zhika
CLUSTER=$(postgres_socket "$POSTGRES")
[ "$(psql "$(postgres_conninfo "$POSTGRES" zhika)" -Atqc 'SELECT 1')" = 1 ] || fail "the database does not answer"
[ "$(stat -c %a "$CLUSTER")" = 700 ] || fail "others may enter the cluster's folder"
stop_postgres "$POSTGRES"
[ ! -e "$CLUSTER" ] || fail "the cluster is left behind"
stop_postgres "$POSTGRES"

# a cluster's name that somebody else wrote is not believed
mkdir -p "$DIR/forged" "$DIR/precious"
echo "../$DIR/precious" >"$DIR/forged/cluster"
stop_postgres "$DIR/forged"
[ -e "$DIR/precious" ] || fail "a foreign folder was removed"

# a number in a file is no process of ours: neither another program nor another life
sleep 300 &
STARTED+=($!)
remember_process "$DIR/sleeper.pid" $!
end_process "$DIR/sleeper.pid" /usr/bin/tail
kill -0 $! || fail "another program was ended"
echo "$! 1" >"$DIR/sleeper.pid"
end_process "$DIR/sleeper.pid" "$(command -v sleep)"
kill -0 $! || fail "a process of another life was ended"
remember_process "$DIR/sleeper.pid" $!
end_process "$DIR/sleeper.pid" "$(command -v sleep)"
! kill -0 $! 2>/dev/null || fail "the process was not ended"

# a service that listens without a process, as systemd's socket does, is left alone
! pcsc_is_taken || fail "there is a PC/SC service in a namespace of its own"
python3 -c 'import socket, sys, time
listener = socket.socket(socket.AF_UNIX)
listener.bind(sys.argv[1])
listener.listen()
time.sleep(300)' "$PCSC_SOCKET" &
STARTED+=($!)
for _ in $(seq 100); do [ -S "$PCSC_SOCKET" ] && break; sleep 0.05; done
pcsc_is_taken || fail "the socket was not seen"
expect 1 "it is left alone" start_pcscd "$DIR/pcsc" 36000
[ -S "$PCSC_SOCKET" ] || fail "the socket was removed"

# --stop touches nothing that the demonstration did not make
chown 65534 "$DIR/precious"
expect 2 "was not made by this demonstration" "$ROOT/packaging/demo" --stop --home "$DIR/precious"
ln -s /etc/hostname "$DIR/precious/.zhika-demo"
expect 2 "was not made by this demonstration" "$ROOT/packaging/demo" --stop --home "$DIR/precious"
rm "$DIR/precious/.zhika-demo"
touch "$DIR/precious/.zhika-demo"
chown 65534 "$DIR/precious/.zhika-demo"
expect 2 "or for somebody else" "$ROOT/packaging/demo" --stop --home "$DIR/precious"
[ "$(stat -c %u "$DIR/precious")" = 65534 ] || fail "a foreign folder changed hands"
chown 0 "$DIR/precious/.zhika-demo"
expect 0 "" "$ROOT/packaging/demo" --stop --home "$DIR/precious"
echo "every home will do, and nobody else's is touched"
