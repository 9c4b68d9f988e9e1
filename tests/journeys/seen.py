"""What stands on the screen: texts, what is cut off, and in which order Tab goes through forms. Judges nothing else."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from forumplanner.resources import resource
from forumplanner.ui.shell.actions import ActionRegistry
from forumplanner.ui.shell.page_room import PageRoom
from forumplanner.ui.shell.window import ShellWindow

GAP = re.compile(r"\\{\w*\\}|%L?n|%\d")
_LETTERS = re.compile(r"[A-Za-z]{3}")


def on_screen(window: QWidget) -> list[QWidget]:
    """Return the widgets of a window of which something is seen."""
    return [one for one in window.findChildren(QWidget) if one.isVisible() and not one.visibleRegion().isEmpty()]


def texts(window: ShellWindow) -> Iterator[tuple[str, str]]:
    """Return what is written and said, each with where it stands."""
    for widget in on_screen(window):
        name = type(widget).__name__
        said = [widget.accessibleName(), widget.toolTip()]
        if isinstance(widget, QAbstractButton | QLabel):
            said.append(widget.text())
        elif isinstance(widget, QLineEdit):
            said.append(widget.placeholderText())
        elif isinstance(widget, QTabBar):
            said += [widget.tabText(at) for at in range(widget.count())]
        elif isinstance(widget, QComboBox):
            said += [widget.itemText(at) for at in range(widget.count())]
        elif isinstance(widget, QHeaderView) and widget.model() is not None and not widget.isHidden():
            said += [_heading(widget, at) for at in range(widget.count())]
        yield from ((name, text) for text in said if text)
    yield from actions(window.actions_registry)


def actions(registry: ActionRegistry) -> Iterator[tuple[str, str]]:
    """Return the texts of the actions of the present scope."""
    for action in registry.here():
        yield action.id, registry.qaction(action.id).text()


def english_sources() -> tuple[set[str], list[re.Pattern[str]]]:
    """Return the English texts that German says otherwise: as they stand, and those with gaps as patterns."""
    different: set[str] = set()
    german: set[str] = set()
    for message in ET.parse(resource("translations", "qt", "forumplanner_de.ts")).getroot().iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        said = {form.text or "" for form in translation.iter("numerusform")} or {translation.text or ""}
        german |= {plain(text) for text in said}
        if source not in said:
            different.add(plain(source))
    different = {text for text in different - german if _LETTERS.search(GAP.sub("", re.escape(text)))}
    gapped = {text for text in different if GAP.search(re.escape(text))}
    return different - gapped, [re.compile(GAP.sub(".+", re.escape(text))) for text in sorted(gapped)]


def plain(text: str) -> str:
    """Return a text without the sign of its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def cut_off(window: QWidget) -> Iterator[str]:
    """Return what has less room than its words need; what wraps, scrolls or is shortened on purpose is left out."""
    for widget in on_screen(window):
        if isinstance(widget, QLabel):
            if widget.wordWrap() or not widget.text() or widget.sizePolicy().horizontalPolicy().name == "Ignored":
                continue
            room = widget.contentsRect().width() - 2 * widget.margin()
            yield from _too_long(widget, widget.text(), room)
        elif isinstance(widget, QPushButton | QToolButton):
            shows = isinstance(widget, QPushButton) or widget.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly
            if shows and widget.text() and widget.width() < widget.sizeHint().width():
                yield f"{type(widget).__name__} “{widget.text()}”: {widget.width()} of {widget.sizeHint().width()}"
        elif isinstance(widget, QComboBox):
            option = QStyleOptionComboBox()
            widget.initStyleOption(option)
            part = QStyle.SubControl.SC_ComboBoxEditField
            room = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget).width()
            yield from _too_long(widget, widget.currentText(), room)
        elif isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
            for at in range(widget.count()):
                need = widget.fontMetrics().horizontalAdvance(_heading(widget, at))
                if not widget.isSectionHidden(at) and need > widget.sectionSize(at) - 12:
                    yield f"heading “{_heading(widget, at)}”: {widget.sectionSize(at)} of {need}"


def squeezed(window: QWidget) -> Iterator[str]:
    """Return what has too little height: labels that lose a line, buttons and fields less high than they need."""
    for widget in on_screen(window):
        if isinstance(widget, QLabel) and widget.wordWrap() and widget.text():
            need = widget.heightForWidth(widget.width())
        elif isinstance(widget, QPushButton | QLineEdit | QComboBox):
            need = widget.minimumSizeHint().height()
        else:
            continue
        if widget.height() < need:
            yield f"{_described(widget)}: {widget.height()} high of {need}"


def against_the_order(window: QWidget) -> Iterator[str]:
    """Return where Tab goes up within one scrolled form, so that one has to search for the cursor.

    A whole page is no form: there Tab may go from a table back to what stands in the line above it.
    """
    chain = _chain(window)
    for area in window.findChildren(QScrollArea):
        if isinstance(area, PageRoom):
            continue
        inside = [one for one in chain if area.isVisible() and area.widget() and area.widget().isAncestorOf(one)]
        inside = [one for one in inside if _scrolled_by(one) is area]
        for before, after in pairwise(inside):
            here, there = (one.rect().translated(one.mapTo(area.widget(), QPoint())) for one in (before, after))
            if there.bottom() < here.top() and there.left() < here.right():
                yield f"from {_described(before)} up to {_described(after)}"


def _chain(window: QWidget) -> list[QWidget]:
    """Return what Tab goes through, in this order."""
    found, one = [], window.nextInFocusChain()
    while one is not None and one is not window:
        tabbed = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) and one.focusProxy() is None
        if tabbed and one.isVisible() and one.isEnabled():
            found.append(one)
        one = one.nextInFocusChain()
    return found


def _scrolled_by(widget: QWidget) -> QAbstractScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractScrollArea):
        parent = parent.parentWidget()
    return parent


def _described(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return f"{type(widget).__name__} “{widget.accessibleName() or text}”"


def _heading(header: QHeaderView, at: int) -> str:
    return str(header.model().headerData(at, header.orientation()) or "")


def _too_long(widget: QWidget, text: str, room: int) -> Iterator[str]:
    need: QSize = widget.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, text)
    if need.width() > room:
        yield f"{type(widget).__name__} “{text}”: {room} of {need.width()}"
