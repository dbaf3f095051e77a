#!/bin/bash
# An endorsement over the real pcscd, from the start of the process to its end, on a virtual card that takes no time of its own: all of it
# is host time. One card, year after year: tests/bench/endorsement.sh BIN [TIMES=8]   (root)
. "$(dirname "${BASH_SOURCE[0]}")/../journeys/journey.sh"

faketime=$(find /usr/lib -name libfaketime.so.1 | head -1)
[ -n "$faketime" ] || fail "the package faketime is not installed"
start_reader_and_card
set_up_station
import_samples
zhika issue --order 1 --reader "$READER" --printer "file:$DIR/prints" >/dev/null
zhika hand-over --order 1 --reader "$READER" --by clerk >/dev/null
for year in $(seq "${2:-8}"); do
    before=$(date +%s%N)
    LD_PRELOAD=$faketime FAKETIME="+$((year * 365 - 10))d" FAKETIME_DONT_FAKE_MONOTONIC=1 zhika endorse --order 1 --reader "$READER" --by clerk >/dev/null
    echo $((($(date +%s%N) - before) / 1000000))
done | python3 -c '
import statistics, sys
times = [int(line) for line in sys.stdin]
print("endorsement: median %d ms, worst %d ms of host time over %d (at most 1000)" % (statistics.median(times), max(times), len(times)))'
