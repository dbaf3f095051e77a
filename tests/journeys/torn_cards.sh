#!/bin/bash
# The card is pulled out of the real pcscd's reader at random commands; each order ends issued on the same card.
# ZHIKA_PULLS: how many pulls (8).
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

PULLS=${ZHIKA_PULLS:-8}
start_reader_and_card --stack 1000
set_up_station
import_samples

state_of() {
    zhika --json orders | python3 -c "import json, sys
for line in sys.stdin:
    order = json.loads(line)
    if order['order'] == $1: print(order['state'], order['permit_number'] or '-', order['chip_serial'] or '-')"
}

RANDOM=7
pulls=0
order=1
while [ "$pulls" -lt "$PULLS" ]; do
    first=
    for _ in $(seq 6); do
        at=$((1 + RANDOM % (${#first} > 0 ? 100 : 280)))
        card pull "$at" >/dev/null
        if zhika issue --order "$order" --reader "$READER" --printer "file:$DIR/prints" >/dev/null 2>&1; then break; fi
        pulls=$((pulls + 1))
        read -r state number chip <<<"$(state_of "$order")"
        [ "$state" = writing ] || [ "$number" = - ] || fail "order $order is $state after a pull at $at"
        [ -z "$first" ] || [ "$first" = "$number $chip" ] || fail "order $order went from $first to $number $chip"
        [ "$number" = - ] || first="$number $chip"
        card insert >/dev/null
        card ready
    done
    card pull 1000000 >/dev/null
    expect 0 committed zhika issue --order "$order" --reader "$READER" --printer "file:$DIR/prints"
    read -r state number chip <<<"$(state_of "$order")"
    [ -z "$first" ] || [ "$first" = "$number $chip" ] || fail "order $order ended as $number $chip, begun as $first"
    # spoiled, so that the holder is ordered for again: the orders never run out
    zhika spoil --order "$order" --by supervisor --second issuer --reason misprint >/dev/null
    order=$((order + 1))
    card swap >/dev/null
    card ready
done
zhika audit verify >/dev/null
echo "$pulls pulls, $((order - 1)) orders, each issued on the card it was begun on"
