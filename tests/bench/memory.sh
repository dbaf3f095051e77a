#!/bin/bash
# Peak memory of `zhika issue --all` over MANY orders against that over 5: tests/bench/memory.sh BIN [MANY=500]   (root)
. "$(dirname "${BASH_SOURCE[0]}")/../journeys/journey.sh"

MANY=${2:-500}
start_reader_and_card --stack $((MANY + 10))
set_up_station
python3 "$ROOT/tests/support/applicants.py" "$ROOT/resources/samples/applicants.csv" $((MANY + 5)) >"$DIR/many.csv"
zhika import "$DIR/many.csv" --photos "$ROOT/resources/samples/photos" --by clerk >/dev/null

peak() {
    ZHIKA_RESOURCES="$ROOT/resources" /usr/bin/env python3 - "$@" <<'END'
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024 if done.returncode == 0 else "failed")
END
}
for order in 1 2 3 4 5; do zhika approve --order "$order" --confirmed --by reviewer >/dev/null; done
few=$(peak "$BIN/zhika" --home "$DIR/station" issue --all --reader "$READER" --printer "file:$DIR/prints")
zhika approve --all --confirmed --by reviewer >/dev/null
many=$(peak "$BIN/zhika" --home "$DIR/station" issue --all --reader "$READER" --printer "file:$DIR/prints")
echo "peak memory: 5 orders $few MB, $MANY orders $many MB, difference $((many - few)) MB (at most 20)"
