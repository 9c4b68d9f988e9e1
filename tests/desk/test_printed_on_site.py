"""What is printed for the day: the attendance list, badges, table cards and room signs of an event."""

import re
from datetime import datetime

import pytest
from babel.messages.pofile import read_po

from forumplanner.desk import exporting
from forumplanner.desk.offers import Missing, offers
from forumplanner.desk.outputs import FIRST_LABEL, Options, Output
from forumplanner.desk.printed.known import KNOWN
from forumplanner.desk.printed.sheets import PrinterOffset, keep_printer_offset
from forumplanner.documents.tree import LabelSheet
from forumplanner.model.enums import AgendaKind, EventKind, NeedKind
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Registration
from forumplanner.planning import (
    agenda_making,
    bodies,
    contributing,
    directory,
    label_keeping,
    needs,
    registering,
    scheduling,
    seats,
    workshop_places,
)
from forumplanner.planning.agenda_making import AgendaItemDraft
from forumplanner.planning.bodies import BodyDraft
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.label_keeping import LabelFormatFields
from forumplanner.planning.needs import NeedFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.planning.seats import SeatDraft
from forumplanner.resources import resource
from forumplanner.wording.catalogue import Catalogue, catalogue
from forumplanner.workspace import Label

ADDRESS = "Heimweg 17"


@pytest.fixture
def people(planner):
    """Three people with address and languages."""
    fields = [
        PersonFields("Layla", "Haddad", street=ADDRESS, languages=("ar", "de")),
        PersonFields("Jürgen", "Weiß", street=ADDRESS, languages=("de",)),
        PersonFields("Olena", "Schewtschenko", street=ADDRESS, languages=("uk",)),
    ]
    with planner.change(Label("add_person")) as db:
        return directory.add_persons(db, fields)


@pytest.fixture
def guests(planner, conference, people):
    """Haddad with two companions without names, and Weiß are registered; Haddad wants her languages on the badge."""
    with planner.change(Label("register")) as db:
        made = registering.register(
            db,
            conference,
            [RegistrationFields(people[0], organisation="Frauencafé", guests=2), RegistrationFields(people[1])],
            planner.now(),
        )
        ids = [one.id for one in made]
        needs.set_needs(db, ids[0], [NeedFields(NeedKind.WHEELCHAIR, consent_at=planner.now())])
        db.get_one(Registration, ids[0]).badge_languages = True
    return ids


@pytest.fixture
def sitting(planner, people):
    """A sitting of a body: Haddad votes and Weiß stands in for her, Schewtschenko advises."""
    with planner.change(Label("create_body")) as db:
        body = bodies.create_body(db, BodyDraft("Ausschuss", "ACI", legal_members=1))
        seats.add_member(db, body, SeatDraft(people[0], group_name="Liste Vielfalt", substitute_id=people[1]))
        seats.add_member(db, body, SeatDraft(people[2], votes=False))
        day = DayFields(datetime(2027, 6, 3, 18), datetime(2027, 6, 3, 21))
        return scheduling.create_event(db, EventFields("5. Sitzung", EventKind.SITTING, (day,), body_id=body))


def page(planner, output, event, **chosen):
    html = exporting.produce(planner, output, event, Options("de", chosen=chosen), ".html").decode()
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def sheets(planner, output, event, **chosen):
    document = exporting.document(planner, output, event, Options("de", chosen=chosen))
    return [block for block in document.children if isinstance(block, LabelSheet)]


def texts(sheet):
    return [" | ".join(part.text for part in label.parts if hasattr(part, "text")) for label in sheet.labels]


def test_whoever_is_brought_along_signs_too_and_nothing_else_is_told(planner, conference, guests):
    said = page(planner, Output.ATTENDANCE, conference, blank_lines="0", days="1")
    assert said.count("in Begleitung von Haddad, Layla") == 2
    assert "4 Weiß, Jürgen" in said
    assert ADDRESS not in said
    assert "Rollstuhl" not in said


