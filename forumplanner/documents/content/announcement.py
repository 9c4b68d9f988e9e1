"""The public announcement of a sitting or a forum, for the web site and the notice board; public items only.

On paper it has lines on which is written when it was put up and taken down; a web page needs none.
"""

from dataclasses import dataclass
from datetime import date, datetime

from forumplanner.documents.content.agenda_facts import PointFacts, public_points
from forumplanner.documents.content.agenda_points import point_list
from forumplanner.documents.content.bilingual import Told, in_both
from forumplanner.documents.content.facts import EventFacts, OfficeFacts, hidden_only
from forumplanner.documents.content.phrases import furniture
from forumplanner.documents.dates import full_day, long_day, moment_of
from forumplanner.documents.tree import (
    Block,
    DefinitionList,
    Document,
    Figure,
    Heading,
    KeepTogether,
    Paragraph,
    Run,
    SignatureBlock,
    SignatureLine,
    Term,
    TextStyle,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue

_LOGO_MM = 34.0


@dataclass(frozen=True)
class AnnouncementFacts:
    """An announcement; `register_by` is the last day to register where one must, `on_a_board` asks for the lines.

    `second_convening` is the note of a second invitation to the same matters.
    """

    office: OfficeFacts
    event: EventFacts
    items: tuple[PointFacts, ...]
    announced: date
    created: datetime
    sitting: bool = True
    register_by: date | None = None
    registration_link: str = ""
    second_convening: str = ""
    on_a_board: bool = True


def announcement(german: Told[AnnouncementFacts], other: Told[AnnouncementFacts] | None = None) -> Document:
    """Return the announcement, in German or in both languages."""
    facts, _ = german.facts, german.words
    office, title = facts.office, _("Public announcement")
    logo = Figure(office.logo, _("Logo of {name}", name=office.name), _LOGO_MM) if office.logo else None
    blocks: list[Block] = [*([logo] if logo else []), *_announced(facts, _), *_closing(facts, _)]
    if other is not None:
        blocks = list(in_both(blocks, _, _announced(other.facts, other.words), other.words))
    return Document(
        title=f"{title}: {facts.event.title}",
        language=_.language,
        created=facts.created,
        children=tuple(blocks),
        author=office.name,
        furniture=furniture(office, f"{title} \N{MIDDLE DOT} {facts.event.title}", _),
    )


def _announced(facts: AnnouncementFacts, _: Catalogue) -> list[Block]:
    """Return what is announced, without logo and signatures: what, when, where, for whom, and the public agenda."""
    blocks: list[Block] = [
        Heading(1, _("Public announcement")),
        paragraph(facts.event.title, bold=True, style=TextStyle.LEAD),
        _when_and_where(facts.event, _),
        paragraph(_open_to_whom(facts, _)),
    ]
    if facts.second_convening:
        blocks.append(paragraph(facts.second_convening, bold=True))
    if facts.register_by is not None:
        blocks.append(paragraph(_("Please register by {day}.", day=full_day(facts.register_by, _))))
    if facts.registration_link:
        blocks.append(Paragraph((Run(facts.registration_link, link=facts.registration_link),)))
    items = public_points(facts.items)
    if items:
        listed = point_list(items, _, in_parts=facts.sitting, timed=not facts.sitting)
        blocks += [Heading(2, _("Agenda") if facts.sitting else _("Programme")), listed]
    return blocks


def _when_and_where(event: EventFacts, _: Catalogue) -> DefinitionList:
    terms: list[Term] = []
    if event.body:
        terms.append(Term(_("Body"), (paragraph(event.body),)))
    if event.days:
        terms.append(Term(_("When"), tuple(paragraph(moment_of(day.start, _)) for day in event.days)))
    if event.place:
        terms.append(Term(_("Where"), (paragraph(event.place),)))
        if event.rooms:
            terms.append(Term(_("Room"), (paragraph(", ".join(event.rooms)),)))
        if event.step_free is not None:
            terms.append(Term(_("Access"), (paragraph(_access(event, _)),)))
    elif event.online_link:
        terms.append(Term(_("Online"), (Paragraph((Run(event.online_link, link=event.online_link),)),)))
    return DefinitionList(tuple(terms))


def _access(event: EventFacts, _: Catalogue) -> str:
    return _("The venue is step-free.") if event.step_free else _("The venue is not step-free.")


def _open_to_whom(facts: AnnouncementFacts, _: Catalogue) -> str:
    if not facts.sitting:
        return _("The event is open to everybody.")
    if hidden_only(facts.items):
        return _("The part of the sitting announced here is public: everybody may come and listen.")
    return _("The sitting is public: everybody may come and listen.")


def _closing(facts: AnnouncementFacts, _: Catalogue) -> list[Block]:
    """Return place, day and who announces, with the lines for the notice board."""
    day = long_day(facts.announced, _)
    city = facts.office.city
    blocks: list[Block] = [paragraph(_("{city}, {day}", city=city, day=day) if city else day)]
    by = [facts.office.signatory, facts.office.signatory_function, facts.office.name]
    blocks.append(paragraph("\n".join(part for part in by if part)))
    if facts.on_a_board:
        lines = (_("Put up on, signature"), _("Taken down on, signature"))
        blocks.append(SignatureBlock(tuple(SignatureLine("", line) for line in lines)))
    return [KeepTogether(tuple(blocks))]
