#!/bin/bash
# Cards over IPP and TLS, on our virtual printer and on ippeveprinter of CUPS: only under the certificate that the printer's name pins, or
# one that this computer's store knows; under any other nothing is printed, and the fingerprint is told.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

printer() { python3 "$ROOT/packaging/lib/card_control.py" "$DIR/printer.sock" "$@"; }
field() { printer state | python3 -c "import json, sys; print(json.load(sys.stdin)$1)"; }
issue() { zhika --lang en issue --reader "$READER" "$@"; }
next_card() { take_card; lay_card "slot-$((++CARDS))"; }
start_printer() { # FOLDER of the certificate
    rm -f "$DIR/printer.sock"
    in_background "$BIN/zhika-virtual-printer" --model ipp-card-printer --ipp 8641 --tls "$1" --speed 20 --cards 3 --out "$DIR/out" --control "$DIR/printer.sock"
    for _ in $(seq 100); do [ -S "$DIR/printer.sock" ] && break; sleep 0.05; done
}
# the fingerprint by a program that is not ours
fingerprint() { openssl x509 -in "$1" -noout -fingerprint -sha256 | sed 's/.*=//; s/://g' | tr A-F a-f; }

CARDS=0 OURS=ipps://localhost:8641/ipp/print
mkdir "$DIR/tls-1" "$DIR/tls-2" "$DIR/certs"
start_reader_and_card
set_up_station
import_samples
start_printer "$DIR/tls-1"

# a certificate that nobody knows; what it is, is told
expect 3 "certificate is neither" issue --order 1 --printer "$OURS"
said=$(issue --order 1 --printer "$OURS" 2>&1) || true
PIN=$(fingerprint "$DIR/tls-1/localhost.crt")
[[ "$said" == *"sha256=$PIN"* ]] || fail "the fingerprint $PIN is not told: $said"
[[ "$(zhika --json orders)" == *'"order":1,'*'"state":"approved"'* ]] || fail "a chip was made for a printer that is not trusted"
expect 2 "no printer of this name" issue --order 1 --printer "$OURS#sha256=12"

# pinned; then another printer in its place
expect 0 committed issue --order 1 --printer "$OURS#sha256=$PIN"
"$BIN/printed_face" "$DIR/station" "$ROOT/resources" 1 "$DIR/out/card-0" 1 one-picture || fail "order 1's face is not on its card"
printer quit >/dev/null
sleep 1
start_printer "$DIR/tls-2"
next_card
expect 3 "certificate is neither" issue --order 2 --printer "$OURS#sha256=$PIN"
[ "$(field '["hopper"]')" = 3 ] || fail "a card was fed for a printer that is not trusted"

# this computer's store knows it, under its name only
openssl x509 -in "$DIR/tls-2/localhost.crt" -out "$DIR/certs/printer.pem"
mount --bind "$DIR/certs" /etc/ssl/certs
expect 3 "certificate is neither" issue --order 2 --printer ipps://127.0.0.1:8641/ipp/print
expect 0 committed issue --order 2 --printer "$OURS"
umount /etc/ssl/certs

# a printer of somebody else
PRIVATE_BUS="unix:path=$DIR/bus"
in_background dbus-daemon --session --address="$PRIVATE_BUS" --nofork --nopidfile
for _ in $(seq 100); do [ -S "$DIR/bus" ] && break; sleep 0.05; done
mkdir "$DIR/spool" "$DIR/keys"
in_background env DBUS_SYSTEM_BUS_ADDRESS="$PRIVATE_BUS" ippeveprinter -p 8642 -n localhost -r off -d "$DIR/spool" -k -K "$DIR/keys" -a "$ROOT/tests/data/ipp/card_printer.conf" cards
for _ in $(seq 100); do (exec 3<>"/dev/tcp/127.0.0.1/8642") 2>/dev/null && break; sleep 0.1; done
next_card
expect 3 "certificate is neither" issue --order 3 --printer ipps://localhost:8642/ipp/print
FOREIGN=$(fingerprint "$(find "$DIR/keys" -name '*.crt' | head -1)")
expect 0 committed issue --order 3 --printer "ipps://localhost:8642/ipp/print#sha256=$FOREIGN"
kept=$(find "$DIR/spool" -type f -name '*pwg*' -o -type f -name '*.ras' | head -1)
"$BIN/printed_raster" "$DIR/station" "$ROOT/resources" 3 "$kept" || fail "order 3's face is not what ippeveprinter was given"
echo "cards are printed over TLS on printers that are known, and on no other"
