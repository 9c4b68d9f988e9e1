"""Hands messages over for the user's own mail program, as calendar files or to many, and records what left.

First the files are written, then they are recorded as handed over: what could not be written was not given out, and
of what could not be recorded no file is left. The addresses for a Bcc field and the mail merge (see addresses.py)
carry no calendar entry and are not recorded.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from forumplanner.desk.inviting.addresses import require_reachable, unreachable, unsound
from forumplanner.desk.inviting.composing import Composed, Refused, compose_sound, reason_of_all
from forumplanner.desk.inviting.files import batch_drafts, calendar_files, drafts, lying
from forumplanner.desk.inviting.recording import record
from forumplanner.desk.inviting.together import told_together
from forumplanner.desk.inviting.values import Due, Invitee, Message
from forumplanner.desk.many_files import NamedFile
from forumplanner.desk.progress import Progress, Silent
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import DispatchWay, OutgoingState
from forumplanner.model.refusals import PlanningError
from forumplanner.workspace import Workspace


@dataclass(frozen=True)
class HandedOver:
    """Where the files lie how many there are, and whom they do not tell.

    `for_letters` are those without an address, `refused` what cannot go out and why, `left` what is due beside and
    cannot be told in this way.
    """

    target: Path
    files: int
    for_letters: tuple[Invitee, ...]
    refused: tuple[Refused, ...] = ()
    left: tuple[Due, ...] = ()


def hand_over_drafts(
    workspace: Workspace, event_id: EntityId, dues: Sequence[Due], target: Path, watch: Progress | None = None
) -> HandedOver:
    """Write a draft (.eml) for each person and meeting into a folder or .zip, and record it as handed over."""
    return _hand_over(workspace, event_id, dues, target, watch, (DispatchWay.DRAFT, drafts))


def hand_over_calendar_files(
    workspace: Workspace, event_id: EntityId, dues: Sequence[Due], target: Path, watch: Progress | None = None
) -> HandedOver:
    """Write a calendar file (.ics) for each person and meeting into a folder or .zip, and record it as handed over."""
    return _hand_over(workspace, event_id, dues, target, watch, (DispatchWay.FILE, calendar_files))


def hand_over_to_many(
    workspace: Workspace, event_id: EntityId, dues: Sequence[Due], target: Path, watch: Progress | None = None
) -> HandedOver:
    """Write one message to all in Bcc, a draft for each batch, and record for each receiver that they were told.

    Those who know an earlier state of the event get a message of their own, which says so.

    Raises PlanningError where nothing of what is due can be told so (see `Due.for_many`).
    """
    wanted = [due for due in dues if due.for_many]
    if dues and not wanted:
        raise PlanningError("message.not-to-many")
    refused = unsound(wanted)
    require_reachable(wanted)
    batches, told = told_together(workspace, event_id, wanted)
    if not batches:
        raise PlanningError("message.nobody")
    with lying(batch_drafts(batches), target, workspace.now(), watch or Silent()):
        record(workspace, event_id, told, DispatchWay.BCC, OutgoingState.HANDED_OVER)
    left = tuple(due for due in dues if not due.for_many)
    return HandedOver(target, len(batches), for_letters(dues), refused, left)


def for_letters(dues: Sequence[Due]) -> tuple[Invitee, ...]:
    """Return to whom a letter goes instead: each person without an address once."""
    return tuple(unreachable(due.invitee for due in dues))


def _hand_over(
    workspace: Workspace,
    event_id: EntityId,
    dues: Sequence[Due],
    target: Path,
    watch: Progress | None,
    how: tuple[DispatchWay, Callable[[Sequence[Message]], list[NamedFile]]],
) -> HandedOver:
    way, files_of = how
    watch = watch or Silent()
    composed = _composed(workspace, event_id, dues, watch)
    with lying(files_of(composed.messages), target, workspace.now(), watch):
        record(workspace, event_id, composed.messages, way, OutgoingState.HANDED_OVER)
    return HandedOver(target, len(composed.messages), for_letters(dues), composed.refused)


def _composed(workspace: Workspace, event_id: EntityId, dues: Sequence[Due], watch: Progress) -> Composed:
    """Return the messages to those with an address; raises PlanningError where not even one can go out."""
    found = [due for due in dues if due.invitee.email.strip()]
    if not found:
        raise PlanningError("message.nobody")
    composed = compose_sound(workspace, event_id, found, watch)
    if not composed.messages:
        raise reason_of_all(composed.refused)
    return composed
