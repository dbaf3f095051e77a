#!/bin/bash
# Whole cards on printers that speak IPP: on ours, on ippeveprinter of CUPS, and on a queue of a scheduler of our own; resin compared bit by
# bit and colour exactly. A hopper that is empty, a cover opened in the middle, a link that breaks, a program and a printer that are
# killed: no card is printed twice.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

printer() { python3 "$ROOT/packaging/lib/card_control.py" "$DIR/printer.sock" "$@"; }
field() { printer state | python3 -c "import json, sys; print(json.load(sys.stdin)$1)"; }
start_printer() { # OPTION…
    rm -f "$DIR/printer.sock"
    in_background "$BIN/zhika-virtual-printer" --model ipp-card-printer --ipp 8631 --speed 6 --out "$DIR/out" --control "$DIR/printer.sock" "$@"
    PRINTING=${STARTED[-1]}
    for _ in $(seq 100); do [ -S "$DIR/printer.sock" ] && break; sleep 0.05; done
}
issue() { zhika --lang en issue --reader "$READER" "$@"; }
next_card() { [ "${1:-}" = same ] || { take_card; lay_card "slot-$((++CARDS))"; }; }
until_state() { # FIELD VALUE
    for _ in $(seq 200); do [ "$(field "$1")" = "$2" ] && return; sleep 0.05; done
    fail "the printer's $1 does not become $2"
}
same_face() { # ORDER CARD
    "$BIN/printed_face" "$DIR/station" "$ROOT/resources" "$1" "$DIR/out/card-$2" 1 one-picture || fail "order $1's face is not on card $2"
}
all_printed_once() {
    printer state | python3 -c '
import json, sys
state = json.load(sys.stdin)
assert all(c["front_prints"] <= 1 and c["back_prints"] <= 1 for c in state["cards"]), state
assert sum(state[k] for k in ("hopper", "output", "rejected", "taken")) == len(state["cards"]), state'
}

CARDS=0
start_reader_and_card
set_up_station
import_samples
OURS="ipp://127.0.0.1:8631/ipp/print"

# nobody is there; then somebody who is no card printer
expect 3 "printer cannot be found" issue --order 1 --printer "$OURS"
start_printer --cards 0
expect 3 "no cards in the hopper" issue --order 1 --printer "$OURS"
printer cards 7 >/dev/null
printer cover open >/dev/null
expect 3 "cover is open" issue --order 1 --printer "$OURS"
[[ "$(zhika --json orders)" == *'"order":1,'*'"state":"approved"'* ]] || fail "a chip was made for a printer that could not print: $(zhika --json orders | head -1)"
printer cover close >/dev/null
[ "$(field '["cards"][0]["front_prints"]')" = 0 ] || fail "something was printed on a printer that was not ready"

# a whole card; while it is printed the sides are told
zhika --json issue --reader "$READER" --order 1 --printer "$OURS" >"$DIR/answer" 2>"$DIR/progress" || fail "no card is made: $(cat "$DIR/answer")"
python3 - "$DIR/answer" "$DIR/progress" <<'END'
import json, sys
answer = [json.loads(line) for line in open(sys.argv[1])]
assert answer[-1]["state"] == "committed", answer
told = [json.loads(line)["progress"] for line in open(sys.argv[2])]
sides = [p["done"] for p in told if p["task"] == "print"]
assert sides and sides == sorted(sides) and sides[-1] >= 1, told
assert all(p["total"] == 2 and p["order"] == 1 for p in told if p["task"] == "print"), told
END
same_face 1 0

# the cover is opened while a card is printed: told with cause and remedy; the card that was begun is not printed again
next_card
printer fault "cover 3" >/dev/null
expect 3 "close it and run the same command again" issue --order 2 --printer "$OURS"
printer cover close >/dev/null
until_state '["rejected"]' 1
expect 3 "have two people spoil the order" issue --order 2 --printer "$OURS"
next=$(zhika --json spoil --order 2 --by a --second b --reason misprint | python3 -c 'import json, sys; print(json.load(sys.stdin)["next_order"])')
next_card
expect 0 committed issue --order "$next" --printer "$OURS"
same_face "$next" 2

