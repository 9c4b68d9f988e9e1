"""The invitation as a letter with the agenda inside; many recipients give one file of letters.

Guests are told of public items only; members of a body get both parts.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from forumplanner.documents.content.bilingual import Told
from forumplanner.documents.content.facts import AgendaFacts, PersonFacts, hidden_only, public_only
from forumplanner.documents.content.letters import LetterFacts, letters
from forumplanner.documents.content.phrases import agenda_list, event_facts
from forumplanner.documents.content.reply_form import ReplyFacts, reply_form
from forumplanner.documents.dates import full_day
from forumplanner.documents.tree import Block, Document, Heading, paragraph
from forumplanner.wording.catalogue import Catalogue


class Audience(Enum):
    """Who is invited: the public and guests, or members who may know of non-public items."""

    GUESTS = "guests"
    MEMBERS = "members"


@dataclass(frozen=True)
class InvitationFacts(LetterFacts):
    """An invitation; `text` are paragraphs of the office's own, `reply_by` the last day to register.

    `second_convening` is the note of a second invitation to the same matters, in the words of the body's rules;
    `reply` is what a form to cut off and send back asks.
    """

    agenda: tuple[AgendaFacts, ...] = ()
    audience: Audience = Audience.GUESTS
    text: tuple[str, ...] = ()
    reply_by: date | None = None
    registration_link: str = ""
    second_convening: str = ""
    reply: ReplyFacts | None = None


def invitation(german: Told[InvitationFacts], other: Told[InvitationFacts] | None = None) -> Document:
    """Return one letter per recipient, or an open letter when there is none."""
    return letters(german, other, _subject, _body, _reply)


def _subject(facts: InvitationFacts, _: Catalogue) -> str:
    return _("Invitation: {event}", event=facts.event.title)


def _body(facts: InvitationFacts, person: PersonFacts | None, _: Catalogue) -> list[Block]:
    """Return what the letter says between salutation and close."""
    del person
    members = facts.audience is Audience.MEMBERS
    usual = _("You are hereby invited to the sitting.") if members else _("We cordially invite you to take part.")
    texts = facts.text or (usual,)
    blocks: list[Block] = [paragraph(text) for text in texts]
    blocks.append(event_facts(facts.event, _))
    if facts.second_convening:
        blocks.append(paragraph(facts.second_convening, bold=True))
    blocks += _agenda(facts, _)
    if facts.reply_by is not None:
        blocks.append(paragraph(_("Please register by {day}.", day=full_day(facts.reply_by, _))))
    if facts.registration_link:
        blocks.append(paragraph(_("Registration: {link}", link=facts.registration_link)))
    last = (
        _("If you cannot attend, please tell us in good time, so that your substitute can be invited.")
        if members
        else _("Please tell us what you need in order to take part: interpreting, sign language, childcare or other.")
    )
    return [*blocks, paragraph(last)]


def _reply(facts: InvitationFacts, person: PersonFacts | None, _: Catalogue) -> list[Block]:
    """Return the form to send back, where there is to be one."""
    return reply_form(facts.reply, facts.office, facts.event, person, _) if facts.reply is not None else []


def _agenda(facts: InvitationFacts, _: Catalogue) -> list[Block]:
    """Return the agenda; for members in a public and a non-public part when there are both."""
    public = public_only(facts.agenda)
    hidden = hidden_only(facts.agenda)
    in_parts = bool(facts.event.body)
    title = Heading(2, _("Agenda") if in_parts else _("Programme"))
    if facts.audience is Audience.GUESTS or not hidden:
        return [title, agenda_list(public, _, in_parts=in_parts)] if public else []
    blocks: list[Block] = [title]
    if public:
        blocks += [Heading(3, _("Public part")), agenda_list(public, _, in_parts=in_parts)]
    return [*blocks, Heading(3, _("Non-public part")), agenda_list(hidden, _, in_parts=in_parts)]
