"""What people put into cells is understood, or kept as text and pointed at; nobody is lost for it."""

from datetime import date, datetime

import pytest
from cells_of_registrations import TODAY, doubts, people, person, table

from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.labels import FIELDS, PROBLEMS, SKIPPED, say_problem
from forumplanner.exchange.registrations.mapping import guess_mapping
from forumplanner.exchange.registrations.parsed import ParsedRegistration, ProblemKind
from forumplanner.exchange.registrations.rows import read_registrations
from forumplanner.exchange.tables.cells import Cell, text_of
from forumplanner.exchange.tables.raw import TableFormat
from forumplanner.exchange.tables.table import SkipReason
from forumplanner.model.enums import RegistrationState as State
from forumplanner.model.enums import Salutation
from forumplanner.model.refusals import FileRefused
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.refusals import say


@pytest.mark.parametrize(
    ("text", "title", "given", "family", "guessed"),
    [
        ("Öztürk-Hoffmann, Sabine", "", "Sabine", "Öztürk-Hoffmann", False),
        ("Öztürk-Hoffmann, Dr. Sabine", "Dr.", "Sabine", "Öztürk-Hoffmann", False),
        ("Prof. Dr. med. Ana García", "Prof. Dr. med.", "Ana", "García", False),
        ("Friedrich von und zu Guttenfels", "", "Friedrich", "von und zu Guttenfels", False),
        ("Ali Rıza Doğan", "", "Ali Rıza", "Doğan", True),
        ("Ra Kim", "", "Ra", "Kim", False),
        ("Sukarno", "", "", "Sukarno", False),
        ("  Jörg\u00a0 Groß ", "", "Jörg", "Groß", False),
        ("Jo\u0308rg Groß", "", "Jörg", "Groß", False),
    ],
)
def test_names_are_split(text: str, title: str, given: str, family: str, guessed: bool) -> None:
    (found,) = people(table(("Teilnehmer/in", "Ort"), (text, "Köln")))
    assert (found.title, found.given_name, found.family_name) == (title, given, family)
    assert (ProblemKind.NAME_SPLIT_GUESSED in doubts(found)) is guessed


@pytest.mark.parametrize(
    ("cell", "born"),
    [
        (date(1966, 2, 22), date(1966, 2, 22)),
        (datetime(1966, 2, 22), date(1966, 2, 22)),
        ("22.02.1966", date(1966, 2, 22)),
        ("22. Februar 1966", date(1966, 2, 22)),
        ("1. Mär 1966", date(1966, 3, 1)),
        ("1966-02-22", date(1966, 2, 22)),
        ("22/02/1966", date(1966, 2, 22)),
        ("29.11.26", date(1926, 11, 29)),
        ("28.11.26", date(2026, 11, 28)),
        (24160.0, date(1966, 2, 22)),
    ],
)
def test_dates_are_read_in_every_form(cell: Cell, born: date) -> None:
    assert person(Geburtsdatum=cell).birth_date == born


@pytest.mark.parametrize("cell", ["03/04/1966", "Frühjahr 66", "30.02.1966", "01.01.2030", "1.1.1850", "1850", 42.0])
def test_a_date_that_cannot_be_right_is_kept_as_text(cell: Cell) -> None:
    found = person(Geburtsdatum=cell)
    assert (found.birth_date, found.birth_year) == (None, None)
    assert doubts(found) in ([ProblemKind.DATE_UNREADABLE], [ProblemKind.DATE_IMPLAUSIBLE])
    assert found.whole_note.startswith("Geburtsdatum: ")


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        *((cell, True) for cell in ("ja", "Ja ", "x", "X", "J", "WAHR", True, 1.0)),
        *((cell, False) for cell in ("nein", "N", "-", "–", False, "FALSCH")),
        (None, None),
    ],
)
def test_yes_and_no_are_read_in_every_form(cell: Cell, answer: bool | None) -> None:
    assert person(Rollstuhl=cell).wheelchair is answer


