"""Says why a planner was not opened, and offers what may help: reading it only, or not offering it again."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from forumplanner.ui.shell.notices import NoticeAction, Notices
from forumplanner.ui.shell.opening import Opening
from forumplanner.ui.shell.speaking import Speaker
from forumplanner.ui.shell.window_state import WindowState


class Unopened(QObject):
    """Listens to the refusals of `opening`."""

    def __init__(self, opening: Opening, notices: Notices, speaker: Speaker, state: WindowState) -> None:
        super().__init__(opening)
        self._opening = opening
        self._notices = notices
        self._speaker = speaker
        self._state = state
        opening.refused.connect(self._tell)

    @Slot(object, object)
    def _tell(self, error: Exception, location: Path | None) -> None:
        spoken = self._speaker.refusal(error)
        if spoken is None:
            raise error
        opening = self._opening
        offer = None
        if location is not None and spoken.readable:
            offer = NoticeAction(self.tr("Open read-only"), lambda: opening.open(location, read_only=True))
        elif location is not None and location in self._state.recent_planners:
            offer = NoticeAction(self.tr("Do not offer it again"), lambda: opening.forget(location))
        self._notices.refuse(spoken, offer)
