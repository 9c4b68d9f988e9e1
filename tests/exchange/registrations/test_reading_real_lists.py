"""Real lists are read as a careful person would read them, field by field. The expectations were read by eye."""
# ruff: noqa: E501  (one person, one line: the tables are compared with the lists by eye)

from collections import Counter
from datetime import date, datetime
from pathlib import Path

import pytest

from forumplanner.exchange.registrations.file import RegistrationFile, read_registration_file
from forumplanner.exchange.registrations.parsed import ParsedRegistration, ProblemKind, WorkshopWish
from forumplanner.exchange.tables.table import SkipReason
from forumplanner.model.enums import RegistrationState as State
from forumplanner.model.enums import Salutation

LISTS = Path(__file__).parents[2] / "data" / "registrations"
TODAY = date(2026, 11, 28)
MS, MR, NONE = Salutation.MS, Salutation.MR, Salutation.NONE
A = "Workshop A: Sichere Schulwege"
B = "Workshop B: Wärme & Gebäude"
C = "Workshop C: Grün statt Grau – Entsiegelung"


def read(name: str, sheet: str | None = None) -> RegistrationFile:
    return read_registration_file(LISTS / name, today=TODAY, sheet=sheet)


def states(found: RegistrationFile) -> dict[State | None, int]:
    return dict(Counter(person.state for person in found.parsed.registrations))


