#!/bin/bash
# What the desk's pages do without a card, at a terminal: one person registered, what waits today, the own password, the lost list, a sector
# withdrawn, records whose time is over.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

PASSWORD="correct horse" OTHER="battery staple"
english() { zhika --lang en "$@"; }

set_up_station
# the desk's checks, all at once, and nothing is entered
expect 2 columnUnknown zhika --json register --set nonsense=1
expect 2 argumentMalformed zhika --json register --set photo=me.jpg
expect 2 argumentMalformed zhika --json register --set name
expect 1 "row 1 refused" english register --set name=李样例 --by clerk
[ "$(zhika --json orders | wc -l)" = 0 ] || fail "something was entered"
python3 - "$ROOT" "$DIR/form.json" <<'END'
import csv, json, sys
root, out = sys.argv[1:]
ids = {c["title"]: c["id"] for c in json.load(open(f"{root}/resources/intake/csv.json"))["columns"]}
row = next(csv.DictReader(open(f"{root}/resources/samples/applicants.csv", encoding="utf-8-sig")))
json.dump({ids[t]: v for t, v in row.items() if ids[t] != "photo"}, open(out, "w"))
END
for candidate in "$ROOT"/resources/samples/camera/*; do
    if zhika photo crop "$candidate" "$DIR/portrait.jpg" >/dev/null 2>&1; then break; fi
done
expect 0 "may be entered" english register --form "$DIR/form.json" --photo "$DIR/portrait.jpg" --check
cp "$DIR/portrait.jpg" "$DIR/me.jpg"
(cd "$DIR" && expect 0 "may be entered" english register --form form.json --photo me.jpg --check)
expect 1 "row 1 refused: 申报人证件号码" english register --form "$DIR/form.json" --set declarant_type=4 --photo "$DIR/portrait.jpg" --check
expect 0 "may be entered" english register --form "$DIR/form.json" --set declarant_type=4 --set declarant_document=320102198001010014 \
    --photo "$DIR/portrait.jpg" --check
[ "$(zhika --json orders | wc -l)" = 0 ] || fail "a check entered somebody"
expect 0 "order 1" english register --form "$DIR/form.json" --set workplace=样例工厂 --photo "$DIR/portrait.jpg" --by clerk
expect 1 "refused" english register --form "$DIR/form.json" --photo "$DIR/portrait.jpg" --by clerk
expect 1 "has an order already" english register --form "$DIR/form.json" --photo "$DIR/portrait.jpg" --check
[[ "$(english today)" == *$'to approve\t1'* ]] || fail "the order does not wait for approval"
[ "$(zhika --json today | python3 -c 'import json,sys; t = json.load(sys.stdin); print(t["to_approve"], t["to_make"], len(t["week"]))')" = "1 0 7" ] || fail "today"

expect 0 "not on the lost list" english lost show 41010500000001000001
english lost add 41010500000001000001 --reason told --by clerk >/dev/null
expect 0 "the list holds 1" english lost show 41010500000001000001
expect 2 cardSerialMalformed zhika --json lost show 4101

expect 0 "withdrawn" english sector withdraw education --by one --second two
expect 1 sectorStandsSo zhika --json sector withdraw education --by one --second two
[[ "$(english sector list)" == *"withdrawn"* ]] || fail "the list does not say so"
expect 0 "reinstated" english sector reinstate education --by one --second two
listed() { zhika --json erase-records --before "$1" --list --by one | wc -l; }
[ "$(listed 2099-01-01)" = 0 ] || fail "an application that waits is listed as over"
expect 0 "withdrawn" english application withdraw --order 1 --by clerk --reason "moved away"
[ "$(listed 2010-01-01) $(listed 2099-01-01)" = "0 1" ] || fail "$(listed 2010-01-01) and $(listed 2099-01-01) records are listed as over, not 0 and 1"
expect 0 李样例 zhika record --order 1 --by one

# one's own password
expect 1 "no people are set up" english people own
export ZHIKA_NEW_PASSWORD=$PASSWORD ZHIKA_PASSWORD=$PASSWORD
english people add root --role administrator >/dev/null
expect 2 argumentMalformed zhika --json people own
ZHIKA_NEW_PASSWORD=$OTHER expect 0 "root" english --as root people own
expect 1 "the name or the password is wrong" english --as root people list
ZHIKA_PASSWORD=$OTHER expect 0 "root" english --as root people list
echo "the terminal does what the desk does"
