"""What the window remembers between two starts: geometry, last place, look, last planners. Nothing of a planner."""

from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

from PySide6.QtCore import QByteArray, QSettings

from forumplanner.ui.shell.theme import Scheme

RECENT = 5
"""Planners that are remembered."""


class WindowState:
    """Typed access to the settings of the window."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings if settings is not None else QSettings("forumplanner", "forumplanner")

    @property
    def geometry(self) -> QByteArray | None:
        """Return where the window stood, in Qt's own coding."""
        value = self._settings.value("geometry")
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._settings.setValue("geometry", value)

    @property
    def scheme(self) -> Scheme:
        """Return the chosen colours."""
        value = str(self._settings.value("scheme", Scheme.SYSTEM.value))
        return Scheme(value) if value in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, value: Scheme) -> None:
        self._settings.setValue("scheme", value.value)

    @property
    def text_size(self) -> int:
        """Return the size of text in percent."""
        value = str(self._settings.value("text_size", 100))
        return int(value) if value.isdecimal() else 100

    @text_size.setter
    def text_size(self, value: int) -> None:
        self._settings.setValue("text_size", value)

    @property
    def last_place(self) -> str:
        """Return the key of the place shown last."""
        return str(self._settings.value("last_place", ""))

    @last_place.setter
    def last_place(self, value: str) -> None:
        self._settings.setValue("last_place", value)

    @property
    def last_planner(self) -> Path | None:
        """Return the planner opened last; it may be gone meanwhile. Setting it puts it before the other recent ones."""
        return next(iter(self.recent_planners), None)

    @last_planner.setter
    def last_planner(self, value: Path) -> None:
        others = [path for path in self.recent_planners if path != value]
        self._keep_planners([value, *others])

    @property
    def recent_planners(self) -> list[Path]:
        """Return the planners opened last, the latest first. No disk is asked: a share that is gone answers slowly."""
        value = self._settings.value("planners", [])
        listed = value if isinstance(value, list) else [value]
        return [Path(name) for name in listed if isinstance(name, str) and name][:RECENT]

    @property
    def last_folder(self) -> Path | None:
        """Return the folder in which a file was chosen last; it may be gone meanwhile."""
        value = self._settings.value("last_folder", "")
        return Path(value) if isinstance(value, str) and value else None

    @last_folder.setter
    def last_folder(self, value: Path) -> None:
        self._settings.setValue("last_folder", str(value))

    def widths_of(self, table: str) -> list[float]:
        """Return the widths somebody chose for the columns of a table, in letters; nothing where nobody did."""
        value = self._settings.value(_widths_key(table), [])
        listed = value if isinstance(value, list) else [value]
        return [float(one) for one in listed if isinstance(one, str) and one.replace(".", "", 1).isdecimal()]

    def keep_widths(self, table: str, letters: Sequence[float]) -> None:
        """Remember the widths somebody chose."""
        self._settings.setValue(_widths_key(table), [f"{one:.1f}" for one in letters])

    @property
    def kinds_left_out(self) -> frozenset[str]:
        """Return which kinds of days the calendar does not show."""
        value = self._settings.value("calendar/kinds_left_out", [])
        listed = value if isinstance(value, list) else [value]
        return frozenset(one for one in listed if isinstance(one, str) and one)

    @kinds_left_out.setter
    def kinds_left_out(self, value: frozenset[str]) -> None:
        self._settings.setValue("calendar/kinds_left_out", sorted(value))

    def forget_planner(self, planner: Path) -> None:
        """Remember this planner no longer."""
        self._keep_planners([path for path in self.recent_planners if path != planner])

    def _keep_planners(self, planners: list[Path]) -> None:
        self._settings.setValue("planners", [str(path) for path in planners[:RECENT]])

    def save(self) -> None:
        """Write everything to disk."""
        self._settings.sync()


def _widths_key(table: str) -> str:
    """Return a short key: a table is known by its name and its columns."""
    return f"widths/{crc32(table.encode('utf-8')):08x}"
