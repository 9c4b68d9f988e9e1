"""What is not public stands nowhere in the public extract, in no form of file; nor does a name left undecided."""

import io
import re
import subprocess
import zipfile
from datetime import UTC, datetime

import pikepdf
import pytest

from forumplanner.desk import exporting
from forumplanner.desk.outputs import Options, Output
from forumplanner.lists import minutes as minutes_lists
from forumplanner.model.enums import AttendanceState, EntryKind, EventKind, MinutesState, OrganisationKind
from forumplanner.planning import (
    agenda_making,
    bodies,
    contributing,
    directory,
    minute_taking,
    papers,
    scheduling,
    seats,
    settling,
    sitting,
    voting,
)
from forumplanner.planning.agenda_making import AgendaItemChanges, AgendaItemDraft
from forumplanner.planning.bodies import BodyDraft, RulesChanges
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.planning.extract_names import decide_name
from forumplanner.planning.minute_taking import EntryDraft, HeadChanges
from forumplanner.planning.office_keeping import OfficeFields, set_office
from forumplanner.planning.papers import PaperDraft
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.planning.seats import SeatDraft
from forumplanner.planning.voting import VoteDraft
from forumplanner.workspace import Label

SETTLED = datetime(2027, 6, 20, 9, 0, tzinfo=UTC)
FORMS = (".pdf", ".docx", ".html")
LABEL = Label("edit_event")


class Secrets:
    """Hands out words that stand nowhere else, and remembers where each was put."""

    def __init__(self):
        self.places = {}

    def __call__(self, place):
        word = f"Geheim{'abcdefghijklmnopqrstuvwxyz'[len(self.places)]}ort"
        self.places[word] = place
        return word


@pytest.fixture
def secret():
    return Secrets()


@pytest.fixture
def sat(planner, secret):
    """A sitting with a secret in every place that is not public, and in some that are never printed."""
    with planner.change(LABEL) as db:
        body = bodies.create_body(db, BodyDraft("Ausschuss", "ACI", legal_members=3))
        bodies.set_rules(db, body, RulesChanges(signers="Vorsitz und Schriftführung"))
        names = [("Anna", "Vorsitzer"), ("Ben", "Mitgliedow"), ("Cem", secret("who speaks at a hidden item"))]
        people = directory.add_persons(db, [PersonFields(*name) for name in names])
        for person in people[:2]:
            seats.add_member(db, body, SeatDraft(person))
        day = DayFields(datetime(2027, 6, 3, 18), datetime(2027, 6, 3, 21))
        event = scheduling.create_event(db, EventFields("5. Sitzung", EventKind.SITTING, (day,), body_id=body))
        for person in people[:2]:
            sitting.record_member(db, event, person, AttendanceState.PRESENT)
        add = lambda title, parent=None, **more: agenda_making.add_item(  # noqa: E731
            db, event, AgendaItemDraft(title, **more), parent=parent
        )
        shown = add("Wohnen")
        hidden = add(secret("title of a hidden item"), public=False)
        below = add(secret("item below a hidden one"), hidden)
        internal = add(secret("title of an internal item"), internal=True)
        fields = {
            name: secret(f"{name} of a hidden item")
            for name in ("description", "positions", "agreed", "still_open", "what", "who", "transferable")
        }
        agenda_making.edit_item(db, hidden, AgendaItemChanges(**fields))
        contributing.add_contributor(db, hidden, people[2])
        paper = minute_taking.open_minutes(db, event, planner.now())
        minute_taking.edit_head(db, paper, HeadChanges(chair="Anna Vorsitzer", opening="Es geht los."))
        entry = lambda item, text, **more: minute_taking.add_entry(  # noqa: E731
            db, paper, item, EntryDraft(EntryKind.DECISION, text, **more)
        )
        entry(shown, "Gebaut wird.")
        entry(shown, secret("hidden entry of a public item"), public=False)
        entry(hidden, secret("entry of a hidden item"))
        entry(below, secret("entry below a hidden item"), public=True)
        entry(internal, secret("entry of an internal item"), public=True)
        for kind in (EntryKind.MEASURE, EntryKind.RECOMMENDATION):
            minute_taking.add_entry(db, paper, hidden, EntryDraft(kind, secret(f"{kind} of a hidden item")))
        voting.record_vote(db, shown, VoteDraft("Bauen?", yes=2, no=0))
        voting.record_vote(db, hidden, VoteDraft(secret("motion of a hidden vote"), yes=2, no=0))
        for item, public, words in (
            (shown, True, ("Lageplan", "Vorlage 1")),
            (shown, False, (secret("title of a hidden paper"), secret("number of a hidden paper"))),
            (hidden, True, (secret("public paper of a hidden item"), "")),
            (internal, True, (secret("paper of an internal item"), "")),
            (None, False, (secret("hidden paper of the event"), "")),
        ):
            draft = PaperDraft(f"{words[0]}.pdf", b"%PDF-", title=words[0], number=words[1], public=public)
            row = papers.add_paper(db, event, draft)
            papers.edit_paper(db, row, papers.PaperChanges(agenda_item_id=item))
    return event