# number: salutation, given, family, e-mail, phone, postcode, born, languages, signed, wheelchair, children, diet
BY_HAND = {
    1: (MS, "Anneliese", "Müller-Lüdenscheidt", "anneliese.mueller.luedenscheidt@example.org", "0302345600", "01067", date(1941, 1, 1), (), "", False, None, ""),
    2: (MR, "Jürgen", "Weiß", "juergen.weiss@example.com", "0049 402345637", "20360", date(1954, 8, 12), (), "", False, None, "lactose_free"),
    3: (MS, "Käthe", "Größl", "kaethe.groessl@post.example.net", "0892/345674", "80333", date(1967, 3, 23), (), "", None, None, "gluten_free"),
    4: (MR, "Hans-Peter", "Schäfer", "hans.peter.schaefer@musterstadt.example", "(0221) 234 5711", "50670", date(1980, 10, 6), (), "DGS", False, 1, "halal"),
    5: (MS, "Sabine", "Öztürk-Hoffmann", "dr.sabine.oeztuerk.hoffmann@example.org", "+4915112345748", "04113", date(1993, 5, 17), (), "", True, None, "vegan"),
    6: (MR, "Jörg", "Groß", "joerg.gross@example.com", "0176 - 2345785", "99089", date(2006, 12, 28), (), "", False, 2, "vegetarian"),
    7: (MS, "Ümmühan", "Yıldırım", "uemmuehan.yildirim@post.example.net", "+49302345822", "01073", date(1953, 7, 11), ("tr",), "", False, None, ""),
    8: (MR, "İbrahim", "Şahin", "ibrahim.sahin@musterstadt.example", "0402345859", "20366", date(1966, 2, 22), ("tr",), "", None, None, "lactose_free"),
    9: (MS, "Ayşe Gül", "Çelikoğlu", "ayse.guel.celikoglu@example.org", "0049 892345896", "80339", date(1979, 9, 5), ("tr",), "", False, 3, "gluten_free"),
    12: (MR, "Özgür", "Güneş", "oezguer.guenes@musterstadt.example", "+491762346007", "99095", date(1952, 6, 10), ("tr",), "", False, None, "vegetarian"),
    13: (MS, "Олена", "Шевченко", "teilnehmer13@example.org", "0302 - 346044", "01079", date(1965, 1, 21), ("uk",), "", None, 1, ""),
    15: (MS, "Наталія", "Лук'янченко", "teilnehmer15@post.example.net", "0892346118", "80345", date(1991, 3, 15), ("uk",), "", None, 2, "gluten_free"),
    17: (MS, "Соломія", "Їжакевич", "teilnehmer17@example.org", "0151/12346192", "04125", None, ("uk",), "", False, None, "vegan"),
    19: (MS, "فاطمة", "الأحمد", "teilnehmer19@post.example.net", "+49302346266", "01085", date(1977, 7, 3), ("ar",), "", False, None, ""),
    20: (MR, "محمد", "عبد الرحمن", "teilnehmer20@musterstadt.example", "0402 - 346303", "20378", date(1990, 2, 14), ("ar",), "", None, None, "lactose_free"),
    21: (MS, "ليلى", "حدّاد", "teilnehmer21@example.org", "+49892346340", "80351", date(2003, 9, 25), ("ar",), "DGS", False, None, "gluten_free"),
    23: (MS, "نور", "الخطيب", "teilnehmer23@post.example.net", "0049 15112346414", "04131", 1963, ("ar",), "", None, None, "vegan"),
    24: (MR, "أحمد", "قاسم", "teilnehmer24@musterstadt.example", "0176/2346451", "99107", date(1976, 6, 2), ("ar",), "", False, 2, "vegetarian"),
    26: (MR, "پرویز", "می\u200cرزایی", "teilnehmer26@example.com", "+49402346525", "20384", date(2002, 8, 24), ("fa",), "", False, None, "lactose_free"),
    27: (MS, "Łucja", "Wiśniewska", "lucja.wisniewska@post.example.net", "0892 - 346562", "80357", date(1949, 3, 7), ("pl",), "", True, 3, "gluten_free"),
    30: (MR, "Đorđe", "Živković", "", "0049 1762346673", "99113", date(1988, 12, 12), (), "", None, None, "vegetarian"),
    31: (MS, "Nguyễn Thị", "Hồng", "", "+49302346710", "01097", date(2001, 7, 23), (), "", False, 1, ""),
    33: (MS, "Siân", "O'Brien", "sian.o.brien@example.org", "+49892346784", "80363", date(1961, 9, 17), (), "", None, 2, "gluten_free"),
    38: (MR, "Friedrich Wilhelm", "von und zu Guttenfels", "friedrich.wilhelm.von.und.zu.guttenfels@example.com", "0402/346969", "20396", date(1960, 8, 16), (), "DGS", True, None, "lactose_free"),
    42: (MR, "Thomas", "Meier", "thomas.meier@example.com", "+491762347117", "99125", date(1946, 12, 4), (), "", False, 2, "vegetarian"),
    51: (NONE, "Kim", "Lindström", "kim.lindstroem@post.example.net", "0049 892347450", "80381", None, (), "", False, 2, "gluten_free"),
    64: (MS, "Ümmühan", "Yildirim", "uemmuehan.yildirim@post.example.net", "0302345822", "01073", date(1953, 7, 11), ("tr",), "", False, None, ""),
    69: (MS, "Fatima", "Al-Ahmad", "fatima.alahmad@example.org", "0302 - 346266", "01085", 1977, ("ar",), "", False, None, ""),
}  # fmt: skip


def as_by_hand(person: ParsedRegistration) -> tuple[object, ...]:
    return (
        person.salutation,
        person.given_name,
        person.family_name,
        person.email,
        person.phone,
        person.postcode,
        person.birth_date or person.birth_year,
        person.interpreter,
        person.sign_language,
        person.wheelchair,
        person.children,
        person.diet,
    )


@pytest.mark.parametrize("name", ["anmeldeliste.xlsx", "anmeldeliste.ods"])
def test_a_hand_made_list_is_read_as_a_careful_person_would(name: str) -> None:
    found = read(name)
    people = {int(person.external_id): person for person in found.parsed.registrations}
    assert len(people) == 76
    assert {number: as_by_hand(people[number]) for number in BY_HAND} == BY_HAND
    assert states(found) == {State.PLACED: 69, State.CANCELLED: 5, State.REQUESTED: 2}
    assert {n for n, person in people.items() if person.state is State.CANCELLED} == {8, 17, 26, 35, 40}
    assert [people[n].own_script_name for n in (14, 24, 7)] == ["Андрій Ковальчук", "أحمد قاسم", ""]
    assert people[5].title == "Dr."
    assert people[12].other_emails == ("zweite.oezguer.guenes@musterstadt.example",)
    assert people[3].registered_at == datetime(2026, 9, 15, 7, 51)
    assert (people[6].street, people[6].city, people[6].district) == (
        "Hauptstraße 16a",
        "Musterstadt",
        "St. Pauli / Hafen",
    )
    assert people[13].note == "- Kinderwagen\n- Kinder 2 und 4 Jahre"
    assert people[9].note == "=SUMME(A1:A9)"


