#!/bin/bash
# A reader that does not answer never hangs the program; when it wakes the order is made.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_reader_and_card
set_up_station
import_samples
kill -STOP "$CARD"
expect 3 "the reader has not answered for a long time" \
    timeout 60 env ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/station" --lang en \
    issue --order 1 --reader "$READER" --printer "file:$DIR/prints"
kill -CONT "$CARD"
card ready
expect 0 committed zhika issue --order 1 --reader "$READER" --printer "file:$DIR/prints"
echo "mute for a while, then made"
