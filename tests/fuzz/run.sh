#!/bin/bash
# tests/fuzz/run.sh SECONDS [NAME…]: runs each fuzzer for so long, one after the other, from tests/fuzz/corpus/NAME.
# A line for each: name, executions, findings. What it learns goes to build/fuzz/corpus, what it finds to
# build/fuzz/findings. Ends with 1 when there is a finding. The fuzzers: cmake --preset fuzz; cmake --build --preset fuzz
set -uo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
BUILD=$ROOT/build/fuzz
SECONDS_EACH=${1:?SECONDS [NAME…]}
shift
[ $# -gt 0 ] || set -- $(sed -n 's/^zhika_fuzzer(\([a-z0-9_]*\) .*/\1/p' "$ROOT/tests/fuzz/CMakeLists.txt")
export QT_QPA_PLATFORM=offscreen
export LSAN_OPTIONS=suppressions=$ROOT/tests/support/leaks.supp:print_suppressions=0

found=0
for name; do
    mkdir -p "$BUILD/corpus/$name" "$BUILD/findings"
    log=$BUILD/findings/$name.log
    seeds=("$BUILD/corpus/$name")
    [ ! -d "$ROOT/tests/fuzz/corpus/$name" ] || seeds+=("$ROOT/tests/fuzz/corpus/$name")
    findings=0
    "$BUILD/bin/fuzz_$name" -max_total_time="$SECONDS_EACH" -timeout=60 -rss_limit_mb=2048 -len_control=0 -print_final_stats=1 \
        -artifact_prefix="$BUILD/findings/$name-" "${seeds[@]}" >"$log" 2>&1 || findings=1
    executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    echo "$name: ${executions:-0} executions, $findings findings$([ $findings = 0 ] || echo "; see $log")"
    found=$((found | findings))
done
exit $found
