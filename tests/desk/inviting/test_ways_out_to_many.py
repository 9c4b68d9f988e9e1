"""One message to many: nobody sees anybody's address, each gets it once, and the file in it asks nobody to answer."""

import email
from datetime import date, datetime
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from forumplanner.desk.inviting.addresses import for_bcc_field, merge_list, unreachable, unsound
from forumplanner.desk.inviting.files import write_batches
from forumplanner.desk.inviting.many import to_many
from forumplanner.desk.progress import Silent
from forumplanner.exchange.calendars.lint import lint
from forumplanner.exchange.tables.csv_text import read_csv
from forumplanner.exchange.tables.limits import Limits
from forumplanner.model.enums import EventKind
from forumplanner.model.ids import new_id
from forumplanner.model.mailing import MailAccount
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import amending, bodies, scheduling
from forumplanner.planning.bodies import BodyDraft, RulesChanges
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Label

OFFICE = "buero@stadt.example"


def read(data: bytes) -> EmailMessage:
    message = email.message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def crowd(count: int):
    return [("Person", f"Nummer {number}", f"p{number}@verein.example", "de") for number in range(count)]


def test_many_are_written_to_in_batches_and_stand_in_bcc_alone(office, people, conference):
    everybody = people(*crowd(120))
    with office.change(Label("edit_office")) as db:
        db.add(MailAccount(id=new_id(), sender_name="Amt", sender_address="amt@stadt.example", batch_size=50))
    messages = to_many(office, conference, everybody)
    assert [len(one.invitees) for one in messages] == [50, 50, 20]
    written_to = []
    for one in messages:
        message = read(one.data)
        written_to += [address.addr_spec for address in message["Bcc"].addresses]
        assert [address.addr_spec for address in message["To"].addresses] == ["amt@stadt.example"]
        assert message["From"].addresses[0].addr_spec == "amt@stadt.example"
        assert message["Cc"] is None
        del message["Bcc"]
        assert b"@verein.example" not in message.as_bytes()
        assert b"@verein.example" not in one.calendar
    assert written_to == [one.email for one in everybody]


def test_the_file_tells_of_the_event_and_asks_nobody(office, people, conference):
    (message,) = to_many(office, conference, people(("Ayşe", "Yılmaz", "ayse@verein.example", "tr")))
    (attached,) = read(message.data).iter_attachments()
    assert attached["Content-Type"].params["method"] == "PUBLISH"
    assert attached.get_filename() == "invite.ics"
    calendar = attached.get_payload(decode=True)
    assert lint(calendar) == []
    assert b"METHOD:PUBLISH" in calendar
    assert b"ATTENDEE" not in calendar
    assert calendar.count(b"BEGIN:VEVENT") == 2, "both days in one file"
    assert b"SUMMARY:3. Integrationskonferenz (1. g" in calendar, "Turkish beside a German title: no language is named"
    assert "Saygılarımızla" in message.text


@pytest.mark.parametrize("by_mail", [True, False])
def test_many_are_told_the_date_of_a_sitting_and_summoned_only_where_the_rules_allow_it(office, people, by_mail):
    day = DayFields(datetime(2027, 6, 10, 18), datetime(2027, 6, 10, 21))
    with office.change(Label("create_event")) as db:
        body = bodies.create_body(db, BodyDraft("Integrationsrat", since=date(2020, 11, 1)))
        bodies.set_rules(db, body, RulesChanges(electronic_invitation=by_mail))
        sitting = scheduling.create_event(db, EventFields("12. Sitzung", EventKind.SITTING, (day,), body_id=body))
    (message,) = to_many(office, sitting, people(("Ayşe", "Yılmaz", "ayse@verein.example", "de")))
    notice = "Terminhinweis, ersetzt nicht die Ladung: Integrationsrat: 12. Sitzung"
    assert message.subject == ("Einladung: Integrationsrat: 12. Sitzung" if by_mail else notice)
    assert ("ersetzt nicht die Ladung" in message.text) is not by_mail
    assert ("ersetzt nicht die Ladung" in message.calendar.decode().replace("\r\n ", "")) is not by_mail
    assert ("wir laden Sie zur Sitzung ein" in message.text) is by_mail


