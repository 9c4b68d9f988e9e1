"""The tracks of an event: add, rename, give a room, order, remove."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from forumplanner.lists.agenda import TrackRow
from forumplanner.model.ids import EntityId
from forumplanner.planning import tracks
from forumplanner.ui.agenda.agenda_model import AgendaPicture
from forumplanner.ui.parts.choice import Choice, Option
from forumplanner.ui.parts.converters import an_id, required
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.icons import icon
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace import Label


class TracksPanel(QWidget):
    """Shows and edits all tracks of one event."""

    def __init__(self, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writer = writer
        self._picture: AgendaPicture | None = None
        self._parts: dict[str, TrackPart] = {}
        words = QLabel(
            self.tr("Items in different tracks run side by side, such as workshops. A track's room is its items' room.")
        )
        words.setWordWrap(True)
        words.setProperty("look", "muted")
        self._list = QVBoxLayout()
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name of a new track"))
        self.name.setAccessibleName(self.tr("Name of a new track"))
        self.name.returnPressed.connect(self._add)
        self.create_button = QPushButton(self.tr("&Add track"))
        self.create_button.clicked.connect(self._add)
        line = QHBoxLayout()
        line.addWidget(self.name, 1)
        line.addWidget(self.create_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(words)
        column.addLayout(self._list)
        column.addLayout(line)
        column.addStretch(1)

    def show_tracks(self, picture: AgendaPicture) -> None:
        """Show the tracks; what is being typed about one that is still there stays."""
        self._picture = picture
        self.setEnabled(not picture.settled)
        gone = self._parts.keys() - {track.id for track in picture.tracks}
        for track_id in gone:
            part = self._parts.pop(track_id)
            self._list.removeWidget(part)
            part.hide()
            part.deleteLater()
        rooms = [(room.id, room.name) for room in picture.event.venue.rooms] if picture.event.venue else []
        for place, track in enumerate(picture.tracks):
            part = self._parts.get(track.id) or TrackPart(picture.event.id, self._writer)
            self._parts[track.id] = part
            self._list.insertWidget(place, part)
            part.show_track(track, place, len(picture.tracks), [("", self.tr("No room")), *rooms])

    def finish(self) -> bool:
        """Store what is typed; return False when a name is wrong."""
        return all(part.form.binder.commit() for part in self._parts.values())

    def _add(self) -> None:
        name, picture = self.name.text().strip(), self._picture
        if not name or picture is None:
            self.name.setFocus()
            return
        event_id = picture.event.id
        self._writer.change(
            Label("add_track", {"event": event_id}),
            lambda db: tracks.add_track(db, event_id, name),
            lambda _: self.name.clear(),
        )
        self.name.setFocus()


class TrackPart(QWidget):
    """One track."""

    def __init__(self, event_id: str, writer: Writer) -> None:
        super().__init__()
        self._refs = {"event": event_id}
        self._writer = writer
        self._track: TrackRow | None = None
        self._place = 0
        self.form = Form()
        self._room = Choice()
        self.form.add("name", self.tr("Name of the track"), QLineEdit(), checks=[required])
        self.form.add("room_id", self.tr("Room"), self._room, converter=an_id())
        self.form.binder.committed.connect(self._store)
        self._up, self._down, self._away = (
            self._tool("move-up", lambda: self._move(-1)),
            self._tool("move-down", lambda: self._move(1)),
            self._tool("delete", self._remove),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.form, 1)
        for tool in (self._up, self._down, self._away):
            row.addWidget(tool)

    def show_track(self, track: TrackRow, place: int, of: int, rooms: list[Option]) -> None:
        """Show a track that stands at a place among so many."""
        known = self._track is not None
        self._track, self._place = track, place
        if track.room_id and track.room_id not in [room[0] for room in rooms]:
            rooms = [*rooms, (track.room_id, track.room)]
        self._room.offer(rooms)
        self.form.binder.load({"name": track.name, "room_id": track.room_id}, keep_typing=known)
        self._up.setEnabled(place > 0)
        self._down.setEnabled(place + 1 < of)
        for tool, text in (
            (self._up, self.tr("Move {track} up")),
            (self._down, self.tr("Move {track} down")),
            (self._away, self.tr("Remove {track}; its items stay")),
        ):
            tool.setAccessibleName(text.format(track=track.name))
            tool.setToolTip(text.format(track=track.name))

    def _store(self, key: str, value: object) -> None:
        if self._track is None:
            return
        track_id = self._track.id
        verb: Callable[[Any, EntityId, Any], None] = tracks.rename_track if key == "name" else tracks.set_track_room
        self._writer.change(
            Label("edit_track", self._refs), lambda db: verb(db, track_id, value), binder=self.form.binder
        )

    def _move(self, by: int) -> None:
        if self._track is not None:
            track_id, place = self._track.id, self._place + by
            self._writer.change(Label("move_track", self._refs), lambda db: tracks.move_track(db, track_id, place))

    def _remove(self) -> None:
        if self._track is not None:
            track_id = self._track.id
            said = self.tr("The track {track} was removed.").format(track=self._track.name)
            self._writer.change(
                Label("remove_track", self._refs),
                lambda db: tracks.remove_track(db, track_id),
                said=said,
            )

    def _tool(self, name: str, take: Callable[[], object]) -> QToolButton:
        tool = QToolButton()
        tool.setIcon(icon(name))
        tool.clicked.connect(take)
        return tool
