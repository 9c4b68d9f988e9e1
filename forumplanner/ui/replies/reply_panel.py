"""One answer with what it says, what was sent, and what can be done with it."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.reply_view import ReplyView, SentBefore
from forumplanner.model.inviting_kinds import (
    MeetingKind,
    Participation,
    ReplyKind,
    ReplyProposal,
    ReplyStanding,
    ReplyState,
)
from forumplanner.planning.parties import LEFT
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.lines import clear_lines
from forumplanner.ui.parts.said import moment_words, span_words
from forumplanner.ui.parts.told_facts import ToldFacts
from forumplanner.ui.replies.words import ReplyWords
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL

Facts = list[tuple[str, str]]


class ReplyPanel(QWidget):
    """`action_taken` carries what is to be done; `set_aside` and `reopened` say that instead of it.

    `other_asked`: whoever else is meant is to be registered; `address_kept`: the address is one more of the invited.
    """

    action_taken = Signal(object)
    set_aside = Signal()
    reopened = Signal()
    event_asked = Signal()
    person_asked = Signal()
    other_asked = Signal()
    address_kept = Signal()

    def __init__(self, words: ReplyWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.sentences: list[str] = []
        self.standing = QLabel()
        self.standing.setWordWrap(True)
        self.standing.setTextFormat(Qt.TextFormat.PlainText)
        self.proposed = QLabel()
        self.proposed.setWordWrap(True)
        self.proposed.setProperty("look", "muted")
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(SPACE_SMALL)
        self.buttons: dict[ReplyProposal | None, QPushButton] = {}
        self.register_other: QPushButton | None = None
        self.keep_address: QPushButton | None = None
        self._parts = [
            _Facts(self.tr("What was answered")),
            _Facts(self.tr("What was sent")),
            _Facts(self.tr("Source")),
        ]
        self.event_button = self._quiet(self.tr("Show the event"), self.event_asked)
        self.person_button = self._quiet(self.tr("Show the person"), self.person_asked)
        doors = Flow()
        doors.add(self.event_button)
        doors.add(self.person_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.standing)
        column.addWidget(self.proposed)
        column.addLayout(self._buttons)
        for part in self._parts:
            column.addWidget(part)
        column.addWidget(doors)
        column.addStretch(1)

    def show_reply(self, view: ReplyView) -> None:
        """Show an answer."""
        row = view.row
        self.standing.setText(self._words.explained(row, before=view.answered_before))
        self.proposed.setText(self._consequence(view))
        self.proposed.setVisible(bool(self.proposed.text()))
        self._offer(view)
        facts = (self._answered(view), self._sent(view), self._source(view))
        self.sentences = [f"{name}: {text}" for part in facts for name, text in part]
        for part, those in zip(self._parts, facts, strict=True):
            part.show_facts(those)
        self.event_button.setVisible(row.event_id is not None)
        came_back = row.kind is ReplyKind.UNDELIVERED
        self.event_button.setText(self.tr("Show the invitation") if came_back else self.tr("Show the event"))
        self.person_button.setText(self.tr("Show the person") if row.theirs else self.tr("Show who was invited"))
        self.person_button.setVisible(row.person_id is not None)
        self.setAccessibleDescription("\n".join([self.standing.text(), *self.sentences]))

    def _offer(self, view: ReplyView) -> None:
        clear_lines(self._buttons)
        self.buttons.clear()
        row = view.row
        for choice in row.choices:
            button = self._button(self._words.action(choice), main=choice is row.proposal)
            button.clicked.connect(lambda _=False, choice=choice: self.action_taken.emit(choice))
            self.buttons[choice] = button
        self._offer_others(view)
        if row.state is ReplyState.OPEN:
            aside = self._button(self.tr("Set aside"))
            aside.clicked.connect(self.set_aside)
            self.buttons[None] = aside
        elif row.state is ReplyState.DISMISSED:
            again = self._button(self.tr("Open again"))
            again.clicked.connect(self.reopened)
            self.buttons[None] = again

    def _offer_others(self, view: ReplyView) -> None:
        """Offer what can be done where somebody else is concerned, or another address of the invited person."""
        self.register_other = self.keep_address = None
        if view.elsewhere:
            self.keep_address = self._button(self.tr("Keep the address"))
            self.keep_address.clicked.connect(self.address_kept)
        other = view.other
        if other is not None and not other.registered:
            known = other.person_id is not None
            words = self.tr("Register this person …") if known else self.tr("Take up as a contact, register …")
            self.register_other = self._button(words)
            self.register_other.clicked.connect(self.other_asked)

    def _button(self, text: str, *, main: bool = False) -> QPushButton:
        button = QPushButton(text)
        if main:
            button.setProperty("look", "main")
        self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return button

    def _quiet(self, text: str, asked: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("look", "quiet")
        button.clicked.connect(asked)
        return button

    def _consequence(self, view: ReplyView) -> str:
        """Say what taking it over does beyond noting it."""
        row = view.row
        if row.state is ReplyState.APPLIED and view.settled_at is not None:
            return self.tr("Taken over on {when}.").format(when=moment_words(view.settled_at))
        if row.state is ReplyState.DISMISSED and view.settled_at is not None:
            return self.tr("Set aside on {when}.").format(when=moment_words(view.settled_at))
        if row.proposal is ReplyProposal.EXCUSE_MEMBER and row.promised_to:
            words = self.tr(
                "The member is excused. {substitute} is promised already, for {member}, and can stand in for one only: "
                "look for somebody else."
            )
            return words.format(substitute=row.substitute, member=row.promised_to)
        if row.proposal is ReplyProposal.EXCUSE_MEMBER and row.substitute:
            words = self.tr("The member is excused; {substitute} is invited with the next invitations you send.")
            return words.format(substitute=row.substitute)
        if (
            row.proposal is ReplyProposal.LOOK_AT_IT
            and row.participation is Participation.DECLINED
            and row.standing is ReplyStanding.FITS
        ):
            return self.tr("Only a part of it was declined, or the person was there: decide what becomes of it.")
        if view.other is not None or view.elsewhere:
            return self._said_of_others(view)
        if view.excused and ReplyProposal.NOTE in row.choices:
            return self.tr("Noting it takes the excuse back. A substitute who was invited is due a cancellation then.")
        gone = row.registration is not None and row.registration in LEFT and row.meeting is MeetingKind.DAY
        if gone and row.theirs and row.proposal is ReplyProposal.LOOK_AT_IT:
            words = self.tr(
                "The registration is in the state “{state}”; noting the answer gives no place back. If the person is "
                "to come after all, give them a place in the event."
            )
            return words.format(state=self._words.state(row))
        if view.answered_before and row.choices:
            return self.tr("If you note it, it stays on record; it does not count as an answer for the new time.")
        return {
            ReplyProposal.NOT_DELIVERED: self.tr(
                "The dispatch list then says so, and the person is due again: to another address, if you enter one "
                "for the person, or by letter. Nothing is sent to this address in this event any more."
            ),
            ReplyProposal.EXCUSE_MEMBER: self.tr("The member is excused. Nobody is entered as the substitute."),
            ReplyProposal.CANCEL_REGISTRATION: self.tr("The place becomes free; it is offered to nobody by itself."),
            ReplyProposal.LEAVE_WORKSHOP: self.tr(
                "The registration stays, only the place in the workshop becomes free."
            ),
            ReplyProposal.LOOK_FOR_ANOTHER: self.tr("The person stays entered until you enter somebody else."),
            ReplyProposal.CONSIDER_TIME: self.tr(
                "No date is moved by itself. If you move it, everybody gets an update. The answer stays open until you "
                "note it or set it aside."
            ),
            ReplyProposal.SEND_AGAIN: self.tr(
                "Nothing is sent by itself: you send it in the event, under “Invitation”. The answer stays open until "
                "you note it or set it aside."
            ),
        }.get(row.proposal, "")

    def _said_of_others(self, view: ReplyView) -> str:
        """Say whose the address may be, and what becomes of who else is meant."""
        invited, other, said = view.row.invited, view.other, []
        if view.elsewhere:
            words = self.tr("If {address} is one more address of {invited}, keep it there: the answer then fits.")
            said.append(words.format(address=view.elsewhere, invited=invited))
        if other is not None and other.registered:
            words = self.tr("{person} is registered for this event already.")
            said.append(words.format(person=other.name))
        elif other is not None and view.delegate:
            words = self.tr(
                "{invited} wants {person} to come instead. Once registered, {person} is due an invitation. The place "
                "of {invited} stays until you cancel it or transfer it in the registration."
            )
            said.append(words.format(invited=invited, person=other.name or other.address))
        elif other is not None:
            words = self.tr("If {person} may come, register them: an invitation of their own is due then.")
            said.append(words.format(person=other.name or other.address))
        return " ".join(said)

    def _answered(self, view: ReplyView) -> Facts:
        row = view.row
        facts = [(self.tr("Answer"), self._words.said_answer(row))]
        if view.starts is not None:
            facts.append((self.tr("Proposed time"), span_words(view.starts, view.ends or view.starts)))
            if view.sent is not None and view.sent.starts is not None and view.sent.ends is not None:
                facts.append((self.tr("Our time"), span_words(view.sent.starts, view.sent.ends)))
        if row.kind is ReplyKind.UNDELIVERED:
            facts += [
                (self.tr("Address"), view.address),
                (self.tr("The server says"), row.comment.strip()),
                (self.tr("Reported on"), moment_words(view.stamped_at) if view.stamped_at else ""),
            ]
            return [fact for fact in facts if fact[1]]
        facts += [
            (self.tr("Answered time"), _when(view.answered) if view.answered_before else ""),
            (self.tr("Comment"), row.comment.strip()),
            (self.tr("By"), _named(view.name, view.address)),
            (self.tr("Sent from"), view.sender if view.sender != view.address else ""),
            (self.tr("Passed on to"), view.delegate),
            (self.tr("Answered on"), moment_words(view.stamped_at) if view.stamped_at else ""),
        ]
        return [fact for fact in facts if fact[1]]

    def _sent(self, view: ReplyView) -> Facts:
        sent = view.sent
        if sent is None:
            return [(self.tr("Invitation"), self.tr("none of this planner"))]
        facts = [
            (self.tr("Invitation"), sent.title),
            (self.tr("Time"), _when(sent)),
            (self.tr("Place"), sent.place),
            (self.tr("To"), _named(view.row.invited, sent.address)),
            (self.tr("Last sent"), moment_words(sent.sent_at)),
        ]
        return [fact for fact in facts if fact[1]]

    def _source(self, view: ReplyView) -> Facts:
        title = view.title if view.row.kind is ReplyKind.ANSWER else ""
        facts = [(self.tr("File"), view.source), (self.tr("Title there"), title)]
        return [
            *((name, text) for name, text in facts if text),
            (self.tr("Taken in"), moment_words(view.row.received_at)),
        ]


class _Facts(QWidget):
    """A section of names and texts; nothing where there are none."""

    def __init__(self, title: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_SMALL)
        column.addWidget(Section(title))
        self._told = ToldFacts()
        column.addWidget(self._told)

    def show_facts(self, facts: Facts) -> None:
        """Show these, and only these."""
        self._told.show_facts(facts)
        self.setVisible(bool(facts))


def _when(sent: SentBefore | None) -> str:
    return span_words(sent.starts, sent.ends) if sent is not None and sent.starts and sent.ends else ""


def _named(name: str, address: str) -> str:
    return f"{name} <{address}>" if name and address and name != address else name or address
