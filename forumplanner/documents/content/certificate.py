"""Certificates of attendance: a page for each person who was there, with the days and the time they count for."""

from dataclasses import dataclass
from datetime import date, datetime

from forumplanner.documents.content.facts import DayFacts, EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.content.phrases import furniture
from forumplanner.documents.dates import long_day, period
from forumplanner.documents.tree import (
    Block,
    Document,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Run,
    SignatureBlock,
    SignatureLine,
    Spacer,
    TextStyle,
    bullet_list,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue


@dataclass(frozen=True)
class AttendedFacts:
    """Somebody who was there, on which days, and in which workshops."""

    person: PersonFacts
    days: tuple[DayFacts, ...]
    workshops: tuple[str, ...] = ()


@dataclass(frozen=True)
class CertificateFacts:
    """Certificates for those who attended, in their order."""

    office: OfficeFacts
    event: EventFacts
    attended: tuple[AttendedFacts, ...]
    written: date
    created: datetime


def certificates(facts: CertificateFacts, _: Catalogue) -> Document:
    """Return the certificates, each on a page of its own."""
    title = _("Certificate of attendance")
    children: list[Block] = []
    for one in facts.attended:
        if children:
            children.append(PageBreak())
        children += _certificate(facts, one, title, _)
    return Document(
        title=f"{title}: {facts.event.title}",
        language=_.language,
        created=facts.created,
        children=tuple(children),
        author=facts.office.name,
        furniture=furniture(facts.office, "", _),
    )


def _certificate(facts: CertificateFacts, one: AttendedFacts, title: str, _: Catalogue) -> list[Block]:
    """Return the page of one person."""
    office = facts.office
    blocks: list[Block] = []
    if office.logo:
        blocks.append(Figure(office.logo, _("Logo of {name}", name=office.name), 45))
    blocks += [Spacer(18), Heading(1, title), Spacer(10)]
    blocks.append(Paragraph((Run(one.person.name, bold=True),), TextStyle.LEAD))
    if one.person.own_script:
        blocks.append(paragraph(one.person.own_script, style=TextStyle.LEAD))
    if one.person.organisation:
        blocks.append(paragraph(one.person.organisation))
    blocks += [Spacer(6), paragraph(_("took part in this event:")), Heading(2, facts.event.title)]
    if facts.event.place:
        blocks.append(paragraph(facts.event.place))
    if one.days:
        blocks.append(bullet_list([period(day.start, day.end, _) for day in one.days]))
    if one.workshops:
        blocks += [paragraph(_("Workshops")), bullet_list(one.workshops)]
    day = long_day(facts.written, _)
    where = _("{city}, on {day}", city=office.city, day=day) if office.city else day
    signed = SignatureLine(office.signatory, office.signatory_function)
    return [*blocks, Spacer(20), SignatureBlock((signed,), where)]
