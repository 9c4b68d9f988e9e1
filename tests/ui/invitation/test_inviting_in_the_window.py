"""The tab "Invitation": what is due, what goes out, what each person has received."""

import email
from datetime import datetime
from pathlib import Path

import pytest
from planner_window import PlannerWindow
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog

from forumplanner.model.enums import EventState, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.planning import amending, giving_places, registering, scheduling
from forumplanner.planning.registering import RegistrationFields
from forumplanner.ui.invitation.groups import GroupKind
from forumplanner.ui.invitation.invitation_tab import InvitationTab

EARLY = datetime.fromisoformat("2027-05-01T08:00:00+00:00")


class Inviting:
    """Somebody at the tab of the invitation of the conference."""

    def __init__(self, app: PlannerWindow, event: str, folder: Path) -> None:
        self.app = app
        self.event = event
        self.folder = folder
        self.tab: InvitationTab = app.show_tab("invitation", event)
        self.settle()

    def settle(self) -> None:
        self.app.bot.waitUntil(lambda: not self.app.window.tasks.busy)
        self.app.settle()

    @property
    def said(self) -> str:
        self.settle()
        return " ".join(self.tab.due.said)

    def begin(self, kind: GroupKind) -> None:
        self.app.click(self.tab.due.buttons[kind])
        self.settle()

    def save_drafts(self, name: str) -> list[Path]:
        """Save what is due as drafts and return the files."""
        self.app.choose(self.tab.going_out.way, "drafts")
        self.settle()
        self.app.click(self.tab.going_out.go)
        self.app.click(self.tab.going_out.question.yes)
        return sorted(self.save_at(name).glob("*.eml"))

    def save_at(self, name: str) -> Path:
        """Choose where files go that were asked for."""
        target = self.folder / name
        (dialog,) = self.tab.findChildren(QFileDialog)
        dialog.fileSelected.emit(str(target))
        dialog.close()
        self.app.bot.waitUntil(lambda: not self.tab.findChildren(QFileDialog))
        self.app.window.activateWindow()  # offscreen, no window system gives the focus back
        self.app.bot.waitUntil(self.app.window.isActiveWindow)
        self.settle()
        return target

    def listed(self) -> list[tuple[str, str]]:
        """Return who has last received what."""
        self.settle()
        rows = self.tab.model.rowCount()
        cells = [[str(self.tab.model.index(row, column).data()) for column in (0, 1)] for row in range(rows)]
        return sorted((who.split()[0], what) for who, what in cells)


@pytest.fixture
def registered(planner_window: PlannerWindow, conference: str, people: dict[str, str]) -> dict[str, str]:
    """Claudia Müller and Eva Lindt have a place, Ayşe Yılmaz waits; all but Eva Lindt have an address."""

    def make(db):  # type: ignore[no-untyped-def]
        for name in ("Müller", "Yılmaz"):
            amending.amend_person(db, EntityId(people[name]), email=f"p{people[name][:6]}@post.example")
        days = (scheduling.DayFields(datetime(2027, 6, 3, 9), datetime(2027, 6, 3, 17)),)
        amending.amend_event(db, EntityId(conference), days=days)
        wishes = {
            "Müller": RegistrationState.PLACED,
            "Lindt": RegistrationState.PLACED,
            "Yılmaz": RegistrationState.WAITING,
        }
        fields = [RegistrationFields(EntityId(people[name]), wish=wish) for name, wish in wishes.items()]
        made = registering.register(db, EntityId(conference), fields, EARLY)
        return {name: str(one.id) for name, one in zip(wishes, made, strict=True)}

    return planner_window.change(make)  # type: ignore[no-any-return]


@pytest.fixture
def inviting(planner_window: PlannerWindow, conference: str, registered: dict[str, str], tmp_path: Path) -> Inviting:
    return Inviting(planner_window, conference, tmp_path)


