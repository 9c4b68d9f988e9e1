"""What is wrong with a PDF, in plain words, and what no machine can see; the result can be saved as text."""

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from forumplanner.desk import pdf_check
from forumplanner.desk.pdf_check import Checked
from forumplanner.desk.placing import put_in_place
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.used_folder import begin_in_used_folder
from forumplanner.ui.shell.announcing import announce
from forumplanner.ui.shell.drops import local_files
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.pdf_faults import UNSEEN


class PdfCheckPart(QWidget):
    """`check_file` and `check_bytes` check in the background. `left` says that the user wants `back`."""

    left = Signal()

    def __init__(self, context: PlaceContext, parent: QWidget | None = None, *, back: bool = False) -> None:
        super().__init__(parent)
        self._context = context
        self._words = catalogue(context.language)
        self._number = 0
        self.checked: Checked | None = None
        self.heading = Section("")
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("Result of the check"))
        self.page.setOpenLinks(False)
        self.choose = QPushButton(self.tr("Choose a PDF…"))
        self.choose.clicked.connect(self.ask_for_file)
        self.save = QPushButton(self.tr("Save the result…"))
        self.save.clicked.connect(self.ask_where)
        self.back = QPushButton(self.tr("Back to the document"))
        self.back.clicked.connect(self.left)
        buttons = Flow()
        for button in (self.choose, self.save):
            buttons.add(button)
        if back:
            buttons.add(self.back)
        else:
            self.back.setParent(self)
            self.back.hide()
            self.choose.setProperty("look", "main")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.heading)
        column.addWidget(self.page, 1)
        column.addWidget(buttons)
        self._say(self.tr("No PDF checked yet"), self.tr("Choose a PDF, or drop one here."))

    def ask_for_file(self) -> None:
        """Let the user choose a file."""
        dialog = QFileDialog(self, self.tr("Choose a PDF"))
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        begin_in_used_folder(dialog)
        dialog.fileSelected.connect(lambda name: self.check_file(Path(name)))
        dialog.open()

    def check_file(self, file: Path) -> None:
        """Check a file."""
        self._check(file.name, lambda: pdf_check.check_pdf(file))

    def check_bytes(self, data: bytes, name: str) -> None:
        """Check what would be saved under this name."""
        self._check(name, lambda: pdf_check.check_bytes(data, Path(name)))

    def ask_where(self) -> None:
        """Let the user choose where to save the result as text."""
        if self.checked is None:
            return
        dialog = QFileDialog(self, self.tr("Save the result"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        begin_in_used_folder(dialog)
        dialog.setNameFilter(self.tr("Text (*.txt)"))
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(Path(self.checked.file).stem + ".txt")
        dialog.fileSelected.connect(lambda name: self.save_text(Path(name)))
        dialog.open()

    def save_text(self, target: Path) -> None:
        """Save the result as text."""
        if self.checked is None:
            return
        text = pdf_check.as_text(self.checked, self._words) + "\n"
        saved = self.tr("Saved: {file}").format(file=target)
        self._context.tasks.run(
            self.tr("Saving {file}").format(file=target.name),
            lambda _: put_in_place(target, text.encode("utf-8")),
            lambda _: self._context.notices.news(saved),
            pool=Pool.BACKGROUND,
        )

    def _check(self, name: str, check: Callable[[], Checked]) -> None:
        self._number += 1
        number = self._number
        self.checked = None
        self._say(self.tr("{file}: being checked…").format(file=name), "")

        def work(_progress: Progress) -> tuple[int, Checked]:
            return number, check()

        self._context.tasks.run(
            self.tr("Checking {file}").format(file=name), work, self._take, self._refused, pool=Pool.BACKGROUND
        )

    def _take(self, answer: tuple[int, Checked]) -> None:
        number, checked = answer
        if number != self._number:
            return
        self.checked = checked
        words = self._words
        found = "".join(
            f"<li>{escape(meaning)} ({self.locale().toString(times)})</li>"
            for meaning, times in pdf_check.lines(checked, words)
        )
        unseen = "".join(f"<li>{escape(words(one))}</li>" for one in UNSEEN)
        no_machine = escape(self.tr("What no machine can see"))
        parts = (
            f"<h3>{escape(pdf_check.heading(checked, words))}</h3>",
            f"<ul>{found}</ul>" if found else "",
            f"<h3>{no_machine}</h3><ul>{unseen}</ul>",
        )
        self._say(checked.file, "".join(parts), html=True)
        announce(self, pdf_check.heading(checked, words))

    def _refused(self, error: Exception) -> None:
        spoken = self._context.speaker.refusal(error)
        self._say(self.tr("The file could not be checked"), spoken.sentence if spoken is not None else "")

    def _say(self, heading: str, text: str, *, html: bool = False) -> None:
        self.heading.setText(heading)
        if html:
            self.page.setHtml(text)
        else:
            self.page.setPlainText(text)
        self.save.setEnabled(self.checked is not None)
        self._context.actions.refresh()


class PdfDrops(QObject):
    """Takes one PDF dropped on a widget and hands it to `taker`."""

    def __init__(self, widget: QWidget, taker: Callable[[Path], object]) -> None:
        super().__init__(widget)
        self._taker = taker
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Take what is dragged in and dropped where it is a PDF."""
        if not isinstance(event, QDropEvent) or event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            return False
        file = one_pdf(event.mimeData())
        if file is None:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._taker(file)
        return True


def one_pdf(data: QMimeData) -> Path | None:
    """Return the PDF that is dragged, None where it is another file or several."""
    files = local_files(data)
    return files[0] if len(files) == 1 and files[0].suffix.lower() == ".pdf" else None
