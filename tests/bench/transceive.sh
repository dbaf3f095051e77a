#!/bin/bash
# bench_transceive on the real pcscd with a virtual card: tests/bench/transceive.sh BIN   (root)
. "$(dirname "${BASH_SOURCE[0]}")/../journeys/journey.sh"

start_reader_and_card
sleep 1
"$BIN/bench_transceive" "$READER 00 00"