def test_zeros_lost_from_postcodes_are_put_back_and_told() -> None:
    people = read("anmeldeliste.xlsx").parsed.registrations
    told = {
        int(person.external_id)
        for person in people
        for problem in person.problems
        if problem.kind is ProblemKind.POSTCODE_ZERO_RESTORED
    }
    assert told == {1, 5, 13, 17, 25, 29, 37, 41, 49, 53, 61, 69}
    assert all(len(person.postcode) == 5 for person in people)


def test_two_digit_years_are_told() -> None:
    people = read("anmeldeliste.xlsx").parsed.registrations
    told = {
        problem.text for person in people for problem in person.problems if problem.kind is ProblemKind.CENTURY_ASSUMED
    }
    assert told == {"28.12.06", "15.3.91", "2.6.76", "17.9.61", "4.12.46", "6.6.82"}


def test_a_list_that_lost_its_letters_is_read_and_the_loss_told() -> None:
    found = read("anmeldeliste_cp1252_semikolon.csv").parsed.registrations
    assert len(found) == 76
    lost = {int(p.external_id) for p in found if any(q.kind is ProblemKind.LETTERS_LOST for q in p.problems)}
    assert {7, 8, 9, 13, 19, 28, 30, 31, 57, 71} <= lost
    assert not {1, 2, 32, 33, 34, 35, 36, 39, 64} & lost
    by_number = {int(person.external_id): person for person in found}
    assert by_number[2].full_name == "Jürgen Weiß"
    assert by_number[1].birth_date == date(1941, 1, 1)
    assert by_number[1].registered_at == datetime(2026, 9, 13, 7, 37)
    assert by_number[5].state is State.REQUESTED
    assert by_number[1].postcode == "01067"


@pytest.mark.parametrize(
    ("name", "sheet"),
    [
        ("anmeldeliste.xlsx", "Warteliste"),
        ("anmeldeliste.ods", "Warteliste"),
        ("anmeldeliste_blatt_Warteliste.csv", None),
    ],
)
def test_the_sheet_of_the_waiting_list_is_a_waiting_list(name: str, sheet: str | None) -> None:
    found = read(name, sheet)
    people = found.parsed.registrations
    assert states(found) == {State.WAITING: 12}
    assert [(p.given_name, p.family_name) for p in people[:6]] == [
        ("Anneliese", "Müller-Lüdenscheidt"),
        ("Jörg", "Groß"),
        ("Şerife", "Işık"),
        ("Володимир", "Гриценко"),
        ("ليلى", "حدّاد"),
        ("پرویز", "می\u200cرزایی"),
    ]
    assert all(p.workshops == (WorkshopWish("Workshop A", State.WAITING),) for p in people)
    assert people[11].registered_at == datetime(2026, 10, 24)