def test_an_event_of_two_days_has_a_list_for_each_or_one_for_both(planner, conference, guests):
    assert page(planner, Output.ATTENDANCE, conference, blank_lines="0").count("Weiß, Jürgen") == 2
    assert page(planner, Output.ATTENDANCE, conference, blank_lines="0", days="together").count("Weiß, Jürgen") == 1
    only = page(planner, Output.ATTENDANCE, conference, days="2")
    assert "4. Juni 2027" in only
    assert "3. Juni 2027" not in only


def test_an_event_of_one_day_does_not_ask_which(planner, sitting):
    with planner.read() as db:
        offer = next(one for one in offers(db, sitting) if one.output is Output.ATTENDANCE)
        words = [value for choice in offer.choices if choice.key == "days" for value in choice.values(db, sitting, str)]
    assert len(words) == 1


def test_at_a_sitting_members_substitutes_and_guests_stand_apart(planner, sitting):
    said = page(planner, Output.ATTENDANCE, sitting, blank_lines="5")
    order = ["Stimmberechtigte Mitglieder", "Layla Haddad", "Stellvertretungen", "Jürgen Weiß", "Beratende", "Gäste"]
    assert sorted(order, key=said.index) == order
    assert "Jürgen Weiß Layla Haddad" in said, "beside the substitute stands for whom"
    assert "Zahl der Zuhörerinnen und Zuhörer" in said


def test_the_audience_of_a_sitting_without_a_public_part_is_not_counted(planner, sitting):
    with planner.change(Label("add_agenda_item")) as db:
        agenda_making.add_item(db, sitting, AgendaItemDraft("Grundstück", public=False))
    assert "Zuhör" not in page(planner, Output.ATTENDANCE, sitting)


def test_badges_name_languages_only_of_who_asked_for_it(planner, conference, guests):
    (sheet,) = sheets(planner, Output.BADGES, conference)
    layla, juergen = texts(sheet)
    assert "Ich spreche Arabisch, Deutsch" in layla
    assert "Ich spreche" not in juergen


def test_badges_are_printed_on_the_sheet_of_the_office(planner, conference, guests):
    with planner.change(Label("add_label_format")) as db:
        own = label_keeping.add_format(db, LabelFormatFields("Eigene", 90, 54, 2, 5, 15, 13.5, 90, 54))
    (sheet,) = sheets(planner, Output.BADGES, conference, sheet=own, first_label="10")
    assert (sheet.format.width, sheet.format.left, len(sheet.labels)) == (90, 15, 11)
    with pytest.raises(PlanningError) as caught:
        exporting.document(planner, Output.BADGES, conference, Options("de", chosen={"sheet": "gone"}))
    assert caught.value.key == "export.no-such-choice"


def test_a_label_that_the_sheet_does_not_have_is_refused_with_how_many_it_has(planner, conference, guests):
    chosen = {"sheet": "l4785", FIRST_LABEL: "11"}
    with pytest.raises(PlanningError) as caught:
        exporting.document(planner, Output.BADGES, conference, Options("de", chosen=chosen))
    assert (caught.value.key, caught.value.params["most"]) == ("labels.first", 10)


def test_the_back_tells_the_times_or_the_persons_own_workshops(planner, conference, workshops, guests):
    with planner.change(Label("book_workshop")) as db:
        workshop_places.book_workshop(db, guests[0], workshops["Wohnen"])
        agenda_making.add_item(db, conference, AgendaItemDraft("Begrüßung", AgendaKind.ITEM, minutes=15, day_number=2))
    _front, back = sheets(planner, Output.BADGES, conference, back="times")
    assert all("09:00–17:00" in said for said in texts(back))
    front, back = sheets(planner, Output.BADGES, conference, back="programme")
    layla, juergen = texts(back)[::-1]
    assert ("Layla" in texts(front)[0], "Wohnen" in layla, "Wohnen" in juergen) == (True, True, False)
    assert all("Begrüßung" in said and "Sprache" not in said for said in (layla, juergen))


