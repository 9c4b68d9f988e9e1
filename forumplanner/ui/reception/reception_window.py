"""The reception on a full screen: one field that is always ready, one large answer, and a few keys.

It covers the planner and leads nowhere else; that keeps honest people from straying, it is no lock.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from forumplanner.desk import reception as desk
from forumplanner.desk.printed.sheets import USUAL
from forumplanner.lists import reception as at_door
from forumplanner.lists.reception import Badge, Door
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.reception.answer import Answer, AnswerBar
from forumplanner.ui.reception.answers import Answers, BadgeWay
from forumplanner.ui.reception.badge_printer import BadgePrinter
from forumplanner.ui.reception.doorkeeping import Doorkeeping
from forumplanner.ui.reception.entry_field import EntryField
from forumplanner.ui.reception.first_label import FirstLabel
from forumplanner.ui.reception.found_list import FoundList
from forumplanner.ui.reception.head import Head
from forumplanner.ui.reception.walk_in_form import WalkInForm
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE
from forumplanner.wording.catalogue import catalogue

_KINDS = frozenset({"registration", "attendance", "event", "event_day", "person"})
HOLD = 1_000
"""Milliseconds for which Escape is held to leave."""


class Pages(QStackedWidget):
    """Pages of which only the one that is shown asks for room."""

    def minimumSizeHint(self) -> QSize:
        """Return what the page that is shown needs."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else QSize()


