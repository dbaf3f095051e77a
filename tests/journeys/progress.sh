#!/bin/bash
# What takes long tells how far it is: a bar on a terminal, lines of JSON on the standard error for programs, nothing into a file; and what a
# command answers stays as it is.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_reader_and_card --stack 10
set_up_station
on_terminal() { TERM=xterm script -qec "env ZHIKA_RESOURCES=$ROOT/resources $BIN/zhika --home $DIR/station --lang en $*" /dev/null; }
BAR=$'\r\033[K['

# rows of a file, orders of a queue
python3 "$ROOT/tests/support/applicants.py" "$ROOT/resources/samples/applicants.csv" 60 >"$DIR/many.csv"
said=$(on_terminal import "$DIR/many.csv" --photos "$ROOT/resources/samples/photos" --by clerk) || true
[[ "$said" == *"$BAR"*"importing "*"/"* ]] || fail "no bar while rows are read: $(head -c 400 <<<"$said")"
said=$(on_terminal approve --all --confirmed --by reviewer)
[[ "$said" == *"$BAR"*"approving "*"/"* ]] || fail "no bar while orders are approved"
[[ "$said" == *$'\r\033[K' || "$said" == *$'\r\033[K'*approved* ]] || fail "the bar is not taken away"

# a card on a terminal
said=$(on_terminal issue --order 1 --reader "'$READER'" --printer "file:$DIR/prints")
[[ "$said" == *"$BAR"*chip*"$BAR"*printing*committed* ]] || fail "no bar while a card is made: $said"

# for programs: lines of JSON, and the answer alone on the standard output
card swap >/dev/null
card ready
zhika --json issue --order 2 --reader "$READER" --printer "file:$DIR/prints" >"$DIR/answer" 2>"$DIR/progress"
python3 - "$DIR/answer" "$DIR/progress" <<'END'
import json, sys
answer = [json.loads(line) for line in open(sys.argv[1])]
assert len(answer) == 1 and answer[0]["state"] == "committed", answer
told = [json.loads(line)["progress"] for line in open(sys.argv[2])]
assert [p["step"] for p in told if p["task"] == "card"] == ["chip", "print"], told
chip = [p for p in told if p["task"] == "chip"]
assert chip and all(p["total"] > 10 for p in chip), told
assert all(p["order"] == 2 and 0 <= p["done"] <= p["total"] for p in told), told
END

# of others nothing
expect 0 committed zhika --lang en issue --order 2 --reader "$READER" --printer "file:$DIR/prints"
zhika --lang en hand-over --order 2 --reader "$READER" >/dev/null 2>"$DIR/silent"
[ ! -s "$DIR/silent" ] || fail "something was told where nobody looks: $(cat "$DIR/silent")"

# a card at the desk
said=$(on_terminal verify --reader "'$READER'")
[[ "$said" == *"$BAR"*recognizing*"$BAR"*proving*"$BAR"*reading*"$BAR"*judging*"the card holds"* ]] || fail "no bar while a card is verified: $said"
said=$(on_terminal read --reader "'$READER'")
[[ "$said" == *"$BAR"*reading*chip_serial* ]] || fail "no bar while a card is read: $(head -c 400 <<<"$said")"
zhika --json suspend --reader "$READER" --by desk --reason left >"$DIR/answer" 2>"$DIR/progress"
python3 - "$DIR/answer" "$DIR/progress" <<'END'
import json, sys
answer = [json.loads(line) for line in open(sys.argv[1])]
assert len(answer) == 1 and answer[0]["status"] == "suspended", answer
told = [json.loads(line)["progress"] for line in open(sys.argv[2])]
assert [p["step"] for p in told if p["task"] == "suspend"] == ["read", "judge", "write_card"], told
END

# a backup, there and back
echo "a passphrase of a journey" >"$DIR/passphrase"
zhika --json backup "$DIR/day.backup" --passphrase-file "$DIR/passphrase" --by keeper >/dev/null 2>"$DIR/progress"
ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika" --json --home "$DIR/elsewhere" restore-backup "$DIR/day.backup" \
    --passphrase-file "$DIR/passphrase" >/dev/null 2>>"$DIR/progress"
python3 - "$DIR/progress" <<'END'
import json, sys
told = [json.loads(line)["progress"] for line in open(sys.argv[1])]
steps = [(p["task"], p.get("step", "")) for p in told]
for step in [("backup", "key"), ("backup", "copy"), ("backup", ""), ("backup_proof", ""), ("restore_backup", "key"), ("restore_backup", ""),
             ("restore_backup", "prove_chains")]:
    assert step in steps, (step, told)
last = [p for p in told if p["task"] == "backup_proof"][-1]
assert last["done"] == last["total"] > 1, last
END
echo "what takes long tells how far it is"
