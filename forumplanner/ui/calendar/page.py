"""The page of the calendar: a month of own events beside all that falls on its days, and the chosen day in words.

What falls on the days is read beside the window: the first question loads a library of holidays.
"""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from forumplanner.desk.calendar_items import CalendarItem, CalendarItems
from forumplanner.ui.calendar.calendar_files import CalendarFiles
from forumplanner.ui.calendar.choice_panel import ChoicePanel
from forumplanner.ui.calendar.day_part import DayPart
from forumplanner.ui.calendar.kinds_line import KindsLine
from forumplanner.ui.calendar.local_days_panel import LocalDaysPanel
from forumplanner.ui.calendar.month_line import MonthLine
from forumplanner.ui.calendar.month_model import MonthModel
from forumplanner.ui.calendar.month_view import MonthView, months_later
from forumplanner.ui.calendar.other_calendars_panel import OtherCalendarsPanel
from forumplanner.ui.calendar.report_panel import ReportPanel
from forumplanner.ui.calendar.words import item_words
from forumplanner.ui.parts.beside_or_below import BesideOrBelow
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.office_day import day_of_today
from forumplanner.ui.parts.side_panel import SidePanel
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE
from forumplanner.wording.catalogue import catalogue

_KINDS = frozenset({"event", "event_day", "venue", "office", "local_day", "other_calendar", "other_entry"})
_SCOPE = "calendar"
_FILE = "import:"
_PANEL = 50
"""The letters of width that a panel beside the month needs; kept free also for a day, so opening one moves nothing."""


