#!/bin/bash
# A card that nobody here made (vicc of vsmartcard) is recognised, its files are listed and read, and it is refused as a
# blank with a reason. Our own card shows OpenSC's tools what is open, and lets nothing be written.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

issue() { zhika --lang en issue --order 1 --reader "$READER" --printer "file:$DIR/prints"; }
ask() { opensc-tool --reader 0 $(printf -- '--send-apdu %s ' "$@") 2>&1; }

# answers WORD APDU…: the last of the commands is answered with this status word.
answers() {
    local word=$1 said
    shift
    said=$(ask "$@") || true
    [[ "$(grep Received <<<"$said" | tail -1)" == *"SW1=0x${word:0:2}, SW2=0x${word:2:2}"* ]] || fail "$* answered $said"
}

# python3-virtualsmartcard expects its package and Crypto where Debian does not put them.
start_stranger() {
    mkdir -p "$DIR/python/Crypto"
    printf 'import Cryptodome\n__path__ = Cryptodome.__path__\n' >"$DIR/python/Crypto/__init__.py"
    in_background env PYTHONPATH="/usr/lib/python3/site-packages/virtualsmartcard:$DIR/python" \
        /usr/bin/python3 /usr/bin/vicc --hostname 127.0.0.1 --port 36000 --type iso7816
    STRANGER=${STARTED[-1]}
    for _ in $(seq 100); do
        [[ "$(zhika --lang en readers)" == *"$READER 00 00: a card"* ]] && return
        sleep 0.1
    done
    fail "vicc does not reach the reader: $(cat "$DIR/background.log")"
}

set_up_station
import_samples
start_reader
start_stranger

# its files: an EF 2F00, a directory 7F10 with an EF 6F01
answers 6282 00A4000C023F00 00E000000D620B82010183022F0080020010 00D60000046104434100
answers 9000 00A4000C023F00 00E0000009620782013883027F10
answers 6282 00A4000C023F00 00A4000C027F10 00E000000D620B82010183026F0180020008 00D6000002C0DE00

expect 1 "somebody else's ISO 7816 card" zhika --lang en inspect --reader "$READER"
expect 1 "别家的 ISO 7816 卡" zhika --lang zh inspect --reader "$READER"
files=$(zhika inspect --reader "$READER" --files) && fail "a stranger's card passed"
for file in "2F00 transparent 16 61044341000000000000000000000000" "7F10 directory" "7F10/6F01 transparent 8 C0DE000000000000"; do
    [[ "$files" == *"3F00/$file"* ]] || fail "no 3F00/$file in: $files"
done
expect 1 '"kind":"foreign"' zhika --json inspect --reader "$READER"
expect 1 "this is no blank: it is somebody else's ISO 7816 card" issue
expect 1 "this is no permit card" zhika --lang en verify --reader "$READER"
expect 0 "approved" zhika --json orders
kill "$STRANGER"
wait "$STRANGER" 2>/dev/null || true
until_empty

# our own card, in the eyes of OpenSC
lay_card slot
expect 0 "a card can be made of it" zhika --lang en inspect --reader "$READER"
expect 0 "committed" issue
expect 0 "belongs to order 1 committed" zhika --lang en inspect --reader "$READER"
expect 0 "3F00/DF01/0015 transparent 30" zhika inspect --reader "$READER" --files
expect 0 "3F00/DF01/0016 closed 6982" zhika inspect --reader "$READER" --files

SELECT=00A4040007F05A5A4A5A5A01
for sfi in 95 9B; do answers 9000 $SELECT 00B0${sfi}0000; done
for sfi in 96 97 98 9C; do answers 6982 $SELECT 00B0${sfi}0000; done
answers 6982 $SELECT 00D69B00010100
answers 6982 $SELECT 80E000FF0728001000F0F0FFFF
answers 6982 $SELECT 800E000000
serial=$(zhika --json orders | head -1 | python3 -c 'import json, sys; print(json.load(sys.stdin)["application_serial"])')
[[ "$(ask $SELECT 00B0950000 | tr -d ' ')" == *"${serial:0:8}"* ]] || fail "0015 does not hold the serial $serial"

cat >"$DIR/explore" <<END
cd aid:F05A5A4A5A5A01
apdu 00B0950000
apdu 00B09B0000
apdu 00B0960000
apdu 00D69B00010100
END
said=$(opensc-explorer --reader 0 --card-driver default "$DIR/explore" 2>&1) || true
[ "$(grep -c 'SW1=0x90, SW2=0x00' <<<"$said")" = 2 ] || fail "opensc-explorer did not read what is open: $said"
[ "$(grep -c 'SW1=0x69, SW2=0x82' <<<"$said")" = 2 ] || fail "opensc-explorer was not refused: $said"
expect 0 "belongs to order 1 committed" zhika --lang en inspect --reader "$READER"
echo "the stranger's card was read and refused; ours shows what is open and no more"
