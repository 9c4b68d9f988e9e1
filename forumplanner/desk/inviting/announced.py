"""Writes what is told to a mailing list as drafts, and records for each address what its calendar holds since."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from forumplanner.desk.facts import event_view
from forumplanner.desk.inviting.announcing import Addressee, Announcement, highest_known, key_of, made_of
from forumplanner.desk.inviting.files import batch_drafts, lying
from forumplanner.desk.inviting.many import ManyMessage
from forumplanner.desk.progress import Progress, Silent
from forumplanner.lists.announced import Told, entries_for_all, told_of
from forumplanner.model.enums import DispatchKind
from forumplanner.model.ids import EntityId, new_id, new_ids
from forumplanner.model.inviting import Dispatch, Outgoing
from forumplanner.model.inviting_kinds import ANNOUNCEMENT, CalendarMethod, DispatchWay, OutgoingState
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.meetings import Meeting, Received, held_of
from forumplanner.workspace import Label, Workspace


def hand_over_announcement(
    workspace: Workspace, event_id: EntityId, found: Announcement, target: Path, watch: Progress | None = None
) -> int:
    """Write the messages as drafts into a folder or .zip and record for each address that it was told.

    Returns how many files there are. Raises PlanningError where there is nobody to tell, and where the event or what
    somebody knows of it has changed meanwhile; FileRefused as `lying` does. Then nothing is recorded and none is left.
    """
    made = made_of(workspace, event_id, found)
    if not made:
        raise PlanningError("message.nobody")
    files = batch_drafts([message for message, _ in made])
    with lying(files, target, workspace.now(), watch or Silent()):
        _record(workspace, event_id, found, made)
    return len(files)


def _record(
    workspace: Workspace,
    event_id: EntityId,
    found: Announcement,
    made: Sequence[tuple[ManyMessage, tuple[Addressee, ...]]],
) -> None:
    label = Label("announce_event", {"event": event_id, "count": len(found.all)})
    with workspace.change(label, final=True) as db:
        event = event_view(db, event_id)
        known = {key_of(one.person_id, one.address): one for one in told_of(db, event_id)}
        if entries_for_all(event) != found.entries or any(_otherwise(each, known) for each in found.all):
            raise PlanningError("announcing.meanwhile")
        now = workspace.now()
        same = {"event_id": event_id, "batch_id": new_id(), "way": DispatchWay.BCC, "kind": DispatchKind.CALENDAR}
        sequence = max(event.calendar_sequence, highest_known(found))
        rows, outgoing = [], []
        for message, told in made:
            for each in told:
                values = [same | one for one in _rows(each, found.entries, sequence, now)]
                ids = new_ids(len(values))
                rows += [{"id": id_} | one for id_, one in zip(ids, values, strict=True)]
                outgoing.append(
                    {
                        "dispatch_id": ids[0],
                        "batch_id": same["batch_id"],
                        "state": OutgoingState.HANDED_OVER,
                        "message_id": message.message_id,
                        "message": message.data,
                        "changed_at": now,
                    }
                )
        db.execute(insert(Dispatch), rows)
        db.execute(insert(Outgoing), outgoing)


def _rows(each: Addressee, entries: Sequence[Meeting], sequence: int, now: datetime) -> Iterator[dict[str, Any]]:
    """Return what an address holds since: the entry of each day, and of a day that is no more that it is off."""
    who = {
        "person_id": None if each.organisation else each.invitee.person_id,
        "document": ANNOUNCEMENT,
        "address": each.invitee.email,
        "language": each.invitee.language,
        "sent_at": now,
    }
    for entry in entries:
        yield (
            who
            | _entry(entry)
            | {
                "method": CalendarMethod.CANCEL if entry.called_off else CalendarMethod.PUBLISH,
                "sequence": sequence,
                "meeting": entry.kind,
                "digest": held_of(entry).digest,
            }
        )
    present = {entry.uid for entry in entries}
    for one in each.held:
        if one.stands and one.uid not in present:
            yield (
                who
                | _entry(one)
                | {
                    "method": CalendarMethod.CANCEL,
                    "sequence": max(sequence, one.sequence + 1),
                    "meeting": one.kind,
                    "digest": one.digest,
                }
            )


def _entry(one: Meeting | Received) -> dict[str, Any]:
    names = ("uid", "subject_id", "title", "starts", "ends", "zone", "place")
    return {name: getattr(one, name) for name in names}


def _otherwise(each: Addressee, known: Mapping[tuple[EntityId | None, str], Told]) -> bool:
    """Tell whether somebody was told meanwhile."""
    before = known.get(key_of(None if each.organisation else each.invitee.person_id, each.invitee.email))
    return (tuple(before.entries.values()) if before else ()) != each.held
