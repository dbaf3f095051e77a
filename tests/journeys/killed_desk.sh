#!/bin/bash
# The desk is killed at random moments of a working day: registration, drafts kept and parked, approval, making, handing over, a shift
# with blanks drawn and fees taken. Whatever its screen said is done stands in the store, what was typed comes back, the next desk goes on
# from there, the ledgers balance, and the shift closes at zero. ZHIKA_KILLS: how many kills (8). Over the real pcscd.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

KILLS=${ZHIKA_KILLS:-8}
RANDOM=${ZHIKA_SEED:-7}
export QT_QPA_PLATFORM=offscreen ZHIKA_RESOURCES="$ROOT/resources"
start_reader_and_card --stack 1000
set_up_station
zhika stock receive --lot "box 1" --count 100000 --by keeper --second supervisor >/dev/null
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
    "$BIN/desk_day" "$DIR/station" "$@" >"$DIR/now" 2>>"$DIR/background.log" &
    desk=$!
    moment=$(((RANDOM * 32768 + RANDOM) % limit))
    sleep "$(printf '%d.%03d' $((moment / 1000)) $((moment % 1000)))"
    kill -9 "$desk" 2>/dev/null || true
    wait "$desk" 2>/dev/null || status=$?
    cat "$DIR/now" >>"$DIR/said"
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
    ask "SELECT id, permit_number, ifnull(chip_serial, '-') FROM card_order WHERE permit_number IS NOT NULL" | sort -t'|' -k1,1 >"$DIR/numbers"
    if [ -f "$DIR/numbers.before" ]; then
        join -t'|' -j1 "$DIR/numbers.before" "$DIR/numbers" | awk -F'|' '$2 != $4 || ($3 != "-" && $3 != $5)' >"$DIR/moved"
        [ ! -s "$DIR/moved" ] || fail "an order went to another number or card: $(cat "$DIR/moved")"
    fi
    cp "$DIR/numbers" "$DIR/numbers.before"
}

# What somebody typed and the desk had time to keep: it is in the form of the next desk, unless it was entered or parked in the last moment.
PENDING=
hold_to_drafts() {
    local found last ticket
    found=$(grep -E '^(found|fresh):' "$DIR/now" | head -1 || true)
    if [ -n "$found" ]; then
        [ -z "$PENDING" ] || [ "$found" = "found: $PENDING" ] || fail "'$PENDING' was typed and kept, and the next desk has '$found'"
        PENDING=
    fi
    last=$(grep -E '^(kept|found|register|park):' "$DIR/now" | tail -1 || true)
    case "$last" in
        kept:* | found:*)
            case "$(ask "SELECT state FROM draft WHERE owner = 'registrar' ORDER BY id DESC LIMIT 1")" in
                open) PENDING=${last#*: } ;;
                entered | parked) ;;
                *) fail "what was typed is lost: $last" ;;
            esac
            ;;
    esac
    for ticket in $(sed -n 's/^park: .*号票 \(T[0-9]*\).*/\1/p' "$DIR/now"); do
        [ "$(ask "SELECT count(*) FROM draft WHERE ticket = '$ticket' AND state = 'parked'")" = 1 ] || fail "the screen said '$ticket' is parked"
    done
}

