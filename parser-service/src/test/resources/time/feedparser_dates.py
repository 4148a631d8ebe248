"""Reads one date a line, escaped as in JSON, and prints the seconds since 1970 that feedparser reads, or a hyphen."""
import calendar
import json
import os
import sys
import time

os.environ["TZ"] = "UTC"
time.tzset()
from feedparser.datetimes import _parse_date

for line in sys.stdin:
    try:
        read = _parse_date(json.loads(line))
        print(calendar.timegm(read) if read else "-")
    except Exception:
        print("-")
