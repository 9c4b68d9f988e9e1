"""The look: Fusion with our own colours, light and dark, following the system unless the user chose.

The only place that sets palette, style sheet and font size of the application. Widgets that paint themselves
ask `theme.tokens` and listen to `changed`.
"""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from forumplanner.ui.shell.stylesheet import stylesheet
from forumplanner.ui.shell.tokens import BASE_POINTS, DARK, LIGHT, Tokens

#: The sizes of text a user can choose, in percent of the usual one.
TEXT_SIZES = (90, 100, 115, 130, 150, 175, 200)
STYLE = "Fusion"
STYLED = "styled"
"""Property of an application that was made with STYLE: `setStyle` costs some milliseconds more."""


class Scheme(StrEnum):
    """Which colours the user wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Holds the chosen scheme and text size and applies them to the application."""

    changed = Signal()

    def __init__(
        self, app: QApplication, *, scheme: Scheme = Scheme.SYSTEM, text_size: int = 100, dressed: bool = True
    ) -> None:
        """Give the application its look; without `dressed` the style sheet waits for `dress`."""
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        self._text_size = text_size
        self._dressed = dressed
        if not app.property(STYLED):
            app.setStyle(STYLE)
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    @property
    def scheme(self) -> Scheme:
        """Return the choice of the user."""
        return self._scheme

    @property
    def text_size(self) -> int:
        """Return the size of text in percent."""
        return self._text_size

    @property
    def tokens(self) -> Tokens:
        """Return the colours in force."""
        if self._scheme is Scheme.SYSTEM:
            dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self._scheme is Scheme.DARK else LIGHT

    def dress(self) -> None:
        """Put on the style sheet, once the window is built: with one, widgets are polished at each new parent."""
        if not self._dressed:
            self._dressed = True
            self._put_on_sheet()
            self.changed.emit()

    def choose(self, scheme: Scheme) -> None:
        """Use this scheme from now on."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self._apply()

    def resize_text(self, percent: int) -> None:
        """Show all text in this size (percent of the usual one, held within TEXT_SIZES)."""
        percent = max(TEXT_SIZES[0], min(TEXT_SIZES[-1], percent))
        if percent != self._text_size:
            self._text_size = percent
            self._apply()

    def larger_text(self) -> None:
        """Go one step up."""
        self.resize_text(next((size for size in TEXT_SIZES if size > self._text_size), TEXT_SIZES[-1]))

    def smaller_text(self) -> None:
        """Go one step down."""
        self.resize_text(next((size for size in reversed(TEXT_SIZES) if size < self._text_size), TEXT_SIZES[0]))

    def _system_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        tokens = self.tokens
        self._app.setFont(window_font(self._text_size))
        self._app.setPalette(palette(tokens))
        if self._dressed:
            self._put_on_sheet()
        self.changed.emit()

    def _put_on_sheet(self) -> None:
        self._app.setStyleSheet(stylesheet(self.tokens, BASE_POINTS * self._text_size / 100, BASE_POINTS))


def window_font(percent: int = 100) -> QFont:
    """Return the font of the window: Latin, Greek and Cyrillic from one family, Arabic from the other."""
    font = QFont()
    font.setFamilies(["Source Sans 3", "Noto Naskh Arabic"])
    font.setPointSizeF(BASE_POINTS * percent / 100)
    return font


def palette(tokens: Tokens) -> QPalette:
    """Return the palette of one set of colours."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.alternate,
        role.Text: tokens.text,
        role.Button: tokens.window,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.refusal,
        role.Highlight: tokens.selection,
        role.HighlightedText: tokens.on_selection,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Light: tokens.surface,
        role.Midlight: tokens.hover,
        role.Mid: tokens.line,
        role.Dark: tokens.edge,
        role.Shadow: tokens.edge,
    }
    made = QPalette()
    for one, colour in colours.items():
        made.setColor(one, QColor(colour))
    faded = QColor("#6d7884" if tokens.dark else "#8d97a3")
    for one in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, one, faded)
    return made
