"""Tells the addresses of a mailing list of an event in one message to many, and later of what has changed.

It invites nobody in person: whoever is registered, waits for a place, contributes or sits in the body is told by what
is due to them (proposing.py) and left out here. What was told is recorded for each address.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.desk.facts import event_view
from forumplanner.desk.inviting.checking import checked_address, sound_address
from forumplanner.desk.inviting.many import ManyMessage, to_many
from forumplanner.desk.inviting.proposing import invitees_of
from forumplanner.desk.inviting.values import Invitee
from forumplanner.lists.announced import Told, entries_for_all, told_of
from forumplanner.lists.mailing_lists import Reached, Recipient, recipients_of
from forumplanner.lists.meetings import meetings
from forumplanner.lists.received import told_in_person
from forumplanner.model.enums import EventState
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Registration
from forumplanner.planning.announcing import holds_otherwise
from forumplanner.planning.civil_times import to_instant, to_local
from forumplanner.planning.meetings import Meeting, Received
from forumplanner.planning.undelivered import dead_addresses
from forumplanner.workspace import Workspace

_ELSE = "de"
_TELLING_NEW = frozenset({EventState.PLANNING, EventState.INVITED})


@dataclass(frozen=True, kw_only=True)
class Addressee:
    """Somebody with an address: a person, or an organisation. `held` is what their calendar has of the event."""

    invitee: Invitee
    organisation: bool = False
    held: tuple[Received, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Announcement:
    """Who is to be told of an event: `new` for the first time, `changed` that it is otherwise than they know.

    `known` counts who knows it as it is, `own` who is told in person, `letters` names those without e-mail (or who
    wish for letters), `unsound` those whose address is none. `entries` is what everybody is to have.
    """

    new: tuple[Addressee, ...] = ()
    changed: tuple[Addressee, ...] = ()
    known: int = 0
    own: int = 0
    letters: tuple[str, ...] = ()
    unsound: tuple[PlanningError, ...] = ()
    entries: tuple[Meeting, ...] = ()

    @property
    def all(self) -> tuple[Addressee, ...]:
        """Everybody who gets a message."""
        return (*self.new, *self.changed)


def announcement(workspace: Workspace, event_id: EntityId, list_id: EntityId | None = None) -> Announcement:
    """Return who of a mailing list is to be told of an event now; without a list who knows it otherwise than it is.

    While it is postponed or called off nobody new is told of it. Raises PlanningError for an event that is over.
    """
    with workspace.read() as db:
        event = event_view(db, event_id)
        entries = entries_for_all(event)
        _require_to_come(entries, workspace.now())
        told = {key_of(one.person_id, one.address): one for one in told_of(db, event_id)}
        people = list(told.values())
        if list_id is None:
            there, letters = list(_knowing(db, event_id, people)), tuple[str, ...]()
        else:
            on = to_local(workspace.now(), event.zone).date()
            there, letters = _of_list(db, event_id, recipients_of(db, list_id, on))
        in_person = told_in_person(db, event_id) | {meeting.person_id for meeting in meetings(db, event_id)}
        registered = _registered(db, event_id)
        nobody_new = list_id is None or event.state not in _TELLING_NEW
    known = _Known(told, in_person, registered, entries, nobody_new=nobody_new)
    return _sorted(there, letters, known)


def made_of(
    workspace: Workspace, event_id: EntityId, found: Announcement
) -> list[tuple[ManyMessage, tuple[Addressee, ...]]]:
    """Return each message with all who are told by it: those who share an address are told together.

    Those that tell of it for the first time come first. Raises PlanningError as `to_many` does.
    """
    present = {entry.uid for entry in found.entries}
    made = []
    for changed, some in ((False, found.new), (True, found.changed)):
        if not some:
            continue
        gone = {one.uid: one for each in some for one in each.held if one.stands and one.uid not in present}
        batches = to_many(
            workspace,
            event_id,
            [each.invitee for each in some],
            changed=changed,
            guests=True,
            gone=list(gone.values()),
            sequence=highest_known(found),
        )
        for batch in batches:
            addresses = {sound_address(one).casefold() for one in batch.invitees}
            told = tuple(each for each in some if sound_address(each.invitee).casefold() in addresses)
            made.append((batch, told))
    return made


@dataclass(frozen=True)
class _Known:
    """What tells who is told what: who was told before, who in person, who is registered, and what there is to know."""

    told: Mapping[tuple[EntityId | None, str], Told]
    in_person: set[EntityId]
    registered: set[EntityId]
    entries: tuple[Meeting, ...]
    nobody_new: bool

    def not_for(self, *, stands: bool) -> set[EntityId]:
        """Return whom it does not concern; a change concerns whoever knows of it and is not told in person."""
        return self.in_person if stands else self.in_person | self.registered

    def held(self, each: Addressee) -> tuple[Received, ...]:
        """Return what somebody's calendar has of it."""
        before = self.told.get(key_of(None if each.organisation else each.invitee.person_id, each.invitee.email))
        return tuple(before.entries.values()) if before else ()


