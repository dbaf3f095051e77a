#!/bin/bash
# The desk is killed at random moments of a working day: whatever its screen said is done stands in the store, and the next desk goes
# on from there. ZHIKA_KILLS: how many kills (8). Over the real pcscd.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

KILLS=${ZHIKA_KILLS:-8}
RANDOM=${ZHIKA_SEED:-7}
export QT_QPA_PLATFORM=offscreen ZHIKA_RESOURCES="$ROOT/resources"
start_reader_and_card --stack 1000
set_up_station
mkdir "$DIR/run" && export HOME=$DIR XDG_RUNTIME_DIR=$DIR/run
zhika photo crop "$ROOT/resources/samples/camera/p07.jpg" "$DIR/p01.jpg" >/dev/null # one that passes the gate
STORE="$DIR/station/station.db"

ask() {
    sqlite3 -cmd '.timeout 5000' "file:$STORE?mode=ro" "$1"
}

# killed_desk MILLISECONDS ARGUMENT…: the desk at work, killed after a random time. Its words are added to $DIR/said.
killed_desk() {
    local limit=$1 moment status=0 desk
    shift
    "$BIN/desk_day" "$DIR/station" "$@" >>"$DIR/said" 2>>"$DIR/background.log" &
    desk=$!
    moment=$(((RANDOM * 32768 + RANDOM) % limit))
    sleep "$(printf '%d.%03d' $((moment / 1000)) $((moment % 1000)))"
    kill -9 "$desk" 2>/dev/null || true
    wait "$desk" 2>/dev/null || status=$?
    [ "$status" = 137 ] || [ "$status" = 0 ] || fail "the desk ended with $status: $(tail -3 "$DIR/said") $(tail -3 "$DIR/background.log")"
}

# hold_to SERVICE WORD STATES: each order named in a word of this page is in one of these states.
hold_to() {
    local order
    for order in $(sed -n "s/^$1: .*任务 \([0-9]*\) $2.*/\1/p" "$DIR/said" | sort -un); do
        [ "$(ask "SELECT state IN ($3) FROM card_order WHERE id = $order")" = 1 ] ||
            fail "the screen said '$1 $order', the store says $(ask "SELECT state FROM card_order WHERE id = $order")"
    done
}

# What was numbered keeps number and card.
hold_to_numbers() {
    ask "SELECT id, permit_number, ifnull(chip_serial, '-') FROM card_order WHERE permit_number IS NOT NULL ORDER BY id" >"$DIR/numbers"
    if [ -f "$DIR/numbers.before" ]; then
        join -t'|' -j1 "$DIR/numbers.before" "$DIR/numbers" | awk -F'|' '$2 != $4 || ($3 != "-" && $3 != $5)' >"$DIR/moved"
        [ ! -s "$DIR/moved" ] || fail "an order went to another number or card: $(cat "$DIR/moved")"
    fi
    sort -t'|' -k1,1 "$DIR/numbers" >"$DIR/numbers.before"
}

# Unless an order is begun on it, the card in the reader is a blank.
lay_blank() {
    [ "$(ask "SELECT count(*) FROM card_order WHERE state NOT IN ('draft', 'approved', 'handed_over')")" = 0 ] || return 0
    card swap >/dev/null
    card ready
}

# What the desk's day calls when a card is handed over; the reader sees the next one a moment later.
cat >"$DIR/next-blank" <<END
#!/bin/bash
card() { python3 "$ROOT/packaging/lib/card_control.py" "$DIR/card.sock" "\$1"; }
card swap >/dev/null
for _ in \$(seq 100); do card state | grep -q '"seen":true' && sleep 0.5 && exit 0; sleep 0.1; done
exit 1
END
chmod +x "$DIR/next-blank"

made="'committed', 'activating', 'handed_over'"
approved="'approved', 'writing', 'verified', 'printed', $made"
kills=0
first=0
while [ "$kills" -lt "$KILLS" ]; do
    if [ "$(ask "SELECT count(*) FROM card_order WHERE state IN ('draft', 'approved')")" -lt 3 ]; then
        killed_desk 4000 registrar register "$first" "$DIR/p01.jpg"
        first=$((first + 1000))
    else
        lay_blank
        killed_desk 6000 reviewer make "$DIR/next-blank"
    fi
    kills=$((kills + 1))
    ! grep -q '代码' "$DIR/said" || fail "the desk met an error: $(grep 代码 "$DIR/said" | head -2)"
    hold_to register 等待审核 "'draft', $approved"
    hold_to approve 已通过审核 "$approved"
    hold_to make 已制成 "$made"
    hold_to hand-over 已发放 "'handed_over'"
    hold_to_numbers
    [ "$(ask 'PRAGMA integrity_check')" = ok ] || fail "the store is damaged"
done
[ "$(ask 'SELECT count(permit_number) - count(DISTINCT permit_number) FROM card_order')" = 0 ] || fail "two orders have one number"
[ "$(ask 'SELECT count(chip_serial) - count(DISTINCT chip_serial) FROM card_order')" = 0 ] || fail "two orders have one card"
expect 0 "The chain holds" zhika --lang en audit verify
echo "$kills kills, $(ask "SELECT count(*) FROM card_order") orders, $(ask "SELECT count(*) FROM card_order WHERE state = 'handed_over'") handed over; every word of the screen holds"
