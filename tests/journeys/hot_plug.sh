#!/bin/bash
# Cards and readers come and go while the monitor looks: each change is told, and nothing that is not there.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

wait_for() {
    for _ in $(seq 100); do grep -q -- "$1" "$DIR/watch.txt" && return; sleep 0.1; done
    fail "never told: $1; but: $(cat "$DIR/watch.txt")"
}

expect 3 "the card service (pcscd) is not running" zhika --lang en readers
in_background true
zhika --lang en readers --watch 20 >"$DIR/watch.txt" 2>&1 &
WATCH=$!
wait_for "the card service (pcscd) is not running"
start_reader_and_card
wait_for "$READER 00 00: a card"
expect 0 "$READER 00 00: a card" zhika --lang en readers
card remove >/dev/null
wait_for "$READER 00 00: no card"
: >"$DIR/watch.txt"
card insert >/dev/null
wait_for "$READER 00 00: a card"
: >"$DIR/watch.txt"
stop_pcscd "$DIR/pcsc"
wait_for "the card service (pcscd) is not running"
: >"$DIR/watch.txt"
start_reader
wait_for "$READER 00 00: a card"
kill "$WATCH"
wait "$WATCH" 2>/dev/null || true
echo "every change was told"
