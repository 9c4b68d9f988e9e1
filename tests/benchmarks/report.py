"""Writes docs/benchmarks.md: what must hold, what was found, on what kind of machine, when."""

import os
import platform
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import psutil
import PySide6
import sqlcipher3

from tests.benchmarks.findings import Finding

_INTRODUCTION = """# Benchmarks

Written by `make bench` (`tests/benchmarks/`), which fails when a floor does not hold. Every floor is a ratio of two
things measured in turn in the same run, so that a slow or busy machine is slow for both; the medians count. The
window is drawn offscreen. Bytecode is compiled beforehand, as in an installed program.
"""
_EXPLANATION = """## What is compared

* **First paint**: from the start of the process, without options, until the window has painted once, in German. The
  bare window is a `QMainWindow` with nothing in it, from the start of its process to the same moment.
  Where others keep the machine busy, processor time counts instead of the clock, here and for the overview; the notes
  above say which.
* **Overview usable**: from the start of the process, without options, until the overview of the usual planner has
  been painted with the coming event.
* **Keystroke**: from the letter in the search field of the real window to the painted rows. The yardstick is the same
  statement with the same values on the bare driver, fetched as a whole. Ids alone are read for all rows (decision 5
  in `decisions.md`), lines only for those on the screen. The same among the 50,000 persons of the directory.
* **Door**: 100,000 persons by one Core insert inside one change, against the same insert into the same schema without
  triggers; processor time, both committed to the disk.
* **Import**: a workbook of 50,000 rows and 17 columns with shared strings, one row in twenty somebody who stands in it
  already, imported into a new planner as the window and the command line do it: measuring, parsing in a process of its
  own, meaning of the columns, all checks, recognising, places, needs, journal, commit. The yardstick is calamine alone.
  Processor time, that of the parsing process included.
* **Duplicates**: reading the directory of the planner into which that list was imported and proposing all pairs in it,
  against that import; processor time of both.
* **Printing**: each document by each side in a process of its own, from its start; processor time. Ours are PDF/UA-1
  and PDF/A-2a: tagged, hyphenated, with the fonts' letters mapped. Plain reportlab sets the same words in the same
  typeface without tags (text of cells as strings, QR codes by its own widget); typst writes tagged PDF/A-2a, too.
  The highest memory is the resident set of the whole process.
* **Invitations**: one entry for each of 1,000 people, with its VTIMEZONE, all properties alike on both sides. Theirs is
  icalendar's `add_missing_timezones`, which lists each change of the clocks until 2038 and shifts some by an hour; ours
  holds the zone's own rule (`exchange/calendars/zones.py`). Processor time.
* **Answers**: an mbox of 10,000 e-mails as Thunderbird answers with, each to an invitation and of a guest of its own:
  read as e-mails and as calendars, matched by UID and address, judged, kept in the planner with its journal. The
  yardstick parses the bare calendars and nothing else. The same without time zones in them, where that is quickest.
  Processor time.
* **Memory**: the resident set after scrolling through the whole table, against that of the bare window.
"""


def page(findings: Sequence[Finding], today: date) -> str:
    """Return the page."""
    lines = [
        _INTRODUCTION,
        f"{today:%Y-%m-%d}, {machine()}{_load()}.",
        "",
        "| what | compared with | at most | found | ours | theirs | holds |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *(_line(finding) for finding in findings),
        "",
        *(f"* {finding.floor.what}: {finding.detail}" for finding in findings if finding.detail),
        "",
        _EXPLANATION,
    ]
    return "\n".join(lines)


def machine() -> str:
    """Say in general words what was measured on."""
    cores = os.cpu_count() or 1
    memory = psutil.virtual_memory().total / 2**30
    programs = f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, SQLite {sqlcipher3.sqlite_version}"
    return f"{platform.system()} on {platform.machine()}, {cores} cores, {memory:.0f} GB of memory; {programs}"


def _load() -> str:
    """Say how busy the machine was, where the system tells: more than one process for each core slows both sides."""
    return f"; load {os.getloadavg()[2]:.1f} (last 15 minutes)" if hasattr(os, "getloadavg") else ""


def write(file: Path, findings: Sequence[Finding], today: date) -> None:
    """Write the page to `file`."""
    file.write_text(page(findings, today), encoding="utf-8")


def _line(finding: Finding) -> str:
    floor = finding.floor
    cells = (
        floor.what,
        floor.against,
        finding.limit_said,
        finding.said,
        floor.unit.say(finding.ours),
        floor.unit.say(finding.base),
        "yes" if finding.holds else "**no**",
    )
    return f"| {' | '.join(cells)} |"
