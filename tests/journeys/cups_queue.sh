#!/bin/bash
# Whole cards through a queue of CUPS, on a scheduler of our own, to the virtual IPP printer: as given, each once; also when the program is
# killed, and when the queue is stopped.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

for program in cupsd lpadmin; do command -v "$program" >/dev/null || { echo "needs $program: skipped"; exit 77; }; done
printer() { python3 "$ROOT/packaging/lib/card_control.py" "$DIR/printer.sock" "$@"; }
field() { printer state | python3 -c "import json, sys; print(json.load(sys.stdin)$1)"; }
issue() { zhika --lang en issue --reader "$READER" --printer cups:cards "$@"; }
next_card() { take_card; lay_card "slot-$((++CARDS))"; }
same_face() { # ORDER CARD
    "$BIN/printed_face" "$DIR/station" "$ROOT/resources" "$1" "$DIR/out/card-$2" 1 one-picture || fail "order $1's face is not on card $2"
}
until_state() { # FIELD VALUE
    for _ in $(seq 400); do [ "$(field "$1")" = "$2" ] && return; sleep 0.05; done
    fail "the printer's $1 does not become $2"
}

make_scheduler() {
    mkdir -p "$CUPS"/{etc,run,cache,spool/tmp,log}
    chown -R root:lp "$CUPS"
    chmod -R 770 "$CUPS"
    cat >"$CUPS/etc/cups-files.conf" <<END
ServerRoot $CUPS/etc
StateDir $CUPS/run
CacheDir $CUPS/cache
RequestRoot $CUPS/spool
TempDir $CUPS/spool/tmp
ServerKeychain $CUPS/etc
ErrorLog $CUPS/log/error
AccessLog $CUPS/log/access
PageLog $CUPS/log/page
User lp
Group lp
SystemGroup root
END
    cat >"$CUPS/etc/cupsd.conf" <<END
LogLevel debug
Listen 127.0.0.1:8640
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
END
}
start_scheduler() {
    in_background cupsd -f -c "$CUPS/etc/cupsd.conf" -s "$CUPS/etc/cups-files.conf"
    SCHEDULER=${STARTED[-1]}
    for _ in $(seq 100); do lpstat -h 127.0.0.1:8640 -r 2>/dev/null | grep -q "is running" && return; sleep 0.1; done
    fail "the scheduler does not start: $(tail -3 "$CUPS/log/error")"
}

CARDS=0 CUPS="$DIR/cups"
export CUPS_SERVER=127.0.0.1:8640
make_scheduler
start_scheduler
start_reader_and_card
set_up_station
import_samples
expect 3 "printer cannot be found" issue --order 1

in_background "$BIN/zhika-virtual-printer" --model ipp-card-printer --ipp 8631 --cards 8 --speed 20 --out "$DIR/out" --control "$DIR/printer.sock"
for _ in $(seq 100); do [ -S "$DIR/printer.sock" ] && break; sleep 0.05; done
lpadmin -p cards -E -v ipp://localhost:8631/ipp/print -m everywhere 2>/dev/null || fail "the queue is not made: $(tail -3 "$CUPS/log/error")"

# a whole card
expect 0 committed issue --order 1
same_face 1 0

# the scheduler keeps nothing of a card that is made
kept() { find "$CUPS/spool" -maxdepth 1 -type f; } # beside them lie what lpadmin wrote of the queue
[ -z "$(kept)" ] || fail "the scheduler keeps $(kept)"

# a queue that is stopped
next_card
cupsdisable cards
expect 3 "stopped" issue --order 2
cupsenable cards
expect 0 committed issue --order 2
same_face 2 1

# the program is killed while the card is printed
next_card
ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/station" issue --reader "$READER" --order 3 --printer cups:cards >/dev/null 2>&1 &
HOST=$!
until_state '["place"]' "print head"
kill -9 $HOST
wait $HOST 2>/dev/null || true
expect 0 committed issue --order 3
same_face 3 2

printer state | python3 -c '
import json, sys
state = json.load(sys.stdin)
assert all(c["front_prints"] <= 1 and c["back_prints"] <= 1 for c in state["cards"]), state
assert state["output"] == 3, state'
echo "cards are printed through a queue, each once"
