#!/bin/bash
# A station that accounts for what it has: a delivery, a shift, a card made of a drawn blank and fetched by a proxy, a fee taken
# and taken back, papers, a report that is overdue; at the end the shift closes at zero and the trail holds.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_reader_and_card
set_up_station
import_samples
issue() { zhika --lang en issue --order "$1" --reader "$READER" --printer "file:$DIR/prints"; }
# account NAME NUMBER: the uncovered book has so many there.
account() {
    zhika --json stock show --uncovered-by auditor | python3 -c '
import json, sys
accounts = json.load(sys.stdin)["accounts"]
name, wanted = sys.argv[1], int(sys.argv[2])
sys.exit(0 if accounts[name] == wanted else f"{name}: {accounts[name]}, not {wanted}")' "$1" "$2" || fail "the book has another number"
}

expect 0 "no blanks are kept here" zhika --lang en stock show
zhika stock receive --lot "box 1" --count 20 --by keeper --second supervisor >/dev/null
expect 2 "Cause" zhika --lang en stock receive --lot "box 2" --count 20 --by keeper --second keeper
expect 1 "no shift is open" issue 1
zhika shift open --by issuer >/dev/null
expect 1 "not so many blanks" issue 1
zhika stock draw --count 5 --by keeper --second issuer >/dev/null
issue 1 >/dev/null
account drawer 4
account issued 1
zhika --json stock show | grep -q '"drawer":null' || fail "the drawer is not covered"

zhika --lang en shelf put --order 1 --place "A 12" --by clerk >/dev/null
zhika shelf list | grep -q "A 12" || fail "the finished card is not listed"
expect 1 "document is missing" zhika --lang en hand-over --order 1 --reader "$READER" --by clerk --collector proxy --brought receipt \
    --collector-name "Sample" --collector-document 1234
zhika hand-over --order 1 --reader "$READER" --by clerk --collector proxy --brought receipt --brought collector_document \
    --collector-name "Sample" --collector-document 1234 >/dev/null
account handed_over 1
[ -z "$(zhika shelf list)" ] || fail "a card that was fetched is still listed"

zhika receipt --order 2 --pdf "$DIR/receipt.pdf" --by clerk >/dev/null
[ "$(stat -c %a "$DIR/receipt.pdf")" = 600 ] || fail "others may read the receipt"
pdftotext "$DIR/receipt.pdf" - | grep -q "居住证申领回执" || fail "the receipt has no title"
expect 2 "Cause" zhika --lang en fee book --service lost --reason lost --by clerk
zhika fee book --service lost --fen 2000 --reason lost --by clerk --second supervisor >/dev/null
zhika fee cancel --number 1 --reason "typed wrongly" --by reviewer >/dev/null
expect 0 "in all 0.00" zhika --lang en fee day
zhika report enter --who landlord --since 2025-03-03 --name "Sample" --by clerk >/dev/null
expect 0 "overdue" zhika --lang en report due --overdue

expect 1 "does not agree" zhika --lang en shift close --counted 3 --by issuer
zhika shift close --counted 4 --by issuer >/dev/null
zhika shift report --pdf "$DIR/shift.pdf" >/dev/null
zhika --json statistics | grep -q '"service":"hand_over"' || fail "the hand-over is not counted"
zhika statistics --csv | head -1 | grep -q "^day,regime,service,outcome,count" || fail "no file of values"
zhika audit export --by auditor --action stock | grep -q "stock draw" || fail "the trail does not tell the drawing"
zhika audit verify >/dev/null
echo "a delivery, a shift and a card accounted for"
