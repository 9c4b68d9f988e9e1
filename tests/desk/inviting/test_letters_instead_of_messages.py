"""Letters instead of e-mails: one to a person tells all that is due, in their language, and it is due no more."""

from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from forumplanner.desk.inviting.letters import hand_over_letters, letter_documents
from forumplanner.documents.plain import write_plain
from forumplanner.documents.tree import LetterHead
from forumplanner.model.enums import EventKind
from forumplanner.model.inviting import Dispatch, Outgoing
from forumplanner.model.inviting_kinds import DispatchWay
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.planning import amending, bodies, scheduling, seats
from forumplanner.planning.bodies import BodyDraft, RulesChanges
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.planning.seats import SeatDraft
from forumplanner.workspace import Label, Workspace
from tests.desk.inviting.inviting_desk import InvitingDesk

DAY = DayFields(datetime(2027, 6, 10, 18), datetime(2027, 6, 10, 21))


@pytest.fixture
def desk(office: Workspace, conference) -> InvitingDesk:
    return InvitingDesk(office, conference)


def letters(desk: InvitingDesk) -> dict[str, str]:
    """Return what the letters say, by the names of their files."""
    made = letter_documents(desk.planner, desk.event, desk.proposal().missing)
    return {name: write_plain(document, 400) for name, document in made}


def test_one_letter_tells_everything_that_is_due_to_a_person(desk: InvitingDesk) -> None:
    desk.register("Karl", email=False)
    ((name, text),) = letters(desk).items()
    assert name == "Briefe de (1)"
    assert text.count("wir laden Sie herzlich zu dieser Veranstaltung ein: 3. Integrationskonferenz") == 1
    assert "3. Juni 2027" in text
    assert "4. Juni 2027" in text
    assert "Kalender" not in text


def test_letters_of_each_language_are_a_file_to_print_and_nobody_reads_of_others(
    tmp_path: Path, desk: InvitingDesk
) -> None:
    desk.register("Karl", "Maria", email=False)
    desk.register("Cem", email=False, languages=("tr",))
    desk.register("Ayse")
    made = hand_over_letters(desk.planner, desk.event, desk.proposal().missing, tmp_path / "out")
    assert sorted(file.name for file in made.target.iterdir()) == ["Briefe de (2).pdf", "Briefe tr (1).pdf"]
    assert all(file.read_bytes().startswith(b"%PDF-") for file in made.target.iterdir())
    with desk.planner.read() as db:
        kept = list(
            db.execute(
                select(Dispatch.way, Dispatch.address, Outgoing.state).outerjoin(
                    Outgoing, Outgoing.dispatch_id == Dispatch.id
                )
            )
        )
    assert {tuple(row) for row in kept} == {(DispatchWay.LETTER, "", None)}
    assert len(kept) == 6
    assert {name for name, _ in desk.due()} == {"Ayse"}, "who got a letter was told"


def test_a_letter_says_what_changed_and_another_that_it_is_over(desk: InvitingDesk, tmp_path: Path) -> None:
    desk.register("Karl", email=False)
    hand_over_letters(desk.planner, desk.event, desk.proposal().missing, tmp_path / "first")
    later = tuple(DayFields(datetime(2027, 6, day, 10), datetime(2027, 6, day, 17)) for day in (3, 4))
    desk.do(amending.amend_event, desk.event, days=later)
    (text,) = letters(desk).values()
    assert "Geändert: 3. Integrationskonferenz" in text
    assert "Bisher: Donnerstag, 3. Juni 2027, 09:00" in text
    assert text.count("hat sich etwas geändert") == 1
    hand_over_letters(desk.planner, desk.event, desk.proposal().missing, tmp_path / "second")
    desk.cancel("Karl")
    (text,) = letters(desk).values()
    assert "Sie sind nicht mehr angemeldet" in text
    assert "wenn Sie nicht kommen können" not in text
    assert text.index("Donnerstag, 3. Juni 2027") < text.index("Freitag, 4. Juni 2027")


@pytest.mark.parametrize("by_mail", [True, False])
def test_a_letter_about_a_sitting_never_is_its_summons(office: Workspace, by_mail: bool) -> None:
    with office.change(Label("create_event")) as db:
        body = bodies.create_body(db, BodyDraft("Integrationsrat", since=date(2020, 11, 1)))
        if by_mail:
            bodies.set_rules(db, body, RulesChanges(electronic_invitation=True))
        event = scheduling.create_event(db, EventFields("12. Sitzung", EventKind.SITTING, (DAY,), body_id=body))
    desk = InvitingDesk(office, event)
    for person in desk.enter("Karl", email=False, languages=("tr",)):
        desk.do(seats.add_member, body, SeatDraft(person))
    (text,) = letters(desk).values()
    assert "Terminhinweis, ersetzt nicht die Ladung: Integrationsrat: 12. Sitzung" in text
    assert "Dieser Brief ersetzt nicht die Ladung" in text
    assert text.index("Dieser Brief") < text.index("Bu mektup"), "German, and below it the other language"


def test_nobody_gets_a_letter_where_everybody_has_an_address_or_the_file_is_there(
    tmp_path: Path, desk: InvitingDesk
) -> None:
    desk.register("Ayse")
    with pytest.raises(PlanningError) as refused:
        hand_over_letters(desk.planner, desk.event, desk.proposal().missing, tmp_path / "out")
    assert refused.value.key == "message.nobody-by-letter"
    desk.register("Karl", email=False)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "Briefe de (1).pdf").write_bytes(b"x")
    with pytest.raises(FileRefused):
        hand_over_letters(desk.planner, desk.event, desk.proposal().missing, tmp_path / "out")
    assert ("Karl", "day") in desk.due()


def test_every_letter_begins_with_the_head_of_its_receiver(desk: InvitingDesk) -> None:
    desk.register("Karl", "Maria", email=False)
    ((_, document),) = letter_documents(desk.planner, desk.event, desk.proposal().missing)
    heads = [block.addressee for block in document.children if isinstance(block, LetterHead)]
    assert heads == ["Karl Muster", "Maria Muster"]