def test_each_language_gets_a_message_of_its_own_and_each_address_one(office, people, conference):
    family = people(
        ("Ayşe", "Yılmaz", "yilmaz@verein.example", "tr"),
        ("Deniz", "Yılmaz", "Yilmaz@verein.example", "tr"),
        ("Samir", "Haddad", "samir@verein.example", "ar"),
        ("Karl", "Ohnepost", "", "de"),
    )
    messages = to_many(office, conference, family)
    assert [(one.language, [invitee.name for invitee in one.invitees]) for one in messages] == [
        ("tr", ["Ayşe Yılmaz"]),
        ("ar", ["Samir Haddad"]),
    ]
    assert [one.name for one in unreachable(family)] == ["Karl Ohnepost"]


def test_without_anybody_or_without_a_mailbox_nothing_is_written(office, planner, people, conference):
    with pytest.raises(PlanningError) as refused:
        to_many(office, conference, people(("Karl", "Ohnepost", "", "de")))
    assert refused.value.key == "message.nobody"


def test_an_office_without_a_mailbox_is_refused(office, people, conference):
    someone = people(("Ayşe", "Yılmaz", "a@verein.example", "tr"))
    from forumplanner.planning import office_keeping
    from forumplanner.planning.office_keeping import OfficeFields

    with office.change(Label("edit_office")) as db:
        office_keeping.set_office(db, OfficeFields(name="Büro"))
    with pytest.raises(PlanningError) as refused:
        to_many(office, conference, someone)
    assert refused.value.key == "message.no-mailbox"


def test_batches_are_drafts_in_a_folder(tmp_path: Path, office, people, conference):
    folder = write_batches(to_many(office, conference, people(*crowd(60))), tmp_path / "out", office.now(), Silent())
    drafts = sorted(folder.iterdir())
    assert [draft.name for draft in drafts] == ["1 Bcc de (50).eml", "2 Bcc de (10).eml"]
    assert read(drafts[0].read_bytes())["X-Unsent"] == "1"


def test_addresses_to_copy_are_as_outlook_takes_them(people):
    found = people(
        ("A", "A", "a@verein.example", "de"),
        ("B", "B", " b@verein.example ", "de"),
        ("C", "C", "A@verein.example", "de"),
        ("D", "D", "", "de"),
    )
    assert for_bcc_field(found) == "a@verein.example; b@verein.example"


def test_addresses_that_cannot_be_written_to_are_all_named_and_keep_nobody_else(
    tmp_path: Path, office, people, due, conference
):
    found = people(
        ("Eva", "Muster", "a@verein.example,b@verein.example", "de"),
        ("Ayşe", "Yılmaz", "ayse@verein.example", "de"),
        ("Gerd", "Krumm", "nirgendwo", "de"),
    )
    dues = [due(one) for one in found]
    named = ["Eva Muster", "Gerd Krumm"]
    assert [one.reason.params["name"] for one in unsound(dues)] == named
    assert for_bcc_field(found) == "ayse@verein.example"
    assert [[one.name for one in batch.invitees] for batch in to_many(office, conference, found)] == [["Ayşe Yılmaz"]]
    made = merge_list(office, conference, dues, catalogue("de"))
    assert b"ayse@verein.example" in made.data
    assert b"nirgendwo" not in made.data
    assert [one.due.invitee.name for one in made.refused] == named


def test_a_mail_merge_has_a_row_for_each_message_with_the_postal_address_also_without_e_mail(
    office, people, due, conference
):
    found = people(
        ("=Formel", "Muster", "formel@verein.example", "de"),
        ("Samir", "Haddad", "samir@verein.example", "ar"),
        ("Karl", "Ohnepost", "", "de"),
    )
    home = {"street": "Lange Gasse 3", "postcode": "01234", "city": "Musterort"}
    with office.change(Label("edit_person")) as db:
        amending.amend_person(db, found[2].person_id, **home)
    made = merge_list(office, conference, [due(one) for one in found], catalogue("de"))
    assert b";'=Formel Muster;" in made.data, "no spreadsheet program runs it"
    rows = read_csv(
        made.data, Path("x.csv"), encoding=None, delimiter=None, limits=Limits(), cancelled=lambda: False
    ).rows
    assert made.rows == len(rows) - 1 == 3
    assert rows[0].cells[:3] == ("Anrede", "Name", "E-Mail")
    assert rows[0].cells[3:6] == ("Straße", "PLZ", "Ort")
    assert len(set(rows[0].cells)) == len(rows[0].cells), "a word processor wants each heading once"
    assert rows[1].cells[1:3] == ("=Formel Muster", "formel@verein.example")
    assert rows[2].cells[6:8] == ("ar", "دعوة: \u200f\u200e3. Integrationskonferenz\u200e\u200f")
    assert rows[3].cells[1:6] == ("Karl Ohnepost", "", "Lange Gasse 3", "01234", "Musterort")
