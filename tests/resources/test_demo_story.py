"""The worked example tells the story it should: the renamed body, the votes, what became of recommendations."""

import tomllib
from collections import Counter
from datetime import date
from typing import Any

from forumplanner.model import enums
from forumplanner.resources import resource

Table = dict[str, Any]


def read(name: str) -> Table:
    return tomllib.loads(resource("demo", f"{name}.toml").read_text(encoding="utf-8"))


def event_of(file: str, code: str) -> Table:
    return next(event for event in read(file)["event"] if event["code"] == code)


def test_there_are_25_organisations_and_about_60_contacts() -> None:
    assert len(read("organisations")["organisation"]) == 25
    assert 55 <= len(read("people")["person"]) <= 65


def test_each_recommendation_of_the_second_conference_has_become_something() -> None:
    followed = Counter(measure.get("recommendation") for measure in read("measures")["measure"])
    assert all(followed[entry["key"]] for entry in event_of("conference_2", "ik-2")["recommendation"])
    states = {measure["state"] for measure in read("measures")["measure"]}
    assert states == {state.value for state in enums.MeasureState}


def test_the_body_was_renamed_on_the_first_of_november_2025() -> None:
    old, new = read("bodies")["body"][0]["name"]
    assert old["name"] == "Integrationsrat"
    assert old["until"] == date(2025, 10, 31)
    assert new["name"] == "Ausschuss für Chancengerechtigkeit und Integration"
    assert new["since"] == date(2025, 11, 1)


def test_the_body_has_as_many_voting_seats_as_the_law_gives_it_two_thirds_elected() -> None:
    seats = [seat for seat in read("bodies")["membership"] if "until" not in seat and seat["votes"]]
    assert len(seats) == read("bodies")["body"][0]["legal_members"] == 15
    assert Counter(seat["kind"] for seat in seats) == {"elected": 10, "appointed": 5}


def test_votes_of_the_past_sitting_add_up_to_the_members_who_were_there() -> None:
    seats = {seat["person"] for seat in read("bodies")["membership"] if "until" not in seat and seat["votes"]}
    sitting = event_of("sittings", "aci-5")
    there = [
        entry
        for entry in sitting["attendance"]
        if entry["person"] in seats and entry["state"] in {"present", "represented"}
    ]
    assert len(there) == 14
    for item in sitting["item"]:
        for vote in item.get("votes", []):
            assert vote["entitled_present"] <= len(there)
            if vote["result"] == "counted":
                assert vote["yes"] + vote["no"] + vote["abstentions"] == vote["entitled_present"]


def test_the_past_forum_and_sittings_show_every_kind_of_entry_and_many_outcomes() -> None:
    assert {entry["kind"] for entry in event_of("forum", "bf-7")["entry"]} == {kind.value for kind in enums.EntryKind}
    outcomes = {item["outcome"] for item in event_of("sittings", "aci-5")["item"]}
    assert outcomes >= {
        "resolved",
        "resolved_as_amended",
        "rejected",
        "noted",
        "recommended",
        "referred",
        "adjourned",
        "removed",
    }


def minutes_of(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def test_the_programme_of_the_conference_fills_both_days_to_their_end() -> None:
    event = event_of("conference_3", "ik-3")
    for day in event["day"]:
        clock = minutes_of(day["starts"])
        slots: set[tuple[str, int]] = set()
        for item in (entry for entry in event["item"] if entry["day"] == day["number"]):
            if item.get("slot") and (item["starts"], item["slot"]) in slots:
                continue
            assert minutes_of(item.get("starts", "00:00")) in {0, clock}, item["key"]
            slots |= {(item["starts"], item["slot"])} if item.get("slot") else set()
            clock += item["minutes"]
        assert clock == minutes_of(day["ends"])
