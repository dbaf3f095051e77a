# Sourced. The real pcscd with virtual reader slots (vsmartcard's driver), for demonstration and tests.
#   in_private_network COMMAND…     own network and /run/pcscd, so that no running pcscd is touched (root)
#   pcsc_is_taken                   this machine has a PC/SC service: it runs, or systemd listens for it
#   start_pcscd DIR PORT…           one reader "Zhika Virtual PORT" for each port; its process in DIR/pcscd.pid
#   stop_pcscd DIR
# Each reader file makes two slots, on PORT and PORT + 1: leave the odd ones out.
. "$(dirname "${BASH_SOURCE[0]}")/processes.sh"

PCSC_SOCKET=/run/pcscd/pcscd.comm

in_private_network() {
    # shellcheck disable=SC2016
    unshare --net --mount --propagation private sh -c '
        ip link set lo up && mkdir -p /run/pcscd && mount -t tmpfs none /run/pcscd && exec "$@"' sh "$@"
}

# A socket without a process may be systemd's pcscd.socket, which starts pcscd when somebody calls.
pcsc_is_taken() {
    [ -e "$PCSC_SOCKET" ] || [ -L "$PCSC_SOCKET" ]
}

pcscd_program() {
    PATH="$PATH:/usr/sbin:/sbin" command -v pcscd
}

# Somebody listens there, in this network namespace.
pcsc_socket_is_bound() {
    grep -q " $PCSC_SOCKET\$" /proc/net/unix
}

start_pcscd() {
    local dir=$1 driver port
    shift
    if pcsc_socket_is_bound; then
        echo "a PC/SC service listens on $PCSC_SOCKET already; it is left alone" >&2
        return 1
    fi
    driver=$(find /usr/lib -name libifdvpcd.so 2>/dev/null | head -1)
    mkdir -p "$dir/readers"
    mkdir -p -m 755 /run/pcscd
    for port in "$@"; do
        printf 'FRIENDLYNAME "Zhika Virtual %s"\nDEVICENAME /dev/null:0x%X\nLIBPATH %s\nCHANNELID 0x%X\n' \
            "$port" "$port" "$driver" "$port" >"$dir/readers/virtual-$port"
    done
    rm -f "$PCSC_SOCKET"
    "$(pcscd_program)" --foreground --config "$dir/readers" >"$dir/pcscd.log" 2>&1 &
    remember_process "$dir/pcscd.pid" $!
    for _ in $(seq 100); do
        [ -S "$PCSC_SOCKET" ] && return 0
        kill -0 $! 2>/dev/null || break
        sleep 0.05
    done
    echo "pcscd did not start:" >&2
    cat "$dir/pcscd.log" >&2
    return 1
}

stop_pcscd() {
    end_process "$1/pcscd.pid" "$(pcscd_program)"
}
