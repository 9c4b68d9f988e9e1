"""Says where a list differs from what the planner has of people who are registered already; takes over on demand."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.desk.entries import ListImport, needs_of, person_fields
from forumplanner.desk.import_workshops import Booked, Workshops, book_wishes, workshops_of
from forumplanner.exchange.registrations.contacts import same_phone
from forumplanner.exchange.registrations.parsed import ParsedRegistration, ProblemKind
from forumplanner.model.directory import Person
from forumplanner.model.enums import NeedKind, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Need, Registration, WorkshopPlace
from forumplanner.planning import giving_places
from forumplanner.planning.accompanying import set_guests
from forumplanner.planning.contact_points import phone_point
from forumplanner.planning.directory import edit_person
from forumplanner.planning.many_contacts import persons_of
from forumplanner.planning.needs import NeedFields, set_needs
from forumplanner.planning.registering import Registered, RegistrationDetails, edit_registration

_BATCH = 500


class Differing(StrEnum):
    """In what a list may differ."""

    STATE = "state"
    PHONE = "phone"
    EMAIL = "email"
    WORKSHOPS = "workshops"
    WORKSHOP_WAITING_LISTS = "workshop_waiting_lists"
    NEEDS = "needs"
    NOTE = "note"
    GUESTS = "guests"


@dataclass(frozen=True)
class Difference:
    """What the list says and what the planner has; of a state its name in the data model.

    Of workshops and of a note it is what the planner lacks, one to a line, and `here` is blank; of needs it is only
    how many it lacks, since the report that says so is kept longer than they are.
    """

    what: Differing
    in_file: str
    here: str


@dataclass(frozen=True)
class _Here:
    state: RegistrationState
    phone: str
    email: str
    second_email: str
    note: str
    guests: int


_Content = tuple[NeedKind, str, int]


def differences(
    db: Session, event_id: EntityId, registered: Sequence[tuple[ParsedRegistration, EntityId]]
) -> dict[int, tuple[Difference, ...]]:
    """Return by row what differs; what the list leaves blank differs in nothing."""
    here: dict[EntityId, _Here] = {}
    booked: set[tuple[EntityId, EntityId]] = set()
    workshops = workshops_of(db, event_id) if registered else Workshops({})
    needed: dict[EntityId, set[_Content]] = {}
    for start in range(0, len(registered), _BATCH):
        batch = [id_ for _, id_ in registered[start : start + _BATCH]]
        query = (
            select(
                Registration.id,
                Registration.state,
                Person.phone,
                Person.email,
                Person.second_email,
                Registration.note,
                Registration.guests,
            )
            .join(Person, Person.id == Registration.person_id)
            .where(Registration.id.in_(batch))
        )
        here.update({row.id: _Here(*row[1:]) for row in db.execute(query)})
        chosen = select(WorkshopPlace.registration_id, WorkshopPlace.agenda_item_id)
        chosen = chosen.where(WorkshopPlace.registration_id.in_(batch))
        booked.update((id_, item_id) for id_, item_id in db.execute(chosen))
        needs = select(Need.registration_id, Need.kind, Need.detail, Need.quantity)
        for id_, kind, detail, quantity in db.execute(needs.where(Need.registration_id.in_(batch))):
            needed.setdefault(id_, set()).add((kind, detail, quantity))
    found = {}
    for entry, id_ in registered:
        lacking = _lacking_workshops(entry, id_, here[id_], workshops, booked)
        needs_lacking = _lacking_needs(entry, needed.get(id_, set()))
        found[entry.row] = (*_between(entry, here[id_]), *lacking, *needs_lacking, *_lacking_note(entry, here[id_]))
    return found


TAKEN_STATES = (
    RegistrationState.PLACED,
    RegistrationState.WAITING,
    RegistrationState.CANCELLED,
    RegistrationState.DECLINED,
)
"""States of a list that can be taken over; the others only come about in the planner."""


def can_be_taken_over(difference: Difference) -> bool:
    """Tell whether the planner can be made to say what the list says."""
    return difference.what is not Differing.STATE or difference.in_file in TAKEN_STATES


def take_over(
    db: Session, registration_id: EntityId, difference: Difference, entry: ParsedRegistration, source: ListImport
) -> Booked:
    """Make the planner say what the list says of one registered person; raises PlanningError as the verbs do.

    Return what became of workshops: of the ones that are full or unknown only a note is kept.
    """
    registration = db.get_one(Registration, registration_id)
    if difference.what in (Differing.WORKSHOPS, Differing.WORKSHOP_WAITING_LISTS):
        lacking = difference.in_file.split("\n")
        wishes = tuple(wish for wish in entry.workshops if wish.title in lacking)
        outcome = Registered(registration.id, registration.person_id, registration.state)
        return book_wishes(db, entry._replace(workshops=wishes), outcome, workshops_of(db, registration.event_id))
    if difference.what is Differing.STATE:
        _STATES[RegistrationState(difference.in_file)](db, [registration_id])
    elif difference.what is Differing.NEEDS:
        _add_needs(db, registration_id, needs_of(entry, source))
    elif difference.what is Differing.GUESTS:
        set_guests(db, registration_id, int(difference.in_file))
    elif difference.what is Differing.NOTE:
        details = RegistrationDetails(
            registration.organisation,
            registration.channel,
            "\n".join(filter(None, (registration.note, difference.in_file))),
            registration.photo_consent,
        )
        edit_registration(db, registration_id, details)
    else:
        person_id = registration.person_id
        here = persons_of(db, [person_id])[person_id]
        if difference.what is Differing.PHONE:
            edit_person(db, person_id, replace(here, phone=difference.in_file))
        else:
            edit_person(db, person_id, replace(here, email=difference.in_file))
    return Booked()


def _add_needs(db: Session, registration_id: EntityId, wanted: Sequence[NeedFields]) -> None:
    """Add needs; of a kind that one has once (all but interpreters) the list's takes the place of the one here."""
    present = db.scalars(select(Need).where(Need.registration_id == registration_id)).all()
    replaced = {need.kind for need in wanted} - {NeedKind.INTERPRETER}
    kept = [
        NeedFields(one.kind, one.detail, one.quantity, one.consent_at, one.consent_by, one.consent_wording, True)
        for one in present
        if one.kind not in replaced
    ]
    set_needs(db, registration_id, [*wanted, *kept])


