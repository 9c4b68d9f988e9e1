"""What a calendar program reads from a feed is what was planned: every text, every time, in any language."""

import re
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from forumplanner.exchange.calendars.feed import write_feed
from forumplanner.exchange.calendars.lint import lint
from forumplanner.exchange.calendars.texts import ascii_address, one_line, paragraphs
from forumplanner.exchange.calendars.values import (
    CalendarEntry,
    CalendarPlace,
    EntryStatus,
    Feed,
    Organiser,
)
from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.refusal_texts.calendars import TEXTS

NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
ENTRY = CalendarEntry(
    uid="item-1@forumplanner.invalid",
    title="Plenum",
    start=datetime(2026, 9, 18, 9, 30),
    end=datetime(2026, 9, 18, 10, 15),
    zone="Europe/Berlin",
)
FEED = Feed(name="Konferenz", language="de", entries=(ENTRY,), organiser=Organiser("Stadt", "a@stadt.example"))
# Any characters at all, the troublesome ones often.
ANY_TEXT = st.text(
    st.one_of(st.sampled_from('\\;,:"\n\r\t\x00\x0b\x85\u2028\ufeff^Nn äß🙂ع'), st.characters()), max_size=120
)


def events(file: bytes) -> list[Event]:
    return Calendar.from_ical(file).walk("VEVENT")


def unfolded(file: bytes) -> list[str]:
    return file.replace(b"\r\n ", b"").decode().split("\r\n")


def with_entry(**changes: object) -> Feed:
    return replace(FEED, entries=(replace(ENTRY, **changes),))  # type: ignore[arg-type]


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_any_text_comes_back_as_it_was_but_for_control_characters(title, description, place, name):
    file = write_feed(
        replace(with_entry(title=title, description=description, location=CalendarPlace(place)), name=name),
        now=NOW,
    )
    (event,) = events(file)
    assert str(event["SUMMARY"]) == (one_line(title) or "–")
    assert str(event.get("DESCRIPTION", "")) == paragraphs(description)
    assert str(event.get("LOCATION", "")) == one_line(place)
    assert not event.errors
    assert lint(file) == []


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp"), exclude_characters="\ufeff")))
def test_a_title_without_blanks_and_control_characters_is_kept_to_the_letter(title):
    assert str(events(write_feed(with_entry(title=title), now=NOW))[0]["SUMMARY"]) == (title or "–")


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing_more(text):
    assert one_line(one_line(text)) == one_line(text)
    assert paragraphs(paragraphs(text)) == paragraphs(text)
    assert not any(unicodedata.category(char) in {"Cc", "Cs"} for char in one_line(text))


@given(st.text(st.sampled_from("aä🙂ع,;\\"), min_size=60, max_size=300))
def test_lines_are_folded_at_75_octets_between_characters(title):
    for line in write_feed(with_entry(title=title, description=title), now=NOW).split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")


def test_the_calendar_name_is_escaped_and_stays_in_one_line():
    lines = unfolded(write_feed(replace(FEED, name="Forum; Teil 1, \\N\nBEGIN:VEVENT"), now=NOW))
    assert r"NAME;LANGUAGE=de:Forum\; Teil 1\, \\N BEGIN:VEVENT" in lines
    assert r"X-WR-CALNAME:Forum\; Teil 1\, \\N BEGIN:VEVENT" in lines


def test_a_feed_is_published_with_its_organiser(good_file: bytes):
    lines = unfolded(good_file)
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert "METHOD:PUBLISH" in lines
    assert "ORGANIZER;CN=\"Stadt Beispielstetten, 'Integration'\":mailto:integration@beispielstetten.example" in lines
    assert not any(line.startswith("ATTENDEE") for line in lines)


@pytest.mark.parametrize("organiser", [None, Organiser("Stadt", " ")])
def test_without_an_organiser_there_is_no_method_since_publish_demands_one(organiser: Organiser | None):
    file = write_feed(replace(FEED, organiser=organiser), now=NOW)
    assert b"METHOD" not in file
    assert lint(file) == []


def test_every_line_ends_in_crlf_and_there_is_no_byte_order_mark(good_file: bytes):
    assert good_file.startswith(b"BEGIN:VCALENDAR\r\n")
    assert good_file.endswith(b"END:VCALENDAR\r\n")
    assert re.search(rb"(?<!\r)\n|\r(?!\n)", good_file) is None


