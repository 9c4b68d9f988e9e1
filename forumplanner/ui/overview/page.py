"""The page of the overview: tasks on one side, coming events and measures on the other."""

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from forumplanner.lists import events, overview
from forumplanner.lists.first_steps import FirstSteps as StepsDone
from forumplanner.lists.first_steps import Step, first_steps
from forumplanner.lists.office import office, officer_name
from forumplanner.lists.overview import Overview, Task
from forumplanner.planning.civil_times import to_local
from forumplanner.ui.overview.first_steps import FirstSteps
from forumplanner.ui.overview.lines import Lines
from forumplanner.ui.overview.saying import Saying
from forumplanner.ui.overview.steps_card import StepsCard
from forumplanner.ui.parts.heading import Heading, Section
from forumplanner.ui.parts.said import day_words
from forumplanner.ui.parts.scrolling import scrolling
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE, SPACE_WIDE
from forumplanner.ui.shell.window import ShellWindow
from forumplanner.workspace.remembering import recall, remember

_STANDS = 100  # milliseconds until the page stands
_PUT_AWAY = "overview:first-steps-put-away"
_KINDS = frozenset(
    {
        "agenda_item",
        "membership",
        "event",
        "event_day",
        "registration",
        "place_offer",
        "contingent",
        "venue",
        "measure",
        "minutes",
        "office",
        "officer",
        "reply",
        "dispatch",
        "person",
    }
)


