"""A programme stands by time, with parallel tracks in slots, or by room; a running order says what is left between."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from forumplanner.desk.printed.fitting import pages_of
from forumplanner.documents.content.agenda import agenda
from forumplanner.documents.content.agenda_facts import AgendaPaperFacts, PointFacts
from forumplanner.documents.content.bilingual import Told
from forumplanner.documents.content.door_posters import DoorFacts, DoorPostersFacts, posters_of
from forumplanner.documents.content.facts import AgendaFacts, DayFacts, EventFacts, OfficeFacts
from forumplanner.documents.content.invitation import Audience, InvitationFacts, invitation
from forumplanner.documents.content.programme import ProgrammeFacts, TrackLayout, programme
from forumplanner.documents.content.running_order import RunningDayFacts, RunningOrderFacts, StepFacts, running_order
from forumplanner.documents.tree import Block, Cell, Document, Heading, ListBlock, Paragraph, Table
from forumplanner.wording.catalogue import catalogue

WORDS = catalogue("en")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2027, 6, day, hour, minute)


def item(title: str, start: datetime, minutes: int, track: str = "", room: str = "") -> AgendaFacts:
    return AgendaFacts(title, start=start, minutes=minutes, track=track, room=room)


def text(blocks: tuple[Block, ...]) -> str:
    return " ".join(run.text for block in blocks if isinstance(block, Paragraph) for run in block.runs)


def cells(table: Table) -> list[list[str]]:
    """Return the text of every cell below the header."""
    return [[text(cell.children) for cell in row.cells] for row in table.rows]


def labels_in(block: ListBlock) -> Iterator[str]:
    """Yield the labels of a list and of those inside it."""
    for item in block.items:
        yield item.label
        for below in item.children:
            if isinstance(below, ListBlock):
                yield from labels_in(below)


def tables(document: Document) -> dict[str, Table]:
    """Return the tables by the heading before them."""
    found: dict[str, Table] = {}
    heading = ""
    for block in document.children:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Table):
            found[heading] = block
    return found


@pytest.fixture
def made(office: OfficeFacts, event: EventFacts):
    def make(*items: AgendaFacts, layout: TrackLayout = TrackLayout.SIDE_BY_SIDE) -> Document:
        rooms = replace(event, rooms=("Small", "Hall"))
        return programme(ProgrammeFacts(office, rooms, items, at(1, 9).astimezone(), layout), WORDS)

    return make


def test_what_lasts_longer_says_its_time_and_is_named_again_beside_what_follows_in_another_track(made):
    document = made(
        item("Long", at(3, 9), 120, "A"),
        item("First", at(3, 9), 60, "B"),
        item("Second", at(3, 10), 60, "B"),
    )
    assert cells(tables(document)["Thursday, 3 June 2027"]) == [
        ["09:00–10:00", "Long 09:00–11:00", "First"],
        ["10:00–11:00", "continues: Long", "Second"],
    ]


def test_what_ends_before_its_slot_says_its_own_time(made):
    document = made(item("Whole", at(3, 9), 90, "A"), item("Short", at(3, 9), 60, "B"))
    (row,) = cells(tables(document)["Thursday, 3 June 2027"])
    assert row == ["09:00–10:30", "Whole", "Short 09:00–10:00"]


def test_what_is_for_everybody_reaches_across_and_a_free_track_stays_empty(made):
    document = made(
        item("Welcome", at(3, 9), 30),
        item("One", at(3, 9, 30), 30, "A"),
        item("Other", at(3, 10), 30, "B"),
    )
    table = tables(document)["Thursday, 3 June 2027"]
    assert table.rows[0].cells[1].columns == 2
    assert cells(table) == [
        ["09:00–09:30", "Welcome"],
        ["09:30–10:00", "One", ""],
        ["10:00–10:30", "", "Other"],
    ]


def test_two_at_once_in_one_track_are_both_named(made):
    document = made(item("One", at(3, 9), 30, "A"), item("Twin", at(3, 9), 30, "A"), item("Other", at(3, 9), 30, "B"))
    (row,) = cells(tables(document)["Thursday, 3 June 2027"])
    assert row == ["09:00–09:30", "One Twin", "Other"]


def test_by_room_each_day_has_its_rooms_in_the_order_of_the_venue(made):
    framing = replace(item("Workshops", at(4, 9), 60), children=(item("Inside", at(4, 9), 60, "A", "Hall"),))
    document = made(
        item("Welcome", at(3, 9), 30, room="Hall"),
        item("Tea", at(3, 9, 30), 30, room="Kitchen"),
        item("Talk", at(3, 10), 30, "A", "Small"),
        framing,
        layout=TrackLayout.BY_ROOM,
    )
    headings = [block.text for block in document.children if isinstance(block, Heading) and block.level > 1]
    assert headings == ["Thursday, 3 June 2027", "Small", "Hall", "Kitchen", "Friday, 4 June 2027", "Hall"]
    assert cells(tables(document)["Small"]) == [["10:00–10:30", "Talk A"]]


def test_a_door_has_a_poster_for_each_day_and_two_for_a_full_one(office: OfficeFacts, event: EventFacts):
    full = [item(f"Item {hour}", at(3, hour), 60, room="Hall") for hour in range(9, 18)]
    items = (*full, item("Next day", at(4, 9), 60, room="Hall"), item("Elsewhere", at(3, 9), 60, room="Attic"))
    doors = (DoorFacts("Small", True), DoorFacts("Hall", False))
    posters = posters_of(DoorPostersFacts(office, event, items, doors, at(1, 9).astimezone()))
    assert [(door.name, len(shown)) for door, shown in posters] == [("Hall", 5), ("Hall", 4), ("Hall", 1)]


def test_a_running_order_says_how_much_time_is_left_between(office: OfficeFacts, event: EventFacts):
    steps = (
        StepFacts("Welcome", at(3, 9), 20),
        StepFacts("Talk", at(3, 9, 30), 60),
        StepFacts("Inside", at(3, 9, 30), 20, depth=1),
        StepFacts("Workshop A", at(3, 10, 30), 60, place="A"),
        StepFacts("Workshop B", at(3, 10, 30), 90, place="B"),
        StepFacts("End", at(3, 12), 15),
    )

    def rows(end: datetime) -> list[list[str]]:
        day = RunningDayFacts(DayFacts(at(3, 8, 45), end), steps)
        document = running_order(RunningOrderFacts(office, event, (day,), at(1, 9).astimezone()), WORDS)
        (table,) = tables(document).values()
        return [row[:3] for row in cells(table)]

    said = rows(at(3, 12, 30))
    assert said[0] == ["08:45–09:00", "15", "Buffer"]
    assert said[2] == ["09:20–09:30", "10", "Buffer"]
    assert said[-1] == ["12:15–12:30", "15", "Buffer until the end"]
    assert len(said) == len(steps) + 3
    assert rows(at(3, 12))[-1] == ["12:15", "", "15 minutes longer than the day"]


def test_an_item_with_cells_is_a_header_of_its_row(office: OfficeFacts, event: EventFacts):
    day = RunningDayFacts(DayFacts(at(3, 9), at(3, 10)), (StepFacts("Welcome", at(3, 9), 60),))
    document = running_order(RunningOrderFacts(office, event, (day,), at(1, 9).astimezone()), WORDS)
    (table,) = tables(document).values()
    heads = [cell for row in table.rows for cell in row.cells if isinstance(cell, Cell) and cell.header]
    assert [text(cell.children) for cell in heads] == ["Welcome"]


def test_an_invitation_names_the_parts_of_a_sitting_and_its_items_as_the_agenda_does(
    office: OfficeFacts, event: EventFacts
):
    items = (
        AgendaFacts("Open", "1", children=(AgendaFacts("Inside", "1.1", public=False),)),
        AgendaFacts("Closed", "2", public=False, children=(AgendaFacts("Below", "2.1"),)),
        AgendaFacts("Own number", "N 7", public=False),
    )

    def labels(audience: Audience) -> list[list[str]]:
        created = at(1, 9).astimezone()
        facts = InvitationFacts(office, replace(event, body="IR"), (), created.date(), created, agenda=items)
        made = invitation(Told(replace(facts, audience=audience), catalogue("de")))
        return [list(labels_in(block)) for block in made.children if isinstance(block, ListBlock)]

    assert labels(Audience.MEMBERS) == [["Ö 1"], ["N 1.1", "N 2", "N 2.1", "N 7"]]
    assert labels(Audience.GUESTS) == [["Ö 1"]]


def test_an_agenda_names_what_lies_inside_a_non_public_item_with_it(office: OfficeFacts, event: EventFacts):
    hidden = PointFacts("Closed", "2", public=False, children=(PointFacts("Below", "2.1"),))
    items = (PointFacts("Open", "1"), hidden)
    made = agenda(AgendaPaperFacts(office, event, items, at(1, 9).astimezone(), in_parts=True), catalogue("de"))
    listed = [list(labels_in(block)) for block in made.children if isinstance(block, ListBlock)]
    assert listed == [["Ö 1"], ["N 2", "N 2.1"]]


def test_parallel_items_of_any_length_and_overlap_come_out_whole(office: OfficeFacts, event: EventFacts):
    items = tuple(
        replace(
            item(f"Item{n}", at(3, 9) + timedelta(minutes=n), 45, f"Track {n % 3}"), description="Long words. " * 60
        )
        for n in range(12)
    )
    facts = ProgrammeFacts(office, event, items, at(1, 9).astimezone())
    assert pages_of(programme(facts, WORDS)) > 2
