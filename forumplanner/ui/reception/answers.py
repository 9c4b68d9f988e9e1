"""The words of the reception's answers. What happened is decided elsewhere."""

from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject

from forumplanner.lists.reception import Door, ReceptionRow, Scanned
from forumplanner.model.enums import RegistrationState
from forumplanner.model.refusals import Refusal
from forumplanner.planning.reception import Arrival, Came
from forumplanner.ui.parts.date_field import said_time
from forumplanner.ui.parts.person_name import both_names
from forumplanner.ui.reception.answer import Answer
from forumplanner.ui.shell.notices import NoticeKind
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.refusals import problem, remedy
from forumplanner.wording.values import say_value


class BadgeWay(StrEnum):
    """Where a badge went."""

    PRINTED = "printed"
    OPENED = "opened"
    NOWHERE = "nowhere"


_AMBER = frozenset({"reception.here-already", "reception.not-here", "reception.nothing-to-undo"})
"""Refusals that only say how things are."""
_CAN_BE_LET_IN = frozenset({"reception.waiting", "reception.requested", "reception.cancelled", "reception.declined"})


class Answers(QObject):
    """Words what the reception says."""

    def __init__(self, words: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def ready(self) -> Answer:
        """Say how to begin."""
        return Answer(
            NoticeKind.INFO,
            self.tr("Ready"),
            self.tr("Type a few letters of the name, or scan the badge. Return notes the arrival."),
        )

    def help(self) -> str:
        """Say in a few lines how it goes, for somebody who stands here for the first time."""
        return "\n".join(
            (
                self.tr("Scan the badge, or type the name and press Return: the person has arrived."),
                self.tr("F4: somebody leaves. F6: somebody comes without a registration."),
                self.tr("F9: take back the last step. In doubt, fetch the organisers."),
            )
        )

    def arrived(self, row: ReceptionRow, arrival: Arrival, door: Door) -> Answer:
        """Say that somebody came."""
        title = {
            Came.FIRST: self.tr("Arrived: {name}"),
            Came.AGAIN: self.tr("Here again: {name}"),
            Came.TWICE: self.tr("Has arrived: {name}"),
        }[arrival.came].format(name=_name(row))
        parts = [row.organisation, self.tr("with %Ln accompanying person(s)", "", row.guests) if row.guests else ""]
        if arrival.came is Came.TWICE:
            parts.append(self.tr("Noted a moment ago already; that counts once."))
        return Answer(NoticeKind.GOOD, title, " · ".join(filter(None, parts)), self.fetch(row, door), about=row.id)

    def left(self, row: ReceptionRow, at: datetime) -> Answer:
        """Say that somebody went."""
        title = self.tr("Left: {name}").format(name=_name(row))
        detail = self.tr("Noted at {time}.").format(time=said_time(at.time()))
        return Answer(NoticeKind.GOOD, title, detail, about=row.id)

    def walked_in(self, name: str, registration_id: str) -> Answer:
        """Say that somebody without a registration is in."""
        title = self.tr("Arrived: {name}").format(name=name)
        return Answer(
            NoticeKind.GOOD, title, self.tr("Newly registered; the badge is being made."), about=registration_id
        )

    def waits(self, name: str, registration_id: str, state: RegistrationState, *, full: bool) -> Answer:
        """Say that somebody without a registration has to wait."""
        if full:
            why = self.tr(
                "All places are taken, so nobody can be let in: the organisers can enlarge the number of places, or"
                " cancel who is not coming. The name is on the waiting list now."
            )
        elif state is RegistrationState.REQUESTED:
            why = self.tr("The organisers decide about each place. That the person asks for one is noted.")
        else:
            why = self.tr(
                "Others are waiting before them, or the free places are kept. The name is on the waiting list."
            )
        title = self.tr("Not in yet: {name}").format(name=name)
        return Answer(NoticeKind.REFUSAL, title, why, about=registration_id, let_in=not full)

    def unknown(self, found: Scanned) -> Answer:
        """Say that a code belongs to nobody here."""
        if found.other_event:
            return Answer(
                NoticeKind.REFUSAL,
                self.tr("A badge of another event"),
                self.tr("It belongs to “{event}”. Please look the person up by name.").format(event=found.other_event),
            )
        return Answer(
            NoticeKind.REFUSAL, self.tr("Unknown code"), self.tr("Nobody has it. Please look the person up by name.")
        )

    def nobody(self, typed: str) -> Answer:
        """Say that nobody bears such a name."""
        return Answer(
            NoticeKind.WARNING,
            self.tr("Nobody found: {typed}").format(typed=typed),
            self.tr("Try fewer letters. Who is not registered comes in with “Without registration”."),
        )

    def several(self, count: int) -> Answer:
        """Ask for one of many."""
        return Answer(
            NoticeKind.WARNING,
            self.tr("%Ln people found", "", count),
            self.tr("Choose with the arrow keys or type more letters, then Return."),
        )

    def who(self) -> Answer:
        """Ask for somebody."""
        return Answer(NoticeKind.WARNING, self.tr("Who?"), self.tr("Type a name or scan the badge first."))

    def new(self) -> Answer:
        """Ask who came without a registration."""
        return Answer(
            NoticeKind.INFO,
            self.tr("Without registration"),
            self.tr("Write down the name; the badge is printed at once."),
        )

    def known(self, name: str) -> Answer:
        """Warn that somebody of this name is registered."""
        return Answer(
            NoticeKind.WARNING,
            self.tr("{name} is registered").format(name=name),
            self.tr(
                "The same person? Then go back with Esc and search. Somebody else of that name: press Return again."
            ),
        )

    def undone(self, said: str) -> Answer:
        """Say what was taken back."""
        return Answer(NoticeKind.INFO, self.tr("Taken back"), said)

    def printed(self, answer: Answer | None, way: BadgeWay) -> Answer:
        """Say where a badge went, beside what was said before."""
        words = {
            BadgeWay.PRINTED: self.tr("The badge is being printed."),
            BadgeWay.OPENED: self.tr("The badge is open in another window: print it there."),
            BadgeWay.NOWHERE: self.tr("No printer is set up, and no program shows the badge: write the name by hand."),
        }[way]
        if answer is None or not answer.about:
            return Answer(NoticeKind.INFO, words)
        return Answer(answer.kind, answer.title, words, answer.fetch, answer.about, answer.let_in)

    def hold(self) -> Answer:
        """Say how to leave."""
        return Answer(NoticeKind.INFO, self.tr("To close the reception, hold Escape down"))

    def refused(self, error: Exception, about: str = "") -> Answer:
        """Say a refusal; raises what is none."""
        if not isinstance(error, Refusal):
            raise error
        kind = NoticeKind.WARNING if error.key in _AMBER else NoticeKind.REFUSAL
        let_in = error.key in _CAN_BE_LET_IN
        return Answer(kind, problem(error, self._words), remedy(error, self._words), about=about, let_in=let_in)

    def fetch(self, row: ReceptionRow, door: Door) -> str:
        """Say whom to fetch, never why."""
        if not row.fetch:
            return ""
        return self.tr("Please fetch {who}.").format(who=door.needs_contact or self.tr("the organisers"))

    def line(self, row: ReceptionRow) -> str:
        """Return a found person as two lines: name and organisation, and how they are."""
        return "\n".join((" – ".join(filter(None, (_name(row), row.organisation))), self.state(row)))

    def state(self, row: ReceptionRow) -> str:
        """Say how somebody is right now."""
        if row.came is not None and row.left is None:
            return self.tr("here since {time}").format(time=said_time(row.came.time()))
        if row.left is not None:
            return self.tr("left at {time}").format(time=said_time(row.left.time()))
        if row.state is RegistrationState.ATTENDED:
            return self.tr("has a place, was here on another day")
        if row.state is RegistrationState.OFFERED:
            return self.tr("a place is offered, not taken yet; not here yet")
        if row.state.takes_place:
            return self.tr("has a place, not here yet")
        return say_value(row.state, self._words)


def _name(row: ReceptionRow) -> str:
    return both_names(row.name, row.own_script_name)
