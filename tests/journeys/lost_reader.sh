#!/bin/bash
# The service dies while a card is made, and a card is exchanged for another while it is made: each time a clear message,
# no byte on a card that is not the order's, and the order ends on the card it was begun on.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_reader_and_card --stack 10
set_up_station
import_samples
issue() { zhika --lang en issue --order "$1" --reader "$READER" --printer "file:$DIR/prints"; }
field() { card state | python3 -c "import json, sys; print(json.load(sys.stdin)['$1'])"; }

# begins order $1 and comes back when its card is behind command 60, and slow at command 100
begin() {
    local before
    before=$(field apdus)
    card fault "slow 60 500; slow 100 5000" >/dev/null
    zhika --lang en issue --order "$1" --reader "$READER" --printer "file:$DIR/prints" >"$DIR/begun.txt" 2>&1 &
    BEGUN=$!
    for _ in $(seq 200); do
        [ "$(field apdus)" -lt $((before + 60)) ] || return 0
        sleep 0.05
    done
    fail "order $1 was not begun: $(cat "$DIR/begun.txt")"
}
ended() {
    local status=0
    wait "$BEGUN" || status=$?
    [ "$status" = "$1" ] || fail "the making ended with $status, not $1: $(cat "$DIR/begun.txt")"
}

# the service dies
first=$(field serial)
begin 1
stop_pcscd "$DIR/pcsc"
ended 3
start_reader
card ready
expect 1 "is not blank" issue 2
expect 0 committed issue 1
[ "$(field serial)" = "$first" ] || fail "the order ended on another card"

# the card is exchanged
card swap >/dev/null
card ready
second=$(field serial)
begin 2
card swap >/dev/null
ended 3
card ready
[ "$(field serial)" != "$second" ] || fail "the card was not exchanged"
other="$DIR/slot.$(field serial)"
cp "$other" "$DIR/untouched"
expect 1 "not the card on which the order was begun" issue 2
cmp "$other" "$DIR/untouched" || fail "something was written on the other card"
expect 0 committed issue 3
card insert "$second" >/dev/null
card ready
expect 0 committed issue 2
echo "lost in the middle, finished on the same card"
