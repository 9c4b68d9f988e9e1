"""An event, its programme and one person's programme as calendar files."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from forumplanner.desk.document_languages import words_for
from forumplanner.desk.facts import event_of, event_view, minutes_between
from forumplanner.desk.outputs import Request
from forumplanner.exchange.calendars import programme as entries
from forumplanner.exchange.calendars.programme import ProgrammeDay, ProgrammeEvent, ProgrammeItem
from forumplanner.exchange.calendars.values import CalendarEntry, CalendarPlace, EntryStatus, Feed, Organiser
from forumplanner.lists import agenda, office, registrations
from forumplanner.lists.events import EventView
from forumplanner.model.enums import AgendaKind, EventMode, EventState
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import LANGUAGES, Catalogue
from forumplanner.wording.values import say_value


def event_file(request: Request, more: Sequence[CalendarEntry] = (), *, sequence: int = 0) -> bytes:
    """Return the event's days, and what else is to stand beside them, as a calendar file; `sequence` is the least."""
    event = event_of(request)
    _ = words_for(request.db, request.options.language)
    told = calendar_event(event, _)
    found = entries.event_entries(replace(told, sequence=max(sequence, told.sequence)), _)
    return _written(request, title_with_body(event), (*found, *more))


def notice_file(request: Request, more: Sequence[CalendarEntry] = (), *, sequence: int = 0) -> bytes:
    """Return the same with a title that says that this does not take the place of the summons."""
    event = event_of(request)
    _ = words_for(request.db, request.options.language)
    title = _("Notice of a date, does not replace the summons: {title}", title=title_with_body(event))
    told = calendar_event(event, _)
    found = entries.event_entries(replace(told, title=title, sequence=max(sequence, told.sequence)), _)
    return _written(request, title, (*found, *more))


def programme_file(request: Request) -> bytes:
    """Return the public programme as a calendar file, one entry for each item."""
    event = event_view(request.db, request.event_id)
    found = entries.programme_entries(_told(request, event), calendar_items(request.db, request.event_id))
    if not found:
        raise PlanningError("export.no-programme", event=event.title)
    return _written(request, title_with_body(event), found)


def personal_file(request: Request) -> bytes:
    """Return one registered person's programme; raises PlanningError without a registration."""
    if request.options.registration_id is None:
        raise PlanningError("export.nobody-named")
    registration = registrations.view(request.db, request.options.registration_id)
    if registration is None or registration.event_id != request.event_id:
        raise PlanningError("registration.gone")
    if not registration.row.state.takes_place:
        raise PlanningError("registration.no-place", person=registration.row.name)
    event = event_view(request.db, request.event_id)
    workshops = {row.item_id for row in registration.workshops if row.state.takes_place}
    found = entries.personal_entries(
        _told(request, event), calendar_items(request.db, request.event_id), registration.row.person_id, workshops
    )
    return _written(request, f"{title_with_body(event)} – {registration.row.name}", found)


def title_with_body(event: EventView) -> str:
    """Return the title with the body's name in front: "6. Sitzung" alone says nothing in a calendar."""
    return f"{event.body}: {event.title}" if event.body else event.title


def language_of_texts(language: str) -> str:
    """Return the language that texts are said to be in: of German titles among words of another, none is."""
    return language if language == LANGUAGES[0] else ""


def _written(request: Request, name: str, found: tuple[CalendarEntry, ...]) -> bytes:
    from forumplanner.exchange.calendars.feed import write_feed

    own = office.office(request.db)
    organiser = Organiser(own.name or own.municipality, own.email) if own.email else None
    feed = Feed(name=name, language=language_of_texts(request.options.language), entries=found, organiser=organiser)
    return write_feed(feed, now=request.workspace.now())


def _told(request: Request, event: EventView) -> ProgrammeEvent:
    return calendar_event(event, words_for(request.db, request.options.language))


def calendar_event(event: EventView, _: Catalogue) -> ProgrammeEvent:
    """Return what calendar entries of an event and its days are written from."""
    venue = event.venue
    status = {EventState.CALLED_OFF: EntryStatus.CANCELLED, EventState.POSTPONED: EntryStatus.TENTATIVE}
    online = event.mode is EventMode.ONLINE
    return ProgrammeEvent(
        title=title_with_body(event),
        zone=event.zone,
        days=tuple(ProgrammeDay(id=day.id, start=day.starts, end=day.ends, title=day.title) for day in event.days),
        place=CalendarPlace(venue.name, venue.address) if venue and not online else None,
        description=event.description,
        url=event.online_link if event.mode is not EventMode.ON_SITE else "",
        categories=(say_value(event.kind, _),),
        sequence=event.calendar_sequence,
        status=status.get(event.state, EntryStatus.CONFIRMED),
    )


def calendar_items(db: Session, event_id: EntityId) -> list[ProgrammeItem]:
    """Return all items, those above others and non-public ones too: exchange/ decides what comes out.

    An item with children spans them and would stand beside each, so it has no time of its own here.
    """
    rows = agenda.agenda(db, event_id, public_only=False)
    parents = {row.parent_id for row in rows}
    return [
        ProgrammeItem(
            id=row.id,
            title=row.title,
            public=row.public and not row.internal,
            start=None if row.id in parents or not minutes_between(row.start, row.end) else row.start,
            end=row.end,
            parent_id=row.parent_id,
            track=row.track,
            room=row.room,
            description=row.description,
        )
        for row in rows
        if row.kind is not AgendaKind.BREAK
    ]
