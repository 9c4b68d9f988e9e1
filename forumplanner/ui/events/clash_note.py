"""A quiet note below the days of an event: what falls on them, and what is not known. It never stands in the way.

Asked in a worker while nobody waits; an answer that is outdated by then is dropped.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from forumplanner.desk.clashes import Chosen, Clashes, Grade, clashes
from forumplanner.model.ids import EntityId
from forumplanner.planning.scheduling import DayFields
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.ui.shell.tokens import SPACE_SMALL
from forumplanner.wording.catalogue import catalogue

_MOST = 12
"""Lines of one kind that are shown; a conference of a week in December would fill the form."""


class ClashNote(QWidget):
    """Says in three parts what clashes, what is good to know, and what is not known; hidden where there is nothing."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: Chosen | None = None
        self.clashing, self.hints, self.unknown = (self._part(look) for look in ("warning", "muted", "muted"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_SMALL)
        for part in (self.clashing, self.hints, self.unknown):
            column.addWidget(part)
        self.setAccessibleName(self.tr("What falls on these days"))
        self.hide()

    def ask(
        self,
        days: Sequence[DayFields] | None,
        *,
        event_id: EntityId | None = None,
        venue_id: str | None = None,
        body_id: str | None = None,
    ) -> None:
        """Look at these days, and say what falls on them as soon as it is known; None where they are not readable."""
        if days is None:
            self._asked = None
            self.hide()
            return
        chosen = Chosen(
            tuple((day.starts, day.ends) for day in days),
            event_id,
            EntityId(venue_id) if venue_id else None,
            EntityId(body_id) if body_id else None,
        )
        self._asked = chosen
        workspace, words = self._context.workspace, catalogue(self._context.language)

        def look(_progress: Progress) -> tuple[Chosen, Clashes]:
            from forumplanner.desk.calendar_choice import calendar_choice

            choice = calendar_choice(workspace)
            with workspace.read() as db:
                return chosen, clashes(db, chosen, choice, words)

        self._context.tasks.run(self.tr("Looking at the calendar"), look, self._say, pool=Pool.SEARCH, quiet=True)

    def _say(self, answer: tuple[Chosen, Clashes]) -> None:
        chosen, found = answer
        if chosen != self._asked:
            return
        clashing = [clash.words for clash in found.found if clash.grade is Grade.CLASH]
        hints = [clash.words for clash in found.found if clash.grade is Grade.HINT]
        self._fill(self.clashing, self.tr("Falls together with:"), clashing)
        self._fill(self.hints, self.tr("Good to know:"), hints)
        self.unknown.setText("\n".join(found.gaps))
        self.unknown.setVisible(bool(found.gaps))
        said = [part.text() for part in (self.clashing, self.hints, self.unknown) if not part.isHidden()]
        self.setAccessibleDescription("\n".join(said))
        self.setVisible(bool(said))

    def _fill(self, part: QLabel, head: str, lines: list[str]) -> None:
        more = len(lines) - _MOST
        shown = [f"• {line}" for line in lines[:_MOST]]
        if more > 0:
            shown.append(self.tr("and %Ln more", "", more))
        part.setText("\n".join([head, *shown]))
        part.setVisible(bool(lines))

    @staticmethod
    def _part(look: str) -> QLabel:
        part = QLabel()
        part.setWordWrap(True)
        part.setProperty("look", look)
        part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        part.hide()
        return part