# order: given, family, state, postcode, born, languages, signed, children, workshop, its state
PRETIX_BY_HAND = {
    "3PXE7-1": ("Anneliese", "Müller-Lüdenscheidt", State.PLACED, "01067", date(1941, 1, 1), (), "", None, A, State.PLACED),
    "TREYL-1": ("Jürgen", "Weiß", State.PLACED, "20360", date(1954, 8, 12), (), "", None, B, State.PLACED),
    "SRGAU-1": ("Käthe", "Größl", State.PLACED, "80333", date(1967, 3, 23), (), "", None, "", None),
    "CVMYN-1": ("Hans-Peter", "Schäfer", State.PLACED, "50670", date(1980, 10, 6), (), "DGS", 1, C, State.CANCELLED),
    "N7XQL-1": ("Sabine", "Öztürk-Hoffmann", State.REQUESTED, "04113", date(1993, 5, 17), (), "", None, C, State.REQUESTED),
    "BAKPU-1": ("Jörg", "Groß", State.PLACED, "99089", date(2006, 12, 28), (), "", 2, "", None),
    "CC7UK-1": ("İbrahim", "Şahin", State.CANCELLED, "20366", date(1966, 2, 22), ("tr",), "", None, B, State.CANCELLED),
    "KMAHS-1": ("Ayşe Gül", "Çelikoğlu", State.PLACED, "80339", date(1979, 9, 5), ("tr",), "", 3, "", None),
    "FBWLK-1": ("Oğuzhan", "Kılıç", State.PLACED, "50676", date(1992, 4, 16), ("tr",), "", None, C, State.PLACED),
    "7WADH-1": ("Şerife", "Işık", State.PLACED, "04119", date(2005, 11, 27), ("tr",), "", None, C, State.PLACED),
    "3JLJA-1": ("Özgür", "Güneş", State.PLACED, "99095", date(1952, 6, 10), ("tr",), "", None, "", None),
    "3JLJA-2": ("Begleitung Özgür", "Güneş", State.PLACED, "99095", None, (), "", None, "", None),
    "CNVJB-1": ("Олена", "Шевченко", State.PLACED, "01079", date(1965, 1, 21), ("uk",), "", 1, A, State.PLACED),
    "SXXQC-1": ("فاطمة", "الأحمد", State.PLACED, "01085", date(1977, 7, 3), ("ar",), "", None, A, State.PLACED),
    "GKXJL-1": ("ليلى", "حدّاد", State.REQUESTED, "80351", None, ("ar",), "DGS", None, "", None),
    "7LYFX-1": ("خالد", "بن يوسف", State.PLACED, "50688", date(1950, 4, 8), ("ar",), "", 1, C, State.CANCELLED),
    "NKTHY-1": ("پرویز", "می\u200cرزایی", State.CANCELLED, "20384", date(2002, 8, 24), ("fa",), "", None, B, State.CANCELLED),
    "LWZAL-1": ("Łucja", "Wiśniewska", State.PLACED, "80357", date(1949, 3, 7), ("pl",), "", 3, "", None),
    "PKCKJ-1": ("Nguyễn Thị", "Hồng", State.PLACED, "01097", date(2001, 7, 23), (), "", 1, A, State.PLACED),
    "CSUSM-1": ("Friedrich Wilhelm", "von und zu Guttenfels", State.PLACED, "20396", date(1960, 8, 16), (), "DGS", None, B, State.PLACED),
    "WKFVP-1": ("Christel", "Zäh", State.DECLINED, "04161", date(1957, 5, 13), (), "", None, C, State.DECLINED),
}  # fmt: skip


def as_pretix_by_hand(person: ParsedRegistration) -> tuple[object, ...]:
    wish = person.workshops[0] if person.workshops else WorkshopWish("", None)
    return (
        person.given_name,
        person.family_name,
        person.state,
        person.postcode,
        person.birth_date,
        person.interpreter,
        person.sign_language,
        person.children,
        wish.title,
        wish.state,
    )


