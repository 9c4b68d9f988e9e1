"""What an e-mail about meetings says, as a letter to somebody whom none reaches: one letter tells all that is due.

It does not use the office's texts of messages: they speak of calendars and of answering an e-mail.
"""

from dataclasses import dataclass
from itertools import groupby

from forumplanner.documents.content.bilingual import Told
from forumplanner.documents.content.facts import PersonFacts
from forumplanner.documents.content.letters import LetterFacts, letters
from forumplanner.documents.content.messages import MessageFacts, fields_of
from forumplanner.documents.tree import Block, DefinitionList, Document, Paragraph, Run, Term, paragraph
from forumplanner.model.inviting_kinds import MessageKind
from forumplanner.wording.catalogue import N_, Catalogue

_SUBJECTS = {
    MessageKind.INVITATION: N_("Invitation: {title}"),
    MessageKind.UPDATE: N_("Changed: {title}"),
    MessageKind.CANCELLATION: N_("Cancelled: {title}"),
    MessageKind.NOTICE_OF_SITTING: N_("Notice of a date, does not replace the summons: {title}"),
}


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
    return _(_SUBJECTS[kinds.pop()], title=event) if len(kinds) == 1 else event


def _body(facts: MessageLetterFacts, person: PersonFacts | None, _: Catalogue) -> list[Block]:
    del person
    blocks: list[Block] = []
    for lead, told in groupby(facts.told, lambda one: _lead(one, _)):
        blocks += [paragraph(line) for line in lead]
        blocks += [_when_and_where(one, _) for one in told]
    if any(one.kind is not MessageKind.CANCELLATION for one in facts.told):
        blocks.append(paragraph(_("If you cannot come, please tell us in good time.")))
    return blocks


def _lead(facts: MessageFacts, _: Catalogue) -> tuple[str, ...]:
    if facts.kind is MessageKind.UPDATE:
        changes = fields_of(facts, _)["changes"].splitlines()
        return (_("something has changed: {title}", title=facts.title), *changes, _("It is now like this:"))
    if facts.kind is MessageKind.NOTICE_OF_SITTING:
        said = _(
            "please note this date. This letter does not take the place of the summons, which you receive separately."
        )
        return (said, facts.event)
    return (fields_of(facts, _)["lead"],)


def _when_and_where(facts: MessageFacts, _: Catalogue) -> DefinitionList:
    said = fields_of(facts, _)
    terms = [Term(_("When"), (paragraph(f"{said['day']}, {said['time']}"),))]
    if facts.place and facts.kind is not MessageKind.CANCELLATION:
        terms.append(Term(_("Where"), (paragraph(facts.place),)))
    if facts.link and facts.kind is not MessageKind.CANCELLATION:
        terms.append(Term(_("Online"), (Paragraph((Run(facts.link, link=facts.link),)),)))
    return DefinitionList(tuple(terms))
