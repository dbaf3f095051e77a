# Sourced by packaging/demo, with privileges: everything between starting the services and stopping them.

STATION=410105000000:01

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

zhika() {
    "$BIN/zhika" --home "$HOME_DIR/station" "$@"
}

start_in_background() {
    local name=$1
    shift
    env -C "$HOME_DIR" "$@" >"$HOME_DIR/$name.log" 2>&1 </dev/null &
    remember_process "$HOME_DIR/$name.pid" $!
}

# The mark, made by this demonstration for root or for whoever calls.
is_own_home() {
    local mark="$HOME_DIR/.zhika-demo" owner
    [ -f "$mark" ] && [ ! -L "$mark" ] || return 1
    owner=$(stat -c %u "$mark")
    [ "$owner" = 0 ] || [ "$owner" = "${OWNER%:*}" ]
}

require_own_home() {
    is_own_home && return
    echo "$HOME_DIR was not made by this demonstration, or for somebody else" >&2
    return 2
}

# What root made becomes the caller's; what was somebody's stays so.
give_back() {
    find "$HOME_DIR" -xdev -user root -exec chown -h "$OWNER" {} +
}

stop_demo() {
    end_process "$HOME_DIR/central.pid" "$BIN/zhika-central"
    end_process "$HOME_DIR/card.pid" "$BIN/zhika-virtual-card"
    stop_pcscd "$HOME_DIR/pcsc"
    stop_postgres "$HOME_DIR/postgres"
    give_back
}

# By its short name, in its folder: the path of a socket ends at 107 bytes.
control() {
    env -C "$HOME_DIR" python3 "$ROOT/packaging/lib/card_control.py" card.sock "$@"
}

prepare_home() {
    if [ -e "$HOME_DIR" ] && [ -n "$(ls -A "$HOME_DIR")" ]; then
        require_own_home || { echo "choose another --home" >&2; return 2; }
        stop_demo
    fi
    rm -rf "$HOME_DIR"
    mkdir -p "$HOME_DIR"
    chmod 700 "$HOME_DIR"
    touch "$HOME_DIR/.zhika-demo"
}

start_services() {
    local slot_port central_port
    slot_port=$(free_port)
    central_port=$(free_port)
    echo "== starting PostgreSQL, pcscd with a virtual reader, a virtual card, the central server"
    start_postgres "$HOME_DIR/postgres" zhika
    start_pcscd "$HOME_DIR/pcsc" "$slot_port"
    READER="Zhika Virtual $slot_port"
    start_in_background card "$BIN/zhika-virtual-card" --port "$slot_port" --state "$HOME_DIR/cards/slot" \
        --stack 100000 --control card.sock
    make_authority "$HOME_DIR/authority"
    make_server_certificate "$HOME_DIR/authority" 127.0.0.1
    make_station_certificate "$HOME_DIR/authority" "$STATION"
    cat >"$HOME_DIR/central.json" <<END
{"port": $central_port, "certificate": "$HOME_DIR/authority/server.crt", "key": "$HOME_DIR/authority/server.key",
 "authority": "$HOME_DIR/authority/ca.crt", "receipt_key": "$HOME_DIR/authority/receipt.key",
 "database": "$(postgres_conninfo "$HOME_DIR/postgres" zhika)"}
END
    echo "== setting up station $STATION"
    zhika setup --regime zhengzhou-2013 --authority "${STATION%:*}" --station "${STATION#*:}" \
        --centre "https://127.0.0.1:$central_port"
    zhika export-keys "$HOME_DIR/keys" >/dev/null
    "$BIN/zhika-central" --config "$HOME_DIR/central.json" --enrol "$STATION" --public-key "$HOME_DIR/keys/station.pem"
    mkdir -m 700 "$HOME_DIR/station/tls"
    cp "$HOME_DIR/authority"/station.{crt,key} "$HOME_DIR/authority/ca.crt" "$HOME_DIR/station/tls/"
    cp "$HOME_DIR/authority/receipt.key.pem" "$HOME_DIR/station/tls/centre.pem"
    start_in_background central "$BIN/zhika-central" --config "$HOME_DIR/central.json"
}

# zhika's 1 says that some rows or orders were refused: told in the summary, not the end of the demonstration.
tolerating_refusals() {
    "$@" || [ $? = 1 ]
}

issue_everything() {
    echo "== importing $APPLICANTS"
    tolerating_refusals zhika --json import "$APPLICANTS" --photos "$PHOTOS" --by 张受理 >"$HOME_DIR/import.jsonl"
    echo "== approving, issuing"
    tolerating_refusals zhika --json approve --all --confirmed --by 李审核 >"$HOME_DIR/approve.jsonl"
    tolerating_refusals zhika --json issue --all --reader "$READER" --printer "file:$HOME_DIR/prints" >"$HOME_DIR/issue.jsonl"
}

# Each card comes back into the reader, is proved against its print and handed over, then verified.
hand_over_everything() {
    echo "== handing over and verifying each card"
    : >"$HOME_DIR/hand-over.jsonl"
    python3 "$ROOT/packaging/lib/demo_summary.py" cards "$HOME_DIR" | while IFS=$'\t' read -r order chip back; do
        control insert "$chip" >/dev/null
        control ready >/dev/null
        hand_over_one "$order" "$back"
    done
}

hand_over_one() {
    zhika --json hand-over --order "$1" --reader "$READER" --scan "$2" >"$HOME_DIR/last.json" ||
        { cat "$HOME_DIR/last.json" >&2; return 1; }
    cat "$HOME_DIR/last.json" >>"$HOME_DIR/hand-over.jsonl"
    zhika --json verify --reader "$READER" --face "$2" >>"$HOME_DIR/verify.jsonl"
}

run_demo() {
    local private=${1:-}
    export ZHIKA_RESOURCES="$ROOT/resources"
    umask 077   # personal data, though invented
    prepare_home
    trap stop_demo EXIT
    mkdir -p "$HOME_DIR/cards"
    start_services
    issue_everything
    hand_over_everything
    echo "== syncing"
    zhika --json sync >"$HOME_DIR/sync.json"
    zhika audit verify
    python3 "$ROOT/packaging/lib/demo_summary.py" write "$HOME_DIR"
    give_back
    [ "$KEEP" = yes ] || return 0
    trap - EXIT
    echo
    echo "Everything goes on running, the last card lies in reader \"$READER\"."
    [ -z "$private" ] || echo "It lives in namespaces of its own: sudo nsenter --target $(cut -d' ' -f1 "$HOME_DIR/card.pid") --net --mount"
    echo "To stop it: packaging/demo --stop --home $HOME_DIR"
}
