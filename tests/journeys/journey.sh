# Sourced by each journey: namespaces, a folder of its own, what goes wrong ends it.
#   SELF=$0; . journey.sh      afterwards BIN, DIR, ROOT are set and everything is cleaned up at the end
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
for file in pcscd postgres authority; do . "$ROOT/packaging/lib/$file.sh"; done
if [ -z "${ZHIKA_JOURNEY:-}" ]; then
    [ "$(id -u)" = 0 ] && unshare --net --mount true 2>/dev/null || { echo "needs root for namespaces: skipped"; exit 77; }
    export ZHIKA_JOURNEY=1
    in_private_network "$0" "$@"
    exit
fi
BIN=$(cd "$1" && pwd)
DIR=$(mktemp -d "${TMPDIR:-/tmp}/zhika-journey-XXXXXX")
chmod 755 "$DIR"
STARTED=()

clean_up() {
    local pid
    for pid in "${STARTED[@]}"; do kill "$pid" 2>/dev/null && kill -CONT "$pid" 2>/dev/null || true; done
    stop_pcscd "$DIR/pcsc"
    stop_postgres "$DIR/postgres" || true
    wait
    rm -rf "$DIR"
}
trap clean_up EXIT

in_background() {
    "$@" >>"$DIR/background.log" 2>&1 </dev/null &
    STARTED+=($!)
}

zhika() {
    ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --home "$DIR/station" "$@"
}

card() {
    python3 "$ROOT/packaging/lib/card_control.py" "$DIR/card.sock" "$@"
    [ "$1" != ready ] || until_reader_says "a card"
}

# until_reader_says TEXT: of the first slot; the second is always empty. The service writes down what it saw a moment later.
until_reader_says() {
    for _ in $(seq 100); do
        [[ "$(zhika --lang en readers)" == *"$READER 00 00: $1"* ]] && return
        sleep 0.1
    done
    fail "the reader does not say '$1'"
}

READER="Zhika Virtual 36000"

start_reader() {
    start_pcscd "$DIR/pcsc" 36000
}

# lay_card STATE OPTION…: a card on the reader, in a process of its own; it returns when the reader has seen it.
lay_card() {
    rm -f "$DIR/card.sock"
    in_background "$BIN/zhika-virtual-card" --port 36000 --state "$DIR/$1" --control "$DIR/card.sock" "${@:2}"
    CARD=${STARTED[-1]}
    for _ in $(seq 100); do [ -S "$DIR/card.sock" ] && break; sleep 0.05; done
    card ready
}

until_empty() {
    until_reader_says "no card"
}

# The card's process ends; it returns when the reader has seen that.
take_card() {
    kill "$CARD"
    wait "$CARD" 2>/dev/null || true
    until_empty
}

start_reader_and_card() {
    start_reader
    lay_card slot "$@"
}

set_up_station() {
    zhika setup --regime zhengzhou-2013 --authority 410105000000 --station 01 "$@" >/dev/null
}

import_samples() {
    zhika import "$ROOT/resources/samples/applicants.csv" --photos "$ROOT/resources/samples/photos" --by clerk >/dev/null
    zhika approve --all --confirmed --by reviewer >/dev/null
}

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

# expect CODE TEXT COMMAND…: the command ends with CODE and says TEXT.
expect() {
    local code=$1 text=$2 said status=0
    shift 2
    said=$("$@" 2>&1) || status=$?
    [ "$status" = "$code" ] || fail "'$*' ended with $status, not $code: $said"
    [[ "$said" == *"$text"* ]] || fail "'$*' did not say '$text' but: $said"
}
