"""The page of measures: the list with its filters, and beside it the chosen one with its stations."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.lists import people
from forumplanner.lists.bodies import bodies
from forumplanner.lists.measures import MeasureColumn, MeasureRow, fields_of_action
from forumplanner.lists.recommendations import stations_of_measure, thread
from forumplanner.model.ids import EntityId
from forumplanner.planning.measures import MeasureDraft, add_measure, remove_measure
from forumplanner.ui.list_import.hosting import ListHost
from forumplanner.ui.measures.columns import MeasureColumns
from forumplanner.ui.measures.filters import MeasureFilters
from forumplanner.ui.measures.measure_form import MeasureForm
from forumplanner.ui.measures.source import MeasureSource
from forumplanner.ui.measures.stations import Stations
from forumplanner.ui.parts.beside_or_below import BesideOrBelow
from forumplanner.ui.parts.converters import a_date, required
from forumplanner.ui.parts.creating import CreateForm
from forumplanner.ui.parts.date_field import DateField
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.rows import Sort
from forumplanner.ui.parts.side_panel import SidePanel
from forumplanner.ui.parts.table_panel import TablePanel
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE
from forumplanner.workspace import Label

_KINDS = ("measure", "station", "recommendation", "organisation", "person", "event", "body", "body_name")


class MeasuresPage(PlacePage):
    """Lists measures and edits one."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self.writer = Writer(context, self)
        self._source = MeasureSource(context)
        self._row: MeasureRow | None = None
        self._chosen_now = ""
        self.columns = MeasureColumns(context.language, context.theme, self._source.today, self)
        sort = Sort(MeasureColumn.DUE.value)
        self.model = IdPageModel(self._source, self.columns.all(), kinds=_KINDS, sort=sort, parent=self)
        self.filters = MeasureFilters(context.language)
        self.measure_form = MeasureForm(context, self.writer)
        self.stations = Stations(context.language, self.writer)
        self.new_form = CreateForm()
        self._declare()
        self.lists = ListHost(self, ListKind.MEASURES, "measures")
        self._arrange()
        self.filters.chosen.connect(self._filter)
        self._offer_fields()
        self.model.requery()

    def arrive(self, target: str) -> None:
        """Open the measure that is named, or show only what is overdue for "overdue"."""
        if target:
            self.lists.step_aside()
        if target == "overdue":
            self.filters.overdue.setChecked(True)
            self._filter()
        elif target:
            if self.model.place_of(target) is None:
                self.panel.show_all()
            self._open(target)

    def leave(self) -> bool:
        """Store what is typed."""
        return self.measure_form.finish()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        self.model.refresh(touched)
        self.lists.refresh(touched)
        if touches(touched, frozenset(_KINDS)):
            self._offer_fields()
            if self._row is not None:
                self._show(self._row.id)

    def listed(self) -> Callable[[], object]:
        """Tell of the measures that are shown."""
        return partial(self.panel.told, "measures")

    def _declare(self) -> None:
        scope = "measures"
        self.context.actions.add(
            Action("measures.new", self.tr("&New measure"), self._begin, icon="new", shortcut="Ctrl+N", scope=scope),
            Action(
                "measures.remove",
                self.tr("&Remove measure"),
                self._remove,
                icon="delete",
                shortcut="Ctrl+Del",
                scope=scope,
                enabled_when=lambda: bool(self._chosen_now),
            ),
            owner=self,
        )

    def _arrange(self) -> None:
        heading = Heading(self.tr("Measures"), self.tr("What came of the recommendations, and what is still to do"))
        heading.add_action(self.context.actions.qaction(self.lists.import_id))
        heading.add_action(self.context.actions.qaction("measures.new"), main=True)
        empty = EmptyState(
            "measures",
            self.tr("No measures yet"),
            self.tr("A measure written down in the minutes stands here by itself. You can also enter one."),
            self.tr("New measure"),
        )
        empty.step_taken.connect(self._begin)
        search = self.tr("Search for a measure")
        self.panel = TablePanel(self.tr("Measures"), self.model, search=search, empty=empty)
        self.panel.offer_when_empty(self.context.actions.qaction(self.lists.import_id))
        self.lists.heed_paste_in(self.panel.search)
        self.panel.heed_filter(lambda: self.filters.active, self.filters.clear)
        self.panel.opened.connect(self._open)
        self.panel.table.chosen.connect(self._chosen)
        self.panel.table.offer(self.context.actions, ["measures.new", "measures.remove"])
        both = QWidget()
        inside = QVBoxLayout(both)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.measure_form)
        inside.addWidget(self.stations)
        inside.addStretch(1)
        self._detail, self._new = SidePanel(both), SidePanel(self._new_page())
        self._panels = ShownStack()
        for panel in (self._detail, self._new):
            panel.closed.connect(self._close)
            self._panels.addWidget(panel)
        self._panels.setMinimumWidth(350)
        self._panels.hide()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.filters)
        column.addWidget(self.panel, 1)
        split = BesideOrBelow(left, self._panels, letters=(58, 42))
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE)
        outside.addWidget(heading)
        outside.addWidget(split, 1)

    def _new_page(self) -> QWidget:
        form = self.new_form.form
        form.add("title", self.tr("&Title"), QLineEdit(), checks=[required])
        form.add("due", self.tr("&Due on"), DateField(self.tr("Due on")), converter=a_date())
        self.new_form.remember(self.context, "measure")
        self.new_form.wanted.connect(self._create)
        self.new_form.cancelled.connect(self._close)
        return self.new_form

    def _offer_fields(self) -> None:
        with self.context.workspace.read() as db:
            self.filters.offer_fields(fields_of_action(db))

    def _filter(self) -> None:
        overdue_on = self._source.today() if self.filters.overdue.isChecked() else None
        field = str(self.filters.field.currentData() or "")
        self._source.which = replace(self._source.which, states=self.filters.states, overdue_on=overdue_on, field=field)
        self.model.requery()

    def _chosen(self) -> None:
        ids = self.panel.table.selected_ids()
        chosen = self._chosen_now = ids[0] if len(ids) == 1 else ""
        if chosen and not self._panels.isHidden() and self._panels.currentWidget() is self._detail:
            self._show(chosen)
        self.context.actions.refresh()

    def _open(self, measure_id: str) -> None:
        self.panel.table.select_ids([measure_id])
        self._panels.setCurrentWidget(self._detail)
        self._panels.show()
        self._show(measure_id)

    def _show(self, measure_id: str) -> None:
        found = next(iter(self._source.rows([measure_id])), None)
        self._row = found
        if found is None:
            self.measure_form.forget()
            self._panels.hide()
            return
        with self.context.workspace.read() as db:
            came_from = thread(db, found.recommendation_id) if found.recommendation_id else None
            stations, fields = stations_of_measure(db, found.id), fields_of_action(db)
            known = bodies(db, self._source.today())
            person = next(iter(people.person_rows(db, [found.owner_person_id] if found.owner_person_id else [])), None)
        asked = came_from.recommendation.text if came_from is not None else ""
        self._detail.say(found.title)
        self.measure_form.show_measure(found, asked, person.name if person else "", fields)
        self.stations.show_stations(found.id, stations, [(body.id, body.name) for body in known])

    def _begin(self) -> None:
        self.lists.step_aside()
        if self.leave():
            self.new_form.load({"title": "", "due": None})
            self.new_form.resume()
            self._new.say(self.tr("New measure"))
            self._panels.setCurrentWidget(self._new)
            self._panels.show()
            self.new_form.form.binder.go_to("title")

    def _create(self, values: dict[str, Any]) -> None:
        draft = MeasureDraft(**values)
        self.writer.change(
            Label("add_measure"), lambda db: add_measure(db, draft), self._created, failed=self._not_created
        )

    def _not_created(self, error: Exception) -> None:
        self.new_form.refuse(error, self.context.language)

    def _created(self, measure_id: EntityId) -> None:
        self.new_form.made_it()
        if self.filters.active:
            self.filters.clear()
        if self.model.place_of(measure_id) is None:
            self.model.requery()
        self._open(measure_id)

    def _remove(self) -> None:
        row = next(iter(self._source.rows([self._chosen_now])), None)
        if row is not None:
            self.measure_form.forget()
            said = self.tr("The measure “{measure}” was removed.").format(measure=row.title)
            self.writer.change(
                Label("remove_measure", {"measure": row.id}),
                lambda db: remove_measure(db, row.id),
                said=said,
                refused=partial(self._show_again, row.id),
            )

    def _show_again(self, measure_id: str) -> None:
        if self._row is not None:
            self._show(measure_id)

    def _close(self) -> None:
        self.leave()
        self.measure_form.forget()
        self._row = None
        self._panels.hide()
        self.panel.table.setFocus()
