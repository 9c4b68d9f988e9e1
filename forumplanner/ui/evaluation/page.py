"""The page of the evaluation: which event, which people, and a table for each way of counting.

`arrive` understands the id of an event. Saving and printing make one document of all tables.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QTabBar, QVBoxLayout, QWidget

from forumplanner.desk.counting.tables import CountTable, count_table
from forumplanner.lists import counting
from forumplanner.lists.counting import Dimension, Whom
from forumplanner.model.ids import EntityId
from forumplanner.ui.documents.handing_out import HandingOut
from forumplanner.ui.evaluation.counts_model import CountsModel
from forumplanner.ui.parts.action_button import ActionButton
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.outgoing import Outgoing
from forumplanner.ui.parts.quiet_table import QuietTable
from forumplanner.ui.parts.said import day_words
from forumplanner.ui.parts.scrolling import WHOLE_WIDTH, scrolling
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.counting import BY, WHOM

_LINES = 14
_KINDS = frozenset({"registration", "person", "event", "series"})
_LETTERS_OF_NUMBER, _LETTERS_OF_HEADING = 14, 30


class EvaluationPage(PlacePage):
    """Counts people; nothing is changed here."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self._words = catalogue(context.language)
        self._out = HandingOut(context, self)
        self.which = Choice(name=self.tr("Event"))
        self.whom = Choice([(whom.value, self._words(WHOM[whom])) for whom in Whom], self.tr("Who is counted"))
        self.extent = Choice(name=self.tr("Editions"))
        self.ways = QTabBar()
        self.model = CountsModel(context.language, self)
        self.table = QuietTable(self.tr("People in groups"), self.model, ())
        self.notes = QLabel()
        self._arrange()
        for choice in (self.which, self.whom, self.extent):
            choice.activated.connect(self._show)
        self.ways.currentChanged.connect(self._show)
        self._offer()

    def arrive(self, target: str) -> None:
        """Show an event, where one is named."""
        if target and self.which.findData(target) >= 0:
            self.which.choose(target)
            self._show()
        self.which.setFocus()

    def refresh(self, touched: Touched) -> None:
        """Count anew when people or events were touched."""
        if touches(touched, _KINDS):
            self._offer()

    def savable(self) -> Callable[[], object] | None:
        """Save all tables as PDF."""
        return self._ask_where if self.event_id else None

    def printable(self) -> Callable[[], object] | None:
        """Print all tables."""
        return self._print if self.event_id else None

    def listed(self) -> Callable[[], object] | None:
        """Tell of the groups of the event in all ways of counting."""
        return self._told if self.event_id else None

    @property
    def event_id(self) -> EntityId:
        """Return the event whose people are counted, nothing where there is none."""
        return EntityId(self.which.currentData() or "")

    @property
    def _chosen(self) -> Whom:
        return Whom(self.whom.currentData())

    @property
    def _series(self) -> bool:
        return bool(self.extent.currentData())

    def save(self, target: Path) -> None:
        """Write all tables to a PDF file."""
        self._make(lambda data: self._out.save(target, data))

    def _arrange(self) -> None:
        qaction = self.context.actions.qaction
        heading = Heading(self.tr("Evaluation"))
        words = QLabel(self.tr("Who was reached, in numbers that tell of nobody alone"))
        words.setWordWrap(True)
        words.setProperty("look", "muted")
        for key in ("page.list", "page.print", "page.save"):
            heading.add(ActionButton(qaction(key), main=key == "page.save"))
        choices = Flow()
        choices.add(_labelled(self.which, self.tr("&Event")))
        choices.add(_labelled(self.whom, self.tr("&Who is counted")))
        choices.add(_labelled(self.extent, self.tr("&Editions")))
        self.ways.setExpanding(False)
        self.ways.setElideMode(Qt.TextElideMode.ElideNone)
        self.ways.setAccessibleName(self.tr("Way of counting"))
        for by in Dimension:
            self.ways.addTab(self._words(BY[by]))
        self.notes.setWordWrap(True)
        self.notes.setProperty("look", "muted")
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(words)
        column.addWidget(choices)
        column.addWidget(self.ways)
        column.addWidget(self.table, 1)
        column.addWidget(self.notes)
        empty = EmptyState(
            "evaluation",
            self.tr("Nobody to count yet"),
            self.tr("Once people are registered for an event, it stands here who was reached."),
            self.tr("Go to the events"),
        )
        empty.step_taken.connect(lambda: self.context.navigate("events", "list"))
        self._pages = ShownStack()
        self._pages.addWidget(scrolling(shown, widest=WHOLE_WIDTH))
        self._pages.addWidget(empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE)
        whole.addWidget(heading)
        whole.addWidget(self._pages, 1)

    def _offer(self) -> None:
        """Offer the events that have people, and count anew."""
        with self.context.workspace.read() as db:
            found = counting.countable(db)
        self.which.offer([(row.id, f"{row.title}, {day_words(row.starts.date())}") for row in found])
        self._pages.setCurrentIndex(0 if found else 1)
        self._show()

    def _show(self) -> None:
        self.context.actions.refresh()
        if not self.event_id:
            return
        with self.context.workspace.read() as db:
            editions = counting.editions(db, self.event_id)
            several = len(editions) > 1
            options: list[tuple[object, str]] = [(False, self.tr("This event only"))]
            if several:
                options.append((True, self.tr("All of the series “{series}”").format(series=editions[0].series)))
            self.extent.offer(options)
            by = list(Dimension)[self.ways.currentIndex()]
            table = count_table(db, self.event_id, by, self._chosen, self._words, series=self._series)
        self.extent.setEnabled(several)
        self._fill(table)

    def _fill(self, table: CountTable) -> None:
        self.model.show_table(table)
        self.table.setMinimumHeight(self.table.fontMetrics().height() * _LINES)
        wide = self.table.fontMetrics().averageCharWidth()
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(wide * _LETTERS_OF_NUMBER)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, heading in enumerate(table.headings, 1):
            self.table.setColumnWidth(
                column, wide * max(_LETTERS_OF_NUMBER, min(len(heading) + 6, _LETTERS_OF_HEADING))
            )
        twice = self.tr("Give out one of these counts only: the difference of two would tell of the few in between.")
        self.notes.setText("\n".join((*table.notes, twice)))

    def _told(self) -> Outgoing:
        from forumplanner.desk.list_export.counts import counted_ids

        with self.context.workspace.read() as db:
            rows = {by: len(count_table(db, self.event_id, by, self._chosen, self._words).rows) + 1 for by in Dimension}
        return Outgoing("counts", self.event_id, counted_ids(self._chosen, rows))

    def _ask_where(self) -> None:
        from forumplanner.desk.offers import file_name
        from forumplanner.desk.outputs import Output

        with self.context.workspace.read() as db:
            code = next(row.code for row in counting.editions(db, self.event_id) if row.id == self.event_id)
        self._out.ask_where(file_name(code, Output.COUNTS, ".pdf", self._words), ".pdf", self.save)

    def _make(self, done: Callable[[bytes], object]) -> None:
        workspace, event_id, whom, series = self.context.workspace, self.event_id, self._chosen, self._series

        def work(_progress: Progress) -> bytes:
            from forumplanner.desk.counting.paper import counts_pdf

            return counts_pdf(workspace, event_id, whom, self.context.language, series=series)

        self.context.tasks.run(self.tr("Making the evaluation"), work, done, pool=Pool.BACKGROUND)

    def _print(self) -> None:
        self._make(self._print_pages)

    def _print_pages(self, data: bytes) -> None:
        from PySide6.QtPdf import QPdfDocument

        document = QPdfDocument(self)
        buffer = QBuffer(document)
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(buffer)
        self._out.print_pdf(document)


def _labelled(choice: Choice, words: str) -> QWidget:
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    label = QLabel(words)
    label.setBuddy(choice)
    label.setProperty("look", "muted")
    column.addWidget(label)
    column.addWidget(choice)
    choice.setMinimumContentsLength(20)
    return cell
