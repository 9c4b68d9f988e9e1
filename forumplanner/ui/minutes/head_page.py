"""The head of the minutes: when it began, was interrupted and ended, who chaired, who wrote, how many listened.

Besides that how it was invited, and the opening.
"""

from datetime import datetime, time, timedelta
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.events import EventView
from forumplanner.lists.minutes import MinutesHead, MinutesView
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.minute_taking import HeadChanges, edit_head
from forumplanner.ui.minutes.interruptions import Interruptions
from forumplanner.ui.minutes.summons_line import SummonsLine
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.converters import Converter, a_date, a_time, whole_number
from forumplanner.ui.parts.date_field import DateField, TimeField
from forumplanner.ui.parts.following_scroll import FollowingScroll
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.growing_text import GrowingText
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace import Label

_AS_THEY_ARE = ("chair", "minute_taker", "audience", "duly_invited", "invited_on", "opening")
_AN_ANSWER = Converter(
    lambda stated: {None: "", True: "yes", False: "no"}[stated],
    lambda chosen: {"": None, "yes": True, "no": False}[chosen],
)


class HeadPage(QWidget):
    """Edits the head; every field is stored when it is left."""

    def __init__(self, context: PlaceContext, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = writer
        self._head: MinutesHead | None = None
        self._event: EventView | None = None
        self.form = Form()
        self.form.add("began", self.tr("&Began"), TimeField(self.tr("Began")), converter=a_time())
        self.form.add("ended", self.tr("E&nded"), TimeField(self.tr("Ended")), converter=a_time(), beside=True)
        self.began_now = QPushButton(self.tr("Begins now"))
        self.began_now.clicked.connect(lambda: self._now("began"))
        self.ended_now = QPushButton(self.tr("Ends now"))
        self.ended_now.clicked.connect(lambda: self._now("ended"))
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(self.began_now)
        buttons.addWidget(self.ended_now)
        buttons.addStretch(1)
        self.form.add_widget(self._buttons)
        self.form.add("chair", self.tr("&Chair"), QLineEdit())
        self.form.add("minute_taker", self.tr("&Minute-taker"), QLineEdit(), beside=True)
        self.form.add("audience", self.tr("&Audience, in heads"), QLineEdit(), converter=whole_number())
        answers = (("", self.tr("Not recorded")), ("yes", self.tr("Yes")), ("no", self.tr("No")))
        self.form.add("duly_invited", self.tr("Invited in due form and time"), Choice(answers), converter=_AN_ANSWER)
        day = DateField(self.tr("Invitation of"))
        self.form.add("invited_on", self.tr("Invitation of"), day, converter=a_date(), beside=True)
        self.summons = SummonsLine(context)
        self.summons.taken_over.connect(self._write)
        self.form.add_widget(self.summons)
        self.form.add("opening", self.tr("&Opening"), GrowingText())
        self.form.binder.committed.connect(self._store)
        self.interruptions = Interruptions(context, writer)
        inside = QWidget()
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(0, 0, SPACE, 0)
        parts.setSpacing(SPACE)
        parts.addWidget(self.form)
        parts.addWidget(self.interruptions)
        parts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 0, 0, 0)
        column.addWidget(FollowingScroll(inside))

    def show_head(self, event: EventView, view: MinutesView) -> None:
        """Show a head; what is being typed stays."""
        known, head = self._head is not None, view.head
        self._event, self._head = event, head
        values: dict[str, Any] = {
            "began": None if head.began is None else head.began.time(),
            "ended": None if head.ended is None else head.ended.time(),
        }
        values |= {name: getattr(head, name) for name in _AS_THEY_ARE}
        self.form.binder.load(values, keep_typing=known)
        self.form.setEnabled(not head.settled)
        self.summons.show_for(head)
        self._buttons.setVisible(not head.settled)
        self.interruptions.show_minutes(event, view)

    def finish(self) -> bool:
        """Store what is typed; return False when a field is wrong."""
        return self._head is None or self.form.binder.commit()

    def _now(self, key: str) -> None:
        if self._event is not None:
            local = to_local(self._context.workspace.now(), self._event.zone).replace(second=0, microsecond=0)
            self._write({key: local})

    def _store(self, key: str, value: Any) -> None:  # noqa: ANN401
        if key in ("began", "ended"):
            value = self._moment(key, value)
        self._write({key: value})

    def _write(self, values: dict[str, Any]) -> None:
        head = self._head
        if head is None or head.settled:
            return
        changes = HeadChanges(**values)
        self._writer.change(
            Label("edit_minutes_head", {"event": head.event_id}),
            lambda db: edit_head(db, head.id, changes),
            binder=self.form.binder,
        )

    def _moment(self, key: str, clock: time | None) -> datetime | None:
        """Return the time on the day of the event; an end before the beginning lies after midnight."""
        event, head = self._event, self._head
        if clock is None or event is None or head is None:
            return None
        last = event.ends if key == "ended" and event.ends.date() != event.starts.date() else event.starts
        known = getattr(head, key)
        moment = datetime.combine((known or last).date(), clock)
        crosses = event.ends.date() > event.starts.date()
        if key == "ended" and head.began is not None and moment < head.began and crosses:
            moment += timedelta(days=1)
        return moment