@pytest.fixture
def held(planner, sat, secret):
    """The same sitting with signed minutes, against which something was raised."""
    with planner.change(LABEL) as db:
        paper = minutes_lists.minutes(db, sat).head.id
        settling.settle(db, paper, MinutesState.SIGNED, SETTLED)
        raised = settling.raise_objection(db, paper, secret("objection"), SETTLED)
        settling.decide_objection(db, raised, secret("decision on an objection"))
        settling.add_amendment(db, paper, secret("amendment"), SETTLED)
    return sat


def made(planner, event, form, *, public, **chosen):
    return exporting.produce(planner, Output.MINUTES, event, Options("de", public_only=public, chosen=chosen), form)


def all_of(data, form):
    """Return everything that stands in a file, unpacked: texts, metadata, outline, alternative texts, attachments."""
    if form == ".html":
        return data.decode()
    if form == ".docx":
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return "\n".join(name + package.read(name).decode("utf-8", "replace") for name in package.namelist())
    said = []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for one in pdf.objects:
            said += texts_in(one)
    return "\n".join(said)


def texts_in(one):
    """Yield the strings of an object and its stream, unpacked."""
    if isinstance(one, pikepdf.Stream):
        yield one.read_bytes().decode("latin-1")
    if isinstance(one, (pikepdf.Stream, pikepdf.Dictionary)):
        for value in dict(one.items()).values():
            if not value_is_reference(value):
                yield from texts_in(value)
    elif isinstance(one, pikepdf.Array):
        for value in one:
            if not value_is_reference(value):
                yield from texts_in(value)
    elif isinstance(one, pikepdf.String):
        yield str(one)


def value_is_reference(value):
    return isinstance(value, pikepdf.Object) and value.is_indirect


@pytest.mark.parametrize("form", FORMS)
def test_nothing_that_is_not_public_stands_anywhere_in_the_extract(planner, held, secret, form, tmp_path):
    extract = made(planner, held, form, public=True)
    said = all_of(extract, form) + visible(extract, form, tmp_path)
    assert "Gebaut wird." in said
    assert "Lageplan" in said
    assert {word: place for word, place in secret.places.items() if word in said} == {}


@pytest.mark.parametrize("form", FORMS)
def test_the_whole_minutes_say_what_the_extract_leaves_out(planner, held, secret, form, tmp_path):
    whole = made(planner, held, form, public=False)
    said = all_of(whole, form) + visible(whole, form, tmp_path)
    unprinted = {"description of a hidden item"} | {one for one in secret.places.values() if "internal" in one}
    assert {place for word, place in secret.places.items() if word not in said} == unprinted


def visible(data, form, tmp_path):
    """Return what a reader of a PDF sees; its fonts number the letters anew."""
    if form != ".pdf":
        return ""
    (tmp_path / "x.pdf").write_bytes(data)
    done = subprocess.run(["pdftotext", str(tmp_path / "x.pdf"), "-"], check=True, capture_output=True)
    return done.stdout.decode()


def test_the_extract_says_that_something_was_raised_and_corrected_and_where_it_is_read(planner, sat, held):
    with planner.change(LABEL) as db:
        paper = minutes_lists.minutes(db, held).head.id
        settling.raise_objection(db, paper, "Noch etwas", SETTLED)
        set_office(db, OfficeFields(name="Geschäftsstelle des Ausschusses"))
    said = " ".join(re.sub("<[^>]+>", " ", made(planner, held, ".html", public=True).decode()).split())
    assert (
        "Zu dieser Niederschrift gibt es 2 Einwendungen und 1 Berichtigung. "
        "Einsicht gibt: Geschäftsstelle des Ausschusses." in said
    )
    assert "Noch etwas" not in said
    assert "Einsicht gibt" not in made(planner, held, ".html", public=False).decode()


def test_an_extract_of_minutes_to_which_nothing_was_raised_says_nothing_of_it(planner, sat):
    assert "Einwendung" not in made(planner, sat, ".html", public=True).decode()


def test_annexes_are_named_at_their_item_and_listed_last(planner, held):
    pages = [made(planner, held, ".html", public=public).decode() for public in (False, True)]
    words = [" ".join(re.sub("<[^>]+>", " ", page).split()) for page in pages]
    for whole in words:
        assert "1 Wohnen Anlage 1" in whole
        assert "Anlagen Anlage 1 Lageplan (Vorlage 1), zu TOP 1" in whole
    assert "Anlage 2" in words[0]
    assert "nichtöffentlich" in words[0]
    assert "Anlage 2" not in words[1]


def test_results_only_leave_out_what_was_discussed_and_who_held_what(planner, forum_of_words):
    said = made(planner, forum_of_words, ".html", public=False, detail="results").decode()
    course = made(planner, forum_of_words, ".html", public=False).decode()
    for kept in ("Entschieden", "Empfohlen", "Zu tun", "Erklärt", "Geeinigt", "Abgestimmt"):
        assert kept in said
    for gone in ("Erfahren", "Beraten", "Gestritten"):
        assert gone in course
        assert gone not in said


