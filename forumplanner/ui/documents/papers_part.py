"""The papers of an event: files that belong to it; added, opened in the system's program, removed."""

from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from forumplanner.lists import papers
from forumplanner.lists.papers import PaperRow
from forumplanner.model.enums import PaperKind
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import FileRefused
from forumplanner.planning.papers import LIMIT_MB, PaperDraft, add_paper, remove_paper
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.opened_copies import OpenedCopies
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value
from forumplanner.workspace import Label


@dataclass(frozen=True)
class PapersWords:
    """What a part of papers is called, what it says when it is empty, and how its dialog is called."""

    title: str
    nothing: str
    add: str
    dialog: str
    files: str = ""


class PapersPart(QWidget):
    """The papers of all kinds; with `kind`, only those, and what is added is one. `chosen` carries a PaperRow."""

    kind: PaperKind | None = None
    label = "add_paper"

    chosen = Signal(object)

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = self.said()
        self._context = context
        self._event_id = event_id
        self._writer = Writer(context, self)
        self._rows: tuple[PaperRow, ...] = ()
        self._copies = OpenedCopies(self)
        self._catalogue = catalogue(context.language)
        self.list = QListWidget()
        self.list.setAccessibleName(self.words.title)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = QLabel(self.words.nothing)
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("look", "muted")
        self.add = QPushButton(self.words.add)
        self.open = QPushButton(self.tr("Open"))
        self.remove = QPushButton(self.tr("Remove"))
        self.add.clicked.connect(self._ask)
        self.open.clicked.connect(self._open)
        self.remove.clicked.connect(self._remove)
        self.list.itemSelectionChanged.connect(self._selected)
        self.list.itemActivated.connect(lambda _: self._open())
        buttons = Flow()
        for button in (self.add, self.open, self.remove):
            buttons.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(Section(self.words.title))
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addWidget(buttons)
        self.load()

    def said(self) -> PapersWords:
        """Return the words of the part."""
        return PapersWords(
            self.tr("Papers"),
            self.tr("Files that belong to the event: drafts, attachments, signed originals."),
            self.tr("Add file…"),
            self.tr("Add papers"),
        )

    def load(self) -> None:
        """Show the papers as they are stored."""
        with self._context.workspace.read() as db:
            found = papers.papers(db, self._event_id)
        self._rows = tuple(row for row in found if self.kind in (None, row.kind))
        marked = self.present
        self.list.blockSignals(True)
        self.list.clear()
        for row in self._rows:
            line = QListWidgetItem(self._said(row))
            line.setData(Qt.ItemDataRole.UserRole, row.id)
            self.list.addItem(line)
            if marked is not None and marked.id == row.id:
                self.list.setCurrentItem(line)
        self.list.blockSignals(False)
        self.list.setVisible(bool(self._rows))
        self.nothing.setHidden(bool(self._rows))
        self._enable()

    def add_files(self, files: list[Path]) -> None:
        """Add files as papers, in one step."""
        event_id, kind = self._event_id, self.kind or PaperKind.PAPER

        def verb(db: object) -> int:
            for file in files:
                add_paper(db, event_id, _draft(file, kind))  # type: ignore[arg-type]
            return len(files)

        self._writer.change(
            Label(self.label, {"event": event_id}),
            verb,
            working=self.tr("Adding papers"),
            said=lambda count: QCoreApplication.translate("PapersPart", "%Ln paper(s) added.", "", count),
        )

    def data_of(self, row: PaperRow) -> bytes:
        """Return the bytes of a paper, none when it is gone."""
        with self._context.workspace.read() as db:
            return papers.bytes_of(db, row.id) or b""

    def _said(self, row: PaperRow) -> str:
        size = self.locale().formattedDataSize(row.size, 0)
        public = self.tr("public") if row.public else self.tr("not public")
        kind = say_value(row.kind, self._catalogue) if self.kind is None and row.kind is not PaperKind.PAPER else ""
        below = " · ".join(
            filter(None, (kind, row.item, row.file_name if row.file_name != row.title else "", size, public))
        )
        return "\n".join((" ".join(filter(None, (row.number, row.title))), below))

    @property
    def present(self) -> PaperRow | None:
        """Return the chosen paper."""
        line = self.list.currentItem()
        key = line.data(Qt.ItemDataRole.UserRole) if line is not None and line.isSelected() else None
        return next((row for row in self._rows if row.id == key), None)

    def _selected(self) -> None:
        self._enable()
        row = self.present
        if row is not None:
            self.chosen.emit(row)

    def _enable(self) -> None:
        for button in (self.open, self.remove):
            button.setEnabled(self.present is not None)

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.words.dialog, "", self.words.files)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.add_files([Path(name) for name in names]))
        dialog.open()

    def _open(self) -> None:
        """Open a copy; what is changed in it does not come back."""
        row = self.present
        if row is None:
            return
        if not self._copies.open(row.id, row.file_name, self.data_of(row)):
            words = QCoreApplication.translate("PapersPart", "No program of this computer opens “{file}”.")
            self._context.notices.warn(words.format(file=row.file_name))

    def _remove(self) -> None:
        row = self.present
        if row is None:
            return
        self._writer.change(
            Label("remove_paper", {"event": self._event_id}),
            lambda db: remove_paper(db, row.id),
            working=self.tr("Removing a paper"),
            said=lambda _: self.tr("Removed: {title}").format(title=row.title),
        )


def _draft(file: Path, kind: PaperKind) -> PaperDraft:
    """Read a file; raises FileRefused when it cannot be."""
    try:
        with file.open("rb") as opened:
            data = opened.read(LIMIT_MB * 1_000_000 + 1)
    except OSError as error:
        raise FileRefused("tables.cannot-open", file=file, reason=error.strerror or str(error)) from error
    media_type = guess_type(file.name)[0] or "application/octet-stream"
    return PaperDraft(file.name, data, media_type, title=file.stem, kind=kind)
