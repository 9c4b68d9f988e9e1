"""What is due, at the top of the tab: a sentence and a button for each group."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.ui.invitation.groups import Group, GroupKind
from forumplanner.ui.invitation.picture import Stuck
from forumplanner.ui.invitation.words import InvitingWords
from forumplanner.ui.parts.lines import clear_lines
from forumplanner.ui.parts.whole_lines import WholeLines
from forumplanner.ui.shell.announcing import announce
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE


class DuePart(QFrame):
    """`wanted` carries the kind of the group that is to be sent; `resumed` says that what waits is to be sent.

    `list_wanted` says that a mailing list is to be told, of what has changed where it is true.
    """

    wanted = Signal(str)
    resumed = Signal()
    list_wanted = Signal(bool)

    def __init__(self, words: InvitingWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._said: tuple[str, ...] | None = None
        self._offered = ""
        self.buttons: dict[GroupKind, QPushButton] = {}
        self.setProperty("look", "card")
        self.setAccessibleName(self.tr("What is due"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_WIDE, SPACE, SPACE_WIDE, SPACE)
        self._column.setSpacing(SPACE)
        WholeLines(self)
        self._column.addWidget(self._muted(self.tr("Looking for what is due …")))

    @property
    def said(self) -> tuple[str, ...]:
        """The sentences of what is due, from the top."""
        return self._said or ()

    def say(self, text: str) -> None:
        """Show words instead: why nobody knows what is due."""
        self._said = (text,)
        clear_lines(self._column)
        self.buttons = {}
        self._column.addWidget(self._muted(text))

    def show_picture(
        self, groups: Sequence[Group], typos: int, stuck: Stuck, nothing: str, otherwise: int | None = None
    ) -> None:
        """Show what is due and what stands still; `nothing` is said where nothing is due.

        `otherwise` counts who knows of it by a mailing list, and otherwise than it is; None once it is over.
        """
        lines = [self._words.group(group) for group in groups] or [nothing]
        rest = self._rest(typos, stuck)
        waiting = self.tr("%Ln message(s) wait to be sent.", "", stuck.waiting) if stuck.waiting else ""
        lists = "" if otherwise is None else self._of_lists(otherwise)
        shown = (*([waiting] if waiting else []), *lines, *rest, *([lists] if otherwise else []))
        if (shown, lists) == (self._said, self._offered):
            return
        first, self._said, self._offered = self._said is None, shown, lists
        had = next((kind for kind, button in self.buttons.items() if button.hasFocus()), None)
        clear_lines(self._column)
        self.buttons = {}
        if waiting:
            self._column.addWidget(self._with_button(waiting, self._resume_button()))
        for group, sentence in zip(groups, lines, strict=False):
            self._column.addWidget(self._line(group, sentence))
        for words in (*lines[len(groups) :], *rest):
            self._column.addWidget(self._muted(words))
        if lists:
            self._column.addWidget(self._with_button(lists, self._list_button(changed=bool(otherwise))))
        if had is not None and self.buttons:
            self.buttons.get(had, next(iter(self.buttons.values()))).setFocus()
        if not first:
            announce(self, " ".join(shown))

    def _rest(self, typos: int, stuck: Stuck) -> list[str]:
        said = []
        if stuck.uncertain:
            said.append(self.tr("%Ln message(s) perhaps arrived, because the line broke: decide in the list.", "",
                                stuck.uncertain))  # fmt: skip
        if stuck.failed:
            said.append(self.tr("%Ln message(s) could not be sent; the list says why.", "", stuck.failed))
        if typos:
            words = self.tr("%Ln entry(ies) changed in the wording only: nothing is sent because of that.", "", typos)
            said.append(words)
        return said

    def _of_lists(self, otherwise: int) -> str:
        if otherwise:
            return self.tr("%Ln recipient(s) of mailing lists know an earlier date, place or state.", "", otherwise)
        return self.tr("A whole mailing list can be told of the event in one message.")

    def _list_button(self, *, changed: bool) -> QPushButton:
        self.list_button = QPushButton(self.tr("Tell them …") if changed else self.tr("Tell a mailing list …"))
        self.list_button.clicked.connect(partial(self.list_wanted.emit, changed))
        return self.list_button

    def _resume_button(self) -> QPushButton:
        button = QPushButton(self.tr("Send what waits"))
        button.clicked.connect(self.resumed)
        return button

    def _line(self, group: Group, sentence: str) -> QWidget:
        button = QPushButton(self.tr("{step} …").format(step=self._words.step(group.kind)))
        if not self.buttons:
            button.setProperty("look", "main")
        button.clicked.connect(partial(self.wanted.emit, group.kind.value))
        self.buttons[group.kind] = button
        return self._with_button(sentence, button)

    def _with_button(self, sentence: str, button: QPushButton) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        words = QLabel(sentence)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(words, 1)
        button.setAccessibleDescription(sentence)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    def _muted(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("look", "muted")
        return label
