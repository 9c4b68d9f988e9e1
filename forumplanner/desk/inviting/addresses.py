"""Addresses of many people for the Bcc field of a mail program, and lists of people for a mail merge."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.desk.inviting.checking import checked_address, sound_address
from forumplanner.desk.inviting.composing import Refused, reason_of_all
from forumplanner.desk.inviting.telling import Teller
from forumplanner.desk.inviting.values import Due, Invitee
from forumplanner.documents.dates import clock_range, full_day
from forumplanner.exchange.tables.writing import write_table
from forumplanner.model.directory import Person
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.parties import batches
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.workspace import Workspace

_COLUMNS = (
    N_("Salutation"),
    N_("Name"),
    N_("E-mail"),
    N_("Street"),
    N_("Postcode"),
    N_("Town"),
    N_("Language"),
    N_("Subject"),
    N_("Title"),
    N_("Day"),
    N_("Time"),
    N_("Event place"),
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


def require_reachable(dues: Sequence[Due]) -> None:
    """Raise PlanningError with everybody whose address cannot be written to, where nobody's can."""
    refused = unsound(dues)
    if refused and not reachable(due.invitee for due in dues):
        raise reason_of_all(refused)


def unreachable(invitees: Iterable[Invitee]) -> list[Invitee]:
    """Return those without an address, each person once: a letter goes to them instead."""
    return list({one.person_id: one for one in invitees if not one.email.strip()}.values())


def for_bcc_field(invitees: Iterable[Invitee]) -> str:
    """Return the addresses as Outlook takes them into a field: `;` between them, each once."""
    return "; ".join(sound_address(one) for one in reachable(invitees))


@dataclass(frozen=True)
class MergeList:
    """The table as a file (CSV), and whose e-mail address it leaves out because it is none."""

    data: bytes
    rows: int
    refused: tuple[Refused, ...] = ()


def merge_list(workspace: Workspace, event_id: EntityId, dues: Sequence[Due], _: Catalogue) -> MergeList:
    """Return a table for a mail merge (letters or e-mails), a row for each message; headings in the words of `_`.

    Who has no sound e-mail address stands in it without one.
    """
    rows = []
    with workspace.read() as db:
        teller = Teller(db, workspace, event_id)
        homes = _homes(db, {due.invitee.person_id for due in dues})
        for due in dues:
            meeting, language = due.step.meeting, due.invitee.language
            words = teller.words(language)
            rows.append(
                (
                    teller.salutation(due.invitee),
                    due.invitee.name,
                    sound_address(due.invitee),
                    *homes[due.invitee.person_id],
                    language,
                    teller.tell(due).subject,
                    teller.title(due.step, language),
                    full_day(meeting.starts.date(), words),
                    clock_range(meeting.starts, meeting.ends, words),
                    meeting.place,
                    meeting.url,
                )
            )
    data = write_table(rows, [_(heading) for heading in _COLUMNS], format="csv")
    return MergeList(data, len(rows), unsound(dues))


def _homes(db: Session, ids: Iterable[EntityId]) -> dict[EntityId, tuple[str, str, str]]:
    """Return street, postcode and town of people."""
    found: dict[EntityId, tuple[str, str, str]] = {}
    for batch in batches(sorted(ids)):
        query = select(Person.id, Person.street, Person.postcode, Person.city).where(Person.id.in_(batch))
        found |= {row.id: (row.street, row.postcode, row.city) for row in db.execute(query)}
    return found
