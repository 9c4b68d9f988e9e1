"""How the places of an event stand, above the table: taken, free, offered, waiting, who is next, and what to do now."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from forumplanner.lists.waiting import WaitingLine
from forumplanner.model.enums import RegistrationState, WaitingPolicy
from forumplanner.planning.civil_times import to_local
from forumplanner.ui.parts.action_button import ActionButton
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.dates import moment
from forumplanner.wording.states import say_counted


class PlacesLine(QFrame):
    """Says it in words, with a button for what can be done; hidden where nothing is limited and nobody waits."""

    def __init__(self, offer: QAction, zone: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._words = catalogue(language)
        self.setProperty("look", "card")
        self.numbers = _words("")
        self.next = _words("muted")
        self.button = ActionButton(offer)
        words = QVBoxLayout()
        words.setSpacing(SPACE_SMALL)
        words.addWidget(self.numbers)
        words.addWidget(self.next)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE + SPACE_SMALL, SPACE, SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, line: WaitingLine) -> None:
        """Show how the places stand."""
        self.numbers.setText(" · ".join(self._numbers(line)))
        said = " ".join(filter(None, (self._ran_out(line), self._next(line))))
        self.next.setText(said)
        self.next.setVisible(bool(said))
        self.button.setVisible(bool(line.ran_out or line.due_parties))
        idle = line.capacity is None and not (line.contingents or line.offered or line.waiting or line.requested)
        self.setHidden(idle)

    def _numbers(self, line: WaitingLine) -> list[str]:
        shown = self.locale().toString
        if line.capacity is None:
            said = [self.tr("%Ln place(s) taken, without a limit", "", line.taken)]
        else:
            words = self.tr("{taken} of {capacity} places taken")
            said = [words.format(taken=shown(line.taken), capacity=shown(line.capacity))]
        if line.free:
            free = self.tr("%Ln free", "", line.free)
            kept = self.tr("%Ln of them kept for contingents", "", line.kept) if line.kept else ""
            said.append(f"{free} ({kept})" if kept else free)
        if line.offered:
            offered = self.tr("%Ln offered", "", line.offered)
            until = self.tr("the next until {deadline}").format(deadline=self._moment(line.ends)) if line.ends else ""
            said.append(f"{offered} ({until})" if until else offered)
        if line.waiting:
            waiting = say_counted(RegistrationState.WAITING, line.waiting, self._words)
            places = self.tr("%Ln place(s)", "", line.waiting_places)
            said.append(f"{waiting} ({places})" if line.waiting_places != line.waiting else waiting)
        if line.requested:
            said.append(say_counted(RegistrationState.REQUESTED, line.requested, self._words))
        said += [f"{one.name}: {shown(one.taken)}/{shown(one.places)}" for one in line.contingents if not one.released]
        return said

    def _ran_out(self, line: WaitingLine) -> str:
        return self.tr("%Ln offer(s) ran out; the places are still held.", "", line.ran_out) if line.ran_out else ""

    def _next(self, line: WaitingLine) -> str:
        if line.next:
            names = ", ".join(
                f"{one.name} ({self.tr('%Ln place(s)', '', one.places)})" if one.places > 1 else one.name
                for one in line.next
            )
            more = line.due_parties - len(line.next)
            names += " " + self.tr("and %Ln more", "", more) if more else ""
            return self.tr("Next in line: {names}.").format(names=names)
        if line.begun and line.waiting:
            return self.tr("The event has begun: no place is offered any more, only given by hand.")
        if line.parties and line.free and line.free > line.kept:
            if line.policy is WaitingPolicy.STRICT_ORDER:
                return self.tr("The next in line does not fit into the free places; in strict order all behind wait.")
            return self.tr("Nobody in line fits the free places.")
        return ""

    def _moment(self, value: datetime) -> str:
        return moment(to_local(value, self._zone), self._words.language)


def _words(look: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        label.setProperty("look", look)
    return label
