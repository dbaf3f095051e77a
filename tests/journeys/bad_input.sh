#!/bin/bash
# What goes wrong at a desk: each time a clear message, the right exit code, and nothing lost.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

issue() { zhika --lang en issue --order "$1" --reader "$READER" --printer "file:$DIR/prints"; }

# before there is a station
expect 4 "there is no such station folder" zhika --lang en orders
expect 2 "an authority's code has 12 digits" zhika --lang en setup --regime zhengzhou-2013 --authority 41 --station 01
expect 2 "required" zhika import
set_up_station --centre https://127.0.0.1:9
expect 4 "this folder is a station already" zhika --lang en setup --regime zhengzhou-2013 --authority 410105000000 --station 01
expect 1 "check digit" zhika --lang en import "$ROOT/resources/samples/applicants-faulty.csv" --photos "$ROOT/resources/samples/photos" --by clerk
import_samples
expect 1 "whoever imported an order may not approve it" zhika --lang en approve --order 1 --by clerk

# no service, no reader, no card
READER="Zhika Virtual 36000"
expect 3 "the card service (pcscd) is not running" issue 2
start_pcscd "$DIR/pcsc" 36000
expect 3 "there is no reader of this name" zhika --lang en issue --order 2 --reader Nothing --printer "file:$DIR/prints"
expect 3 "there is no card in the reader" issue 2
expect 2 "no printer of this name" zhika --lang en issue --order 2 --reader "$READER" --printer plastic

# a card that is not blank
in_background "$BIN/zhika-virtual-card" --port 36000 --state "$DIR/slot" --control "$DIR/card.sock"
for _ in $(seq 100); do [ -S "$DIR/card.sock" ] && break; sleep 0.05; done
card ready
sleep 0.6
expect 0 committed issue 2
expect 1 "is not blank" issue 3
expect 1 "does not allow this step" zhika --lang en hand-over --order 3 --reader "$READER"

# a second process on the same folder
(exec 9>"$DIR/station/lock"; flock 9; sleep 3) &
sleep 0.3
expect 4 "another process is working on this station's folder" zhika --lang en orders
wait $!

# the server is down: the card is made, the event waits
expect 5 "" zhika --lang en sync
expect 0 "handed over" zhika --lang en hand-over --order 2 --reader "$READER"

# the disk is full: nothing is done, and afterwards the order goes on
mkdir "$DIR/small"
mount -t tmpfs -o size=3m none "$DIR/small"
cp -r "$DIR/station" "$DIR/small/station"
head -c 10m /dev/zero >"$DIR/small/filler" 2>/dev/null || true
on_small() { ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/small/station" --lang en "$@"; }
card swap >/dev/null || true
expect 4 "disk" on_small approve --order 1 --by nobody-who-imported
rm "$DIR/small/filler"
expect 0 "The chain holds" on_small audit verify
umount "$DIR/small"
echo "every fault was told, and nothing was lost"
