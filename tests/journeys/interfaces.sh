#!/bin/bash
# Each family on each interface and protocol it has, over the real pcscd: made, read, verified, handed over; explored by a
# program that is not ours; its session told without the data.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_reader
set_up_station
import_samples

issue() { zhika --lang en issue --order "$1" --reader "$READER" --printer "file:$DIR/prints"; }

order=1
for line in "contact t0" "contact t1" "contactless t1"; do
    read -r interface protocol <<<"$line"
    lay_card "slot-$order" --interface "$interface" --protocol "$protocol" --trace "$DIR/trace-$order"
    opensc-tool --reader 0 --atr | grep -qi "$([ "$interface" = contactless ] && echo "3B:8C:80:01" || echo "3B:")" ||
        fail "$line: another answer to reset"
    expect 0 committed issue "$order"
    expect 0 "handed over" zhika --lang en hand-over --order "$order" --reader "$READER"
    expect 0 permit_number zhika read --reader "$READER"
    expect 0 "" zhika verify --reader "$READER"
    said=$(opensc-tool --reader 0 --send-apdu 00A4000002DF01 2>&1)
    case $protocol in
        t0) [[ "$said" == *"SW1=0x61"* || "$said" == *"SW1=0x90"* ]] || fail "T=0 answered: $said" ;;
        t1) [[ "$said" == *"SW1=0x90"* ]] || fail "T=1 answered: $said" ;;
    esac
    take_card
    [ "$(stat -c %a "$DIR/trace-$order")" = 600 ] || fail "others may read the trace"
    told=$(zhika --lang en trace show "$DIR/trace-$order")
    for word in RESET SELECT "GET CHALLENGE" "UPDATE BINARY" "READ BINARY"; do
        [[ "$told" == *"$word"* ]] || fail "the trace of $line does not tell of $word"
    done
    [ "$protocol" != t0 ] || [[ "$told" == *"GET RESPONSE"* ]] || fail "T=0 without GET RESPONSE"
    order=$((order + 1))
done
expect 2 "could not be read" zhika --lang en trace show "$DIR/nothing"
expect 2 "line 1" zhika --lang en trace show "$ROOT/README.md"

# what does not go together is refused before anything is touched
expect 2 "a storage card has no contacts" "$BIN/zhika-virtual-card" --port 36000 --state "$DIR/other" --family storage_card --interface contact
expect 2 "speaks 106" "$BIN/zhika-virtual-card" --port 36000 --state "$DIR/other2" --family storage_card --timing contactless-424
expect 2 "wants a number from 1" "$BIN/zhika-virtual-card" --port 36000 --state "$DIR/other3" --fault "mute x"
echo "the same card on every line"
