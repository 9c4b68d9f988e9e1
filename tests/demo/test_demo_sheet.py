"""The spreadsheet of the worked example: 150 registrations that fit the conference they are for."""

import runpy
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl

from forumplanner.resources import resource

Table = dict[str, Any]


def read(name: str) -> Table:
    return tomllib.loads(resource("demo", f"{name}.toml").read_text(encoding="utf-8"))


def conference() -> Table:
    event: Table = read("conference_3")["event"][0]
    return event


def sheet() -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(resource("demo", "anmeldungen.xlsx"), data_only=True)
    return list(book.worksheets[0].iter_rows(values_only=True))


def registrations() -> list[Table]:
    rows = sheet()
    header = [str(cell).replace("\n", " ") for cell in rows[4]]
    return [dict(zip(header, row, strict=True)) for row in rows[5:] if isinstance(row[0], int)]


def test_the_sheet_holds_150_registrations_between_title_rows_and_a_sum() -> None:
    rows = sheet()
    assert rows[0][0] == "Anmeldungen zur 3. Integrationskonferenz der Stadt Beispielstetten"
    assert not any(rows[2])
    assert rows[3][1] == "Person"
    assert not any(rows[155])
    assert rows[156][2:4] == ("Summe", 150)
    assert Counter(entry["Status"] for entry in registrations()) == {
        "bestätigt": 136,
        "Warteliste": 12,
        "abgesagt": 2,
    }
    assert len({(entry["Name"], entry["Vorname"]) for entry in registrations()}) == 150


def test_no_workshop_of_the_sheet_is_overbooked_and_nobody_in_a_wheelchair_is_sent_upstairs() -> None:
    rooms = {room["key"]: room for venue in read("venues")["venue"] for room in venue["room"]}
    places = {f"{i['key']} {i['title']}": i for i in conference()["item"] if i["kind"] == "workshop"}
    assert [item["capacity"] for item in places.values()] == [60, 30, 18, 60, 30, 18]
    taken: Counter[str] = Counter()
    for entry in registrations():
        for chosen in filter(None, (entry["Workshop 1"], entry["Workshop 2"])):
            assert rooms[places[chosen]["room"]]["step_free"] or not entry["Rollstuhl?"]
            taken[chosen] += entry["Status"] == "bestätigt"
    assert all(taken[title] <= item["capacity"] for title, item in places.items())


def test_companions_of_the_sheet_point_to_one_another_and_share_state_and_workshops() -> None:
    entries = {entry["Nr."]: entry for entry in registrations()}
    together = [
        (entry, entries[entry["gemeinsam mit Nr."]]) for entry in entries.values() if entry["gemeinsam mit Nr."]
    ]
    assert len(together) == 6
    for younger, adult in together:
        for column in ("Name", "Status", "Workshop 1", "Workshop 2", "Straße / Hausnr."):
            assert younger[column] == adult[column]


def test_needs_in_the_sheet_come_with_a_consent_and_are_covered_by_an_order() -> None:
    languages = {"Arabisch": "ar", "Ukrainisch": "uk", "Farsi": "fa", "Türkisch": "tr", "Polnisch": "pl"}
    ordered = {order["detail"] for order in conference()["order"] if order["kind"] == "interpreter"}
    needed = set()
    for entry in registrations():
        needs = [entry[name] for name in ("Rollstuhl?", "Dolmetscher", "Gebärdensprache", "Kinder (Anzahl)")]
        assert not any(needs) or entry["Einwilligung Bedarfe"] == "ja"
        needed |= {languages[entry["Dolmetscher"]]} if entry["Dolmetscher"] else set()
        ages = [int(age) for age in (entry["Alter der Kinder"] or "").split(", ") if age]
        assert len(ages) == (entry["Kinder (Anzahl)"] or 0)
    assert needed == ordered


def test_the_committed_sheet_is_what_the_generator_writes(tmp_path: Path) -> None:
    generator = runpy.run_path(str(Path(__file__).parent / "make_registrations.py"))
    again = tmp_path / "again.xlsx"
    generator["write"](again)
    assert again.read_bytes() == resource("demo", "anmeldungen.xlsx").read_bytes()
