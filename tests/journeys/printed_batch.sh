#!/bin/bash
# All approved orders at once in a printer: the line ends when the hopper is empty and when a card is jammed, goes on where it
# stopped, and each holder has one card with the own face.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_pcscd "$DIR/pcsc" 36000
PRINTER=evolis:tcp://127.0.0.1:9100
printer() { python3 "$ROOT/packaging/lib/card_control.py" "$DIR/printer.sock" "$@"; }
in_background "$BIN/zhika-virtual-printer" --model evolis-primacy2 --tcp 9100 --cards 3 --slot 36000 --chips "$DIR/chips" --speed 20 \
    --out "$DIR/out" --control "$DIR/printer.sock"
for _ in $(seq 100); do [ -S "$DIR/printer.sock" ] && break; sleep 0.05; done

set_up_station
head -9 "$ROOT/resources/samples/applicants.csv" >"$DIR/eight.csv"
zhika import "$DIR/eight.csv" --photos "$ROOT/resources/samples/photos" --by clerk >/dev/null
zhika approve --all --confirmed --by reviewer >/dev/null
zhika bind-station --printer "$PRINTER" --reader "Zhika Virtual 36000 00 00" >/dev/null
issue() { zhika --lang en issue "$@" --printer "$PRINTER"; }
orders() { zhika --json orders | python3 -c 'import json, sys
print(*(o["order"] for o in map(json.loads, sys.stdin) if o["state"] == sys.argv[1]))' "$1"; }
count() { orders "$1" | wc -w; }
ALL=$(count approved)

# the hopper is emptied: as many orders are done as there were cards, the others wait untouched
expect 3 "no cards in the hopper" issue --all
[ "$(count committed)" = 3 ] || fail "$(count committed) orders are done with three cards"
[ "$(count approved)" = $((ALL - 3)) ] || fail "an order without a card did not stay as it was"

# a jam in the second card from now: the line ends at it, and the order after it has not begun
printer cards $((ALL - 2)) >/dev/null
expect 0 committed issue --order "$(orders approved | cut -d' ' -f1)"
printer fault "jam-flip 1" >/dev/null
expect 3 "Jam.Flip" issue --all
[ "$(count committed)" = 4 ] || fail "$(count committed) orders are done before the jam"
[ "$(count approved)" = $((ALL - 5)) ] || fail "another card was begun while one was jammed"
printer cover open >/dev/null
printer take inside >/dev/null
printer cover close >/dev/null
jammed=$(orders verified)$(orders printed)
expect 3 "find the card that was taken out" issue --all
[ "$(count committed)" = 4 ] || fail "another card was begun while one was missing"
next=$(zhika --json spoil --order "$jammed" --by first --second second --reason misprint | python3 -c 'import json, sys; print(json.load(sys.stdin)["next_order"])')
expect 0 committed issue --all
[ "$(orders approved)" = "" ] || fail "orders are left"
[[ " $(orders committed) " == *" $next "* ]] || fail "the jammed card's holder has no card"

printer state | python3 -c '
import json, sys
state = json.load(sys.stdin)
assert all(c["front_prints"] <= 1 and c["back_prints"] <= 1 for c in state["cards"]), state
assert sum(state[k] for k in ("hopper", "output", "rejected", "taken")) == len(state["cards"]), state'
# each face is on one card: as many cards carry a whole back as orders are done, and each order finds its own among them
[ "$(ls "$DIR"/out/card-*-back-overlay.png | wc -l)" = "$ALL" ] || fail "not as many whole cards as orders: $(ls "$DIR/out")"
cards=$(ls "$DIR"/out/card-*-back-overlay.png | sed 's/-back-overlay.png//' | sort -V)
for order in $(orders committed); do
    for card in $cards; do
        "$BIN/printed_face" "$DIR/station" "$ROOT/resources" "$order" "$card" 2 >/dev/null 2>&1 || continue
        cards=$(grep -vx "$card" <<<"$cards") || true
        continue 2
    done
    fail "order $order's face is on no card"
done
echo "all orders are made in a printer, across an empty hopper and a jam"
