#!/bin/bash
# What goes wrong at a desk: each time a clear message, the right exit code, and nothing lost.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

issue() { zhika --lang en issue --order "$1" --reader "$READER" --printer "file:$DIR/prints"; }

# before there is a station
expect 4 "there is no such station folder" zhika --lang en orders
expect 2 "an authority's code has 12 digits" zhika --lang en setup --regime zhengzhou-2013 --authority 41 --station 01
expect 2 "required" zhika import
set_up_station --centre https://127.0.0.1:9
expect 4 "this folder is a station already" zhika --lang en setup --regime zhengzhou-2013 --authority 410105000000 --station 01

# a word that is no text, and a fault of the program itself: told as any other
expect 2 "命令行中有非 UTF-8 文字" zhika orders $'\xFF'
expect 2 "a word of the command is not UTF-8" env LC_ALL=en_US.UTF-8 "$BIN/zhika" --home "$DIR/"$'\xC3' orders
cp -r "$DIR/station" "$DIR/faulty"
rm -r "$DIR/faulty/vault"
ln -s vault "$DIR/faulty/vault" # leads to itself
faulty() { "$BIN/zhika" --home "$DIR/faulty" "$@" orders; }
expect 4 "app.programFault" faulty
expect 4 '{"error":{"cause":"an internal fault' faulty --json --lang en

# rows that cannot be: each told with its rule, nothing of it kept
SAMPLES="$ROOT/resources/samples"
import() { zhika --lang en import "$@" --photos "$SAMPLES/photos" --by clerk; }
# refused TEXT ROW… [SED]: a file of these rows of the faulty applicants
refused() {
    local text=$1 lines=1p
    shift
    while [[ ${1:-} =~ ^[0-9]+$ ]]; do lines+=";$(($1 + 1))p"; shift; done
    sed -n "$lines" "$SAMPLES/applicants-faulty.csv" | sed "${1:-}" >"$DIR/rows.csv"
    expect 1 "$text" import "$DIR/rows.csv"
}
refused "公民身份号码 '320102198803122030' the check digit of the citizen number is wrong" 1
refused "出生日期 '1988-03-13' the birth date contradicts the citizen number" 2
refused "公民身份号码 '810000198803122077' residents of Hong Kong, Macao and Taiwan and foreigners do not fall under" 3
refused "公民身份号码 '820000198803122077' residents of Hong Kong, Macao and Taiwan" 3 's/,8100/,8200/'
refused "公民身份号码 '830000198803122077' residents of Hong Kong, Macao and Taiwan" 3 's/,8100/,8300/'
refused "证件类型 '外国人永久居留身份证' holders of this document do not fall under these rules" 4
refused "证件类型 '护照' holders of this document do not fall under these rules" 4 's/外国人永久居留身份证/护照/'
refused "民族 '火星' is no known name or code" 5
refused "contains an invisible control character" 6
refused "contains a private-use character" 7
refused "no font has a glyph for a character: it cannot be printed" 8
refused "is too long for its place on the face" 9
refused "照片 'none.jpg' the photo file does not exist" 10
refused "照片 'broken.jpg' the photo cannot be read" 11
refused "照片 'wrong-size.png' the photo has the wrong size (358×441 or 295×413 is needed)" 12
refused "照片 '../applicants.csv' the path of the photo leaves the photo folder" 17
refused "材料 '居民身份证" 1 "s/居民身份证;/居民身份证\x01;/"

# files that cannot be: refused whole
whole() { for text in "$@"; do expect 1 "$text" import "$DIR/whole.csv"; done; }
sed '1s/姓名/名字/' "$SAMPLES/applicants.csv" >"$DIR/whole.csv"
whole "the header is not the one required; nothing was imported" "column 1: 姓名"
{ cat "$SAMPLES/applicants.csv"; printf '"open,\n'; } >"$DIR/whole.csv"
whole "a quotation mark in the file is not closed; nothing was imported" "row 25"
{ iconv -f utf-8 -t gb18030 "$SAMPLES/applicants.csv"; sed -n 2p "$SAMPLES/applicants.csv"; } >"$DIR/whole.csv"
whole "the file mixes encodings; nothing was imported" "line 26"
{
    sed -n 1p "$SAMPLES/applicants.csv" | iconv -f utf-8 -t gb18030
    printf '李样例'
    sed -n '2s/^李样例//p' "$SAMPLES/applicants.csv" | iconv -f utf-8 -t gb18030
} >"$DIR/whole.csv"
whole "the file mixes encodings; nothing was imported" "line 2"
[ -z "$(zhika --json orders)" ] || fail "something was kept of a file or row that was refused"
refused "mind: the photo does not pass the checks" 15 16 # of the one that is taken
refused "公民身份号码 '320102198803122319' the same person stands twice in the file" 15 16
refused "公民身份号码 '320102198803122319' this person is registered or has an order already" 15
# a column that is none; and a list of what was refused that cannot be written: what became of the rows is told all the same
cp "$SAMPLES/applicants-faulty.csv" "$DIR/rows.csv"
expect 2 "the applicants' file has no such column" import "$DIR/rows.csv" --set proxy_nmae=x
expect 2 "the check digit of the citizen number is wrong" import "$DIR/rows.csv" --refused "$DIR/none/refused.csv"
expect 2 "could not be written" import "$DIR/rows.csv" --refused "$DIR/none/refused.csv"
import_samples
expect 1 "whoever imported an order may not approve it" zhika --lang en approve --order 1 --confirmed --by clerk
expect 1 "the applicant has not checked and signed" zhika --lang en approve --order 1 --by reviewer

# no service, no reader, no card
expect 3 "the card service (pcscd) is not running" issue 2
start_reader
expect 3 "there is no reader of this name" zhika --lang en issue --order 2 --reader Nothing --printer "file:$DIR/prints"
expect 3 "there is no card in the reader" issue 2
expect 2 "no printer of this name" zhika --lang en issue --order 2 --reader "$READER" --printer plastic

# a card that is not blank
lay_card slot
expect 0 committed issue 2
expect 1 "is not blank" issue 3
expect 1 "does not allow this step" zhika --lang en hand-over --order 3 --reader "$READER"

# a second process on the same folder
(exec 9>"$DIR/station/lock"; flock 9; sleep 3) &
sleep 0.3
expect 4 "another process is working on this station's folder" zhika --lang en orders
wait $!

# the server is down: the card is made, the event waits
expect 5 "" zhika --lang en sync
expect 0 "handed over" zhika --lang en hand-over --order 2 --reader "$READER"

# the disk is full: nothing is done, and afterwards the order goes on
sqlite3 "$DIR/station/station.db" "PRAGMA wal_checkpoint(TRUNCATE)" >/dev/null # its log has its whole length from the start
mkdir "$DIR/small"
mount -t tmpfs -o size=3m none "$DIR/small"
cp -r "$DIR/station" "$DIR/small/station"
head -c 10m /dev/zero >"$DIR/small/filler" 2>/dev/null || true
on_small() { ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/small/station" --lang en "$@"; }
card swap >/dev/null || true
expect 4 "disk" on_small approve --order 1 --confirmed --by nobody-who-imported
rm "$DIR/small/filler"
expect 0 "The chain holds" on_small audit verify
umount "$DIR/small"
echo "every fault was told, and nothing was lost"
