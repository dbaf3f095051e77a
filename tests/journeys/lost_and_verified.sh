#!/bin/bash
# A card is verified offline by a station that has no record of it; reported lost it does not hold, found it does again.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

officer() { ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/officer" --lang en "$@"; }

start_reader_and_card
set_up_station
import_samples
expect 0 committed zhika issue --order 1 --reader "$READER" --printer "file:$DIR/prints"
back=$(zhika --json orders | head -1 | python3 -c 'import json, sys; print(json.load(sys.stdin)["back"])')
expect 1 "the card was never handed over" zhika --lang en verify --reader "$READER"
expect 2 "file is missing" zhika --lang en hand-over --order 1 --reader "$READER" --scan "$DIR/nothing.png"
expect 0 "handed over" zhika --lang en hand-over --order 1 --reader "$READER" --scan "$back"
expect 2 "file is missing" zhika --lang en verify --reader "$READER" --face "$DIR/nothing.png"
expect 0 "agrees with this station's record" zhika --lang en verify --reader "$READER" --face "$back"

# another station of the city: its own store, the city's keys
officer setup --regime zhengzhou-2013 --authority 410105000000 --station 02 >/dev/null
rm -rf "$DIR/officer/vault"
cp -r "$DIR/station/vault" "$DIR/station/pin" "$DIR/officer/"
expect 0 "the card holds" officer verify --reader "$READER" --face "$back"
expect 0 "this station has no record of the card" officer verify --reader "$READER"
expect 0 "the printed code agrees with the chip" officer verify --reader "$READER" --face "$back"

serial=$(zhika --json orders | head -1 | python3 -c 'import json, sys; print(json.load(sys.stdin)["application_serial"])')
expect 2 "a card's application serial has 20 digits" officer lost add 4101 --by desk --reason lost
expect 0 "$serial" officer lost add "$serial" --by desk --reason "told by the holder"
expect 0 "$serial" officer lost list
expect 1 "on the lost list" officer verify --reader "$READER"
expect 2 "two different people" officer lost remove "$serial" --by desk --second desk
expect 0 "off the lost list" officer lost remove "$serial" --by desk --second chief
expect 0 "the card holds" officer verify --reader "$READER"
expect 0 "The chain holds" officer audit verify

# its own station: while it is on the list only what puts it out of use is done to it, until it is found
expect 0 "$serial" zhika --lang en lost add "$serial" --by desk --reason "told by the holder"
on_card() { zhika --lang en "$1" --reader "$READER" --by desk "${@:2}"; }
expect 1 "on the lost list" on_card change --set workplace=新样例单位
expect 1 "on the lost list" on_card restore
expect 0 suspended on_card suspend --reason lost
expect 2 "two different people" on_card restore --reason found
expect 0 restored on_card restore --reason found --second chief
expect 0 "the card holds" zhika --lang en verify --reader "$READER"
expect 0 changed on_card change --set workplace=新样例单位

# without the card: the record and the list at once, the chip when it is laid down
expect 2 "--reader, --order or --permit" zhika --lang en suspend --by desk --reason left
expect 0 "its chip follows" zhika --lang en suspend --order 1 --by desk --reason left
expect 1 "on the lost list" zhika --lang en verify --reader "$READER" --by inspector --reason patrol
expect 1 "while it was not there" zhika --lang en loss lift "$serial" --by desk --second chief
expect 0 "its chip agrees now" on_card restore
expect 0 "the card holds" zhika --lang en verify --reader "$READER" --by inspector --reason "a check of a flat"
expect 2 "record of a check" zhika --lang en cancel --order 1 --by desk --second chief --reason ex_officio
expect 0 "its chip follows" zhika --lang en cancel --order 1 --by desk --second chief --reason ex_officio --check HC-1
expect 1 "its chip is cancelled now too" on_card endorse
expect 1 "the card is cancelled" zhika --lang en verify --reader "$READER"
waiting=$(zhika --json orders | grep -c '"state":"approved"')
[ "$waiting" -gt 1 ] || fail "only $waiting cards are to be issued"
expect 0 "to endorse: 0, reports awaited: 0, cards to issue: $waiting" zhika --lang en due
[ "$(zhika --json due | grep -c '"last":"20')" = "$waiting" ] || fail "not each card that is to be issued has its last day"
expect 0 "cards to issue: 0" zhika --lang en due --days 0
expect 0 "cards to issue: $waiting" zhika --lang en due --days 60
expect 0 "The chain holds" zhika --lang en audit verify
echo "verified anywhere, lost and found"