def test_the_order_of_entries_makes_no_difference_to_the_bytes(feed: Feed, good_file: bytes):
    turned = replace(feed, entries=tuple(reversed(feed.entries)))
    assert write_feed(turned, now=NOW) == good_file == write_feed(feed, now=NOW)


def test_times_are_wall_clock_times_with_their_zone(good_file: bytes):
    lines = unfolded(good_file)
    assert "DTSTART;TZID=Europe/Berlin:20260918T093000" in lines
    assert "DTEND;TZID=Europe/Berlin:20260918T101500" in lines
    assert [line for line in lines if line.startswith("TZID:")] == ["TZID:Europe/Berlin", "TZID:Europe/Kyiv"]
    berlin, kyiv, _ = events(good_file)
    assert kyiv["DTSTART"].dt - berlin["DTSTART"].dt == timedelta(hours=3.5)


def test_a_whole_day_ends_before_the_day_after(good_file: bytes):
    lines = unfolded(good_file)
    assert "DTSTART;VALUE=DATE:20270504" in lines
    assert "DTEND;VALUE=DATE:20270506" in lines


def test_a_day_without_an_end_is_that_day():
    file = write_feed(with_entry(start=date(2026, 5, 4), end=None), now=NOW)
    assert "DTSTART;VALUE=DATE:20260504" in unfolded(file)
    assert b"DTEND" not in file
    assert b"VTIMEZONE" not in file


def test_a_point_in_time_has_no_end():
    assert b"DTEND" not in write_feed(with_entry(end=ENTRY.start), now=NOW)


@pytest.mark.parametrize(("fold", "hour"), [(0, "00"), (1, "01")])
def test_a_time_that_the_clock_shows_twice_is_written_in_utc(fold: int, hour: str):
    start = datetime(2026, 10, 25, 2, 30, fold=fold)
    lines = unfolded(write_feed(with_entry(start=start, end=datetime(2026, 10, 25, 4)), now=NOW))
    assert f"DTSTART:20261025T{hour}3000Z" in lines
    assert "DTEND:20261025T030000Z" in lines
    assert "BEGIN:VTIMEZONE" not in lines


def test_a_time_shown_twice_is_in_utc_beside_others_in_their_zone():
    twice = replace(ENTRY, uid="item-2@forumplanner.invalid", start=datetime(2026, 10, 25, 2, 30, fold=1), end=None)
    lines = unfolded(write_feed(replace(FEED, entries=(ENTRY, twice)), now=NOW))
    assert "DTSTART:20261025T013000Z" in lines
    assert "DTSTART;TZID=Europe/Berlin:20260918T093000" in lines


def test_an_hour_from_the_first_to_the_second_half_past_two_is_an_hour():
    start, end = datetime(2026, 10, 25, 2, 30), datetime(2026, 10, 25, 2, 30, fold=1)
    (event,) = events(write_feed(with_entry(start=start, end=end), now=NOW))
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(hours=1)


def test_a_time_that_the_clocks_skip_is_refused_with_the_next_one():
    with pytest.raises(PlanningError) as refused:
        write_feed(with_entry(start=datetime(2026, 3, 29, 2, 30), end=None), now=NOW)
    assert refused.value.key == "calendar.time-does-not-exist"
    assert refused.value.params["next"] == datetime(2026, 3, 29, 3)


def test_the_day_that_samoa_skipped_is_refused_whole():
    with pytest.raises(PlanningError) as refused:
        write_feed(with_entry(start=datetime(2011, 12, 30, 9), end=None, zone="Pacific/Apia"), now=NOW)
    assert refused.value.params["next"] == datetime(2011, 12, 31)


def test_an_end_before_the_start_is_refused():
    with pytest.raises(PlanningError) as refused:
        write_feed(with_entry(end=datetime(2026, 9, 18, 9)), now=NOW)
    assert refused.value.key == "calendar.ends-before-start"


@pytest.mark.parametrize("zone", ["Europe/Beispielstetten", "../etc/passwd", "", "/etc/localtime", "Europe"])
def test_a_zone_that_is_none_is_refused(zone: str):
    with pytest.raises(PlanningError) as refused:
        write_feed(with_entry(zone=zone), now=NOW)
    assert refused.value.key == "calendar.unknown-zone"


