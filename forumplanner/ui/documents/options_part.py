"""How a document is to be made: language, form, public or whole, its own choices, for whom."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.desk.document_languages import LanguageOffer
from forumplanner.desk.offers import FORMS, Offer
from forumplanner.desk.outputs import Options, Output
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.pick_list import Pick, PickList
from forumplanner.ui.parts.whole_lines import WholeLines
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.catalogue import LANGUAGES, catalogue


class OptionsPart(QWidget):
    """`altered` says that the document has to be made anew, `extent_altered` that its choices may be others, too.

    `find` looks registrations up by what is typed.
    """

    altered = Signal()
    extent_altered = Signal()

    def __init__(self, find: Callable[[str], Sequence[Pick]], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self._find = find
        self._names: dict[str, str] = {}
        self._person: EntityId | None = None
        self._output: Output | None = None
        self.languages: Sequence[LanguageOffer] = ()
        self._forms: dict[Output, str] = {}
        self._usual = language
        self.language = Choice()
        self.form = Choice()
        self.form.setMinimumContentsLength(16)
        self.variant = Choice(((False, self.tr("Whole")), (True, self.tr("Public part only"))))
        self.who = PickList(self.tr("For whom? Name of somebody registered"), self.tr("People found"), self._lines)
        self.who.picked.connect(lambda key, _: self.choose_person(EntityId(key), self._names.get(key, "")))
        self.person = QLabel()
        self.person.setWordWrap(True)
        self.person.setProperty("look", "section")
        self.other = QPushButton(self.tr("Somebody else"))
        self.other.setProperty("look", "quiet")
        self.other.clicked.connect(self._ask)
        self._of_document: dict[tuple[Output, str], str] = {}
        self.own: dict[str, Choice] = {}
        self._own_cells: list[QWidget] = []
        self._cells: list[QWidget] = []
        self.choices = Flow()
        for box, words in (
            (self.language, self.tr("Language")),
            (self.form, self.tr("Form")),
            (self.variant, self.tr("Extent")),
        ):
            self._cells.append(self._cell(box, words))
            altered = self.extent_altered if box is self.variant else self.altered
            box.activated.connect(lambda _index, said=altered: said.emit())
            self.choices.add(self._cells[-1])
        self._chosen = QWidget()
        line = QHBoxLayout(self._chosen)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.person, 1)
        line.addWidget(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.choices)
        column.addWidget(self.who)
        column.addWidget(self._chosen)
        WholeLines(self)

    @property
    def suffix(self) -> str:
        """Return the ending of the chosen form."""
        return str(self.form.currentData() or "")

    @property
    def person_name(self) -> str:
        """Return who was chosen, or nothing."""
        return self.person.text() if self._person is not None else ""

    @property
    def language_offer(self) -> LanguageOffer | None:
        """Return what is known of the chosen language."""
        return next((one for one in self.languages if one.code == self.language.currentData()), None)

    @property
    def foreign(self) -> bool:
        """Tell whether another language than German is chosen, in which the event can be said."""
        return self.language.currentData() not in (None, LANGUAGES[0])

    @property
    def public_only(self) -> bool:
        """Tell whether the public part alone is chosen."""
        return bool(self.variant.currentData())

    def options(self) -> Options:
        """Return what was chosen."""
        return Options(
            str(self.language.currentData()),
            self.public_only,
            self._person,
            chosen={key: str(box.currentData()) for key, box in self.own.items()},
        )

    def offer_languages(self, languages: Sequence[LanguageOffer]) -> None:
        """Offer the languages by what they call themselves, with those that nobody has checked marked."""
        first, self.languages = not self.languages, languages
        unchecked = self.tr("{language} (unchecked)")
        self.language.offer(
            (one.code, unchecked.format(language=one.name) if one.unchecked else one.name) for one in languages
        )
        if first and any(one.code == self._usual for one in languages):
            self.language.choose(self._usual)

    def offer(self, offer: Offer, values: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        """Show the choices of a document with their values.

        Language and person stay as they were; each document has a form and choices of its own.
        """
        self._keep()
        self._output = offer.output
        self.form.offer((suffix, self._words(FORMS[suffix])) for suffix in offer.suffixes)
        self.form.choose(self._forms.get(offer.output, offer.suffixes[0]))
        self._cells[1].setVisible(len(offer.suffixes) > 1)
        self._cells[2].setVisible(offer.public_variant)
        if not offer.public_variant:
            self.variant.choose(False)
        self._offer_own(offer, values)
        self.who.setVisible(offer.for_one_person and self._person is None)
        self._chosen.setVisible(offer.for_one_person and self._person is not None)

    def _keep(self) -> None:
        """Keep how the document shown until now was to be made."""
        if self._output is None:
            return
        self._forms[self._output] = self.suffix
        for key, box in self.own.items():
            self._of_document[self._output, key] = str(box.currentData())

    def _offer_own(self, offer: Offer, values: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        for cell in self._own_cells:
            self.choices.take_away(cell)
        self.own, self._own_cells = {}, []
        before: QWidget = self.variant
        for choice in offer.choices:
            offered = values.get(choice.key, ())
            if not offered:
                continue
            box = Choice(offered)
            kept = self._of_document.get((offer.output, choice.key))
            if kept is not None and box.findData(kept) >= 0:
                box.choose(kept)
            box.activated.connect(lambda: self.altered.emit())
            self.own[choice.key] = box
            self._own_cells.append(self._cell(box, self._words(choice.title)))
            self.choices.add(self._own_cells[-1])
            self.setTabOrder(before, box)
            before = box

    def choose_person(self, registration_id: EntityId, name: str) -> None:
        """Make documents for this registration."""
        self._person = registration_id
        self.person.setText(name)
        self.who.hide()
        self._chosen.show()
        self.altered.emit()

    def _ask(self) -> None:
        self._person = None
        self._chosen.hide()
        self.who.clear()
        self.who.show()
        self.who.search.setFocus()
        self.altered.emit()

    def _lines(self, text: str) -> Sequence[Pick]:
        found = self._find(text) if text else ()
        self._names = {pick.key: pick.text for pick in found}
        return found

    def _cell(self, box: Choice, words: str) -> QWidget:
        box.setAccessibleName(words)
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        label = QLabel(words)
        label.setBuddy(box)
        label.setProperty("look", "muted")
        column.addWidget(label)
        column.addWidget(box)
        return cell
