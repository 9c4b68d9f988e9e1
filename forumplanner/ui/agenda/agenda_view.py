"""The table of the agenda: two lines per item, indented below its parent, headings across all columns."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from forumplanner.ui.agenda.agenda_model import AgendaColumn, AgendaModel, AgendaRole
from forumplanner.ui.shell.icons import picture
from forumplanner.ui.shell.theme import Theme
from forumplanner.ui.shell.tokens import SPACE

Index = QModelIndex | QPersistentModelIndex
_INDENT = 22
_PADDING = 14
_SIGN = 14
_FEWEST = 3  # items that are seen at once


class AgendaView(QTableView):
    """Shows an AgendaModel. `opened` carries an id (Return, double click), `chosen` says the cursor moved."""

    opened = Signal(str)
    chosen = Signal(str)

    def __init__(self, name: str, model: AgendaModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agenda = model
        self._kept = ""
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(AgendaDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._bring_back)
        self.selectionModel().currentRowChanged.connect(lambda _new, _old: self._moved())
        self.doubleClicked.connect(lambda index: self._open(index))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Show the headings and some items at least: where there is no room for them, the page scrolls."""
        rows = _FEWEST * self.verticalHeader().defaultSectionSize()
        beside = self.horizontalScrollBar().sizeHint().height() + 2 * self.frameWidth()
        return QSize(super().minimumSizeHint().width(), self.horizontalHeader().sizeHint().height() + rows + beside)

    def present_id(self) -> str:
        """Return the id of the item the cursor is on, or nothing."""
        found = self.currentIndex().data(AgendaRole.ID)
        return str(found) if found else ""

    def go_to(self, item_id: str) -> bool:
        """Put the cursor on an item; return False when it is not shown."""
        place = self._agenda.place_of(item_id)
        if place < 0:
            return False
        index = self._agenda.index(place, AgendaColumn.TITLE)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the item on Return."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.present_id():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where they would squeeze the titles; rooms then stand below those."""
        super().resizeEvent(event)
        letters = self.width() // max(1, self.fontMetrics().averageCharWidth())
        for column, needed in ((AgendaColumn.WHERE, 105), (AgendaColumn.MINUTES, 70)):
            if self.isColumnHidden(column) != (letters < needed):
                self.setColumnHidden(column, letters < needed)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_agenda"):
            self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.height() * 2 + _PADDING)
        wide = {
            AgendaColumn.TIME: metrics.horizontalAdvance("00:00–00:00"),
            AgendaColumn.NUMBER: metrics.horizontalAdvance("TOP 10.10"),
            AgendaColumn.WHERE: metrics.averageCharWidth() * 18,
            AgendaColumn.MINUTES: metrics.horizontalAdvance("1000 min"),
        }
        header = self.horizontalHeader()
        for column, width in wide.items():
            title = metrics.horizontalAdvance(str(self._agenda.headerData(column, Qt.Orientation.Horizontal))) + 24
            self.setColumnWidth(column, max(width + 3 * SPACE, title))
        header.setSectionResizeMode(AgendaColumn.TITLE, QHeaderView.ResizeMode.Stretch)
        self._lay_headings()

    def _lay_headings(self) -> None:
        self.clearSpans()
        low = self.fontMetrics().height() + _PADDING
        for place, line in enumerate(self._agenda.lines):
            if line.row is None:
                self.setSpan(place, 0, 1, len(AgendaColumn))
                self.setRowHeight(place, low)

    def _keep(self) -> None:
        self._kept = self.present_id()

    def _bring_back(self) -> None:
        self._lay_headings()
        if not self.go_to(self._kept):
            self.chosen.emit("")

    def _moved(self) -> None:
        self.chosen.emit(self.present_id())

    def _open(self, index: Index) -> None:
        found = index.data(AgendaRole.ID)
        if found:
            self.opened.emit(str(found))


class AgendaDelegate(QStyledItemDelegate):
    """Paints a title with its details below, a warning in words, and headings in bold."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        heading = bool(index.data(AgendaRole.HEADING))
        text, shown.text = shown.text, ""
        style = shown.widget.style() if shown.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        selected = bool(shown.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        colour = shown.palette.color(QPalette.ColorGroup.Active, role).name()
        quiet = colour if selected else self._theme.tokens.muted
        painter.save()
        painter.setClipRect(shown.rect)
        area = shown.rect.adjusted(SPACE, 0, -SPACE, 0)
        if heading:
            self._write(painter, shown, area, text, colour, bold=True)
        elif index.column() == AgendaColumn.TITLE:
            self._paint_item(painter, shown, area, index, text, colour, quiet)
        else:
            plain = index.column() == AgendaColumn.TIME
            self._write(painter, shown, self._first_line(area, shown), text, colour if plain else quiet)
        painter.restore()

    def _paint_item(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        index: Index,
        title: str,
        colour: str,
        quiet: str,
    ) -> None:
        indent = int(index.data(AgendaRole.DEPTH) or 0) * _INDENT
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        area = area.adjusted(0, 0, -indent, 0) if mirrored else area.adjusted(indent, 0, 0, 0)
        warning = str(index.data(AgendaRole.WARNINGS) or "")
        details = self._details(index)
        first = self._first_line(area, option)
        if not warning and not details:
            first.setHeight(first.height() * 2)
        self._write(painter, option, first, title, colour, bold=indent == 0)
        below = first.translated(0, first.height())
        if warning:
            tint = colour if option.state & QStyle.StateFlag.State_Selected else self._theme.tokens.warning
            sign = QRect(below.x(), below.center().y() - _SIGN // 2 + 1, _SIGN, _SIGN)
            if mirrored:
                sign.moveRight(below.right())
            painter.drawPixmap(sign, picture("warning", _SIGN * 2, tint))
            gap = _SIGN + 4
            below = below.adjusted(0, 0, -gap, 0) if mirrored else below.adjusted(gap, 0, 0, 0)
            self._write(painter, option, below, warning, tint)
        else:
            self._write(painter, option, below, details, quiet)

    def _details(self, index: Index) -> str:
        where = ""
        if self._view.isColumnHidden(AgendaColumn.WHERE):
            where = str(index.model().index(index.row(), AgendaColumn.WHERE).data() or "")
        return " · ".join(part for part in (where, str(index.data(AgendaRole.DETAILS) or "")) if part)

    def _first_line(self, area: QRect, option: QStyleOptionViewItem) -> QRect:
        height = option.fontMetrics.height()
        return QRect(area.x(), area.y() + _PADDING // 2, area.width(), height)

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        text: str,
        colour: str,
        *,
        bold: bool = False,
    ) -> None:
        font = QFont(option.font)
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(colour)
        metrics = QFontMetrics(font)
        if area.height() < metrics.height() * 2:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        align = Qt.AlignmentFlag.AlignTop if area.height() >= metrics.height() * 2 else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, align | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap, text)
