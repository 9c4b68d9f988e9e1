"""The worked example: every file parses, every key leads somewhere, every value is one the model knows."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import uharfbuzz

from forumplanner.model import enums
from forumplanner.resources import resource

Table = dict[str, Any]
WEEKDAYS = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
EVENT_FILES = ("conference_2", "conference_3", "forum", "sittings", "sitting_6")
ALL_FILES = (*EVENT_FILES, "office", "bodies", "venues", "organisations", "people", "mailing", "links", "measures")


def read(name: str) -> Table:
    return tomllib.loads(resource("demo", f"{name}.toml").read_text(encoding="utf-8"))


def keys(name: str, table: str) -> set[str]:
    found = [entry["key"] for entry in read(name)[table]]
    assert len(found) == len(set(found)), f"a key stands twice in {name}.toml"
    return set(found)


def events() -> list[Table]:
    return [event for name in EVENT_FILES for event in read(name)["event"]]


def event_of(code: str) -> Table:
    return next(event for event in events() if event["code"] == code)


def recommendations() -> set[str]:
    found = [entry["key"] for event in events() for entry in event.get("recommendation", [])]
    assert len(found) == len(set(found))
    return set(found)


def values(node: object, name: str) -> Iterator[Any]:
    """Yield everything that stands under the key `name`, at any depth."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == name:
                yield value
            yield from values(value, name)
    elif isinstance(node, list):
        for value in node:
            yield from values(value, name)


