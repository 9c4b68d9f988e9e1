"""Which documents of an event went out, and whether they would look different if they were made now.

A document is told from another by the digest of its tree without the moment it was made at: no clock decides whether
it is out of date, only what would stand in it.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime

from forumplanner.desk.exporting import document
from forumplanner.desk.outputs import Options, Output
from forumplanner.desk.printed.known import KNOWN
from forumplanner.documents.tree import Document
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.workspace import Workspace
from forumplanner.workspace.handing_out import Made, made_of, note_made

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class GivenOut:
    """A document that went out; `current` is None where nobody can tell (a spreadsheet, a person who is gone)."""

    made: Made
    options: Options
    current: bool | None


def content_digest(tree: Document) -> str:
    """Return what tells the content of a document from another's, whenever each was made."""
    return hashlib.sha256(repr(replace(tree, created=_NEVER)).encode("utf-8", "surrogatepass")).hexdigest()


def note(
    workspace: Workspace, output: Output, event_id: EntityId, options: Options, form: str, way: str, file_name: str = ""
) -> None:
    """Note that a document goes out as it would be made now."""
    digest = _digest_now(workspace, output, event_id, options, form) or ""
    kept = json.dumps(asdict(options), sort_keys=True)
    note_made(workspace, event_id, Made(output, options.language, kept, form, way, file_name, digest))


def given_out(workspace: Workspace, event_id: EntityId) -> tuple[GivenOut, ...]:
    """Return what went out of an event, the latest first, of each document in each way of making it only the last."""
    found: dict[tuple[str, str, str], GivenOut] = {}
    for made in made_of(workspace, event_id):
        key = (made.output, made.form, made.options)
        if key not in found and made.output in set(Output):
            options = Options(**json.loads(made.options))
            now = _digest_now(workspace, Output(made.output), event_id, options, made.form)
            found[key] = GivenOut(made, options, None if not made.content or now is None else now == made.content)
    return tuple(found.values())


def _digest_now(workspace: Workspace, output: Output, event_id: EntityId, options: Options, form: str) -> str | None:
    spec = KNOWN.get(output)
    if spec is None or spec.build is None or form in spec.writers:
        return None
    try:
        return content_digest(document(workspace, output, event_id, options, form))
    except PlanningError:
        return None
