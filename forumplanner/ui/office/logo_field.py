"""Fields for pictures of the letterhead: logo and signature. Each shows one, takes another from a file or a drop, or
takes it away; it stores nothing itself.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.desk.logos import ENDINGS, read_logo
from forumplanner.model.refusals import FileRefused
from forumplanner.ui.parts.refusal_words import refusal_words
from forumplanner.ui.shell.drops import local_files
from forumplanner.ui.shell.tokens import SPACE

_WIDEST, _HIGHEST = 180, 72


@dataclass(frozen=True)
class PictureWords:
    """What a field for a picture says."""

    name: str
    none: str
    choose: str
    remove: str
    dialog: str


class LogoField(QFrame):
    """`chosen` carries the bytes of a new logo, empty ones when it is taken away."""

    chosen = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._words = self.said()
        self.setAcceptDrops(True)
        self._picture = QLabel()
        self._picture.setProperty("look", "muted")
        self._picture.setWordWrap(True)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._wrong = QLabel()
        self._wrong.setWordWrap(True)
        self._wrong.setProperty("look", "error")
        self._wrong.hide()
        self.choose_button = QPushButton(self._words.choose)
        self.choose_button.clicked.connect(self.ask_for_file)
        self.remove_button = QPushButton(self.tr("Take away"))
        self.remove_button.setProperty("look", "quiet")
        self.remove_button.setAccessibleName(self._words.remove)
        self.remove_button.clicked.connect(lambda: self._take(b""))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._picture)
        column.addLayout(buttons)
        column.addWidget(self._wrong)
        self.show_logo(b"")

    def said(self) -> PictureWords:
        """Return the words of the field."""
        return PictureWords(
            self.tr("Logo"),
            self.tr("No logo yet. Choose a PNG or JPEG file, or drop one here."),
            self.tr("Choose a &logo …"),
            self.tr("Take the logo away"),
            self.tr("Choose a logo"),
        )

    def show_logo(self, data: bytes) -> None:
        """Show a logo, or say that there is none."""
        picture = QPixmap()
        found = bool(data) and picture.loadFromData(data)
        if found:
            ratio = self.devicePixelRatioF()
            scaled = picture.scaled(
                round(_WIDEST * ratio),
                round(_HIGHEST * ratio),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            scaled.setDevicePixelRatio(ratio)
            self._picture.setPixmap(scaled)
            self._picture.setAccessibleName(self._words.name)
        else:
            self._picture.setPixmap(QPixmap())
            self._picture.setText(self._words.none)
            self._picture.setAccessibleName("")
        self.remove_button.setVisible(found)

    def ask_for_file(self) -> None:
        """Let the user choose a file."""
        dialog = QFileDialog(self, self._words.dialog)
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        dialog.setNameFilter(self.tr("Pictures ({endings})").format(endings=endings))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.open()

    def take_file(self, file: Path) -> None:
        """Take a file as the logo, or say why it cannot be one."""
        try:
            self._take(read_logo(file))
        except FileRefused as refusal:
            self._wrong.setText(refusal_words(refusal, self._language))
            self._wrong.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one picture."""
        files = local_files(event.mimeData())
        if len(files) == 1 and files[0].suffix.lower() in ENDINGS:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the picture that was dropped."""
        event.acceptProposedAction()
        self.take_file(local_files(event.mimeData())[0])

    def _take(self, data: bytes) -> None:
        self._wrong.hide()
        self.show_logo(data)
        self.chosen.emit(data)


class SignatureField(LogoField):
    """The scanned signature of whoever signs letters."""

    def said(self) -> PictureWords:
        """Return the words of the field."""
        return PictureWords(
            self.tr("Signature"),
            self.tr("No scanned signature: letters leave room to sign by hand."),
            self.tr("Choose a si&gnature …"),
            self.tr("Take the signature away"),
            self.tr("Choose a signature"),
        )
