#!/usr/bin/env python3
"""applicants.py SAMPLES MANY: a file of applicants for standard output: the first sample's data under MANY citizen numbers."""
import csv, sys
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8")))
out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(rows[0])
weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
for i in range(int(sys.argv[2])):
    row = list(rows[1])
    digits = "320102" + "%04d%02d%02d" % (1960 + i // 336 % 40, 1 + i // 28 % 12, 1 + i % 28) + "011"
    row[4] = digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, weights)) % 11]
    row[3] = "%s-%s-%s" % (digits[6:10], digits[10:12], digits[12:14])
    out.writerow(row)
