"""An event, its programme and one person's programme as calendar entries."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from forumplanner.exchange.calendars.feed import write_feed
from forumplanner.exchange.calendars.lint import lint
from forumplanner.exchange.calendars.programme import (
    ProgrammeDay,
    ProgrammeEvent,
    ProgrammeItem,
    event_entries,
    personal_entries,
    programme_entries,
)
from forumplanner.exchange.calendars.values import CalendarPlace, EntryStatus, Feed
from forumplanner.planning.calendar_uids import UidKind, uid_for
from forumplanner.wording.catalogue import catalogue

ENGLISH = catalogue("en")
DAY_1 = ProgrammeDay(id="d1", start=datetime(2026, 9, 18, 9), end=datetime(2026, 9, 18, 17))
DAY_2 = ProgrammeDay(id="d2", start=datetime(2026, 9, 19, 9), end=datetime(2026, 9, 19, 13))
CONFERENCE = ProgrammeEvent(
    title="3. Integrationskonferenz",
    zone="Europe/Berlin",
    days=(DAY_2, DAY_1),
    place=CalendarPlace("Bürgerhaus", "Marktplatz 1"),
    url="https://stadt.example",
)


def item(
    name: str, hour: int, *, public: bool = True, track: str = "", parent_id: str | None = None, room: str = ""
) -> ProgrammeItem:
    return ProgrammeItem(
        id=name,
        title=f"Punkt {name}",
        public=public,
        start=datetime(2026, 9, 18, hour),
        end=datetime(2026, 9, 18, hour + 1),
        track=track,
        parent_id=parent_id,
        room=room,
    )


ITEMS = (
    item("plenum", 9),
    item("sprache", 11, track="A", room="Saal 2"),
    item("wohnen", 11, track="B"),
    item("vertraulich", 14, public=False),
    item("darunter", 14, parent_id="vertraulich"),
    ProgrammeItem(id="ohne-zeit", title="Noch offen", public=True),
)


def titles(entries: object) -> list[str]:
    return [entry.title for entry in entries]  # type: ignore[attr-defined]


def test_each_day_of_an_event_is_an_entry_with_its_own_uid():
    entries = event_entries(CONFERENCE, ENGLISH)
    assert titles(entries) == [
        "3. Integrationskonferenz (day 1 of 2)",
        "3. Integrationskonferenz (day 2 of 2)",
    ]
    assert [entry.uid for entry in entries] == [
        "event-day-d1@forumplanner.invalid",
        "event-day-d2@forumplanner.invalid",
    ]


def test_a_day_put_before_the_first_leaves_the_uids_of_the_others():
    before = {entry.uid for entry in event_entries(CONFERENCE, ENGLISH)}
    eve = ProgrammeDay(id="d0", start=datetime(2026, 9, 17, 18), title="Vorabend")
    after = event_entries(replace(CONFERENCE, days=(*CONFERENCE.days, eve)), ENGLISH)
    assert before < {entry.uid for entry in after}
    assert after[0].title == "3. Integrationskonferenz: Vorabend (day 1 of 3)"


def test_an_event_of_one_day_has_just_its_title():
    assert titles(event_entries(replace(CONFERENCE, days=(DAY_1,)), ENGLISH)) == ["3. Integrationskonferenz"]


def test_a_title_with_braces_is_not_taken_for_a_gap():
    assert titles(event_entries(replace(CONFERENCE, title="{n}. Forum"), ENGLISH))[0] == "{n}. Forum (day 1 of 2)"


def test_the_programme_for_everyone_has_all_tracks_and_nothing_that_is_not_public():
    entries = programme_entries(CONFERENCE, ITEMS)
    assert titles(entries) == ["Punkt plenum", "Punkt sprache", "Punkt wohnen"]
    file = write_feed(Feed(name="Programm", language="de", entries=entries), now=datetime(2026, 1, 1, tzinfo=UTC))
    assert b"vertraulich" not in file
    assert b"darunter" not in file
    assert lint(file) == []


def test_what_stands_below_an_item_unknown_here_is_taken_as_not_public():
    assert programme_entries(CONFERENCE, [item("kind", 9, parent_id="fehlt")]) == ()


def test_items_below_each_other_in_a_ring_are_left_out():
    assert programme_entries(CONFERENCE, [item("a", 9, parent_id="b"), item("b", 9, parent_id="a")]) == ()


def test_a_room_stands_before_the_house():
    sprache = programme_entries(CONFERENCE, ITEMS)[1]
    assert sprache.location is not None
    assert sprache.location.line == "Saal 2, Bürgerhaus, Marktplatz 1"


def test_a_room_is_named_even_where_the_house_is_unknown():
    (entry,) = programme_entries(replace(CONFERENCE, place=None), [item("a", 9, room="Saal 2")])
    assert entry.location is not None
    assert entry.location.line == "Saal 2"


def test_one_persons_programme_is_the_plenary_and_their_own_workshops():
    entries = personal_entries(CONFERENCE, ITEMS, "p1", {"wohnen", "vertraulich"})
    assert titles(entries) == ["Punkt plenum", "Punkt wohnen"]


def test_one_persons_entries_do_not_collide_with_those_of_everyone_or_another():
    everyone = {entry.uid for entry in programme_entries(CONFERENCE, ITEMS)}
    one = {entry.uid for entry in personal_entries(CONFERENCE, ITEMS, "p1", ())}
    other = {entry.uid for entry in personal_entries(CONFERENCE, ITEMS, "p2", ())}
    assert not everyone & one
    assert not one & other


def test_calling_off_the_event_calls_off_all_its_items():
    called_off = replace(CONFERENCE, status=EntryStatus.CANCELLED)
    assert {entry.status for entry in programme_entries(called_off, ITEMS)} == {EntryStatus.CANCELLED}


def test_a_moved_and_renamed_item_keeps_its_uid():
    moved = replace(item("plenum", 16), title="Anders")
    assert programme_entries(CONFERENCE, [moved])[0].uid == programme_entries(CONFERENCE, ITEMS)[0].uid


def test_the_uids_of_today_are_those_of_ever():
    assert uid_for(UidKind.EVENT_DAY, "0a1b") == "event-day-0a1b@forumplanner.invalid"
    assert uid_for(UidKind.ITEM, "0a1b") == "item-0a1b@forumplanner.invalid"
    assert uid_for(UidKind.PERSON_ITEM, "0a1b", "2c3d") == "person-item-0a1b-2c3d@forumplanner.invalid"
    assert uid_for(UidKind.ITEM, "0a1b", domain="stadt.example") == "item-0a1b@stadt.example"


@pytest.mark.parametrize("wrong", ["", "a b", "a@b", "a\r\nb", "ä"])
def test_a_uid_is_made_of_plain_ids_only(wrong: str):
    with pytest.raises(ValueError, match="no id"):
        uid_for(UidKind.ITEM, wrong)
    with pytest.raises(ValueError, match="no domain"):
        uid_for(UidKind.ITEM, "a", domain=wrong)
