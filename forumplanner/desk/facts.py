"""Gathers what documents are told: the office, the event, people and the agenda as the documents' own values."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from forumplanner.desk.outputs import Request
from forumplanner.desk.translated_agenda import agenda_rows
from forumplanner.documents.content.facts import AgendaFacts, DayFacts, EventFacts, OfficeFacts, PersonFacts
from forumplanner.lists import events, office, people
from forumplanner.lists.agenda import AgendaRow
from forumplanner.lists.document_texts import event_texts
from forumplanner.lists.events import EventView
from forumplanner.lists.office import OfficeView
from forumplanner.lists.people import PersonView
from forumplanner.model.enums import AgendaKind, EventKind, EventMode, Salutation
from forumplanner.model.ids import EntityId
from forumplanner.model.letter_styles import AddressStyle
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.civil_times import to_local
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.values import say_value


def event_view(db: Session, event_id: EntityId) -> EventView:
    """Return the event; raises PlanningError when it is gone."""
    found = events.view(db, event_id)
    if found is None:
        raise PlanningError("event.gone")
    return found


def event_of(request: Request) -> EventView:
    """Return the event a document is about, in the document's language as far as somebody said it so."""
    event = event_view(request.db, request.event_id)
    texts = event_texts(request.db, request.event_id, request.options.language)
    if not texts:
        return event

    def said(entity: str, row_id: EntityId, field: str, german: str) -> str:
        found = texts.get((entity, row_id, field))
        return found.text if found is not None else german

    return replace(
        event,
        title=said("event", event.id, "title", event.title),
        subtitle=said("event", event.id, "subtitle", event.subtitle),
        description=said("event", event.id, "description", event.description),
        days=tuple(replace(day, title=said("event_day", day.id, "title", day.title)) for day in event.days),
    )


def office_facts(db: Session, who: str) -> OfficeFacts:
    """Return the letterhead; the municipality heads it, the office is its department."""
    return letterhead(db, office.office(db), who)


def letterhead(db: Session, found: OfficeView, who: str) -> OfficeFacts:
    """Return the letterhead of an office that says this, with the pictures and the officer of the planner."""
    return OfficeFacts(
        name=found.municipality or found.name,
        street=found.street,
        postcode=found.postcode,
        city=found.city,
        phone=found.phone,
        email=found.email,
        website=found.website,
        department=found.name if found.municipality else "",
        contact=office.officer_name(db, who),
        logo=office.logo(db),
        letter_form=found.letter_form,
        accent=found.accent,
        footer=tuple(tuple(part.splitlines()) for part in found.footer.strip().split("\n\n") if part.strip()),
        signatory=found.signatory or office.officer_name(db, who),
        signatory_function=found.signatory_function if found.signatory else "",
        signature=office.signature(db),
        address_style=found.address_style,
        wording_style=found.wording_style,
    )


def event_facts(event: EventView, _: Catalogue) -> EventFacts:
    """Return the event as documents name it."""
    venue = event.venue
    online = event.mode is EventMode.ONLINE
    return EventFacts(
        title=event.title,
        days=tuple(DayFacts(day.starts, day.ends, day.title) for day in event.days),
        zone=event.zone,
        kind=say_value(event.kind, _),
        body=event.body,
        code=event.code,
        venue=venue.name if venue and not online else "",
        venue_address=tuple(filter(None, (venue.street, f"{venue.postcode} {venue.city}".strip())))
        if venue and not online
        else (),
        rooms=tuple(room.name for room in venue.rooms if room.used) if venue else (),
        step_free=venue.step_free if venue else None,
        online_link=event.online_link if event.mode is not EventMode.ON_SITE else "",
    )


def agenda_facts(rows: Sequence[AgendaRow], _: Catalogue) -> tuple[AgendaFacts, ...]:
    """Return the agenda as a tree; items for the organisers only are left out."""
    children: dict[EntityId | None, list[AgendaRow]] = {}
    for row in rows:
        if not row.internal:
            children.setdefault(row.parent_id, []).append(row)

    def tree(parent: EntityId | None) -> tuple[AgendaFacts, ...]:
        return tuple(item_facts(row, tree(row.id), _) for row in children.get(parent, ()))

    return tree(None)


def item_facts(row: AgendaRow, children: tuple[AgendaFacts, ...], _: Catalogue) -> AgendaFacts:
    """Return one item as documents name it; only the kinds that mean something to a reader are said."""
    return AgendaFacts(
        title=row.title,
        number=row.number,
        kind="" if row.kind in {AgendaKind.ITEM, AgendaKind.BREAK} else say_value(row.kind, _),
        public=row.public,
        start=row.start,
        minutes=minutes_between(row.start, row.end),
        room=row.room,
        track=row.track,
        speakers=tuple(PersonFacts(name=person.name) for person in row.contributors),
        description=row.description,
        children=children,
    )


def minutes_between(start: datetime | None, end: datetime | None) -> int:
    """Return whole minutes, 0 where one is unknown."""
    return 0 if start is None or end is None else int((end - start).total_seconds() // 60)


def agenda_of(db: Session, event_id: EntityId, _: Catalogue, *, public_only: bool) -> tuple[AgendaFacts, ...]:
    """Return the event's agenda for documents, in their language as far as somebody said it so."""
    return agenda_facts(agenda_rows(db, event_id, _, public_only=public_only), _)


def person_facts(db: Session, person_ids: Iterable[EntityId], _: Catalogue) -> dict[EntityId, PersonFacts]:
    """Return people with address and salutation line."""
    found: dict[EntityId, PersonFacts] = {}
    style = office.office(db).address_style
    for person_id in person_ids:
        person = people.person_view(db, person_id)
        if person is None:
            continue
        organisation = person.affiliations[0].organisation if person.affiliations else ""
        found[person_id] = PersonFacts(
            name=person.name,
            own_script=person.own_script_name if person.own_script_name != person.name else "",
            organisation=organisation,
            salutation=salutation_line(person, style, _),
            address=tuple(filter(None, (person.street, f"{person.postcode} {person.city}".strip()))),
            sort_key=person.family_name or person.name,
        )
    return found


def salutation_line(person: PersonView, style: AddressStyle, _: Catalogue) -> str:
    """Return how a letter begins in the office's style; without a salutation the whole name is greeted."""
    name = " ".join(filter(None, (person.title, person.family_name)))
    formal = style is AddressStyle.FORMAL
    if person.salutation is Salutation.MS and person.family_name:
        return _("Dear Ms {name}", name=name) if formal else _("Good day Ms {name}", name=name)
    if person.salutation is Salutation.MR and person.family_name:
        return _("Dear Mr {name}", name=name) if formal else _("Good day Mr {name}", name=name)
    whole = " ".join(filter(None, (person.title, person.given_name, person.family_name)))
    return _.pgettext("to one person", "Good day {name}", name=whole) if whole else ""


def local_now(now: datetime, event: EventView) -> datetime:
    """Return the wall time of the event's zone."""
    return to_local(now, event.zone)


def is_body(event: EventView) -> bool:
    """Tell whether a body sits."""
    return event.kind is EventKind.SITTING
