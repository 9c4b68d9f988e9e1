"""The tab of an event's documents: what can be made stands beside how it will look.

Documents are made in the background; an answer that comes after a later question is dropped.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from forumplanner.desk import exporting
from forumplanner.desk.document_languages import language_offers
from forumplanner.desk.offers import FORMS, MISSING, NAMES, Offer, file_name, offers
from forumplanner.desk.outputs import Options, Output
from forumplanner.lists import events, registrations
from forumplanner.lists.papers import PaperRow
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.ids import EntityId
from forumplanner.ui.documents.extract_names import ExtractNames
from forumplanner.ui.documents.handing_out import HandingOut
from forumplanner.ui.documents.offer_list import OfferList
from forumplanner.ui.documents.options_part import OptionsPart
from forumplanner.ui.documents.papers_part import PapersPart
from forumplanner.ui.documents.pdf_check_part import PdfCheckPart, one_pdf
from forumplanner.ui.documents.preview import Preview
from forumplanner.ui.documents.unchecked_bar import UncheckedBar
from forumplanner.ui.documents.went_out import WentOutBook
from forumplanner.ui.events.tab import EventTab
from forumplanner.ui.parts.flow import Flow
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
        "membership", "body", "body_name", "attendance", "recommendation", "measure", "paper", "own_text",
        "event_text", "label_format", "extract_name", "interruption", "service_order", "sitting_rules",
    }
)  # fmt: skip
_LANGUAGES = frozenset({"document_language", "own_text"})
_MOST_SAID = 4
"""How many of the ways in which a document went out are said above it."""


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
        self.list = OfferList(self._words)
        self.options = OptionsPart(self._find, context.language)
        self.preview = Preview()
        self.names = ExtractNames(context, event_id, self.preview)
        self.checking = PdfCheckPart(context, back=True)
        self.bar = UncheckedBar(context)
        self.book = WentOutBook(context, event_id, self)
        self.papers = PapersPart(context, event_id)
        self._declare()
        self._arrange()
        self.setFocusProxy(self.list)
        self.list.currentItemChanged.connect(lambda *_: self._chosen())
        self.options.altered.connect(self._make)
        self.papers.chosen.connect(self._show_paper)
        self.checking.left.connect(self._show_work)
        self.bar.reviewed.connect(self._load_languages)
        self.book.found.connect(self._say_what_went_out)
        self.setAcceptDrops(True)
        self._load_languages()
        self._load()
        self.book.look()

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
        elif self.list.currentRow() < 0:
            self.list.choose_first()
        elif self._stale:
            self._make()

    def refresh(self, touched: Touched) -> None:
        """Make the shown document anew, when something that may stand in it was touched."""
        if touches(touched, frozenset({"paper"})):
            self.papers.load()
        if touches(touched, _LANGUAGES):
            self._load_languages()
        if touches(touched, _KINDS):
            self._load()
            self.book.look()
            if self.isVisible():
                self._offer()
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
        return self.list.output

    def choose(self, output: Output) -> None:
        """Show a document."""
        self.list.choose(output)

    def proposed_name(self) -> str:
        """Return the name under which the shown document would be saved."""
        if self.output is None:
            return ""
        options = self._options()
        person = self.options.person_name if self._offers[self.output].for_one_person else ""
        words = catalogue(options.language)
        suffix = self.options.suffix
        return file_name(self._code, self.output, suffix, words, person=person, public=options.public_only)

    def ask_where(self) -> None:
        """Let the user choose where to save the shown document."""
        if self.output is not None:
            shown = self.options.suffix
            others = [suffix for suffix in self._offers[self.output].suffixes if suffix != shown]
            name = self.proposed_name()
            self.bar.ask(
                self.options.language_offer,
                lambda: self._out.ask_where(name, shown, self.save, others),
                self.tr("Save it all the same…"),
            )

    def save(self, target: Path) -> None:
        """Save what is shown, exactly as it is shown, or the same in another form that the file's ending names."""
        suffix, output, options = target.suffix.lower(), self.output, self._options()
        if output is None:
            self._out.save(target, self.data)
            return
        if suffix not in self._offers[output].suffixes:
            suffix = self.options.suffix
        workspace, event_id = self.context.workspace, self.event_id
        made = self.data if suffix == self.options.suffix else b""
        self._out.save(
            target,
            made or (lambda: exporting.produce(workspace, output, event_id, options, suffix)),
            lambda file: self.book.note(output, options, suffix, "saved", file.name),
        )

    def print_document(self) -> None:
        """Ask for a printer and print the shown PDF."""
        if self.preview.pdf is None:
            return
        pdf, output, options, suffix = self.preview.pdf, self.output, self._options(), self.options.suffix
        if output is None:
            self._out.print_pdf(pdf)
            return
        self.bar.ask(
            self.options.language_offer,
            lambda: self._out.print_pdf(pdf, lambda: self.book.note(output, options, suffix, "printed")),
            self.tr("Print it all the same…"),
        )

    def mail_document(self) -> None:
        """Open an e-mail with the shown document in the system's mail program."""
        output, data = self.output, self.data
        if output is None or not data:
            return
        options, suffix, name = self._options(), self.options.suffix, self.proposed_name()
        workspace, event_id, alone = self.context.workspace, self.event_id, self._offers[output].for_one_person

        def make() -> bytes:
            from forumplanner.desk.document_mail import document_mail

            return document_mail(workspace, output, event_id, options, suffix, data, name, for_one_person=alone)

        self.bar.ask(
            self.options.language_offer,
            lambda: self._out.open_mail(
                Path(name).stem + ".eml", make, lambda: self.book.note(output, options, suffix, "mailed", name)
            ),
            self.tr("Put it into an e-mail all the same…"),
        )

    def check_shown(self) -> None:
        """Check the shown PDF."""
        if self.preview.data:
            row = self.papers.present
            name = self.proposed_name() if self.output is not None else row.file_name if row is not None else ""
            self._show_check()
            self.checking.check_bytes(self.preview.data, Path(name).with_suffix(".pdf").name if name else "")

    def check_file(self, file: Path) -> None:
        """Check a PDF from anywhere."""
        self._show_check()
        self.checking.check_file(file)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one PDF."""
        if one_pdf(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Check the PDF that was dropped."""
        file = one_pdf(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.check_file(file)

    def _declare(self) -> None:
        scope = "events/documents"
        self.context.actions.add(
            Action("documents.save", self.tr("Save &document as…"), self.ask_where, icon="save", scope=scope,
                   toolbar=True, enabled_when=lambda: bool(self.data)),
            Action("documents.print", self.tr("Print do&cument…"), self.print_document, icon="print", scope=scope,
                   enabled_when=lambda: self.preview.pages > 0),
            Action("documents.mail", self.tr("Put document into an &e-mail…"), self.mail_document, icon="mail",
                   scope=scope, enabled_when=lambda: bool(self.data)),
            Action("documents.check", self.tr("Chec&k the shown PDF"), self.check_shown, icon="check", scope=scope,
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
        self.mail_button = QPushButton(self.tr("E-mail…"))
        self.mail_button.clicked.connect(self.mail_document)
        self.check_button = QPushButton(self.tr("Check PDF"))
        self.check_button.clicked.connect(self.check_shown)
        buttons = Flow()
        for button in (self.save_button, self.print_button, self.mail_button, self.check_button):
            buttons.add(button)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setProperty("look", "muted")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.hide()
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, SPACE, 0, 0)
        beside.setSpacing(SPACE)
        beside.addWidget(self.options)
        beside.addWidget(self.said)
        beside.addWidget(self.names, 1)
        beside.addWidget(self.bar)
        beside.addWidget(buttons)
        self.preview.setMinimumHeight(self.fontMetrics().height() * 8)
        WholeLines(right)
        self._work = right
        self._sides = QStackedWidget()
        self._sides.addWidget(right)
        self._sides.addWidget(self.checking)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._sides)
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
        self._offers = {offer.output: offer for offer in found}
        self.list.show_offers(found)

    def _load_languages(self) -> None:
        with self.context.workspace.read() as db:
            self.options.offer_languages(language_offers(db))

    def _offer(self) -> None:
        """Show the choices of the chosen document."""
        if self.output is None or self.output not in self._offers:
            return
        offer = self._offers[self.output]
        values = {}
        if offer.missing is None and offer.choices:
            with self.context.workspace.read() as db:
                values = {one.key: one.values(db, self.event_id, self._words) for one in offer.choices}
        self.options.offer(offer, values)

    def _options(self) -> Options:
        """Return how the document is to be made; somebody chosen for another document is not meant by this one."""
        options, output = self.options.options(), self.output
        if output is None or self._offers[output].for_one_person:
            return options
        return replace(options, registration_id=None)

    def _chosen(self) -> None:
        if self.output is not None:
            self.papers.list.clearSelection()
            self.bar.hide()
            self._show_work()
            self.options.show()
            self._offer()
            self._say_what_went_out()
            self._make()

    def _say_what_went_out(self) -> None:
        """Say it in the list, and of the chosen document in which languages and forms."""
        self.list.say_what_went_out({one: said for one in self._offers if (said := self.book.last(one))})
        rows = [row for row in self.book.rows if row.output is self.output][:_MOST_SAID]
        names = {one.code: one.name for one in self.options.languages}
        lines = []
        for row in rows:
            made = row.given.made
            how = (names.get(made.language, made.language), self._words(FORMS.get(made.form, made.form)))
            public = self.tr("public part only") if row.given.options.public_only else ""
            lines.append(" · ".join(filter(None, (*how, public, self.book.say(row)))))
        self.said.setText("\n".join(lines))
        self.said.setVisible(bool(lines))

    def _show_check(self) -> None:
        self._sides.setCurrentWidget(self.checking)

    def _show_work(self) -> None:
        self._sides.setCurrentWidget(self._work)

    def _make(self) -> None:
        """Make the chosen document anew."""
        if self._task is not None:
            self._task.cancel()
        self._number += 1
        self._stale = False
        self._take(b"")
        output = self.output
        self.names.follow(output, self._options())
        if output is None:
            return
        offer, options, suffix = self._offers[output], self._options(), self.options.suffix
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
        self.mail_button.setEnabled(bool(data))
        for button in (self.print_button, self.check_button):
            button.setEnabled(bool(data) and self.preview.pages > 0)
        self.context.actions.refresh()

    def _show_paper(self, row: PaperRow) -> None:
        """Show a paper instead of a document, as far as it can be shown."""
        self._number += 1
        self._take(b"")
        self.names.follow(None, self._options())
        self.list.choose_none()
        self.options.hide()
        self.said.hide()
        self.bar.hide()
        self._show_work()
        if row.media_type == "application/pdf":
            self.preview.show_document(self.papers.data_of(row), ".pdf")
            for button in (self.print_button, self.check_button):
                button.setEnabled(self.preview.pages > 0)
        else:
            self.preview.say(self.tr("{file}: press Open to see it in its own program.").format(file=row.file_name))

    def _find(self, text: str) -> list[Pick]:
        with self.context.workspace.read() as db:
            ids = registrations.ids(db, RegistrationFilter(self.event_id, text))[:SHOWN]
            rows = registrations.rows(db, ids)
        return [Pick(row.id, both_names(row.name, row.own_script_name)) for row in rows]
