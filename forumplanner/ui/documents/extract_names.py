"""Before a public extract of minutes is handed out: which known people its texts name, and whether it may say them.

Stands around the preview. What nobody decided is left out, and that only known people are recognised is always said.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.desk.outputs import EXTRACTS, Options, Output
from forumplanner.model.ids import EntityId
from forumplanner.ui.documents.found_name import FoundNameRow
from forumplanner.ui.parts.following_scroll import FollowingScroll
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE
from forumplanner.workspace import Label

if TYPE_CHECKING:
    from forumplanner.desk.printed.extract_names import FoundName


class ExtractNames(QWidget):
    """Shows the preview; for a public extract of minutes also a line about names, and the names in its place."""

    def __init__(self, context: PlaceContext, event_id: EntityId, preview: QWidget) -> None:
        super().__init__()
        self._context = context
        self._event_id = event_id
        self._writer = Writer(context, self)
        self._number = 0
        self._asked = False
        self._minutes = EntityId("")
        self.rows: list[FoundNameRow] = []
        self._stack = ShownStack()
        self.line = QLabel()
        self.line.setWordWrap(True)
        self.switch = QPushButton()
        self.switch.clicked.connect(lambda: self._turn(names=self._stack.currentIndex() == 0))
        self.bar = QFrame()
        self.bar.setProperty("look", "bar")
        self.bar.setProperty("kind", "info")
        inside = QHBoxLayout(self.bar)
        inside.setContentsMargins(SPACE_WIDE, SPACE, SPACE, SPACE)
        inside.setSpacing(SPACE)
        inside.addWidget(self.line, 1)
        inside.addWidget(self.switch)
        self.bar.hide()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_WIDE)
        lead = QLabel(
            self.tr(
                "Members, officials and contributors are named. Decide for everybody else whom the text names; whoever "
                "is left out is replaced by “[Name]”. Only people whom the planner knows are recognised: read the "
                "extract before you hand it out."
            )
        )
        lead.setWordWrap(True)
        column.addWidget(lead)
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE_WIDE)
        column.addLayout(self._list)
        column.addStretch(1)
        self._stack.addWidget(preview)
        self._stack.addWidget(FollowingScroll(page))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE)
        whole.addWidget(self.bar)
        whole.addWidget(self._stack, 1)

    def follow(self, output: Output | None, options: Options) -> None:
        """Look for names where this is a public extract of minutes; otherwise show the preview alone."""
        self._number += 1
        if output not in EXTRACTS or not options.public_only:
            self._asked = False
            self.bar.hide()
            self._turn(names=False)
            return
        number, workspace, event_id = self._number, self._context.workspace, self._event_id

        def work(_progress: Progress) -> tuple[int, EntityId, "tuple[FoundName, ...]"]:
            from forumplanner.desk.extract_decisions import names_in_extract
            from forumplanner.lists.minutes import minutes

            with workspace.read() as db:
                found = minutes(db, event_id, public_only=True)
                if found is None:
                    return number, EntityId(""), ()
                return number, found.head.id, names_in_extract(db, workspace, event_id, options)

        self._context.tasks.run(self.tr("Looking for names"), work, self._show, pool=Pool.BACKGROUND, quiet=True)

    def _show(self, answer: tuple[int, EntityId, "tuple[FoundName, ...]"]) -> None:
        number, self._minutes, found = answer
        if number != self._number or not self._minutes:
            return
        self._fill(found)
        open_ = sum(one.named is None for one in found)
        if open_:
            self.line.setText(self.tr("%n name(s) not decided yet, left out until then.", "", open_))
        elif found:
            self.line.setText(self.tr("All %n name(s) found in the text are decided.", "", len(found)))
        else:
            self.line.setText(
                self.tr(
                    "No names of known people were found in the text. People the planner does not know cannot be found."
                )
            )
        self.switch.setVisible(bool(found))
        self.bar.show()
        if open_ and not self._asked:
            self._turn(names=True)
        elif not found:
            self._turn(names=False)
        self._asked = True

    def _fill(self, found: "Sequence[FoundName]") -> None:
        """Show the names; while they are the same people, only what was decided changes."""
        if [row.found.persons for row in self.rows] != [one.persons for one in found]:
            for row in self.rows:
                self._list.removeWidget(row)
                row.hide()
                row.deleteLater()
            self.rows = [FoundNameRow(self._decide) for _ in found]
            for row in self.rows:
                self._list.addWidget(row)
        for row, one in zip(self.rows, found, strict=True):
            row.show_name(one)

    def _turn(self, *, names: bool) -> None:
        self._stack.setCurrentIndex(1 if names else 0)
        self.switch.setText(self.tr("Show the extract") if names else self.tr("Decide names"))

    def _decide(self, persons: tuple[EntityId, ...], named: bool | None) -> None:
        from forumplanner.planning.extract_names import decide_name

        minutes_id = self._minutes
        self._writer.change(
            Label("decide_extract_name", {"event": self._event_id}),
            lambda db: decide_name(db, minutes_id, persons, named),
        )
