"""Badges: of all with a place or of one, on the sheet that was chosen, with a back or without."""

from collections.abc import Sequence

from forumplanner.desk.facts import event_facts, event_of, office_facts
from forumplanner.desk.outputs import FIRST_LABEL, Output, Request
from forumplanner.desk.printed import badge_backs
from forumplanner.desk.printed.people import guest, placed
from forumplanner.desk.printed.sheets import BUILT_IN, first_labels, printer_offset, sheet_choices, sheet_format
from forumplanner.desk.printed.spec import FORUMS, SHEETS, Choice, Group, Missing, Printed, fixed
from forumplanner.documents.content.badges import BackLine, BadgeFacts, BadgesFacts, badges, lines_on_back
from forumplanner.documents.content.facts import EventFacts
from forumplanner.documents.label_sheets import SheetFormat
from forumplanner.documents.tree import Document
from forumplanner.lists import registrations
from forumplanner.lists.badge_people import languages_on_badges, roles
from forumplanner.lists.registrations import RegistrationRow
from forumplanner.model.enums import ContributionRole, DutyKind
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.values import languages_of, say_value

SHEET = "sheet"
BACK = "back"
FRAMES = "frames"
NO_BACK, TIMES, PROGRAMME = "none", "times", "programme"


def badges_document(request: Request, _: Catalogue) -> Document:
    """Return the badges of all with a place, or of one alone; raises PlanningError where there is nobody.

    Raises it also for a first label that the sheet does not have.
    """
    event = event_of(request)
    only = request.options.registration_id if request.options.alone else None
    rows = [row for row in placed(request) if only is None or row.id == only]
    if not rows:
        raise PlanningError("export.nobody-to-print", event=event.title)
    sheet = sheet_format(request.db, request.chosen(SHEET))
    skip = int(request.chosen(FIRST_LABEL) or 1) - 1
    if skip >= sheet.labels:
        raise PlanningError("labels.first", sheet=_name_of_sheet(request, _), most=sheet.labels)
    said = event_facts(event, _)
    backs = _backs(request, said, rows, sheet, _)
    spoken = languages_on_badges(request.db, [row.id for row in rows])
    doing = roles(request.db, request.event_id)
    offset = printer_offset(request.workspace)
    facts = BadgesFacts(
        office=office_facts(request.db, request.workspace.who),
        event=said,
        badges=tuple(
            BadgeFacts(
                guest(row, listed=False),
                row.badge_token,
                role=_role(doing.get(row.person_id), _),
                languages=languages_of(spoken[row.id], _.language) if row.id in spoken else "",
                back=backs.get(row.id, ()),
            )
            for row in rows
        ),
        created=request.workspace.now(),
        format=sheet,
        skip=skip,
        frames=request.chosen(FRAMES) == "yes",
        offset_x=offset.x,
        offset_y=offset.y,
        both_sides=bool(backs),
    )
    return badges(facts, _)


def _backs(
    request: Request, event: EventFacts, rows: Sequence[RegistrationRow], sheet: SheetFormat, _: Catalogue
) -> dict[EntityId, tuple[BackLine, ...]]:
    """Return the lines of the backs by registration, nothing where none is wanted."""
    match request.chosen(BACK):
        case "times":
            return dict.fromkeys((row.id for row in rows), badge_backs.times(event, _))
        case "programme":
            items = badge_backs.shown_items(request.db, request.event_id, _.language)
            booked = registrations.workshop_titles(request.db, [row.id for row in rows])
            most = lines_on_back(sheet)
            return {
                row.id: badge_backs.programme(items, [one.item_id for one in booked.get(row.id, ())], most, _)
                for row in rows
            }
        case _:
            return {}


def _role(role: DutyKind | ContributionRole | None, _: Catalogue) -> str:
    """Say what somebody does at the event, as it stands below a name."""
    if role is ContributionRole.SPEAKER:
        return _.pgettext("below a name", "Contributor")
    return "" if role is None else say_value(role, _)


def _name_of_sheet(request: Request, _: Catalogue) -> str:
    key = request.chosen(SHEET) or next(iter(BUILT_IN))
    return dict(sheet_choices(request.db, request.event_id, _))[key]


BADGES = Printed(
    Output.BADGES,
    N_("Badges"),
    Group.ON_SITE,
    SHEETS,
    badges_document,
    at=FORUMS,
    wants=(Missing.PEOPLE,),
    choices=(
        Choice(SHEET, N_("Sheet of labels"), sheet_choices),
        Choice(
            BACK,
            N_("Back side"),
            fixed(
                (NO_BACK, N_("Empty")),
                (TIMES, N_("Times and place")),
                (PROGRAMME, N_("Programme of the person")),
            ),
        ),
        Choice(FIRST_LABEL, N_("From label no."), first_labels),
        Choice(FRAMES, N_("Test print"), fixed(("no", N_("Without frames")), ("yes", N_("With frames")))),
    ),
)
