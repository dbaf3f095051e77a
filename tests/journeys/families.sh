#!/bin/bash
# The life of a card of each family on each interface it has, over the real pcscd: made, handed over, read, verified; a year
# later endorsed, suspended, restored, cancelled; then erased, and made again for another order on the same chip.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_reader
faketime=$(find /usr/lib -name libfaketime.so.1 | head -1)
[ -n "$faketime" ] || fail "the package faketime is not installed"

# Each profile has a station of its own.
here() { ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/$PROFILE" --lang en "$@"; }
# On the last day of the term that is endorsed; clocks that measure go on as they are.
a_year_later() {
    LD_PRELOAD=$faketime FAKETIME="+364d" FAKETIME_DONT_FAKE_MONOTONIC=1 here "$@"
}
on_card() { "$1" "$2" --reader "$READER" "${@:3}"; }
issue() { on_card here issue --order "$1" --printer "file:$DIR/prints"; }
field() { here --json orders | python3 -c "import json, sys
for line in sys.stdin:
    order = json.loads(line)
    if order['order'] == $1: print(order['$2'] or '-')"; }

use_profile() {
    PROFILE=$1
    [ ! -d "$DIR/$PROFILE" ] || return 0
    here setup --regime zhengzhou-2013 --authority 410105000000 --station 01 --profile "$PROFILE" >/dev/null
    here import "$ROOT/resources/samples/applicants.csv" --photos "$ROOT/resources/samples/photos" --by clerk >/dev/null
    here approve --all --confirmed --by reviewer >/dev/null
}

holds() {
    expect 0 "the card holds" on_card "$1" verify
}

# made ORDER: up to a card that holds
made() {
    expect 0 committed issue "$1"
    expect 0 "handed over" on_card here hand-over --order "$1"
    expect 0 "$(field "$1" permit_number)" on_card here read
    holds here
}

life() {
    local first=$1 second=$(($1 + 1)) chip
    expect 0 "a card can be made of it" on_card here inspect
    made "$first"
    expect 1 "too early" on_card here endorse --by desk
    expect 0 "endorsed, endorsed until" on_card a_year_later endorse --by desk
    holds a_year_later
    expect 0 "suspended" on_card a_year_later suspend --by desk --reason left
    expect 1 "verify.statusSuspended" on_card a_year_later verify
    expect 0 "restored" on_card a_year_later restore --by desk
    holds a_year_later
    expect 1 "only a spoiled or cancelled card is erased" on_card here erase --by keeper --second supervisor
    expect 0 "cancelled" on_card a_year_later cancel --by desk --reason left
    expect 1 "verify.statusCancelled" on_card a_year_later verify
    expect 1 "is not blank" issue "$second"
    chip=$(field "$first" chip_serial)
    expect 0 "a blank again is chip $chip" on_card here erase --by keeper --second supervisor
    expect 0 "a card can be made of it" on_card here inspect
    made "$second"
    [ "$(field "$second" chip_serial)" = "$chip" ] || fail "the second card is on another chip"
    [ "$(field "$first" chip_serial)" = - ] || fail "the chip belongs to two orders"
}

declare -A orders
lives=0
while read -r family algorithm profile interfaces; do
    use_profile "$profile"
    order=$((${orders[$profile]:-1}))
    for interface in $interfaces; do
        lay_card "$family-$algorithm-$interface" --family "$family" --algorithm "$algorithm" --interface "$interface"
        life "$order"
        take_card
        order=$((order + 2))
        lives=$((lives + 1))
    done
    orders[$profile]=$order
    expect 0 "The chain holds" here audit verify
done <<'END'
native_cos sm4 zhengzhou-permit-1 contact contactless
native_cos 3des zhengzhou-permit-1-3des contact contactless
global_platform scp03-128 zhengzhou-permit-1-gp contact contactless
global_platform scp02-55 zhengzhou-permit-1-gp-scp02 contact contactless
storage_card 1k zhengzhou-permit-1-storage contactless
storage_card 4k zhengzhou-permit-1-storage-4k contactless
END
echo "$lives lives of cards, each chip made twice"
