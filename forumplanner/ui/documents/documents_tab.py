"""The tab of an event's documents: what can be made stands beside how it will look.

Documents are made in the background; an answer that comes after a later question is dropped.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from forumplanner.desk import exporting
from forumplanner.desk.offers import MISSING, NAMES, Offer, file_name, offers
from forumplanner.desk.outputs import Output
from forumplanner.lists import events, registrations
from forumplanner.lists.papers import PaperRow
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.ids import EntityId
from forumplanner.ui.documents.extract_names import ExtractNames
from forumplanner.ui.documents.handing_out import HandingOut
from forumplanner.ui.documents.options_part import OptionsPart
from forumplanner.ui.documents.papers_part import PapersPart
from forumplanner.ui.documents.preview import Preview
from forumplanner.ui.events.tab import EventTab
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.person_name import both_names
from forumplanner.ui.parts.pick_list import SHOWN, Pick
from forumplanner.ui.parts.whole_lines import WholeLines
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.tasks import Pool, Progress, Task
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.catalogue import catalogue

_KINDS = frozenset(
    {
        "event", "event_day", "venue", "room", "office", "officer", "person", "organisation", "registration",
        "workshop_place", "need", "agenda_item", "track", "contribution", "minutes", "minute_entry", "vote",
        "membership", "body", "body_name", "attendance", "recommendation", "measure", "paper",
        "extract_name", "interruption",
    }
)  # fmt: skip


class DocumentsTab(EventTab):
    """`arrive` understands the key of an output, and "key:registration" for somebody's own."""

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(context, event_id, parent)
        self._words = catalogue(context.language)
        self._out = HandingOut(context, self)
        self._offers: dict[Output, Offer] = {}
        self._code = ""
        self._number = 0
        self._task: Task | None = None
        self._stale = False
        self.data = b""
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Documents of the event"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.options = OptionsPart(self._find, context.language)
        self.preview = Preview()
        self.names = ExtractNames(context, event_id, self.preview)
        self.papers = PapersPart(context, event_id)
        self._declare()
        self._arrange()
        self.setFocusProxy(self.list)
        self.list.currentItemChanged.connect(lambda *_: self._chosen())
        self.options.altered.connect(self._make)
        self.papers.chosen.connect(self._show_paper)
        self._load()

    def arrive(self, target: str) -> None:
        """Show a document; without a target the one shown before, else the first."""
        key, _, registration = target.partition(":")
        if registration:
            with self.context.workspace.read() as db:
                row = next(iter(registrations.rows(db, [EntityId(registration)])), None)
            if row is not None:
                self.options.choose_person(row.id, row.name)
        if key in set(Output):
            self.choose(Output(key))
        elif self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        elif self._stale:
            self._make()

    def refresh(self, touched: Touched) -> None:
        """Make the shown document anew, when something that may stand in it was touched."""
        if touches(touched, frozenset({"paper"})):
            self.papers.load()
        if touches(touched, _KINDS):
            self._load()
            if self.isVisible():
                self._make()
            else:
                self._stale = True

    def printable(self) -> Callable[[], object] | None:
        """Return what prints the shown PDF."""
        return self.print_document if self.preview.pages else None

    def savable(self) -> Callable[[], object] | None:
        """Return what saves the shown document."""
        return self.ask_where if self.data else None

    @property
    def output(self) -> Output | None:
        """Return the chosen document."""
        line = self.list.currentItem()
        return Output(line.data(Qt.ItemDataRole.UserRole)) if line is not None else None

    def choose(self, output: Output) -> None:
        """Show a document."""
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == output.value:
                self.list.setCurrentRow(row)

    def proposed_name(self) -> str:
        """Return the name under which the shown document would be saved."""
        if self.output is None:
            return ""
        options = self.options.options()
        person = self.options.person_name if self._offers[self.output].for_one_person else ""
        words = catalogue(options.language)
        suffix = self.options.suffix
        return file_name(self._code, self.output, suffix, words, person=person, public=options.public_only)

    def ask_where(self) -> None:
        """Let the user choose where to save the shown document."""
        if self.output is not None:
            shown = self.options.suffix
            others = [suffix for suffix in self._offers[self.output].suffixes if suffix != shown]
            self._out.ask_where(self.proposed_name(), shown, self.save, others)

    def save(self, target: Path) -> None:
        """Save what is shown, exactly as it is shown, or the same in another form that the file's ending names."""
        suffix, output = target.suffix.lower(), self.output
        if output is None or suffix == self.options.suffix or suffix not in self._offers[output].suffixes:
            self._out.save(target, self.data)
            return
        options, workspace, event_id = self.options.options(), self.context.workspace, self.event_id
        self._out.save(target, lambda: exporting.produce(workspace, output, event_id, options, suffix))

    def print_document(self) -> None:
        """Ask for a printer and print the shown PDF."""
        if self.preview.pdf is not None:
            self._out.print_pdf(self.preview.pdf)

    def _declare(self) -> None:
        scope = "events/documents"
        self.context.actions.add(
            Action("documents.save", self.tr("Save &document as…"), self.ask_where, icon="save", scope=scope,
                   toolbar=True, enabled_when=lambda: bool(self.data)),
            Action("documents.print", self.tr("Print do&cument…"), self.print_document, icon="print", scope=scope,
                   enabled_when=lambda: self.preview.pages > 0),
            Action("documents.paper", self.tr("&Add paper…"), self.papers.add.click, icon="paper", scope=scope,
                   group=1),
            owner=self,
        )  # fmt: skip

    def _arrange(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(Section(self.tr("Made from the planner")))
        column.addWidget(self.list, 3)
        column.addWidget(self.papers, 2)
        left.setMinimumWidth(250)
        WholeLines(left)
        self.save_button = QPushButton(self.tr("Save as…"))
        self.save_button.setProperty("look", "main")
        self.save_button.clicked.connect(self.ask_where)
        self.print_button = QPushButton(self.tr("Print…"))
        self.print_button.clicked.connect(self.print_document)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.save_button)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, SPACE, 0, 0)
        beside.setSpacing(SPACE)
        beside.addWidget(self.options)
        beside.addWidget(self.names, 1)
        beside.addLayout(buttons)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([300, 780])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def _load(self) -> None:
        """Read what can be made, and keep the one that is chosen."""
        with self.context.workspace.read() as db:
            found = offers(db, self.event_id)
            rows = events.rows(db, [self.event_id])
        self._code = rows[0].code if rows else ""
        before = self.output
        self._offers = {offer.output: offer for offer in found}
        self.list.blockSignals(True)
        self.list.clear()
        for offer in found:
            name = self._words(NAMES[offer.output])
            lacks = self._words(MISSING[offer.missing]) if offer.missing is not None else ""
            line = QListWidgetItem("\n".join(filter(None, (name, lacks))))
            if lacks:
                line.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
            line.setData(Qt.ItemDataRole.UserRole, offer.output.value)
            self.list.addItem(line)
            if offer.output is before:
                self.list.setCurrentItem(line)
        self.list.blockSignals(False)

    def _chosen(self) -> None:
        if self.output is not None:
            self.papers.list.clearSelection()
            self.options.show()
            self.options.offer(self._offers[self.output])
            self._make()

    def _make(self) -> None:
        """Make the chosen document anew."""
        if self._task is not None:
            self._task.cancel()
        self._number += 1
        self._stale = False
        self._take(b"")
        output = self.output
        self.names.follow(output, self.options.options())
        if output is None:
            return
        offer, options, suffix = self._offers[output], self.options.options(), self.options.suffix
        if offer.missing is not None:
            self.preview.say(self._words(MISSING[offer.missing]))
            return
        if offer.for_one_person and options.registration_id is None:
            self.preview.say(self.tr("Choose for whom it is to be made."))
            return
        self.preview.say(self.tr("Being made…"))
        number, workspace, event_id = self._number, self.context.workspace, self.event_id

        def work(_progress: Progress) -> tuple[int, bytes, bytes, str]:
            data = exporting.produce(workspace, output, event_id, options, suffix)
            if suffix != ".docx":
                return number, data, data, suffix
            return number, data, exporting.produce(workspace, output, event_id, options, ".pdf"), ".pdf"

        self._task = self.context.tasks.run(
            self.tr("Making: {document}").format(document=self._words(NAMES[output])),
            work,
            self._made,
            self._not_made,
            pool=Pool.BACKGROUND,
        )

    def _made(self, answer: tuple[int, bytes, bytes, str]) -> None:
        """Take what was made; a Word file is shown by the pages of its PDF, which says the same."""
        number, data, shown, suffix = answer
        if number == self._number:
            self._task = None
            self.preview.show_document(shown, suffix)
            self._take(data)

    def _not_made(self, error: Exception) -> None:
        """Say in place of the document why there is none."""
        spoken = self.context.speaker.refusal(error)
        self.preview.say(spoken.sentence if spoken is not None else "")

    def _take(self, data: bytes) -> None:
        self.data = data
        self.save_button.setEnabled(bool(data))
        self.print_button.setEnabled(bool(data) and self.preview.pages > 0)
        self.context.actions.refresh()

    def _show_paper(self, row: PaperRow) -> None:
        """Show a paper instead of a document, as far as it can be shown."""
        self._number += 1
        self._take(b"")
        self.names.follow(None, self.options.options())
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        self.list.blockSignals(False)
        self.options.hide()
        if row.media_type == "application/pdf":
            self.preview.show_document(self.papers.data_of(row), ".pdf")
            self.print_button.setEnabled(self.preview.pages > 0)
        else:
            self.preview.say(self.tr("{file}: press Open to see it in its own program.").format(file=row.file_name))

    def _find(self, text: str) -> list[Pick]:
        with self.context.workspace.read() as db:
            ids = registrations.ids(db, RegistrationFilter(self.event_id, text))[:SHOWN]
            rows = registrations.rows(db, ids)
        return [Pick(row.id, both_names(row.name, row.own_script_name)) for row in rows]
