"""The extract of one decision: which can be chosen, and what of the minutes stands in it."""

import re
from datetime import date, datetime

import pytest

from forumplanner.desk import exporting
from forumplanner.desk.offers import offers
from forumplanner.desk.outputs import Options, Output
from forumplanner.desk.printed.decision_extracts import DECISION_EXTRACT
from forumplanner.desk.printed.spec import Missing
from forumplanner.lists.agenda import agenda
from forumplanner.model.enums import EntryKind, EventKind, ItemOutcome
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import agenda_making, bodies, directory, minute_taking, scheduling, voting
from forumplanner.planning.agenda_making import AgendaItemChanges, AgendaItemDraft
from forumplanner.planning.bodies import BodyDraft
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.minute_taking import EntryDraft
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.planning.settling import settle, settled_state
from forumplanner.planning.voting import VoteDraft
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Label

LABEL = Label("edit_event")


@pytest.fixture
def sitting(planner):
    with planner.change(LABEL) as db:
        body = bodies.create_body(db, BodyDraft("Beirat", "B", legal_members=4))
        day = DayFields(datetime(2027, 6, 3, 18), datetime(2027, 6, 3, 21))
        return scheduling.create_event(db, EventFields("5. Sitzung", EventKind.SITTING, (day,), body_id=body))


@pytest.fixture
def written(planner, sitting):
    """Two items with a decision, the second not public, and one without."""
    with planner.change(LABEL) as db:
        paper = minute_taking.open_minutes(db, sitting, planner.now())
        titles = (("Wohnen", True), ("Ankauf", False), ("Bericht", True))
        items = [agenda_making.add_item(db, sitting, AgendaItemDraft(name, public=open_)) for name, open_ in titles]
        for item, kind, text in (
            (items[0], EntryKind.DISCUSSION, "Lange beraten."),
            (items[0], EntryKind.DECISION, "Gebaut wird."),
            (items[1], EntryKind.DECISION, "Gekauft wird."),
            (items[2], EntryKind.INFORMATION, "Nichts Neues."),
        ):
            minute_taking.add_entry(db, paper, item, EntryDraft(kind, text))
        voting.record_vote(db, items[0], VoteDraft("Bauen?", yes=3, no=1))
        voting.set_outcome(db, items[0], ItemOutcome.RESOLVED)
    return paper


def page(planner, event, *, public=False, **chosen):
    options = Options("de", public_only=public, chosen=chosen)
    data = exporting.produce(planner, Output.DECISION_EXTRACT, event, options, ".html")
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"<style.*?</style>", "", data.decode(), flags=re.DOTALL)).split())


def test_every_item_with_a_decision_can_be_chosen(planner, sitting, written):
    (choice,) = DECISION_EXTRACT.choices
    with planner.read() as db:
        assert choice.values(db, sitting, catalogue("de")) == [("1", "1 Wohnen"), ("2", "2 Ankauf")]


def test_the_extract_says_what_was_decided_how_and_nothing_else_of_the_minutes(planner, sitting, written):
    said = page(planner, sitting)
    for part in ("Beirat", "5. Sitzung", "Donnerstag, 3. Juni 2027", "1 Wohnen", "in öffentlicher Sitzung"):
        assert part in said
    assert "Gebaut wird." in said
    assert "Bauen? – 3 Ja, 1 Nein" in said
    assert "Ergebnis: beschlossen" in said
    assert "Für die Richtigkeit des Auszugs:" in said
    for other in ("Lange beraten", "Gekauft", "Nichts Neues"):
        assert other not in said
    other = page(planner, sitting, decision="2")
    assert "Gekauft wird." in other
    assert "in nichtöffentlicher Sitzung" in other


def test_the_extract_of_a_draft_says_so_and_of_signed_minutes_when(planner, sitting, written):
    assert "noch ein Entwurf" in page(planner, sitting)
    with planner.change(LABEL, final=True) as db:
        settle(db, written, settled_state(EventKind.SITTING), planner.now())
    said = page(planner, sitting)
    assert "noch ein Entwurf" not in said
    assert "Unterzeichnet am 3. Mai 2027" in said
    assert planner.now().date() == date(2027, 5, 3)


def test_without_a_decision_it_is_offered_with_what_is_missing_and_refused_on_the_command_line(planner, sitting):
    def missing():
        with planner.read() as db:
            return next(one.missing for one in offers(db, sitting) if one.output is Output.DECISION_EXTRACT)

    assert missing() is Missing.MINUTES
    with planner.change(LABEL) as db:
        minute_taking.open_minutes(db, sitting, planner.now())
    assert missing() is Missing.DECISION
    with pytest.raises(PlanningError) as refused:
        page(planner, sitting)
    assert refused.value.key == "export.no-decision"
    with pytest.raises(PlanningError) as refused:
        page(planner, sitting, decision="7")
    assert refused.value.key == "export.no-such-choice"


