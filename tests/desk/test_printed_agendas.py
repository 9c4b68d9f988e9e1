"""An agenda names its parts, numbers and papers; what is announced holds nothing that is not public."""

import re
from datetime import datetime

import pytest

from forumplanner.desk import exporting
from forumplanner.desk.outputs import Options, Output
from forumplanner.lists import events
from forumplanner.lists.agenda import agenda
from forumplanner.model.enums import ContributionRole, EventKind
from forumplanner.planning import agenda_making, bodies, contributing, directory, scheduling
from forumplanner.planning.agenda_making import AgendaItemDraft
from forumplanner.planning.bodies import BodyDraft
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.papers import PaperDraft, add_paper
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label

SECRETS = ("Lindenhof", "Kaufpreis", "Vorlage 046", "Stühle rücken")


def paper(title, number, item, *, public):
    return PaperDraft("x.txt", title.encode(), title=title, number=number, public=public, agenda_item_id=item)


@pytest.fixture
def sitting(planner):
    """A sitting with two public items, one of them with something confidential inside, and one that is not public."""
    with planner.change(Label("create_event")) as db:
        body = bodies.create_body(db, BodyDraft("Integrationsrat", "IR"))
        day = DayFields(datetime(2027, 6, 3, 18), datetime(2027, 6, 3, 21))
        event = scheduling.create_event(db, EventFields("5. Sitzung", EventKind.SITTING, (day,), body_id=body))
        housing = agenda_making.add_item(db, event, AgendaItemDraft("Wohnen", description="Bericht"))
        inside = AgendaItemDraft("Kaufpreis", public=False)
        agenda_making.add_item(db, event, inside, parent=housing)
        agenda_making.add_item(db, event, AgendaItemDraft("Stühle rücken", internal=True))
        hidden = agenda_making.add_item(db, event, AgendaItemDraft("Lindenhof", public=False))
        speaker, chair = directory.add_persons(db, [PersonFields("Ada", "Fleiß"), PersonFields("Ben", "Rat")])
        contributing.add_contributor(db, housing, speaker, ContributionRole.RAPPORTEUR)
        contributing.add_contributor(db, housing, chair, ContributionRole.CHAIR)
        add_paper(db, event, paper("Wohnbericht", "Vorlage 044", housing, public=True))
        add_paper(db, event, paper("Gutachten", "Vorlage 045", housing, public=False))
        add_paper(db, event, paper("Lindenhof", "Vorlage 046", hidden, public=True))
    return event


def words(planner, event, output, *, public=False):
    options = Options("de", public_only=public)
    html = exporting.produce(planner, output, event, options, ".html").decode()
    return " ".join(re.sub(r"<[^>]+>", " ", html.partition("<body>")[2]).split())


def test_the_whole_agenda_has_both_parts_with_the_numbers_of_the_program(planner, sitting):
    said = words(planner, sitting, Output.AGENDA)
    first, second = said.split("Nichtöffentlicher Teil")
    assert "Ö 1 Wohnen" in first
    assert "N 1.1 Kaufpreis" in second
    with planner.read() as db:
        number = next(row.number for row in agenda(db, sitting) if row.title == "Lindenhof")
    assert f"N {number} Lindenhof" in second
    assert "Nicht zur Veröffentlichung" in first
    assert "Stühle rücken" not in said


def test_an_item_says_who_introduces_it_who_leads_it_and_which_papers_go_with_it(planner, sitting):
    said = words(planner, sitting, Output.AGENDA)
    assert "Vorgestellt von: Ada Fleiß (Berichterstattung)" in said
    assert "Moderation und Leitung: Ben Rat" in said
    assert "Anlagen: Vorlage 044, Wohnbericht; Vorlage 045, Gutachten (nicht öffentlich)" in said
    assert "Anlage: Vorlage 046" in said
    assert "Anlage: Vorlage 046, Lindenhof" not in said


@pytest.mark.parametrize(("output", "public"), [(Output.AGENDA, True), (Output.ANNOUNCEMENT, False)])
def test_what_is_public_holds_nothing_else_anywhere_in_it(planner, sitting, output, public):
    whole = repr(exporting.document(planner, output, sitting, Options("de", public_only=public)))
    assert "Wohnen" in whole
    for secret in (*SECRETS, "Gutachten"):
        assert secret not in whole


def test_an_announcement_says_that_the_sitting_is_public_and_on_paper_has_lines_to_sign(planner, sitting):
    said = words(planner, sitting, Output.ANNOUNCEMENT)
    assert "Integrationsrat" in said
    assert "Donnerstag, 3. Juni 2027, 18:00" in said
    assert "Der hier bekannt gemachte Teil der Sitzung ist öffentlich" in said
    assert "Ausgehängt" not in said
    paper = repr(exporting.document(planner, Output.ANNOUNCEMENT, sitting, Options("de")))
    assert "Ausgehängt am, Unterschrift" in paper
    assert "Abgenommen am, Unterschrift" in paper
    with planner.change(Label("remove_agenda_item", {"event": sitting})) as db:
        for row in agenda(db, sitting):
            if not row.public:
                agenda_making.remove_item(db, row.id)
    assert "Die Sitzung ist öffentlich" in words(planner, sitting, Output.ANNOUNCEMENT)


@pytest.mark.parametrize(("step_free", "said_so"), [(True, "ist stufenlos"), (False, "ist nicht stufenlos")])
def test_a_room_up_a_step_is_announced_as_such(planner, sitting, step_free, said_so):
    assert "stufenlos" not in words(planner, sitting, Output.ANNOUNCEMENT)
    with planner.change(Label("edit_event", {"event": sitting})) as db:
        venue = scheduling.add_venue(db, "Rathaus", step_free=True)
        room = scheduling.add_room(db, venue, "Ratssaal", step_free=step_free)
        now = events.view(db, sitting)
        days = tuple(DayFields(day.starts, day.ends) for day in now.days)
        fields = EventFields(now.title, now.kind, days, body_id=now.body_id, venue_id=venue, room_ids=(room,))
        scheduling.edit_event(db, sitting, fields)
    said = words(planner, sitting, Output.ANNOUNCEMENT)
    assert "Raum Ratssaal" in said
    assert said_so in said


def test_a_short_announcement_is_set_large_and_a_long_one_small_enough_for_its_page(planner, sitting):
    short = exporting.document(planner, Output.ANNOUNCEMENT, sitting, Options("de"))
    with planner.change(Label("add_agenda_item", {"event": sitting})) as db:
        for number in range(32):
            agenda_making.add_item(db, sitting, AgendaItemDraft(f"Punkt {number}"))
    long = exporting.document(planner, Output.ANNOUNCEMENT, sitting, Options("de"))
    assert short.scale > 1 > long.scale
