"""The page of entries that may be one person: a list of pairs, and below it the pair that is compared.

It understands as target "" (look for duplicates) and "id/id/…" (compare the first of these with each of the others).
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from forumplanner.lists.duplicates import DuplicateRow, pairs, read_directory
from forumplanner.lists.merging import MergeView, merge_view
from forumplanner.model.ids import EntityId
from forumplanner.planning import merging
from forumplanner.ui.duplicates.chosen_persons import ChosenPersons
from forumplanner.ui.duplicates.comparison import Comparison, Result
from forumplanner.ui.duplicates.pairs_model import PairLine, PairsModel
from forumplanner.ui.duplicates.words import MergeWords
from forumplanner.ui.parts.action_button import ActionButton
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.quiet_table import QuietTable
from forumplanner.ui.parts.scrolling import scrolling
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.announcing import announce
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tasks import Pool, Progress, Task, TaskState
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE
from forumplanner.workspace import Label

_KINDS = frozenset({"person", "distinct_persons"})
_SCOPE = "duplicates"


class DuplicatesPage(PlacePage):
    """Finds pairs in the background, and merges or parts them one after the other."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self._writer = Writer(context, self)
        self._words = MergeWords(context.language, self)
        self._task: Task | None = None
        self._wanted: PairLine | None = None
        self._persons = ChosenPersons()
        self.model = PairsModel(context.language, self)
        self.table = QuietTable(self.tr("Pairs"), self.model, (23, 23, 18, 40))
        self.table.setMinimumHeight(4 * self.table.verticalHeader().defaultSectionSize())
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._compare())
        self.comparison = Comparison(self._words)
        self.result = Result(self._words)
        self.comparison.altered.connect(self._show_result)
        self.count = QLabel()
        self.count.setProperty("look", "muted")
        self.why = QLabel()
        self.why.setWordWrap(True)
        self._declare()
        self._arrange()

    @property
    def chosen(self) -> PairLine | None:
        """Return the pair that is compared."""
        return self.model.row(self.table.currentIndex().row())

    def arrive(self, target: str) -> None:
        """Look for duplicates, or compare those that were chosen elsewhere."""
        self._persons = ChosenPersons([EntityId(id_) for id_ in target.split("/") if id_])
        asked = self._asked_for()
        self._wanted = next(iter(asked), None)
        if asked:
            self._show_lines(asked)
            self.comparison.begin()
        self._search()
        if not asked:
            self.table.setFocus()

    def refresh(self, touched: Touched) -> None:
        """Look again when persons were touched, and show the compared pair anew."""
        if touches(touched, _KINDS):
            self._search(quietly=True)
        self._compare()

    def _declare(self) -> None:
        def paired() -> bool:
            return self.comparison.view is not None and self.chosen is not None

        self.context.actions.add(
            Action("duplicates.merge", self.tr("&Merge"), self._merge, icon="person", shortcut="Ctrl+Return",
                   scope=_SCOPE, enabled_when=paired),
            Action("duplicates.apart", self.tr("&Are two people"), self._keep_apart, shortcut="Ctrl+Shift+Return",
                   scope=_SCOPE, enabled_when=paired),
            Action("duplicates.next", self.tr("Ne&xt pair"), self._next, icon="forward", shortcut="Alt+Down",
                   scope=_SCOPE, enabled_when=lambda: self.model.rowCount() > 1),
            Action("duplicates.search", self.tr("&Look again"), self._search, icon="search", shortcut="F5",
                   scope=_SCOPE, group=1),
            Action("duplicates.back", self.tr("&Back to the contacts"),
                   lambda: self.context.navigate("contacts", "persons"), icon="person", scope=_SCOPE, group=1),
            owner=self,
        )  # fmt: skip

    def _arrange(self) -> None:
        actions = self.context.actions
        self.heading = Heading(
            self.tr("Duplicate entries"), self.tr("Entries of the directory that may be one person, and why")
        )
        self._buttons = Flow()
        for name in ("duplicates.merge", "duplicates.apart", "duplicates.next"):
            self._buttons.add(ActionButton(actions.qaction(name), main=name == "duplicates.merge"))
        self._nothing = EmptyState(
            "person",
            self.tr("No duplicate entries"),
            self.tr("Nobody seems to stand in the directory twice. Twins, couples and namesakes are left alone."),
        )
        self._waiting = EmptyState("search", self.tr("Looking for duplicate entries …"), "", self.tr("Look again"))
        self._waiting.step_taken.connect(self._search)
        self._parts = self._pairs()
        self._stack = ShownStack()
        for part in (self._waiting, self._nothing, self._parts):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE_PAGE)
        column.setSpacing(SPACE)
        column.addWidget(self.heading)
        column.addWidget(self._stack, 1)

    def _pairs(self) -> QWidget:
        top, bottom = QWidget(), QWidget()
        rows = QVBoxLayout(top)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.count)
        rows.addWidget(self.table, 1)
        rows.addWidget(self._buttons)
        column = QVBoxLayout(bottom)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.why)
        row = QHBoxLayout()
        row.setSpacing(SPACE_PAGE)
        column.addLayout(row, 1)
        row.addWidget(self.comparison, 2)
        row.addWidget(self.result, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(top)
        split.addWidget(scrolling(bottom, widest=1600))
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 2)
        return split

    def _search(self, *, quietly: bool = False) -> None:
        if self._task is not None and not self._task.over:
            self._task.cancel()
        workspace = self.context.workspace

        def work(progress: Progress) -> tuple[DuplicateRow, ...]:
            with workspace.read() as db:
                directory = read_directory(db)
            return pairs(directory, progress)

        if not self.model.rowCount():
            self._wait(self.tr("Everybody in the directory is looked at."), stopped=False)
        self._task = self.context.tasks.run(
            self.tr("Looking for duplicate entries"),
            work,
            self._found,
            ended=self._ended,
            pool=Pool.BACKGROUND,
            quiet=quietly,
        )

    def _ended(self) -> None:
        """Say that the search was stopped; one that was stopped for another says nothing."""
        if self._task is not None and self._task.state is TaskState.CANCELLED and not self.model.rowCount():
            self._wait(self.tr("The search was stopped before its end."), stopped=True)

    def _wait(self, words: str, *, stopped: bool) -> None:
        self._waiting.say(words, self.tr("Look again"))
        if self._waiting.button is not None:
            self._waiting.button.setVisible(stopped)
        self._stack.setCurrentWidget(self._waiting)

    def _found(self, rows: tuple[DuplicateRow, ...]) -> None:
        self._show_lines(self._with_asked_for([self.model.worded(row) for row in rows]))

    def _show_lines(self, lines: list[PairLine], wanted: PairLine | None = None) -> None:
        """Show these pairs; the one wanted or the one that was compared is chosen, else the one in its place."""
        before, place = self.chosen, max(0, self.table.currentIndex().row())
        wanted = wanted or self._wanted or before
        self.model.show_rows(lines)
        said = self.tr("%Ln pair(s)", "", len(lines))
        if said != self.count.text():
            self.count.setText(said)
            announce(self.count, said)
        self._stack.setCurrentWidget(self._parts if lines else self._nothing)
        at = self.model.place_of(wanted.ids) if wanted is not None else -1
        self._choose(at if at >= 0 else min(place, len(lines) - 1))

    def _choose(self, place: int) -> None:
        if place >= 0:
            self.table.selectRow(place)
        self._compare()

    def _compare(self) -> None:
        line = self.chosen
        view = self._read(line) if line is not None else None
        if line is not None and view is not None:
            self.why.setText(f"{line.strength}: {line.why}" if line.strength else line.why)
            self.comparison.show_pair(view)
        self.context.actions.refresh()

    def _read(self, line: PairLine) -> MergeView | None:
        with self.context.workspace.read() as db:
            return merge_view(db, line.first_id, line.second_id)

    def _asked_for(self) -> list[PairLine]:
        """Return the pairs of those who were chosen; who is gone by now is left out."""
        with self.context.workspace.read() as db:
            views = [(pair, merge_view(db, *pair)) for pair in self._persons.pairs]
        why = self.tr("chosen by you")
        names = [(pair, {one.id: one.name for one in (view.kept, view.gone)}) for pair, view in views if view]
        return [PairLine(*pair, called[pair[0]], called[pair[1]], "", why) for pair, called in names]

    def _with_asked_for(self, lines: list[PairLine]) -> list[PairLine]:
        """Return the pairs with those of the chosen ones first, each once and with what the search says of it."""
        found = {line.ids: line for line in lines}
        asked = [found.get(line.ids, line) for line in self._asked_for()]
        first = {line.ids for line in asked}
        return [*asked, *(line for line in lines if line.ids not in first)]

    def _show_result(self) -> None:
        if self.comparison.view is not None:
            self.result.show_result(self.comparison.view, self.comparison.values)

    def _merge(self) -> None:
        view, values = self.comparison.view, self.comparison.values
        if view is None:
            return
        kept, gone = view.kept.id, view.gone.id
        self._writer.change(
            Label("merge_persons", {"person": kept}),
            lambda db: merging.merge_persons(db, kept, [gone], values),
            lambda _: self._merged(kept, gone),
            working=self.tr("Merging"),
            said=self.tr("{name} is one entry now.").format(name=view.kept.name),
        )

    def _keep_apart(self) -> None:
        line = self.chosen
        if line is None:
            return
        self._writer.change(
            Label("keep_apart", {"person": line.first_id}),
            lambda db: merging.keep_apart(db, line.first_id, line.second_id),
            lambda _: self._kept_apart(line),
            said=self.tr("{first} and {second} stay two entries.").format(first=line.first, second=line.second),
        )

    def _merged(self, kept: EntityId, gone: EntityId) -> None:
        self._persons.merged(kept, gone)
        self._leave_out(gone)

    def _kept_apart(self, line: PairLine) -> None:
        self._persons.kept_apart(line.ids)
        self._leave_out(*line.ids)

    def _leave_out(self, *ids: EntityId) -> None:
        """Go on to the next pair without waiting for the search that follows; those who were chosen come first."""
        self._wanted = None
        rows = [self.model.row(place) for place in range(self.model.rowCount())]
        left = [row for row in rows if row is not None and not row.ids.issuperset(ids)]
        self._show_lines(self._with_asked_for(left), next(iter(self._asked_for()), None))

    def _next(self) -> None:
        self._choose((self.table.currentIndex().row() + 1) % self.model.rowCount())
