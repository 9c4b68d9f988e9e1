"""Whether a planner is whole: the file, its references, the journal's triggers, no change left open."""

from dataclasses import dataclass
from pathlib import Path

import sqlcipher3

from forumplanner.model.tables import metadata
from forumplanner.storage import journal
from forumplanner.storage.engine import connect, open_file


@dataclass(frozen=True)
class Check:
    """One check by its key, and what it found; no findings is good."""

    key: str
    findings: tuple[str, ...]


def check_file(path: Path) -> list[Check]:
    """Run all checks on a planner file, read-only; what cannot be read is a finding."""
    try:
        raw = connect(path, read_only=True)
    except sqlcipher3.DatabaseError as error:
        return [Check("integrity", (str(error),))]
    try:
        integrity = tuple(row[0] for row in raw.execute("PRAGMA integrity_check") if row[0] != "ok")
        references = tuple(f"{row[0]} {row[1]} -> {row[2]}" for row in raw.execute("PRAGMA foreign_key_check"))
        left_open = tuple(str(row[0]) for row in raw.execute("SELECT change FROM open_change"))
    except sqlcipher3.DatabaseError as error:
        return [Check("integrity", (str(error),))]
    finally:
        raw.close()
    engines = open_file(path, read_only=True)
    try:
        with engines.reading.connect() as connection:
            triggers = tuple(journal.missing(connection, metadata))
    finally:
        engines.dispose()
    return [
        Check("integrity", integrity),
        Check("references", references),
        Check("triggers", triggers),
        Check("open_change", left_open),
    ]
