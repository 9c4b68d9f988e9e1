"""Sending out of the tab: each gets one, a broken line is left to the officer, and what was cancelled goes on later."""

import threading
from datetime import datetime

import pytest
from planner_window import PlannerWindow
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from forumplanner.desk.inviting.pace import tried_again_at
from forumplanner.desk.inviting.sending import outgoing_rows
from forumplanner.lists.dispatches import DispatchShown
from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import LineSecurity, OutgoingState
from forumplanner.planning import accounts, amending, registering, scheduling
from forumplanner.planning.accounts import MailFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.ui.invitation.groups import GroupKind
from forumplanner.ui.invitation.invitation_tab import InvitationTab
from forumplanner.ui.parts.said import moment_words
from tests.mail_servers import BREAK, Handler, ScriptedServer, mail_server

EARLY = datetime.fromisoformat("2027-05-01T08:00:00+00:00")
INVITED = {"Müller": "claudia@post.example", "Yılmaz": "ayse@post.example", "Kaya": "deniz@post.example"}


@pytest.fixture
def tab(planner_window: PlannerWindow, conference: str, people: dict[str, str]) -> InvitationTab:
    """The tab of a conference of one day at which three people have a place."""

    def make(db) -> None:  # type: ignore[no-untyped-def]
        days = (scheduling.DayFields(datetime(2027, 6, 3, 9), datetime(2027, 6, 3, 17)),)
        amending.amend_event(db, EntityId(conference), days=days)
        for name, address in INVITED.items():
            amending.amend_person(db, EntityId(people[name]), email=address)
        fields = [RegistrationFields(EntityId(people[name]), wish=RegistrationState.PLACED) for name in INVITED]
        registering.register(db, EntityId(conference), fields, EARLY)

    planner_window.change(make)
    made: InvitationTab = planner_window.show_tab("invitation", conference)
    return made


def settle(app: PlannerWindow) -> None:
    app.bot.waitUntil(lambda: not app.window.tasks.busy)
    app.settle()


def use_server(app: PlannerWindow, port: int, *, per_minute: int = 600) -> None:
    fields = MailFields("Amt 50", "amt@stadt.example", "127.0.0.1", port, LineSecurity.NONE, per_minute=per_minute)
    app.change(lambda db: accounts.set_mail_account(db, fields))
    settle(app)


def press_send(app: PlannerWindow, tab: InvitationTab) -> None:
    app.click(tab.due.buttons[GroupKind.NEW])
    settle(app)
    app.choose(tab.going_out.way, "smtp")
    settle(app)
    tab.going_out.go.click()
    tab.going_out.question.yes.click()


def states(app: PlannerWindow) -> dict[str, OutgoingState]:
    return {row.address: row.state for row in outgoing_rows(app.workspace)}


def test_each_gets_one_message_and_nothing_is_due_any_more(planner_window: PlannerWindow, tab: InvitationTab) -> None:
    app, handler = planner_window, Handler()
    with mail_server(handler) as port:
        use_server(app, port)
        press_send(app, tab)
        settle(app)
    assert sorted(handler.recipients) == sorted(INVITED.values())
    assert "3 message(s) sent." in tab.going_out.done.text()
    assert tab.due.buttons == {}
    assert tab.model.rowCount() == 3


def test_what_may_have_arrived_is_decided_in_the_list(planner_window: PlannerWindow, tab: InvitationTab) -> None:
    app = planner_window
    lost = INVITED["Kaya"]
    with ScriptedServer(lambda _number, at, to: BREAK if at == "end" and to == lost else None) as server:
        use_server(app, server.port)
        press_send(app, tab)
        settle(app)
    assert sorted(server.arrived) == sorted(INVITED.values())
    assert states(app)[lost] is OutgoingState.UNCERTAIN
    assert "perhaps arrived" in " ".join(tab.due.said)
    tab.filter.ask_for(DispatchShown.TROUBLE)
    settle(app)
    tab.panel.table.selectRow(0)
    settle(app)
    tab.context.actions.enter("events/invitation")
    tab.context.actions.trigger("invitation.arrived")
    settle(app)
    assert states(app)[lost] is OutgoingState.SENT


