"""What stands in the window while no planner is open: what this is, the first steps, the planners opened last."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from forumplanner.ui.shell.icons import picture
from forumplanner.ui.shell.pressing import press_focused_button
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE, SPACE_WIDE

_WIDEST = 76  # letters of usual width
_LONGEST = 32  # letters of a planner's name on a button


class StartPage(QScrollArea):
    """Offers a new planner, an existing one, the example, and those opened last; `known_wanted` carries a path."""

    new_wanted = Signal()
    open_wanted = Signal()
    example_wanted = Signal()
    known_wanted = Signal(object)

    def __init__(self, known: Sequence[Path] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._last: Path | None = None
        self._recent: QWidget | None = None
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE_PAGE)
        self._column.setSpacing(SPACE)
        self._fill()
        self.offer(known)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.addStretch(1)
        row.addWidget(self._middle, 100)
        row.addStretch(1)
        self.setWidget(holder)
        self._fit()

    def offer(self, known: Sequence[Path]) -> None:
        """Offer the first steps; `known` are the planners opened last, the latest first."""
        self._last = known[0] if known else None
        self._title.setText(self.tr("No planner is open"))
        self._title.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._words.setText(
            self.tr(
                "A planner holds the events, contacts, minutes and measures of one office in one file. "
                "Make a new one, or open the one your office works with."
            )
        )
        if self._last is not None:
            self._again.setText(self.tr("Open {name} again").format(name=_escaped(self._last.stem)))
            self._again.setToolTip(str(self._last))
        main, other = (self._again, self._new) if self._last is not None else (self._new, self._again)
        _look(main, "main")
        _look(other, "")
        self._again.setVisible(self._last is not None)  # shown last: to show is to polish
        self._offer_recent(known[1:])
        if self._steps.isHidden():
            self._steps.show()
        if self.isVisible():
            main.setFocus()

    def wait_for(self, name: str, words: str = "") -> None:
        """Say which planner is being opened; the focus waits here, so that the page that comes gets it."""
        self._title.setText(name)
        self._words.setText(words or self.tr("The planner is being opened."))
        self._title.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title.setFocus()
        self._steps.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the focused button on Return, too."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not press_focused_button():
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_column"):
            self._fit()

    def _fit(self) -> None:
        self._middle.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST)

    def _fill(self) -> None:
        column = self._column
        column.addStretch(2)
        sign = QLabel()
        sign.setPixmap(picture("forumplanner", 72, "#000000"))
        column.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        self._title = self._line("title")
        self._words = self._line("muted")
        self._steps = QWidget()
        steps = QVBoxLayout(self._steps)
        steps.setContentsMargins(0, SPACE_WIDE, 0, 0)
        steps.setSpacing(SPACE)
        self._again = self._button(self.tr("Open again"))
        self._again.clicked.connect(lambda: self.known_wanted.emit(self._last))
        self._new = self._button(self.tr("New planner …"))
        self._new.clicked.connect(self.new_wanted)
        existing = self._button(self.tr("Open planner …"))
        existing.clicked.connect(self.open_wanted)
        example = self._button(self.tr("Try the example"))
        example.setToolTip(self.tr("An invented town with a whole conference, in a planner of its own."))
        example.clicked.connect(self.example_wanted)
        for button in (self._again, self._new, existing, example):
            steps.addWidget(button)
        self._steps_column = steps
        column.addWidget(self._steps)
        column.addStretch(3)

    def _offer_recent(self, known: Sequence[Path]) -> None:
        if self._recent is not None:
            self._steps_column.removeWidget(self._recent)
            self._recent.deleteLater()
            self._recent = None
        if not known:
            return
        self._recent = QWidget(self._steps)
        lines = QVBoxLayout(self._recent)
        lines.setContentsMargins(0, SPACE_WIDE, 0, 0)
        lines.setSpacing(0)
        heading = QLabel(self.tr("Opened before"))
        heading.setProperty("look", "section")
        lines.addWidget(heading)
        for path in known:
            lines.addWidget(_KnownLine(path, self))
        self._steps_column.addWidget(self._recent)
        self._recent.show()

    def _line(self, look: str) -> QLabel:
        label = QLabel()
        label.setProperty("look", look)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(label)
        return label

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button


class _KnownLine(QWidget):
    """One planner opened before: its name to press, and beside it the folder, shortened in the middle."""

    def __init__(self, path: Path, page: StartPage) -> None:
        super().__init__()
        self._folder = _said_folder(path)
        button = QPushButton(_escaped(path.stem))
        button.setProperty("look", "quiet")
        button.setToolTip(str(path))
        button.setAccessibleName(f"{path.stem}, {path.parent}")
        button.clicked.connect(lambda: page.known_wanted.emit(path))
        self._where = QLabel()
        self._where.setProperty("look", "muted")
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self._where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button)
        row.addWidget(self._where, 1)

    def event(self, event: QEvent) -> bool:
        """Shorten the folder anew when there is more or less room, or larger text."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.FontChange):
            metrics = self._where.fontMetrics()
            shown = metrics.elidedText(self._folder, Qt.TextElideMode.ElideMiddle, self._where.width())
            if shown != self._where.text():
                self._where.setText(shown)
        return done


def _said_folder(path: Path) -> str:
    """Return the folder, as people write it: their own folder is ~."""
    home = Path.home()
    return str(Path("~") / path.parent.relative_to(home)) if path.parent.is_relative_to(home) else str(path.parent)


def _escaped(name: str) -> str:
    """Return a name for a button: not endless, and no & that would mark a letter."""
    short = name if len(name) <= _LONGEST else f"{name[: _LONGEST // 2]}…{name[-_LONGEST // 2 + 1 :]}"
    return short.replace("&", "&&")


def _look(button: QPushButton, look: str) -> None:
    """Give a button its look; one that was never shown is polished later (asking for a style takes milliseconds)."""
    if (button.property("look") or "") == look:
        return
    button.setProperty("look", look)
    if button.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        button.style().unpolish(button)
        button.style().polish(button)
