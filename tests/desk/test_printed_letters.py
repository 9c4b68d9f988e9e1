"""Who gets which letter and what it tells them: members all, guests what is public, nobody what is not theirs."""

import io
import zipfile
from dataclasses import replace
from datetime import date, datetime

import page
import pikepdf
import pytest
from icalendar import Calendar

from forumplanner.desk import exporting
from forumplanner.desk.outputs import EACH, FILES, Options, Output
from forumplanner.desk.progress import Silent
from forumplanner.desk.registration_import import import_registrations
from forumplanner.desk.said_beside import said_beside
from forumplanner.lists import bodies as seated
from forumplanner.lists import events, orders, registrations
from forumplanner.lists.former_dates import former_span
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.enums import EntryKind, EventKind, EventState, PreferredChannel, QuestionKind, Salutation
from forumplanner.model.letter_styles import AddressStyle, LetterForm
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.planning import (
    agenda_making,
    amending,
    asking,
    bodies,
    contributing,
    directory,
    mailing,
    minute_taking,
    office_keeping,
    scheduling,
    seats,
)
from forumplanner.planning.actors import a_person, an_organisation
from forumplanner.planning.agenda_making import AgendaItemDraft
from forumplanner.planning.bodies import BodyDraft, RulesChanges
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.planning.minute_taking import EntryDraft
from forumplanner.planning.office_keeping import OfficeFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.planning.seats import SeatDraft
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Label

SECRET = "Grundstück Lindenhof"
NOTE = "Es ist ohne Rücksicht auf die Zahl der Anwesenden zu beschließen."
OFFICE = OfficeFields("Büro", municipality="Stadt", city="Stadt", email="buero@stadt.example")


def html(planner, output, event, language="de", *, public=False, **chosen):
    options = Options(language, public_only=public, chosen=chosen)
    return exporting.produce(planner, output, event, options, ".html").decode()


def change(planner, event, verb):
    with planner.change(Label("edit_event", {"event": event})) as db:
        return verb(db)


@pytest.fixture
def sitting(planner):
    """A sitting of a body of two with one item that is not public; its rules have a note for a second convening."""
    with planner.change(Label("create_body")) as db:
        office_keeping.set_office(db, OFFICE)
        body = bodies.create_body(db, BodyDraft("Ausschuss", "ACI", legal_members=2))
        bodies.set_rules(db, body, RulesChanges(second_convening=NOTE))
        people = directory.add_persons(
            db,
            [
                PersonFields("Layla", "Haddad", salutation=Salutation.MS, title="Dr."),
                PersonFields("Sam", "Okafor"),
            ],
        )
        for person in people:
            seats.add_member(db, body, SeatDraft(person))
        day = DayFields(datetime(2027, 6, 3, 18), datetime(2027, 6, 3, 21))
        event = scheduling.create_event(
            db, EventFields("5. Sitzung", EventKind.SITTING, (day,), code="aci-5", body_id=body)
        )
        agenda_making.add_item(db, event, AgendaItemDraft("Wohnen"))
        agenda_making.add_item(db, event, AgendaItemDraft(SECRET, public=False))
    return event


@pytest.fixture
def registered(planner, conference, workshops, lists):
    """The conference with a list of people."""
    import_registrations(planner, lists / "anmeldeliste.xlsx", conference)
    change(planner, conference, lambda db: office_keeping.set_office(db, OFFICE))
    return conference


def concerned(planner, event):
    with planner.read() as db:
        rows = registrations.rows(db, registrations.ids(db, RegistrationFilter(event)))
    return [row for row in rows if row.state not in ("cancelled", "declined")]


def test_members_get_a_letter_each_with_the_whole_agenda(planner, sitting):
    said = html(planner, Output.INVITATION, sitting)
    assert SECRET in said
    assert "Sehr geehrte Frau Dr. Haddad," in said
    assert "Guten Tag Sam Okafor," in said