def test_what_a_body_that_advises_sends_on_has_an_extract_too(planner, sitting, written):
    with planner.change(LABEL) as db:
        said = {}
        for title, kind, text in (
            ("Sprachkurse", EntryKind.RECOMMENDATION, "Mehr Kurse am Abend."),
            ("Dolmetschen", EntryKind.MEASURE, "Einen Pool aufbauen."),
            ("Satzung", EntryKind.DISCUSSION, "Beraten."),
            ("Nur beraten", EntryKind.DISCUSSION, "Ohne Ergebnis."),
        ):
            said[title] = agenda_making.add_item(db, sitting, AgendaItemDraft(title))
            minute_taking.add_entry(db, written, said[title], EntryDraft(kind, text))
        for title, outcome in (("Satzung", ItemOutcome.REFERRED), ("Nur beraten", ItemOutcome.NOTED)):
            voting.record_vote(db, said[title], VoteDraft("Weiterleiten?", yes=4, no=0))
            voting.set_outcome(db, said[title], outcome, referred_to="Rat" if outcome is ItemOutcome.REFERRED else "")
        voting.set_outcome(db, agenda(db, sitting)[2].id, ItemOutcome.RECOMMENDED)
    with planner.read() as db:
        found = [words for _key, words in DECISION_EXTRACT.choices[0].values(db, sitting, catalogue("de"))]
    assert found == ["1 Wohnen", "2 Ankauf", "4 Sprachkurse", "5 Dolmetschen", "6 Satzung"]
    recommended = page(planner, sitting, decision="4")
    assert "Empfehlungen und Maßnahmen Empfehlung" in recommended
    assert "Mehr Kurse am Abend." in recommended
    assert "Einen Pool aufbauen." in page(planner, sitting, decision="5")
    referred = page(planner, sitting, decision="6")
    assert "Weiterleiten? – 4 Ja" in referred
    assert "Ergebnis: verwiesen: Rat" in referred
    assert "Beraten." not in referred


def test_in_public_only_what_was_decided_in_public_can_be_chosen(planner, sitting, written):
    (choice,) = DECISION_EXTRACT.choices
    with planner.read() as db:
        assert choice.values_for(db, sitting, catalogue("de"), public=True) == [("1", "1 Wohnen")]
        (offer,) = [one for one in offers(db, sitting) if one.output is Output.DECISION_EXTRACT]
    assert offer.public_variant
    assert "Gebaut wird." in page(planner, sitting, public=True)
    with pytest.raises(PlanningError) as refused:
        page(planner, sitting, public=True, decision="2")
    assert refused.value.key == "export.no-such-choice"
    assert "Ankauf" not in str(refused.value)


def test_a_public_extract_leaves_out_hidden_entries_and_names_of_whom_nothing_was_decided(planner, sitting, written):
    with planner.change(LABEL) as db:
        directory.add_persons(db, [PersonFields("Paul", "Privat")])
        items = agenda(db, sitting)
        for item, kind, text, open_ in (
            (items[0], EntryKind.DECISION, "Herr Privat baut.", True),
            (items[0], EntryKind.DECISION, "Der Preis bleibt geheim.", False),
            (items[2], EntryKind.DISCUSSION, "Paul Privat fragt.", True),
            (items[2], EntryKind.DECISION, "Nur unter uns.", False),
        ):
            minute_taking.add_entry(db, written, item.id, EntryDraft(kind, text, public=open_))
    whole = page(planner, sitting)
    assert "Herr Privat baut." in whole
    assert "Der Preis bleibt geheim." in whole
    assert "Nur unter uns." in page(planner, sitting, decision="3")
    public = page(planner, sitting, public=True)
    assert "Herr [Name] baut." in public
    assert "geheim" not in public
    with pytest.raises(PlanningError) as refused:
        page(planner, sitting, public=True, decision="3")
    assert refused.value.key == "export.no-such-choice"


def test_where_everything_decided_is_not_public_a_public_extract_says_so(planner, sitting, written):
    with planner.change(LABEL) as db:
        agenda_making.edit_item(db, agenda(db, sitting)[0].id, AgendaItemChanges(public=False))
    assert "Gebaut wird." in page(planner, sitting)
    with pytest.raises(PlanningError) as refused:
        page(planner, sitting, public=True)
    assert refused.value.key == "export.no-public-decision"
