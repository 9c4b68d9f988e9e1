"""The folded flyer: A4 across, three panels on each side, printed on both sides and turned over the short edge.

Outside: the title, the back with the way there and whom to ask, the flap that is folded in. Inside: the programme.
Always public: what is not public is not in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from forumplanner.documents.content.facts import AgendaFacts, EventFacts, OfficeFacts, public_only
from forumplanner.documents.content.said_items import said_item
from forumplanner.documents.content.timed_items import day_of, days_of, timed
from forumplanner.documents.dates import clock, full_day, period
from forumplanner.documents.tree import (
    Block,
    DefinitionList,
    Document,
    Figure,
    Heading,
    PanelBreak,
    Panels,
    Paragraph,
    QrCode,
    Run,
    Spacer,
    Term,
    TextStyle,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue

_LOGO_MM = 36.0
_QR_MM = 34.0
_TIME_MM = 14.0
_ABOVE_TITLE_MM = 32.0


@dataclass(frozen=True)
class FlyerFacts:
    """A flyer; `brief` leaves the descriptions of items out, where there is no room for them."""

    office: OfficeFacts
    event: EventFacts
    agenda: tuple[AgendaFacts, ...]
    created: datetime
    slogan: str = ""
    about: str = ""
    directions: str = ""
    registration_link: str = ""
    register_by: date | None = None
    brief: bool = False


def flyer(facts: FlyerFacts, _: Catalogue) -> Document:
    """Return the flyer."""
    return Document(
        title=_("Flyer: {event}", event=facts.event.title),
        language=_.language,
        created=facts.created,
        children=(
            *_cover(facts, _),
            PanelBreak(),
            *_back(facts, _),
            PanelBreak(),
            *_flap(facts, _),
            PanelBreak(),
            *_inside(facts, _),
        ),
        author=facts.office.name,
        landscape=True,
        panels=Panels(3, cover=True),
    )


def _cover(facts: FlyerFacts, _: Catalogue) -> list[Block]:
    """Return the title panel: whose event, what, when, where, and the way to register."""
    office, event = facts.office, facts.event
    blocks: list[Block] = []
    if office.logo:
        blocks.append(Figure(office.logo, _("Logo of {name}", name=office.name), _LOGO_MM))
    blocks += [Spacer(_ABOVE_TITLE_MM), Heading(1, event.title)]
    if facts.slogan:
        blocks.append(paragraph(facts.slogan, style=TextStyle.LEAD))
    blocks += [paragraph(period(day.start, day.end, _), bold=True) for day in event.days]
    if event.venue:
        blocks.append(paragraph("\n".join((event.venue, *event.venue_address))))
    if facts.registration_link:
        said = _("Code with the link to the registration: {link}", link=facts.registration_link)
        blocks += [Spacer(6), paragraph(_("Register here"), bold=True), QrCode(facts.registration_link, said, _QR_MM)]
        blocks.append(_link(facts.registration_link, style=TextStyle.SMALL))
    return [*blocks, Spacer(4), paragraph("\n".join(part for part in (office.department, office.name) if part))]


def _back(facts: FlyerFacts, _: Catalogue) -> list[Block]:
    """Return the back: the way there, whether it is step-free, whom to ask."""
    office, event = facts.office, facts.event
    blocks: list[Block] = []
    if event.place:
        blocks += [Heading(2, _("The way there")), paragraph("\n".join((event.venue, *event.venue_address)))]
        if facts.directions:
            blocks.append(paragraph(facts.directions))
        if event.step_free is not None:
            said = _("The venue is step-free.") if event.step_free else _("The venue is not step-free.")
            blocks.append(paragraph(said, bold=True))
    if event.online_link:
        blocks += [Heading(2, _("Online")), _link(event.online_link)]
    blocks.append(Heading(2, _("Contact")))
    place = f"{office.postcode} {office.city}".strip()
    blocks.append(paragraph("\n".join(part for part in (office.name, office.department, office.street, place) if part)))
    lines = [(_("Phone"), office.phone), (_("E-mail"), office.email), (_("Web site"), office.website)]
    blocks += [Paragraph((Run(f"{label}: "), Run(value))) for label, value in lines if value]
    return blocks


def _flap(facts: FlyerFacts, _: Catalogue) -> list[Block]:
    """Return what is read first on opening: what it is about, how to register, what one may ask for."""
    blocks: list[Block] = []
    if facts.about:
        blocks += [Heading(2, _("What it is about")), *(paragraph(part) for part in facts.about.split("\n\n"))]
    blocks.append(Heading(2, _("Taking part")))
    if facts.register_by is not None:
        blocks.append(paragraph(_("Please register by {day}.", day=full_day(facts.register_by, _))))
    blocks.append(
        paragraph(
            _("Please tell us what you need in order to take part: interpreting, sign language, childcare or other.")
        )
    )
    return blocks


def _inside(facts: FlyerFacts, _: Catalogue) -> list[Block]:
    """Return the programme day by day, the time before each item."""
    items = timed(public_only(facts.agenda))
    blocks: list[Block] = []
    for day in days_of(items):
        blocks.append(Heading(2, full_day(day, _) if day is not None else _("Programme")))
        blocks.append(_list([item for item in items if day_of(item) == day], facts, _))
    return blocks


def _list(items: Sequence[AgendaFacts], facts: FlyerFacts, _: Catalogue) -> DefinitionList:
    terms = []
    for item in items:
        where = " \N{MIDDLE DOT} ".join(part for part in (item.track, item.room) if part)
        said = (*said_item(item, _, with_description=not facts.brief), paragraph(where, style=TextStyle.SMALL))
        terms.append(Term(clock(item.start, _) if item.start is not None else "", said if where else said[:-1]))
    return DefinitionList(tuple(terms), _TIME_MM)


def _link(address: str, style: TextStyle = TextStyle.BODY) -> Paragraph:
    return Paragraph((Run(address, link=address),), style)
