#!/bin/bash
# A feeder gives its next blank when the host lets go of a finished card, and keeps one that was torn: through a
# host that dies, and through the power that pcscd takes away from a card nobody uses.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_reader_and_card --stack 3
set_up_station
import_samples
serial() { card state | python3 -c 'import json, sys; print(json.load(sys.stdin)["serial"])'; }
issue() { zhika --lang en issue "$@" --reader "$READER" --printer "file:$DIR/prints"; }

# torn: a write fails in the middle; the line stops at this card, whatever orders follow
first=$(serial)
card fault "worn 40" >/dev/null
expect 3 "6581" issue --all --wait 5
[ "$(serial)" = "$first" ] || fail "a torn card was given away"
take_card
lay_card slot --stack 3

# the host dies in the middle
card fault "slow 60 2000" >/dev/null
ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/station" issue --order 1 --reader "$READER" \
    --printer "file:$DIR/prints" >/dev/null 2>&1 &
HOST=$!
sleep 1.5
kill -9 "$HOST"
wait "$HOST" 2>/dev/null || true
sleep 5
[ "$(serial)" = "$first" ] || fail "a card was given away when its host died"
expect 0 committed issue --order 1
[ "$(serial)" = "$first" ] || fail "a card left in the reader was given away"
sleep 4
[ "$(serial)" = "$first" ] || fail "a finished card was given away though nobody let go of it"

# a line of orders: each gets its own card, until the stack is empty
card swap >/dev/null
card ready
expect 3 "no next card was laid down in time" issue --all --wait 5
[[ "$(card state)" == *'"stack_left":0'* ]] || fail "the feeder kept a card back"
[ "$(zhika --json orders | grep -c '"state":"committed"')" = 4 ] || fail "not as many orders as cards"
echo "a feeder moves what was let go, and nothing else"
