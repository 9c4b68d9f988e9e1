"""What a list says of consents and of the way in reaches the registration; what it does not say is not made up."""

from datetime import UTC, datetime

from sqlalchemy import select

from forumplanner.desk import import_report
from forumplanner.desk.registration_import import import_registrations
from forumplanner.lists import registrations
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.enums import NeedKind, PhotoConsent
from forumplanner.model.registrations import Need
from forumplanner.wording.catalogue import catalogue

NOW = datetime(2027, 5, 3, 8, 30, tzinfo=UTC)


def view(planner, event, name):
    with planner.read() as db:
        (found,) = registrations.ids(db, RegistrationFilter(event, name))
        return registrations.view(db, found)


def consents(planner, event, name):
    with planner.read() as db:
        (found,) = registrations.ids(db, RegistrationFilter(event, name))
        query = select(Need.kind, Need.consent_at, Need.consent_by, Need.consent_wording)
        return {row[0]: tuple(row[1:]) for row in db.execute(query.where(Need.registration_id == found))}


def test_needs_carry_the_consent_of_the_list(planner, conference, new_list):
    file = new_list(
        "Name;Anmeldung am;Rollstuhl;Dolmetscher;Einwilligung Bedarfe",
        "Ada Lang;01.04.2027 10:00;ja;Türkisch;ja",
        "Ben Kurz;01.04.2027;ja;;20.04.2027",
        "Cem Breit;;ja;;ja",
        "Dea Schmal;;ja;;",
    )
    report = import_registrations(planner, file, conference)
    by = ("Import: liste.csv", "Einwilligung Bedarfe")
    registered = datetime(2027, 4, 1, 8, tzinfo=UTC)
    assert consents(planner, conference, "Ada") == {
        NeedKind.WHEELCHAIR: (registered, *by),
        NeedKind.INTERPRETER: (registered, *by),
    }
    assert consents(planner, conference, "Ben") == {NeedKind.WHEELCHAIR: (datetime(2027, 4, 19, 22, tzinfo=UTC), *by)}
    assert consents(planner, conference, "Cem") == {NeedKind.WHEELCHAIR: (NOW, *by)}
    assert consents(planner, conference, "Dea") == {NeedKind.WHEELCHAIR: (None, "", "")}
    assert report.needs == (5, 4)
    text = import_report.as_text(report, catalogue("en"))
    assert "5  needs recorded, with consent noted for 4" in text
    assert "Einwilligung Bedarfe: nothing is noted, yet there are needs; please ask." in text


def test_needs_are_not_kept_where_the_person_refused_and_the_report_says_so(planner, conference, new_list):
    file = new_list("Name;Rollstuhl;Einwilligung Bedarfe", "Ada Lang;ja;nein")
    report = import_registrations(planner, file, conference)
    assert consents(planner, conference, "Ada") == {}
    (look,) = import_report.to_look_at(report, catalogue("en"))
    assert look[2] == "Einwilligung Bedarfe: “nein”, yet there are needs; they were not kept. Please ask."


def test_the_way_in_and_the_answer_about_photos_are_kept(planner, conference, new_list):
    file = new_list(
        "Name;Eingang per;Fotos?",
        "Ada Lang;Telefon;ja",
        "Ben Kurz;Brieftaube;nein",
        "Cem Breit;;",
        "Dea Schmal;Fax;evtl.",
    )
    import_registrations(planner, file, conference)
    found = {name: view(planner, conference, name) for name in ("Ada", "Ben", "Cem", "Dea")}
    assert {name: (one.channel, one.photo_consent) for name, one in found.items()} == {
        "Ada": ("phone", PhotoConsent.YES),
        "Ben": ("import", PhotoConsent.NO),
        "Cem": ("import", PhotoConsent.NOT_ASKED),
        "Dea": ("paper", PhotoConsent.NOT_ASKED),
    }
    assert (found["Ben"].row.note, found["Dea"].row.note) == ("Eingang per: Brieftaube", "Fotos?: evtl.")
