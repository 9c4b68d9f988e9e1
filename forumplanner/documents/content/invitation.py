"""The invitation as a letter with the agenda inside; many recipients give one file of letters.

Guests are told of public items only; members of a body get both parts.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from forumplanner.documents.content.facts import AgendaFacts, EventFacts, OfficeFacts, PersonFacts, public_only
from forumplanner.documents.content.letters import letter_close, letter_opening, privacy_blocks
from forumplanner.documents.content.phrases import agenda_list, event_facts, furniture, kept_end
from forumplanner.documents.dates import full_day
from forumplanner.documents.tree import Block, Document, Heading, KeepTogether, bullet_list, paragraph
from forumplanner.wording.catalogue import Catalogue


class Audience(Enum):
    """Who is invited: the public and guests, or members who may know of non-public items."""

    GUESTS = "guests"
    MEMBERS = "members"


@dataclass(frozen=True)
class InvitationFacts:
    """An invitation; `text` are paragraphs of the office's own, `reply_by` the last day to register."""

    office: OfficeFacts
    event: EventFacts
    recipients: tuple[PersonFacts, ...]
    agenda: tuple[AgendaFacts, ...]
    written: date
    created: datetime
    audience: Audience = Audience.GUESTS
    text: tuple[str, ...] = ()
    reply_by: date | None = None
    registration_link: str = ""
    signatory: str = ""
    signatory_function: str = ""
    enclosures: tuple[str, ...] = ()
    reference: str = ""
    privacy_notice: str = ""


def invitation(facts: InvitationFacts, _: Catalogue) -> Document:
    """Return one letter per recipient, or an open letter when there is none."""
    subject = _("Invitation: {event}", event=facts.event.title)
    letters = facts.recipients or (None,)
    children = tuple(block for person in letters for block in _letter(facts, person, subject, _))
    return Document(
        title=subject,
        language=_.language,
        created=facts.created,
        children=children,
        author=facts.office.name,
        furniture=furniture(facts.office, subject, _),
    )


def _letter(facts: InvitationFacts, person: PersonFacts | None, subject: str, _: Catalogue) -> list[Block]:
    """Return the letter to one recipient."""
    blocks: list[Block] = [*letter_opening(facts.office, person, subject, facts.written, facts.reference, _)]
    texts = facts.text or (_("We cordially invite you to take part."),)
    blocks += [paragraph(text) for text in texts]
    blocks.append(event_facts(facts.event, _))
    blocks += _agenda(facts, _)
    if facts.reply_by is not None:
        blocks.append(paragraph(_("Please register by {day}.", day=full_day(facts.reply_by, _))))
    if facts.registration_link:
        blocks.append(paragraph(_("Registration: {link}", link=facts.registration_link)))
    blocks.append(
        paragraph(
            _("Please tell us what you need in order to take part: interpreting, sign language, childcare or other.")
        )
    )
    blocks = kept_end(blocks, letter_close(facts.signatory, facts.signatory_function, _))
    if facts.enclosures:
        listed = (paragraph(_("Enclosures"), bold=True), bullet_list(facts.enclosures))
        blocks.append(KeepTogether(listed))
    return [*blocks, *privacy_blocks(facts.privacy_notice, _)]


def _agenda(facts: InvitationFacts, _: Catalogue) -> list[Block]:
    """Return the agenda; for members in a public and a non-public part when there are both."""
    public = public_only(facts.agenda)
    hidden = tuple(item for item in facts.agenda if not item.public)
    if facts.audience is Audience.GUESTS or not hidden:
        return [Heading(2, _("Agenda")), agenda_list(public)] if public else []
    blocks: list[Block] = [Heading(2, _("Agenda") if facts.event.body else _("Programme"))]
    if public:
        blocks += [Heading(3, _("Public part")), agenda_list(tuple(item for item in facts.agenda if item.public))]
    return [*blocks, Heading(3, _("Non-public part")), agenda_list(hidden)]
