"""Title and text of the entry in somebody's calendar, each with the language it is in: a calendar reads it aloud so."""

from dataclasses import dataclass

from forumplanner.desk.calendars import title_with_body
from forumplanner.desk.inviting.telling import Teller
from forumplanner.documents.content.bilingual import GERMAN
from forumplanner.model.inviting_kinds import MeetingKind
from forumplanner.planning.inviting import Step

_PARTS = frozenset({MeetingKind.WORKSHOP, MeetingKind.SLOT})


@dataclass(frozen=True)
class Said:
    """A text and the language it is in, as a tag; empty where it is in several."""

    text: str
    language: str


def entry_title(teller: Teller, step: Step, language: str) -> Said:
    """Return the title of the entry in a language; of a notice the German words, which count, stand first."""
    title = teller.title(step, language)
    if language == GERMAN:
        return Said(title, GERMAN)
    if step.meeting.kind is MeetingKind.SITTING and not teller.invites_electronically:
        return Said(f"{teller.title(step, GERMAN)} / {title}", "")
    if step.meeting.title != title_with_body(teller.own_event):
        return Said(title, _spoken(teller, language, ("agenda_item", step.meeting.subject_id, "title")))
    event = _event(teller, language).language
    duty = step.meeting.kind is MeetingKind.DUTY and bool(step.meeting.role)
    return Said(title, event if not duty or event == language else "")


def entry_text(teller: Teller, step: Step, language: str) -> Said:
    """Return the text of the entry in a language, as far as somebody said it so.

    That of a part has the event it belongs to above it: a calendar shows the part alone.
    """
    meeting = step.meeting
    whole = meeting.description == teller.own_event.description
    key = ("event", teller.own_event.id, "description") if whole else ("agenda_item", meeting.subject_id, "description")
    known = teller.texts(language).get(key, meeting.description) if meeting.description else ""
    text = Said(known, _spoken(teller, language, key))
    if meeting.kind not in _PARTS:
        return text
    event = _event(teller, language)
    if not text.text:
        return event
    return Said(f"{event.text}\n\n{text.text}", text.language if text.language == event.language else "")


def _event(teller: Teller, language: str) -> Said:
    """Return what the event is called, with its body, which is called in German only."""
    event = teller.event(language)
    spoken = _spoken(teller, language, ("event", event.id, "title"))
    return Said(title_with_body(event), "" if event.body and spoken != GERMAN else spoken)


def _spoken(teller: Teller, language: str, key: tuple[str, str, str]) -> str:
    """Return the language that a text is in: this one where somebody said it so."""
    return language if key in teller.texts(language) else GERMAN
