"""The tab of an event's documents: what can be made stands beside how it will look."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from forumplanner.desk.document_languages import language_offers
from forumplanner.desk.offers import MISSING, NAMES, Offer, choice_values, file_name, offers
from forumplanner.desk.outputs import Options, Output
from forumplanner.desk.printed.name_badges import SHEET
from forumplanner.lists import events, registrations
from forumplanner.lists.papers import PaperRow
from forumplanner.model.enums import EventKind
from forumplanner.model.ids import EntityId
from forumplanner.ui.documents.document_actions import DocumentActions, DocumentDoings
from forumplanner.ui.documents.document_side import DocumentSide
from forumplanner.ui.documents.event_texts_part import EventTextsPart
from forumplanner.ui.documents.extract_names import ExtractNames
from forumplanner.ui.documents.giving_document import GivingDocument, Shown
from forumplanner.ui.documents.label_sheets_part import LabelSheetsPart
from forumplanner.ui.documents.making import TOLD, Making
from forumplanner.ui.documents.offer_list import OfferList
from forumplanner.ui.documents.options_part import OptionsPart
from forumplanner.ui.documents.papers_part import PapersPart
from forumplanner.ui.documents.pdf_check_part import PdfCheckPart, PdfDrops
from forumplanner.ui.documents.preview import Preview
from forumplanner.ui.documents.registered import registered
from forumplanner.ui.documents.sides import Sides
from forumplanner.ui.documents.unchecked_bar import UncheckedBar
from forumplanner.ui.documents.went_out import WentOutBook
from forumplanner.ui.events.tab import EventTab
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.whole_lines import WholeLines
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.ui.summons.summons_side import SummonsSide
from forumplanner.wording.catalogue import catalogue

SUMMONS = "summons"
_LANGUAGES = frozenset({"document_language", "own_text"})


class DocumentsTab(EventTab):
    """`arrive` understands the key of an output, and "key:registration" for somebody's own, and "summons"."""

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(context, event_id, parent)
        self._words = catalogue(context.language)
        self._offers: dict[Output, Offer] = {}
        self._code = ""
        self._sitting = False
        self._making = Making(context, event_id, self)
        self._stale = False
        self.data = b""
        self.list = OfferList(self._words)
        self.options = OptionsPart(registered(context, event_id), context.language)
        self.preview = Preview()
        self.names = ExtractNames(context, event_id, self.preview)
        self.checking = PdfCheckPart(context, back=True)
        self.sheets = LabelSheetsPart(context)
        self.texts = EventTextsPart(context, event_id)
        self.bar = UncheckedBar(context)
        self.side = DocumentSide(self.options, self.names, self.bar)
        self.summons = SummonsSide(context, event_id)
        self.sides = Sides(self.side, self.checking, self.sheets, self.texts, self.summons)
        self.book = WentOutBook(context, event_id, self)
        self._giving = GivingDocument(context, event_id, self.bar, self.book, self)
        self.papers = PapersPart(context, event_id)
        self._declare()
        self._arrange()
        self.setFocusProxy(self.list)
        self.list.currentItemChanged.connect(lambda *_: self._chosen())
        self.options.altered.connect(self._make)
        self.options.extent_altered.connect(self._other_extent)
        self._making.made.connect(self._made)
        self._making.not_made.connect(self.preview.say)
        self._making.beside.connect(self.side.warn)
        self.papers.chosen.connect(self._show_paper)
        self.sheets.altered.connect(self._make)
        self.bar.reviewed.connect(self._load_languages)
        self.book.found.connect(self._say_what_went_out)
        PdfDrops(self, self.check_file)
        self._load_languages()
        self._load()
        self.book.look()

    def arrive(self, target: str) -> None:
        """Show a document, or the summons; without a target the one shown before, else the first."""
        key, _, registration = target.partition(":")
        if registration:
            with self.context.workspace.read() as db:
                row = next(iter(registrations.rows(db, [EntityId(registration)])), None)
            if row is not None:
                self.options.choose_person(row.id, row.name)
        if key in set(Output):
            self.choose(Output(key))
        elif key == SUMMONS and self._sitting:
            self.choose(Output.INVITATION)
            self.sides.show_summons()
        elif self.list.currentRow() < 0:
            self.list.choose_first()
        elif self._stale:
            self._make()

    def refresh(self, touched: Touched) -> None:
        """Make the shown document anew, when something that may stand in it was touched."""
        self.summons.refresh(touched)
        if touches(touched, frozenset({"paper"})):
            self.papers.load()
        if touches(touched, _LANGUAGES):
            self._load_languages()
        if touches(touched, frozenset({"label_format"})):
            self.sheets.load()
        if touches(touched, TOLD):
            self.texts.load()
            self._load()
            self.book.look()
            if self.isVisible():
                self._offer()
                self._make()
            else:
                self._stale = True

    def leave(self) -> bool:
        """Keep what is typed; stay where something is wrong."""
        return self.texts.texts.commit()

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

    def shown(self) -> Shown | None:
        """Return the document on the screen, None where it is a paper or nothing."""
        if self.output is None:
            return None
        return Shown(
            self._offers[self.output],
            self._options(),
            self.options.suffix,
            self.options.language_offer,
            self.data,
            self.proposed_name(),
        )

    def ask_where(self) -> None:
        """Let the user choose where to save the shown document."""
        if (shown := self.shown()) is not None:
            self._giving.ask_where(shown, lambda target: self._giving.save(shown, target))

    def save(self, target: Path) -> None:
        """Save the shown document."""
        if (shown := self.shown()) is not None:
            self._giving.save(shown, target)
        else:
            self._giving.save_bytes(self.data, target)

    def print_document(self) -> None:
        """Ask for a printer and print the shown PDF."""
        if self.preview.pdf is not None:
            self._giving.print_pdf(self.preview.pdf, self.shown())

    def mail_document(self) -> None:
        """Open an e-mail with the shown document in the system's mail program."""
        if self.data and (shown := self.shown()) is not None:
            self._giving.mail(shown)

    def check_shown(self) -> None:
        """Check the shown PDF."""
        if self.preview.data:
            row = self.papers.present
            name = self.proposed_name() if self.output is not None else row.file_name if row is not None else ""
            self.sides.show_check()
            self.checking.check_bytes(self.preview.data, Path(name).with_suffix(".pdf").name if name else "")

    def check_file(self, file: Path) -> None:
        """Check a PDF from anywhere."""
        self.sides.show_check()
        self.checking.check_file(file)

    def translate(self) -> None:
        """Let the event be said in the chosen language."""
        self.sides.show_texts(self.options.language_offer)

    def _declare(self) -> None:
        doings = DocumentDoings(
            save=self.ask_where,
            print=self.print_document,
            mail=self.mail_document,
            check=self.check_shown,
            translate=self.translate,
            sheets=self.sides.show_sheets,
            paper=self.papers.add.click,
            summons=self.sides.show_summons,
            can_save=lambda: bool(self.data),
            can_print=lambda: self.preview.pages > 0,
            can_translate=lambda: self.options.foreign,
            at_sitting=lambda: self._sitting,
        )
        self.context.actions.add(*DocumentActions(self).all(doings), owner=self)

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
        self.preview.setMinimumHeight(self.fontMetrics().height() * 8)
        self.side.save.clicked.connect(self.ask_where)
        self.side.print.clicked.connect(self.print_document)
        self.side.mail.clicked.connect(self.mail_document)
        self.side.check.clicked.connect(self.check_shown)
        self.side.translate.clicked.connect(self.translate)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.sides)
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
        self._sitting = bool(rows) and rows[0].kind is EventKind.SITTING
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
        with self.context.workspace.read() as db:
            values = choice_values(db, offer, self.event_id, self._words, public=self.options.public_only)
        self.options.offer(offer, values)
        self.side.sheets.setVisible(SHEET in self.options.own)
        self.side.summons.setVisible(self._sitting and self.output is Output.INVITATION)

    def _other_extent(self) -> None:
        """Offer what can be chosen of the public part or of the whole, and make the document anew."""
        self._offer()
        self._make()

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
            self.sides.show_document()
            self.options.show()
            self._offer()
            self._say_what_went_out()
            self._make()

    def _say_what_went_out(self) -> None:
        """Say it in the list, and of the chosen document in which languages and forms."""
        self.list.say_what_went_out({one: said for one in self._offers if (said := self.book.last(one))})
        self.side.say(self.book.lines(self.output, {one.code: one.name for one in self.options.languages}))

    def _make(self) -> None:
        """Make the chosen document anew."""
        self._making.stop()
        self._stale = False
        self.side.translate.setVisible(self.options.foreign)
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
        working = self.tr("Making: {document}").format(document=self._words(NAMES[output]))
        self._making.make(output, options, suffix, working)

    def _made(self, data: bytes, shown: bytes, suffix: str) -> None:
        self.preview.show_document(shown, suffix)
        self._take(data)

    def _take(self, data: bytes) -> None:
        self.data = data
        self.side.enable(document=bool(data), pages=bool(data) and self.preview.pages > 0)
        self.context.actions.refresh()

    def _show_paper(self, row: PaperRow) -> None:
        """Show a paper instead of a document, as far as it can be shown."""
        self._making.stop()
        self._take(b"")
        self.names.follow(None, self._options())
        self.list.choose_none()
        self.options.hide()
        self.side.say(())
        self.bar.hide()
        self.sides.show_document()
        if row.media_type == "application/pdf":
            self.preview.show_document(self.papers.data_of(row), ".pdf")
            self.side.enable(document=False, pages=self.preview.pages > 0)
        else:
            self.preview.say(self.tr("{file}: press Open to see it in its own program.").format(file=row.file_name))
