"""The agenda tab: the list of items with computed times, and beside it the form of an item, a new one, the tracks.

Every move and every field is one change; what follows from it shows at once.
"""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from forumplanner.lists.agenda import AgendaRow
from forumplanner.model.ids import EntityId
from forumplanner.planning.agenda_making import AgendaItemDraft
from forumplanner.ui.agenda.agenda_actions import SCOPE, AgendaActions, AgendaDoings
from forumplanner.ui.agenda.agenda_model import AgendaModel, AgendaPicture, read_agenda
from forumplanner.ui.agenda.agenda_view import AgendaView
from forumplanner.ui.agenda.duties_panel import DutiesPanel
from forumplanner.ui.agenda.item_adding import ItemAdding
from forumplanner.ui.agenda.item_form import ItemForm
from forumplanner.ui.agenda.item_moves import ItemMoves, item_above, neighbour
from forumplanner.ui.agenda.new_item_form import NewItemForm
from forumplanner.ui.agenda.tracks_panel import TracksPanel
from forumplanner.ui.events.shown_tab import ShownTab
from forumplanner.ui.parts.beside_or_below import BesideOrBelow
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.outgoing import Outgoing
from forumplanner.ui.parts.side_panel import SidePanel
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tokens import SPACE

_KINDS = frozenset(
    {"agenda_item", "track", "contribution", "event", "event_day", "room", "person", "minutes", "workshop_place"}
)
_ON_DUTY = frozenset({"duty", "service_order", "contribution", "event", "event_day", "person"})


