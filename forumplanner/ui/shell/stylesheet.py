"""The little style sheet over Fusion: rounded fields and buttons, a quiet rail, visible focus.

It names colours only through tokens. Widgets ask for a look by a dynamic property (`look`), never by own sheets.
"""

from string import Template

from forumplanner.resources import resource
from forumplanner.ui.shell.tokens import ICON, RADIUS, Tokens

_SHEET = Template("""
QMainWindow, QDialog { background: $window; }
QToolTip { color: $text; background: $surface; border: 1px solid $edge; padding: 4px 6px; }
QMenuBar { background: $rail; padding: 2px 6px; }
QMenuBar::item { padding: 5px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $pressed; color: $text; }
QMenu { background: $surface; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 10px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $on_selection; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolBar { background: $window; border: none; border-bottom: 1px solid $line; padding: 6px 10px; spacing: 4px; }
QToolBar[look="plain"] { background: transparent; border: none; padding: 0; }
QToolBar::separator { width: 1px; background: $line; margin: 6px 6px; }
QStatusBar { background: $window; border-top: 1px solid $line; color: $muted; }
QStatusBar::item { border: none; }

QPushButton, QToolButton, QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  border: 1px solid $edge; border-radius: ${radius}px; background: $surface; color: $text; }
QPushButton, QToolButton, QTabBar, QLineEdit, QTableView, QListView, QTreeView { icon-size: ${icon}px; }
QPushButton { padding: 6px 16px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $pressed; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 5px 15px; }
QPushButton[look="main"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[look="main"]:hover { background: $accent_hover; }
QPushButton[look="main"]:focus { border: 2px solid $text; }
QPushButton[look="quiet"], QToolButton { border: 1px solid transparent; background: transparent; }
QPushButton[look="quiet"] { color: $accent; padding: 4px 10px; font-weight: 600; }
QPushButton[look="quiet"]:hover, QToolButton:hover { background: $hover; }
QPushButton[look="quiet"]:focus { border: 2px solid $accent; padding: 3px 9px; }
QPushButton:disabled, QToolButton:disabled, QPushButton[look="main"]:disabled {
  color: $disabled; border-color: $line; background: transparent; }
QToolButton { padding: 5px 8px; }
QToolButton:focus { padding: 4px 7px; }
QToolButton[popupMode="2"] { padding-right: 22px; }
QToolButton[popupMode="2"]:focus { padding-right: 21px; }
QToolButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; right: 6px; }
QToolButton:disabled { border-color: transparent; }
QToolButton[look="finder"] { border: 1px solid $line; background: $surface; color: $muted; padding: 5px 12px; }
QToolButton[look="finder"]:hover { border-color: $edge; }
QToolButton[look="finder"]:focus { border: 2px solid $accent; padding: 4px 11px; }

QLineEdit, QComboBox, QAbstractSpinBox { padding: 5px 8px; selection-background-color: $accent;
  selection-color: $on_accent; }
QPlainTextEdit, QTextEdit { padding: 4px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $accent; padding: 4px 7px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 3px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"], QAbstractSpinBox[wrong="true"] {
  border-color: $refusal; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
  color: $disabled; background: $window; border-color: $line; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $window; border-color: $line; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$down"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { border: 1px solid $edge; background: $surface; padding: 2px; }
QAbstractSpinBox QLineEdit { border: none; padding: 0; background: transparent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 20px; background: transparent; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url("$up"); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url("$down"); width: 12px; height: 12px; }

QTableView, QTreeView, QListView, QScrollArea { border: 1px solid $line; border-radius: ${radius}px; outline: none; }
QTableView:focus, QTreeView:focus, QListView:focus { border: 1px solid $accent; }
QCheckBox, QRadioButton { border: 2px solid transparent; border-radius: 4px; padding: 1px 2px; spacing: 8px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QAbstractItemView::indicator { width: ${box}px; height: ${box}px; border: 2px solid $edge;
  border-radius: 4px; background: $surface; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { border-color: $accent; background: $accent;
  image: url("$checked"); }
QCheckBox::indicator:disabled { border-color: $disabled; background: $window; }
QCheckBox::indicator:checked:disabled { border-color: $disabled; background: $disabled; }
QRadioButton::indicator { width: ${box}px; height: ${box}px; border: 2px solid $edge; border-radius: ${round}px;
  background: $surface; }
QRadioButton::indicator:checked { width: ${dot}px; height: ${dot}px; border: ${ring}px solid $accent;
  background: $on_accent; }

QScrollArea[look="plain"], QListView[look="plain"] { border: none; background: transparent; }
QScrollArea[look="plain"] > QWidget > QWidget { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableView::item { padding: 0 6px; }
QTableView::item:focus { border: 2px solid $accent; padding: 0 4px; }
QHeaderView { background: $surface; }
QHeaderView::section { background: $surface; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: 6px 8px; font-weight: 600; }
QHeaderView::section:hover { color: $text; background: $hover; }
QHeaderView::up-arrow { image: url("$up"); width: 12px; height: 12px; subcontrol-position: right center; right: 6px; }
QHeaderView::down-arrow { image: url("$down"); width: 12px; height: 12px; subcontrol-position: right center;
  right: 6px; }
QTableCornerButton::section { background: $surface; border: none; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { padding: 8px 14px; border: none; border-bottom: 2px solid transparent; color: $muted; }
QTabBar::tab:hover { color: $text; background: $hover; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $selection; color: $on_selection; }
QTabBar::scroller { width: ${scroller}px; }
QTabBar QToolButton { border: none; border-radius: 0; background: $window; padding: 0; }
QTabBar QToolButton::left-arrow { image: url("$left"); width: ${arrow}px; height: ${arrow}px; }
QTabBar QToolButton::right-arrow { image: url("$right"); width: ${arrow}px; height: ${arrow}px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $hover; border-radius: 3px; }
QSplitter::handle:horizontal { width: 12px; }
QSplitter::handle:vertical { height: 12px; }
QScrollBar:vertical { width: 12px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 12px; background: transparent; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: none; border-radius: 3px; background: $line; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { border-radius: 3px; background: $accent; }

QFrame[look="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[look="bar"] { border-radius: ${radius}px; }
QFrame[look="bar"][kind="good"] { background: $good_back; border: 1px solid $good; }
QFrame[look="bar"][kind="info"] { background: $info_back; border: 1px solid $info; }
QFrame[look="bar"][kind="warning"] { background: $warning_back; border: 1px solid $warning; }
QFrame[look="bar"][kind="refusal"] { background: $refusal_back; border: 1px solid $refusal; }
QFrame[look="band"] { border: none; }
QFrame[look="band"][kind="warning"] { background: $warning_back; border-bottom: 1px solid $warning; }
QFrame[look="popup"] { background: $surface; border: 1px solid $edge; border-radius: 10px; }
QFrame[look="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QLabel { background: transparent; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="title"] { font-size: ${title}pt; font-weight: 700; }
QLabel[look="subtitle"] { font-size: ${subtitle}pt; font-weight: 700; }
QLabel[look="section"] { font-size: ${section}pt; font-weight: 700; }
QWidget[look="reception"], QWidget[look="reception"] * { font-size: ${reception}pt; }
QWidget[look="reception"] QLabel[look="answer"] { font-size: ${answer}pt; font-weight: 700; }
QLabel[look="error"] { color: $refusal; }
QLabel[look="warning"] { color: $warning; }
QLabel[look="good"] { color: $good; }

QListWidget[look="rail"] { background: $rail; border: none; border-right: 1px solid $line; border-radius: 0;
  outline: none; padding: 10px 8px; }
QListWidget[look="rail"]::item { padding: 8px 10px; margin: 1px 0; border-radius: ${radius}px; color: $muted;
  border: 2px solid transparent; }
QListWidget[look="rail"]::item:hover { background: $hover; color: $text; }
QListWidget[look="rail"]::item:selected { background: $selection; color: $on_selection; }
QListWidget[look="rail"]::item:selected:focus { border: 2px solid $accent; }
QListWidget[look="rail"]::item:disabled { color: $disabled; background: transparent; }
""")


