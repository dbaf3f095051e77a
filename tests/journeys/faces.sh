#!/bin/bash
# Layouts and codes: checked, signed, installed and trusted from the command line; a code verified with a key alone.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

face() { zhika --lang en face "$@"; }
# without a station: `zhika` of the programs, no home
alone() { ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --lang en "$@"; }
# changed FILE OUT PYTHON: the layout `l` with something else in it
changed() {
    python3 - "$1" "$2" "$3" <<'END'
import json, sys
source, out, change = sys.argv[1:]
l = json.load(open(source, encoding="utf-8"))
exec(change)
json.dump(l, open(out, "w", encoding="utf-8"), ensure_ascii=False)
END
}
LAYOUT="$ROOT/resources/layouts/zhengzhou-2013.json"

# checked without a station
expect 0 "holds every rule" alone face check zhengzhou-2013
expect 0 "holds every rule" alone face check national-2016
changed "$LAYOUT" "$DIR/faulty.json" 'l["schema"] = 7; l["sides"][0]["elements"][3]["colour"] = "red"'
expect 1 "/schema: must be 1; is 7" alone face check "$DIR/faulty.json"
expect 1 "/sides/0/elements/3/colour: must be #rrggbb; is \"red\"" alone face check "$DIR/faulty.json"
changed "$LAYOUT" "$DIR/narrow.json" '[e for e in l["sides"][1]["elements"] if e["id"] == "number"][0]["box"][2] = 20'
expect 1 "too long for its place" alone face check "$DIR/narrow.json"
expect 2 "layout's file cannot be read" alone face check nothing
expect 0 "preview-national-2016/back.png" alone face preview national-2016 --out "$DIR/drawn" --dpi 600
expect 2 "required" alone orders

# signed by the authority, without this program
start_reader_and_card
set_up_station
import_samples
openssl genpkey -algorithm SM2 -out "$DIR/authority.key" 2>/dev/null
openssl pkey -in "$DIR/authority.key" -pubout -out "$DIR/authority.pem"
changed "$LAYOUT" "$DIR/second.json" 'l["version"] = 2'
"$ROOT/packaging/sector-sign" "$DIR/second.json" "$DIR/authority.key" "$DIR/second.signed"
expect 1 "unsigned, changed or signed by a key that is not trusted" face install "$DIR/second.json" --by keeper
expect 1 "signed by a key that is not trusted" face install "$DIR/second.signed" --by keeper
expect 2 "two different people" face trust "$DIR/authority.pem" --by keeper --second keeper
expect 0 "from now on the key trusted" face trust "$DIR/authority.pem" --by keeper --second auditor
expect 0 "version 2 installed" face install "$DIR/second.signed" --by keeper
expect 0 "was installed already" face install "$DIR/second.signed" --by keeper
sed 's/#15406E/#15406F/g' "$DIR/second.signed" >"$DIR/changed.signed"
expect 1 "unsigned, changed" face install "$DIR/changed.signed" --by keeper

# changed at the station: a new version, which does not print
expect 0 "zhengzhou-2013 version 2: prints" face list
expect 1 "/sides/1/elements/8/pt" face edit zhengzhou-2013 --set /sides/1/elements/8/pt 900 --by keeper
expect 2 "no such layout" face edit nothing --set /sides/1/elements/8/pt 9 --by keeper
expect 0 "zhengzhou-2013 version 3: unsigned: does not print" face edit zhengzhou-2013 --set /sides/1/elements/8/pt 9 --by keeper
expect 0 "zhengzhou-2013 version 3: unsigned" face list
expect 0 "holds every rule" face check "$DIR/station/layouts/zhengzhou-2013-3.json"
expect 1 "unsigned, changed" face install "$DIR/station/layouts/zhengzhou-2013-3.json" --by keeper

# something more on it, and off it again
expect 0 "zhengzhou-2013 version 4: unsigned" face add zhengzhou-2013 value --content term --side back --by keeper
expect 1 "must have one code" face remove zhengzhou-2013 code --side back --by keeper
expect 1 "must not lie on contacts or stripe" face add zhengzhou-2013 contacts --side front --by keeper
expect 2 "part" face add zhengzhou-2013 circle --side front --by keeper
expect 1 "must be an element or a keep-out of this side" face remove zhengzhou-2013 emblem-ring --side back --by keeper
expect 0 "zhengzhou-2013 version 5: unsigned" face remove zhengzhou-2013 term --side back --by keeper
expect 0 "zhengzhou-2013 version 6: unsigned" face remove zhengzhou-2013 contacts --side back --by keeper

# an order's face, before and after its chip
expect 0 "preview-zhengzhou-2013/front.png" face preview zhengzhou-2013 --order 1 --out "$DIR/drawn"
expect 1 "chip is not made yet" face render zhengzhou-2013 --order 1 --out "$DIR/drawn"
expect 0 committed zhika issue --order 1 --reader "$READER" --printer "file:$DIR/prints"
expect 0 "render-order-1/back.png" face render zhengzhou-2013 --order 1 --out "$DIR/drawn"
expect 1 "does not print" face render "$LAYOUT" --order 1 --out "$DIR/drawn"
back=$(zhika --json orders | head -1 | python3 -c 'import json, sys; print(json.load(sys.stdin)["back"])')
cmp "$back" "$DIR/drawn/render-order-1/back.png" || fail "the rendered back is not the printed one"

# an inspector with the issuer's public key and nothing else
zhika export-keys "$DIR/keys" >/dev/null
KEY="$DIR/keys/issuer.pem"
expect 0 "the code holds" alone qr verify "$back" --key "$KEY"
expect 0 "the code holds" alone qr verify - --key "$KEY" <"$back"
expect 1 "does not hold" alone qr verify "$back" --key "$KEY" --date 2099-01-01
expect 1 "the issuer's key is unknown" alone qr verify "$back" --key "$DIR/authority.pem"
expect 1 "no code can be read" alone qr verify "$ROOT/resources/samples/photos/p01.jpg" --key "$KEY"
expect 2 "file is missing" alone qr verify "$DIR/nothing.png" --key "$KEY"
expect 2 "nothing.png" alone --json qr verify "$DIR/nothing.png" --key "$KEY"
expect 2 "public key's file is missing" alone qr verify "$back" --key "$DIR/nothing.pem"

# a portrait out of a camera's picture, judged and cropped without a station
ASTRONAUT="$ROOT/build/test-data/astronaut.png"
[ -f "$ASTRONAUT" ] || fail "no $ASTRONAUT: run packaging/test-pictures"
expect 1 "Remedy: take it again before a white wall" alone photo check "$ASTRONAUT"
expect 1 '"check":"tilt"' alone --json photo check "$ASTRONAUT"
expect 1 "the face has too few pixels" alone photo crop "$ASTRONAUT" "$DIR/cropped.jpg"
said=$(alone photo check "$DIR/cropped.jpg" || true)
[[ "$said" == *"✓ width 358 px"* && "$said" == *"✓ face width"* ]] || fail "the crop has not the standard's size: $said"
expect 1 "no face seen from the front" alone photo crop "$ROOT/resources/samples/photos/p01.jpg" "$DIR/none.jpg"
[ ! -e "$DIR/none.jpg" ] || fail "something was cropped out of a picture without a face"
expect 2 "could not be read" alone photo check "$DIR/nothing.jpg"
expect 1 "cannot be read (JPEG or PNG is needed)" alone photo check "$ROOT/README.md"
expect 2 "could not be written" alone photo crop "$ASTRONAUT" "$DIR/nowhere/cropped.jpg"
echo "faces, codes and photos in order"
