#!/bin/bash
# The code is read from the plastic: a camera at the exit of a virtual printer proves each print; a card that it does not see is held
# under it later, and one that shows another code is never made. On files the rendered bitmap counts, and is called so.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_pcscd "$DIR/pcsc" 36000
printer() { python3 "$ROOT/packaging/lib/card_control.py" "$DIR/printer.sock" "$@"; }
start_printer() { # MODEL OPTION…
    rm -f "$DIR/printer.sock"
    in_background "$BIN/zhika-virtual-printer" --model "$1" --tcp 9100 --cards 8 --slot 36000 --chips "$DIR/chips-$1" --speed 20 \
        --out "$DIR/out-$1" --control "$DIR/printer.sock" "${@:2}"
    for _ in $(seq 100); do [ -S "$DIR/printer.sock" ] && break; sleep 0.05; done
}
issue() { zhika --lang en issue --printer "$PRINTER" --camera "$DIR/seen" --camera-wait 2 "$@"; }
proof_of() { zhika --json orders | python3 -c 'import json, sys
print(*(o["state"] + "/" + o["print_proof"] for o in map(json.loads, sys.stdin) if o["order"] == int(sys.argv[1])))' "$1"; }
is_proved() { [ "$(proof_of "$1")" = "$2" ] || fail "order $1 is $(proof_of "$1"), not $2"; }

set_up_station
import_samples
mkdir "$DIR/seen"
order=1

for MODEL in evolis-primacy2 magicard-enduro; do
    PRINTER="${MODEL%%-*}:tcp://127.0.0.1:9100"

    # seen as it comes out
    start_printer "$MODEL" --camera "$DIR/seen"
    expect 0 committed issue --order $order --reader "$READER 00 00"
    is_proved $order "committed/scanned from plastic"
    printer quit >/dev/null
    sleep 1

    # the camera sees nothing: the same command again, with the card held under it
    start_printer "$MODEL"
    expect 3 "read no code" issue --order $((order + 1))
    is_proved $((order + 1)) "printed/not scanned from plastic"
    cp "$DIR/out-$MODEL/card-0-back-resin.png" "$DIR/seen/held.png"
    expect 0 committed issue --order $((order + 1))
    is_proved $((order + 1)) "committed/scanned from plastic"

    # the card before lies there still: this one is proved when it is held there
    (sleep 1; while sleep 0.1; do cp "$DIR/seen/held.png" "$DIR/seen/other.png"; done) &
    HELD=$!
    STARTED+=($HELD)
    expect 3 "the card of another order" issue --order $((order + 2))
    is_proved $((order + 2)) "printed/not scanned from plastic"
    kill $HELD
    cp "$DIR/out-$MODEL/card-1-back-resin.png" "$DIR/seen/held.png"
    expect 0 committed issue --order $((order + 2))
    is_proved $((order + 2)) "committed/scanned from plastic"

    # one that nobody proved shows the code of another: it is never made
    expect 0 committed zhika --lang en issue --printer "$PRINTER" --order $((order + 3))
    (sleep 1; while sleep 0.1; do cp "$DIR/out-$MODEL/card-2-back-resin.png" "$DIR/seen/other.png" || true; done) &
    HELD=$!
    STARTED+=($HELD)
    expect 3 "another code" issue --order $((order + 4))
    kill $HELD
    expect 3 "another code" zhika --lang en issue --printer "$PRINTER" --order $((order + 4))
    is_proved $((order + 4)) "printed/another code"
    zhika spoil --order $((order + 4)) --by a --second b --reason misprint >/dev/null
    printer quit >/dev/null
    sleep 1
    rm -f "$DIR"/seen/*
    order=$((order + 5))
done

# without a camera nothing proves the print; on files the bitmap does, by its name
PRINTER="evolis:tcp://127.0.0.1:9100"
start_printer evolis-primacy2
expect 0 committed zhika --lang en issue --printer "$PRINTER" --order $order
is_proved $order "committed/not scanned from plastic"
printer quit >/dev/null
sleep 1
lay_card slot
expect 0 committed zhika --lang en issue --order $((order + 1)) --reader "$READER" --printer "file:$DIR/prints"
is_proved $((order + 1)) "committed/rendered bitmap"
expect 2 "camera" zhika --lang en issue --order $((order + 2)) --reader "$READER" --printer "file:$DIR/prints" --camera "$DIR/seen"
expect 0 "print: the rendered bitmap" zhika --lang en hand-over --order $((order + 1)) --reader "$READER"
is_proved $((order + 1)) "handed_over/rendered bitmap"
echo "prints are proved from the plastic, and called what they are"