@pytest.mark.parametrize(("key", "params"), [
    ("calendar.time-does-not-exist", {"time": "02:30", "zone": "Europe/Berlin", "next": "03:00"}),
    ("calendar.unknown-zone", {"zone": "Europa"}),
    ("calendar.ends-before-start", {"title": "Plenum", "start": "10:00", "end": "09:00"}),
])  # fmt: skip
def test_every_refusal_has_its_words(key: str, params: dict[str, str]):
    text = TEXTS[key].problem.format(**params) + TEXTS[key].remedy.format(**params)
    assert all(value in text for value in params.values())
    assert len(TEXTS) == 3


@pytest.mark.parametrize("zone", ["UTC", "Etc/UTC", "Africa/Casablanca"])
def test_where_no_zone_can_be_written_the_times_are_in_utc(zone: str):
    instant = ENTRY.start.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    file = write_feed(with_entry(zone=zone), now=NOW)
    assert f"DTSTART:{instant:%Y%m%dT%H%M%SZ}" in unfolded(file)
    assert b"TZID" not in file


def test_an_event_of_long_ago_brings_the_shifts_of_its_time():
    file = write_feed(with_entry(start=datetime(1995, 9, 30, 9), end=None), now=NOW)
    assert "DTSTART:19950924T030000" in unfolded(file)
    assert lint(file) == []


def test_numbers_states_and_instants_stand_in_the_entry(good_file: bytes):
    event = next(event for event in events(good_file) if "item-1" in event["UID"])
    assert event["SEQUENCE"] == 2
    assert event["STATUS"] == "CONFIRMED"
    assert event["DTSTAMP"].dt == NOW
    assert event["CREATED"].dt == datetime(2026, 1, 5, 9, tzinfo=UTC)
    assert event["LAST-MODIFIED"].dt == datetime(2026, 2, 5, 9, tzinfo=UTC)
    assert [str(name) for name in event["CATEGORIES"].cats] == ["Plenum", "Kultur, Sprache"]
    assert str(event["LOCATION"]) == "Saal 2, Bürgerhaus Südstadt, Marktplatz 1, 12345 Beispielstetten"


def test_an_entry_called_off_stays_in_the_feed_as_cancelled():
    assert b"STATUS:CANCELLED" in write_feed(with_entry(status=EntryStatus.CANCELLED, sequence=3), now=NOW)


@pytest.mark.parametrize(("given", "written"), [
    ("https://stadt.example/a?b=1&c=2#d", "https://stadt.example/a?b=1&c=2#d"),
    ("www.stadt.example/forum", "https://www.stadt.example/forum"),
    ("https://stadt.example/Straße 5", "https://stadt.example/Stra%C3%9Fe%205"),
    ("https://bürger.example/x", "https://xn--brger-kva.example/x"),
    ("https://stadt.example/a\r\nATTENDEE:x", "https://stadt.example/a%20ATTENDEE:x"),
    ("https://[kaputt/", ""),
    ("https://zwei worte/", ""),
    ("https://´", ""),
    ("https://", ""),
    ("", ""),
])  # fmt: skip
def test_addresses_are_written_in_ascii(given: str, written: str):
    assert ascii_address(given) == written


@given(ANY_TEXT)
def test_any_address_is_one_line_of_ascii(url):
    assert re.fullmatch(r"[\x21-\x7e]*", ascii_address(url))


def test_an_empty_feed_is_still_a_calendar():
    file = write_feed(replace(FEED, entries=()), now=NOW)
    assert events(file) == []
    assert lint(file) == []


def test_two_entries_with_one_uid_are_a_defect_of_the_caller():
    with pytest.raises(ValueError, match="one UID"):
        write_feed(replace(FEED, entries=(ENTRY, ENTRY)), now=NOW)


@pytest.mark.parametrize("changes", [
    {"uid": ""},
    {"sequence": -1},
    {"end": date(2026, 9, 18)},
    {"start": datetime(2026, 9, 18, 9, tzinfo=UTC)},
    {"created": datetime(2026, 9, 18, 9)},
])  # fmt: skip
def test_values_of_the_wrong_kind_are_a_defect_of_the_caller(changes: dict[str, object]):
    with pytest.raises(ValueError, match=r"\w"):
        with_entry(**changes)


def test_the_words_are_said_in_english_without_a_translation():
    assert catalogue("en")(TEXTS["calendar.unknown-zone"].problem, zone="X") == "“X” is not a time zone."
