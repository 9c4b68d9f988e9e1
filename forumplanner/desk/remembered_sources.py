"""How a list of registrations was corrected, so that the next one from the same source is understood at once.

A source is known by the headings that are found in it before anything is corrected: the same export of the same
program has them again, whatever its file is called. Names of sheets and headings are kept, never what stands below.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.headings import heading_key
from forumplanner.workspace import Workspace
from forumplanner.workspace.remembering import recall, remember

_FIELDS = {field.value: field for field in Field}


@dataclass(frozen=True)
class Source:
    """What was chosen for a source, None where the program's guess was right; `fields` by folded heading."""

    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = None
    fields: tuple[tuple[str, Field | None], ...] = ()
    at: datetime | None = None

    def by_index(self, headings: tuple[str, ...]) -> dict[int, Field | None]:
        """Return the fields by the place of their columns among these headings."""
        known = dict(self.fields)
        keys = map(heading_key, headings)
        return {index: known[key] for index, key in enumerate(keys) if key and key in known}


def fields_by_heading(
    headings: tuple[str, ...], fields: Mapping[int, Field | None]
) -> tuple[tuple[str, Field | None], ...]:
    """Return corrections of columns by their folded headings; columns without one cannot be found again."""
    found = {heading_key(headings[index]): field for index, field in fields.items() if index < len(headings)}
    return tuple(sorted((key, field) for key, field in found.items() if key))


def remember_source(workspace: Workspace, headings: tuple[str, ...], source: Source) -> None:
    """Keep what was chosen for a source with these headings."""
    kept = {
        "sheet": source.sheet,
        "encoding": source.encoding,
        "delimiter": source.delimiter,
        "header_row": source.header_row,
        "fields": dict(source.fields),
    }
    remember(workspace, _key(headings), json.dumps(kept, sort_keys=True))


def recall_source(workspace: Workspace, headings: tuple[str, ...]) -> Source | None:
    """Return what was chosen for a source with these headings before, and when."""
    memory = recall(workspace, _key(headings))
    if memory is None:
        return None
    kept = json.loads(memory.value)
    fields = tuple((key, _FIELDS.get(value or "")) for key, value in kept["fields"].items())
    return Source(kept["sheet"], kept["encoding"], kept["delimiter"], kept["header_row"], fields, memory.at)


def _key(headings: tuple[str, ...]) -> str:
    digest = hashlib.sha256("\n".join(map(heading_key, headings)).encode()).hexdigest()
    return f"import:registrations:{digest[:32]}"
