"""Letters to those whom no e-mail reaches: they tell all that is due to each, and are recorded as sent by post."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from forumplanner.desk.document_languages import words_for
from forumplanner.desk.exporting import written
from forumplanner.desk.facts import event_view, person_facts
from forumplanner.desk.inviting.files import lying
from forumplanner.desk.inviting.handing_over import HandedOver
from forumplanner.desk.inviting.recording import record_letters
from forumplanner.desk.inviting.telling import Teller
from forumplanner.desk.inviting.values import Due
from forumplanner.desk.outputs import Options, Request
from forumplanner.desk.printed.letters import letter_facts
from forumplanner.desk.progress import Progress, Silent
from forumplanner.documents.content.bilingual import GERMAN, Told
from forumplanner.documents.content.message_facts import MessageFacts
from forumplanner.documents.content.message_letters import MessageLetterFacts, message_letter
from forumplanner.documents.content.messages import is_official
from forumplanner.documents.tree import Document
from forumplanner.lists import office
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import MeetingKind, MessageKind
from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import N_
from forumplanner.workspace import Workspace

LETTER = ".pdf"
_LETTERS = N_("Letters")


def hand_over_letters(
    workspace: Workspace, event_id: EntityId, dues: Sequence[Due], target: Path, watch: Progress | None = None
) -> HandedOver:
    """Write the letters to these people into a folder or .zip, a file to print for each language, and record them.

    Raises PlanningError where there is nobody, or the planner says otherwise by now, and FileRefused as `lying` does.
    """
    if not dues:
        raise PlanningError("message.nobody-by-letter")
    made = letter_documents(workspace, event_id, dues)
    files = [(f"{name}{LETTER}", partial(written, document, LETTER)) for name, document in made]
    with lying(files, target, workspace.now(), watch or Silent()):
        record_letters(workspace, event_id, dues)
    return HandedOver(target, len(files), ())


def letter_documents(workspace: Workspace, event_id: EntityId, dues: Sequence[Due]) -> list[tuple[str, Document]]:
    """Return the letters of each language as one document, with its name; one letter tells a person everything."""
    grouped: dict[str, list[Document]] = {}
    with workspace.read() as db:
        writer = _Writer(Request(db, workspace, event_id, Options(), LETTER))
        name = words_for(db, GERMAN)(_LETTERS)
        for person in by_person(dues):
            grouped.setdefault(person[0].invitee.language, []).append(writer.letter(person))
    return [(f"{name} {language} ({len(letters)})", _joined(letters)) for language, letters in grouped.items()]


class _Writer:
    """Writes the letters of one event."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._teller = Teller(request.db, request.workspace, request.event_id)
        self._accent = office.office(request.db).accent

    def letter(self, dues: Sequence[Due]) -> Document:
        """Return the letter that tells somebody what is due."""
        language = dues[0].invitee.language
        told = self._told(dues, language)
        official = language != GERMAN and any(is_official(due.step.meeting.kind) for due in dues)
        made = message_letter(self._told(dues, GERMAN), told) if official else message_letter(told)
        return replace(made, accent=self._accent)

    def _told(self, dues: Sequence[Due], language: str) -> Told[MessageLetterFacts]:
        request, invitee, words = self._request, dues[0].invitee, self._teller.words(language)
        person = person_facts(request.db, [invitee.person_id], words)[invitee.person_id]
        common = letter_facts(request, event_view(request.db, request.event_id), (person,), words)
        ordered = sorted(dues, key=lambda due: due.step.meeting.starts)
        facts = tuple(_without_summons(self._teller.facts(due, language)) for due in ordered)
        return Told(MessageLetterFacts(**vars(common), told=facts), words)


def _without_summons(facts: MessageFacts) -> MessageFacts:
    """A letter that tells the date of a sitting is never its summons: that has the agenda and comes from the office."""
    if facts.kind is MessageKind.INVITATION and facts.meeting is MeetingKind.SITTING:
        return replace(facts, kind=MessageKind.NOTICE_OF_SITTING)
    return facts


def by_person(dues: Iterable[Due]) -> list[list[Due]]:
    """Return what is due to each person, who gets one letter."""
    found: dict[EntityId, list[Due]] = {}
    for due in dues:
        found.setdefault(due.invitee.person_id, []).append(due)
    return list(found.values())


def _joined(letters: Sequence[Document]) -> Document:
    """Return letters as one document; each begins a page with the head of a letter."""
    return replace(letters[0], children=tuple(block for one in letters for block in one.children))
