"""The command `invite`: says what is due, for whom and why; with a way out gives it out and records it."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from forumplanner.cli.events_by_code import event_by_code
from forumplanner.cli.tell_list import tell_list
from forumplanner.desk.terminal import TerminalProgress

if TYPE_CHECKING:
    from forumplanner.cli.arguments import Request
    from forumplanner.desk.inviting.composing import Refused
    from forumplanner.desk.inviting.handing_over import HandedOver
    from forumplanner.desk.inviting.proposing import Proposal
    from forumplanner.model.ids import EntityId
    from forumplanner.wording.catalogue import Catalogue
    from forumplanner.workspace import Workspace

DONE, REFUSED = 0, 1
_FILES = ("drafts", "ics", "bcc", "letters")


def run(request: "Request") -> int:
    """Say what is due; with a way out give it out. 1 where a message was refused; the reason is on stderr."""
    from forumplanner.desk.inviting import proposal_text, proposing
    from forumplanner.desk.inviting.sending import outgoing_rows
    from forumplanner.desk.planners import open_planner, usual_planner

    options = request.options
    records = not options.dry_run and any(getattr(options, way) is not None for way in _FILES)
    with open_planner(request.planner or usual_planner(), read_only=not records) as workspace:
        event_id = event_by_code(workspace, options.event)
        if options.list is not None:
            return tell_list(request, workspace, event_id)
        found = proposing.proposal(workspace, event_id)
        rows = outgoing_rows(workspace, event_id=event_id)
        _say(proposal_text.as_text(found, rows, options.event, request.catalogue))
        if options.dry_run or not found.dues:
            return DONE
        if options.csv is not None:
            return _write_list(request, workspace, event_id, found)
        return _give_out(request, workspace, event_id, found) if records else DONE


def _give_out(request: "Request", workspace: "Workspace", event_id: "EntityId", found: "Proposal") -> int:
    from forumplanner.desk.inviting import handing_over, proposal_text

    options, _ = request.options, request.catalogue
    with TerminalProgress() as progress:
        made: HandedOver
        if options.letters is not None:
            from forumplanner.desk.inviting.letters import hand_over_letters

            made = hand_over_letters(workspace, event_id, found.missing, options.letters, progress)
        elif options.bcc is not None:
            made = handing_over.hand_over_to_many(workspace, event_id, found.dues, options.bcc, progress)
        elif options.ics is not None:
            made = handing_over.hand_over_calendar_files(workspace, event_id, found.dues, options.ics, progress)
        else:
            made = handing_over.hand_over_drafts(workspace, event_id, found.dues, options.drafts, progress)
    _say(proposal_text.handed_over_text(made, _))
    return _say_refused(made.refused, _)


def _write_list(request: "Request", workspace: "Workspace", event_id: "EntityId", found: "Proposal") -> int:
    """Write the list for a mail merge and say how many rows it has; raises FileRefused where a file lies there."""
    from forumplanner.desk.inviting.addresses import merge_list
    from forumplanner.desk.placing import put_in_place
    from forumplanner.model.refusals import FileRefused

    _, file = request.catalogue, Path(request.options.csv)
    if file.exists():
        raise FileRefused("message.list-lies-there", file=file)
    made = merge_list(workspace, event_id, found.dues, _)
    put_in_place(file, made.data)
    _say(_("Written: {file} ({rows})", file=file, rows=_.ngettext("{n} row", "{n} rows", made.rows)))
    return _say_refused(made.refused, _)


def _say_refused(refused: "Sequence[Refused]", _: "Catalogue") -> int:
    """Name everybody who is left out, and why; returns the exit code."""
    from forumplanner.wording.refusals import say

    for one in refused:
        print(f"forumplanner: {say(one.reason, _)}", file=sys.stderr)  # noqa: T201
    return REFUSED if refused else DONE


def _say(text: str) -> None:
    print(text)  # noqa: T201
