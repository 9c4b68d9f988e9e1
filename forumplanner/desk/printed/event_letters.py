"""The letters of an event's life: postponed, called off, over."""

from collections.abc import Iterator
from dataclasses import replace

from forumplanner.desk.calendars import title_with_body
from forumplanner.desk.facts import event_of, is_body
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.letters import FILES_OF_LETTERS, letter_facts
from forumplanner.desk.printed.reaching import Chosen
from forumplanner.desk.printed.recipients import ON_PAPER, TO_WHOM, addressed, of_registrations, recipients
from forumplanner.desk.printed.spec import FORUMS, PAPER, Choice, Group, Missing, Printed, fixed
from forumplanner.desk.printed.tongues import told
from forumplanner.documents.content.event_letters import (
    CallingOffFacts,
    PostponementFacts,
    Thanked,
    ThanksFacts,
    calling_off,
    postponement,
    thanks,
)
from forumplanner.documents.content.facts import DayFacts, PersonFacts
from forumplanner.documents.tree import Document
from forumplanner.lists import agenda, minutes, recommendations
from forumplanner.lists.events import EventView
from forumplanner.lists.former_dates import former_span
from forumplanner.model.enums import EventState, RegistrationState
from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import N_, Catalogue

WHOM, OPEN = "whom", "open"


def postponement_document(request: Request, _: Catalogue) -> Document:
    """Return the letters that tell of the old date and the new one, as far as it is known."""
    return postponement(*told(request, _, _postponement))


def calling_off_document(request: Request, _: Catalogue) -> Document:
    """Return the letters that call the event off."""
    return calling_off(*told(request, _, _calling_off))


def thanks_document(request: Request, _: Catalogue) -> Document:
    """Return the letters to those who were there, or who contributed, with what came out of it.

    Raises PlanningError for an event that was not noted as held.
    """
    return thanks(*told(request, _, _thanks))


def _postponement(request: Request, _: Catalogue) -> PostponementFacts:
    event = event_of(request)
    common = letter_facts(request, event, recipients(request, event, _), _)
    days = tuple(DayFacts(day.starts, day.ends, day.title) for day in event.days)
    former = former_span(request.db, event.id)
    moved = former is not None and former != (event.starts, event.ends)
    return PostponementFacts(
        **vars(common),
        former_days=(DayFacts(*former),) if former is not None and moved else days,
        new_days=days if moved else (),
        keeps_registrations=not is_body(event),
    )


def _calling_off(request: Request, _: Catalogue) -> CallingOffFacts:
    event = event_of(request)
    common = letter_facts(request, event, recipients(request, event, _), _)
    return CallingOffFacts(**vars(common), sitting=is_body(event))


def _thanks(request: Request, _: Catalogue) -> ThanksFacts:
    event = event_of(request)
    if event.state is not EventState.HELD:
        raise PlanningError("export.not-held", event=event.title)
    event = replace(event, title=title_with_body(event))
    attended = of_registrations(request, (RegistrationState.ATTENDED,))
    speakers = request.chosen(WHOM) == Thanked.SPEAKERS.value
    return ThanksFacts(
        **vars(letter_facts(request, event, _thanked(request, event, attended, _), _)),
        thanked=Thanked.SPEAKERS if speakers else Thanked.PARTICIPANTS,
        attended=len(attended),
        recommendations=tuple(_public_recommendations(request)),
    )


def _thanked(request: Request, event: EventView, attended: list[Chosen], _: Catalogue) -> tuple[PersonFacts, ...]:
    """Return who is thanked; where nobody's coming was recorded, all who had a place."""
    whom = request.chosen(WHOM)
    if whom == OPEN:
        return ()
    if whom == Thanked.SPEAKERS.value:
        rows = agenda.agenda(request.db, event.id, public_only=False)
        ids = dict.fromkeys(person.person_id for row in rows for person in row.contributors)
        return addressed(request.db, event, [Chosen(id_) for id_ in ids], _)
    return addressed(request.db, event, attended or of_registrations(request, (RegistrationState.PLACED,)), _)


def _public_recommendations(request: Request) -> Iterator[tuple[str, str]]:
    """Yield number and text of what was recommended, without what came of entries that are not public."""
    found = minutes.minutes(request.db, request.event_id, public_only=True)
    shown = {entry.id for one in found.items for entry in one.entries} if found is not None else set()
    items = {row.id for row in agenda.agenda(request.db, request.event_id, public_only=True)}
    for row in recommendations.recommendations(request.db, request.event_id):
        of_public_entry = row.minute_entry_id is None or row.minute_entry_id in shown
        if of_public_entry and (row.agenda_item_id is None or row.agenda_item_id in items):
            yield row.number, row.text


POSTPONEMENT = Printed(
    Output.POSTPONEMENT,
    N_("Letter of postponement"),
    Group.INVITING,
    PAPER,
    postponement_document,
    choices=(TO_WHOM, ON_PAPER, FILES_OF_LETTERS),
)
CALLING_OFF = Printed(
    Output.CALLING_OFF,
    N_("Letter calling the event off"),
    Group.INVITING,
    PAPER,
    calling_off_document,
    choices=(TO_WHOM, ON_PAPER, FILES_OF_LETTERS),
)
THANKS = Printed(
    Output.THANKS,
    N_("Letter of thanks"),
    Group.FOLLOWING_UP,
    PAPER,
    thanks_document,
    at=FORUMS,
    wants=(Missing.HELD,),
    choices=(
        Choice(
            WHOM,
            N_("To whom"),
            fixed(
                (OPEN, N_("Open letter, to nobody by name")),
                (Thanked.PARTICIPANTS.value, N_("Those who were there")),
                (Thanked.SPEAKERS.value, N_("Those who contributed")),
            ),
        ),
        FILES_OF_LETTERS,
    ),
)