def stylesheet(tokens: Tokens, points: float, usual: float) -> str:
    """Return the style sheet of one set of colours; headings are sized from the text, in points.

    `usual` is the size of text nobody changed. The reception is twice as large; large text makes it only a little
    larger still, so that all of it fits a small screen.
    """
    grown = points / usual
    box, ring = round(12 * grown), round(5 * grown)
    large = 2 * (usual * 0.8 + points * 0.2)
    shade = "dark" if tokens.dark else "light"
    colours = {name: value for name, value in tokens._asdict().items() if isinstance(value, str)}
    return _SHEET.substitute(
        colours,
        radius=RADIUS,
        box=box,
        round=box // 2 + 2,
        ring=ring,
        dot=box + 4 - 2 * ring,
        icon=round(ICON * 0.8 * grown),
        checked=resource("icons", f"checked-{shade}.svg").as_posix(),
        title=f"{points * 1.55:.1f}",
        subtitle=f"{points * 1.25:.1f}",
        section=f"{points * 1.1:.1f}",
        reception=f"{large:.1f}",
        answer=f"{large * 1.25:.1f}",
        disabled="#6d7884" if tokens.dark else "#8d97a3",
        scroll="#4a5562" if tokens.dark else "#b9c2cc",
        scroller=2 * round(14 * grown),
        arrow=round(10 * grown),
        left=resource("icons", f"arrow-left-{shade}.svg").as_posix(),
        right=resource("icons", f"arrow-right-{shade}.svg").as_posix(),
        up=resource("icons", f"arrow-up-{shade}.svg").as_posix(),
        down=resource("icons", f"arrow-down-{shade}.svg").as_posix(),
    )
