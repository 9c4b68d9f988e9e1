"""The picture of a neighbourhood: boxes in columns by distance, joined by lines, moved through with the arrow keys.

A list view with rectangles of its own: selection, keys and a screen reader find one item for each actor.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from forumplanner.lists.neighbourhood import Neighbourhood, Tie
from forumplanner.model.enums import LinkKind
from forumplanner.planning.actors import Actor
from forumplanner.planning.linking import MUTUAL
from forumplanner.ui.contacts.links.columns_of_rings import Spot, spots
from forumplanner.ui.contacts.links.words import LinkWords
from forumplanner.ui.shell.theme import Theme
from forumplanner.ui.shell.tokens import RADIUS, SPACE, SPACE_SMALL, SPACE_WIDE

Index = QModelIndex | QPersistentModelIndex
_LETTERS = 16  # a box is at least so many letters wide
_WIDEST = 34
_LINES = 3  # two for the name, one for what joins it to the next
_ARROW = 7
_PENS = {
    LinkKind.KNOWS: Qt.PenStyle.SolidLine,
    LinkKind.COOPERATES: Qt.PenStyle.SolidLine,
    LinkKind.BELONGS_TO: Qt.PenStyle.DashLine,
    LinkKind.FUNDS: Qt.PenStyle.DashDotLine,
    LinkKind.SENDS_TO: Qt.PenStyle.DotLine,
    None: Qt.PenStyle.DashLine,
}


class NeighbourhoodView(QListView):
    """Shows a Neighbourhood. `centred` carries the actor that Return or a double click puts into the middle.

    `described` carries what joins the present actor to others, in words.
    """

    centred = Signal(object)
    described = Signal(str)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = LinkWords()
        self._found = Neighbourhood((), ())
        self._spots: Sequence[Spot] = ()
        self._actors = QStandardItemModel(self)
        self.setAccessibleName(name)
        self.setModel(self._actors)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.activated.connect(self._centre)
        self.selectionModel().currentChanged.connect(lambda new, _old: self._describe(new))

    @property
    def middle(self) -> Actor | None:
        """The actor in the middle."""
        return self._found.neighbours[0].actor if self._found.neighbours else None

    @property
    def present(self) -> Actor | None:
        """The actor the cursor is on."""
        return self._actor(self.currentIndex())

    def show_neighbourhood(self, found: Neighbourhood) -> None:
        """Show a neighbourhood, with the cursor on whom it was on, else on the middle."""
        kept = self._actor(self.currentIndex())
        recentred = not found.neighbours or found.neighbours[0].actor != self.middle
        self._found, self._spots = found, spots(found)
        self._actors.clear()
        for each in found.neighbours:
            item = QStandardItem(each.name)
            item.setData(self.sentence(each.actor), Qt.ItemDataRole.AccessibleTextRole)
            item.setData(self.sentence(each.actor), Qt.ItemDataRole.ToolTipRole)
            self._actors.appendRow(item)
        self.updateGeometries()
        known = [each.actor for each in found.neighbours]
        if known:
            place = known.index(kept) if kept in known and not recentred else 0
            self.setCurrentIndex(self._actors.index(place, 0))
            if recentred:
                for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
                    bar.setValue(bar.maximum() // 2)
            self.scrollTo(self.currentIndex())
        self.viewport().update()

    def sentence(self, actor: Actor) -> str:
        """Return an actor with what joins it to others, as a screen reader says it."""
        names = {each.actor: each.name for each in self._found.neighbours}
        said = [self._seen(tie, actor, names) for tie in self._found.ties if actor in tie.ends]
        return ", ".join([names[actor], *said])

    def visualRect(self, index: Index) -> QRect:
        """Return where an actor's box stands in the viewport."""
        if not index.isValid() or index.row() >= len(self._spots):
            return QRect()
        spot = self._spots[index.row()]
        width, height = self._box()
        columns = self._columns()
        wide, high = self._content()
        column = -spot.column if self.isRightToLeft() else spot.column
        step = wide / (2 * columns + 1)
        x = (column + columns + 0.5) * step - width / 2
        y = (spot.place + 0.5) * high / spot.among - height / 2
        return QRect(
            round(x) - self.horizontalScrollBar().value(), round(y) - self.verticalScrollBar().value(), width, height
        )

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return whose box is at a point."""
        for row in range(len(self._spots)):
            index = self._actors.index(row, 0)
            if self.visualRect(index).contains(point):
                return index
        return QModelIndex()

    def visualRegionForSelection(self, _selection: object) -> QRegion:
        """Return all of it: lines change with the selection, too."""
        return QRegion(self.viewport().rect())

    def scrollTo(self, index: Index, _hint: object = None) -> None:
        """Bring an actor's box into view."""
        area, box = self.viewport().rect(), self.visualRect(index).adjusted(-SPACE, -SPACE, SPACE, SPACE)
        for bar, before, after in (
            (self.horizontalScrollBar(), box.left() - area.left(), box.right() - area.right()),
            (self.verticalScrollBar(), box.top() - area.top(), box.bottom() - area.bottom()),
        ):
            bar.setValue(bar.value() + (before if before < 0 else max(0, after)))

    def moveCursor(self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the next box in the direction of the arrow."""
        actions = QAbstractItemView.CursorAction
        rows = len(self._spots)
        if not rows or action in (actions.MoveHome, actions.MoveEnd):
            return self._actors.index(0 if action is actions.MoveHome else rows - 1, 0)
        steps = {
            actions.MoveUp: (0, -1),
            actions.MoveDown: (0, 1),
            actions.MoveLeft: (-1, 0),
            actions.MoveRight: (1, 0),
        }
        x, y = steps.get(action, (0, 1))
        here = self.visualRect(self.currentIndex()).center()
        best, least = self.currentIndex(), float("inf")
        for row in range(rows):
            index = self._actors.index(row, 0)
            way = self.visualRect(index).center() - here
            along, across = way.x() * x + way.y() * y, abs(way.x() * y) + abs(way.y() * x)
            if along > 0 and along + 3 * across * bool(y) + across * bool(x) < least:
                best, least = index, along + 3 * across * bool(y) + across * bool(x)
        return QModelIndex(best)

    def horizontalOffset(self) -> int:
        """Return how far it is scrolled sideways."""
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        """Return how far it is scrolled down."""
        return self.verticalScrollBar().value()

    def updateGeometries(self) -> None:
        """Let the scroll bars reach all of the picture."""
        if not hasattr(self, "_spots"):
            return
        wide, high = self._content()
        for bar, size, page in (
            (self.horizontalScrollBar(), wide, self.viewport().width()),
            (self.verticalScrollBar(), high, self.viewport().height()),
        ):
            bar.setPageStep(page)
            bar.setSingleStep(self._box()[1])
            bar.setRange(0, max(0, size - page))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the picture."""
        super().resizeEvent(event)
        self.updateGeometries()

    def changeEvent(self, event: QEvent) -> None:
        """Follow colours and the size of text."""
        super().changeEvent(event)
        self.updateGeometries()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint lines, and boxes over them; what joins the present actor stands out."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows = {each.actor: row for row, each in enumerate(self._found.neighbours)}
        present = self._actor(self.currentIndex())
        for tie in sorted(self._found.ties, key=lambda tie: present in tie.ends):
            one, other = (self.visualRect(self._actors.index(rows[end], 0)) for end in tie.ends)
            self._join(painter, one, other, tie, strong=present in tie.ends)
        for row in range(len(self._spots)):
            self._paint_box(painter, row)

    def _join(self, painter: QPainter, one: QRect, other: QRect, tie: Tie, *, strong: bool) -> None:
        tokens = self._theme.tokens
        colour = QColor(tokens.accent if strong else tokens.edge)
        painter.setPen(QPen(colour, 2.0 if strong else 1.2, _PENS[tie.kind]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        start, end, bend = _ends(one, other)
        path = QPainterPath(start)
        path.cubicTo(start + bend[0], end + bend[1], end)
        painter.drawPath(path)
        if tie.kind is not None and tie.kind not in MUTUAL:
            toward = QPointF(bend[1].x(), 0)
            toward /= abs(toward.x()) or 1
            tip = QPainterPath(end)
            tip.lineTo(end + toward * _ARROW + QPointF(0, _ARROW / 2))
            tip.lineTo(end + toward * _ARROW - QPointF(0, _ARROW / 2))
            painter.fillPath(tip, colour)

    def _paint_box(self, painter: QPainter, row: int) -> None:
        index = self._actors.index(row, 0)
        box = self.visualRect(index)
        present, middle = index == self.currentIndex(), row == 0
        tokens = self._theme.tokens
        painter.setPen(QPen(QColor(tokens.accent if present else tokens.edge), 2.0 if present else 1.0))
        painter.setBrush(QColor(tokens.selection if present else tokens.info_back if middle else tokens.surface))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if present and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), RADIUS - 2, RADIUS - 2)
        area = box.adjusted(SPACE, SPACE_SMALL, -SPACE, -SPACE_SMALL)
        relation = self._relation(row)
        line = self.fontMetrics().height()
        upper = area.adjusted(0, 0, 0, -line) if relation else area
        colour = QColor(tokens.on_selection if present else tokens.text)
        self._write(painter, upper, str(index.data()), colour, bold=True)
        quiet = QColor(tokens.on_selection if present else tokens.muted)
        self._write(painter, QRect(area.x(), area.bottom() - line + 1, area.width(), line), relation, quiet)

    def _write(self, painter: QPainter, area: QRect, text: str, colour: QColor, *, bold: bool = False) -> None:
        """Write a text into a box, in as many lines as there is room for."""
        font = QFont(self.font())
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(colour)
        lines = in_lines(text, font, area.width(), max(1, area.height() // QFontMetrics(font).height()))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "\n".join(lines))

    def _relation(self, row: int) -> str:
        """Return in short what joins an actor to one that stands nearer to the middle."""
        each = self._found.neighbours[row]
        nearer = {other.actor for other in self._found.neighbours if other.distance < each.distance}
        for tie in self._found.ties:
            if each.actor in tie.ends and tie.seen_from(each.actor) in nearer:
                return tie.note if tie.kind is None and tie.note else self._words.short(tie.kind)
        return ""

    def _seen(self, tie: Tie, actor: Actor, names: dict[Actor, str]) -> str:
        said = self._words.seen(tie.kind, names[tie.seen_from(actor)], forwards=tie.one == actor)
        return f"{said} ({tie.note})" if tie.note else said

    def _columns(self) -> int:
        """Return how many columns there are on each side of the middle."""
        return max((abs(spot.column) for spot in self._spots), default=0)

    def _box(self) -> tuple[int, int]:
        metrics = self.fontMetrics()
        room = self.viewport().width() // (2 * self._columns() + 1) - 2 * SPACE_WIDE
        letter = metrics.averageCharWidth()
        return max(_LETTERS * letter, min(_WIDEST * letter, room)), _LINES * metrics.height() + 2 * SPACE_SMALL

    def _content(self) -> tuple[int, int]:
        """Return how much room the picture needs, at least the viewport."""
        width, height = self._box()
        highest = max((spot.among for spot in self._spots), default=1)
        return (
            max(self.viewport().width(), (2 * self._columns() + 1) * (width + 2 * SPACE_WIDE)),
            max(self.viewport().height(), highest * (height + SPACE)),
        )

    def _actor(self, index: Index) -> Actor | None:
        row = index.row()
        return self._found.neighbours[row].actor if 0 <= row < len(self._found.neighbours) else None

    def _describe(self, index: Index) -> None:
        actor = self._actor(index)
        self.described.emit(self.sentence(actor) if actor is not None else "")
        self.viewport().update()

    def _centre(self, index: Index) -> None:
        actor = self._actor(index)
        if actor is not None:
            self.centred.emit(actor)


def _ends(one: QRect, other: QRect) -> tuple[QPointF, QPointF, tuple[QPointF, QPointF]]:
    """Return where a line leaves one box and reaches the other, and how it bends at both."""
    if abs(one.center().x() - other.center().x()) < one.width() // 2:  # one above the other: a bow beside them
        bow = QPointF(2.5 * SPACE_WIDE, 0)
        start, end = (QPointF(box.right(), box.center().y()) for box in (one, other))
        return start, end, (bow, bow)
    forwards = one.center().x() < other.center().x()
    start = QPointF(one.right() if forwards else one.left(), one.center().y())
    end = QPointF(other.left() if forwards else other.right(), other.center().y())
    half = (end.x() - start.x()) / 2
    return start, end, (QPointF(half, 0), QPointF(-half, 0))


def in_lines(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Break a text into at most so many lines; a word that is too long is broken, what does not fit is left out."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    while len(found) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        found.append(text[start:] if len(found) + 1 == most else text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    if found:
        found[-1] = QFontMetrics(font).elidedText(found[-1], Qt.TextElideMode.ElideRight, width)
    return found
