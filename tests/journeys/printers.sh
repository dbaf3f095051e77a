#!/bin/bash
# Whole cards in virtual printers over the real pcscd: the chip in the printer's own station, both sides printed, compared bit by
# bit with what was rendered; a cover opened in the middle, a power cut, a killed program: never two prints on one card, every card
# accounted for.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_pcscd "$DIR/pcsc" 36000
READER="Zhika Virtual 36000"
printer() { python3 "$ROOT/packaging/lib/card_control.py" "$DIR/printer.sock" "$@"; }
field() { printer state | python3 -c "import json, sys; print(json.load(sys.stdin)$1)"; }
start_printer() {
    rm -f "$DIR/printer.sock"
    in_background "$BIN/zhika-virtual-printer" --model "$1" --tcp 9100 --cards 8 --slot 36000 --chips "$DIR/chips-$1" --speed 20 \
        --out "$DIR/out-$1" --control "$DIR/printer.sock"
    for _ in $(seq 100); do [ -S "$DIR/printer.sock" ] && break; sleep 0.05; done
}
issue() { zhika --lang en issue "$@"; }
same_face() { # ORDER CARD
    "$BIN/printed_face" "$DIR/station" "$ROOT/resources" "$1" "$DIR/out-$MODEL/card-$2" $LEVEL || fail "order $1's face is not on card $2"
}

set_up_station
import_samples

for MODEL in ${MODELS:-evolis-primacy2 magicard-enduro}; do
    PRINTER="${MODEL%%-*}:tcp://127.0.0.1:9100"
    start_printer "$MODEL"
    card=0
    LEVEL=2 BOX=rejected  # the Magicard has 64 levels and no reject box
    [ "$MODEL" != magicard-enduro ] || LEVEL="4 rectangles" BOX=output
    first=$(zhika --json orders | python3 -c 'import json, sys
print(min(o["order"] for o in map(json.loads, sys.stdin) if o["state"] == "approved"))')

    # a whole card; the reader that was named becomes the printer's station
    expect 2 "no reader is named" issue --order "$first" --printer "$PRINTER"
    expect 3 "several readers begin with this name" issue --order "$first" --printer "$PRINTER" --reader "$READER"
    expect 3 "several readers begin with this name" zhika --lang en bind-station --printer "$PRINTER" --reader "$READER"
    expect 0 committed issue --order "$first" --printer "$PRINTER" --reader "$READER 00 00"
    same_face "$first" $card
    printer state | python3 -c '
import json, sys
state = json.load(sys.stdin)
idle = 100 * state["head_idle_ms"] / state["head_printing_ms"]
print("the head waited for the host %.2f %% of its time (less than 1)" % idle)
assert idle < 1, state'
    [ "$(field '["output"]')" = 1 ] || fail "the card is not in the output"
    expect 3 "no reader of this name" issue --order "$first" --printer "$PRINTER" --reader "Elsewhere"
    expect 2 "another reader is booked" issue --order "$first" --printer "$PRINTER" --reader "$READER 00 01"

    # the cover is opened in the middle of a panel: the card is rejected, its order spoiled, another takes its place
    second=$((first + 1))
    printer fault "cover 2" >/dev/null
    expect 3 "cover is open" issue --order $second --printer "$PRINTER"
    printer cover close >/dev/null
    expect 1 "in the printer no more" issue --order $second --printer "$PRINTER"
    [ "$(field "[\"cards\"][1][\"where\"]")" = $BOX ] || fail "the card is not in the reject box"
    next=$(zhika --json spoil --order $second --by a --second b --reason misprint | python3 -c 'import json, sys; print(json.load(sys.stdin)["next_order"])')
    expect 0 committed issue --order "$next" --printer "$PRINTER"
    same_face "$next" 2

    # the program is killed while the chip is written; the same card is taken up again
    third=$((first + 2))
    ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/station" issue --order $third --printer "$PRINTER" >/dev/null 2>&1 &
    HOST=$!
    for _ in $(seq 200); do [ "$(field '["engaged"]')" = True ] && break; sleep 0.05; done
    sleep 0.9
    kill -9 $HOST
    wait $HOST 2>/dev/null || true
    expect 0 committed issue --order $third --printer "$PRINTER"
    same_face $third 3

    # the power goes with a card inside that is being printed
    fourth=$((first + 3))
    printer fault "power 9" >/dev/null
    expect 3 "Link.Disconnected" issue --order $fourth --printer "$PRINTER"
    expect 1 "in the printer no more" issue --order $fourth --printer "$PRINTER"

    # nothing is fed for an order that cannot finish
    printer cover open >/dev/null
    printer ribbon ymcko 1 >/dev/null
    printer cover close >/dev/null
    hopper=$(field '["hopper"]')
    expect 3 "ribbon is used up" issue --order $((first + 4)) --printer "$PRINTER"
    [ "$(field '["hopper"]')" = "$hopper" ] || fail "a card was fed for an order that could not finish"

    printer state | python3 -c '
import json, sys
state = json.load(sys.stdin)
assert all(c["front_prints"] <= 1 and c["back_prints"] <= 1 for c in state["cards"]), state
assert sum(state[k] for k in ("hopper", "output", "rejected", "taken")) == len(state["cards"]) == 8, state
assert state["place"] == "none", state
chips = [c["chip"] for c in state["cards"] if c["chip"]]
assert len(chips) == len(set(chips)) == 5, state'
    printer quit >/dev/null
    sleep 1
done
echo "cards are made in printers, and each is accounted for"
