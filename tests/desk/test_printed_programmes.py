"""Programme, flyer and posters hold what is public; the running order holds everything, with who is on duty."""

import io
import re
from datetime import datetime

import pytest
from openpyxl import load_workbook
from sqlalchemy import insert

from forumplanner.desk import exporting
from forumplanner.desk.offers import Missing, offers
from forumplanner.desk.outputs import Options, Output
from forumplanner.desk.printed.fitting import pages_of
from forumplanner.desk.printed.programmes import ALL_ROOMS
from forumplanner.documents.tree import Heading, PageSize, QrCode
from forumplanner.model.agenda import Duty
from forumplanner.model.enums import AgendaKind, ContributionRole, DutyKind, EventKind
from forumplanner.model.ids import new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import agenda_making, amending, contributing, directory, scheduling
from forumplanner.planning.agenda_making import AgendaItemDraft
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label


@pytest.fixture
def forum(planner):
    """A forum in two rooms with an internal, a non-public and a public item; one interpreter, one helper."""
    with planner.change(Label("create_event")) as db:
        venue = scheduling.add_venue(db, "Bürgerhaus", directions="Buslinie 3", step_free=True)
        hall = scheduling.add_room(db, venue, "Saal", step_free=True)
        attic = scheduling.add_room(db, venue, "Dachstudio")
        day = DayFields(datetime(2027, 6, 3, 18), datetime(2027, 6, 3, 21), opens=datetime(2027, 6, 3, 17, 30))
        fields = EventFields(
            "7. Bürgerforum",
            EventKind.CITIZEN_FORUM,
            (day,),
            venue_id=venue,
            room_ids=(hall, attic),
        )
        event = scheduling.create_event(db, fields)
        speaker, helper = directory.add_persons(db, [PersonFields("Ada", "Fleiß"), PersonFields("Kim", "Rat")])
        add = agenda_making.add_item
        set_up = AgendaItemDraft("Aufbau", internal=True, minutes=15, room_id=hall, kind=AgendaKind.BREAK)
        add(db, event, set_up)
        welcome = AgendaItemDraft("Begrüßung", minutes=20, room_id=hall, material="Zwei Mikrofone", stage_note="Licht")
        contributing.add_contributor(db, add(db, event, welcome), speaker, ContributionRole.MODERATOR)
        add(db, event, AgendaItemDraft("Lindenhof", public=False, minutes=20, room_id=attic))
        later = datetime(2027, 6, 3, 19, 30)
        add(db, event, AgendaItemDraft("Werkstatt", minutes=60, room_id=attic, pinned_start=later))
        shift = {"event_id": event, "starts": None, "ends": None, "language": ""}
        rows = [
            {"id": new_id(), "person_id": helper, "kind": DutyKind.VOLUNTEER, **shift},
            {"id": new_id(), "person_id": speaker, "kind": DutyKind.INTERPRETER, **shift, "language": "ar"},
        ]
        rows[1] |= {"starts": datetime(2027, 6, 3, 18, 15), "ends": datetime(2027, 6, 3, 20)}
        db.execute(insert(Duty), rows)
    return event


def words(planner, event, output, **chosen):
    data = exporting.produce(planner, output, event, Options("de", chosen=chosen), ".html")
    return " ".join(re.sub(r"<[^>]+>", " ", data.decode().partition("<body")[2]).split())


def headings(planner, event, output, **chosen):
    made = exporting.document(planner, output, event, Options("de", chosen=chosen))
    return [block.text for block in made.children if isinstance(block, Heading)]


def test_the_running_order_says_who_does_what_with_what_and_what_is_left_between(planner, forum):
    said = words(planner, forum, Output.RUNNING_ORDER)
    assert "Einlass 17:30" in said
    assert "Helfende: Kim Rat, ganztägig" in said
    assert "Dolmetschen (Arabisch): Ada Fleiß, 18:15–20:00" in said
    assert "Aufbau Saal nur für das Organisationsteam" in said
    assert "Begrüßung Saal Ada Fleiß (Moderation) Zwei Mikrofone Licht" in said
    assert "Lindenhof Dachstudio nicht öffentlich" in said
    assert "18:55–19:30 35 Puffer" in said
    assert "20:30–21:00 30 Puffer bis zum Ende" in said


def test_the_running_order_is_also_a_spreadsheet(planner, forum):
    data = exporting.produce(planner, Output.RUNNING_ORDER, forum, Options("de"), ".xlsx")
    rows = list(load_workbook(io.BytesIO(data)).worksheets[0].iter_rows(values_only=True))
    found = next(dict(zip(rows[0], row, strict=True)) for row in rows if "Begrüßung" in row)
    assert (found["Material"], found["Regie"]) == ("Zwei Mikrofone", "Licht")