# count_of WHAT: blanks in this account.
count_of() { ask "SELECT ifnull(sum(count), 0) FROM blank_balance WHERE account = '$1'"; }
orders_in() { ask "SELECT count(*) FROM card_order WHERE state IN ($1)"; }
# Each blank is in one place, and where its order says; each receipt has its number.
hold_to_ledgers() {
    local number drawn
    [ "$(ask 'SELECT sum(count) FROM blank_balance')" = 0 ] || fail "the book of blanks does not balance"
    [ "$(count_of in_process) $(count_of issued) $(count_of handed_over)" = \
        "$(orders_in "'writing', 'verified', 'printed'") $(orders_in "'committed', 'activating'") $(orders_in "'handed_over'")" ] ||
        fail "the book has other cards than the orders: $(ask 'SELECT account, sum(count) FROM blank_balance GROUP BY account' | tr '\n' ' ')"
    [ "$(($(count_of stock) + $(count_of drawer) + $(count_of in_process) + $(count_of issued) + $(count_of handed_over)))" = 100000 ] || fail "blanks are missing"
    drawn=$(grep -c '^stock: .*领用到抽屉：10 张' "$DIR/said" || true)
    [ "$(ask "SELECT ifnull(sum(count), 0) FROM blank_entry WHERE kind = 'draw'")" -ge $((10 * drawn)) ] || fail "the screen said $drawn times that ten blanks were drawn"
    [ "$(ask 'SELECT ifnull(max(number), 0) - count(*) FROM fee')" = 0 ] || fail "a receipt is missing"
    for number in $(sed -n 's/^fees: .*票据 \([0-9]*\)，20.00 元.*/\1/p' "$DIR/now"); do
        [ "$(ask "SELECT fen FROM fee WHERE number = $number")" = 2000 ] || fail "the screen said that receipt $number was given"
    done
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
    if [ "$(count_of drawer)" -lt 10 ]; then
        killed_desk 4000 reviewer ledgers
    elif [ "$(ask "SELECT count(*) FROM card_order WHERE state IN ('draft', 'approved')")" -lt 3 ]; then
        killed_desk 6000 registrar register "$first" "$DIR/p01.jpg"
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
    hold_to_drafts
    hold_to_ledgers
    [ "$(ask 'PRAGMA integrity_check')" = ok ] || fail "the store is damaged"
done
[ "$(ask 'SELECT count(permit_number) - count(DISTINCT permit_number) FROM card_order')" = 0 ] || fail "two orders have one number"
[ "$(ask 'SELECT count(chip_serial) - count(DISTINCT chip_serial) FROM card_order')" = 0 ] || fail "two orders have one card"

# At the end nobody kills: what is in hand comes back once more, each parked form is as it was typed, and the drawer is counted by hand.
form_of() { zhika --json draft take-up --draft "$1" --by registrar; }
drop() { zhika draft drop --draft "$1" --reason left --by registrar >/dev/null; }
open=$(ask "SELECT id FROM draft WHERE owner = 'registrar' AND state = 'open'")
[ -z "$PENDING" ] || [ -n "$open" ] || fail "what was typed at last is lost: $PENDING"
[ -z "$open" ] || drop "$open"
sed -n 's/^park: .*号票 \(T[0-9]*\).*/\1/p' "$DIR/said" | sort -u >"$DIR/tickets"
parked=0
while read -r _ ticket number; do
    grep -qx "$ticket" "$DIR/tickets" || continue
    id=$(ask "SELECT id FROM draft WHERE ticket = '$ticket'")
    form_of "$id" | grep -q "$number" || fail "the form under $ticket is not what was typed"
    drop "$id"
    parked=$((parked + 1))
done < <(grep '^parking: ' "$DIR/said")
drawn=$(ask "SELECT ifnull(sum(count), 0) FROM blank_entry WHERE kind = 'draw'")
left=$((drawn - $(ask 'SELECT count(DISTINCT chip_serial) FROM card_order')))
if [ "$(ask 'SELECT count(*) FROM shift')" -gt 0 ]; then
    "$BIN/desk_day" "$DIR/station" reviewer close "$left" >"$DIR/now" 2>>"$DIR/background.log" || fail "the shift does not close: $(tail -3 "$DIR/background.log")"
    [ "$(ask "SELECT difference FROM shift WHERE closed_at <> ''")" = 0 ] || fail "the shift does not close at zero: $(cat "$DIR/now")"
fi
expect 0 "The chain holds" zhika --lang en audit verify
echo "$kills kills, $(ask "SELECT count(*) FROM card_order") orders, $(ask "SELECT count(*) FROM card_order WHERE state = 'handed_over'") handed over, $(ask 'SELECT count(*) FROM fee') fees, $parked forms parked, the drawer counted at $left; every word of the screen holds"