# no card comes; the same command takes the same job up again
next_card
printer fault "misfeed 1" >/dev/null
expect 3 "no card was fed" issue --order 3 --printer "$OURS"
printer cover open >/dev/null
printer cover close >/dev/null
expect 0 committed issue --order 3 --printer "$OURS"
same_face 3 3

# no card comes, and the order is given up: its face is not printed on the next card
next_card
printer fault "misfeed 1" >/dev/null
expect 3 "no card was fed" issue --order 8 --printer "$OURS"
zhika spoil --order 8 --by a --second b --reason misprint >/dev/null
next_card
printer cover open >/dev/null
expect 3 "no card was fed" issue --order 9 --printer "$OURS"
printer cover close >/dev/null
expect 0 committed issue --order 9 --printer "$OURS"
same_face 9 4

# the link breaks while the job is followed, and the program is killed while the card is printed
next_card
printer fault "unplug 11" >/dev/null
expect 0 committed issue --order 4 --printer "$OURS"
same_face 4 5
next_card
ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/station" issue --reader "$READER" --order 5 --printer "$OURS" >/dev/null 2>&1 &
HOST=$!
until_state '["place"]' "print head"
kill -9 $HOST
wait $HOST 2>/dev/null || true
expect 0 committed issue --order 5 --printer "$OURS"
same_face 5 6
all_printed_once

# the printer itself is killed in the middle and knows nothing more; a person looks at the card
printer cards 2 >/dev/null
next_card
issue --order 6 --printer "$OURS" >"$DIR/killed.log" 2>&1 &
HOST=$!
until_state '["place"]' "print head"
kill -9 "$PRINTING"
start_printer --cards 3
wait $HOST || true
grep -q "knows no more what became of it" "$DIR/killed.log" || fail "it was not told that the printer forgot: $(cat "$DIR/killed.log")"
expect 3 "knows no more what became of it" issue --order 6 --printer "$OURS"
expect 3 "finish the order named first" issue --order 7 --printer "$OURS"
expect 0 committed issue --order 6 --printer "$OURS" --card blank
same_face 6 0
all_printed_once
printer quit >/dev/null

# a printer of somebody else
PRIVATE_BUS="unix:path=$DIR/bus"
in_background dbus-daemon --session --address="$PRIVATE_BUS" --nofork --nopidfile
for _ in $(seq 100); do [ -S "$DIR/bus" ] && break; sleep 0.05; done
start_foreign() { # NAME PORT OPTION…
    in_background env DBUS_SYSTEM_BUS_ADDRESS="$PRIVATE_BUS" ippeveprinter -p "$2" -n localhost -r off -d "$DIR/spool-$1" -k "${@:3}" "$1"
    for _ in $(seq 100); do (exec 3<>"/dev/tcp/127.0.0.1/$2") 2>/dev/null && return; sleep 0.1; done
    fail "ippeveprinter does not start"
}
mkdir "$DIR/spool-office" "$DIR/spool-cards"
next_card
start_foreign office 8632 -2 -f image/pwg-raster
expect 3 "no medium of the card's size" issue --order 7 --printer ipp://127.0.0.1:8632/ipp/print
start_foreign cards 8633 -a "$ROOT/tests/data/ipp/card_printer.conf"
expect 0 committed issue --order 7 --printer ipp://127.0.0.1:8633/ipp/print
kept=$(find "$DIR/spool-cards" -type f -name '*pwg*' -o -type f -name '*.ras' | head -1)
[ -n "$kept" ] || fail "ippeveprinter kept nothing: $(ls -R "$DIR/spool-cards")"
"$BIN/printed_raster" "$DIR/station" "$ROOT/resources" 7 "$kept" || fail "order 7's face is not what ippeveprinter was given"
echo "cards are printed over IPP, each once"