_STATES: dict[RegistrationState, Callable[[Session, Sequence[EntityId]], object]] = {
    RegistrationState.PLACED: giving_places.give_places,
    RegistrationState.WAITING: giving_places.put_on_waiting_list,
    RegistrationState.CANCELLED: giving_places.cancel,
    RegistrationState.DECLINED: giving_places.decline,
}


def _between(entry: ParsedRegistration, here: _Here) -> Iterator[Difference]:
    person = person_fields(entry)
    state = _said_state(entry)
    both_places = state is not None and state.takes_place and here.state.takes_place
    offered = here.state is RegistrationState.OFFERED and any(
        problem.kind is ProblemKind.OFFERED_ELSEWHERE for problem in entry.problems
    )
    only_workshop = entry.waits_for_workshops and here.state.takes_place
    if state is not None and state is not here.state and not (both_places or only_workshop or offered):
        yield Difference(Differing.STATE, state, here.state)
    if person.phone and not _same_number(person.phone, here.phone):
        yield Difference(Differing.PHONE, person.phone, here.phone)
    known = f"{here.email}, {here.second_email}".casefold()
    if person.email and person.email.casefold() not in known.split(", "):
        yield Difference(Differing.EMAIL, person.email, here.email)
    if entry.guests and entry.guests != here.guests:
        yield Difference(Differing.GUESTS, str(entry.guests), str(here.guests or ""))


def _lacking_workshops(
    entry: ParsedRegistration,
    registration_id: EntityId,
    here: _Here,
    workshops: Workshops,
    booked: Collection[tuple[EntityId, EntityId]],
) -> Iterator[Difference]:
    """Yield the workshops wished for that are neither booked nor kept as a note."""
    kept = {line.strip() for line in here.note.splitlines()}
    lacking = [
        wish.title
        for wish in entry.workshops
        if wish.state not in (RegistrationState.CANCELLED, RegistrationState.DECLINED)
        and (registration_id, workshops.find(wish.title)) not in booked
        and f"Workshop: {wish.title}" not in kept
    ]
    if lacking:
        waits = entry.waits_for_workshops and here.state.takes_place
        yield Difference(Differing.WORKSHOP_WAITING_LISTS if waits else Differing.WORKSHOPS, "\n".join(lacking), "")


def _lacking_needs(entry: ParsedRegistration, here: Collection[_Content]) -> Iterator[Difference]:
    if not entry.has_needs:
        return
    nobody_asked = ListImport("", "UTC", datetime.min.replace(tzinfo=UTC))  # consents are not compared
    wanted = needs_of(entry, nobody_asked)
    lacking = [need for need in wanted if (need.kind, need.detail.strip(), need.quantity) not in here]
    if lacking:
        yield Difference(Differing.NEEDS, str(len(lacking)), "")


def _lacking_note(entry: ParsedRegistration, here: _Here) -> Iterator[Difference]:
    kept = {line.strip() for line in here.note.splitlines()}
    said = "\n".join((entry.whole_note, *entry.extras)).splitlines()
    lacking = [line.strip() for line in said if line.strip() and line.strip() not in kept]
    if lacking:
        yield Difference(Differing.NOTE, "\n".join(lacking), "")


def _same_number(one: str, other: str) -> bool:
    """Tell whether two telephone numbers are one, with the country's code or without."""
    point = phone_point(one)
    return same_phone(one, other) or bool(point and point == phone_point(other))


def _said_state(entry: ParsedRegistration) -> RegistrationState | None:
    """Return the state the list gives; one that was not understood is told as a doubt already."""
    unknown = any(problem.kind is ProblemKind.STATE_UNKNOWN for problem in entry.problems)
    return None if unknown else entry.state
