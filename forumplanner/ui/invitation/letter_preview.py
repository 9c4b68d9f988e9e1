"""The letters to those without an e-mail address as they will be printed, one after the other; each opens as a PDF."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from forumplanner.desk.inviting.values import Due
from forumplanner.model.ids import EntityId
from forumplanner.ui.invitation.message_view import MessageView
from forumplanner.ui.invitation.previewing import Shown
from forumplanner.ui.invitation.words import InvitingWords
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.opened_copies import OpenedCopies
from forumplanner.ui.parts.refusal_words import refusal_words
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.ui.shell.tokens import SPACE


@dataclass(frozen=True)
class LetterShown:
    """A letter as text and page; `by_post` tells whether anybody knows where its receiver lives."""

    shown: Shown
    by_post: bool


class LetterPreview(QWidget):
    """Shows the letters that would be printed for what is due."""

    def __init__(self, context: PlaceContext, event_id: EntityId, words: InvitingWords) -> None:
        super().__init__()
        self._context = context
        self._event_id = event_id
        self._dues: Sequence[Due] = ()
        self._asked = 0
        self._copies = OpenedCopies(self)
        self.letter = MessageView(words)
        self.letter.body.setAccessibleName(self.tr("Letter as it is printed"))
        self.letter.before.setAccessibleName(self.tr("Letter before"))
        self.letter.after.setAccessibleName(self.tr("Next letter"))
        self.letter.turned.connect(self._look)
        self.homeless = QLabel(self.tr("No postal address is known. Enter it in the contacts."))
        self.homeless.setWordWrap(True)
        self.homeless.setProperty("look", "warning")
        self.pdf = QPushButton(self.tr("Open as PDF"))
        self.pdf.clicked.connect(self._open)
        steps = Flow()
        steps.add(self.pdf)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for widget in (Section(self.tr("What the letters say")), self.homeless, self.letter, steps):
            column.addWidget(widget)

    def show_letters(self, dues: Sequence[Due]) -> None:
        """Show the first of the letters that tell what is due."""
        self._dues = dues
        self._look(0)

    def _look(self, place: int) -> None:
        """Make the letter at a place, beside the window; what was asked for before is not shown any more."""
        self._asked += 1
        asked, dues, context, event_id = self._asked, self._dues, self._context, self._event_id

        def work(_progress: Progress) -> LetterShown:
            return letter_at(context.workspace, event_id, dues, place)

        def show(found: LetterShown) -> None:
            if isValid(self) and asked == self._asked:
                self.letter.show_message(found.shown)
                self.homeless.setVisible(not found.by_post)
                self.pdf.setEnabled(True)

        def refused(error: Exception) -> None:
            if isValid(self) and asked == self._asked:
                self.letter.say(refusal_words(error, context.language))
                self.homeless.hide()
                self.pdf.setEnabled(False)

        self._context.tasks.run(self.tr("Making the letter"), work, show, refused, pool=Pool.SEARCH, quiet=True)

    def _open(self) -> None:
        shown, dues, context, event_id = self.letter.shown, self._dues, self._context, self._event_id
        if shown is None:
            return
        place = shown.place

        def work(_progress: Progress) -> tuple[str, bytes]:
            return letter_file(context.workspace, event_id, dues, place)

        def show(made: tuple[str, bytes]) -> None:
            if isValid(self) and not self._copies.open(str(place), *made):
                context.notices.news(self.tr("No program of this computer opens PDF files."))

        context.tasks.run(self.tr("Making the letter"), work, show, pool=Pool.BACKGROUND)


def letter_at(workspace: Any, event_id: EntityId, dues: Sequence[Due], place: int) -> LetterShown:  # noqa: ANN401
    """Return the letter at a place (from 0) below its head, made as it is when it is printed."""
    from forumplanner.desk.inviting.letters import by_person, letter_documents
    from forumplanner.documents.html import Pictures, write_email
    from forumplanner.documents.plain import write_plain
    from forumplanner.documents.tree import Furniture, Heading, LetterHead

    people = by_person(dues)
    place = min(place, len(people) - 1)
    ((_name, document),) = letter_documents(workspace, event_id, people[place])
    head = next(block for block in document.children if isinstance(block, LetterHead))
    title = next(block for block in document.children if isinstance(block, Heading))
    headers = (("To", ", ".join(head.address)), ("Subject", title.text))
    said = tuple(block for block in document.children if block is not head and block is not title)
    letter = replace(document, children=said, furniture=Furniture())
    page, text = write_email(letter, Pictures.EMBEDDED).html, write_plain(letter)
    return LetterShown(Shown(place, len(people), headers, text, page), head.by_post)


def letter_file(workspace: Any, event_id: EntityId, dues: Sequence[Due], place: int) -> tuple[str, bytes]:  # noqa: ANN401
    """Return the name and the bytes of the PDF of the letter at a place."""
    from forumplanner.desk.exporting import written
    from forumplanner.desk.inviting.letters import LETTER, by_person, letter_documents

    ((name, document),) = letter_documents(workspace, event_id, by_person(dues)[place])
    return f"{name}{LETTER}", written(document, LETTER)