@pytest.mark.parametrize(("public", "to"), [(True, "members"), (False, "open"), (True, "open")])
def test_nobody_but_members_is_told_what_is_not_public(planner, sitting, public, to):
    for form in (".pdf", ".docx", ".html"):
        options = Options("de", public_only=public, chosen={"to": to, "calendar": "with"})
        made = exporting.document(planner, Output.INVITATION, sitting, options, form)
        assert SECRET not in str(made)
        assert "Wohnen" in str(made)
    assert "Haddad" not in html(planner, Output.INVITATION, sitting, public=public, to=to)


def test_the_office_decides_how_letters_greet_and_which_form_they_have(planner, sitting):
    style = replace(OFFICE, address_style=AddressStyle.FRIENDLY, letter_form=LetterForm.A)
    change(planner, sitting, lambda db: office_keeping.set_office(db, style))
    made = exporting.document(planner, Output.INVITATION, sitting, Options("de"))
    assert made.children[0].form is LetterForm.A
    said = html(planner, Output.INVITATION, sitting)
    assert "Guten Tag Frau Dr. Haddad," in said
    assert "Sehr geehrte" not in said


def test_the_second_invitation_carries_the_note_of_the_rules_and_undo_takes_it_away(planner, sitting):
    assert NOTE not in html(planner, Output.INVITATION, sitting)
    change(planner, sitting, lambda db: amending.amend_event(db, sitting, second_convening=True))
    assert NOTE in html(planner, Output.INVITATION, sitting)
    assert NOTE in html(planner, Output.INVITATION, sitting, "tr")
    planner.undo()
    assert NOTE not in html(planner, Output.INVITATION, sitting)


def test_a_letter_in_another_language_has_the_german_text_first(planner, sitting):
    made = exporting.document(planner, Output.INVITATION, sitting, Options("uk"))
    assert made.language == "de"
    said = html(planner, Output.INVITATION, sitting, "en")
    assert said.index("hiermit werden Sie") < said.index("You are hereby invited")
    assert "Maßgeblich ist die deutsche Fassung." in said
    assert "Dear Ms Dr. Haddad," in said


def addressees(planner, event, **chosen):
    made = exporting.document(planner, Output.INVITATION, event, Options("de", chosen=chosen))
    return sorted(block.addressee for block in made.children if hasattr(block, "addressee"))


def test_those_who_wait_get_a_letter_only_where_that_is_chosen(planner, registered):
    placed = sorted(row.name for row in concerned(planner, registered) if row.state.takes_place)
    waiting = [row.name for row in concerned(planner, registered) if not row.state.takes_place]
    assert placed
    assert waiting
    assert addressees(planner, registered, to="registered") == placed
    assert addressees(planner, registered, to="waiting_too") == sorted(placed + waiting)


def test_whose_letters_cannot_be_posted_is_told_beside_them(planner, sitting):
    def told(language="de", **chosen):
        options = Options(language, chosen=chosen)
        return [*said_beside(planner, Output.INVITATION, sitting, options, catalogue("de"))]

    assert told() == ["2 Briefe haben keine Postanschrift: Dr. Layla Haddad; Sam Okafor"]
    assert told(to="open") == []
    change(planner, sitting, lambda db: amending.amend_person(db, people_of(db, sitting)[0], street="Weg 1", city="X"))
    assert told("en") == ["1 Brief hat keine Postanschrift: Sam Okafor"]


def embedded(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {name: opened.attachments[name].get_file().read_bytes() for name in opened.attachments}


def test_the_date_travels_in_the_pdf_and_does_not_replace_the_summons(planner, sitting):
    options = Options("de", chosen={"calendar": "with"})
    pdf = exporting.produce(planner, Output.INVITATION, sitting, options, ".pdf")
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A):
        assert page.validate_pdf_bytes(pdf, profile=profile).failures == []
    (entry,) = Calendar.from_ical(embedded(pdf)["aci-5.ics"]).walk("VEVENT")
    assert entry["SUMMARY"] == "Terminhinweis, ersetzt nicht die Ladung: Ausschuss: 5. Sitzung"
    assert SECRET.encode() not in embedded(pdf)["aci-5.ics"]
    assert embedded(exporting.produce(planner, Output.INVITATION, sitting, Options("de"), ".pdf")) == {}


