#!/bin/bash
# A line of orders takes up what was torn when its card is laid down again, known by the chip's serial, and on no other card.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_reader_and_card --stack 1
set_up_station
head -3 "$ROOT/resources/samples/applicants.csv" >"$DIR/two.csv"
zhika import "$DIR/two.csv" --photos "$ROOT/resources/samples/photos" --by clerk >/dev/null
zhika approve --all --confirmed --by reviewer >/dev/null
serial() { card state | python3 -c 'import json, sys; print(json.load(sys.stdin)["serial"])'; }
chip_of() { zhika --json orders | python3 -c "import json, sys
for line in sys.stdin:
    order = json.loads(line)
    if order['order'] == $1: print(order['state'], order['chip_serial'])"; }
issue_all() { zhika --lang en issue --all --wait 3 --reader "$READER" --printer "file:$DIR/prints"; }

torn=$(serial)
card pull 60 >/dev/null
expect 3 "" zhika --lang en issue --order 1 --reader "$READER" --printer "file:$DIR/prints"
[ "$(chip_of 1)" = "writing $torn" ] || fail "order 1 is $(chip_of 1)"
card swap >/dev/null
card ready
other=$(serial)
expect 1 "not the card on which the order was begun" issue_all
[ "$(chip_of 2)" = "committed $other" ] || fail "the card that lay there did not serve the next order: $(chip_of 2)"
[ "$(chip_of 1)" = "writing $torn" ] || fail "order 1 is $(chip_of 1)"
card remove >/dev/null
until_empty
card insert "$torn" >/dev/null
card ready
expect 0 "order 1 committed" issue_all
[ "$(chip_of 1)" = "committed $torn" ] || fail "order 1 is $(chip_of 1)"
echo "each order on the card it was begun on"
