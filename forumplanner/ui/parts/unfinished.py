"""Keeps what is typed in a form for something new, so that Escape, another place or a closed window lose nothing.

At each pause the fields are kept as a draft beside the journal. The next time the form begins, they stand there
again, with a line that says so and a button to begin afresh. Once the new thing is made, the draft is gone.
"""

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from forumplanner.ui.parts.said import moment_words
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL
from forumplanner.workspace.drafts import Field, discard_draft, load_draft, save_draft

_PAUSE = 700
"""Milliseconds without a key after which what is typed is kept."""

Typed = dict[str, Any]
"""What the fields hold, as JSON can keep it."""


class Unfinished(QObject):
    """Watches one form. `typed` returns what it holds, or None while nothing of it is worth keeping.

    `kind` names the form ("person", "event:ik-3"): each has one draft per officer.
    """

    def __init__(self, context: PlaceContext, kind: str, form: QWidget, typed: Callable[[], Typed | None]) -> None:
        super().__init__(form)
        self._context = context
        self._field = Field(kind, "", "new")
        self._typed = typed
        self._kept: Typed | None = None
        self._over = False
        self._form = form
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.keep)
        form.installEventFilter(self)
        self._window: QWidget | None = None

    def found(self) -> tuple[Typed, str] | None:
        """Return what was left unfinished and, in words, since when; None where nothing was."""
        draft = None if self._over else load_draft(self._context.workspace, self._field)
        if draft is None:
            return None
        kept = json.loads(draft.text)
        self._kept = kept
        return kept, moment_words(draft.at)

    def note(self) -> None:
        """Know that something was typed."""
        self._pause.start()

    def keep(self, *, waited_for: bool = False) -> None:
        """Keep what is typed now; nothing is written where nothing is new."""
        self._pause.stop()
        typed = self._typed()
        if typed == self._kept or self._context.workspace.read_only:
            return
        self._kept, self._over = typed, False
        workspace, field = self._context.workspace, self._field
        if typed is None:
            self._run(lambda: discard_draft(workspace, field), quiet=not waited_for)
        else:
            text = json.dumps(typed, ensure_ascii=False, sort_keys=True)
            self._run(lambda: save_draft(workspace, field, text), quiet=not waited_for)

    def forget(self) -> None:
        """Keep nothing more: the new thing is made, or the user begins afresh."""
        self._pause.stop()
        if self._kept is not None:
            self._kept, self._over = None, True
            workspace, field = self._context.workspace, self._field
            self._run(lambda: discard_draft(workspace, field), quiet=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what is typed when the form disappears, and before the window closes."""
        if watched is self._form and event.type() == QEvent.Type.Hide:
            self._keep_if_noted()
        elif watched is self._form and event.type() == QEvent.Type.Show:
            self._watch_window()
        elif watched is self._window and event.type() == QEvent.Type.Close:
            self._keep_if_noted(waited_for=True)
        return False

    def _keep_if_noted(self, *, waited_for: bool = False) -> None:
        if self._pause.isActive():
            self.keep(waited_for=waited_for)

    def _watch_window(self) -> None:
        window = self._form.window()
        if window is not self._window and window is not self._form:
            self._window = window
            window.installEventFilter(self)

    def _run(self, job: Callable[[], object], *, quiet: bool) -> None:
        self._context.tasks.run(self.tr("Keeping what is typed"), lambda _progress: job(), quiet=quiet)


class Resumed(QFrame):
    """A line that says that something unfinished stands here again; `afresh` is emitted to begin anew."""

    afresh = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(self.tr("Begin afresh"))
        self.button.setProperty("look", "quiet")
        self.button.clicked.connect(self.afresh)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, SPACE_SMALL, SPACE_SMALL, SPACE_SMALL)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.hide()

    def say(self, since: str) -> None:
        """Say since when."""
        self._words.setText(self.tr("Not finished yet, from {moment}.").format(moment=since))
        self.show()