def test_where_rules_allow_electronic_invitations_the_date_is_the_event_itself(planner, sitting):
    with planner.read() as db:
        body = events.view(db, sitting).body_id
    change(planner, sitting, lambda db: bodies.set_rules(db, body, RulesChanges(electronic_invitation=True)))
    pdf = exporting.produce(planner, Output.INVITATION, sitting, Options("de", chosen={"calendar": "with"}), ".pdf")
    (entry,) = Calendar.from_ical(embedded(pdf)["aci-5.ics"]).walk("VEVENT")
    assert entry["SUMMARY"] == "Ausschuss: 5. Sitzung"


def test_those_who_cancelled_get_no_letter_and_one_person_can_be_written_to_alone(planner, registered):
    rows = concerned(planner, registered)
    options = Options("de", chosen={"to": "waiting_too"})
    made = exporting.document(planner, Output.INVITATION, registered, options)
    addressees = [block.addressee for block in made.children if hasattr(block, "addressee")]
    assert sorted(addressees) == sorted(row.name for row in rows)
    alone = replace(options, registration_id=rows[0].id, alone=True)
    made = exporting.document(planner, Output.INVITATION, registered, alone)
    assert [block.addressee for block in made.children if hasattr(block, "addressee")] == [rows[0].name]
    with pytest.raises(PlanningError) as caught:
        exporting.document(planner, Output.INVITATION, registered, replace(alone, registration_id=None))
    assert caught.value.key == "export.nobody-named"


def test_a_mailing_list_is_written_to_organisations_without_a_contact_under_their_own_address(planner, registered):
    with planner.change(Label("edit_event", {"event": registered})) as db:
        (person,) = directory.add_persons(db, [PersonFields("Ada", "Beispiel", street="Weg 1", city="Stadt")])
        (club,) = directory.add_organisations(db, [OrganisationFields("Verein", street="Platz 2", city="Stadt")])
        verteiler = mailing.add_mailing_list(db, "Vereine")
        mailing.add_member(db, verteiler, a_person(person))
        mailing.add_member(db, verteiler, an_organisation(club))
        mailing.add_mailing_list(db, "Leer")
    options = Options("de", chosen={"to": "list:Vereine"})
    made = exporting.document(planner, Output.INVITATION, registered, options)
    heads = {block.addressee: block.address for block in made.children if hasattr(block, "addressee")}
    assert heads == {"Ada Beispiel": ("Ada Beispiel", "Weg 1", "Stadt"), "Verein": ("Verein", "Platz 2", "Stadt")}
    with pytest.raises(PlanningError) as caught:
        html(planner, Output.INVITATION, registered, to="list:Leer")
    assert caught.value.key == "export.nobody-to-write-to"
    with pytest.raises(PlanningError) as caught:
        html(planner, Output.INVITATION, registered, to="list:Gibt es nicht")
    assert caught.value.key == "export.no-such-choice"


def test_the_form_to_send_back_asks_what_this_event_asks(planner, registered):
    def ask(db):
        amending.amend_event(db, registered, needs_asked=("childcare",), privacy_notice="Wir löschen alles.")
        bus = asking.add_question(db, registered, asking.QuestionFields("Mit dem Bus?", QuestionKind.YES_NO))
        asking.add_question(
            db, registered, asking.QuestionFields("Welche Linie?", asked_if_id=bus, asked_if_answer="yes")
        )

    change(planner, registered, ask)
    said = html(planner, Output.INVITATION, registered)
    for text in ("Rückantwort", "Sprache", "Wohnen", "Kinderbetreuung", "Ich willige ein", "Mit dem Bus?", "Fotos"):
        assert text in said
    assert "Nur wenn Ihre Antwort auf „Mit dem Bus?“ lautet: „ja“." in said
    assert "Gebärdensprache</" not in said
    assert "Rückantwort" not in html(planner, Output.INVITATION, registered, reply="without")


