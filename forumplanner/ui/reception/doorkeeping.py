"""What the reception writes: each arrival is a change of its own, kept at once. No rule stands here."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from forumplanner.desk.reception import undo_last
from forumplanner.lists import reception as at_door
from forumplanner.lists.reception import Door, ReceptionRow
from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId, new_id
from forumplanner.planning import reception
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.person_names import split_name
from forumplanner.planning.reception import Arrival, WalkedIn
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.reception.answer import Answer
from forumplanner.ui.reception.answers import Answers
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Progress
from forumplanner.workspace import Label


class Doorkeeping(QObject):
    """`answered` carries an Answer; `badge_wanted` the registration whose badge is to be printed."""

    answered = Signal(object)
    badge_wanted = Signal(str)

    def __init__(self, context: PlaceContext, answers: Answers, door: Callable[[], Door], parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._answers = answers
        self._door = door
        self._writer = Writer(context, self)

    def row(self, registration_id: str) -> ReceptionRow | None:
        """Return one person as they are now; None when they are gone."""
        with self._context.workspace.read() as db:
            found = at_door.rows(db, [EntityId(registration_id)], self._door().day)
        return found[0] if found else None

    def arrive(self, registration_id: str, *, let_in: bool = False) -> None:
        """Note that somebody came in."""
        row, door = self.row(registration_id), self._door()
        if row is None:
            return
        now = self._now()

        def arrived(arrival: Arrival) -> None:
            self._say(lambda: self._answers.arrived(row, arrival, door))

        self._writer.change(
            self._label("reception_arrive", row.person_id),
            lambda db: reception.arrive(db, row.id, now, let_in=let_in),
            arrived,
            working=self.tr("Noting an arrival"),
            failed=lambda error: self._say(lambda: self._answers.refused(error, row.id)),
        )

    def leave(self, registration_id: str) -> None:
        """Note that somebody went."""
        row = self.row(registration_id)
        if row is None:
            return
        now = self._now()
        self._writer.change(
            self._label("reception_leave", row.person_id),
            lambda db: reception.leave(db, row.id, now),
            lambda at: self._say(lambda: self._answers.left(row, at)),
            working=self.tr("Noting a departure"),
            failed=lambda error: self._say(lambda: self._answers.refused(error, row.id)),
        )

    def walk_in(self, name: str, organisation: str) -> None:
        """Register somebody new and note that they came."""
        event_id, person_id, now = self._door().event_id, new_id(), self._now()
        person = PersonFields(*split_name(name))
        said = " ".join(name.split())

        def made(one: WalkedIn) -> None:
            if one.state is RegistrationState.ATTENDED:
                self._say(lambda: self._answers.walked_in(said, one.registration_id))
                if isValid(self):
                    self.badge_wanted.emit(one.registration_id)
            else:
                self._say(lambda: self._answers.waits(said, one.registration_id, one.state, full=self._full()))

        self._writer.change(
            self._label("reception_walk_in", person_id),
            lambda db: reception.walk_in(db, event_id, person, organisation, now, person_id=person_id),
            made,
            working=self.tr("Registering somebody"),
            failed=lambda error: self._say(lambda: self._answers.refused(error)),
        )

    def undo(self) -> None:
        """Take back the last step of this reception."""
        context, event_id = self._context, self._door().event_id

        def work(_progress: Progress) -> str:
            said = context.speaker.change(context.workspace.next_undo)
            undo_last(context.workspace, event_id)
            return said

        context.tasks.run(
            self.tr("Taking back the last step"),
            work,
            lambda said: self._say(lambda: self._answers.undone(said)),
            lambda error: self._say(lambda: self._answers.refused(error)),
        )

    def _say(self, worded: Callable[[], Answer]) -> None:
        """Answer, unless the reception was closed while something was still being written."""
        if isValid(self):
            self.answered.emit(worded())

    def _full(self) -> bool:
        with self._context.workspace.read() as db:
            return at_door.is_full(db, self._door().event_id)

    def _label(self, key: str, person_id: EntityId) -> Label:
        return Label(key, {"person": person_id, "event": self._door().event_id})

    def _now(self) -> datetime:
        return self._context.workspace.now()  # type: ignore[no-any-return]
