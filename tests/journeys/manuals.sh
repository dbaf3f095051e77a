#!/bin/bash
# A native card made after another copy of the manual: a profile with the same switches makes it, and makes it again; the
# shipped profile is refused at the first command that differs, and the blank is still one.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

cp -r "$ROOT/resources" "$DIR/resources"
cat >"$DIR/resources/profiles/other-copy.json" <<END
{"extends": "zhengzhou-permit-1-3des", "name": "other-copy",
 "switches": {"mf_transport_code": "FFFFFFFFFF", "mac_for_key_files": true, "retail_mac_for_16_byte_keys": false,
  "erase_keeps_directory": true}}
END
by_other_copy() { ZHIKA_RESOURCES="$DIR/resources" "$BIN/zhika" --home "$DIR/other" --lang en "$@"; }
import_and_approve() {
    "$1" import "$ROOT/resources/samples/applicants.csv" --photos "$ROOT/resources/samples/photos" --by clerk >/dev/null
    "$1" approve --all --confirmed --by reviewer >/dev/null
}
issue() { "$1" issue --order "$2" --reader "$READER" --printer "file:$DIR/prints"; }

start_reader_and_card --algorithm 3des \
    --manual "key_file_bits triple_mac erase_keeps_directory transport_code=FFFFFFFFFF"
set_up_station --profile zhengzhou-permit-1-3des
import_and_approve zhika
expect 1 "CREATE 3F00" issue zhika 1
by_other_copy setup --regime zhengzhou-2013 --authority 410105000000 --station 02 --profile other-copy >/dev/null
import_and_approve by_other_copy
expect 0 committed issue by_other_copy 1
by_other_copy spoil --order 1 --by supervisor --second issuer --reason misprint >/dev/null
expect 0 "a blank again" by_other_copy erase --reader "$READER" --by keeper --second supervisor
expect 0 committed issue by_other_copy 2
expect 0 "handed over" by_other_copy hand-over --order 2 --reader "$READER"
expect 0 "the card holds" by_other_copy verify --reader "$READER"

# what no manual says is refused before anything is touched
order() { "$BIN/zhika-virtual-card" --port 36000 --state "$DIR/refused" "$@"; }
expect 2 "native_cos sm4 has no manual triple_mac" order --manual triple_mac
expect 2 "has no manual keys" order --algorithm 3des --manual keys
expect 2 "storage_card 4k has no manual key_file_bits" order --family storage_card --manual key_file_bits
[ ! -e "$DIR/refused" ] || fail "a refused card was made"
echo "made after another copy of the manual, twice"
