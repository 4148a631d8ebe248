#!/usr/bin/env python3
"""How far Feedwire and Python's feedparser 6 agree on feeds.

    feedparser_agreement.py OURS.jsonl [--differences FILE] [--headers] [--quiet]

OURS.jsonl is what `feedwire parse FOLDER` prints: a JSON line a file. Each file is read once more, by feedparser, from
its bytes; a file in which feedparser finds neither a version nor an entry is none that it can read, and left out.

Compared are, for each feed, the count of entries and, where that is the same, for each entry the title, link, time, tags and
author; a feed agrees on a field when all its entries do. A feed with another count agrees on no field. Titles and authors
are compared without tags and with white space folded, links without a slash at the end, times to the second; our tags must
be a superset of feedparser's, and so must our authors, of whom feedparser leaves several in one text as they are. Where feedparser finds nothing and Feedwire something, they differ too, but for one thing:
authors and a time that Feedwire takes from the feed for an entry that has none.

--differences FILE  a TSV of file, field, reason: differences that are kept. They are counted and printed, and stay differences.
--headers           the Content-Type that feedparser's own cases name in their first comment goes to feedparser; OURS must have
                    been made with it.

Exit status: 0 when the differences are those that FILE keeps, 1 when not, 2 when a file cannot be read or is not what it
should be, 77 when there is no feedparser here.
"""

import argparse
import calendar
import datetime
import html
import json
import re
import sys
from collections import Counter, defaultdict

FIELDS = ["count", "title", "link", "time", "tags", "author"]
TAG = re.compile(r"<[A-Za-z/!?][^>]*>")
BETWEEN = re.compile(r"\s*(?:[,;&]|\band\b)\s*")
SPACE = re.compile(r"[\s\u00a0\u200b\ufeff]+")


def plain(text):
    """Without tags, entities resolved, white space folded."""
    text = html.unescape(TAG.sub("", html.unescape(TAG.sub("", text or ""))))
    return SPACE.sub(" ", text).strip()


def seconds_of(theirs):
    for field in ("published_parsed", "updated_parsed", "created_parsed"):
        # get() of feedparser's dictionary answers for `updated` with `published`, and warns.
        if dict.get(theirs, field):
            try:
                return calendar.timegm(dict.get(theirs, field))
            except (ValueError, OverflowError):
                return None
    return None


def seconds(timestamp):
    if not timestamp:
        return None
    instant = datetime.datetime.fromisoformat(timestamp["time"].replace("Z", "+00:00"))
    return calendar.timegm(instant.utctimetuple())


def authors_of(theirs):
    names = []
    people = theirs.get("authors", [])
    # An element of that name is a text of its own for feedparser.
    for person in [*(people if isinstance(people, list) else []), theirs.get("author_detail") or {}]:
        names.append(plain(person.get("name") or person.get("email") or ""))
    if not any(names):
        names.append(plain(theirs.get("author")))
    return {name for name in names if name}


def entry_differences(ours, theirs):
    """Field by field: what each side says, where they differ."""
    title = plain(ours.get("headline")), plain(theirs.get("title"))
    if title[0] != title[1]:
        yield "title", *title
    link = (ours.get("url") or "").rstrip("/"), (theirs.get("link") or "").strip().rstrip("/")
    if link[0] != link[1]:
        yield "link", *link
    time = seconds(ours.get("published")), seconds_of(theirs)
    if time[0] != time[1]:
        yield "time", str((ours.get("published") or {}).get("raw")), f"{theirs.get('published')} {theirs.get('updated')} = {time[1]}"
    known = {plain(word) for word in ours.get("declaredKeywords", [])}
    tags = {plain(tag.get("term") or tag.get("label") or "") for tag in theirs.get("tags", [])} - {""}
    if not tags <= known:
        yield "tags", sorted(known), sorted(tags)
    names, wanted = {plain(name) for name in ours.get("bylines", [])}, authors_of(theirs)
    if not all(name in names or set(BETWEEN.split(name)) <= names for name in wanted):
        yield "author", sorted(names), sorted(wanted)


