"""How columns of a source were corrected, so that the next list with the same headings is understood at once.

A source is known by its headings: the same export of the same program has them again, whatever its file is called.
"""

import hashlib
import json
from collections.abc import Mapping

from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.exchange.registrations.headings import heading_key
from forumplanner.workspace import Workspace
from forumplanner.workspace.remembering import recall, remember

_KNOWN = {meaning.value: meaning for meaning in Meaning}


def remember_fields(
    workspace: Workspace, kind: ListKind, headings: tuple[str, ...], fields: Mapping[int, Meaning | None]
) -> None:
    """Keep corrections by heading; those of before stay where they are not corrected again."""
    told = {**recalled_fields(workspace, kind, headings), **fields}
    kept = {heading_key(headings[index]): meaning for index, meaning in told.items() if index < len(headings)}
    if kept:
        remember(workspace, _key(kind, headings), json.dumps(kept, sort_keys=True))


def recalled_fields(workspace: Workspace, kind: ListKind, headings: tuple[str, ...]) -> dict[int, Meaning | None]:
    """Return how the columns of these headings were corrected before, by index."""
    memory = recall(workspace, _key(kind, headings))
    if memory is None:
        return {}
    kept: dict[str, str | None] = json.loads(memory.value)
    return {
        index: _KNOWN.get(kept[heading_key(heading)] or "")
        for index, heading in enumerate(headings)
        if heading_key(heading) in kept
    }


def _key(kind: ListKind, headings: tuple[str, ...]) -> str:
    digest = hashlib.sha256("\n".join(map(heading_key, headings)).encode()).hexdigest()
    return f"import:{kind}:{digest[:32]}"