class CalendarPage(PlacePage):
    """Shows a month, the chosen day, and what the calendar is made of."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self.writer = Writer(context, self)
        self._words = catalogue(context.language)
        self._today = day_of_today(context)
        self._day = self._today
        self._asked = 0
        self._contents: dict[SidePanel, QWidget] = {}
        self._found = CalendarItems((), ())
        self.files = CalendarFiles(context, self.writer, self)
        self.model = MonthModel(partial(item_words, words=self._words), self)
        self.month = MonthView(self.model, context.theme)
        self.kinds = KindsLine(self._words, context.theme)
        self.day = DayPart(self._words, context.theme)
        self.choice = ChoicePanel(context)
        self.local = LocalDaysPanel(context, self.writer)
        self.others = OtherCalendarsPanel(context, self.writer, self.files)
        self.report = ReportPanel()
        self._declare()
        self.line = MonthLine(context.actions)
        self._arrange()
        self._connect()
        self.setFocusProxy(self.month)
        self._show_month()

    def arrive(self, target: str) -> None:
        """Show a day, or take a calendar file in."""
        if target.startswith(_FILE):
            self._open_panel(self._others_side)
            self.files.take([Path(target.removeprefix(_FILE))])
        elif target:
            self.go_to(date.fromisoformat(target))

    def leave(self) -> bool:
        """Keep what is typed."""
        return self.local.leave() and self.others.leave()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if touches(touched, frozenset({"local_day"})):
            self.local.read()
        if touches(touched, frozenset({"other_calendar", "other_entry"})):
            self.others.read()
        if touches(touched, _KINDS):
            self._read()

    def go_to(self, day: date) -> None:
        """Show a day, in another month where it lies there."""
        other = (day.year, day.month) != (self.model.month.year, self.model.month.month)
        self._day = day
        if other:
            self._show_month()
        else:
            self.month.go_to(day)
            self._show_day()

    def _declare(self) -> None:
        made = partial(Action, scope=_SCOPE)
        self.context.actions.add(
            made("calendar.back", self.tr("&Earlier month"), lambda: self._step(-1), icon="back",
                 shortcut="Alt+PgUp"),
            made("calendar.on", self.tr("&Later month"), lambda: self._step(1), icon="forward", shortcut="Alt+PgDown"),
            made("calendar.today", self.tr("&Today"), lambda: self.go_to(self._today), icon="calendar",
                 shortcut="Ctrl+T"),
            made("calendar.new", self.tr("&New event on this day"), self._new_event, icon="add", shortcut="Ctrl+N"),
            made("calendar.local", self.tr("Local &days"), lambda: self._open_panel(self._local_side), icon="events",
                 shortcut="Ctrl+Shift+D"),
            made("calendar.others", self.tr("Calendars of &others"), lambda: self._open_panel(self._others_side),
                 icon="import", shortcut="Ctrl+Shift+I"),
            made("calendar.choice", self.tr("&What is shown"), lambda: self._open_panel(self._choice_side),
                 icon="settings", shortcut="Ctrl+Shift+G"),
            owner=self,
        )  # fmt: skip

    def _arrange(self) -> None:
        actions = self.context.actions
        heading = Heading(self.tr("Calendar"), self.tr("Own events beside holidays, feasts and calendars of others"))
        heading.add_action(actions.qaction("calendar.new"), main=True)
        self._local_side = self._side(self.local, self.tr("Local days"))
        self._others_side = self._side(self.others, self.tr("Calendars of others"))
        self._choice_side = self._side(self.choice, self.tr("What is shown"))
        self._report_side = self._side(self.report, self.tr("What was left out"))
        self._sides = ShownStack()
        self._sides.addWidget(self.day)
        for side in (self._local_side, self._others_side, self._choice_side, self._report_side):
            self._sides.addWidget(side)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.line)
        column.addWidget(self.month, 1)
        column.addWidget(self.kinds)
        self.split = BesideOrBelow(left, self._sides, letters=(0, _PANEL))
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE)
        outside.addWidget(heading)
        outside.addWidget(self.split, 1)

    def _connect(self) -> None:
        self.line.chosen.connect(lambda year, month: self.go_to(_day_of(self._day, year, month)))
        self.kinds.chosen.connect(self._show_items)
        self.month.walked.connect(self.go_to)
        self.month.opened.connect(self._open_day)
        self.month.new_wanted.connect(self._begin_event)
        self.day.opened.connect(lambda event: self.context.navigate("events", event))
        self.choice.kept.connect(self._read)
        self.local.opened.connect(self.go_to)
        self.others.accounts.connect(lambda: self.context.navigate("accounts", ""))
        self.files.reported.connect(self._reported)

    def _side(self, content: QWidget, title: str) -> SidePanel:
        side = SidePanel(content)
        self._contents[side] = content
        side.say(title)
        side.closed.connect(self._close)
        return side

    def _open_panel(self, side: SidePanel) -> None:
        if side is self._choice_side:
            self.choice.show_choice()
        self._sides.setCurrentWidget(side)
        self._contents[side].setFocus()
        self.split.bring_into_sight(self._sides)

    def _close(self) -> None:
        if self.leave():
            self._sides.setCurrentWidget(self.day)
            self.month.setFocus()

    def _step(self, months: int) -> None:
        self.go_to(months_later(self._day, months))

    def _show_month(self) -> None:
        self.model.show_month(self._day, self._today)
        self.line.show_month(self.model.month)
        self.month.go_to(self._day)
        self._found = CalendarItems((), ())
        self._show_day()
        self._read()

    def _read(self) -> None:
        """Ask what falls on the days shown; what was asked for before is not shown any more."""
        self._asked += 1
        asked, workspace, words = self._asked, self.context.workspace, self._words
        first, last = self.model.first, self.model.last

        def work(_progress: Progress) -> tuple[CalendarItems, bool]:
            from forumplanner.desk.calendar_choice import calendar_choice
            from forumplanner.desk.calendar_items import items_within

            choice = calendar_choice(workspace)
            with workspace.read() as db:
                return items_within(db, first, last, choice, words), bool(choice.countries)

        def show(read: tuple[CalendarItems, bool]) -> None:
            if isValid(self) and asked == self._asked:
                self._found, abroad = read
                self.kinds.say_abroad(any_country=abroad)
                self._show_items()

        self.context.tasks.run(self.tr("Looking what falls on the days"), work, show, pool=Pool.SEARCH, quiet=True)

    def _show_items(self) -> None:
        days = (date.fromordinal(at) for at in range(self.model.first.toordinal(), self.model.last.toordinal() + 1))
        self.model.show_items({day: self._on(day) for day in days})
        self._show_day()

    def _on(self, day: date) -> list[CalendarItem]:
        return self._found.on(day, self.kinds.shown)

    def _show_day(self) -> None:
        self.day.show_day(self._day, self._on(self._day), self._found.gaps)

    def _open_day(self, day: date) -> None:
        self.go_to(day)
        if self.leave():
            self._sides.setCurrentWidget(self.day)
            self.day.take_focus()

    def _new_event(self) -> None:
        self._begin_event(self._day)

    def _begin_event(self, day: date) -> None:
        self.context.navigate("events", f"new/day:{day.isoformat()}")

    def _reported(self, sentences: list[str]) -> None:
        if sentences:
            self.report.show_sentences(sentences)
            self._open_panel(self._report_side)


def _day_of(day: date, year: int, month: int) -> date:
    """Return the same day of another month, or that month's last."""
    return months_later(day, (year - day.year) * 12 + month - day.month)
