"""Names of known people are found in running text as people write them, and nothing else is taken for one."""

from time import process_time

import pytest

from forumplanner.model.enums import Salutation
from forumplanner.model.ids import EntityId
from forumplanner.planning.name_finding import KnownName, NameFinder


def person(key: str, given: str, family: str, own: str = "", salutation: Salutation = Salutation.NONE) -> KnownName:
    return KnownName(EntityId(key), salutation, "", given, family, own)


PEOPLE = (
    person("ayse", "Ayşe", "Yılmaz", salutation=Salutation.MS),
    person("reza", "Mohammad Reza", "Ahmadi", "محمدرضا احمدی"),
    person("olha", "Olha", "Shevchenko", "Ольга Шевченко", Salutation.MS),
    person("jurgen", "Jürgen", "Müller", salutation=Salutation.MR),
    person("petra", "Petra", "Müller", salutation=Salutation.MS),
    person("double", "Karin", "Brinkhoff-Tann", salutation=Salutation.MS),
    person("short", "Ulla", "Lange", salutation=Salutation.MS),
    person("khatib", "Samir", "Al-Khatib", salutation=Salutation.MR),
    person("script", "", "", "مريم حداد"),
    person("irish", "Sean", "O’Connor"),
)


def found(text: str, *named: str) -> list[tuple[str, set[str]]]:
    finder = NameFinder(PEOPLE, frozenset(map(EntityId, named)))
    return [(text[one.start : one.end], set(one.persons)) for one in finder.find([text])]


@pytest.mark.parametrize(
    ("text", "written", "whose"),
    [
        ("Es spricht Ayşe Yılmaz.", "Ayşe Yılmaz", "ayse"),
        ("Es spricht AYSE YILMAZ!", "AYSE YILMAZ", "ayse"),
        ("Gemeldet: Yılmaz, Ayşe (Hafen)", "Yılmaz, Ayşe", "ayse"),
        ("nach A. Yılmaz gilt", "A. Yılmaz", "ayse"),
        ("Frau Yılmaz fragt", "Yılmaz", "ayse"),
        ("Frau Yilmaz' Vorschlag", "Yilmaz", "ayse"),
        ("der Antrag von Frau Dr. Yılmaz", "Yılmaz", "ayse"),
        ("Frau\nYılmaz", "Yılmaz", "ayse"),
        ("Reza Ahmadi berichtet", "Reza Ahmadi", "reza"),
        ("Mohammad Ahmadi berichtet", "Mohammad Ahmadi", "reza"),
        ("گفت محمدرضا احمدی که", "محمدرضا احمدی", "reza"),
        ("Ольга Шевченко сказала", "Ольга Шевченко", "olha"),
        ("Olha Schewtschenko sagt", "Olha Schewtschenko", "olha"),
        ("Herrn Muellers Antrag", "Muellers", "jurgen"),
        ("Herr Mueller fehlt", "Mueller", "jurgen"),
        ("Frau Müller fehlt", "Müller", "petra"),
        ("Frau Brinkhoff-Tann", "Brinkhoff-Tann", "double"),
        ("Frau Brinkhoff sagt", "Brinkhoff", "double"),
        ("Herr Al-Khatib", "Al-Khatib", "khatib"),
        ("Herr Khatib", "Khatib", "khatib"),
        ("sagt مريم حداد heute", "مريم حداد", "script"),
        ("Bürger O'Connor", "O'Connor", "irish"),
    ],
)
def test_a_name_is_found_however_it_is_written(text: str, written: str, whose: str) -> None:
    assert found(text) == [(written, {whose})]


@pytest.mark.parametrize(
    "text",
    [
        "Der Müller mahlt.",
        "eine Frau lange nach der Pause",
        "an der Ayşe-Yılmaz-Straße",
        "die Müllerstraße und Frau Müllerin",
        "Ayşe kommt. Yılmaz",
        "Frau. Einwohnerzahl Yılmaz",
        "ayse.yilmaz@post.example",
        "Reza und Ayşe",
        "",
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert found(text) == []


def test_several_are_addressed_at_once() -> None:
    assert [text for text, _ in found("Die Herren Müller, Al-Khatib und O'Connor sowie Lange")] == [
        "Müller",
        "Al-Khatib",
        "O'Connor",
        "Lange",
    ]


def test_once_somebody_is_found_the_bare_family_name_is_theirs_also_in_other_texts() -> None:
    mentions = NameFinder(PEOPLE).find(["Yılmaz ergänzt.", "Frau Yılmaz fragt.", "Lange Zeit"])
    assert [(one.text, one.persons) for one in mentions] == [(0, {"ayse"}), (1, {"ayse"})]


def test_who_is_named_anyway_is_not_found_unless_somebody_else_is_meant() -> None:
    assert found("Frau Yılmaz und Ayşe Yılmaz", "ayse") == []
    assert found("Herr Müller spricht", "jurgen") == []
    assert found("Frau Müller spricht", "jurgen") == [("Müller", {"petra"})]


def test_of_two_of_one_name_the_one_is_meant_who_is_named_in_full_elsewhere() -> None:
    assert found("Bürgerin Müller fragt") == [("Müller", {"jurgen", "petra"})]
    both = found("Petra Müller fragt, später auch Bürgerin Müller")
    assert [whose for _, whose in both] == [{"petra"}, {"petra"}]


def test_names_of_five_thousand_people_are_found_in_thirty_pages_at_once() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    many = [person(f"p{n}", f"Vor{letters[n % 26]}", f"Nach{letters[n // 676]}{letters[n % 26]}") for n in range(5000)]
    many += PEOPLE
    page = "Die Verwaltung berichtet über Wohnungen in der Stadt, und Frau Yılmaz fragt nach Terminen. " * 900
    begin = process_time()
    mentions = NameFinder(many).find([page])
    assert len(mentions) == 900
    assert process_time() - begin < 3