def highest_known(found: Announcement) -> int:
    """Return the highest SEQUENCE that anybody knows; what goes out is never below it."""
    return max((one.sequence for each in found.all for one in each.held), default=0)


def _sorted(there: Iterable[Addressee], letters: tuple[str, ...], known: _Known) -> Announcement:
    new: list[Addressee] = []
    changed: list[Addressee] = []
    unsound: list[PlanningError] = []
    as_it_is = own = 0
    for each in there:
        person_id, held = each.invitee.person_id, known.held(each)
        stands = any(one.stands for one in held)
        if not each.organisation and person_id in known.not_for(stands=stands):
            own += 1
        elif stands and not holds_otherwise(held, known.entries):
            as_it_is += 1
        elif not stands and known.nobody_new:
            as_it_is += bool(held)
        elif wrong := _wrong(each.invitee):
            unsound.append(wrong)
        else:
            (changed if stands else new).append(replace(each, held=held))
    return Announcement(
        new=tuple(new),
        changed=tuple(changed),
        known=as_it_is,
        own=own,
        letters=letters,
        unsound=tuple(unsound),
        entries=known.entries,
    )


def _wrong(invitee: Invitee) -> PlanningError | None:
    """Return why an address cannot be written to."""
    try:
        checked_address(invitee)
    except PlanningError as wrong:
        return wrong
    return None


def _knowing(db: Session, event_id: EntityId, told: Sequence[Told]) -> Iterator[Addressee]:
    """Return everybody who was told, in the language of what they were told."""
    dead = dead_addresses(db, event_id)
    names = invitees_of(db, {one.person_id for one in told if one.person_id})
    for one in told:
        if one.person_id is None:
            yield _organisation(EntityId(one.address), one.address, one.address, one.language)
        elif one.person_id in names and (one.person_id, one.address.lower()) not in dead:
            yield Addressee(invitee=replace(names[one.person_id], email=one.address, language=one.language))


def _of_list(
    db: Session, event_id: EntityId, recipients: Sequence[Recipient]
) -> tuple[list[Addressee], tuple[str, ...]]:
    """Return those of a list who are reached by e-mail, and the names of the others."""
    dead = dead_addresses(db, event_id)
    names = invitees_of(db, {EntityId(one.id) for one in recipients if not one.is_organisation}, dead)
    there, letters = [], []
    for one in recipients:
        person = names.get(EntityId(one.id))
        address = one.address
        if person is not None and (person.person_id, address.lower()) in dead:
            address = person.email
        if one.reached is not Reached.EMAIL or not address:
            letters.append(one.name)
        elif person is None:
            there.append(_organisation(EntityId(one.id), one.name, address, _ELSE))
        else:
            there.append(Addressee(invitee=replace(person, email=address)))
    return there, tuple(letters)


def _organisation(id_: EntityId, name: str, address: str, language: str) -> Addressee:
    return Addressee(invitee=Invitee(person_id=id_, name=name, email=address, language=language), organisation=True)


def _registered(db: Session, event_id: EntityId) -> set[EntityId]:
    """Return who has, had or waits for a place: they know of the event and are not asked to register again."""
    return set(db.scalars(select(Registration.person_id).where(Registration.event_id == event_id)))


def key_of(person_id: EntityId | None, address: str) -> tuple[EntityId | None, str]:
    """Return by what somebody who was told is known; of an organisation by the address alone."""
    return person_id, address.strip().casefold()


def _require_to_come(entries: Sequence[Meeting], now: datetime) -> None:
    if all(to_instant(entry.ends, entry.zone) <= now for entry in entries):
        raise PlanningError("announcing.over")
