"""How answers get in from the window: files chosen or dropped, read in the worker, and what is said of them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from forumplanner.ui.parts.refusal_words import place_of, refusal_words
from forumplanner.ui.parts.used_folder import begin_in_used_folder
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Pool, Progress

if TYPE_CHECKING:
    from forumplanner.desk.replying import TakenIn

ENDINGS = (".eml", ".msg", ".ics", ".mbox", ".mbx", ".zip")


class TakingIn(QObject):
    """Takes answers in; `refused` carries what was no answer, empty where all were."""

    refused = Signal(object)

    def __init__(self, context: PlaceContext, writer: Writer, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._writer = writer
        self._page = page

    def ask(self) -> None:
        """Let the user choose files."""
        dialog = QFileDialog(self._page, self.tr("Add answers to invitations"))
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        everything = self.tr("All files (mailboxes often have no ending) (*)")
        dialog.setNameFilters([self.tr("Answers ({endings})").format(endings=endings), everything])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        begin_in_used_folder(dialog)
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.open()

    def take(self, paths: Sequence[Path]) -> None:
        """Read files and mailboxes and keep the answers in them."""
        from forumplanner.desk import replying

        workspace = self._context.workspace
        self._run(self.tr("Reading answers"), lambda progress: replying.take_in(workspace, paths, progress))

    def fetch(self) -> None:
        """Fetch what lies in the mailbox of the account."""
        from forumplanner.desk import replying

        workspace = self._context.workspace
        self._run(
            self.tr("Fetching answers"), lambda progress: replying.fetch(workspace, progress), pool=Pool.BACKGROUND
        )

    def _run(self, label: str, job: "Callable[[Progress], TakenIn]", pool: Pool = Pool.DATABASE) -> None:
        workspace = self._context.workspace

        def work(progress: Progress) -> "tuple[TakenIn, Any]":
            taken = job(progress)
            return taken, workspace.next_undo if taken.taken else None

        self._context.tasks.run(label, work, self._done, self._failed, pool=pool)

    def _failed(self, error: Exception) -> None:
        """Say what is wrong; what is wrong with the account is put right where it is entered."""
        place = place_of(error)
        if place.startswith("imap_"):
            self._context.navigate("accounts", place)
            self._context.notices.warn(refusal_words(error, self._context.language))
        else:
            self._context.tasks.refused.emit(error)

    def _done(self, result: "tuple[TakenIn, Any]") -> None:
        taken, made = result
        self._writer.say(self.said(taken), made)
        self.refused.emit(taken.refused)

    def said(self, taken: "TakenIn") -> str:
        """Say what came in."""
        parts = [
            self.tr("%Ln new answer(s)", "", taken.taken) if taken.taken else self.tr("No new answer"),
            self.tr("%Ln fit(s)", "", taken.fitting) if taken.taken else "",
            self.tr("%Ln known already", "", taken.known) if taken.known else "",
            self.tr("%Ln without an answer", "", len(taken.refused)) if taken.refused else "",
        ]
        return ", ".join(part for part in parts if part) + "."