@pytest.mark.parametrize("output", [Output.PROGRAMME, Output.FLYER, Output.DOOR_POSTERS])
def test_what_hangs_and_lies_about_holds_nothing_internal(planner, forum, output):
    made = repr(exporting.document(planner, output, forum, Options("de")))
    assert "Begrüßung" in made
    for secret in ("Lindenhof", "Aufbau", "Zwei Mikrofone", "Licht"):
        assert secret not in made


def test_a_programme_stands_by_time_or_by_room(planner, forum):
    assert headings(planner, forum, Output.PROGRAMME)[1:] == ["Donnerstag, 3. Juni 2027"]
    by_room = headings(planner, forum, Output.PROGRAMME, order="room")
    assert by_room[1:] == ["Donnerstag, 3. Juni 2027", "Saal", "Dachstudio"]


def test_a_flyer_has_two_sides_and_shrinks_to_keep_them(planner, forum):
    short = exporting.document(planner, Output.FLYER, forum, Options("de"))
    assert (short.scale, pages_of(short)) == (1, 2)
    assert "Buslinie 3" in repr(short)
    with planner.change(Label("add_agenda_item", {"event": forum})) as db:
        for number in range(110):
            agenda_making.add_item(db, forum, AgendaItemDraft(f"Punkt {number}", description="Ein langer Satz. " * 6))
    long = exporting.document(planner, Output.FLYER, forum, Options("de"))
    assert long.scale < 1
    assert pages_of(long) == 2
    assert "Ein langer Satz" not in repr(long)


def test_the_link_to_register_is_a_code_on_the_flyer_and_a_link_in_the_announcement(planner, forum):
    link = "https://www.stadt.example/anmelden"
    with planner.change(Label("edit_event", {"event": forum})) as db:
        amending.amend_event(db, forum, registration_link=link)
    made = exporting.document(planner, Output.FLYER, forum, Options("de"))
    assert [block.content for block in made.children if isinstance(block, QrCode)] == [link]
    announced = exporting.produce(planner, Output.ANNOUNCEMENT, forum, Options("de"), ".html").decode()
    assert f'href="{link}"' in announced


def test_posters_are_for_all_rooms_or_for_one_and_say_whether_it_is_step_free(planner, forum):
    everywhere = exporting.document(planner, Output.DOOR_POSTERS, forum, Options("de"))
    assert headings(planner, forum, Output.DOOR_POSTERS) == ["Saal", "Dachstudio"]
    assert pages_of(everywhere) == 2
    assert everywhere.size is PageSize.A4
    with planner.read() as db:
        (offer,) = [one for one in offers(db, forum) if one.output is Output.DOOR_POSTERS]
        rooms = {said: value for value, said in offer.choices[0].values(db, forum, lambda text: text)}
    assert list(rooms) == ["All rooms", "Saal", "Dachstudio"]
    assert rooms["All rooms"] == ALL_ROOMS
    chosen = {"room": rooms["Dachstudio"], "size": "A3"}
    large = exporting.document(planner, Output.DOOR_POSTERS, forum, Options("de", chosen=chosen))
    assert (large.size, pages_of(large)) == (PageSize.A3, 1)
    assert large.scale > everywhere.scale
    assert "Nicht stufenlos" in repr(large)
    assert "Stufenlos erreichbar" not in repr(large)


def test_without_rooms_posters_say_what_is_missing(planner, conference, workshops):
    with planner.read() as db:
        missing = {offer.output: offer.missing for offer in offers(db, conference)}
    assert missing[Output.DOOR_POSTERS] is Missing.AGENDA_ROOMS
    assert missing[Output.FLYER] is None
    with pytest.raises(PlanningError) as caught:
        exporting.document(planner, Output.DOOR_POSTERS, conference, Options("de"))
    assert caught.value.key == "export.no-room"


@pytest.mark.parametrize("title", ["Sehr langer Titel über Integration & <b>Teilhabe</b> " * 8 + "x" * 200, "x" * 200])
def test_a_very_long_title_leaves_the_posters_room_for_what_happens(planner, forum, title):
    short = exporting.document(planner, Output.DOOR_POSTERS, forum, Options("de"))
    with planner.change(Label("edit_event", {"event": forum})) as db:
        amending.amend_event(db, forum, title=title)
    long = exporting.document(planner, Output.DOOR_POSTERS, forum, Options("de"))
    assert pages_of(long) == pages_of(short) == 2
    assert title not in repr(long.children)
    assert title[:40] in repr(long.children)
