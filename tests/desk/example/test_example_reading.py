"""The files of the worked example are read strictly, so that a slip in them is noticed."""

from datetime import date, time
from typing import Any

import pytest

from forumplanner.desk.example.committees import Seat
from forumplanner.desk.example.dates import EventOffset, Offset, When
from forumplanner.desk.example.reading import read_story, read_town, value
from forumplanner.desk.example.story import Day, Item, Objection
from forumplanner.desk.example.town import Office
from forumplanner.model.enums import AgendaKind

ITEM = {"key": "1", "title": "Begrüßung", "kind": "item", "day": 1, "minutes": 15}


def test_a_table_becomes_a_value_of_the_declared_types() -> None:
    item = value(Item, {**ITEM, "starts": "09:30", "votes": []}, "item")
    assert (item.kind, item.starts, item.public) == (AgendaKind.ITEM, time(9, 30), True)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (date(2025, 11, 26), date(2025, 11, 26)),
        ({"days": -2}, Offset(-2)),
        ({"weeks": 5, "weekday": "fri"}, Offset(35, 4)),
        ({"event_days": 12}, EventOffset(12)),
        ({"event": "ik-2", "event_days": 68}, EventOffset(68, "ik-2")),
    ],
)
def test_every_way_of_writing_a_date_is_understood(written: Any, meant: When) -> None:
    assert value(Day, {"number": 1, "date": written, "starts": "10:00", "ends": "12:00"}, "day").date == meant


@pytest.mark.parametrize("written", [{"days": 1, "event": "ik-2"}, {"months": 3}, "2025-11-26", {"event_days": "1"}])
def test_a_date_written_in_no_known_way_is_named(written: Any) -> None:
    with pytest.raises(ValueError, match=r"objection\.raised: .* is no date"):
        value(Objection, {"raised_by": "a", "raised": written, "text": "b"}, "objection")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"minuets": 3}, "item: nobody knows minuets"),
        ({"kind": "party"}, "party"),
        ({"minutes": "15"}, "item.minutes: '15' is no int"),
        ({"public": 1}, "item.public: 1 is no bool"),
        ({"contributions": [{"person": "a"}]}, r"item.contributions\[0\]: role is missing"),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(change: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        value(Item, {**ITEM, **change}, "item")


def test_a_missing_key_is_named() -> None:
    with pytest.raises(ValueError, match="seat: body, group_name, kind, person, role, since, votes is missing"):
        value(Seat, {}, "seat")


def test_keys_that_only_people_read_are_passed_over() -> None:
    assert "motto" in Office.not_loaded
    assert value(Item, {**ITEM, "slot": 1}, "item").key == "1"


def test_all_files_are_read() -> None:
    town, story = read_town(), read_story()
    assert len(town.organisations.organisation) == 25
    assert {event.code for event in story.events} >= {"ik-1", "ik-2", "ik-3", "bf-7", "aci-5", "aci-6"}
