"""demo_summary.py cards HOME: order, chip serial and back picture of each issued card, tab-separated.
demo_summary.py write HOME: HOME/summary.json from what the commands printed, and a few lines for people."""
import json
import os
import sys


def lines(home, name):
    path = os.path.join(home, name)
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def summary(home):
    rows = lines(home, "import.jsonl")
    name_of_order = {row["order"]: row["name"] for row in rows if not row.get("refused") and row.get("order")}
    handed_over = {line["order"]: line["state"] for line in lines(home, "hand-over.jsonl")}
    issued = []
    for order in lines(home, "issue.jsonl"):
        if "order" in order:
            state = handed_over.get(order["order"], order["state"])
            issued.append({**order, "state": state, "name": name_of_order[order["order"]]})
    sync = lines(home, "sync.json")[-1]
    return {
        "issued": issued,
        "registered_only": [{"row": row["row"], "article": row["article"]} for row in rows if row.get("registered_only")],
        "refused": [
            {key: row[key] for key in ("row", "field", "value", "rule", "article")} for row in rows if row.get("refused")
        ],
        "events": sync["upto"],
        "receipts": sync["receipts"],
    }


def main():
    verb, home = sys.argv[1], sys.argv[2]
    if verb == "cards":
        for order in lines(home, "issue.jsonl"):
            if "order" in order:
                print(order["order"], order["chip_serial"], order["back"], sep="\t")
        return
    result = summary(home)
    with open(os.path.join(home, "summary.json"), "w", encoding="utf-8") as file:
        json.dump(result, file, ensure_ascii=False, indent=1)
    verified = sum(line.get("verified", False) for line in lines(home, "verify.jsonl"))
    wanted = sum(1 for row in lines(home, "import.jsonl") if not row.get("refused") and row.get("order"))
    handed_over = sum(card["state"] == "handed_over" for card in result["issued"])
    print(f"""
{handed_over} of {wanted} cards handed over, {verified} verified; {len(result["registered_only"])} registered only; {len(result["refused"])} refusals
{result["events"]} events at the centre, {result["receipts"]} receipts
pictures: {home}/prints/*/front.png and back.png
summary:  {home}/summary.json""")
    if handed_over != wanted or verified != wanted:
        sys.exit("not every accepted order became a card handed over and verified")


main()
