"""The part of contacts in which one sees who knows whom: the table of links, and the picture around one actor."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabBar, QVBoxLayout, QWidget

from forumplanner.lists.links import actor_names, link_rows
from forumplanner.model.ids import EntityId
from forumplanner.planning import linking
from forumplanner.planning.actors import Actor
from forumplanner.ui.contacts.directory_part import DirectoryPart
from forumplanner.ui.contacts.links.link_form import LinkDetails, NewLink
from forumplanner.ui.contacts.links.picture_part import PicturePart
from forumplanner.ui.contacts.links.rows import LINK_KINDS, LinkColumns, LinkSource
from forumplanner.ui.contacts.wording import ListWords
from forumplanner.ui.parts.directory_search import actor_picked, actors
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.pick_field import PickField
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace.label import Label

_LIST, _PICTURE = 0, 1
_PICTURED = frozenset({"actor_link", "affiliation", "person", "organisation"})


class LinksPart(QWidget):
    """`visited` carries the id of somebody to be shown, `chosen` says that another link is chosen."""

    visited = Signal(str)
    chosen = Signal()

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = Writer(context, self)
        self._source = LinkSource(context)
        self.about = PickField(self.tr("Only links of"), actors(context), self.tr("All persons and organisations"))
        self.about.picked.connect(lambda _: self._narrow())
        self.switch = QTabBar()
        self.switch.setExpanding(False)
        self.switch.setElideMode(Qt.TextElideMode.ElideNone)
        self.switch.setAccessibleName(self.tr("List or picture"))
        self.switch.addTab(self.tr("List"))
        self.switch.addTab(self.tr("Picture"))
        self.list = self._list()
        self.picture = PicturePart(context)
        self._stack = ShownStack()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.picture)
        bar = QHBoxLayout()
        bar.setSpacing(SPACE)
        bar.addWidget(self.switch)
        bar.addStretch(1)
        name = QLabel(self.tr("Only links of"))
        name.setBuddy(self.about)
        bar.addWidget(name)
        bar.addWidget(self.about, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)
        self.switch.currentChanged.connect(self._turned)
        self.picture.centred.connect(self._choose)
        self.picture.visited.connect(self.visited)
        self.list.visited.connect(self.visited)
        self.list.chosen.connect(self.chosen)

    @property
    def chosen_id(self) -> str:
        """Return the link that is chosen in the table, or nothing."""
        return self.list.chosen_id if self.switch.currentIndex() == _LIST else ""

    def show_actor(self, actor: Actor) -> None:
        """Show the picture around somebody."""
        self._choose(actor)
        self.switch.setCurrentIndex(_PICTURE)
        self.picture.view.setFocus()

    def show_one(self, link_id: str) -> None:
        """Show a link in the table."""
        self.switch.setCurrentIndex(_LIST)
        self.list.show_one(link_id)

    def focus_search(self) -> None:
        """Put the cursor where one looks for something."""
        if self.switch.currentIndex() == _LIST:
            self.list.focus_search()
        else:
            self.about.setFocus()

    def begin_new(self) -> None:
        """Ask for a new link, beginning with the actor that is looked at."""
        self.switch.setCurrentIndex(_LIST)
        self.list.begin_new()
        actor = self._source.about
        if isinstance(self.list.new_form, NewLink) and actor is not None:
            self.list.new_form.begin(actor, self.about.text())

    def finish(self) -> bool:
        """Store what is being typed."""
        return self.list.finish()

    def remove_chosen(self) -> None:
        """Take the chosen link away."""
        link_id = EntityId(self.chosen_id)
        with self._context.workspace.read() as db:
            found = link_rows(db, [link_id])
        for row in found:
            self._writer.change(
                Label("unlink_actors", {"actor": row.one.id, "other": row.other.id}),
                lambda db: linking.unlink(db, link_id),
                working=self.tr("Removing"),
                said=self.tr("The link between {one} and {other} was removed.").format(
                    one=row.one_name, other=row.other_name
                ),
            )

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        self.list.refresh(touched)
        if self.switch.currentIndex() == _PICTURE and touches(touched, _PICTURED):
            self.picture.show_again()

    def _list(self) -> DirectoryPart:
        empty = EmptyState(
            "contacts",
            self.tr("No links yet"),
            self.tr("Who knows whom, who works together, who funds whom: so that you know whom to ask for a contact."),
            self.tr("Record the first link"),
        )
        words = ListWords(self.tr("Links"), self.tr("Search for links"), self.tr("New link"))
        columns = LinkColumns(self._context.language).columns()
        model = IdPageModel(self._source, columns, kinds=LINK_KINDS, parent=self)
        part = DirectoryPart(
            words, model, empty, LinkDetails(self._context), NewLink(self._context), frozenset(LINK_KINDS)
        )
        part.panel.heed_filter(lambda: self._source.about is not None, self._show_all)
        model.requery()
        return part

    def _choose(self, actor: Actor) -> None:
        with self._context.workspace.read() as db:
            names = actor_names(db, [actor])
        self.about.show_choice(f"{actor.kind}/{actor.id}", names.get(actor, ""))
        self._narrow()

    def _show_all(self) -> None:
        self.about.clear_choice()
        self._narrow()

    def _narrow(self) -> None:
        self._source.about = actor_picked(self.about.chosen)
        self.list.model.requery()
        if self.switch.currentIndex() == _PICTURE:
            self._picture()

    def _turned(self, at: int) -> None:
        if at == _PICTURE:
            if not self.list.finish():
                self.switch.setCurrentIndex(_LIST)
                return
            self._picture()
        self._stack.setCurrentIndex(at)
        self.chosen.emit()

    def _picture(self) -> None:
        """Show the picture around who was picked, else around where the chosen or the first link begins."""
        actor = self._source.about
        if actor is None:
            ids = [self.list.chosen_id] if self.list.chosen_id else self.list.model.ids[:1]
            with self._context.workspace.read() as db:
                rows = link_rows(db, [EntityId(id_) for id_ in ids])
            actor = rows[0].one if rows else None
        self.picture.show_actor(actor)