def check_positions(found: RegistrationFile) -> None:
    people = {person.external_id: person for person in found.parsed.registrations}
    assert len(people) == 65
    assert sum(1 + len(person.add_on_rows) for person in people.values()) == 120
    assert len({person.order_code for person in people.values()}) == 60
    assert {code: as_pretix_by_hand(people[code]) for code in PRETIX_BY_HAND} == PRETIX_BY_HAND
    assert states(found) == {State.PLACED: 53, State.REQUESTED: 6, State.CANCELLED: 5, State.DECLINED: 1}
    assert {p.party for p in people.values() if p.party} == {"3JLJA", "HZENS", "H9QXY", "RRLYU", "VNBGD"}
    assert found.parsed.event_titles == ("Bürgerforum „Klima & Mobilität“ Musterstadt 2027",)
    assert found.parsed.skipped == ()
    first = people["3PXE7-1"]
    assert (first.phone, first.email) == ("+49 30 2345600", "anneliese.mueller.luedenscheidt@example.org")
    assert first.ticket == "Teilnahme Bürgerforum – Sonntag"
    assert first.extras == ("Mittagessen – Köfte (halal)",)
    assert first.registered_at == datetime(2026, 9, 12, 7, 37, 1)
    assert people["CVMYN-1"].email == "hans.peter.schaefer@musterstadt.example"
    assert people["KMAHS-1"].organisation == "Bürgerinitiative „Grünes Ufer“ e. V."
    assert people["CSUSM-1"].note == "Bestellkommentar: VIP / Stadtrat"
    assert people["KMAHS-1"].note == "=SUMME(A1:A9)"
    assert people["N7XQL-1"].wheelchair is True
    languages = Counter(code for person in people.values() for code in person.interpreter)
    assert languages == {"tr": 8, "uk": 7, "ar": 7, "fa": 2, "pl": 2}
    assert sum(person.sign_language == "DGS" for person in people.values()) == 4
    assert sum(bool(person.wheelchair) for person in people.values()) == 7
    wishes = Counter(wish.title for person in people.values() for wish in person.workshops)
    assert wishes == {C: 20, A: 10, B: 10}


@pytest.mark.parametrize("name", ["orderlist_positions_semicolon_de.csv", "orderlist_de.xlsx"])
def test_positions_of_pretix_are_read_as_people_with_their_workshops(name: str) -> None:
    check_positions(read(name))


def test_the_same_positions_with_commas_say_the_same(foreign_files: Path) -> None:
    path = foreign_files / "registrations" / "orderlist_positions_default_de.csv"
    check_positions(read_registration_file(path, today=TODAY))


def test_the_workbook_of_pretix_says_the_same_as_its_csv() -> None:
    assert (
        read("orderlist_de.xlsx").parsed.registrations
        == read("orderlist_positions_semicolon_de.csv").parsed.registrations
    )


def test_the_sheet_of_orders_has_one_person_for_each() -> None:
    found = read("orderlist_de.xlsx", "Bestellungen")
    assert len(found.parsed.registrations) == 60
    assert found.parsed.registrations[6].full_name == "Ümmühan Yıldırım"


def test_the_check_in_list_joins_add_ons_and_knows_who_came() -> None:
    found = read("checkinlist_einlass_semicolon_de.csv")
    people = found.parsed.registrations
    assert len(people) == 59
    assert sum(1 + len(person.add_on_rows) for person in people) == 104
    assert states(found) == {State.PLACED: 36, State.ATTENDED: 20, State.REQUESTED: 3}
    assert people[0].full_name == "Ali Rıza Doğan"
    assert people[0].workshops == (WorkshopWish(C, State.PLACED),)
    assert people[0].interpreter == ("tr",)
    ids = [person.external_id for person in people if person.external_id]
    assert len(ids) == len(set(ids)) == 49


def test_the_waiting_list_of_pretix_waits() -> None:
    found = read("waitinglist_semicolon_de.csv")
    people = found.parsed.registrations
    assert states(found) == {State.WAITING: 12}
    assert (people[3].given_name, people[3].family_name) == ("Володимир", "Гриценко")
    assert people[3].ticket == "Teilnahme Bürgerforum – Beide Tage"
    assert people[4].workshops == (WorkshopWish(A, State.WAITING),)
    assert people[0].phone == "+49302345600"
    assert people[0].registered_at == datetime(2026, 10, 28, 12)
    offered = [p for p in people if any(q.kind is ProblemKind.OFFERED_ELSEWHERE for q in p.problems)]
    assert [p.row for p in offered] == [2, 3]
    assert offered[0].whole_note == "Status: Gutschein zugewiesen 2UBDZFXF9HGWAWPS"


def test_what_was_left_out_is_told_with_its_text() -> None:
    skipped = read("anmeldeliste.xlsx").parsed.skipped
    assert [(one.row, one.reason) for one in skipped] == [
        (36, SkipReason.BLANK),
        (83, SkipReason.BLANK),
        (84, SkipReason.SUM),
        (85, SkipReason.FOOTNOTE),
    ]
