"""What is shown of others: school holidays, whose feasts, the public holidays of which countries. Kept at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from forumplanner.desk.calendar_choice import CalendarChoice, calendar_choice, choose_for_calendar
from forumplanner.desk.holidays import COUNTRIES
from forumplanner.model.feast_groups import FeastGroup
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.wrapping_box import WrappingBox
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.holiday_names import say_country
from forumplanner.wording.values import say_value


class ChoicePanel(QWidget):
    """A box for each; `kept` says that another choice is kept."""

    kept = Signal()

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        words = catalogue(context.language)
        self.school = WrappingBox(self.tr("School holidays of the Land"))
        self.groups = {group: WrappingBox(say_value(group, words)) for group in FeastGroup}
        countries = sorted((say_country(code, context.language), code) for code in COUNTRIES)
        self.countries = {code: WrappingBox(name) for name, code in countries}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE_SMALL)
        about = QLabel(self.tr("Also the warnings beside the days of an event follow this choice."))
        about.setWordWrap(True)
        about.setProperty("look", "muted")
        column.addWidget(about)
        column.addWidget(Section(self.tr("Holidays")))
        column.addWidget(self.school)
        column.addWidget(Section(self.tr("Feasts and customs")))
        for box in self.groups.values():
            column.addWidget(box)
        column.addWidget(Section(self.tr("Public holidays of other countries")))
        for box in self.countries.values():
            column.addWidget(box)
        column.addStretch(1)
        self.setFocusProxy(self.school)
        for box in (self.school, *self.groups.values(), *self.countries.values()):
            box.clicked.connect(self._keep)

    def show_choice(self) -> None:
        """Show what is chosen."""
        choice = calendar_choice(self._context.workspace)
        self.school.setChecked(choice.school)
        for group, box in self.groups.items():
            box.setChecked(group in choice.groups)
        for country, box in self.countries.items():
            box.setChecked(country in choice.countries)

    def _keep(self) -> None:
        groups = frozenset(group for group, box in self.groups.items() if box.isChecked())
        countries = frozenset(country for country, box in self.countries.items() if box.isChecked())
        choice = CalendarChoice(groups, countries, self.school.isChecked())
        workspace = self._context.workspace
        self._context.tasks.run(
            self.tr("Keeping what is shown"),
            lambda _progress: choose_for_calendar(workspace, choice),
            lambda _: self.kept.emit(),
            quiet=True,
        )