@pytest.mark.parametrize(("text", "answer"), [("E-Rolli, 80 cm breit", True), ("nicht nötig", False)])
def test_an_explained_answer_is_kept_as_text(text: str, answer: bool) -> None:
    found = person(Rollstuhl=text)
    assert found.wheelchair is answer
    assert found.whole_note == f"Rollstuhl: {text}"


@pytest.mark.parametrize(
    ("cell", "addresses"),
    [
        ("Erika@Example.ORG", ("erika@example.org",)),
        ("erika (at) example.org", ("erika@example.org",)),
        ("erika[at]example[dot]org", ("erika@example.org",)),
        ("Erika Muster <erika@example.org>", ("erika@example.org",)),
        ("a@example.org; b@example.org", ("a@example.org", "b@example.org")),
        ("mailto:a@example.org", ("a@example.org",)),
        ("=cmd@x.ch", ("=cmd@x.ch",)),
        ("-", ()),
    ],
)
def test_addresses_are_found(cell: str, addresses: tuple[str, ...]) -> None:
    found = person(**{"E-Mail": cell})
    assert (found.email, *found.other_emails) == (addresses or ("",))
    assert found.problems == ()


def test_what_is_no_address_is_kept_as_text() -> None:
    found = person(**{"E-Mail": "folgt noch"})
    assert (found.email, found.whole_note) == ("", "E-Mail: folgt noch")


@pytest.mark.parametrize(
    ("cell", "country", "postcode", "doubt"),
    [
        (1067.0, None, "01067", [ProblemKind.POSTCODE_ZERO_RESTORED]),
        ("1067", None, "1067", [ProblemKind.POSTCODE_SHORT]),
        ("01067", None, "01067", []),
        (1067.0, "AT", "1067", []),
        ("D-01067", None, "01067", []),
    ],
)
def test_postcodes_keep_their_zeros(cell: Cell, country: str | None, postcode: str, doubt: list[ProblemKind]) -> None:
    listed = table(("Name", "PLZ", "Land"), ("Muster", cell, country), ("Meier", "50670", None))
    assert (people(listed)[0].postcode, doubts(people(listed)[0])) == (postcode, doubt)


def test_in_csv_a_short_postcode_has_lost_its_zero_where_others_have_five_digits() -> None:
    german = table(("Name", "PLZ"), ("Muster", "1067"), ("Meier", "50670"), kind=TableFormat.CSV)
    assert people(german)[0].postcode == "01067"
    austrian = table(("Name", "PLZ"), ("Muster", "1067"), ("Meier", "8010"), kind=TableFormat.CSV)
    assert people(austrian)[0].postcode == "1067"


def test_postcode_and_town_in_one_cell_are_split() -> None:
    found = person(PLZ_Ort="01067 Dresden")
    assert (found.postcode, found.city) == ("01067", "Dresden")


@pytest.mark.parametrize(
    ("text", "spoken", "signed", "doubt"),
    [
        ("Türkisch", ("tr",), "", []),
        ("arabisch und Farsi", ("ar", "fa"), "", []),
        ("Ukrainisch / DGS", ("uk",), "DGS", []),
        ("tr, KURDISCH", ("tr", "ku"), "", []),
        ("Gebärdensprache", (), "DGS", []),
        ("–", (), "", []),
        ("nein", (), "", []),
        ("ja", (), "", [ProblemKind.LANGUAGE_MISSING]),
        ("Klingonisch, Polnisch", ("pl",), "", [ProblemKind.LANGUAGE_UNKNOWN]),
    ],
)
def test_languages_become_codes(text: str, spoken: tuple[str, ...], signed: str, doubt: list[ProblemKind]) -> None:
    found = person(Dolmetscher=text)
    assert (found.interpreter, found.sign_language, doubts(found)) == (spoken, signed, doubt)


