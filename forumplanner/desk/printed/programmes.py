"""What is read beforehand and on the doors: the programme, the folded flyer, the posters."""

from dataclasses import replace

from sqlalchemy.orm import Session

from forumplanner.desk import calendars
from forumplanner.desk.facts import agenda_of, event_facts, event_of, office_facts
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.fitting import fitted
from forumplanner.desk.printed.spec import FORUMS, PAPER, SHEETS, Choice, Group, Missing, Printed, fixed
from forumplanner.documents.content.door_posters import DoorFacts, DoorPostersFacts, door_posters, posters_of
from forumplanner.documents.content.flyer import FlyerFacts, flyer
from forumplanner.documents.content.programme import ProgrammeFacts, TrackLayout, programme
from forumplanner.documents.tree import Document, PageSize
from forumplanner.lists import agenda, events
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import N_, Catalogue

ORDER, ROOM, SIZE = "order", "room", "size"
ALL_ROOMS = "all"
_BY_TIME, _BY_ROOM = "time", "room"
_FLYER_SCALES = (1.0, 0.92, 0.84, 0.76)
"""How far the text of a flyer may shrink to stand on its two sides: to eight points."""
_POSTER_SCALES = {"A4": (2.2, 2.0, 1.8, 1.6, 1.4, 1.2, 1.0), "A3": (3.1, 2.8, 2.5, 2.2, 2.0, 1.8, 1.6, 1.4)}


def programme_document(request: Request, _: Catalogue) -> Document:
    """Return the public programme, by time or by room."""
    event = event_of(request)
    by_room = request.chosen(ORDER) == _BY_ROOM
    facts = ProgrammeFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        agenda=agenda_of(request.db, event.id, _, public_only=True),
        created=request.workspace.now(),
        layout=TrackLayout.BY_ROOM if by_room else TrackLayout.SIDE_BY_SIDE,
        welcome=event.subtitle,
    )
    return programme(facts, _)


def flyer_document(request: Request, _: Catalogue) -> Document:
    """Return the flyer, its text as large and as full as two sides of paper take."""
    event = event_of(request)
    facts = FlyerFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        agenda=agenda_of(request.db, event.id, _, public_only=True),
        created=request.workspace.now(),
        slogan=event.subtitle,
        about=event.description,
        directions=event.venue.directions if event.venue else "",
        registration_link=event.registration_link,
        register_by=event.registration_closes.date() if event.registration_closes else None,
    )

    full, brief = flyer(facts, _), flyer(replace(facts, brief=True), _)
    return fitted([full, *(replace(brief, scale=scale) for scale in _FLYER_SCALES)], 2)


def door_posters_document(request: Request, _: Catalogue) -> Document:
    """Return the posters of all rooms or of one, in type as large as one page each takes.

    Raises PlanningError where nothing public has a room.
    """
    event = event_of(request)
    rooms = event.venue.rooms if event.venue else ()
    doors = [DoorFacts(room.name, room.step_free) for room in rooms]
    items = agenda_of(request.db, event.id, _, public_only=True)
    wanted = request.chosen(ROOM)
    if wanted != ALL_ROOMS:
        doors = [door for room, door in zip(rooms, doors, strict=True) if room.id == wanted]
    facts = DoorPostersFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        agenda=items,
        doors=tuple(doors),
        created=request.workspace.now(),
        size=PageSize[request.chosen(SIZE)],
    )
    pages = len(posters_of(facts))
    if not pages:
        raise PlanningError("export.no-room", event=event.title)
    return fitted([door_posters(replace(facts, scale=scale), _) for scale in _POSTER_SCALES[facts.size.name]], pages)


def used_rooms(db: Session, event_id: EntityId) -> list[tuple[EntityId, str]]:
    """Return the rooms of the venue in which something public happens, in their order: id and name."""
    found = events.view(db, event_id)
    rows = agenda.agenda(db, event_id, public_only=True)
    used = {row.room_id for row in rows if row.start is not None}
    rooms = found.venue.rooms if found is not None and found.venue is not None else ()
    return [(room.id, room.name) for room in rooms if room.id in used]


def _rooms(db: Session, event_id: EntityId, _: Catalogue) -> list[tuple[str, str]]:
    return [(ALL_ROOMS, _("All rooms")), *used_rooms(db, event_id)]


PROGRAMME = Printed(
    Output.PROGRAMME,
    N_("Programme"),
    Group.PROGRAMME,
    (*PAPER, ".ics"),
    programme_document,
    writers={".ics": calendars.programme_file},
    wants=(Missing.AGENDA,),
    always_public=True,
    choices=(Choice(ORDER, N_("Order"), fixed((_BY_TIME, N_("By time")), (_BY_ROOM, N_("By room")))),),
)
FLYER = Printed(
    Output.FLYER,
    N_("Folded flyer"),
    Group.PROGRAMME,
    SHEETS,
    flyer_document,
    at=FORUMS,
    wants=(Missing.AGENDA,),
    always_public=True,
)
DOOR_POSTERS = Printed(
    Output.DOOR_POSTERS,
    N_("Posters for the doors"),
    Group.PROGRAMME,
    SHEETS,
    door_posters_document,
    at=FORUMS,
    wants=(Missing.AGENDA, Missing.AGENDA_ROOMS),
    choices=(
        Choice(ROOM, N_("Room"), _rooms),
        Choice(SIZE, N_("Size of paper"), fixed(("A4", "A4"), ("A3", "A3"))),
    ),
    always_public=True,
)
