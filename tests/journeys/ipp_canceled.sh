#!/bin/bash
# A print over IPP is interrupted: before its job is made the card stays as it was, while it is printed the printer gives it up; the
# program says which, the card is accounted for, and nothing is printed twice. Asked a second time the program ends at once.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

printer() { python3 "$ROOT/packaging/lib/card_control.py" "$DIR/printer.sock" "$@"; }
field() { printer state | python3 -c "import json, sys; print(json.load(sys.stdin)$1)"; }
card_field() { card state | python3 -c "import json, sys; print(json.load(sys.stdin)$1)"; }
issue() { zhika --lang en issue --reader "$READER" --printer "$OURS" "$@"; }
OURS="ipp://127.0.0.1:8631/ipp/print"
until_says() { # HOW FIELD TEST VALUE
    for _ in $(seq 400); do
        [ "$($1 "$2")" "$3" "$4" ] && return
        sleep 0.03
    done
    fail "$2 does not become $3 $4"
}
# issue_in_background OPTION…: its process is HOST, what it says is in said
issue_in_background() {
    ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/station" --lang en issue --reader "$READER" --printer "$OURS" "$@" \
        >"$DIR/said" 2>&1 </dev/null &
    HOST=$!
}
# interrupted CODE TEXT
interrupted() {
    local status=0
    kill -INT "$HOST"
    wait "$HOST" || status=$?
    [ "$status" = "$1" ] || fail "the interrupted program ended with $status, not $1: $(cat "$DIR/said")"
    grep -q "$2" "$DIR/said" || fail "the interrupted program did not say '$2': $(cat "$DIR/said")"
}
state_of() { zhika --json orders | python3 -c 'import json, sys
print(*(o["state"] for o in map(json.loads, sys.stdin) if o["order"] == int(sys.argv[1])))' "$1"; }

start_reader
lay_card slot-0 --interface contactless --timing contactless-106
set_up_station
import_samples
in_background "$BIN/zhika-virtual-printer" --model ipp-card-printer --ipp 8631 --speed 6 --cards 6 --out "$DIR/out" --control "$DIR/printer.sock"
for _ in $(seq 100); do [ -S "$DIR/printer.sock" ] && break; sleep 0.05; done

# while the chip is written: the chip is finished, no job is made, the card is as it was
issue_in_background --order 1
until_says card_field '["apdus"]' -gt 30
interrupted 3 "canceled before anything came onto the card"
[ "$(state_of 1)" = verified ] || fail "the interrupted order is $(state_of 1)"
[ "$(field '["hopper"]')" = 6 ] || fail "a card was fed for a print that was canceled before it was begun"
expect 0 committed issue --order 1
"$BIN/printed_face" "$DIR/station" "$ROOT/resources" 1 "$DIR/out/card-0" 1 one-picture || fail "order 1's face is not on its card"

# while it is printed: the printer gives it up and puts the card into the reject box; it is told to look, and not printed again
take_card
lay_card slot-1
issue_in_background --order 2
until_says field '["place"]' = "print head"
interrupted 3 "the print was canceled; something may be on the card"
until_says field '["rejected"]' = 1
expect 3 "have two people spoil the order" issue --order 2
next=$(zhika --json spoil --order 2 --by a --second b --reason misprint | python3 -c 'import json, sys; print(json.load(sys.stdin)["next_order"])')
take_card
lay_card slot-2
expect 0 committed issue --order "$next"
"$BIN/printed_face" "$DIR/station" "$ROOT/resources" "$next" "$DIR/out/card-2" 1 one-picture || fail "order $next's face is not on its card"

# twice: the program ends, and the order is taken up where it was
take_card
lay_card slot-3
issue_in_background --order 3
until_says field '["place"]' = "print head"
kill -STOP "$HOST"
kill -INT "$HOST"
kill -CONT "$HOST"
sleep 0.05
kill -INT "$HOST"
status=0
wait "$HOST" || status=$?
[ "$status" = 3 ] || [ "$status" = 130 ] || fail "asked twice the program ended with $status: $(cat "$DIR/said")"
for _ in $(seq 200); do [ "$(field '["place"]')" = none ] && break; sleep 0.05; done
status=0
issue --order 3 >"$DIR/said" 2>&1 || status=$?
[ "$status" = 0 ] || grep -q "have two people spoil the order" "$DIR/said" || fail "order 3 ended with $status: $(cat "$DIR/said")"

printer state | python3 -c '
import json, sys
state = json.load(sys.stdin)
assert all(c["front_prints"] <= 1 and c["back_prints"] <= 1 for c in state["cards"]), state
assert sum(state[k] for k in ("hopper", "output", "rejected", "taken")) == len(state["cards"]) == 6, state'
echo "a print that is interrupted is canceled, and its card is accounted for"