def test_what_was_cancelled_waits_and_is_sent_by_one_press_later(
    planner_window: PlannerWindow, tab: InvitationTab
) -> None:
    app, handler, first = planner_window, Handler(), threading.Event()
    handler.answer = lambda command, _address: first.set() if command == "DATA" else None
    with mail_server(handler) as port:
        use_server(app, port, per_minute=1)
        press_send(app, tab)
        app.bot.waitUntil(first.is_set, timeout=10_000)
        app.window.tasks.cancel_all()
        settle(app)
        assert len(handler.arrived) == 1
        assert list(states(app).values()).count(OutgoingState.WAITING) == 2
        assert "2 message(s) wait to be sent." in tab.due.said
        use_server(app, port)
        (resume,) = [one for one in tab.due.findChildren(QPushButton) if one.text() == "Send what waits"]
        app.click(resume)
        settle(app)
    assert sorted(handler.recipients) == sorted(INVITED.values())


def test_what_did_not_leave_is_shown_and_the_focus_stays_with_the_button(
    planner_window: PlannerWindow, tab: InvitationTab
) -> None:
    app = planner_window
    with mail_server(Handler()) as port:
        pass
    use_server(app, port)
    tab.due.buttons[next(iter(tab.due.buttons))].click()
    settle(app)
    app.choose(tab.going_out.way, "smtp")
    settle(app)
    tab.going_out.go.setFocus()
    tab.going_out.go.click()
    tab.going_out.question.yes.setFocus()
    tab.going_out.question.yes.click()
    settle(app)
    assert tab.going_out.go.hasFocus()
    assert tab.filter.shown is DispatchShown.WAITING
    assert tab.model.rowCount() == 3
    with mail_server(Handler()) as port:
        use_server(app, port)
        tab.giving_out.resume()
        settle(app)
    assert tab.filter.shown is DispatchShown.LAST
    assert tab.model.rowCount() == 3


def listed(tab: InvitationTab, column: str) -> list[str]:
    """Return what stands in a column of the list."""
    titles = [tab.model.headerData(at, Qt.Orientation.Horizontal) for at in range(tab.model.columnCount())]
    return [str(tab.model.index(row, titles.index(column)).data()) for row in range(tab.model.rowCount())]


def test_why_a_message_was_not_sent_stands_in_the_list_and_above_the_message(
    planner_window: PlannerWindow, tab: InvitationTab
) -> None:
    app, lost = planner_window, INVITED["Kaya"]
    handler = Handler(answer=lambda command, to: "550 5.1.1 nobody here" if (command, to) == ("RCPT", lost) else None)
    with mail_server(handler) as port:
        use_server(app, port)
        press_send(app, tab)
        settle(app)
    tab.filter.ask_for(DispatchShown.TROUBLE)
    settle(app)
    (state,) = listed(tab, "State")
    assert state.startswith("not sent: ")
    assert "nobody here" in state
    assert listed(tab, "Way") == ["by e-mail"]
    tab.panel.table.selectRow(0)
    tab.context.actions.enter("events/invitation")
    offered = [button.text().replace("&", "") for button in tab.bar.buttons.values() if button.isVisible()]
    assert "Send this message again" in offered
    assert "Take back before sending" not in offered, "nothing waits"
    tab.context.actions.trigger("invitation.look")
    settle(app)
    assert tab.went_out.head.facts[0] == ("State", state)


def test_what_was_put_off_says_when_it_is_tried_again_and_a_press_tries_it_at_once(
    planner_window: PlannerWindow, tab: InvitationTab
) -> None:
    app, busy = planner_window, INVITED["Kaya"]
    handler = Handler(answer=lambda command, to: "450 4.2.1 busy" if (command, to) == ("RCPT", busy) else None)
    with mail_server(handler) as port:
        use_server(app, port)
        press_send(app, tab)
        settle(app)
        tab.filter.ask_for(DispatchShown.WAITING)
        settle(app)
        (waiting,) = [row for row in outgoing_rows(app.workspace) if row.state is OutgoingState.WAITING]
        again = moment_words(tried_again_at(1, waiting.changed_at))
        (state,) = listed(tab, "State")
        assert state.startswith(f"waits to be sent, again from {again}: ")
        assert "busy" in state
        handler.answer = lambda _command, _address: None
        (resume,) = [one for one in tab.due.findChildren(QPushButton) if one.text() == "Send what waits"]
        app.click(resume)
        settle(app)
    assert sorted(handler.recipients) == sorted(INVITED.values())