def test_the_printer_of_this_workstation_is_corrected_and_nothing_of_it_is_in_the_journal(planner, conference, guests):
    before = planner.next_undo
    keep_printer_offset(planner, PrinterOffset(1.5, -0.5))
    (sheet,) = sheets(planner, Output.BADGES, conference, frames="yes")
    assert (sheet.offset_x, sheet.offset_y, sheet.frames) == (1.5, -0.5, True)
    assert planner.next_undo == before
    with pytest.raises(PlanningError):
        keep_printer_offset(planner, PrinterOffset(30, 0))


def test_cards_are_those_of_the_members_at_a_sitting(planner, sitting):
    (sheet,) = sheets(planner, Output.TABLE_CARDS, sitting)
    assert sheet.folded
    assert [said.split(" | ")[0] for said in texts(sheet)] == ["Layla Haddad", "Olena Schewtschenko"]
    assert "Liste Vielfalt" in texts(sheet)[0]


def test_cards_are_those_of_who_contributes_elsewhere_each_once(planner, conference, workshops, people):
    with planner.change(Label("add_contributor")) as db:
        for title in ("Sprache", "Wohnen"):
            contributing.add_contributor(db, workshops[title], people[0])
    (sheet,) = sheets(planner, Output.TABLE_CARDS, conference)
    assert [said.split(" | ")[0] for said in texts(sheet)] == ["Layla Haddad"]


def test_there_is_a_sign_for_each_room_of_the_event_and_for_no_other(planner, conference):
    with planner.read() as db:
        assert {one.output: one.missing for one in offers(db, conference)}[Output.ROOM_SIGNS] is Missing.ROOMS
    with planner.change(Label("add_venue")) as db:
        venue = scheduling.add_venue(db, "Rathaus")
        rooms = [scheduling.add_room(db, venue, name, step_free=name == "Saal") for name in ("Saal", "Keller", "Büro")]
        days = (DayFields(datetime(2027, 6, 3, 9), datetime(2027, 6, 3, 17)),)
        fields = EventFields("3. Integrationskonferenz", EventKind.CONFERENCE, days, venue_id=venue, code="ik-3")
        scheduling.edit_event(db, conference, fields)
        agenda_making.add_item(db, conference, AgendaItemDraft("Auftakt", room_id=rooms[0]))
        agenda_making.add_item(db, conference, AgendaItemDraft("Forum", room_id=rooms[1]))
    (sheet,) = sheets(planner, Output.ROOM_SIGNS, conference, way="left")
    assert texts(sheet) == [
        "3. Integrationskonferenz | Saal | ← | nach links | Stufenlos erreichbar",
        "3. Integrationskonferenz | Keller | ← | nach links | Nur über Stufen erreichbar",
    ]
    (one,) = sheets(planner, Output.ROOM_SIGNS, conference, room=rooms[1])
    assert texts(one) == ["3. Integrationskonferenz | Keller | Nur über Stufen erreichbar"]


class Heard(Catalogue):
    """German words that note which texts they were asked for."""

    def __init__(self) -> None:
        super().__init__("de", catalogue("de").translations)
        self.asked: set[str] = set()

    def __call__(self, message, /, **params):
        self.asked.add(message)
        return super().__call__(message, **params)


def test_every_choice_of_every_document_is_said_in_german(planner, conference, workshops, guests, sitting):
    heard = Heard()
    with planner.read() as db:
        for spec in KNOWN.values():
            for choice in spec.choices:
                heard(choice.title)
                for event in (conference, sitting):
                    choice.values(db, event, heard)
    assert len(heard.asked) > 30
    with resource("translations/de/LC_MESSAGES/forumplanner.po").open("rb") as file:
        known = {message.id for message in read_po(file)}
    assert {asked for asked in heard.asked if asked not in known and asked not in {"A3", "A4"}} == set()