class OverviewPage(PlacePage):
    """Says what is to be done now and what comes next."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self._saying = Saying(context.language, self)
        self.heading = Heading(self.tr("Overview"))
        self.tasks = Lines(self.tr("What is to be done"), context.theme)
        self.events = Lines(self.tr("Next events"), context.theme)
        self.measures = Lines(self.tr("Measures"), context.theme)
        self.calm = QLabel(self.tr("Nothing presses. The deadlines of events, minutes and measures show up here."))
        self.calm.setWordWrap(True)
        self.calm.setProperty("look", "muted")
        self.none_coming = QLabel(self.tr("No event is coming. A new one is made under Events."))
        self.none_coming.setWordWrap(True)
        self.none_coming.setProperty("look", "muted")
        for lines in (self.tasks, self.events, self.measures):
            lines.taken.connect(context.navigate)
        self.steps = StepsCard()
        self.steps.wanted.connect(self._take_step)
        self.steps.put_away.connect(self._put_steps_away)
        self.steps.hide()
        context.theme.changed.connect(self.steps.redraw)
        self._steps: StepsDone | None = None
        self._asked = 0
        self._stack = ShownStack()
        self._usual = self._arranged()
        self._stack.addWidget(self._usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE_PAGE)
        column.setSpacing(SPACE)
        column.addWidget(self.heading)
        column.addWidget(self.steps)
        column.addWidget(self._stack, 1)

    @cached_property
    def first_steps(self) -> FirstSteps:
        """What stands here while the planner is empty; made when it is first needed, as few planners are empty."""
        made = FirstSteps()
        made.event_wanted.connect(lambda: self.context.navigate("events", "new"))
        made.import_wanted.connect(self._ask_for_list)
        made.example_wanted.connect(self._open_example)
        return made

    @cached_property
    def _beginning(self) -> QWidget:
        room = scrolling(self.first_steps, widest=1600)
        self._stack.addWidget(room)
        return room

    def arrive(self, target: str) -> None:  # noqa: ARG002
        """Look at the clock anew: deadlines come nearer while nothing is changed."""
        self._read()
        if self._stack.currentWidget() is self._usual:
            (self.tasks if self.tasks.count() else self.events).setFocus()
        else:
            self.first_steps.event_button.setFocus()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if touches(touched, _KINDS):
            self._read()

    def _arranged(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_WIDE)
        row.addWidget(_card(self.tr("What is to be done"), self.calm, self.tasks), 1)
        side = QVBoxLayout()
        side.setSpacing(SPACE_WIDE)
        side.addWidget(_card(self.tr("Next events"), self.none_coming, self.events), 1)
        self._measures_card = _card(self.tr("Measures"), None, self.measures)
        side.addWidget(self._measures_card)
        row.addLayout(side, 1)
        return whole

    def _read(self) -> None:
        workspace = self.context.workspace
        with workspace.read() as db:
            mine = office(db)
            now = to_local(workspace.now(), mine.zone)
            found = overview.overview(db, now)
            is_empty = not found.coming and not found.tasks and not found.open_measures and not events.ids(db)
            officer = officer_name(db, workspace.who)
            steps = first_steps(db)
        place = " · ".join(part for part in (day_words(now.date()), mine.name, officer) if part)
        self.heading.say(self.tr("Overview"), place)
        self._stack.setCurrentWidget(self._beginning if is_empty else self._usual)
        self._say(found, now)
        self._look_further(found, now)
        self._show_steps(steps, wanted=not (mine.is_example or steps.complete or workspace.read_only))

    def _look_further(self, found: Overview, now: datetime) -> None:
        """Find out beside the window, once the page stands, what is still to be told: it compares whole calendars."""
        self._asked += 1
        asked, context = self._asked, self.context

        def work(_progress: Progress) -> tuple[Task, ...]:
            from forumplanner.desk.inviting.still_to_tell import still_to_tell

            return still_to_tell(context.workspace)

        def show(more: tuple[Task, ...]) -> None:
            if more and isValid(self) and asked == self._asked:
                self._say_tasks(overview.by_urgency((*found.tasks, *more)), now)

        def begin() -> None:
            if asked == self._asked:
                context.tasks.run(self.tr("Looking for what is due"), work, show, pool=Pool.SEARCH, quiet=True)

        QTimer.singleShot(_STANDS, self, begin)

    def _show_steps(self, steps: StepsDone, *, wanted: bool) -> None:
        self._steps = steps
        shown = wanted and recall(self.context.workspace, _PUT_AWAY) is None
        if shown:
            self.steps.show_steps(steps)
        self.steps.setVisible(shown)

    def _take_step(self, step: str) -> None:
        """Go where a step is taken."""
        if self._steps is None:
            return
        event = self._steps.event_id
        if step == Step.OFFICE:
            self.context.navigate("office", "")
        elif step == Step.EVENT:
            self.context.navigate("events", "new")
        elif step == Step.PEOPLE and event is None:
            self._ask_for_list()
        elif step == Step.PEOPLE and self._steps.sits:
            self.context.navigate("bodies", "")
        else:
            tab = {Step.PEOPLE: "registrations", Step.AGENDA: "agenda", Step.INVITED: "documents"}[Step(step)]
            self.context.navigate("events", f"{event}/{tab}")

    def _put_steps_away(self) -> None:
        workspace = self.context.workspace
        self.steps.hide()
        self.context.tasks.run(
            self.tr("Putting the first steps away"), lambda _progress: remember(workspace, _PUT_AWAY, "yes"), quiet=True
        )

    def _say(self, found: Overview, now: datetime) -> None:
        today = now.date()
        self._say_tasks(found.tasks, now)
        self.events.show_lines([self._saying.coming(row, today) for row in found.coming])
        self.events.setVisible(bool(found.coming))
        self.none_coming.setHidden(bool(found.coming))
        lines = self._saying.measures(found.open_measures, found.overdue_measures)
        self.measures.show_lines(lines)
        self.measures.setFixedHeight(sum(self.measures.sizeHintForRow(row) for row in range(len(lines))) + SPACE)
        self._measures_card.setVisible(bool(found.open_measures))

    def _say_tasks(self, tasks: Sequence[Task], now: datetime) -> None:
        self.tasks.show_lines([self._saying.task(task, now.date()) for task in tasks])
        self.tasks.setVisible(bool(tasks))
        self.calm.setHidden(bool(tasks))

    def _ask_for_list(self) -> None:
        window = self.window()
        if isinstance(window, ShellWindow):
            from forumplanner.ui.dropping import ask_for_list

            ask_for_list(window)

    def _open_example(self) -> None:
        """Make the example beside this planner, unless it is there already, and open it."""
        window = self.window()
        workspace = self.context.workspace
        if not isinstance(window, ShellWindow) or workspace.path is None:
            return
        name = self.tr("Example")
        file: Path = workspace.path.with_name(name + workspace.path.suffix)
        today = workspace.now().date()

        def make(_progress: object) -> Path:
            if not file.exists():
                from forumplanner.desk.example import new_example

                new_example(file, who=workspace.who, today=today).close()
            return file

        self.context.tasks.run(self.tr("Making the example"), make, window.opening.open)


def _card(title: str, words: QWidget | None, lines: Lines) -> QFrame:
    card = QFrame()
    card.setProperty("look", "card")
    lines.setProperty("look", "plain")
    column = QVBoxLayout(card)
    column.setContentsMargins(SPACE_WIDE, SPACE_WIDE, SPACE, SPACE)
    column.setSpacing(SPACE)
    column.addWidget(Section(title))
    if words is not None:
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignTop)
    column.addWidget(lines, 1)
    if words is not None:
        column.addStretch(0)
    return card
