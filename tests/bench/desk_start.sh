#!/bin/bash
# The desk's start, from the first instruction until its page of today is painted, against that of an empty window; one after the other,
# so that a busy machine is busy for both: tests/bench/desk_start.sh BIN [TIMES=15] [cold]. cold: as root, with nothing in the page cache.
# On a screen: QT_QPA_PLATFORM=xcb xvfb-run tests/bench/desk_start.sh BIN
set -euo pipefail
BIN=$(cd "$1" && pwd)
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
DIR=$(mktemp -d "${TMPDIR:-/tmp}/zhika-start-XXXXXX")
trap 'rm -rf "$DIR"' EXIT
export ZHIKA_RESOURCES="$ROOT/resources" QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}" XDG_RUNTIME_DIR=$DIR
"$BIN/zhika" --home "$DIR/station" setup --regime zhengzhou-2013 --authority 410105000000 --station 01 >/dev/null
"$BIN/zhika" --home "$DIR/station" import "$ROOT/resources/samples/applicants.csv" --photos "$ROOT/resources/samples/photos" --by clerk >/dev/null
python3 - "$BIN" "$DIR" "${2:-15}" "${3:-}" <<'PYTHON'
import os, statistics, subprocess, sys, time
folder, home, times, cold = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4] == "cold"

def start(painted, *command):
    if cold:
        os.sync()
        open("/proc/sys/vm/drop_caches", "w").write("3")
    environment = dict(os.environ, LD_PRELOAD=folder + "/first_paint.so", ZHIKA_PAINTED=painted)
    begun = time.monotonic()
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, timeout=60)
    return 1e3 * (time.monotonic() - begun), float(done.stdout)

desk = lambda painted: start(painted, folder + "/zhika-desk", "--home", home + "/station", "--by", "clerk")
ways = {"empty window": lambda: start("QWidget", folder + "/empty_window"),
        "desk, its window": lambda: desk("app::DeskFrame"),
        "desk, its page of today": lambda: desk("app::DeskWindow")}
measured = {way: [] for way in ways}
for _ in range(times):
    for way, once in ways.items():
        measured[way].append(once())
walls = {}
for way, runs in measured.items():
    wall, cpu = (statistics.median(run[i] for run in runs) for i in (0, 1))
    walls[way] = min(run[0] for run in runs)
    print("%-26s median %6.0f ms, at least %6.0f ms, processor %6.0f ms" % (way, wall, walls[way], cpu))
for way in list(ways)[1:]:
    pairs = statistics.median(a[0] / b[0] for a, b in zip(measured[way], measured["empty window"]))
    cpu = statistics.median(a[1] / b[1] for a, b in zip(measured[way], measured["empty window"]))
    print("%-26s %.2f times an empty window (median of %d pairs; of the fastest %.2f; of the processor's time %.2f; at most 2.5)"
          % (way, pairs, times, walls[way] / walls["empty window"], cpu))
PYTHON
