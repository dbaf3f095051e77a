#!/bin/bash
# A station that is aborted in the middle of a card, its secure channel open, leaves no core file behind.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

aborted() {
    kill -ABRT "$1" || fail "it ended before it was aborted: $(cat "$DIR/issue.log")"
    wait "$1" 2>/dev/null || STATUS=$?
}

ulimit -c unlimited
mkdir "$DIR/cores"
cd "$DIR/cores"
sleep 60 &
aborted $!
[ "$STATUS" = 134 ] && [ -n "$(ls)" ] || { echo "this system writes no core files here: skipped"; exit 77; }
rm -f ./*

start_reader_and_card --family global_platform --algorithm scp03-128 --timing contact-9600
set_up_station --profile zhengzhou-permit-1-gp
import_samples
ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/station" issue --order 1 --reader "$READER" \
    --printer "file:$DIR/prints" >"$DIR/issue.log" 2>&1 &
ISSUING=$!
for _ in $(seq 500); do
    card state | grep -qE '"apdus": ?([6-9]|[1-9][0-9])' && break
    sleep 0.01
done
kill -STOP "$CARD"
sleep 0.3
aborted $ISSUING
kill -CONT "$CARD"
[ "$STATUS" = 134 ] || fail "it ended with $STATUS before it was aborted: $(cat "$DIR/issue.log")"
[ -z "$(ls)" ] || fail "a core file: $(ls)"
echo "aborted with an open channel: no core file"
