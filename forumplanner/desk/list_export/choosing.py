"""Which columns go out: those that were chosen, in that order; what was chosen is remembered for each list."""

import json
from collections.abc import Iterable, Sequence

from forumplanner.desk.list_export.spec import FORMATS, ListColumn
from forumplanner.model.refusals import PlanningError
from forumplanner.workspace import Workspace
from forumplanner.workspace.remembering import recall, remember

_FORM = "list-form"


def chosen_columns(columns: Sequence[ListColumn], wanted: Iterable[str] | None) -> list[ListColumn]:
    """Return the columns named, in that order; the usual ones for None. Raises PlanningError for an unknown one."""
    if wanted is None:
        return [column for column in columns if column.usual]
    known = {column.key: column for column in columns}
    keys = list(dict.fromkeys(wanted))
    unknown = [key for key in keys if key not in known]
    if unknown:
        raise PlanningError("list.no-such-column", column=", ".join(unknown), known=", ".join(known))
    if not keys:
        raise PlanningError("list.no-columns", place="columns")
    return [known[key] for key in keys]


def remembered_columns(workspace: Workspace, list_key: str, columns: Sequence[ListColumn]) -> list[str]:
    """Return the keys of the columns last chosen for a list, those of them that are still there; else the usual ones.

    Questions belong to one event: they are remembered, and come back where that event's list is shown.
    """
    memory = recall(workspace, _key(list_key))
    known = {column.key for column in columns}
    kept = [key for key in _read(memory.value) if key in known] if memory is not None else []
    return kept or [column.key for column in columns if column.usual]


def remember_columns(workspace: Workspace, list_key: str, keys: Sequence[str]) -> None:
    """Remember which columns were chosen, in which order."""
    remember(workspace, _key(list_key), json.dumps(list(keys)))


def remembered_form(workspace: Workspace) -> str:
    """Return the ending of the form in which a list went out last, nothing where none did."""
    memory = recall(workspace, _FORM)
    return memory.value if memory is not None and memory.value in FORMATS else ""


def remember_form(workspace: Workspace, suffix: str) -> None:
    """Remember the form in which a list went out, by its ending."""
    remember(workspace, _FORM, suffix)


def _key(list_key: str) -> str:
    return f"columns/{list_key}"


def _read(value: str) -> list[str]:
    try:
        found = json.loads(value)
    except ValueError:
        return []
    return [key for key in found if isinstance(key, str)] if isinstance(found, list) else []
