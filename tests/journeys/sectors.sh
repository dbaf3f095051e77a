#!/bin/bash
# Departments: one signs for itself and is trusted, its new version makes the next card, entitlements are written torn-proof.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

# new_version DEPARTMENT VERSION FILE: the shipped profile under another version, unsigned.
new_version() {
    python3 - "$ROOT/resources/sectors/$1.json" "$2" "$3" <<'END'
import json, sys
source, version, out = sys.argv[1:]
sector = json.load(open(source, encoding="utf-8"))
sector["version"] = int(version)
sector["trees"]["cos"]["files"][0]["fields"][0]["constant"] = f"{int(version):02X}"
json.dump(sector, open(out, "w", encoding="utf-8"), ensure_ascii=False)
END
}
sector() { zhika --lang en sector "$@"; }

start_reader_and_card
set_up_station
import_samples
[ "$(sector list | grep -c "version 1, signed by .* (embedded key, for training)")" = 7 ] || fail "not seven sectors"

# health signs with a key of its own, without this program
openssl genpkey -algorithm SM2 -out "$DIR/health.key" 2>/dev/null
openssl pkey -in "$DIR/health.key" -pubout -out "$DIR/health.pem"
new_version health 2 "$DIR/health-2.json"
new_version health 3 "$DIR/health-3.json"
for version in 2 3; do
    "$ROOT/packaging/sector-sign" "$DIR/health-$version.json" "$DIR/health.key" "$DIR/health-$version.signed"
done
expect 1 "signed by a key that is not trusted here" sector check "$DIR/health-3.signed"
expect 1 "signed by a key that is not trusted here" sector install "$DIR/health-3.signed" --by keeper
expect 2 "two different people" sector trust health "$DIR/health.pem" --by keeper --second keeper
expect 0 "from now on the key trusted" sector trust health "$DIR/health.pem" --by keeper --second auditor
expect 0 "the department has another key since" sector list
expect 0 "version 1 → 3" sector check "$DIR/health-3.signed"
expect 0 '"installed":false' zhika --json sector check "$DIR/health-3.signed"
expect 0 "installed; new cards are made with it" sector install "$DIR/health-3.signed" --by keeper
expect 0 "was installed already" sector check "$DIR/health-3.signed"
expect 0 "was installed already" sector install "$DIR/health-3.signed" --by keeper
expect 1 "older than the one installed" sector install "$DIR/health-2.signed" --by keeper
sed 's/"F5"/"F1"/' "$DIR/health-3.signed" >"$DIR/changed"
expect 1 "was changed" sector install "$DIR/changed" --by keeper
new_version education 2 "$DIR/education-2.json"
expect 1 "carries no signature" sector install "$DIR/education-2.json" --by keeper
expect 0 "for training" sector sign "$DIR/education-2.json" --out "$DIR/education-2.signed"
expect 0 "installed" sector install "$DIR/education-2.signed" --by keeper
expect 2 "" sector install
expect 2 "could not be read" sector install "$DIR/nothing" --by keeper

# a card with these sectors; dead it takes no entitlements
expect 0 committed zhika issue --order 1 --reader "$READER" --printer "file:$DIR/prints"
expect 1 "not in use" sector write --reader "$READER" --department health --set flag=01
expect 0 "" zhika hand-over --order 1 --reader "$READER"
expect 1 "no entitlement of this flag" sector write --reader "$READER" --department health --set flag=77
expect 1 "a day is written" sector write --reader "$READER" --department health --set flag=01 from=2026-02-30
expect 2 "no sector of the card" sector write --reader "$READER" --department railways --set flag=01
write_health() {
    zhika --json sector write --reader "$READER" --department health --by doctor \
        --set flag=01 from=2026-09-01 until=2027-08-31 case=W-7 text=测试 flag=02
}
expect 0 '"changed":true' write_health
expect 0 '"changed":false' write_health
expect 0 "sector version 3" sector read --reader "$READER" --department health
expect 0 "2026-09-01 — 2027-08-31  W-7  测试" sector read --reader "$READER" --department health
expect 0 '"entitlements":[]' zhika --json sector read --reader "$READER" --department education

# pulled at each of the first commands that write, laid down again: once on the card, once in its log
for at in 12 20 25 30 35 40; do
    card pull "$at" >/dev/null
    sector write --reader "$READER" --department health --set flag=03 "from=2026-11-$(printf %02d $((at % 28 + 1)))" >/dev/null 2>&1 || true
    card insert >/dev/null
    card ready
    card pull 1000000 >/dev/null
    expect 0 "" sector write --reader "$READER" --department health --set flag=03 "from=2026-10-$(printf %02d $((at % 28 + 1)))"
    said=$(zhika --json sector read --reader "$READER" --department health)
    [[ "$said" == *"2026-10-$(printf %02d $((at % 28 + 1)))"* ]] || fail "after a pull at $at the sector says $said"
done
expect 0 "The chain holds" zhika --lang en audit verify
echo "signed, installed, written; torn and finished"