@pytest.fixture
def forum_of_words(planner, conference):
    texts = {
        EntryKind.INFORMATION: "Erfahren",
        EntryKind.DISCUSSION: "Beraten",
        EntryKind.DECISION: "Entschieden",
        EntryKind.RECOMMENDATION: "Empfohlen",
        EntryKind.MEASURE: "Zu tun",
        EntryKind.DECLARATION: "Erklärt",
    }
    with planner.change(LABEL) as db:
        item = agenda_making.add_item(db, conference, AgendaItemDraft("Streit"))
        agenda_making.edit_item(db, item, AgendaItemChanges(positions="Gestritten", agreed="Geeinigt"))
        paper = minute_taking.open_minutes(db, conference, planner.now())
        for kind, text in texts.items():
            minute_taking.add_entry(db, paper, item, EntryDraft(kind, text))
        voting.record_vote(db, item, VoteDraft("Abgestimmt", yes=1, no=0))
    return conference


@pytest.fixture
def people_in_words(planner, conference):
    """Minutes that name a contributor, an attendant and a stranger; returns the minutes and the attendant."""
    with planner.change(LABEL) as db:
        names = [("Ayşe", "Yılmaz"), ("Bernd", "Gastmann"), ("Carla", "Rednerin")]
        _ayse, guest, speaker = directory.add_persons(db, [PersonFields(*name) for name in names])
        item = agenda_making.add_item(db, conference, AgendaItemDraft("Wohnen"))
        contributing.add_contributor(db, item, speaker)
        paper = minute_taking.open_minutes(db, conference, planner.now())
        text = "Carla Rednerin trägt vor. Herr Gastmann und Ayse Yilmaz fragen; Gastmann beharrt. Toni Fremd schweigt."
        minute_taking.add_entry(db, paper, item, EntryDraft(EntryKind.DISCUSSION, text))
        minute_taking.edit_head(db, paper, HeadChanges(opening="Frau Yılmaz begrüßt alle."))
    return paper, guest


def test_a_known_name_is_left_out_until_it_is_decided_and_only_of_contributors_said(
    planner, conference, people_in_words
):
    paper, guest = people_in_words
    extract = made(planner, conference, ".html", public=True).decode()
    assert "Frau [Name] begrüßt alle." in extract
    assert "Carla Rednerin trägt vor. Herr [Name] und [Name] fragen; [Name] beharrt. Toni Fremd schweigt." in extract
    assert "Herr Gastmann und Ayse Yilmaz fragen" in made(planner, conference, ".html", public=False).decode()
    with planner.change(Label("decide_extract_name", {"event": conference})) as db:
        decide_name(db, paper, [guest], True)
    extract = made(planner, conference, ".html", public=True).decode()
    assert "Herr Gastmann und [Name] fragen; Gastmann beharrt." in extract
    planner.undo()
    assert "Herr [Name] und [Name] fragen" in made(planner, conference, ".html", public=True).decode()


def test_who_led_who_wrote_and_who_works_for_an_authority_is_named(planner, conference):
    names = [("Lea", "Leitig"), ("Sven", "Schreiber"), ("Olga", "Amtmann"), ("Paul", "Privat")]
    with planner.change(LABEL) as db:
        _lead, _writer, official, private = directory.add_persons(db, [PersonFields(*name) for name in names])
        kinds = (OrganisationKind.AUTHORITY, OrganisationKind.CLUB)
        fields = [OrganisationFields(kind.value, kinds=(kind.value,)) for kind in kinds]
        authority, club = directory.add_organisations(db, fields)
        directory.affiliate(db, official, authority)
        directory.affiliate(db, private, club)
        item = agenda_making.add_item(db, conference, AgendaItemDraft("Wohnen"))
        paper = minute_taking.open_minutes(db, conference, planner.now())
        minute_taking.edit_head(db, paper, HeadChanges(chair="Lea Leitig", minute_taker="Sven Schreiber"))
        text = "Frau Leitig, Herr Schreiber, Frau Amtmann und Herr Privat sprechen."
        minute_taking.add_entry(db, paper, item, EntryDraft(EntryKind.DISCUSSION, text))
    extract = made(planner, conference, ".html", public=True).decode()
    assert "Frau Leitig, Herr Schreiber, Frau Amtmann und Herr [Name] sprechen." in extract


def test_a_guest_of_a_sitting_is_named_only_where_it_was_decided(planner, sat):
    with planner.change(LABEL) as db:
        paper = minutes_lists.minutes(db, sat).head.id
        (guest,) = directory.add_persons(db, [PersonFields("Gustav", "Zuhörer")])
        sitting.record_guest(db, sat, guest)
    assert "Zuhörer" in made(planner, sat, ".html", public=False).decode()
    assert "Zuhörer" not in made(planner, sat, ".html", public=True).decode()
    with planner.change(LABEL) as db:
        decide_name(db, paper, [guest], True)
    assert "Gustav Zuhörer" in made(planner, sat, ".html", public=True).decode()
