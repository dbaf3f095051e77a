#!/bin/bash
# Every command of zhika stands in its manual page under a heading of its own, with each of its options.
set -euo pipefail
BIN=$1
PAGE=$(dirname "${BASH_SOURCE[0]}")/../../packaging/man/zhika.1
[ $# -lt 2 ] || PAGE=$2
FOUND=0
MISSING=0

missing() {
    echo "not in $(basename "$PAGE"): $*" >&2
    MISSING=$((MISSING + 1))
}
# section NAME: its lines, hyphens in clear
section() {
    sed 's/\\-/-/g' "$PAGE" | awk -v heading=".SS $1" '$0 == heading {inside = 1; next} /^\.S[SH]/ {inside = 0} inside'
}
commands_of() {
    "$BIN/zhika" --home /nowhere "$@" --help | awk '/^Subcommands:/ {inside = 1; next} inside && NF {print $1}'
}

# look COMMAND…: this command, or those it has below it
look() {
    local below text option
    below=$(commands_of "$@")
    if [ -n "$below" ]; then
        for option in $below; do look "$@" "$option"; done
        return
    fi
    FOUND=$((FOUND + 1))
    text=$(section "$*")
    [ -n "$text" ] || missing "$*"
    for option in $("$BIN/zhika" --home /nowhere "$@" --help | grep -oE '^ +--[a-z-]+' | grep -v -- --help); do
        grep -qF -- "$option" <<<"$text" || missing "$* $option"
    done
}

look
[ "$FOUND" -gt 20 ] || missing "only $FOUND commands were found"
[ "$MISSING" = 0 ] || exit 1
echo "$FOUND commands, each in the manual"