@pytest.mark.parametrize(
    ("cell", "wanted", "children", "ages"),
    [
        (2.0, True, 2, ()),
        ("2 (4 und 6 Jahre)", True, 2, (4, 6)),
        ("0", False, 0, ()),
        ("keine", False, 0, ()),
        ("ja", True, None, ()),
        ("zwei", True, None, ()),
        (None, None, None, ()),
    ],
)
def test_a_wish_for_childcare_is_not_lost(
    cell: Cell, wanted: bool | None, children: int | None, ages: tuple[int, ...]
) -> None:
    found = person(Kinderbetreuung=cell)
    assert (found.childcare, found.children, found.child_ages) == (wanted, children, ages)


def test_ages_of_children_are_read_from_their_own_column() -> None:
    found = person(Kinder="2", Alter_der_Kinder="3 und 5 J.")
    assert (found.children, found.child_ages) == (2, (3, 5))


@pytest.mark.parametrize(
    ("text", "salutation"),
    [("Frau", Salutation.MS), ("Fr.", Salutation.MS), ("Hr.", Salutation.MR), ("keine", Salutation.NONE)],
)
def test_salutations_are_read_and_nobody_must_have_one(text: str, salutation: Salutation) -> None:
    found = person(Anrede=text)
    assert (found.salutation, found.problems) == (salutation, ())


def test_the_same_name_and_address_twice_is_pointed_at_but_not_merged() -> None:
    rows = (
        ("Muster", "Erika", "e@example.org"),
        ("Meier", "Max", ""),
        ("MUSTER", "Erika", "E@example.org"),
        ("Meier", "Max", ""),
    )
    found = people(table(("Name", "Vorname", "E-Mail"), *rows))
    assert len(found) == 4
    assert [doubts(one) for one in found] == [[], [], [ProblemKind.SAME_AS_ROW], []]
    assert found[2].problems[0].text == "2"


def test_a_row_without_a_name_is_left_out_and_told() -> None:
    listed = table(
        ("Name", "Vorname", "E-Mail", "Ort"), ("Muster", "Erika", "e@example.org", ""), ("", "", "x@example.org", "")
    )
    skipped = read_registrations(listed, guess_mapping(listed), today=TODAY).skipped
    assert [(one.row, one.reason, one.text) for one in skipped] == [(3, SkipReason.NO_NAME, "x@example.org")]


def test_cells_beyond_the_header_are_kept_as_text() -> None:
    (found,) = people(table(("Name", "Ort"), ("Muster", "Köln", None, "kommt später")))
    assert found.whole_note == "D: kommt später"


def test_a_list_without_names_is_refused_with_what_was_found() -> None:
    listed = table(("Ort", "PLZ"), ("Köln", "50670"))
    with pytest.raises(FileRefused) as caught:
        people(listed)
    assert caught.value.key == "tables.no-name-column"
    assert caught.value.params["headings"] == "Ort, PLZ"


def test_a_list_without_people_is_refused() -> None:
    with pytest.raises(FileRefused) as caught:
        people(table(("Name", "Ort"), ("", "Köln")))
    assert caught.value.key == "tables.no-people"
    assert say(caught.value, catalogue("en")).startswith(
        "liste: There are no people in it: no row below the headings in row 1 has a name."
    )


def test_a_text_that_no_registration_can_hold_is_refused_with_its_place() -> None:
    with pytest.raises(FileRefused) as caught:
        people(table(("Name", "Bemerkung"), ("Muster", "kurz"), ("Muster", "x" * 100_001)))
    refusal = caught.value
    assert (refusal.key, refusal.row, refusal.column) == ("tables.text-too-long-to-keep", 3, "Bemerkung")
    with pytest.raises(FileRefused):
        people(table(("Name", "Bemerkung", "Kommentar"), ("Muster", "x" * 60_000, "y" * 60_000)))


def test_everything_that_can_be_doubtful_has_words() -> None:
    assert set(FIELDS) == set(Field)
    assert set(PROBLEMS) == set(ProblemKind)
    assert set(SKIPPED) == set(SkipReason)
    found = person(**{"E-Mail": "folgt noch"})
    assert say_problem(catalogue("en"), found.problems[0]) == "“folgt noch” is no e-mail address; kept as a note."


