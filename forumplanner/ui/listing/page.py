"""The page on which a list goes out: rows, columns and form on one side, how it will look on the other.

Reading is quick and in the GUI thread (the head of a list); the file is written in the background.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from forumplanner.desk.list_export import giving_out
from forumplanner.desk.list_export.choosing import (
    remember_columns,
    remember_form,
    remembered_columns,
    remembered_form,
)
from forumplanner.desk.list_export.giving_out import Wanted, Written
from forumplanner.desk.list_export.known import list_spec
from forumplanner.desk.list_export.spec import FORMATS, ListColumn
from forumplanner.desk.offers import FORMS
from forumplanner.model.ids import EntityId
from forumplanner.ui.documents.handing_out import HandingOut
from forumplanner.ui.listing.column_list import ColumnList, Offered
from forumplanner.ui.listing.preview_model import PreviewModel
from forumplanner.ui.listing.written_part import WrittenPart
from forumplanner.ui.parts.action_button import ActionButton
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Heading, Section
from forumplanner.ui.parts.outgoing import Outgoing
from forumplanner.ui.parts.quiet_table import QuietTable
from forumplanner.ui.parts.scrolling import WHOLE_WIDTH, scrolling
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE
from forumplanner.wording.catalogue import catalogue

SHOWN, SELECTED, ALL = "shown", "selected", "all"
_LINES = 9
"""So many columns are seen at once, however little room there is."""


class ListingPage(PlacePage):
    """`receive` is told which list; Escape and "Back" lead back to it."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self._words = catalogue(context.language)
        self._outgoing: Outgoing | None = None
        self._out = HandingOut(context, self)
        self.heading = Heading(self.tr("Give a list out"))
        self.form = Choice([(suffix, self._words(FORMS[suffix])) for suffix in FORMATS], self.tr("Form"))
        self.which = Choice(name=self.tr("Rows"))
        self.columns = ColumnList(self.tr("Columns"))
        self.warning = QLabel()
        self.model = PreviewModel(self)
        self.table = QuietTable(self.tr("How it will look"), self.model, ())
        self.count = QLabel()
        self.written = WrittenPart()
        self._declare()
        self._arrange()
        self.columns.altered.connect(self._altered)
        self.which.activated.connect(self._altered)
        self.form.activated.connect(self.written.hide)

    def receive(self, what: object) -> None:
        """Take the list that another page shows."""
        if not isinstance(what, Outgoing):
            raise TypeError(f"{type(what).__name__} is no list")
        self._outgoing = what
        self.written.hide()
        self.form.choose(remembered_form(self.context.workspace) or next(iter(FORMATS)))
        self._offer_rows(what)
        self._offer_columns(what, None)
        self._pages.setCurrentIndex(0)
        self.columns.setFocus()

    def refresh(self, touched: Touched) -> None:  # noqa: ARG002
        """Show the rows as they are now."""
        if self._outgoing is not None:
            self._show()

    def savable(self) -> Callable[[], object] | None:
        """Write the list."""
        return self.ask_where if self._outgoing is not None and self.columns.chosen() else None

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "columns"):
            self.columns.setMinimumHeight(self.fontMetrics().height() * _LINES)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.context.actions.trigger("go.back")
        else:
            super().keyPressEvent(event)

    def wanted(self) -> Wanted:
        """Return what is to go out."""
        outgoing = self._outgoing
        if outgoing is None:
            raise RuntimeError("no list was received")
        rows = {SHOWN: outgoing.shown, SELECTED: outgoing.selected, ALL: None}[str(self.which.currentData())]
        ids = None if rows is None else [EntityId(id_) for id_ in rows]
        language = self.context.language
        return Wanted(outgoing.list_key, outgoing.scope, ids, self.columns.chosen(), language)

    def ask_where(self) -> None:
        """Let the user choose where to write it."""
        suffix = str(self.form.currentData())
        proposed = giving_out.file_name(self.context.workspace, self.wanted(), suffix)
        self._out.ask_where(proposed, suffix, self.write)

    def write(self, target: Path) -> None:
        """Write the list, and remember how it was wanted."""
        wanted, workspace, suffix = self.wanted(), self.context.workspace, target.suffix.lower()

        def work(progress: Progress) -> Written:
            return giving_out.to_file(workspace, wanted, target, progress)

        def keep(_progress: Progress) -> None:
            remember_columns(workspace, wanted.list_key, wanted.columns or ())
            remember_form(workspace, suffix)

        said = self.tr("Writing {file}").format(file=target.name)
        self.context.tasks.run(said, work, self.written.say, pool=Pool.BACKGROUND)
        if not workspace.read_only:
            self.context.tasks.run(said, keep, quiet=True)

    def _declare(self) -> None:
        scope = "listing"
        self.context.actions.add(
            Action("listing.up", self.tr("Column &up"), lambda: self.columns.shift(-1), icon="move-up",
                   shortcut="Ctrl+Up", scope=scope, enabled_when=lambda: self.columns.can_move(-1)),
            Action("listing.down", self.tr("Column &down"), lambda: self.columns.shift(1), icon="move-down",
                   shortcut="Ctrl+Down", scope=scope, enabled_when=lambda: self.columns.can_move(1)),
            Action("listing.usual", self.tr("The &usual columns"), self._take_usual, icon="restore", scope=scope,
                   enabled_when=lambda: self._outgoing is not None),
            owner=self,
        )  # fmt: skip

    def _arrange(self) -> None:
        qaction = self.context.actions.qaction
        self.heading.add(ActionButton(qaction("go.back")))
        self.heading.add(ActionButton(qaction("page.save"), main=True))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._choices())
        split.addWidget(self._looks())
        split.setStretchFactor(1, 1)
        split.setSizes([360, 760])
        nothing = EmptyState(
            "export",
            self.tr("No list was chosen"),
            self.tr("Open a list, such as the registrations of an event, and give it out from there."),
        )
        self._pages = ShownStack()
        self._pages.addWidget(split)
        self._pages.addWidget(nothing)
        self._pages.setCurrentWidget(nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE)
        whole.addWidget(self.heading)
        whole.addWidget(self._pages, 1)

    def _choices(self) -> QScrollArea:
        """Return the side on which one chooses; it scrolls where large text needs it."""
        tools = Flow()
        for key in ("listing.up", "listing.down", "listing.usual"):
            tools.add(ActionButton(self.context.actions.qaction(key)))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for words, field in ((self.tr("&Form"), self.form), (self.tr("&Rows"), self.which)):
            label = QLabel(words)
            label.setBuddy(field)
            label.setProperty("look", "muted")
            column.addWidget(label)
            column.addWidget(field)
        column.addWidget(Section(self.tr("Columns")))
        column.addWidget(self.columns, 1)
        column.addWidget(tools)
        self.columns.setMinimumHeight(self.fontMetrics().height() * _LINES)
        area = scrolling(left, widest=WHOLE_WIDTH)
        area.setMinimumWidth(320)
        return area

    def _looks(self) -> QWidget:
        """Return the side that shows what will be written."""
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(SPACE, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(Section(self.tr("How it will look")))
        column.addWidget(self.table, 1)
        for label, look in ((self.count, "muted"), (self.warning, "warning")):
            label.setWordWrap(True)
            label.setProperty("look", look)
            column.addWidget(label)
        column.addWidget(self.written)
        self.table.setMinimumHeight(self.fontMetrics().height() * _LINES)
        return scrolling(right, widest=WHOLE_WIDTH)

    def _offer_rows(self, outgoing: Outgoing) -> None:
        shown, selected = len(outgoing.shown), len(outgoing.selected)
        options: list[tuple[object, str]] = [(SHOWN, self.tr("As shown: %Ln row(s)", "", shown))]
        if selected:
            options.append((SELECTED, self.tr("Only selected: %Ln row(s)", "", selected)))
        options.append((ALL, self.tr("All of the list, without filter")))
        self.which.clear()
        self.which.offer(options)
        self.which.choose(SELECTED if selected > 1 else SHOWN)

    def _offer_columns(self, outgoing: Outgoing, chosen: list[str] | None) -> None:
        known = self._known(outgoing)
        keys = remembered_columns(self.context.workspace, outgoing.list_key, known) if chosen is None else chosen
        title = self._words(list_spec(outgoing.list_key).title)
        self.heading.say(self.tr("Give a list out: {list}").format(list=title))
        self.columns.offer([Offered(one.key, one.heading, one.sensitive) for one in known], keys)

    def _take_usual(self) -> None:
        if self._outgoing is not None:
            usual = [column.key for column in self._known(self._outgoing) if column.usual]
            self._offer_columns(self._outgoing, usual)

    def _known(self, outgoing: Outgoing) -> Sequence[ListColumn]:
        wanted = Wanted(outgoing.list_key, outgoing.scope, language=self.context.language)
        return giving_out.columns_of(self.context.workspace, wanted)

    def _altered(self) -> None:
        self.written.hide()
        if self._outgoing is not None:
            self._show()

    def _show(self) -> None:
        self.context.actions.refresh()
        if not self.columns.chosen():
            self.model.show_preview(giving_out.Preview((), (), (), 0))
            self.warning.hide()
            self.count.setText(self.tr("Choose at least one column."))
            return
        preview = giving_out.preview(self.context.workspace, self.wanted())
        self.model.show_preview(preview)
        metrics = self.table.fontMetrics()
        for at, heading in enumerate(preview.headings):
            texts = [heading, *(row[at] for row in preview.rows)]
            widest = max(metrics.horizontalAdvance(text[:40]) for text in texts)
            self.table.setColumnWidth(at, widest + 4 * SPACE)
        more = preview.count - len(preview.rows)
        said = self.tr("%Ln row(s) in all", "", preview.count)
        others = self.tr("%Ln more than shown here", "", more) if more else ""
        self.count.setText("; ".join(filter(None, (said, others))))
        self.warning.setVisible(bool(preview.sensitive))
        said = self.tr("Tells more about people than most lists need: {columns}. Give it only to those who need it.")
        self.warning.setText(said.format(columns=", ".join(preview.sensitive)))