def headers_in(data):
    """The Content-Type that a case of feedparser's own names in its first comment (`Header: Content-type: …`)."""
    found = re.search(rb"Header:\s*content-type:[ \t]*([^\r\n]*)", data[:2048], re.IGNORECASE)
    return {"content-type": found[1].decode("latin-1").strip()} if found else {}


def read_ours(name):
    """What `feedwire parse` says of each file, with the file's path and bytes."""
    documents = []
    with open(name, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                ours = json.loads(line)
            except ValueError as wrong:
                raise ValueError(f"{name}, line {number} is no JSON: {wrong}") from wrong
            if not isinstance(ours, dict) or not isinstance(ours.get("file"), str) or not isinstance(ours.get("articles"), list):
                raise ValueError(f"{name}, line {number} has no file and articles: it is not what `feedwire parse` prints")
            path = ours["file"].removeprefix("file://")
            with open(path, "rb") as file:
                documents.append((ours, path, file.read()))
    return documents


def read_differences(name):
    kept = {}
    with open(name, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip() and not line.startswith("#"):
                columns = line.rstrip("\n").split("\t")
                if len(columns) != 3 or columns[1] not in FIELDS:
                    raise ValueError(f"{name}, line {number} is not file, field and reason, parted by tabulators")
                kept[columns[0], columns[1]] = columns[2]
    return kept


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("ours")
    options.add_argument("--differences")
    options.add_argument("--headers", action="store_true")
    options.add_argument("--quiet", action="store_true", help="the table alone")
    chosen = options.parse_args()
    try:
        documents = read_ours(chosen.ours)
        kept = read_differences(chosen.differences) if chosen.differences else {}
    except (OSError, ValueError) as wrong:
        print(f"{options.prog}: {wrong}", file=sys.stderr)
        return 2
    try:
        import feedparser
    except ImportError:
        print("skipped: there is no feedparser for this Python", file=sys.stderr)
        return 77

    feeds, entries = 0, 0
    disagree = defaultdict(set)
    entry_disagree = Counter()
    unexplained, used, crashes = Counter(), set(), []
    for ours, path, data in documents:
        try:
            theirs = feedparser.parse(data, response_headers=headers_in(data) if chosen.headers else {})
        except Exception as failure:  # it raises what its parsers raise, AssertionError among them
            crashes.append(f"{path}: feedparser fails with {type(failure).__name__}")
            continue
        if not theirs.entries and not theirs.get("version"):
            continue
        feeds += 1
        entries += len(theirs.entries)
        found = []
        if len(ours["articles"]) != len(theirs.entries):
            mine = " ".join(str(each) for each in (len(ours["articles"]), ours.get("rejected")) if each is not None)
            found.append(("count", mine, len(theirs.entries)))
            for field in FIELDS:
                disagree[field].add(path)
                entry_disagree[field] += len(theirs.entries)
        else:
            for mine, other in zip(ours["articles"], theirs.entries):
                for difference in entry_differences(mine, other):
                    disagree[difference[0]].add(path)
                    entry_disagree[difference[0]] += 1
                    found.append(difference)
        for field, mine, other in found:
            key = next((key for key in kept if key[1] == field and path.endswith("/" + key[0])), None)
            if key:
                used.add(key)
            else:
                unexplained[field] += 1
            if not chosen.quiet:
                print("\t".join([path, field, f"ours: {mine}", f"feedparser: {other}", kept[key] if key else ""]))

    print(f"\n{feeds} feeds that feedparser {feedparser.__version__} reads, {entries} entries")
    print(f"{'field':8}{'feeds agree':>14}{'entries agree':>16}{'not explained':>16}")
    for field in FIELDS:
        of_feeds = 100 * (1 - len(disagree[field]) / max(1, feeds))
        of_entries = 100 * (1 - entry_disagree[field] / max(1, entries))
        print(f"{field:8}{of_feeds:13.2f}%{of_entries:15.2f}%{unexplained[field]:16}")
    for crash in crashes:
        print(crash)
    for key in kept.keys() - used:
        print("no such difference any more:", *key)
    return 1 if chosen.differences and (unexplained or kept.keys() - used) else 0


if __name__ == "__main__":
    sys.exit(main())
