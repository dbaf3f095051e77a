#!/bin/bash
# The issuing program is killed at random moments, while it makes a card and while it hands one over; the same command
# then finishes the same order on the same card. ZHIKA_KILLS: how many kills (6). Over the real pcscd.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

KILLS=${ZHIKA_KILLS:-6}
RANDOM=${ZHIKA_SEED:-11}
start_reader_and_card --stack 1000
set_up_station
# more than enough: how many kills fall on one order depends on the machine
python3 "$ROOT/tests/support/applicants.py" "$ROOT/resources/samples/applicants.csv" $((KILLS + 10)) >"$DIR/many.csv"
zhika import "$DIR/many.csv" --photos "$ROOT/resources/samples/photos" --by clerk >/dev/null
zhika approve --all --confirmed --by reviewer >/dev/null

of_order() {
    sqlite3 "$DIR/station/station.db" \
        "SELECT state, ifnull(permit_number, '-'), ifnull(chip_serial, '-') FROM card_order WHERE id = $1" | tr '|' ' '
}

# killed_within MILLISECONDS COMMAND…: runs the program and kills it after a random time; true when it was killed.
killed_within() {
    local limit=$1 status=0 program moment
    shift
    ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/station" "$@" >"$DIR/said.txt" 2>&1 </dev/null &
    program=$!
    moment=$(((RANDOM * 32768 + RANDOM) % limit))
    sleep "$(printf '%d.%03d' $((moment / 1000)) $((moment % 1000)))"
    kill -9 "$program" 2>/dev/null || true
    wait "$program" 2>/dev/null || status=$?
    [ "$status" = 137 ] && return 0
    [ "$status" = 0 ] || fail "'$*' ended with $status after $kills kills: $(cat "$DIR/said.txt")"
    return 1
}

# The order keeps number and card from the moment it has them.
check_order() {
    local state number chip
    read -r state number chip <<<"$(of_order "$order")"
    [ -z "$first" ] || [ "$first" = "$number $chip" ] || fail "order $order went from $first to $number $chip ($state)"
    [ "$number" = - ] || first="$number $chip"
}

# until_done STATE MILLISECONDS COMMAND…: at most twenty kills, then the command is left alone.
until_done() {
    local wanted=$1 limit=$2 of_this=0
    shift 2
    # killed as it was ending, the program has done its work already
    while [ "$kills" -lt "$KILLS" ] && [ "$of_this" -lt 20 ] && [[ "$(of_order "$order")" != "$wanted "* ]] &&
        killed_within "$limit" "$@"; do
        kills=$((kills + 1))
        of_this=$((of_this + 1))
        check_order
    done
    [[ "$(of_order "$order")" == "$wanted "* ]] || zhika "$@" >/dev/null || fail "'$*' did not finish order $order"
    check_order
    [[ "$(of_order "$order")" == "$wanted "* ]] || fail "order $order is $(of_order "$order"), not $wanted"
}

kills=0
order=0
while [ "$kills" -lt "$KILLS" ]; do
    order=$((order + 1))
    first=
    card insert >/dev/null # by hand: the stack does not feed
    start=$(date +%s%3N)
    if [ "$order" = 1 ]; then
        zhika issue --order 1 --reader "$READER" --printer "file:$DIR/prints" >/dev/null
        whole=$(($(date +%s%3N) - start + 1))
        check_order
    else
        until_done committed "$whole" issue --order "$order" --reader "$READER" --printer "file:$DIR/prints"
    fi
    if [ $((order % 4)) = 1 ]; then
        until_done handed_over $((whole / 2 + 1)) hand-over --order "$order" --reader "$READER" --by desk
    else
        zhika spoil --order "$order" --by supervisor --second issuer --reason misprint >/dev/null # and ordered again
    fi
    [ "$(sqlite3 "$DIR/station/station.db" 'PRAGMA integrity_check')" = ok ] || fail "the store is damaged"
    card swap >/dev/null
    card ready
done
numbers=$(sqlite3 "$DIR/station/station.db" "SELECT count(DISTINCT permit_number) FROM card_order")
[ "$numbers" = "$order" ] || fail "$order orders took $numbers numbers"
expect 0 "The chain holds" zhika --lang en audit verify
echo "$kills kills, $order orders, each with one number and finished on the card it was begun on; the chains hold"
