"""Who was reached, in numbers: groups of an event and of the editions of its series, safe and in words."""

from datetime import datetime

import pytest

from forumplanner.desk.counting.paper import counts_pdf
from forumplanner.desk.counting.tables import count_table
from forumplanner.desk.list_export import giving_out
from forumplanner.desk.list_export.giving_out import Wanted
from forumplanner.lists import counting, registrations
from forumplanner.lists.counting import Dimension, Whom
from forumplanner.model.enums import EventKind
from forumplanner.planning import directory, giving_places, registering, scheduling
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Label

CLUB, COUNCIL = "Verein Beispiel", "Beirat Muster"


@pytest.fixture
def people(planner):
    """Twenty people: nine of Nord, six of Süd, three of West, two without a district; some speak two languages."""
    districts = ["Nord"] * 9 + ["Süd"] * 6 + ["West"] * 3 + [" "] * 2

    def languages(number):
        return (("de", "tr") if number < 6 else ("de",)) if number < 17 else ("uk",) if number < 19 else ()

    fields = [
        directory.PersonFields(given_name=f"P{number}", family_name="Probe", district=one, languages=languages(number))
        for number, one in enumerate(districts)
    ]
    with planner.change(Label("add_persons")) as db:
        return directory.add_persons(db, fields)


def make_edition(planner, people, year, series_id=None):
    day = DayFields(datetime(year, 6, 3, 9), datetime(year, 6, 3, 17))
    with planner.change(Label("create_event")) as db:
        event = scheduling.create_event(
            db, EventFields(f"Forum {year}", EventKind.CITIZEN_FORUM, (day,), code=f"f-{year}", series_id=series_id)
        )
        registering.register(
            db,
            event,
            [
                RegistrationFields(person, organisation=CLUB if number < 12 else COUNCIL if number < 18 else "",
                                   channel="phone" if number < 10 else "email")
                for number, person in enumerate(people)
            ],
            planner.now(),
        )  # fmt: skip
    return event


@pytest.fixture
def forum(planner, people):
    return make_edition(planner, people, 2027)


def table(planner, event, by, whom=Whom.WITH_PLACE, *, series=False, language="de"):
    with planner.read() as db:
        found = count_table(db, event, by, whom, catalogue(language), series=series)
    return {row.name: row.texts for row in (*found.rows, found.total)}, found


def test_groups_are_counted_and_named_and_small_ones_hidden_with_the_next(planner, forum):
    assert table(planner, forum, Dimension.CHANNEL)[0] == {
        "per E-Mail": ("10",), "telefonisch": ("10",), "Alle Personen": ("20",)
    }  # fmt: skip
    assert table(planner, forum, Dimension.DISTRICT)[0] == {
        "Nord": ("9",), "Süd": ("6",), "West": ("•",), "nicht angegeben": ("•",), "Alle Personen": ("20",)
    }  # fmt: skip
    assert table(planner, forum, Dimension.ORGANISATION)[0] == {
        CLUB: ("12",), COUNCIL: ("•",), "nicht angegeben": ("•",), "Alle Personen": ("20",)
    }  # fmt: skip


def test_people_count_in_each_of_their_languages_and_the_total_is_people(planner, forum):
    shown, found = table(planner, forum, Dimension.LANGUAGE)
    assert shown == {"Deutsch": ("17",), "Türkisch": ("6",), "Ukrainisch": ("•",), "Alle Personen": ("20",)}
    assert len(found.notes) == 2


def test_who_called_off_is_not_counted_and_a_handful_is_not_even_added_up(planner, forum, people):
    with planner.read() as db:
        of = counting.numbers(db, forum, Dimension.CHANNEL, Whom.REGISTERED)
    assert of.total == 20
    assert table(planner, forum, Dimension.CHANNEL, Whom.ATTENDED)[0] == {"Alle Personen": ("0",)}
    with planner.change(Label("cancel_registration")) as db:
        ids = list(registrations.of_persons(db, forum, people).values())
        giving_places.cancel(db, ids[:17])
    shown, found = table(planner, forum, Dimension.CHANNEL)
    assert shown == {"Alle Personen": ("•",)}
    assert found.notes


def test_editions_of_a_series_stand_beside_each_other_without_a_sum(planner, people):
    with planner.change(Label("create_event")) as db:
        series = scheduling.add_series(db, "Forum")
    make_edition(planner, people[:8], 2025, series)
    now = make_edition(planner, people, 2027, series)
    shown, found = table(planner, now, Dimension.DISTRICT, series=True)
    assert found.headings == ("Forum 2025", "Forum 2027")
    assert shown == {
        "Nord": ("8", "9"), "Süd": ("0", "6"), "West": ("0", "•"), "nicht angegeben": ("0", "•"),
        "Alle Personen": ("8", "20"),
    }  # fmt: skip
    assert table(planner, now, Dimension.DISTRICT)[1].headings == ("Personen",)


def test_counts_go_out_as_a_list_and_on_paper(planner, forum):
    preview = giving_out.preview(planner, Wanted("counts", forum), most=100)
    assert ("Personen mit Platz", "Ortsteil", "West", "•") in preview.rows
    assert ("Personen mit Platz", "Ortsteil", "Nord", "9") in preview.rows
    assert preview.count == len(preview.rows)
    assert counts_pdf(planner, forum, Whom.WITH_PLACE, "de", series=True).startswith(b"%PDF-1.7")


def test_events_to_choose_from_are_those_with_registrations(planner, forum, conference):
    with planner.read() as db:
        assert [row.id for row in counting.countable(db)] == [forum]
