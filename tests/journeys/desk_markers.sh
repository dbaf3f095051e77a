#!/bin/bash
# Forty markers, each the whole of one personal fact: people registered and served at the desk on a screen, a form parked, one typed and
# copied when the desk is aborted, an erasure. In no file besides the encrypted store, the card and what was asked for is any of them to be
# found: not in the pages of the store and its log, not in logs, spool, passing files or a core. ZHIKA_SEED: whose markers (7).
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

faketime=$(find /usr/lib -name libfaketime.so.1 | head -1)
[ -n "$faketime" ] || fail "the package faketime is not installed"
MARKERS="$DIR/given"
mkdir "$MARKERS" "$DIR/passing" "$DIR/cores" "$DIR/asked"
touch "$DIR/begun"
export TMPDIR="$DIR/passing"
python3 "$ROOT/tests/journeys/markers.py" make "$MARKERS" "${ZHIKA_SEED:-7}"
[ "$(sort -u "$MARKERS/markers.txt" | wc -l)" -ge 40 ] || fail "there are not forty markers"
python3 "$ROOT/tests/journeys/markers.py" check "$MARKERS" || fail "the search would not find a marker"

mkdir "$DIR/card"
start_reader
lay_card card/slot
set_up_station
said() { zhika "$@" >>"$DIR/said.log" 2>&1 || fail "'zhika $1' ended with $?: $(tail -3 "$DIR/said.log")"; }
cp "$ROOT/resources/samples/photos/"*.jpg "$MARKERS"
zhika photo crop "$ROOT/resources/samples/camera/p07.jpg" "$MARKERS/p07.jpg" >/dev/null # one that passes the gate
said import "$MARKERS/applicants.csv" --photos "$MARKERS" --by registrar
said draft park --form "$MARKERS/form.json" --photo "$MARKERS/p07.jpg" --ticket A1 --by registrar
readarray -t report <"$MARKERS/report.txt"
# what a command was asked to say is the terminal's
zhika report enter --who landlord --since 2026-01-01 --name "${report[0]}" --address "${report[1]}" --about "${report[2]}" --by registrar >"$DIR/asked/report.txt"

. "$(dirname "${BASH_SOURCE[0]}")/screen.sh"
start_screen 1366x768
store() { sqlite3 "file:$DIR/station/station.db?mode=ro" "$1" 2>/dev/null || true; }
until_store() { # WANTED QUERY
    for _ in $(seq 300); do [ "$(store "$2")" != "$1" ] || return 0; sleep 0.1; done
    [ -z "${ZHIKA_PICTURES:-}" ] || import -window root "$ZHIKA_PICTURES/desk-markers.png"
    fail "'$2' is '$(store "$2")', not '$1': $(tail -3 "$DIR/background.log")"
}
# searched WHEN FILE…: these files were read, and those of every moment, and nothing is found but in what may hold it: what was given and
# asked for, the card itself.
printf '%s\n' "$MARKERS" "$DIR/asked" "$DIR/card" >"$DIR/excepted"
searched() {
    find /tmp /var/tmp /dev/shm /var/crash /var/lib/systemd/coredump -xdev -type f -newer "$DIR/begun" -not -path "$DIR/*" -size -64M \
        -exec cp --backup=numbered -t "$DIR/elsewhere" {} + 2>/dev/null || true
    python3 "$ROOT/tests/journeys/markers.py" find "$MARKERS" "$DIR/excepted" "$DIR/looked" "$DIR" /run/pcscd >"$DIR/found" || fail "$1: $(sed "s|$DIR/||" "$DIR/found" | head -40)"
    for file in station/station.db background.log said.log pcsc/pcscd.log "${@:2}"; do
        grep -qxF "$DIR/$file" "$DIR/looked" || fail "$1: $file was not searched: $(sed "s|$DIR/||" "$DIR/looked")"
    done
    echo "$1: $(cat "$DIR/found"), none has a marker"
    rm -rf "$DIR/elsewhere"
    mkdir "$DIR/elsewhere"
}
mkdir "$DIR/elsewhere"

# cores are written here, unless a program forbids it itself
ulimit -c unlimited
cd "$DIR/cores"
sleep 60 &
kill -ABRT $!
wait $! 2>/dev/null || true
cores="a core was tried"
[ -n "$(ls)" ] || cores="this system writes no cores"
rm -f ./*

# the parked form is taken up and registered; then one more person's is typed, copied, and the desk is aborted
open_desk registrar
keys F2
until_idle
keys ctrl+t
until_idle
keys Tab Tab Down Return
until_store open "SELECT state FROM draft WHERE ticket = 'A1'"
until_idle
keys ctrl+Return
until_store entered "SELECT state FROM draft WHERE ticket = 'A1'"
until_idle
readarray -t typed <"$MARKERS/typed.txt"
keys F2
words "${typed[0]}"
keys Return
words "${typed[1]}"
keys Return Return Return Return Down Return # sex, birth date, nation as filled in; marital status
words "${typed[2]}"
keys Return
words "${typed[3]}"
keys Return
words "${typed[4]}"
keys ctrl+a ctrl+c
sleep 2
until_store 1 "SELECT count(*) FROM draft WHERE state = 'open'"
searched "typed" station/station.db-wal
kill -ABRT "$DESK"
status=0
wait "$DESK" 2>/dev/null || status=$?
[ "$status" = 134 ] || fail "the desk ended with $status"
[ -z "$(ls)" ] || fail "the aborted desk left a core: $(ls)"
searched "aborted" station/station.db-wal

# what was typed comes back and is parked
open_desk registrar
keys F2
until_idle
keys ctrl+t
until_idle
words A2
keys Return
until_store parked "SELECT state FROM draft WHERE ticket = 'A2'"
close_desk

# looked up by telephone, approved, made, handed over and inspected by somebody else
open_desk reviewer
keys F3
for order in 1 2 3 4; do
    until_idle
    keys ctrl+j ctrl+Return
    until_store "$order" "SELECT count(*) FROM card_order WHERE state = 'approved'"
done
until_idle
keys F4
until_idle
keys ctrl+Return
until_store 1 "SELECT count(*) FROM card_order WHERE state = 'committed'"
until_idle
keys F5
until_idle
keys ctrl+Return
until_store 1 "SELECT count(*) FROM card_order WHERE state = 'handed_over'"
until_idle
keys F10
until_idle
keys ctrl+Return
until_store 1 "SELECT count(*) FROM audit WHERE action = 'card verified' AND result LIKE 'holds%'"
until_idle
keys ctrl+f
words "$(sed -n 6p "$MARKERS/markers.txt")"
until_idle
keys Return
until_idle
close_desk
never_waited
left=$(find "$DIR/station/prints" -type f 2>/dev/null || true)
[ -z "$left" ] || fail "faces of a card that was handed over stay: $left"
searched "after the day"

# twenty years later the record of the card that was handed over goes, and the parked form; what has no end stays, sealed
later() {
    LD_PRELOAD=$faketime FAKETIME="+7400d" FAKETIME_DONT_FAKE_MONOTONIC=1 ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/station" --json "$@"
}
later erase-records --before "$(date -d '+5500 days' +%F)" --by supervisor --second auditor >"$DIR/erased.log" || fail "nothing is erased: $(cat "$DIR/erased.log")"
[[ "$(cat "$DIR/erased.log")" == *'"drafts":1,"erased":1,'*'"pictures":0}'* ]] || fail "not what is over is erased: $(cat "$DIR/erased.log")"
searched "after the erasure"
zhika audit verify >/dev/null
echo "forty markers, none outside the store; $cores"
