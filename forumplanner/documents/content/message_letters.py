"""What an e-mail about meetings says, as a letter to somebody whom none reaches: one letter tells all that is due.

First what no longer holds, then what has changed, then what is new, each in order of time. It does not use the
office's texts of messages: they speak of calendars and of answering an e-mail.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from forumplanner.documents.content.bilingual import Told
from forumplanner.documents.content.facts import PersonFacts
from forumplanner.documents.content.letters import LetterFacts, letters
from forumplanner.documents.content.meeting_rows import (
    only_when,
    table_of,
    table_of_changes,
    table_of_former,
    when_and_where,
)
from forumplanner.documents.content.meeting_words import begun, lead
from forumplanner.documents.content.message_facts import MessageFacts
from forumplanner.documents.tree import Block, Document, paragraph
from forumplanner.model.inviting_kinds import MeetingKind, MessageKind
from forumplanner.wording.catalogue import N_, Catalogue

_NOTICE = N_("Notice of a date, does not replace the summons: {title}")
_SUBJECTS = {
    MessageKind.INVITATION: N_("Invitation: {title}"),
    MessageKind.UPDATE: N_("Changed: {title}"),
    MessageKind.CANCELLATION: N_("Cancelled: {title}"),
}
_WHOLE = frozenset({MeetingKind.DAY, MeetingKind.SITTING})
_NEW = frozenset({MessageKind.INVITATION, MessageKind.NOTICE_OF_SITTING})
_PLEASE_NOTE = N_(
    "Please note this date. This letter does not take the place of the summons, which you receive separately."
)

Said = str | Block
"""A sentence, or what stands below one."""


@dataclass(frozen=True)
class MessageLetterFacts(LetterFacts):
    """All that one person is told, in order of time."""

    told: tuple[MessageFacts, ...] = ()


def message_letter(german: Told[MessageLetterFacts], other: Told[MessageLetterFacts] | None = None) -> Document:
    """Return the letter to one person."""
    return letters(german, other, _subject, _body)


def _subject(facts: MessageLetterFacts, _: Catalogue) -> str:
    """Say what it is about; where it is about several things, the event."""
    event = facts.told[0].event
    kinds = {one.kind for one in facts.told}
    if kinds <= _NEW and MessageKind.NOTICE_OF_SITTING in kinds:
        return _(_NOTICE, title=event)
    if kinds == {MessageKind.UPDATE} and all(one.tentative for one in facts.told):
        return _("Postponed: {title}", title=event)
    return _(_SUBJECTS[kinds.pop()], title=event) if len(kinds) == 1 else event


def _body(facts: MessageLetterFacts, person: PersonFacts | None, _: Catalogue) -> list[Block]:
    del person
    blocks: list[Block] = []
    for part in (_over, _postponed, _changed, _new):
        for said in part(facts.told, _):
            text = begun(said, _) if blocks and isinstance(said, str) else said
            blocks.append(paragraph(text) if isinstance(text, str) else text)
    if any(one.kind is not MessageKind.CANCELLATION and not one.tentative for one in facts.told):
        return [*blocks, paragraph(_("If you cannot come, please tell us in good time."))]
    phone = facts.office.phone
    return [*blocks, paragraph(_("If you have questions, please call us: {phone}", phone=phone))] if phone else blocks


def _over(told: Sequence[MessageFacts], _: Catalogue) -> Iterable[Said]:
    """Say what no longer holds."""
    over = [one for one in told if one.kind is MessageKind.CANCELLATION]
    days = [one for one in over if one.meeting in _WHOLE]
    if not over:
        return
    event = over[0].event
    if over[0].called_off:
        yield _("Unfortunately this will not take place: {event}", event=event)
    elif days:
        yield lead(days[0], _)
    elif len(over) == 1:
        yield lead(over[0], _)
    else:
        yield _("These dates at “{event}” no longer concern you:", event=event)
    if len(days) == len(over) or (len(over) == 1 and not over[0].called_off):
        yield only_when(over, _)
        return
    if days or over[0].called_off:
        yield _("The following are cancelled for you:")
    yield table_of_former(over, _)


def _postponed(told: Sequence[MessageFacts], _: Catalogue) -> Iterable[Said]:
    """Say what is off until a new date is known."""
    off = [one for one in told if one.kind is MessageKind.UPDATE and one.tentative]
    if not off:
        return
    yield _("“{event}” is postponed. The new date is not certain yet; you will hear from us.", event=off[0].event)
    if all(one.meeting in _WHOLE for one in off):
        yield only_when(off, _)
    else:
        yield _("The following do not apply for the time being:")
        yield table_of_former(off, _)


def _changed(told: Sequence[MessageFacts], _: Catalogue) -> Iterable[Said]:
    """Say what is otherwise than it was told before."""
    found = [one for one in told if one.kind is MessageKind.UPDATE and not one.tentative]
    if found:
        yield _("Something has changed at “{event}”. This applies now:", event=found[0].event)
        yield table_of_changes(found, _)


def _new(told: Sequence[MessageFacts], _: Catalogue) -> Iterable[Said]:
    """Say what somebody is invited to: the event itself first, and then what is their own in it."""
    new = [one for one in told if one.kind in _NEW]
    days = [one for one in new if one.meeting in _WHOLE]
    own = [one for one in new if one.meeting not in _WHOLE]
    if days:
        notice = days[0].kind is MessageKind.NOTICE_OF_SITTING
        yield _(_PLEASE_NOTE) if notice else lead(days[0], _)
        yield when_and_where(days, _)
        if own:
            yield _("This is planned for you there:")
            yield table_of(own, _, house=days[0].place)
    elif len(own) == 1:
        yield lead(own[0], _)
        yield when_and_where(own, _)
    elif own:
        yield _("These are your dates at “{event}”:", event=own[0].event)
        yield table_of(own, _)