@pytest.mark.parametrize(
    ("cell", "kind", "phone"),
    [
        (4915112345748.0, TableFormat.XLSX, "+4915112345748"),
        ("4915112345748", TableFormat.CSV, "+4915112345748"),
        ("49302346710", TableFormat.CSV, "+49302346710"),
        ("4915112345748", TableFormat.XLSX, "4915112345748"),
        ("+4915112345748", TableFormat.CSV, "+4915112345748"),
        ("4941 123456", TableFormat.CSV, "4941 123456"),
        (4941123456.0, TableFormat.XLSX, "4941123456"),
        (49123.0, TableFormat.XLSX, "49123"),
    ],
)
def test_a_plus_that_a_number_cell_has_lost_is_put_back(cell: Cell, kind: TableFormat, phone: str) -> None:
    found = person(kind, Telefon=cell)
    assert found.phone == phone
    lost = phone.startswith("+") and not str(cell).startswith("+")
    assert doubts(found) == ([ProblemKind.PHONE_PLUS_RESTORED] if lost else [])


@pytest.mark.parametrize("error", ["#NV", "#REF!", "#DIV/0!", "#WERT!"])
def test_errors_of_formulas_are_no_contents_and_give_no_place(error: str) -> None:
    columns = ("E-Mail", "Telefon", "PLZ", "Ort", "Geburtsdatum", "Kinder", "Rollstuhl", "Dolmetscher", "Ernährung")
    found = person(**dict.fromkeys((*columns, "Workshop", "Anmeldung_am", "Bemerkungen"), error))
    assert found._replace(problems=()) == ParsedRegistration(2, given_name="Erika", family_name="Muster")
    assert {problem.kind for problem in found.problems} == {ProblemKind.FORMULA_ERROR}
    told = {(problem.heading, problem.text) for problem in found.problems}
    assert {("PLZ", error), ("Telefon", error), ("Workshop", error)} <= told
    unsaid = person(Status=error)
    assert (unsaid.state, unsaid.whole_note) == (State.REQUESTED, f"Status: {error}")
    assert doubts(unsaid) == [ProblemKind.STATE_UNKNOWN], "said once"
    unpaid = person(bezahlt=error, Warteliste=error)
    assert unpaid.state is State.WAITING
    assert [problem.heading for problem in unpaid.problems] == ["bezahlt", "Warteliste"]


def test_a_row_whose_name_is_the_error_of_a_formula_names_nobody() -> None:
    listed = table(("Name", "Vorname", "Ort"), ("#NV", "#NV", "Köln"), ("Muster", "#NV", "Köln"))
    found = read_registrations(listed, guess_mapping(listed), today=TODAY)
    assert [(one.given_name, one.family_name) for one in found.registrations] == [("", "Muster")]
    assert [(one.row, one.reason) for one in found.skipped] == [(2, SkipReason.NO_NAME)]


@pytest.mark.parametrize("text", ["Divers", "d", "Mx.", "neutral"])
def test_a_salutation_beside_ms_and_mr_is_told_but_not_kept(text: str) -> None:
    found = person(Anrede=text)
    assert (found.salutation, found.whole_note) == (Salutation.NONE, "")
    assert doubts(found) == [ProblemKind.SALUTATION_LEFT_OUT]


@pytest.mark.parametrize("cell", ["4.91234E+11", "4,91234E+11", "unbekannt", "garbage", "0", 12.0])
def test_what_is_no_telephone_number_is_kept_as_text(cell: Cell) -> None:
    found = person(Telefon=cell, Mobil="0000 123456")
    assert found.phone == "0000 123456"
    assert doubts(found) == [ProblemKind.PHONE_UNREADABLE]
    assert found.whole_note == f"Telefon: {text_of(cell)}"


@pytest.mark.parametrize("cell", ["110", "0000 123456", "+49 (0) 30 / 23 45 600", "0000 1 (abends)"])
def test_a_short_number_or_one_with_a_word_is_a_number(cell: str) -> None:
    found = person(Telefon=cell)
    assert (found.phone, found.problems) == (cell, ())
