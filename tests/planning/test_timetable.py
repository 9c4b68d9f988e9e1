"""When items start: pinned, following, nested, side by side."""

from dataclasses import dataclass
from datetime import datetime

from forumplanner.model.enums import AgendaKind
from forumplanner.model.ids import EntityId
from forumplanner.planning.timetable import Slot, timetable

NINE = datetime(2027, 6, 4, 9, 0)


@dataclass
class Item:
    id: EntityId
    minutes: int = 0
    parent_id: EntityId | None = None
    track_id: EntityId | None = None
    day_number: int = 1
    position: int = 0
    kind: AgendaKind = AgendaKind.ITEM
    number: str = ""
    pinned_start: datetime | None = None


def lay(*items: Item) -> dict[str, Slot]:
    for position, item in enumerate(items):
        item.position = position
    return dict(timetable(items, {1: NINE, 2: datetime(2027, 6, 5, 10, 0)}, "Europe/Berlin"))


def at(slot: Slot) -> str:
    return f"{slot.start:%H:%M}-{slot.end:%H:%M}"


def item(name: str, minutes: int = 0, **values: object) -> Item:
    return Item(EntityId(name), minutes, **values)  # type: ignore[arg-type]


def test_items_follow_one_another_from_the_start_of_the_day() -> None:
    found = lay(item("a", 15), item("b", 45))
    assert [at(slot) for slot in found.values()] == ["09:00-09:15", "09:15-10:00"]


def test_a_pinned_start_leaves_a_gap_or_is_told_to_overlap() -> None:
    found = lay(item("a", 60), item("b", 10, pinned_start=datetime(2027, 6, 4, 9, 30)), item("c", 10))
    assert at(found["b"]) == "09:30-09:40"
    assert found["b"].overlap == 30
    assert at(found["c"]) == "09:40-09:50"


def test_children_run_inside_their_parent_and_are_numbered_under_it() -> None:
    found = lay(item("a", 10), item("p"), item("x", 20, parent_id="p"), item("y", 10, parent_id="p"), item("z", 5))
    assert at(found["p"]) == "09:10-09:40"
    assert [found[name].number for name in "axyz"] == ["1", "2.1", "2.2", "3"]
    assert at(found["z"]) == "09:40-09:45"


def test_tracks_run_side_by_side_and_what_follows_waits_for_all() -> None:
    found = lay(
        item("plenary", 60),
        item("a", 90, track_id="A"),
        item("b", 60, track_id="B"),
        item("b2", 15, track_id="B"),
        item("closing", 10),
    )
    assert at(found["a"]) == "10:00-11:30"
    assert at(found["b"]) == "10:00-11:00"
    assert at(found["b2"]) == "11:00-11:15"
    assert at(found["closing"]) == "11:30-11:40"


def test_breaks_bear_no_number_and_numbers_run_on_over_days() -> None:
    found = lay(item("a"), item("pause", 15, kind=AgendaKind.BREAK), item("b"), item("c", day_number=2))
    assert [found[name].number for name in ("a", "pause", "b", "c")] == ["1", "", "2", "3"]
    assert at(found["c"]) == "10:00-10:00"


def test_a_given_number_stands() -> None:
    assert lay(item("a", number="N 1"))["a"].number == "N 1"