class ReceptionWindow(QWidget):
    """The reception of one event. `closed` says that the officer has the planner back."""

    closed = Signal()

    def __init__(self, context: PlaceContext, door: Door, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowTitle(self.tr("Reception: {event}").format(event=door.title))
        self.setProperty("look", "reception")
        self._context = context
        self.door = door
        self._answers = Answers(catalogue(context.language), self)
        self.work = Doorkeeping(context, self._answers, lambda: self.door, self)
        self.badges = BadgePrinter(context, door.event_id, self)
        self.answer = AnswerBar(context.theme)
        self.field = EntryField(self.tr("Type a name or scan a badge"))
        self.found = FoundList(self.tr("People found"))
        self.walk_in = WalkInForm()
        self.head = Head()
        self.head.end.clicked.connect(self.close)
        self._warned = ""
        self._hold = QTimer(self, singleShot=True, interval=HOLD)
        self._arrange()
        self._connect()
        self.answer.say(self._answers.ready())
        self._offer()
        self._count()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape held down; whatever is typed beside the field goes into it."""
        if event.key() == Qt.Key.Key_Escape:
            if not event.isAutoRepeat():
                self._escape()
        elif event.text() and event.text().isprintable() and not (self.field.hasFocus() or self._walking_in()):
            self.field.setFocus()
            self.field.insert(event.text())
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Stay when Escape was let go."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._hold.stop()
        else:
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Be ready whenever one comes back to the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and not self._walking_in():
            self.field.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that it is over."""
        super().closeEvent(event)
        self.closed.emit()

    def _arrange(self) -> None:
        self._help = QLabel(self._answers.help())
        self._help.setWordWrap(True)
        self._help.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._help.setProperty("look", "muted")
        self._middle = Pages()
        self._middle.addWidget(self._help)
        self._middle.addWidget(self.found)
        self._middle.addWidget(self.walk_in)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_WIDE, SPACE_WIDE, SPACE_WIDE, SPACE_WIDE)
        column.setSpacing(SPACE)
        column.addWidget(self.head)
        column.addWidget(self.answer)
        column.addWidget(self.field)
        column.addWidget(self._middle, 1)
        self._keys = self._key_line()
        column.addWidget(self._keys)

    def _key_line(self) -> Flow:
        line = Flow()
        self.arrive_button = self._button(line, self.tr("Arrived (Return)"), self._enter, main=True)
        self.leave_button = self._button(line, self.tr("Left (F4)"), self._leave, "F4")
        self.walk_in_button = self._button(line, self.tr("Without registration (F6)"), self._begin_walk_in, "F6")
        self.let_in_button = self._button(line, self.tr("Let in all the same (F8)"), self._let_in, "F8")
        self.badge_button = self._button(line, self.tr("Print badge (F7)"), self._print, "F7")
        self.first_label = FirstLabel(USUAL.labels)
        line.add(self.first_label)
        self.undo_button = self._button(line, self.tr("Take back the last step (F9)"), self.work.undo, "F9")
        return line

    def _button(
        self, line: Flow, words: str, handler: Callable[[], object], key: str = "", *, main: bool = False
    ) -> QPushButton:
        made = QPushButton(words)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setProperty("look", "main" if main else "")
        made.clicked.connect(lambda: handler())
        if key:
            QShortcut(QKeySequence(key), self).activated.connect(made.click)
        line.add(made)
        return made

    def _connect(self) -> None:
        self.field.entered.connect(self._enter)
        self.field.stepped.connect(self._step)
        self.field.textChanged.connect(lambda _text: self._search())
        self.found.picked.connect(self.work.arrive)
        self.found.itemClicked.connect(lambda _line: self.field.setFocus())
        self.walk_in.wanted.connect(self._walk_in)
        self.walk_in.given_up.connect(self._give_up)
        self.work.answered.connect(self._answer)
        self.work.badge_wanted.connect(lambda id_: self.badges.print(EntityId(id_)))
        self.badges.out.connect(self._printed)
        self.first_label.show_number(desk.next_label(self._context.workspace))
        self.first_label.chosen.connect(lambda number: desk.keep_next_label(self._context.workspace, number))
        self.first_label.left.connect(self.field.setFocus)
        self.badges.refused.connect(self._refused)
        self._hold.timeout.connect(self.close)
        self._context.theme.changed.connect(self._redraw)
        self._context.changes.touched.connect(self._touched)

    def _enter(self) -> None:
        """Note the arrival of whom the field or the list means."""
        meant = self._meant()
        if meant is not None:
            self._clear()
            self.work.arrive(meant)

    def _leave(self) -> None:
        about = self.answer.answer.about if self.answer.answer is not None else ""
        meant = self._meant() if self.field.text().strip() or not about else about
        if meant is not None:
            self._clear()
            self.work.leave(meant)

    def _let_in(self) -> None:
        answer = self.answer.answer
        if answer is not None and answer.let_in:
            self.work.arrive(answer.about, let_in=True)

    def _print(self) -> None:
        about = self.answer.answer.about if self.answer.answer is not None else ""
        meant = self._meant() if self.field.text().strip() or not about else about
        if meant is not None:
            self._clear()
            self.badges.print(EntityId(meant))

    def _meant(self) -> str | None:
        """Return the one person who is meant; None, and an answer, where that is not clear."""
        text = self.field.text().strip()
        if not text:
            self._answer(self._answers.who())
            return None
        with self._context.workspace.read() as db:
            badge = at_door.scanned(db, self.door.event_id, text)
            ids = at_door.find(db, self.door.event_id, text) if badge is None or badge.badge is Badge.UNKNOWN else []
        if badge is not None and badge.registration_id is not None:
            return badge.registration_id
        if badge is not None and not ids:
            self._clear()
            self._answer(self._answers.unknown(badge))
            return None
        return self._one_of(ids, text)

    def _one_of(self, ids: list[EntityId], text: str) -> str | None:
        if len(ids) == 1:
            return ids[0]
        if self.found.chosen in ids:
            return self.found.chosen
        self._answer(self._answers.several(len(ids)) if ids else self._answers.nobody(text))
        self.field.selectAll()
        return None

    def _search(self) -> None:
        """Show who is found for the letters typed."""
        text = self.field.text().strip()
        if not text:
            self._show_found()
            return
        with self._context.workspace.read() as db:
            rows = at_door.rows(db, at_door.find(db, self.door.event_id, text), self.door.day)
        self.found.show_lines([(row.id, self._answers.line(row)) for row in rows])
        self._show_found()

    def _step(self, by: int) -> None:
        self.found.step(by)

    def _refused(self, error: Exception) -> None:
        self._answer(self._answers.refused(error))

    def _printed(self, way: BadgeWay) -> None:
        self.first_label.show_number(desk.next_label(self._context.workspace))
        self._answer(self._answers.printed(self.answer.answer, way))

    def _answer(self, answer: Answer) -> None:
        """Show an answer; what was typed or scanned meanwhile stays, it belongs to the next one."""
        self.answer.say(answer)
        self._offer()

    def _offer(self) -> None:
        answer = self.answer.answer
        possible = answer is not None and answer.let_in
        self.let_in_button.setEnabled(possible)
        self.let_in_button.setToolTip("" if possible or answer is None else answer.detail)

    def _clear(self) -> None:
        self.field.clear()
        self.found.show_lines([])
        self._show_found()

    def _begin_walk_in(self) -> None:
        typed = self.field.text().strip()
        self._warned = ""
        self._clear()
        self.field.hide()
        self._keys.hide()
        self._middle.setCurrentWidget(self.walk_in)
        self._answer(self._answers.new())
        self.walk_in.begin("" if at_door.token_of(typed) else typed)

    def _walk_in(self, name: str, organisation: str) -> None:
        """Take somebody in; a badge that was scanned meanwhile is no name."""
        if at_door.token_of(name) is not None:
            self._show_found()
            self.field.setText(name)
            self._enter()
        elif name.strip() and name != self._warned and self._is_known(name):
            self._warned = name
            self._answer(self._answers.known(" ".join(name.split())))
        elif name.strip():
            self._show_found()
            self.work.walk_in(name, organisation)
        else:
            self.walk_in.name.setFocus()

    def _is_known(self, name: str) -> bool:
        with self._context.workspace.read() as db:
            return bool(at_door.find(db, self.door.event_id, name, most=1))

    def _show_found(self) -> None:
        self._middle.setCurrentWidget(self.found if self.found.count() else self._help)
        self.field.show()
        self._keys.show()
        self.field.setFocus()

    def _give_up(self) -> None:
        self._show_found()
        self._answer(self._answers.ready())

    def _walking_in(self) -> bool:
        return self._middle.currentWidget() is self.walk_in

    def _escape(self) -> None:
        if self._walking_in():
            self._give_up()
        elif self.field.text():
            self._clear()
        else:
            self.answer.say(self._answers.hold())
            self._hold.start()

    def _touched(self, touched: Touched) -> None:
        if touches(touched, _KINDS):
            self._count()
            if self.field.text():
                self._search()

    def _count(self) -> None:
        with self._context.workspace.read() as db:
            door = at_door.door(db, self.door.event_id, self._context.workspace.now())
            if door is None:
                self.close()
                return
            heads = at_door.heads(db, door.event_id, door.day)
        self.door = door
        self.head.say(door, heads)

    def _redraw(self) -> None:
        """Follow colours and size of text."""
        self.answer.redraw()
        self.found.fit()
