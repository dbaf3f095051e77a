#!/bin/bash
# Whole cards in virtual printers on a virtual USB bus, by the programs as they are shipped: listed, taken by serial number, the cable
# pulled, the power cut, the program killed in the middle of a panel: never two prints on one card, every card accounted for.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_pcscd "$DIR/pcsc" 36000
READER="Zhika Virtual 36000"
printer() { python3 "$ROOT/packaging/lib/card_control.py" "$DIR/printer.sock" "$@"; }
field() { printer state | python3 -c "import json, sys; print(json.load(sys.stdin)$1)"; }
start_printer() {
    rm -f "$DIR/printer.sock"
    in_background "$BIN/zhika-virtual-printer" --model "$1" --usb "$DIR/usb" --cards 8 --slot 36000 --chips "$DIR/chips-$1" --speed 20 \
        --out "$DIR/out-$1" --control "$DIR/printer.sock"
    for _ in $(seq 100); do [ -S "$DIR/printer.sock" ] && break; sleep 0.05; done
}
# With the virtual bus instead of the machine's.
on_bus() { env $(cat "$DIR/usb") ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/station" --lang en "$@"; }
issue() { on_bus issue "$@"; }
# umockdev calls a listener's socket after the number of its descriptor: two programs with the same number take the changes from each
# other. One that hears on while others come and go has numbers that nobody else has.
watch_bus() { # FILE
    : >"$1"
    (
        for number in $(seq 3 99); do eval "exec $number</dev/null"; done
        exec env $(cat "$DIR/usb") ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --lang en printers --watch 600
    ) >"$1" 2>&1 &
    WATCH=$!
    STARTED+=("$WATCH")
    until_told "$1" 1
}
until_told() { # FILE LINES
    for _ in $(seq 200); do
        [ "$(wc -l <"$1")" -ge "$2" ] && return
        sleep 0.1
    done
    fail "the monitor told only: $(cat "$1")"
}
until_listed() { # TEXT
    for _ in $(seq 100); do
        [[ "$(on_bus printers)" == *"$1"* ]] && return
        sleep 0.1
    done
    fail "the printers do not say '$1'"
}
same_face() { # ORDER CARD
    "$BIN/printed_face" "$DIR/station" "$ROOT/resources" "$1" "$DIR/out-$MODEL/card-$2" $LEVEL || fail "order $1's face is not on card $2"
}
# the order whose card is made now, whatever had to be spoiled for it
remade() { # ORDER
    local order=$1 said
    for _ in 1 2 3 4; do
        said=$(issue --order "$order" --printer "$PRINTER" 2>&1) && echo "$order" && return
        until_listed "$PRINTER"
        [[ "$said" != *"in the printer no more"* ]] ||
            order=$(zhika --json spoil --order "$order" --by a --second b --reason misprint | python3 -c 'import json, sys; print(json.load(sys.stdin)["next_order"])')
    done
    fail "order $1 is never made: $said"
}

set_up_station
import_samples
HOLDERS=0

for MODEL in ${MODELS:-evolis-primacy2 magicard-enduro}; do
    MAKER=${MODEL%%-*}
    start_printer "$MODEL"
    LEVEL=2 SERIAL=VIRTUAL0001 USB=0f49:0001
    [ "$MODEL" != magicard-enduro ] || { LEVEL="4 rectangles" SERIAL=VIRTUAL0002 USB=0c1f:0001; }
    PRINTER=$MAKER:usb:$SERIAL
    first=$(zhika --json orders | python3 -c 'import json, sys
print(min(o["order"] for o in map(json.loads, sys.stdin) if o["state"] == "approved"))')

    # what is plugged in, and what is not
    expect 0 "$PRINTER: " on_bus printers
    on_bus --json printers | python3 -c '
import json, sys
listed, = json.load(sys.stdin)["printers"]
assert [listed["printer"], listed["usb"], listed["serial"]] == sys.argv[1:], listed' "$PRINTER" "$USB" "$SERIAL"
    zhika bind-station --printer "$MAKER:usb:NONE" --reader "$READER 00 00"
    expect 3 "cannot be found" issue --order "$first" --printer "$MAKER:usb:NONE"
    expect 2 "no printer of this name" issue --order "$first" --printer "$MAKER:usb:" --reader "$READER"

    # a whole card; the only printer of the maker needs no serial number, and is booked by it all the same
    expect 0 committed issue --order "$first" --printer "$MAKER:usb" --reader "$READER 00 00"
    expect 2 "another reader is booked" issue --order "$first" --printer "$PRINTER" --reader "$READER 00 01"
    same_face "$first" 0

    # the cable is pulled while the card is inside; the monitor hears it go and come back, though others look too
    watch_bus "$DIR/watch-$MODEL"
    printer fault "unplug 8" >/dev/null
    expect 3 "Link.Disconnected" issue --order $((first + 1)) --printer "$PRINTER"
    until_listed "$PRINTER"
    remade $((first + 1)) >/dev/null
    until_told "$DIR/watch-$MODEL" 3
    kill "$WATCH"
    [ "$(cut -c1-15 "$DIR/watch-$MODEL" | tr '\n' ' ')" = "${PRINTER:0:15} no USB printers ${PRINTER:0:15} " ] ||
        fail "the monitor told: $(cat "$DIR/watch-$MODEL")"

    # the power goes while a panel is printed
    printer fault "power 6" >/dev/null
    expect 3 "Link.Disconnected" issue --order $((first + 2)) --printer "$PRINTER"
    until_listed "$PRINTER"
    remade $((first + 2)) >/dev/null

    # the program is killed while a side is printed: what it left half said is forgotten, and the printer can be had again
    env $(cat "$DIR/usb") ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/station" issue --order $((first + 3)) --printer "$PRINTER" >/dev/null 2>&1 &
    HOST=$!
    panels=$(field '["panels"]')
    for _ in $(seq 400); do [ "$(field '["panels"]')" -gt "$panels" ] && break; sleep 0.05; done
    kill -9 $HOST
    wait $HOST 2>/dev/null || true
    remade $((first + 3)) >/dev/null

    printer state | python3 -c '
import json, sys
state = json.load(sys.stdin)
assert all(c["front_prints"] <= 1 and c["back_prints"] <= 1 for c in state["cards"]), state
assert sum(state[k] for k in ("hopper", "output", "rejected", "taken")) == len(state["cards"]) == 8, state
assert state["place"] == "none", state
chips = [c["chip"] for c in state["cards"] if c["chip"]]
assert len(chips) == len(set(chips)) >= 4, state'
    HOLDERS=$((HOLDERS + 4))
    [ "$(zhika --json orders | grep -c '"state":"committed"')" = "$HOLDERS" ] || fail "not every holder has one card: $(zhika --json orders)"
    printer quit >/dev/null
    sleep 1
done
echo "cards are made in printers on USB, and each is accounted for"
