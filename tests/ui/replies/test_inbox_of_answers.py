"""The place of answers: what comes in, what is proposed, one or all taken over, set aside, undone."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from forumplanner.desk import passwords
from forumplanner.desk.inviting.mail_server import imap_login
from forumplanner.lists import registrations
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.lists.replies import ReplyShown
from forumplanner.model.enums import RegistrationState
from forumplanner.model.inviting_kinds import LineSecurity, MeetingKind, Participation, ReplyKind, ReplyProposal
from forumplanner.planning import accounts, answering, giving_places
from forumplanner.planning.accounts import MailFields
from tests.exchange.replies.written_reports import postfix
from tests.imap_servers import imap_server
from tests.mail_servers import PASSWORD, USER, write_certificate
from tests.planning.reply_steps import answer, days_of, give_out
from tests.ui.replies.conftest import FOLDER, SENT, UID, Inbox


def registered(inbox: Inbox, name: str) -> tuple[RegistrationState, Participation | None]:
    def read(db):
        found = registrations.rows(db, registrations.ids(db, RegistrationFilter(inbox.event)))
        return next((row.state, row.answer) for row in found if row.family_name == name)

    return inbox.opened.read(read)


def test_an_empty_inbox_says_how_answers_get_in(inbox):
    shown = [button.text() for button in inbox.page.panel.findChildren(QPushButton) if button.isVisible()]
    assert shown == ["Add files …"]
    said = [label.text() for label in inbox.page.panel.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("Drop answers on the window") for text in said)


def test_answers_stand_with_what_is_proposed_and_what_is_none_is_told(inbox):
    inbox.add("reply_accepted", "reply_declined_comment", "reply_tentative_comment", "request")
    assert sorted(zip(inbox.cells(0), inbox.cells(1), inbox.cells(2), inbox.cells(3), strict=True)) == [
        ("Ayşe Gül Çelikoğlu", "has accepted", "note the answer", "fits the invitation"),
        ("Fatima al-Ahmad", "perhaps", "note the answer", "fits the invitation"),
        ("Olena Schewtschenko", "has declined", "look at it", "fits the invitation"),
    ]
    assert set(inbox.cells(4)) == {"3. Integrationskonferenz, Thu, 3 June"}
    assert "new answer" in inbox.notices()[0]
    assert len(inbox.page.not_taken.sentences) == 1
    assert inbox.page.not_taken.sentences[0].startswith("tb_request_de.eml: ")
    assert inbox.page.not_taken.isVisible()


def test_all_that_fit_are_taken_over_by_one_key_and_one_undo_brings_them_back(inbox):
    inbox.add("reply_accepted", "reply_declined_comment", "reply_tentative_comment")
    inbox.page.panel.table.setFocus()
    inbox.opened.press("Ctrl+Shift+Return")
    assert registered(inbox, "Çelikoğlu") == (RegistrationState.PLACED, Participation.ACCEPTED)
    assert registered(inbox, "al-Ahmad") == (RegistrationState.PLACED, Participation.TENTATIVE)
    assert "taken over: 2 noted." in inbox.notices()[-1]
    assert registered(inbox, "Schewtschenko") == (RegistrationState.PLACED, None)
    assert inbox.cells() == ["Olena Schewtschenko"]
    inbox.opened.press("Ctrl+Z")
    assert registered(inbox, "Çelikoğlu")[1] is None
    assert len(inbox.cells()) == 3


def test_the_panel_says_what_was_answered_and_sent_and_offers_what_can_be_done(inbox):
    inbox.add("reply_declined_comment")
    detail = inbox.open("Olena")
    said = "\n".join(detail.sentences)
    assert "Comment: Leider krank; я хворію, «вибачте»" in said
    assert "Invitation: 3. Integrationskonferenz" in said
    assert "File: tb_reply_declined_comment_de.eml" in said
    assert list(detail.buttons) == [ReplyProposal.NOTE, ReplyProposal.CANCEL_REGISTRATION, None]
    inbox.opened.click(detail.buttons[ReplyProposal.CANCEL_REGISTRATION])
    assert registered(inbox, "Schewtschenko") == (RegistrationState.CANCELLED, Participation.DECLINED)
    assert "Cancel the registration" in inbox.notices()[-1]
    inbox.opened.press("Ctrl+Z")
    assert registered(inbox, "Schewtschenko") == (RegistrationState.PLACED, None)


def test_answers_are_set_aside_and_opened_again(inbox):
    inbox.add("reply_accepted", "reply_tentative_comment")
    inbox.select("Fatima")
    inbox.take("dismiss")
    assert inbox.cells() == ["Ayşe Gül Çelikoğlu"]
    inbox.page.filter.ask_for(ReplyShown.SETTLED)
    assert inbox.cells(2) == ["set aside"]
    inbox.select("Fatima")
    inbox.take("reopen")
    inbox.page.filter.ask_for(ReplyShown.OPEN)
    assert sorted(inbox.cells()) == ["Ayşe Gül Çelikoğlu", "Fatima al-Ahmad"]
    assert inbox.page.filter.choices[ReplyShown.OPEN].text().endswith("2")


def test_a_proposed_time_stands_beside_ours_and_leads_to_the_event(inbox):
    counter = answer(
        UID, "ayse@example.org", kind=ReplyKind.COUNTER, sequence=2,
        starts=SENT.replace(year=2027, month=6, day=5, hour=8), ends=SENT.replace(year=2027, month=6, day=5, hour=10),
    )  # fmt: skip
    inbox.opened.change(lambda db: answering.take_in(db, [counter], SENT))
    detail = inbox.open("Ayşe")
    times = [line for line in detail.sentences if line.partition(": ")[0].endswith("time")]
    assert times[0].startswith("Proposed time: ")
    assert "5 June 2027" in times[0]
    assert "10:00" in times[0].replace("\u202f", " ")
    assert times[1].startswith("Our time: ")
    assert "3 June 2027" in times[1]
    inbox.opened.click(detail.buttons[ReplyProposal.CONSIDER_TIME])
    assert inbox.opened.window.pages.made("events").asked == inbox.event
    inbox.opened.show_place("replies")
    assert inbox.cells(2) == ["look at the proposed time"]
    inbox.opened.click(detail.buttons[ReplyProposal.NOTE])
    assert inbox.cells() == []


def test_who_asks_for_the_invitation_again_leads_to_inviting_that_person_and_stays_open(inbox):
    asks = answer(UID, "ayse@example.org", kind=ReplyKind.REFRESH, sequence=2)
    inbox.opened.change(lambda db: answering.take_in(db, [asks], SENT))
    person = inbox.page.model.row(0).person_id
    detail = inbox.open("Ayşe")
    inbox.opened.click(detail.buttons[ReplyProposal.SEND_AGAIN])
    assert inbox.opened.window.pages.made("events").asked == f"{inbox.event}/invitation/{person}"
    inbox.opened.show_place("replies")
    assert inbox.cells() == ["Ayşe Gül Çelikoğlu"]


def test_what_was_no_answer_before_is_told_no_more_when_the_next_brings_only_answers(inbox):
    inbox.add("request")
    assert inbox.page.not_taken.isVisible()
    inbox.add("reply_accepted")
    assert not inbox.page.not_taken.isVisible()


def test_who_cancelled_and_accepts_after_all_is_told_so_and_not_cancelled_again(inbox):
    def cancel(db):
        giving_places.cancel(db, registrations.ids(db, RegistrationFilter(inbox.event)))

    inbox.opened.change(cancel)
    inbox.add("reply_accepted")
    assert inbox.cells(2) == ["look at it"]
    detail = inbox.open("Ayşe")
    assert "in the state “cancelled”" in detail.proposed.text()
    assert list(detail.buttons) == [ReplyProposal.NOTE, None]


def test_a_stranger_stands_under_the_own_name_and_can_only_be_set_aside(inbox):
    stranger = answer(UID, "wer@auch.example", Participation.DECLINED, name="Wer auch immer", sequence=2)
    inbox.opened.change(lambda db: answering.take_in(db, [stranger], SENT))
    assert inbox.cells() == ["Wer auch immer"]
    detail = inbox.open("Wer")
    assert list(detail.buttons) == [None]
    assert detail.person_button.text() == "Show who was invited"
    (written_to,) = [line for line in detail.sentences if line.startswith("To: ")]
    assert written_to.endswith("@example.org>")
    assert "Wer" not in written_to


def test_several_chosen_answers_are_taken_over_together(inbox):
    inbox.add("reply_accepted", "reply_declined_comment", "reply_tentative_comment")
    inbox.select("Ayşe", "Fatima", "Olena")
    inbox.take("apply")
    assert inbox.cells() == ["Olena Schewtschenko"]
    assert registered(inbox, "al-Ahmad")[1] is Participation.TENTATIVE


def test_everything_has_a_name_and_no_shortcut_is_used_twice(inbox, assert_all_named):
    inbox.add("reply_accepted", "request")
    inbox.open("Ayşe")
    assert_all_named(inbox.page)
    faults = inbox.opened.window.actions_registry.defects()
    assert not [fault for fault in faults if "replies." in fault]


def test_tab_goes_through_the_panel_as_it_stands_also_from_one_answer_to_the_next(inbox):
    inbox.add("reply_accepted", "reply_declined_comment")
    inbox.open("Ayşe")
    detail = inbox.open("Olena")
    stops, at = [], detail.person_button
    while at is not inbox.page.panel.table and len(stops) < 9:
        at = at.previousInFocusChain()
        if at.isVisible() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(at)
    named = [one.text() if isinstance(one, QPushButton) else one.accessibleName() for one in reversed(stops)]
    assert named[named.index("Close panel") :] == [
        "Close panel", "Note the answer", "Cancel the registration", "Set aside", "Show the event"
    ]  # fmt: skip


def test_escape_closes_the_panel_and_goes_back_to_the_list(inbox):
    inbox.add("reply_accepted")
    detail = inbox.open("Ayşe")
    assert detail.isVisible()
    QTest.keyClick(next(iter(detail.buttons.values())), Qt.Key.Key_Escape)
    assert not detail.isVisible()
    assert QApplication.focusWidget() is inbox.page.panel.table
    inbox.open("Ayşe")
    assert detail.isVisible()
    inbox.opened.press("Escape")
    assert not detail.isVisible(), "also with the list in focus"


def test_without_a_mailbox_fetching_says_so_and_leads_to_where_it_is_entered(inbox):
    inbox.take("fetch")
    assert inbox.notices()[-1].startswith("It is not entered yet from which mailbox answers are fetched.")
    assert inbox.opened.window.pages.made("accounts").asked == "imap_host"
    assert inbox.cells() == []


def test_answers_are_fetched_by_one_key_and_undone_by_another(inbox, tmp_path):
    with imap_server(write_certificate(tmp_path, "localhost")) as mailbox:
        account = MailFields(
            imap_host="127.0.0.1", imap_port=mailbox.port, imap_security=LineSecurity.NONE, imap_user=USER
        )
        inbox.opened.change(lambda db: accounts.set_mail_account(db, account))
        passwords.keep_for_now(imap_login(account), PASSWORD)
        mailbox.put("1", (FOLDER / "tb_reply_accepted_de.eml").read_bytes())
        inbox.page.panel.table.setFocus()
        inbox.opened.press("Ctrl+Shift+R")
    passwords.forget_what_was_typed()
    assert inbox.cells() == ["Ayşe Gül Çelikoğlu"]
    assert inbox.page.filter.choices[ReplyShown.FITTING].text().endswith("1")
    inbox.opened.press("Ctrl+Z")
    assert inbox.cells() == []


def test_one_looks_through_all_answers_by_the_arrow_keys_again_and_again(inbox):
    inbox.add("reply_accepted", "reply_declined_comment", "reply_tentative_comment")
    names = inbox.cells()
    inbox.open(names[0])
    inbox.page.panel.table.setFocus()
    for step in range(60):
        inbox.opened.press("Up" if step % 2 else "Down")
        inbox.page.detail.grab()
    assert inbox.page.detail.isVisible()


def test_in_large_text_the_panel_stands_below_the_table_and_is_brought_into_sight(inbox, theme, qtbot):
    inbox.add("reply_accepted", "reply_declined_comment", "reply_tentative_comment")
    inbox.opened.window.resize(1366, 768)
    theme.resize_text(200)
    inbox.opened.settle()
    detail = inbox.open("Olena")
    table = inbox.page.panel.table
    qtbot.waitUntil(lambda: table.viewport().height() >= 3 * table.rowHeight(0))
    first = detail.findChild(QLabel)
    qtbot.waitUntil(lambda: not first.visibleRegion().isEmpty())
    assert detail.mapTo(inbox.page, detail.rect().topLeft()).y() > table.mapTo(inbox.page, QPoint()).y()


def test_what_came_back_is_told_and_noting_it_is_undone_by_a_key(inbox, tmp_path):
    file = tmp_path / "bericht.eml"
    returned = b"From: forum@stadt.example\nSubject: Einladung\nContent-Type: text/calendar; method=REQUEST\n\n"
    entry = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:{UID}\nEND:VEVENT\nEND:VCALENDAR\n".encode()
    file.write_bytes(postfix(returned + entry, "olena@example.org"))
    inbox.page.receive([file])
    inbox.opened.settle()
    assert [inbox.cells(column) for column in range(4)] == [
        ["Olena Schewtschenko"], ["Not delivered"], ["note that it did not arrive"], ["is about what was sent"]
    ]  # fmt: skip
    panel = inbox.open("Olena")
    assert "The server says: 550 5.1.1 User unknown" in panel.sentences
    assert "not reached Olena Schewtschenko" in panel.standing.text()
    panel.buttons[ReplyProposal.NOT_DELIVERED].click()
    inbox.opened.settle()
    assert inbox.cells() == []
    inbox.opened.press("Ctrl+Z")
    inbox.opened.settle()
    assert inbox.cells() == ["Olena Schewtschenko"]


def test_who_else_is_to_come_is_taken_up_and_registered_from_the_answer(inbox):
    passed_on = {"delegate": "vera.tretung@verein.example", "sequence": 2}
    delegated = answer(UID, "olena@example.org", Participation.DELEGATED, **passed_on)
    inbox.opened.change(lambda db: answering.take_in(db, [delegated], SENT))
    detail = inbox.open("Olena")
    assert "Olena Schewtschenko wants vera.tretung@verein.example to come instead" in detail.proposed.text()
    assert detail.keep_address is None
    detail.register_other.click()
    reply = inbox.page.model.ids[0]
    assert inbox.opened.window.pages.made("events").asked == f"{inbox.event}/registrations/new/{reply}"
    tab = inbox.opened.show_tab("registrations", inbox.event)
    tab.arrive(f"new/{reply}")
    form = tab.new
    assert form.isVisible()
    assert form.person.binder.values()["email"] == "vera.tretung@verein.example"
    inbox.opened.type("Vera")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    inbox.opened.type("Tretung")
    inbox.opened.press("Return")
    inbox.opened.settle()
    assert registered(inbox, "Tretung") == (RegistrationState.PLACED, None)


def test_another_address_of_the_invited_person_is_kept_and_the_answer_fits_then(inbox):
    elsewhere = answer(UID.replace("-1", "-own"), "lena@privat.example", Participation.ACCEPTED, name="Lena")
    person = inbox.opened.read(
        lambda db: registrations.rows(db, registrations.ids(db, RegistrationFilter(inbox.event)))
    )
    olena = next(row.person_id for row in person if row.given_name == "Olena")
    day = inbox.opened.read(lambda db: days_of(db, inbox.event))[0]
    give_out(
        inbox.opened.workspace, inbox.event, olena, elsewhere.uid, MeetingKind.DAY, day, address="olena@example.org"
    )
    inbox.opened.change(lambda db: answering.take_in(db, [elsewhere], SENT))
    detail = inbox.open("Lena")
    assert "If lena@privat.example is one more address of Olena Schewtschenko" in detail.proposed.text()
    detail.keep_address.click()
    inbox.opened.settle()
    assert inbox.cells(3) == ["fits the invitation"]
    assert inbox.cells() == ["Olena Schewtschenko"]
    assert next(iter(detail.buttons)) is ReplyProposal.NOTE
    assert "lena@privat.example kept with Olena Schewtschenko." in inbox.notices()[-1]


def test_in_large_text_what_is_no_answer_stands_below_with_its_heading(inbox, theme):
    inbox.opened.window.resize(1366, 768)
    theme.resize_text(200)
    inbox.opened.settle()
    inbox.add("request", "cancel", "request_recurring")
    (heading,) = [label for label in inbox.page.findChildren(QLabel) if label.text() == "3 without an answer"]
    assert heading.height() >= heading.fontMetrics().height()
