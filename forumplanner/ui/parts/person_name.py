"""People's names: the Latin one, and beside it the name in its own script, whatever its direction."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_ISOLATE = "\u2068"
_END = "\u2069"


def both_names(latin: str, own_script: str = "") -> str:
    """Return both names as one text in which neither disturbs the direction of the other (Unicode TR 9, FSI).

    Who has but one name bears it once, whichever way round it stands: `Бойко, Оксана` is `Оксана Бойко`.
    """
    if same_name(latin, own_script):
        own_script = ""
    names = [name.strip() for name in (latin, own_script) if name.strip()]
    return " · ".join(f"{_ISOLATE}{name}{_END}" if len(names) > 1 else name for name in dict.fromkeys(names))


def same_name(listed: str, own_script: str) -> bool:
    """Tell whether a name in its own script says nothing that the other does not say, in any order of its words."""
    said = set(listed.replace(",", " ").casefold().split())
    return bool(said) and set(own_script.replace(",", " ").casefold().split()) <= said


def isolated(name: str) -> str:
    """Return a name that does not disturb the direction of the words around it; Latin names need nothing."""
    return name if name.isascii() else f"{_ISOLATE}{name}{_END}"


class PersonName(QLabel):
    """Shows both names of a person."""

    def __init__(self, latin: str = "", own_script: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.show_name(latin, own_script)

    def show_name(self, latin: str, own_script: str = "") -> None:
        """Show the names of another person."""
        self.setText(both_names(latin, own_script))
        own = "" if same_name(latin, own_script) else own_script
        self.setAccessibleName(", ".join(name for name in (latin, own) if name))
