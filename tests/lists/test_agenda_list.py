from datetime import datetime

from sqlalchemy import select

from forumplanner.lists.agenda import agenda, tracks
from forumplanner.model.enums import AgendaKind, ContributionRole
from forumplanner.model.events import EventDay, Room
from forumplanner.model.ids import EntityId
from forumplanner.planning import contributing, directory
from forumplanner.planning import papers as filing
from forumplanner.planning import tracks as track_making
from forumplanner.planning.agenda_making import AgendaItemDraft, add_item
from forumplanner.workspace import Label, Workspace

LABEL = Label("add_agenda_item")


def test_the_agenda_reads_in_order_with_numbers_times_and_depth(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        add_item(db, forum, AgendaItemDraft("Rückblick", day_number=2, minutes=20))
        add_item(db, forum, AgendaItemDraft("Begrüßung", minutes=30))
        add_item(db, forum, AgendaItemDraft("Kaffee", AgendaKind.BREAK, 15))
        block = add_item(db, forum, AgendaItemDraft("Konflikte"))
        add_item(db, forum, AgendaItemDraft("Schwimmzeiten", AgendaKind.CONFLICT, 40), parent=block)
        add_item(db, forum, AgendaItemDraft("Sonderpunkt", minutes=5, number="Z1"))
    with planner.read() as db:
        assert [(r.number, r.title, r.depth, f"{r.start:%d %H:%M}", f"{r.end:%H:%M}") for r in agenda(db, forum)] == [
            ("1", "Begrüßung", 0, "03 09:00", "09:30"),
            ("", "Kaffee", 0, "03 09:30", "09:45"),
            ("2", "Konflikte", 0, "03 09:45", "10:25"),
            ("2.1", "Schwimmzeiten", 1, "03 09:45", "10:25"),
            ("Z1", "Sonderpunkt", 0, "03 10:25", "10:30"),
            ("4", "Rückblick", 0, "04 09:00", "09:20"),
        ]


def test_a_pinned_start_that_comes_too_early_shows_by_how_much(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        add_item(db, forum, AgendaItemDraft("Begrüßung", minutes=30))
        add_item(db, forum, AgendaItemDraft("Grußwort", minutes=10, pinned_start=datetime(2027, 6, 3, 9, 20)))
    with planner.read() as db:
        assert [(row.title, row.pinned, row.overlap) for row in agenda(db, forum)] == [
            ("Begrüßung", False, 0),
            ("Grußwort", True, 10),
        ]


def test_the_public_agenda_leaves_out_the_rest_and_keeps_the_numbers(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        add_item(db, forum, AgendaItemDraft("Begrüßung"))
        closed = add_item(db, forum, AgendaItemDraft("Personalia", public=False))
        add_item(db, forum, AgendaItemDraft("Nachfolge"), parent=closed)
        add_item(db, forum, AgendaItemDraft("Abbau", internal=True))
        add_item(db, forum, AgendaItemDraft("Ausblick"))
    with planner.read() as db:
        assert [(row.number, row.title) for row in agenda(db, forum, public_only=True)] == [
            ("1", "Begrüßung"),
            ("4", "Ausblick"),
        ]
        assert len(agenda(db, forum)) == 5


def test_an_item_shows_its_track_room_contributors_and_papers(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        rooms = {room.name: room.id for room in db.scalars(select(Room))}
        track = track_making.add_track(db, forum, "Bildung", room_id=rooms["Saal"])
        ayse, olena = directory.add_persons(
            db,
            [
                directory.PersonFields("Ayşe", "Yılmaz", title="Dr."),
                directory.PersonFields(own_script_name="Олена Бондар"),
            ],
        )
        first = add_item(db, forum, AgendaItemDraft("Sprache", track_id=track, capacity=30))
        add_item(db, forum, AgendaItemDraft("Schule", track_id=track, room_id=rooms["Kleiner Raum"], capacity=13))
        contributing.add_contributor(db, first, olena, ContributionRole.MODERATOR)
        contributing.add_contributor(db, first, ayse)
        filing.add_paper(db, forum, filing.PaperDraft("a.pdf", b"1", agenda_item_id=first))
    with planner.read() as db:
        one, two = agenda(db, forum)
        assert (one.track, one.room, one.own_room_id, one.over_room, one.papers) == ("Bildung", "Saal", None, False, 1)
        assert (two.room, two.own_room_id, two.over_room, two.papers) == (
            "Kleiner Raum",
            rooms["Kleiner Raum"],
            True,
            0,
        )
        assert [(who.name, who.role) for who in one.contributors] == [
            ("Олена Бондар", ContributionRole.MODERATOR),
            ("Dr. Ayşe Yılmaz", ContributionRole.SPEAKER),
        ]
        assert [(row.name, row.room, row.items) for row in tracks(db, forum)] == [("Bildung", "Saal", 2)]


def test_items_of_a_day_that_is_gone_come_last_without_times(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        add_item(db, forum, AgendaItemDraft("Rückblick", day_number=2))
        add_item(db, forum, AgendaItemDraft("Begrüßung"))
        db.delete(db.scalars(select(EventDay).where(EventDay.number == 2)).one())
    with planner.read() as db:
        assert [(row.title, row.start is None) for row in agenda(db, forum)] == [
            ("Begrüßung", False),
            ("Rückblick", True),
        ]
