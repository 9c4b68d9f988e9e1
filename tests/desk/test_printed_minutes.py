"""The printed minutes say everything the planner holds, and the public extract nothing that is not public."""

import re
from datetime import UTC, date, datetime

import pytest

from forumplanner.desk import exporting
from forumplanner.desk.copied_item import copied_item
from forumplanner.desk.outputs import Options, Output
from forumplanner.lists import minutes as minutes_lists
from forumplanner.model.enums import AttendanceState, EntryKind, EventKind, MinutesState
from forumplanner.planning import (
    agenda_making,
    bodies,
    directory,
    interrupting,
    measures,
    minute_taking,
    scheduling,
    seats,
    settling,
    sitting,
    voting,
)
from forumplanner.planning.agenda_making import AgendaItemDraft
from forumplanner.planning.bodies import BodyDraft, RulesChanges
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.planning.measures import MeasureChanges
from forumplanner.planning.minute_taking import EntryDraft, HeadChanges
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.planning.seats import SeatDraft
from forumplanner.planning.voting import VoteDraft
from forumplanner.workspace import Label

SETTLED = datetime(2027, 6, 20, 9, 0, tzinfo=UTC)
SECRETS = ("Lindenhof", "Kaufpreis", "Verkaufen", "Bieterliste")


@pytest.fixture
def held(planner):
    """A sitting of a body of four: two stay, one leaves at 18:40, one is excused; one item is not public."""
    with planner.change(Label("create_body")) as db:
        body = bodies.create_body(db, BodyDraft("Ausschuss", "ACI", legal_members=4))
        bodies.set_rules(db, body, RulesChanges())
        people = directory.add_persons(db, [PersonFields("P", name) for name in ("Eins", "Zwei", "Drei", "Vier")])
        for person in people:
            seats.add_member(db, body, SeatDraft(person))
        day = DayFields(datetime(2027, 6, 3, 18), datetime(2027, 6, 3, 21))
        event = scheduling.create_event(db, EventFields("5. Sitzung", EventKind.SITTING, (day,), body_id=body))
        housing = agenda_making.add_item(db, event, AgendaItemDraft("Wohnen"))
        hidden = agenda_making.add_item(db, event, AgendaItemDraft("Lindenhof", public=False))
        for person in people[:2]:
            sitting.record_member(db, event, person, AttendanceState.PRESENT)
        left = datetime(2027, 6, 3, 18, 40)
        sitting.record_member(db, event, people[2], AttendanceState.PRESENT, left=left)
        sitting.record_member(db, event, people[3], AttendanceState.EXCUSED)
        paper = minute_taking.open_minutes(db, event, planner.now())
        head = HeadChanges(chair="P Eins", opening="The chair opens the sitting.", audience=7)
        minute_taking.edit_head(db, paper, head)
        minute_taking.add_entry(db, paper, housing, EntryDraft(EntryKind.MEASURE, "Write a concept"))
        minute_taking.add_entry(db, paper, housing, EntryDraft(EntryKind.INFORMATION, "Bieterliste", public=False))
        minute_taking.add_entry(db, paper, hidden, EntryDraft(EntryKind.DECISION, "Verkaufen"))
        voting.record_vote(db, housing, VoteDraft("Agree?", yes=2, no=1, abstentions=0))
        voting.record_vote(db, hidden, VoteDraft("Kaufpreis", yes=3, no=0, abstentions=0))
        found = minutes_lists.minutes(db, event)
        measure = next(entry.measure_id for one in found.items for entry in one.entries if entry.measure_id)
        (office,) = directory.add_organisations(db, [OrganisationFields("Housing office")])
        measures.edit_measure(db, measure, MeasureChanges(owner_organisation_id=office, due=date(2027, 10, 1)))
    return event


def page(planner, event, *, public=False):
    options = Options("en", public_only=public)
    return exporting.produce(planner, Output.MINUTES, event, options, ".html").decode()


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def settled(planner, event):
    with planner.change(Label("settle_minutes", {"event": event})) as db:
        paper = minutes_lists.minutes(db, event).head.id
        settling.settle(db, paper, MinutesState.SIGNED, SETTLED)
        objection = settling.raise_objection(db, paper, "The vote is wrong, Lindenhof", SETTLED)
        settling.decide_objection(db, objection, "It is right")
        settling.add_amendment(db, paper, "Page 2: eight instead of seven", SETTLED)


def test_the_opening_is_the_first_paragraph_of_the_proceedings(planner, held):
    html = page(planner, held)
    assert re.search(r"<h2>Proceedings</h2>\s*<p[^>]*>The chair opens the sitting\.</p>", html)


def test_a_measure_says_who_does_it_until_when(planner, held):
    assert "Responsible: Housing office · due 1 October 2027" in words(page(planner, held))


def test_who_left_early_is_named_with_the_time(planner, held):
    assert "P Drei, left 18:40" in words(page(planner, held))


