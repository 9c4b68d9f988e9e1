"""What `invite --list` does: tells a mailing list of an event, in one message to many."""

import sys
from typing import TYPE_CHECKING

from forumplanner.model.refusals import PlanningError

if TYPE_CHECKING:
    from forumplanner.cli.arguments import Request
    from forumplanner.model.ids import EntityId
    from forumplanner.workspace import Workspace

DONE, REFUSED = 0, 1
_ALL = "-"


def tell_list(request: "Request", workspace: "Workspace", event_id: "EntityId") -> int:
    """Say who of the list is to be told, and write the message; 1 where somebody's address is none.

    Raises PlanningError for a list that is not known, without a folder, and where there is nobody to tell.
    """
    from forumplanner.desk.inviting.announced import hand_over_announcement
    from forumplanner.desk.inviting.announcement_text import as_text
    from forumplanner.desk.inviting.announcing import announcement
    from forumplanner.desk.terminal import TerminalProgress
    from forumplanner.wording.refusals import say

    options, _ = request.options, request.catalogue
    if options.bcc is None and not options.dry_run:
        raise PlanningError("announcing.only-to-many")
    found = announcement(workspace, event_id, _list_named(workspace, options.list))
    _say(as_text(found, _))
    if found.all and not options.dry_run:
        with TerminalProgress() as progress:
            files = hand_over_announcement(workspace, event_id, found, options.bcc, progress)
        _say(_("Written: {file} ({rows})", file=options.bcc, rows=_.ngettext("{n} file", "{n} files", files)))
    for wrong in found.unsound:
        print(f"forumplanner: {say(wrong, _)}", file=sys.stderr)  # noqa: T201
    return REFUSED if found.unsound else DONE


def _list_named(workspace: "Workspace", name: str) -> "EntityId | None":
    from forumplanner.lists import mailing_lists
    from forumplanner.planning.folding import fold

    if name == _ALL:
        return None
    with workspace.read() as db:
        rows = mailing_lists.mailing_list_rows(db, mailing_lists.mailing_list_ids(db))
    found = [row.id for row in rows if fold(row.name) == fold(name)]
    if not found:
        known = ", ".join(row.name for row in rows) or "–"
        raise PlanningError("announcing.no-such-list", name=name, known=known)
    return found[0]


def _say(text: str) -> None:
    print(text)  # noqa: T201