class Watch(Silent):
    """Stops after so many reports."""

    def __init__(self, stop=None):
        self.reports, self._stop = [], stop

    def report(self, done, total, text=""):
        self.reports.append((done, total))

    def cancelled(self):
        return self._stop is not None and len(self.reports) >= self._stop


@pytest.fixture
def each():
    return Options("de", chosen={FILES: EACH})


def test_each_member_has_a_file_in_a_folder(planner, sitting, each, tmp_path):
    folder, watch = tmp_path / "briefe", Watch()
    exporting.export_to_file(planner, Output.INVITATION, sitting, folder, each, watch)
    names = sorted(file.name for file in folder.iterdir())
    assert names == ["aci-5-Einladung-1-Dr-Layla-Haddad.pdf", "aci-5-Einladung-2-Sam-Okafor.pdf"]
    assert all(file.read_bytes().startswith(b"%PDF-") for file in folder.iterdir())
    assert watch.reports == [(0, 2), (1, 2), (2, 2)]


def test_each_member_has_a_file_in_an_archive_the_same_each_time(planner, sitting, each, tmp_path):
    archives = [tmp_path / name for name in ("a.zip", "b.zip")]
    for archive in archives:
        exporting.export_to_file(planner, Output.INVITATION, sitting, archive, each)
    with zipfile.ZipFile(archives[0]) as opened:
        assert len(opened.namelist()) == 2
        assert opened.testzip() is None
    assert archives[0].read_bytes() == archives[1].read_bytes()


@pytest.mark.parametrize("name", ["briefe", "briefe.zip", "da"])
def test_cancelled_letters_leave_nothing_behind(planner, sitting, each, tmp_path, name):
    (tmp_path / "da").mkdir()
    (tmp_path / "da" / "anderes.txt").write_text("bleibt", encoding="utf-8")
    with pytest.raises(PlanningError) as caught:
        exporting.export_to_file(planner, Output.INVITATION, sitting, tmp_path / name, each, Watch(stop=1))
    assert caught.value.key == "work.cancelled"
    assert sorted(file.name for file in tmp_path.rglob("*") if "forumplan" not in file.name) == ["anderes.txt", "da"]


def test_a_folder_that_cannot_be_made_is_refused(planner, sitting, each, tmp_path):
    with pytest.raises(FileRefused) as caught:
        exporting.export_to_file(planner, Output.INVITATION, sitting, tmp_path / "fehlt" / "briefe", each)
    assert caught.value.key == "export.no-such-folder"


def postpone(planner, event, state, day=None):
    def verb(db):
        if day is not None:
            days = tuple(DayFields(datetime(2027, 9, one, 9), datetime(2027, 9, one, 17)) for one in (day, day + 1))
            amending.amend_event(db, event, days=days)
        scheduling.set_state(db, event, state, now_local=datetime(2027, 5, 3))

    change(planner, event, verb)


def test_a_postponement_knows_the_old_date_until_the_new_one_is_set_and_then_both(planner, registered):
    postpone(planner, registered, EventState.INVITED)
    postpone(planner, registered, EventState.POSTPONED)
    said = html(planner, Output.POSTPONEMENT, registered)
    assert "Donnerstag, 3. Juni 2027" in said
    assert "steht noch nicht fest" in said
    postpone(planner, registered, EventState.INVITED, day=9)
    said = html(planner, Output.POSTPONEMENT, registered)
    assert "3. Juni 2027" in said
    assert "9. September 2027" in said
    assert "steht noch nicht fest" not in said


def test_an_event_moved_in_planning_has_the_former_date_of_its_postponement_only(planner, conference):
    assert former(planner, conference) is None
    change(planner, conference, lambda db: move(db, conference, 8))
    assert former(planner, conference).month == 6
    postpone(planner, conference, EventState.POSTPONED)
    assert former(planner, conference).month == 8


def former(planner, event):
    with planner.read() as db:
        found = former_span(db, event)
    return None if found is None else found[0]


def move(db, event, month):
    days = tuple(DayFields(datetime(2027, month, day, 9), datetime(2027, month, day, 17)) for day in (3, 4))
    amending.amend_event(db, event, days=days)


