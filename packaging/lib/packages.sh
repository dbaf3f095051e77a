# Sourced. install_missing_packages: what packaging/dependencies.txt names and this machine lacks, by apt-get.

dependency_names() {
    sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$ROOT/packaging/dependencies.txt"
}

missing_packages() {
    local name
    for name in $(dependency_names); do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || echo "$name"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_missing_packages() {
    local missing
    missing=$(missing_packages | tr '\n' ' ')
    [ -n "${missing// /}" ] || return 0
    echo "== installing packages (needs root): $missing"
    as_root apt-get update -qq
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}
