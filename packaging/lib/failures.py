#!/usr/bin/env python3
"""What each failed test said, again: so that it stands at the end of a long run.
failures.py FILE      FILE: the JUnit report of ctest"""
import sys
import xml.etree.ElementTree as xml

LAST = 6000  # characters of each: what ends a test stands at its end
for case in xml.parse(sys.argv[1]).getroot().iter("testcase"):
    if case.get("status") == "fail":
        said = (case.findtext("system-out") or "").rstrip()
        print(f"== failed: {case.get('name')}\n{said[-LAST:]}")