def test_calling_off_goes_to_the_members_of_a_sitting(planner, sitting):
    said = html(planner, Output.CALLING_OFF, sitting)
    assert "Sehr geehrte Frau Dr. Haddad," in said
    assert "entfällt" in said


def say_held(planner, event):
    over = datetime(2027, 6, 5, 8)
    change(planner, event, lambda db: scheduling.set_state(db, event, EventState.HELD, now_local=over))


def test_thanks_for_a_sitting_name_the_body(planner, sitting):
    with pytest.raises(PlanningError):
        html(planner, Output.THANKS, sitting)
    say_held(planner, sitting)
    assert "Ausschuss: 5. Sitzung" in html(planner, Output.THANKS, sitting)


def test_thanks_go_to_those_who_contributed_and_tell_public_recommendations_only(planner, registered, workshops):
    def hold(db):
        (speaker,) = directory.add_persons(db, [PersonFields("Rona", "Rednerin")])
        contributing.add_contributor(db, workshops["Wohnen"], speaker)
        paper = minute_taking.open_minutes(db, registered, planner.now())
        for text, public in (("Mehr Wohnungen", True), ("Grundstück kaufen", False)):
            entry = EntryDraft(EntryKind.RECOMMENDATION, text, public=public)
            minute_taking.add_entry(db, paper, workshops["Wohnen"], entry)

    change(planner, registered, hold)
    with pytest.raises(PlanningError) as caught:
        html(planner, Output.THANKS, registered, whom="speakers")
    assert caught.value.key == "export.not-held"
    say_held(planner, registered)
    said = html(planner, Output.THANKS, registered, whom="speakers")
    assert "Guten Tag Rona Rednerin," in said
    assert "mitgewirkt" in said
    assert "Mehr Wohnungen" in said
    assert "Grundstück kaufen" not in said
    taking = {row.name for row in concerned(planner, registered) if row.state == "placed"}
    options = Options("de", chosen={"whom": "participants"})
    made = exporting.document(planner, Output.THANKS, registered, options)
    assert {block.addressee for block in made.children if hasattr(block, "addressee")} == taking


def test_the_phone_list_names_whom_no_mail_reaches_and_who_wants_to_be_called(planner, sitting):
    def known(db):
        with_mail, without = people_of(db, sitting)
        amending.amend_person(db, with_mail, email="l@x.example", phone="0000 1")
        amending.amend_person(db, without, phone="0000 2", street="Geheimweg 9", city="Stadt")

    change(planner, sitting, known)
    said = html(planner, Output.PHONE_LIST, sitting)
    assert "Okafor" in said
    assert "0000 2" in said
    assert "Haddad" not in said
    assert "Geheimweg" not in said
    assert "1 weitere Person ist per E-Mail erreichbar." in said
    change(
        planner,
        sitting,
        lambda db: amending.amend_person(db, people_of(db, sitting)[0], preferred_channel=PreferredChannel.PHONE),
    )
    assert "0000 1" in html(planner, Output.PHONE_LIST, sitting)


def test_on_paper_go_letters_to_those_without_mail_and_to_those_who_wish_for_them(planner, sitting):
    change(planner, sitting, lambda db: amending.amend_person(db, people_of(db, sitting)[0], email="l@x.example"))
    said = html(planner, Output.INVITATION, sitting, paper="without_mail")
    assert "Okafor" in said
    assert "Haddad" not in said
    wish = PreferredChannel.LETTER
    change(planner, sitting, lambda db: amending.amend_person(db, people_of(db, sitting)[0], preferred_channel=wish))
    assert "Haddad" in html(planner, Output.INVITATION, sitting, paper="without_mail")


def people_of(db, event):
    return [seat.person_id for seat in seated.members(db, events.view(db, event).body_id)]


def test_the_phone_list_of_registered_people_tells_no_needs(planner, registered):
    with planner.read() as db:
        assert orders.ordering(db, registered, date(2027, 1, 1)).lines
    said = html(planner, Output.PHONE_LIST, registered, "en").casefold()
    assert "interpreter" not in said
    assert "wheelchair" not in said
