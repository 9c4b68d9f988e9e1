"""What all letters share: head by DIN 5008, subject, salutation, close; one letter for each who receives one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from forumplanner.documents.content.bilingual import Told, in_both
from forumplanner.documents.content.facts import EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.content.phrases import furniture, kept_end
from forumplanner.documents.dates import long_day
from forumplanner.documents.tree import (
    Attachment,
    Block,
    Document,
    Figure,
    Heading,
    KeepTogether,
    LetterHead,
    Spacer,
    bullet_list,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue

_SIGNATURE_WIDTH_MM = 50
_ROOM_TO_SIGN_MM = 8


@dataclass(frozen=True)
class LetterFacts:
    """What every letter about an event is told; without recipients it is an open letter."""

    office: OfficeFacts
    event: EventFacts
    recipients: tuple[PersonFacts, ...]
    written: date
    created: datetime
    signatory: str = ""
    signatory_function: str = ""
    reference: str = ""
    enclosures: tuple[str, ...] = ()
    privacy_notice: str = ""
    attachments: tuple[Attachment, ...] = ()


LetterT = TypeVar("LetterT", bound=LetterFacts)
Subject = Callable[[LetterT, Catalogue], str]
Body = Callable[[LetterT, PersonFacts | None, Catalogue], list[Block]]
"""What stands between salutation and close, and what after everything else (a form to send back)."""


def no_more(facts: LetterFacts, person: PersonFacts | None, _: Catalogue) -> list[Block]:
    """Return nothing: the letter ends with its close, its enclosures and its notice."""
    del facts, person, _
    return []


def letters(
    german: Told[LetterT],
    other: Told[LetterT] | None,
    subject: Subject[LetterT],
    body: Body[LetterT],
    after: Body[LetterT] = no_more,
) -> Document:
    """Return one letter for each recipient, in German or in both languages; recipients stand in the same order."""
    facts, words = german.facts, german.words
    title = subject(facts, words)
    children: list[Block] = []
    for at, person in enumerate(facts.recipients or (None,)):
        children.append(letter_head(facts.office, person, facts.written, facts.reference, words))
        text = _text(german, person, subject, body, after)
        if other is None:
            children += text
        else:
            same = other.facts.recipients[at] if other.facts.recipients else None
            children += in_both(text, words, _text(other, same, subject, body, after), other.words)
    return Document(
        title=title,
        language=words.language,
        created=facts.created,
        children=tuple(children),
        author=facts.office.name,
        furniture=furniture(facts.office, title, words),
        attachments=facts.attachments,
    )


def _text(
    told: Told[LetterT],
    person: PersonFacts | None,
    subject: Subject[LetterT],
    body: Body[LetterT],
    after: Body[LetterT],
) -> list[Block]:
    """Return a letter below its head, from subject to privacy notice."""
    facts, _ = told.facts, told.words
    blocks: list[Block] = [Heading(1, subject(facts, _)), paragraph(salutation(person, _)), *body(facts, person, _)]
    close = letter_close(facts.signatory, facts.signatory_function, _, facts.office.signature)
    blocks = kept_end(blocks, close)
    if facts.enclosures:
        blocks.append(KeepTogether((paragraph(_("Enclosures"), bold=True), bullet_list(facts.enclosures))))
    return [*blocks, *privacy_blocks(facts.privacy_notice, _), *after(facts, person, _)]


def letter_head(
    office: OfficeFacts, person: PersonFacts | None, written: date, reference: str, _: Catalogue
) -> LetterHead:
    """Return the head of a letter as DIN 5008 has it."""
    place = f"{office.postcode} {office.city}".strip()
    information = [
        (_("Reference"), reference),
        (_("Your contact"), office.contact),
        (_("Phone"), office.phone),
        (_("E-mail"), office.email),
        (_("Date"), long_day(written, _)),
    ]
    address = () if person is None else tuple(line for line in (*_addressee(person), *person.address) if line)
    return LetterHead(
        sender=tuple(line for line in (office.name, office.department, office.street, place, office.website) if line),
        return_line=office.one_line,
        address=address,
        information=tuple((label, value) for label, value in information if value),
        form=office.letter_form,
        logo=Figure(office.logo, _("Logo of {name}", name=office.name)) if office.logo else None,
        addressee="" if person is None else person.name or person.organisation,
        by_post=person is None or bool(person.address),
    )


def _addressee(person: PersonFacts) -> tuple[str, ...]:
    """Return organisation and name as the first lines of an address, unless the address names them itself."""
    lines = (person.organisation, person.name)
    return tuple(line for line in lines if line and line not in person.address)


def salutation(person: PersonFacts | None, _: Catalogue) -> str:
    """Return the line that greets: the person's own salutation, otherwise the name without a gender."""
    if person is None or not person.name:
        return _("Dear all,")
    if person.salutation:
        return _("{salutation},", salutation=person.salutation.rstrip(","))
    return _("Dear {name},", name=person.name)


def letter_close(signatory: str, function: str, _: Catalogue, signature: bytes = b"") -> Block:
    """Return the greeting at the end with the signature, or with room for one."""
    lines: list[Block] = [paragraph(_("Yours sincerely"))]
    if signature and signatory:
        lines.append(Figure(signature, _("Signature of {name}", name=signatory), _SIGNATURE_WIDTH_MM))
    else:
        lines.append(Spacer(_ROOM_TO_SIGN_MM))
    if signatory:
        lines.append(paragraph(signatory + (f"\n{function}" if function else "")))
    return KeepTogether(tuple(lines))


def privacy_blocks(notice: str, _: Catalogue) -> list[Block]:
    """Return the notice on data protection below a letter, a paragraph for each of its parts; nothing without one."""
    parts = [" ".join(part.split()) for part in notice.split("\n\n") if part.strip()]
    return [Heading(2, _("Data protection")), *(paragraph(part) for part in parts)] if parts else []
