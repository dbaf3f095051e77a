#!/bin/bash
# A day, backed up, restored elsewhere: the same orders and chains; it issues nothing until two people confirm; a changed backup
# and an old store put back are refused with what to do.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

other() { ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/elsewhere" "$@"; }

start_reader_and_card
set_up_station
import_samples
zhika issue --order 1 --reader "$READER" --printer "file:$DIR/prints" >/dev/null
zhika hand-over --order 1 --reader "$READER" --by desk >/dev/null
echo "a passphrase of a journey" >"$DIR/passphrase"

zhika backup "$DIR/day.backup" --passphrase-file "$DIR/passphrase" --by keeper >/dev/null
[ "$(stat -c %a "$DIR/day.backup")" = 600 ] || fail "others may read the backup"
zhika orders >"$DIR/orders"
zhika --json audit verify >"$DIR/chain"
expect 2 backupExists zhika backup "$DIR/day.backup" --passphrase-file "$DIR/passphrase" --by keeper

ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/elsewhere" restore-backup "$DIR/day.backup" \
    --passphrase-file "$DIR/passphrase" >/dev/null
other orders | cmp - "$DIR/orders" || fail "other orders were restored"
events() { python3 -c 'import json,sys; print(json.load(sys.stdin)["events"])'; }
[ "$(other --json audit verify | events)" = "$(events <"$DIR/chain")" ] || fail "other events were restored"
name=$(zhika --json record --order 1 | python3 -c 'import json,sys; print(json.load(sys.stdin)["fields"]["name"])')
[ "$(other find "$name" | cut -f1 | head -1)" = "$name" ] || fail "nobody is found in what was restored"
expect 4 restoreTargetExists other restore-backup "$DIR/day.backup" --passphrase-file "$DIR/passphrase"

# Nothing is taken twice.
serial=$(cut -f4 "$DIR/orders" | head -1)
expect 4 storeRestored other lost add "$serial" --by desk --reason lost
expect 2 trustIncomplete other confirm-restored --by one --second one
expect 4 storeRestored other lost add "$serial" --by desk --reason lost
other confirm-restored --by one --second two >/dev/null
other lost add "$serial" --by desk --reason lost >/dev/null
other audit verify >/dev/null

# A backup in which one bit is another, one that is cut, another passphrase.
cp "$DIR/day.backup" "$DIR/changed.backup"
printf '\xff' | dd of="$DIR/changed.backup" bs=1 seek=5000 conv=notrunc status=none
cmp -s "$DIR/day.backup" "$DIR/changed.backup" && printf '\x00' | dd of="$DIR/changed.backup" bs=1 seek=5000 conv=notrunc status=none
third() { ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/third" restore-backup "$@"; }
expect 4 backupChanged third "$DIR/changed.backup" --passphrase-file "$DIR/passphrase"
head -c 50000 "$DIR/day.backup" >"$DIR/cut.backup"
expect 4 backupChanged third "$DIR/cut.backup" --passphrase-file "$DIR/passphrase"
echo "another passphrase" >"$DIR/another"
expect 4 backupChanged third "$DIR/day.backup" --passphrase-file "$DIR/another"
[ ! -e "$DIR/third" ] || fail "a refused backup left a folder"
ls -A "$DIR" | grep -q restoring && fail "a refused backup left something behind"

# The store of this morning in the place of today's.
cp "$DIR/station/station.db" "$DIR/morning.db"
zhika lost add "$serial" --by desk --reason lost >/dev/null
cp "$DIR/station/station.db" "$DIR/newest.db"
cp "$DIR/morning.db" "$DIR/station/station.db"
expect 4 storeRolledBack zhika lost add "$serial" --by desk --reason lost
cp "$DIR/newest.db" "$DIR/station/station.db"
zhika lost remove "$serial" --by desk --second other >/dev/null
zhika audit verify >/dev/null
echo "a day was backed up, restored and found the same; changed, cut and old ones were refused"