class AgendaTab(ShownTab):
    """The agenda of one event."""

    scope = SCOPE

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(context, event_id, parent)
        self._picture: AgendaPicture | None = None
        self._wanted = ""
        self._child = False
        self._moves = ItemMoves(self.writer, event_id)
        self.model = AgendaModel(context.language, self)
        self.view = AgendaView(self.tr("Agenda"), self.model, context.theme)
        self.item_form = ItemForm(context, self.writer)
        self.new_form = NewItemForm(context.language)
        self._adding = ItemAdding(self.writer, event_id, self.new_form.form.binder)
        self.tracks = TracksPanel(self.writer)
        self.duties = DutiesPanel(context, self.writer, event_id)
        self._warning = QLabel()
        self._warning.setWordWrap(True)
        self._warning.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._warning.setProperty("look", "warning")
        self._closed = QLabel(self.tr("The minutes are settled; the agenda they record stays as it is."))
        self._closed.setWordWrap(True)
        self._closed.setProperty("look", "muted")
        self._arrange()
        self.setFocusProxy(self.view)
        self.new_form.wanted.connect(self._create)
        self.view.chosen.connect(self._chosen)
        self.view.opened.connect(lambda _id: self._edit())
        self.reload()

    def arrive(self, target: str) -> None:
        """Go to an item when one is named, or to the duties."""
        if target == "duties":
            self._show_duties()
        elif target and self.view.go_to(target):
            self._edit()

    def leave(self) -> bool:
        """Store what is typed."""
        return self.item_form.finish() and self.tracks.finish()

    def refresh(self, touched: Touched) -> None:
        """Show the agenda anew when something it shows was touched."""
        if touches(touched, _KINDS):
            self.reload()
        if touches(touched, _ON_DUTY) and self._panels.currentWidget() is self._duties_panel:
            self.duties.reload()

    def listed(self) -> Callable[[], object]:
        """Tell of the agenda."""
        return self._told

    def _told(self) -> Outgoing:
        return Outgoing("agenda", self.event_id, [line.row.id for line in self.model.lines if line.row is not None])

    def reload(self) -> None:
        """Read and show the agenda."""
        picture = read_agenda(self.context, self.event_id)
        self._picture = picture
        self.model.show_agenda(picture)
        if picture is None:
            return
        if self._wanted and self.view.go_to(self._wanted):
            self._wanted = ""
        self._pages.setCurrentIndex(0 if picture.rows else 1)
        warnings = self.model.warnings()
        self._warning.setText("\n".join(warnings[:3] + [self.tr("and more")] * (len(warnings) > 3)))
        self._warning.setVisible(bool(warnings))
        self._closed.setVisible(picture.settled)
        self.tracks.show_tracks(picture)
        self._show_item()
        self.follow()

    def actions_here(self) -> Sequence[Action]:
        """Return the actions of the agenda."""
        return AgendaActions(self).all(
            AgendaDoings(
                add=lambda: self._begin(child=False),
                add_inside=lambda: self._begin(child=True),
                add_break=self._add_break,
                edit=self._edit,
                up=lambda: self._move(up=True),
                down=lambda: self._move(up=False),
                move_in=self._move_in,
                move_out=self._move_out,
                remove=self._remove,
                tracks=self._show_tracks,
                duties=self._show_duties,
                is_open=self._open,
                on_item=lambda: self._present() is not None,
                can_change=lambda: self._open() and self._present() is not None,
                can_move_in=lambda: self._open() and self._above() is not None,
                can_move_out=self._can_move_out,
            )
        )

    def _arrange(self) -> None:
        bar = Flow()
        bar.add(self.button("agenda.add", main=True))
        for name in ("add-inside", "add-break", "tracks", "duties"):
            bar.add(self.button(f"agenda.{name}"))
        empty = EmptyState(
            "agenda",
            self.tr("Nothing on the agenda yet"),
            self.tr(
                "Add what happens, in its order, with durations. Times and numbers are computed, and change "
                "by themselves when you move something."
            ),
            self.tr("Add the first item"),
        )
        empty.step_taken.connect(lambda: self._begin(child=False))
        self._pages = ShownStack()
        self._pages.addWidget(self.view)
        self._pages.addWidget(empty)
        self._panels = ShownStack()
        self._item_panel, self._new_panel, self._tracks_panel, self._duties_panel = (
            self._panel(content) for content in (self.item_form, self.new_form, self.tracks, self.duties)
        )
        self._panels.hide()
        split = BesideOrBelow(self._pages, self._panels, letters=(58, 42))
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(bar)
        column.addWidget(self._closed)
        column.addWidget(self._warning)
        column.addWidget(split, 1)

    def _panel(self, content: QWidget) -> SidePanel:
        panel = SidePanel(content)
        panel.closed.connect(self._close_panel)
        self._panels.addWidget(panel)
        return panel

    def _open_panel(self, panel: SidePanel, title: str) -> None:
        panel.say(title)
        self._panels.setCurrentWidget(panel)
        self._panels.show()

    def _close_panel(self) -> None:
        """Close the panel; what is wrong in a field is given up, so that nobody is held there."""
        self.leave()
        self._panels.hide()
        row = self._present()
        if row is not None and self._picture is not None:
            self.item_form.drop_typing(self._picture, row)
        self.view.setFocus()

    def _open(self) -> bool:
        return self._picture is not None and not self._picture.settled

    def _present(self) -> AgendaRow | None:
        return self.model.item(self.view.present_id())

    def _can_move_out(self) -> bool:
        row = self._present()
        return self._open() and row is not None and row.parent_id is not None

    def _above(self) -> AgendaRow | None:
        row = self._present()
        return None if row is None or self._picture is None else item_above(self._picture, row)

    def _chosen(self, _item_id: str) -> None:
        if not self._panels.isHidden() and self._panels.currentWidget() is self._item_panel:
            self._show_item()
        self.follow()

    def _show_item(self) -> None:
        row = self._present()
        if row is None or self._picture is None:
            self.item_form.forget()
            if self._panels.currentWidget() is self._item_panel:
                self._panels.hide()
            return
        if not self._panels.isHidden() and self._panels.currentWidget() is self._item_panel:
            self.item_form.show_item(self._picture, row)
            self._item_panel.say(f"{self.model.numbered(row)} {row.title}".strip())

    def _edit(self) -> None:
        row = self._present()
        if row is not None:
            self._open_panel(self._item_panel, row.title)
            self._panels.show()
            self._show_item()
            self.item_form.form.binder.go_to("title")

    def _begin(self, *, child: bool) -> None:
        if not self.leave():
            return
        row = self._present()
        self._child = child and row is not None
        if row is None:
            where = self.tr("It becomes the last item.")
        elif self._child:
            where = self.tr("It will stand inside “{item}”.").format(item=row.title)
        else:
            where = self.tr("It will stand after “{item}”.").format(item=row.title)
        self._open_panel(self._new_panel, self.tr("New item"))
        self.new_form.begin(where, public=row is None or row.public)

    def _create(self, draft: AgendaItemDraft) -> None:
        row = self._present()
        if row is not None and self._child:
            self._adding.inside(row, draft, self._created)
        else:
            self._adding.after(row, draft, self._created)

    def _created(self, item_id: EntityId) -> None:
        self._select(item_id)
        self._begin(child=False)

    def _add_break(self) -> None:
        self._adding.break_after(self._present(), self.tr("Break"), self._select)

    def _select(self, item_id: EntityId) -> None:
        if not self.view.go_to(item_id):
            self._wanted = item_id
            self.reload()

    def _move(self, *, up: bool) -> None:
        row = self._present()
        if row is not None:
            self._moves.step(row, up=up)

    def _move_in(self) -> None:
        row, above = self._present(), self._above()
        if row is not None and above is not None:
            self._moves.into(row, above)

    def _move_out(self) -> None:
        row = self._present()
        parent = None if row is None or row.parent_id is None else self.model.item(row.parent_id)
        if row is not None and parent is not None:
            self._moves.out(row, parent)

    def _remove(self) -> None:
        row = self._present()
        if row is None or self._picture is None:
            return
        self._wanted = neighbour(self._picture, row)
        self.item_form.forget()
        said = self.tr("“{item}” was removed from the agenda.").format(item=row.title)
        self._moves.remove(row, said, self._not_removed)

    def _not_removed(self) -> None:
        self._wanted = ""
        self._show_item()

    def _show_tracks(self) -> None:
        if self.leave():
            self._open_panel(self._tracks_panel, self.tr("Tracks"))
            self.tracks.name.setFocus()

    def _show_duties(self) -> None:
        if self.leave():
            self._open_panel(self._duties_panel, self.tr("Who is on duty"))
            self.duties.begin()
