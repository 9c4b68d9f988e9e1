"""What all letters share: head by DIN 5008, subject, salutation, close."""

from datetime import date

from forumplanner.documents.content.facts import OfficeFacts, PersonFacts
from forumplanner.documents.dates import long_day
from forumplanner.documents.tree import Block, Figure, Heading, KeepTogether, LetterHead, Spacer, paragraph
from forumplanner.wording.catalogue import Catalogue


def letter_opening(
    office: OfficeFacts, person: PersonFacts | None, subject: str, written: date, reference: str, _: Catalogue
) -> tuple[Block, ...]:
    """Return the head of a letter, its subject and its salutation; without a person it is an open letter."""
    place = f"{office.postcode} {office.city}".strip()
    information = [
        (_("Reference"), reference),
        (_("Your contact"), office.contact),
        (_("Phone"), office.phone),
        (_("E-mail"), office.email),
        (_("Date"), long_day(written, _)),
    ]
    address = () if person is None else tuple(line for line in (*_addressee(person), *person.address) if line)
    head = LetterHead(
        sender=tuple(line for line in (office.name, office.department, office.street, place, office.website) if line),
        return_line=office.one_line,
        address=address,
        information=tuple((label, value) for label, value in information if value),
        form=office.letter_form,
        logo=Figure(office.logo, _("Logo of {name}", name=office.name)) if office.logo else None,
    )
    return (head, Heading(1, subject), paragraph(salutation(person, _)))


def _addressee(person: PersonFacts) -> tuple[str, ...]:
    """Return organisation and name as the first lines of an address, unless the address names them itself."""
    said = (person.organisation, person.name)
    return tuple(line for line in said if line and line not in person.address)


def salutation(person: PersonFacts | None, _: Catalogue) -> str:
    """Return the line that greets: the person's own salutation, otherwise the name without a gender."""
    if person is None:
        return _("Dear all,")
    if person.salutation:
        return f"{person.salutation.rstrip(',')},"
    return _("Dear {name},", name=person.name)


def letter_close(signatory: str, function: str, _: Catalogue) -> Block:
    """Return the greeting at the end with room for a signature."""
    said: list[Block] = [paragraph(_("Yours sincerely")), Spacer(8)]
    if signatory:
        said.append(paragraph(signatory + (f"\n{function}" if function else "")))
    return KeepTogether(tuple(said))


def privacy_blocks(notice: str, _: Catalogue) -> list[Block]:
    """Return the notice on data protection below a letter, a paragraph for each of its parts; nothing without one."""
    parts = [" ".join(part.split()) for part in notice.split("\n\n") if part.strip()]
    return [Heading(2, _("Data protection")), *(paragraph(part) for part in parts)] if parts else []