def test_the_tab_says_who_is_to_be_invited_and_who_has_no_address(inviting: Inviting) -> None:
    QAbstractItemModelTester(inviting.tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert inviting.said == "2 person(s) have no invitation yet."
    inviting.begin(GroupKind.NEW)
    assert "Eva Lindt" in inviting.tab.going_out.missing.text()
    assert "Yılmaz" not in inviting.tab.going_out.missing.text()


def test_exactly_what_goes_out_is_shown_and_lies_in_the_draft(inviting: Inviting) -> None:
    inviting.begin(GroupKind.NEW)
    shown = inviting.tab.going_out.message.shown
    assert shown is not None
    assert dict(shown.headers)["To"].startswith("Claudia Müller <p")
    assert "METHOD:REQUEST" in shown.calendar
    (draft,) = inviting.save_drafts("first")
    message = email.message_from_bytes(draft.read_bytes())
    assert message["X-Unsent"] == "1"
    assert [part.get_content_type() for part in message.walk()].count("text/calendar") == 1


def test_another_room_is_offered_to_those_who_know_the_first_and_a_typo_to_nobody(inviting: Inviting) -> None:
    inviting.begin(GroupKind.NEW)
    inviting.save_drafts("first")
    assert inviting.listed() == [("Claudia", "Invitation")]
    inviting.app.change(lambda db: amending.amend_event(db, EntityId(inviting.event), title="Konferenz"))
    assert GroupKind.CHANGED not in inviting.tab.due.buttons
    assert "wording only" in inviting.said

    def move(db):  # type: ignore[no-untyped-def]
        house = scheduling.add_venue(db, "Bürgerhaus")
        amending.amend_event(db, EntityId(inviting.event), venue_id=house)

    inviting.app.change(move)
    assert "1 person(s) are concerned by a change: room or place." in inviting.said
    inviting.begin(GroupKind.CHANGED)
    (draft,) = inviting.save_drafts("second")
    assert b"Claudia" in draft.read_bytes()
    assert "room or place" not in inviting.said


def test_whoever_cancels_gets_a_cancellation_and_stands_so_in_the_list(
    inviting: Inviting, registered: dict[str, str]
) -> None:
    inviting.begin(GroupKind.NEW)
    inviting.save_drafts("first")
    inviting.app.change(lambda db: giving_places.cancel(db, [EntityId(registered["Müller"])]))
    assert "theirs no more" in inviting.said
    inviting.begin(GroupKind.CANCELLED)
    inviting.save_drafts("second")
    assert inviting.listed() == [("Claudia", "Cancellation")]


def test_whoever_has_no_address_is_noted_as_told_by_post(inviting: Inviting) -> None:
    inviting.begin(GroupKind.NEW)
    inviting.app.click(inviting.tab.going_out.written)
    inviting.app.click(inviting.tab.going_out.question.yes)
    inviting.settle()
    assert inviting.listed() == [("Eva", "Invitation")]
    assert inviting.said == "1 person(s) have no invitation yet."


def test_whoever_has_no_address_gets_a_letter_to_print_and_is_noted(inviting: Inviting) -> None:
    inviting.begin(GroupKind.NEW)
    inviting.app.click(inviting.tab.going_out.letter)
    inviting.app.click(inviting.tab.going_out.question.yes)
    letters = inviting.save_at("letters")
    assert [file.name for file in letters.iterdir()] == ["Briefe de (1).pdf"]
    assert inviting.listed() == [("Eva", "Invitation")]


def test_one_bad_address_is_said_and_keeps_nobody_else(inviting: Inviting, people: dict[str, str]) -> None:
    inviting.app.change(lambda db: amending.amend_person(db, EntityId(people["Lindt"]), email="nobody"))
    inviting.begin(GroupKind.NEW)
    assert inviting.tab.going_out.go.isEnabled()
    (draft,) = inviting.save_drafts("first")
    assert b"Claudia" in draft.read_bytes()
    assert "Eva Lindt" in inviting.tab.going_out.done.text()
    assert inviting.listed() == [("Claudia", "Invitation")]


def test_addresses_are_copied_without_the_bad_ones_which_are_named(inviting: Inviting, people: dict[str, str]) -> None:
    inviting.app.change(lambda db: amending.amend_person(db, EntityId(people["Lindt"]), email="nobody"))
    inviting.begin(GroupKind.NEW)
    inviting.app.choose(inviting.tab.going_out.way, "addresses")
    inviting.settle()
    inviting.app.click(inviting.tab.going_out.go)
    assert QGuiApplication.clipboard().text() == f"p{people['Müller'][:6]}@post.example"
    said = inviting.tab.going_out.done.text()
    assert "1 address(es) copied" in said
    assert "Eva Lindt" in said


def test_the_list_for_letters_has_those_without_an_address_too(inviting: Inviting) -> None:
    inviting.begin(GroupKind.NEW)
    inviting.app.choose(inviting.tab.going_out.way, "merge")
    inviting.settle()
    shown = inviting.tab.going_out.message.shown
    assert shown is not None
    inviting.app.click(inviting.tab.going_out.go)
    written = inviting.save_at("list.csv").read_text("utf-8-sig")
    assert written.splitlines() == shown.text.splitlines()
    assert "Claudia Müller" in written
    assert "Eva Lindt" in written


def test_what_went_out_is_shown_again_as_it_was(inviting: Inviting) -> None:
    inviting.begin(GroupKind.NEW)
    inviting.save_drafts("first")
    inviting.app.change(lambda db: amending.amend_event(db, EntityId(inviting.event), title="Ganz anders"))
    inviting.tab.panel.table.selectRow(0)
    inviting.tab.panel.table.setFocus()
    inviting.app.press("Return")
    inviting.settle()
    shown = inviting.tab.went_out.shown
    assert shown is not None
    assert "3. Integrationskonferenz" in shown.text


def test_nothing_is_sent_without_a_server_and_the_way_to_set_it_up_is_there(inviting: Inviting) -> None:
    inviting.begin(GroupKind.NEW)
    assert inviting.tab.going_out.chosen.value == "drafts"
    inviting.app.choose(inviting.tab.going_out.way, "smtp")
    assert not inviting.tab.going_out.go.isEnabled()
    assert inviting.tab.going_out.set_up.isVisible()


def test_a_postponed_event_invites_nobody_new(inviting: Inviting) -> None:
    before = datetime(2027, 5, 1)
    inviting.app.change(
        lambda db: scheduling.set_state(db, EntityId(inviting.event), EventState.POSTPONED, now_local=before)
    )
    assert inviting.said.startswith("Nobody new is invited while the event is postponed.")


def test_whoever_knows_of_a_postponed_event_is_told_that_it_is(inviting: Inviting) -> None:
    inviting.begin(GroupKind.NEW)
    inviting.save_drafts("drafts")
    inviting.settle()
    before = datetime(2027, 5, 1)
    inviting.app.change(
        lambda db: scheduling.set_state(db, EntityId(inviting.event), EventState.POSTPONED, now_local=before)
    )
    assert "The event is postponed: 1 person(s) have the old date in their calendar." in inviting.said


def test_members_of_a_body_are_told_that_this_is_not_the_summons(
    planner_window: PlannerWindow, sitting: str, people: dict[str, str], tmp_path: Path
) -> None:
    planner_window.change(
        lambda db: amending.amend_person(db, EntityId(people["Müller"]), email="mueller@post.example")
    )
    inviting = Inviting(planner_window, sitting, tmp_path)
    assert inviting.said == "4 person(s) have no invitation yet."
    inviting.begin(GroupKind.NEW)
    shown = inviting.tab.going_out.message.shown
    assert shown is not None
    assert "SUMMARY;LANGUAGE=de:Terminhinweis\\, ersetzt nicht die Ladung: Integr" in shown.calendar


def test_tab_goes_from_what_is_due_down_to_the_search(inviting: Inviting) -> None:
    inviting.begin(GroupKind.NEW)
    inviting.save_drafts("first")
    button = inviting.tab.due.buttons[GroupKind.NEW]
    seen, at = [], button.nextInFocusChain()
    while at is not inviting.tab.panel.search and at is not button:
        seen.append(at)
        at = at.nextInFocusChain()
    assert at is inviting.tab.panel.search
    stops = [one for one in seen if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert all(inviting.tab.isAncestorOf(one) for one in stops), stops


def test_everything_has_a_name(inviting: Inviting, assert_all_named) -> None:  # type: ignore[no-untyped-def]
    assert_all_named(inviting.tab)
    inviting.begin(GroupKind.NEW)
    assert_all_named(inviting.tab)


def test_a_letter_is_shown_before_it_is_printed(inviting: Inviting, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    inviting.begin(GroupKind.NEW)
    part = inviting.tab.going_out.letters_shown
    assert part.isHidden(), "first of all what goes out by e-mail"
    inviting.app.click(inviting.tab.going_out.look)
    inviting.settle()
    assert part.letter.head.isVisible()
    shown = part.letter.shown
    assert shown is not None
    assert dict(shown.headers) == {"To": "Eva Lindt", "Subject": "Einladung: 3. Integrationskonferenz"}
    assert "wir laden Sie herzlich" in part.letter.body.toPlainText()
    assert part.homeless.isVisible(), "nobody knows where she lives"

    def take(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    inviting.app.click(part.pdf)
    inviting.settle()
    assert [file.read_bytes()[:5] for file in opened] == [b"%PDF-"]
    assert inviting.listed() == [], "looking tells nobody anything"


def test_where_only_letters_are_due_they_are_shown_at_once(inviting: Inviting) -> None:
    inviting.begin(GroupKind.NEW)
    inviting.save_drafts("first")
    inviting.begin(GroupKind.NEW)
    assert inviting.tab.going_out.letters_shown.isVisible()
    assert not inviting.tab.going_out.look.isVisible()
    letter = inviting.tab.going_out.letters_shown.letter.shown
    assert letter is not None
    assert letter.count == 1
