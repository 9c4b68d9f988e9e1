"""What the officer decides about messages that are on their way: take back, send again, it did arrive."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from shiboken6 import isValid

from forumplanner.model.ids import EntityId
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Progress


class Deciding(QObject):
    """Decides in the database worker; `changed` is told afterwards, also when it was decided elsewhere already."""

    def __init__(self, context: PlaceContext, parent: QObject, changed: Callable[[], None]) -> None:
        super().__init__(parent)
        self._context = context
        self._changed = changed

    def it_arrived(self, ids: Sequence[EntityId]) -> None:
        """Note that messages did arrive."""
        workspace = self._context.workspace

        def work(_progress: Progress) -> None:
            from forumplanner.desk.inviting.sending import it_arrived

            it_arrived(workspace, ids)

        self._run(work, self.tr("%Ln message(s) count as received.", "", len(ids)))

    def send_again(self, ids: Sequence[EntityId]) -> None:
        """Let messages wait to be sent again."""
        workspace = self._context.workspace

        def work(_progress: Progress) -> None:
            from forumplanner.desk.inviting.sending import send_again

            send_again(workspace, ids)

        self._run(work, self.tr("%Ln message(s) wait to be sent again.", "", len(ids)))

    def withdraw(self, ids: Sequence[EntityId]) -> None:
        """Take messages back that still wait."""
        workspace = self._context.workspace

        def work(_progress: Progress) -> None:
            from forumplanner.desk.inviting.sending import withdraw

            withdraw(workspace, ids)

        self._run(work, self.tr("%Ln message(s) taken back before sending.", "", len(ids)))

    def _run(self, work: Callable[[Progress], None], said: str) -> None:
        def done(_nothing: None) -> None:
            if isValid(self):
                self._context.notices.news(said)

        def ended() -> None:
            if isValid(self):
                self._changed()

        self._context.tasks.run(self.tr("Deciding about messages"), work, done, ended=ended)
