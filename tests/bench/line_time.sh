#!/bin/bash
# The wall time of whole cards over the real pcscd, from the first command to the last answer, against the line and
# write time that the virtual card counted: tests/bench/line_time.sh BIN [CARDS=5] [TIMING=contactless-424]   (root)
. "$(dirname "${BASH_SOURCE[0]}")/../journeys/journey.sh"

CARDS=${2:-5}
TIMING=${3:-contactless-424}
start_reader_and_card --stack 100 --interface "${TIMING%%-*}" --timing "$TIMING"
set_up_station
import_samples
for order in $(seq "$CARDS"); do
    zhika issue --order "$order" --reader "$READER" --printer "file:$DIR/prints" >/dev/null
    card state >>"$DIR/states"
    card swap >/dev/null
    card ready
    sleep 1
done
zhika --json orders >"$DIR/orders"
python3 - "$DIR/states" "$DIR/orders" "$TIMING" <<'END'
import json, statistics, sys
states = [json.loads(line) for line in open(sys.argv[1])]
orders = [order for order in map(json.loads, open(sys.argv[2])) if order["chip_ms"]]
line = before = 0
ratios = []
for state in states:
    counted = state["line_us"] + state["write_us"]
    ratios.append(state["wall_us"] / (counted - before))
    before = counted
print("card: %s, %d APDUs, %.0f ms of wall time each (host says %.0f ms), %.0f ms of line and EEPROM; ratio %.3f, "
      "median of %d cards (at most 1.05)" % (sys.argv[3], states[-1]["apdus"], statistics.median(s["wall_us"] for s in states) / 1e3,
      statistics.median(order["chip_ms"] for order in orders), before / len(states) / 1e3, statistics.median(ratios), len(states)))
END