def test_a_vote_says_of_how_many_and_the_head_whether_the_body_could_decide(planner, held):
    said = words(page(planner, held))
    assert "2 yes, 1 no, 0 abstentions (of 3 entitled to vote and present)" in said
    assert "Quorum quorate (entitled to vote and present: 3; legal members: 4)" in said


def test_a_body_that_is_too_few_is_not_quorate(planner, held):
    with planner.change(Label("record_member", {"event": held})) as db:
        for row in bodies_present(db, held)[:2]:
            sitting.record_member(db, held, row, AttendanceState.ABSENT)
    assert "not quorate (entitled to vote and present: 1; legal members: 4)" in words(page(planner, held))


def bodies_present(db, event):
    from forumplanner.lists.bodies import attendance

    return [row.seat.person_id for row in attendance(db, event) if row.state is AttendanceState.PRESENT]


def test_public_and_non_public_items_stand_apart(planner, held):
    html = page(planner, held)
    public, hidden = html.index("<h2>Public part</h2>"), html.index("<h2>Non-public part</h2>")
    assert public < html.index("Write a concept") < hidden
    for secret in SECRETS:
        assert html.index(secret) > hidden


def test_the_extract_holds_the_public_part_only(planner, held):
    settled(planner, held)
    html = page(planner, held, public=True)
    assert "Write a concept" in html
    assert "Non-public part" not in html
    for secret in SECRETS:
        assert secret not in html


def test_settled_minutes_name_the_day_and_what_was_raised_later(planner, held):
    assert "20 June 2027" not in page(planner, held)
    settled(planner, held)
    said = words(page(planner, held))
    assert said.index("Objections and amendments") > said.index("Verkaufen")
    assert "Objection, 20 June 2027: The vote is wrong, Lindenhof Decision on it: It is right" in said
    assert "Amendment, 20 June 2027: Page 2: eight instead of seven" in said
    assert said.count("20 June 2027") == 3
    assert "____ on" not in said


def test_a_sitting_has_an_audience_and_a_conference_participants(planner, held, conference):
    with planner.change(Label("open_minutes", {"event": conference})) as db:
        paper = minute_taking.open_minutes(db, conference, planner.now())
        minute_taking.edit_head(db, paper, HeadChanges(audience=85))
    assert "Audience 7 persons" in words(page(planner, held))
    said = words(page(planner, conference))
    assert "Participants 85 persons" in said
    assert "Audience" not in said


def copied(planner, event, title):
    with planner.read() as db:
        items = minutes_lists.minutes(db, event).items
        wanted = next(one.item.id for one in items if one.item.title == title)
        return copied_item(db, event, wanted, "en")


def test_one_item_is_copied_as_it_is_printed_and_nothing_of_the_others(planner, held):
    found = copied(planner, held, "Wohnen")
    inner = found.html.partition("<!--StartFragment-->")[2].partition("<!--EndFragment-->")[0]
    assert words(inner).startswith("1 Wohnen Measure: Write a concept Responsible: Housing office")
    assert "<strong>Measure: </strong>" in inner
    assert "Verkaufen" not in found.html + found.plain
    assert words(inner) == " ".join(found.plain.split())
    assert all(word in words(page(planner, held)) for word in words(inner).split())


def test_a_copy_says_whether_everybody_may_read_it(planner, held):
    with planner.change(Label("x")) as db:
        item = agenda_making.add_item(db, held, AgendaItemDraft("Offen"))
        minute_taking.add_entry(
            db, minutes_lists.minutes(db, held).head.id, item, EntryDraft(EntryKind.INFORMATION, "Allen")
        )
    public = {title: copied(planner, held, title).public for title in ("Wohnen", "Lindenhof", "Offen")}
    assert public == {"Wohnen": False, "Lindenhof": False, "Offen": True}


def test_an_item_that_is_gone_is_not_copied(planner, held):
    with planner.read() as db:
        assert copied_item(db, held, "0" * 32, "en") is None


def test_the_head_says_interruptions_and_how_it_was_invited(planner, held):
    with planner.change(Label("interrupt", {"event": held})) as db:
        paper = minutes_lists.minutes(db, held).head.id
        interrupting.interrupt(db, paper, datetime(2027, 6, 3, 19), datetime(2027, 6, 3, 19, 10))
        interrupting.interrupt(db, paper, datetime(2027, 6, 3, 20))
        minute_taking.edit_head(db, paper, HeadChanges(duly_invited=True, invited_on=date(2027, 5, 20)))
    said = words(page(planner, held))
    assert "Interrupted 19:00–19:10; from 20:00" in said
    assert "Invitation It was invited in due form and time on 20 May 2027." in said
    with planner.change(Label("edit_minutes_head", {"event": held})) as db:
        minute_taking.edit_head(db, paper, HeadChanges(duly_invited=False))
    assert "The invitation of 20 May 2027 was not in due form and time." in words(page(planner, held))
