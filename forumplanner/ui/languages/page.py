"""The page of the languages of documents: a list with who checked each, and the texts of the chosen one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from forumplanner.desk.document_languages import (
    LanguageOffer,
    TextLine,
    addable_languages,
    digest_of_texts,
    language_offers,
    text_lines,
)
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import document_texts
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.date_field import said_date
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Heading, Section
from forumplanner.ui.parts.refusal_words import refusal_words
from forumplanner.ui.parts.said_texts import SaidText, SaidTexts
from forumplanner.ui.parts.whole_lines import WholeLines
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE
from forumplanner.workspace import Label

_KINDS = frozenset({"document_language", "own_text"})
_APART = "\N{FIRST STRONG ISOLATE}{}\N{POP DIRECTIONAL ISOLATE}"
"""Lets a name from right to left stand in a line from left to right (UAX #9)."""

_KEY = Qt.ItemDataRole.UserRole


class LanguagesPage(PlacePage):
    """Texts are read in the background; an answer about a language left meanwhile is dropped."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self._writer = Writer(context, self)
        self._offers: dict[str, LanguageOffer] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Languages of documents"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setMinimumHeight(self.fontMetrics().height() * 9)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(lambda *_: self._chosen())
        self.which = Choice(name=self.tr("Language to add"))
        self.add = QPushButton(self.tr("&Add language"))
        self.add.clicked.connect(self._add)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.clicked.connect(self._remove)
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.by = QLineEdit()
        self.by.setAccessibleName(self.tr("Name of who checked the texts"))
        self.by.setPlaceholderText(self.tr("Checked by (name)"))
        self.check = QPushButton(self.tr("Note as &checked"))
        self.check.clicked.connect(self._note)
        self.by.returnPressed.connect(self._note)
        self.by.textChanged.connect(lambda text: self.check.setEnabled(bool(text.strip())))
        self.check.setEnabled(False)
        self.texts = SaidTexts(
            self.tr("Texts of documents"),
            (self.tr("Text"), self.tr("Built in"), self.tr("Said by your office")),
            (30, 30, 30),
            self._wrong,
        )
        self.texts.said.connect(self._say)
        self._arrange()
        self.setFocusProxy(self.list)
        self._load()

    def arrive(self, target: str) -> None:
        """Show a language by its tag; without one the first, or the one shown before."""
        if target:
            self._choose(target)
        elif self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def leave(self) -> bool:
        """Keep what is typed; stay where something is wrong."""
        return self.texts.commit()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if touches(touched, _KINDS):
            self._load()
            self._read()

    @property
    def offer(self) -> LanguageOffer | None:
        """Return the chosen language."""
        line = self.list.currentItem()
        return self._offers.get(line.data(_KEY)) if line is not None else None

    def _arrange(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.list, 1)
        column.addWidget(Section(self.tr("Add a language")))
        hint = QLabel(
            self.tr(
                "Texts the office does not say in it stay German. Leichte Sprache has rules of its own and is checked "
                "by people who need it: order it."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("look", "muted")
        column.addWidget(hint)
        column.addWidget(self.which)
        buttons = Flow()
        for button in (self.add, self.remove):
            buttons.add(button)
        column.addWidget(buttons)
        left.setMinimumWidth(250)
        WholeLines(left)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(SPACE)
        self.checking = Flow()
        self.by.setMinimumWidth(self.by.fontMetrics().averageCharWidth() * 26)
        for widget in (self.by, self.check):
            self.checking.add(widget)
        beside.addWidget(self.state)
        beside.addWidget(self.checking)
        beside.addWidget(self.texts, 1)
        WholeLines(right)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([300, 780])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE)
        whole.addWidget(
            Heading(
                self.tr("Languages of documents"),
                self.tr(
                    "In which languages documents can be made, who checked their texts, and what you say yourself."
                ),
            )
        )
        whole.addWidget(split, 1)

    def _load(self) -> None:
        """Read the languages, and keep the one that is chosen."""
        with self.context.workspace.read() as db:
            offers = language_offers(db)
            self.which.offer(addable_languages(db))
        before = self.offer.code if self.offer is not None else ""
        self._offers = {offer.code: offer for offer in offers}
        self.list.blockSignals(True)
        self.list.clear()
        for offer in offers:
            line = QListWidgetItem(f"{_APART.format(offer.name)} · {self._said(offer)}")
            line.setData(_KEY, offer.code)
            self.list.addItem(line)
            if offer.code == before:
                self.list.setCurrentItem(line)
        self.list.blockSignals(False)
        self._show_state()

    def _said(self, offer: LanguageOffer) -> str:
        if not offer.needs_review:
            return self.tr("built in")
        if offer.unchecked or offer.reviewed_on is None:
            return self.tr("unchecked")
        return self.tr("checked by {who} on {day}").format(who=offer.reviewed_by, day=said_date(offer.reviewed_on))

    def _choose(self, code: str) -> None:
        for place in range(self.list.count()):
            if self.list.item(place).data(_KEY) == code:
                self.list.setCurrentRow(place)

    def _chosen(self) -> None:
        self.by.clear()
        self._show_state()
        self._read()

    def _show_state(self) -> None:
        offer = self.offer
        self.remove.setEnabled(offer is not None and offer.added)
        self.checking.setVisible(offer is not None and offer.needs_review)
        self.state.setText(f"{_APART.format(offer.name)} · {self._said(offer)}" if offer is not None else "")

    def _read(self) -> None:
        """Read the texts of the chosen language in the background."""
        offer = self.offer
        if offer is None:
            return
        workspace, code = self.context.workspace, offer.code

        def work(_progress: Progress) -> tuple[str, Sequence[TextLine]]:
            with workspace.read() as db:
                return code, text_lines(db, code)

        self.context.tasks.run(self.tr("Reading texts"), work, self._show_texts, pool=Pool.BACKGROUND, quiet=True)

    def _show_texts(self, answer: tuple[str, Sequence[TextLine]]) -> None:
        code, lines = answer
        if self.offer is not None and self.offer.code == code:
            self.texts.show_texts(
                [SaidText((code, line.context, line.message), (line.source, line.built_in, line.own)) for line in lines]
            )

    def _wrong(self, key: tuple[str, str, str], text: str) -> str:
        try:
            document_texts.check_gaps(key[2], text.strip())
        except PlanningError as refusal:
            return refusal_words(refusal, self.context.language)
        return ""

    def _say(self, key: tuple[str, str, str], text: str) -> None:
        language, context, message = key
        self._writer.change(
            Label("edit_document_text"),
            lambda db: document_texts.say(db, language, message, text, context=context),
            failed=lambda error: self.texts.refuse(refusal_words(error, self.context.language)),
        )

    def _note(self) -> None:
        offer, by = self.offer, self.by.text().strip()
        if offer is None or not by:
            return
        today = self.context.workspace.now().astimezone().date()

        def verb(db: object) -> None:
            digest = digest_of_texts(db, offer.code)  # type: ignore[arg-type]
            document_texts.review(db, offer.code, offer.name, by, today, digest)  # type: ignore[arg-type]

        self._writer.change(Label("review_document_texts"), verb, lambda _: self.by.clear())

    def _add(self) -> None:
        code, name = str(self.which.currentData() or ""), self.which.currentText()
        if code:
            self._writer.change(
                Label("add_document_language"),
                lambda db: document_texts.add_language(db, code, name),
                lambda _: self._choose(code),
                said=self.tr("Added: {language}").format(language=name),
            )

    def _remove(self) -> None:
        offer = self.offer
        if offer is not None and offer.added:
            self._writer.change(
                Label("remove_document_language"),
                lambda db: document_texts.remove_language(db, offer.code),
                said=self.tr("Removed: {language}").format(language=offer.name),
            )