def texts(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from texts(value)


def sheet() -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(resource("demo", "anmeldungen.xlsx"), data_only=True)
    return list(book.worksheets[0].iter_rows(values_only=True))


def every_text() -> Iterator[str]:
    for name in ALL_FILES:
        yield from texts(read(name))
    for row in sheet():
        yield from (cell for cell in row if isinstance(cell, str))


def assert_known(values_found: Iterator[Any], known: type[StrEnum]) -> None:
    assert set(values_found) <= {member.value for member in known}


def test_every_file_in_the_folder_is_part_of_the_example() -> None:
    folder = Path(resource("demo"))
    assert {path.stem for path in folder.glob("*.toml")} == set(ALL_FILES)


@pytest.mark.parametrize("name", ALL_FILES)
def test_every_person_named_in_a_file_is_a_contact(name: str) -> None:
    people = keys("people", "person")
    found = read(name)
    single = ("person", "substitute", "owner_person", "contact", "represented_by", "raised_by")
    named = {value for key in single for value in values(found, key) if isinstance(value, str)}
    named |= {person for key in ("attended", "persons") for group in values(found, key) for person in group}
    assert named <= people


@pytest.mark.parametrize("name", ALL_FILES)
def test_every_organisation_body_and_room_named_in_a_file_exists(name: str) -> None:
    found = read(name)
    organisations = keys("organisations", "organisation")
    named = {value for key in ("owner_organisation", "supplier", "passed_to") for value in values(found, key)}
    named |= {value for value in values(found, "organisation") if isinstance(value, str)}
    named |= {entry for group in values(found, "organisations") for entry in group}
    assert named <= organisations
    assert {value for value in values(found, "body") if isinstance(value, str)} <= keys("bodies", "body")


def test_the_rooms_of_an_event_are_rooms_of_its_venue_and_its_items_use_them() -> None:
    venues = {venue["key"]: {room["key"] for room in venue["room"]} for venue in read("venues")["venue"]}
    for event in events():
        assert set(event["rooms"]) <= venues[event["venue"]]
        used = (
            {entry["room"] for entry in event["item"] + event.get("track", []) if "room" in entry}
            if "item" in event
            else set()
        )
        assert used <= set(event["rooms"]), event["code"]


def test_the_contact_of_an_organisation_belongs_to_it() -> None:
    people = {person["key"]: person for person in read("people")["person"]}
    for organisation in read("organisations")["organisation"]:
        belongs = {entry["organisation"] for entry in people[organisation["contact"]].get("affiliations", [])}
        assert organisation["key"] in belongs


def test_every_state_and_kind_is_one_the_model_knows() -> None:
    everything = events()
    assert_known((event["kind"] for event in everything), enums.EventKind)
    assert_known((event["state"] for event in everything), enums.EventState)
    assert_known((event["mode"] for event in everything), enums.EventMode)
    for event in everything:
        items = event.get("item", [])
        assert_known((item["kind"] for item in items), enums.AgendaKind)
        assert_known((item["outcome"] for item in items if "outcome" in item), enums.ItemOutcome)
        assert_known(
            (entry["role"] for entry in (c for group in values(items, "contributions") for c in group)),
            enums.ContributionRole,
        )
        assert_known((vote["manner"] for group in values(items, "votes") for vote in group), enums.VoteManner)
        assert_known((vote["result"] for group in values(items, "votes") for vote in group), enums.VoteResult)
        assert_known((entry["kind"] for entry in event.get("entry", [])), enums.EntryKind)
        assert_known((entry["kind"] for entry in event.get("duty", [])), enums.DutyKind)
        assert_known((entry["kind"] for entry in event.get("order", [])), enums.NeedKind)
        assert_known((entry["state"] for entry in event.get("order", [])), enums.OrderState)
        assert_known((entry["state"] for entry in event.get("attendance", [])), enums.AttendanceState)
        if "minutes" in event:
            assert_known(iter([event["minutes"]["state"]]), enums.MinutesState)
    stations = [station for name in ALL_FILES for group in values(read(name), "station") for station in group]
    assert_known((station["outcome"] for station in stations), enums.StationOutcome)
    seats = read("bodies")["membership"]
    assert_known((seat["role"] for seat in seats), enums.SeatRole)
    assert_known((seat["kind"] for seat in seats), enums.SeatKind)
    assert_known((measure["state"] for measure in read("measures")["measure"]), enums.MeasureState)
    assert_known((enquiry["state"] for enquiry in read("mailing")["enquiry"]), enums.EnquiryState)
    assert_known((kind for group in values(read("organisations"), "kinds") for kind in group), enums.OrganisationKind)
    assert_known(
        (person["salutation"] for person in read("people")["person"] if "salutation" in person),
        enums.Salutation,
    )
    rules = read("bodies")["body"][0]["rules"]
    assert_known(iter([rules["notice_counting"]]), enums.NoticeCounting)
    assert_known(iter([rules["majority_base"]]), enums.MajorityBase)
    assert_known(iter([rules["after_signature"]]), enums.AfterSignature)


@pytest.mark.parametrize("event", events(), ids=lambda event: event["code"])
def test_an_event_s_entries_items_and_recommendations_hang_together(event: Table) -> None:
    items = {item["key"] for item in event.get("item", [])}
    assert len(items) == len(event.get("item", []))
    series = {entry["key"] for entry in read("office")["series"]}
    assert event["series"] in series
    assert {item["parent"] for item in event.get("item", []) if "parent" in item} <= items
    assert {item["track"] for item in event.get("item", []) if "track" in item} <= {
        track["key"] for track in event.get("track", [])
    }
    days = {day["number"] for day in event["day"]}
    assert {item["day"] for item in event.get("item", [])} <= days
    for part in ("entry", "recommendation"):
        assert {entry["item"] for entry in event.get(part, [])} <= items
    assert {
        entry["recommendation"] for entry in event.get("entry", []) if "recommendation" in entry
    } <= recommendations()
    measures = keys("measures", "measure")
    named = {value for part in ("entry", "item") for value in values(event.get(part, []), "measure")}
    assert named <= measures


def test_measures_come_from_a_known_recommendation_and_carry_the_office_s_own_words() -> None:
    office = read("office")
    codes = {event["code"] for event in events()}
    for measure in read("measures")["measure"]:
        assert measure.get("recommendation") in {None, *recommendations()}
        assert measure["field_of_action"] in {entry["key"] for entry in office["field"]}
        assert measure["dimension"] in {entry["key"] for entry in office["dimension"]}
        assert measure["phase"] in {entry["key"] for entry in office["phase"]}
        assert measure["municipality"] in office["lists"]["municipalities"]
        assert (measure["state"] == "rejected") <= bool(measure.get("reason"))
        assert (measure["state"] == "done") <= bool(measure.get("result"))
        assert {station["event"] for station in measure.get("station", []) if "event" in station} <= codes


def all_dates() -> Iterator[tuple[str, Any]]:
    names = (
        "date",
        "due",
        "asked",
        "settled",
        "raised",
        "invite_by",
        "registration_opens",
        "registration_closes",
    )
    for name in ALL_FILES:
        for key in names:
            for value in values(read(name), key):
                yield f"{name}.{key}", value


def test_every_date_is_fixed_or_one_of_the_documented_offsets() -> None:
    for place, value in all_dates():
        if isinstance(value, date):
            continue
        assert isinstance(value, dict), place
        given = set(value)
        allowed = [
            {"days"},
            {"weeks"},
            {"days", "weekday"},
            {"weeks", "weekday"},
            {"event_days"},
            {"event", "event_days"},
        ]
        assert given in allowed, place
        assert value.get("weekday", "mon") in WEEKDAYS
        assert value.get("event", "ik-2") in {event["code"] for event in events()}


def test_addresses_and_telephone_numbers_are_recognisably_invented() -> None:
    for text in every_text():
        for domain in re.findall(r"@([\w.-]+)|https?://([\w.-]+)", text):
            assert "".join(domain).endswith(".example"), text
        if re.fullmatch(r"[+0-9][0-9 /()-]{6,}", text) and not re.fullmatch(r"\d\d:\d\d|[\d-]+", text):
            assert text.startswith("0000"), text
    assert all(entry["postcode"].startswith("00") for entry in read("organisations")["organisation"])


def test_the_example_shows_four_scripts_and_the_shipped_fonts_have_every_letter() -> None:
    shown = {letter for text in every_text() for letter in text if not letter.isspace()}
    has: set[str] = set()
    for font in ("SourceSans3-Regular.ttf", "NotoNaskhArabic-Regular.ttf"):
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(resource("fonts", font))))
        has |= {letter for letter in shown if uharfbuzz.Font(face).get_nominal_glyph(ord(letter))}
    assert shown <= has, sorted(shown - has)
    names = "".join(person.get("own_script_name", "") for person in read("people")["person"])
    for block in ("[Α-Ωα-ω]", "[А-Яа-яіїєґ]", "[ا-ي]", "[پچژگکی]"):
        assert re.search(block, names)
