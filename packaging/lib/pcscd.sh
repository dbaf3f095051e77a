# Sourced. The real pcscd with virtual reader slots (vsmartcard's driver), for demonstration and tests.
#   in_private_network COMMAND…     own network and /run/pcscd, so that no running pcscd is touched (root)
#   start_pcscd DIR PORT…           one reader "Zhika Virtual PORT" for each port; its process id in DIR/pcscd.pid
#   stop_pcscd DIR
# Each reader file makes two slots, on PORT and PORT + 1: leave the odd ones out.

in_private_network() {
    # shellcheck disable=SC2016
    unshare --net --mount --propagation private sh -c '
        ip link set lo up && mkdir -p /run/pcscd && mount -t tmpfs none /run/pcscd && exec "$@"' sh "$@"
}

pcscd_is_running() {
    [ -S /run/pcscd/pcscd.comm ] && pgrep -x pcscd >/dev/null 2>&1
}

start_pcscd() {
    local dir=$1 driver port
    shift
    driver=$(find /usr/lib -name libifdvpcd.so 2>/dev/null | head -1)
    mkdir -p "$dir/readers" /run/pcscd
    for port in "$@"; do
        printf 'FRIENDLYNAME "Zhika Virtual %s"\nDEVICENAME /dev/null:0x%X\nLIBPATH %s\nCHANNELID 0x%X\n' \
            "$port" "$port" "$driver" "$port" >"$dir/readers/virtual-$port"
    done
    rm -f /run/pcscd/pcscd.comm
    pcscd --foreground --config "$dir/readers" >"$dir/pcscd.log" 2>&1 &
    echo $! >"$dir/pcscd.pid"
    for _ in $(seq 100); do
        [ -S /run/pcscd/pcscd.comm ] && return 0
        kill -0 "$(cat "$dir/pcscd.pid")" 2>/dev/null || break
        sleep 0.05
    done
    echo "pcscd did not start:" >&2
    cat "$dir/pcscd.log" >&2
    return 1
}

stop_pcscd() {
    [ ! -e "$1/pcscd.pid" ] || { kill "$(cat "$1/pcscd.pid")" 2>/dev/null || true; rm -f "$1/pcscd.pid"; }
}
