"""Addresses of many people for the Bcc field of a mail program, and lists of people for a mail merge."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from forumplanner.desk.inviting.checking import checked_address, sound_address
from forumplanner.desk.inviting.composing import Refused
from forumplanner.desk.inviting.telling import Teller
from forumplanner.desk.inviting.values import Due, Invitee
from forumplanner.documents.dates import clock_range, full_day
from forumplanner.exchange.tables.writing import write_table
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.workspace import Workspace

_COLUMNS = (
    N_("Salutation"),
    N_("Name"),
    N_("E-mail"),
    N_("Language"),
    N_("Subject"),
    N_("Title"),
    N_("Day"),
    N_("Time"),
    N_("Place"),
    N_("Link"),
)


def reachable(invitees: Iterable[Invitee]) -> list[Invitee]:
    """Return those with a sound address, each address once."""
    found: dict[str, Invitee] = {}
    for one in invitees:
        if address := sound_address(one):
            found.setdefault(address.casefold(), one)
    return list(found.values())


def unsound(dues: Iterable[Due]) -> tuple[Refused, ...]:
    """Return whose address cannot be written to, each person once: they keep nobody else from being told."""
    found: dict[EntityId, Refused] = {}
    for due in dues:
        try:
            if due.invitee.email.strip():
                checked_address(due.invitee)
        except PlanningError as reason:
            found.setdefault(due.invitee.person_id, Refused(due, reason))
    return tuple(found.values())


def unreachable(invitees: Iterable[Invitee]) -> list[Invitee]:
    """Return those without an address, each person once: a letter goes to them instead."""
    return list({one.person_id: one for one in invitees if not one.email.strip()}.values())


def for_bcc_field(invitees: Iterable[Invitee]) -> str:
    """Return the addresses as Outlook takes them into a field: `;` between them, each once."""
    return "; ".join(sound_address(one) for one in reachable(invitees))


@dataclass(frozen=True)
class MergeList:
    """The table as a file (CSV), whom it lacks because no address is known, and whose address is none."""

    data: bytes
    rows: int
    missing: tuple[Invitee, ...]
    refused: tuple[Refused, ...] = ()


def merge_list(workspace: Workspace, event_id: EntityId, dues: Sequence[Due], _: Catalogue) -> MergeList:
    """Return a table for a mail merge, a row for each message; its headings in the words of `_`."""
    rows = []
    with workspace.read() as db:
        teller = Teller(db, workspace, event_id)
        for due in dues:
            address = sound_address(due.invitee)
            if not address:
                continue
            meeting, language = due.step.meeting, due.invitee.language
            words = teller.words(language)
            rows.append(
                (
                    teller.salutation(due.invitee),
                    due.invitee.name,
                    address,
                    language,
                    teller.tell(due).subject,
                    teller.title(due.step, language),
                    full_day(meeting.starts.date(), words),
                    clock_range(meeting.starts, meeting.ends, words),
                    meeting.place,
                    meeting.url,
                )
            )
    missing = unreachable(due.invitee for due in dues)
    data = write_table(rows, [_(heading) for heading in _COLUMNS], format="csv")
    return MergeList(data, len(rows), tuple(missing), unsound(dues))
