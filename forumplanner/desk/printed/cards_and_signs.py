"""Cards that stand on tables, and signs that show the way to the rooms."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from forumplanner.desk.facts import event_facts, event_of, event_view, is_body, office_facts, person_facts
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.people import guest, placed, seat_facts
from forumplanner.desk.printed.spec import SHEETS, Choice, Group, Missing, Printed, fixed
from forumplanner.documents.content.facts import PersonFacts
from forumplanner.documents.content.room_signs import RoomFacts, RoomSignsFacts, Way, room_signs
from forumplanner.documents.content.table_cards import CardSize, TableCardsFacts, table_cards
from forumplanner.documents.tree import Document
from forumplanner.lists import agenda, bodies, registrations
from forumplanner.lists.bodies import SeatRow
from forumplanner.lists.events import EventView
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import N_, Catalogue

WHO, SIZE = "who", "size"
MEMBERS, CONTRIBUTORS, EVERYBODY = "members", "contributors", "everybody"
ROOM, WAY = "room", "way"
ALL_ROOMS = "all"


def table_cards_document(request: Request, _: Catalogue) -> Document:
    """Return the cards of those who were chosen; raises PlanningError where there is nobody."""
    event = event_of(request)
    match request.chosen(WHO):
        case "members":
            people = [seat_facts(seat, _) for seat in _seats(request.db, event)]
        case "everybody":
            people = [guest(row, listed=False) for row in placed(request)]
        case _other:
            people = list(_contributors(request.db, request.event_id, _))
    if not people:
        raise PlanningError("export.nobody-for-a-card", event=event.title)
    facts = TableCardsFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        people=tuple(people),
        created=request.workspace.now(),
        size=CardSize(request.chosen(SIZE) or CardSize.ONE),
    )
    return table_cards(facts, _)


def room_signs_document(request: Request, _: Catalogue) -> Document:
    """Return a sign for each room of the event or for one; raises PlanningError where there is none."""
    event = event_of(request)
    found = rooms_of(request.db, request.event_id)
    chosen = request.chosen(ROOM)
    rooms = tuple(room for key, room in found.items() if chosen in {"", ALL_ROOMS, key})
    if not rooms:
        raise PlanningError("export.no-rooms", event=event.title)
    facts = RoomSignsFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        rooms=rooms,
        created=request.workspace.now(),
        way=Way(request.chosen(WAY) or Way.NONE),
    )
    return room_signs(facts, _)


def rooms_of(db: Session, event_id: EntityId) -> dict[str, RoomFacts]:
    """Return the rooms that an event uses, by id: chosen for it, or given to an item that is not for us alone."""
    venue = event_view(db, event_id).venue
    if venue is None:
        return {}
    in_agenda = {row.room_id for row in agenda.agenda(db, event_id) if not row.internal}
    return {room.id: RoomFacts(room.name, room.step_free) for room in venue.rooms if room.used or room.id in in_agenda}


def cards_lack_people(db: Session, event_id: EntityId) -> bool:
    """Tell whether nobody is there for whom a card could be made."""
    return not _groups(db, event_id)


def _groups(db: Session, event_id: EntityId) -> list[str]:
    """Return of whom there is anybody, those first who usually have a card."""
    event = event_view(db, event_id)
    there = {
        MEMBERS: is_body(event) and bool(_seats(db, event)),
        CONTRIBUTORS: any(row.contributors and not row.internal for row in agenda.agenda(db, event_id)),
        EVERYBODY: bool(registrations.numbers(db, event_id).taken),
    }
    return [group for group, found in there.items() if found]


def _who(db: Session, event_id: EntityId, _: Catalogue) -> list[tuple[str, str]]:
    said = {
        MEMBERS: _("Members of the body"),
        CONTRIBUTORS: _("Those who contribute"),
        EVERYBODY: _("All with a place"),
    }
    return [(group, said[group]) for group in _groups(db, event_id) or [CONTRIBUTORS]]


def _rooms(db: Session, event_id: EntityId, _: Catalogue) -> list[tuple[str, str]]:
    return [(ALL_ROOMS, _("All rooms")), *((key, room.name) for key, room in rooms_of(db, event_id).items())]


def _seats(db: Session, event: EventView) -> tuple[SeatRow, ...]:
    return bodies.members(db, event.body_id, event.starts.date()) if event.body_id is not None else ()


def _contributors(db: Session, event_id: EntityId, _: Catalogue) -> Iterable[PersonFacts]:
    """Return who contributes, in the order of the agenda, each once."""
    rows = agenda.agenda(db, event_id)
    ids = dict.fromkeys(one.person_id for row in rows if not row.internal for one in row.contributors)
    return person_facts(db, ids, _).values()


TABLE_CARDS = Printed(
    Output.TABLE_CARDS,
    N_("Table cards"),
    Group.ON_SITE,
    SHEETS,
    table_cards_document,
    wants=(Missing.CARDS,),
    choices=(
        Choice(WHO, N_("For whom"), _who),
        Choice(
            SIZE,
            N_("Size"),
            fixed((CardSize.ONE, N_("One a sheet, 297 × 105 mm")), (CardSize.TWO, N_("Two a sheet, 210 × 74 mm"))),
        ),
    ),
)
ROOM_SIGNS = Printed(
    Output.ROOM_SIGNS,
    N_("Room signs"),
    Group.ON_SITE,
    SHEETS,
    room_signs_document,
    wants=(Missing.ROOMS,),
    choices=(
        Choice(ROOM, N_("Room"), _rooms),
        Choice(
            WAY,
            N_("Arrow"),
            fixed(
                (Way.NONE, N_("None, at the room")),
                (Way.LEFT, N_("To the left")),
                (Way.RIGHT, N_("To the right")),
                (Way.STRAIGHT, N_("Straight ahead")),
            ),
        ),
    ),
    always_public=True,
)
