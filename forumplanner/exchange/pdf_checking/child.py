"""The process that checks a PDF file, so that a bad one takes only this process with it.

Run as `python -P -m forumplanner.exchange.pdf_checking.child MEMORY SECONDS`; the file comes on standard input. Writes
one JSON object: the profiles it was checked against, how many rules, and each failure once with how often it occurs.
"""

import io
import json
import sys
from collections import Counter

UNREADABLE = 3
_UA = "ua1"
_ARCHIVE = {("1", "A"): "1a", ("1", "B"): "1b", ("2", "A"): "2a", ("2", "B"): "2b", ("2", "U"): "2u"}
_ARCHIVE |= {("3", "A"): "3a", ("3", "B"): "3b", ("3", "U"): "3u"}
_USUAL_ARCHIVE = "2a"


def archive_profile(data: bytes) -> str:
    """Return the part of PDF/A that the file claims to keep to, 2a where it claims none."""
    import re

    part = re.search(rb"pdfaid:part(?:>|\s*=\s*[\"'])\s*(\d)", data)
    level = re.search(rb"pdfaid:conformance(?:>|\s*=\s*[\"'])\s*([A-Za-z])", data)
    if part is None or level is None:
        return _USUAL_ARCHIVE
    return _ARCHIVE.get((part.group(1).decode(), level.group(1).decode().upper()), _USUAL_ARCHIVE)


def check(data: bytes) -> dict[str, object]:
    """Return what was found, as plain values."""
    import page

    profiles = (_UA, archive_profile(data))
    counted: Counter[tuple[str, str, str]] = Counter()
    rules = 0
    for name in profiles:
        report = page.validate_pdf_bytes(data, profile=page.ValidationProfile(name))
        rules += report.rules.total
        counted.update((name, failure.rule_id, failure.message) for failure in report.failures)
    found = [[profile, rule, message, times] for (profile, rule, message), times in counted.items()]
    return {"profiles": profiles, "rules": rules, "failures": found}


def main(arguments: list[str]) -> int:
    """Read standard input, write standard output; return 0 or UNREADABLE."""
    from forumplanner.exchange.tables.child import confine

    confine(int(arguments[0]), int(arguments[1]))
    data = sys.stdin.buffer.read()
    import page
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)):
            found = check(data)
    except (page.PageError, pikepdf.PdfError):
        return UNREADABLE
    sys.stdout.write(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
