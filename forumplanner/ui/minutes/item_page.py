"""What is recorded at one agenda item: its entries, votes, and how it ended."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from forumplanner.lists.minutes import MinutesItem, MinutesView
from forumplanner.model.enums import ItemOutcome
from forumplanner.model.ids import EntityId
from forumplanner.planning.voting import set_outcome
from forumplanner.ui.minutes.entries import Entries
from forumplanner.ui.minutes.votes import Votes
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import an_enum
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.scrolling import Scrolled
from forumplanner.ui.parts.whole_lines import WholeLines
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace import Label


class ItemPage(QWidget):
    """The right side of the minutes for an item."""

    def __init__(self, context: PlaceContext, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writer = writer
        self._found: MinutesItem | None = None
        self._event = EntityId("")
        self._settled = False
        self._title = QLabel()
        self._title.setProperty("look", "subtitle")
        self._title.setWordWrap(True)
        self._nothing = QLabel()
        self._nothing.setProperty("look", "muted")
        self._nothing.setWordWrap(True)
        self._tools = Flow()
        self.entries = Entries(context, writer)
        self.votes = Votes(context, writer)
        self.outcome_form = Form()
        self.outcome = Choice(options_of(ItemOutcome, context.language, none=self.tr("Not recorded")))
        self.referred = QLineEdit()
        self.outcome_form.add("outcome", self.tr("How it ended"), self.outcome, converter=an_enum(ItemOutcome))
        self.outcome_form.add("referred_to", self.tr("Referred to"), self.referred, beside=True)
        self.outcome_form.binder.committed.connect(self._set_outcome)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        for part in (self._nothing, self.entries, self.votes, self.outcome_form):
            column.addWidget(part)
        column.addStretch(1)
        self._area = Scrolled(inside)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(SPACE, 0, 0, 0)
        outside.setSpacing(SPACE)
        outside.addWidget(self._title)
        outside.addWidget(self._tools)
        outside.addWidget(self._area, 1)
        WholeLines(self)

    def show_item(self, view: MinutesView, found: MinutesItem, title: str) -> None:
        """Show what was recorded at an item."""
        same = self._found is not None and self._found.item.id == found.item.id
        if not same:
            self.outcome_form.binder.commit()
        self._found, self._event, self._settled = found, view.head.event_id, view.head.settled
        self._title.setText(title.strip())
        self.entries.show_item(view, found)
        self.votes.show_item(view, found)
        values = {"outcome": found.item.outcome, "referred_to": found.item.referred_to}
        self.outcome_form.binder.load(values, keep_typing=same)
        self.outcome_form.setEnabled(not self._settled)
        self._tools.setVisible(not self._settled)
        self.outcome_form.setVisible(not self._settled or found.item.outcome is not None)
        self._nothing.setText(
            self.tr("Nothing was recorded here.")
            if self._settled
            else self.tr("Nothing is recorded here yet. Choose above what you want to write down.")
        )
        self._nothing.setVisible(not self.entries.editors and not found.votes)

    def finish(self) -> bool:
        """Store what is typed."""
        self.entries.finish()
        return self._found is None or self.outcome_form.binder.commit()

    def add_tool(self, button: QWidget) -> None:
        """Offer a button above the entries."""
        self._tools.add(button)

    def go_down(self) -> None:
        """Scroll to what was begun last."""
        self._nothing.hide()
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            QTimer.singleShot(0, focused, lambda: self._area.ensureWidgetVisible(focused))

    def _set_outcome(self, _key: str, _value: object) -> None:
        found = self._found
        if found is None or self._settled:
            return
        values = self.outcome_form.binder.values()
        outcome, to = values.get("outcome"), str(values.get("referred_to", ""))
        if outcome is ItemOutcome.REFERRED and not to.strip():
            self.outcome_form.binder.refuse("referred_to", self.tr("To whom was it referred?"))
            self.referred.setFocus()
            return
        item_id = found.item.id
        self._writer.change(
            Label("set_outcome", {"item": item_id, "event": self._event}),
            lambda db: set_outcome(db, item_id, outcome, referred_to=to),
            binder=self.outcome_form.binder,
        )
