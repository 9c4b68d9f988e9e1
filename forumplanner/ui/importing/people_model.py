"""The people of a list as they will be understood, and what is doubtful about each. It never writes."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt

from forumplanner.exchange.registrations.labels import say_problem
from forumplanner.exchange.registrations.parsed import ParsedRegistration
from forumplanner.ui.parts.person_name import both_names
from forumplanner.ui.parts.titled_table_model import SPOKEN, Index, TitledTableModel
from forumplanner.ui.shell.icons import icon
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value

PROBLEMS = 3


class PeopleModel(TitledTableModel[ParsedRegistration]):
    """One line for each person: row, name, state, doubts, e-mail, organisation. Needs are not shown."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self._all: Sequence[ParsedRegistration] = ()
        self._doubtful_only = False
        self._titles = (
            self.tr("Row"),
            self.tr("Name"),
            self.tr("State"),
            self.tr("Please look at this"),
            self.tr("E-mail"),
            self.tr("Organisation"),
        )

    def show_people(self, people: Sequence[ParsedRegistration]) -> None:
        """Show these people."""
        self._all = people
        self._narrow()

    def only_doubtful(self, only: bool) -> None:
        """Show only those with doubts, or all."""
        self._doubtful_only = only
        self._narrow()

    @property
    def doubtful(self) -> int:
        """Return how many people have something doubtful about them."""
        return sum(bool(person.problems) for person in self._all)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        person = self.row(index.row()) if index.isValid() else None
        if person is None:
            return None
        if role in SPOKEN:
            return self._text(person, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == PROBLEMS:
            return "\n".join(self._doubts(person))
        if role == Qt.ItemDataRole.DecorationRole and index.column() == PROBLEMS and person.problems:
            return icon("warning")
        return None

    def _text(self, person: ParsedRegistration, column: int) -> str:
        return (
            str(person.row),
            both_names(person.full_name, person.own_script_name),
            say_value(person.state, self._words) if person.state is not None else "",
            " ".join(self._doubts(person)),
            person.email,
            person.organisation,
        )[column]

    def _doubts(self, person: ParsedRegistration) -> list[str]:
        return [say_problem(self._words, problem) for problem in person.problems]

    def _narrow(self) -> None:
        self.beginResetModel()
        self._rows = [person for person in self._all if person.problems] if self._doubtful_only else self._all
        self.endResetModel()
