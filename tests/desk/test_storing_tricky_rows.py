"""Rows that are easily read wrong, from the file to what the planner keeps of them."""

from sqlalchemy import select

from forumplanner.desk.registration_import import import_registrations
from forumplanner.model.directory import Person
from forumplanner.model.registrations import Registration, WorkshopPlace


def test_tricky_rows_are_kept_as_a_careful_person_would_have_typed_them(planner, conference, workshops, new_list):
    file = new_list(
        "Vorname;Nachname;E-Mail;Telefon;PLZ;Status;Workshop",
        "Ayşe;Yılmaz;familie@x.example;0000 1;01067;bestätigt;Sprache",
        "Deniz;Yılmaz;familie@x.example;unbekannt;1067;bestätigt;Wohnen",
        "Jan;Kern;jan@x.example, kern@y.example;4.91234E+11;50670;bestätigt;",
        ";Sukarno;su@x.example;;;bestätigt;",
        "Олена;Шевченко;olena@x.example;;;Warteliste;Sprache",
        "Eva;Lindt;eva@x.example;;;#NAME?;",
    )
    report = import_registrations(planner, file, conference)
    assert [row.fate for row in report.rows] == ["placed"] * 4 + ["waiting", "requested"]
    query = select(
        Person.given_name,
        Person.family_name,
        Person.own_script_name,
        Person.email,
        Person.second_email,
        Person.phone,
        Person.postcode,
        Registration.state,
        Registration.note,
    ).join(Registration, Registration.person_id == Person.id)
    with planner.read() as db:
        kept = {tuple(row) for row in db.execute(query)}
        places = db.execute(
            select(Person.given_name, WorkshopPlace.agenda_item_id, WorkshopPlace.state)
            .join(Registration, Registration.person_id == Person.id)
            .join(WorkshopPlace, WorkshopPlace.registration_id == Registration.id)
        ).all()
    assert kept == {
        ("Ayşe", "Yılmaz", "", "familie@x.example", "", "0000 1", "01067", "placed", ""),
        ("Deniz", "Yılmaz", "", "familie@x.example", "", "", "01067", "placed", "Telefon: unbekannt"),
        ("Jan", "Kern", "", "jan@x.example", "kern@y.example", "", "50670", "placed", "Telefon: 4.91234E+11"),
        ("", "Sukarno", "", "su@x.example", "", "", "", "placed", ""),
        ("Олена", "Шевченко", "Олена Шевченко", "olena@x.example", "", "", "", "waiting", ""),
        ("Eva", "Lindt", "", "eva@x.example", "", "", "", "requested", "Status: #NAME?"),
    }
    assert {tuple(place) for place in places} == {
        ("Ayşe", workshops["Sprache"], "placed"),
        ("Deniz", workshops["Wohnen"], "placed"),
        ("Олена", workshops["Sprache"], "requested"),
    }
