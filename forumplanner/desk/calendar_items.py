"""All that falls on some days, of ours and of others, in one list with its words.

Says also what is not known: "no school holidays for 2029". The first call loads the `holidays` library (0.1 s).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy.orm import Session

from forumplanner.desk.calendar_choice import CalendarChoice
from forumplanner.desk.holidays import GERMANY, Gap, Holiday, HolidayKind, holidays_within
from forumplanner.lists.days_of_events import EventDayRow, event_days_within
from forumplanner.lists.local_days import local_days_within
from forumplanner.lists.office import office
from forumplanner.lists.other_calendars import OtherEntryRow, entries_within, other_calendars
from forumplanner.model.enums import EventState
from forumplanner.model.feast_groups import FeastGroup
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import OtherCalendarKind
from forumplanner.planning.feasts.known import feasts
from forumplanner.planning.feasts.values import Feast
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.dates import day, short_day
from forumplanner.wording.holiday_names import say_country, say_holiday


class ItemKind(StrEnum):
    """What an item of the calendar is; the order in which those of one day stand."""

    EVENT = "event"
    PUBLIC = "public"
    REGIONAL = "regional"
    SCHOOL = "school"
    LOCAL = "local"
    FEAST = "feast"
    ABROAD = "abroad"
    OTHER = "other"


@dataclass(frozen=True)
class CalendarItem:
    """One thing on its days. `title` and `detail` are words; `starts` and `ends` only where it has times.

    `event_id` is set for our own; `entry_kind` for those of others. `high` feasts keep people from coming. `same_as`
    names a feast that may be a public holiday too, the same on both, so that it is said once.
    """

    kind: ItemKind
    title: str
    first: date
    last: date
    detail: str = ""
    starts: datetime | None = None
    ends: datetime | None = None
    approximate: bool = False
    from_eve: bool = False
    high: bool = False
    event_id: EntityId | None = None
    off: bool = False
    entry_kind: OtherCalendarKind | None = None
    same_as: str = ""

    @property
    def begins(self) -> date:
        """The first day on which it is felt: of what begins at sunset, the day before."""
        return self.first - timedelta(days=1) if self.from_eve else self.first

    def touches(self, first: date, last: date) -> bool:
        """Tell whether it falls on these days."""
        return self.first <= last and self.last >= first


@dataclass(frozen=True)
class CalendarItems:
    """Items in the order of their days, and in words what is not known."""

    items: tuple[CalendarItem, ...]
    gaps: tuple[str, ...]

    def on(self, on: date, kinds: Collection[ItemKind] = frozenset(ItemKind)) -> list[CalendarItem]:
        """Return the items of one day that are of some kinds, ours first."""
        found = [item for item in self.items if item.kind in kinds and item.touches(on, on)]
        return sorted(said_once(found, on, on), key=_in_a_day)


KIND_WORDS = {
    ItemKind.EVENT: N_("Own event"),
    ItemKind.PUBLIC: N_("Public holiday"),
    ItemKind.REGIONAL: N_("Public holiday in parts of the Land"),
    ItemKind.SCHOOL: N_("School holidays"),
    ItemKind.LOCAL: N_("Local day"),
    ItemKind.FEAST: N_("Feast"),
    ItemKind.ABROAD: N_("Public holiday abroad"),
    ItemKind.OTHER: N_("Calendar of others"),
}


def items_within(db: Session, first: date, last: date, choice: CalendarChoice, _: Catalogue) -> CalendarItems:
    """Return what falls on these days, both included, of what the officer chose to see."""
    known = holidays_within(office(db).land, choice.countries, first, last, school=choice.school)
    items = [
        *(_event(row) for row in event_days_within(db, first, last)),
        *(_holiday(holiday, _) for holiday in known.days),
        *(_feast(feast, _) for feast in feasts(first, last, choice.groups)),
        *(CalendarItem(ItemKind.LOCAL, row.name, row.first, row.last) for row in local_days_within(db, first, last)),
        *(_entry(row) for row in entries_within(db, first, last)),
    ]
    items.sort(key=lambda item: (item.first, *_in_a_day(item)))
    return CalendarItems(tuple(items), tuple(_gaps(db, known.gaps, last, _)))


def said_once(items: Collection[CalendarItem], first: date, last: date) -> list[CalendarItem]:
    """Leave out the feasts all of whose days within these are said as public holidays already."""
    said = {
        (item.same_as, day)
        for item in items
        if item.kind in (ItemKind.PUBLIC, ItemKind.REGIONAL)
        for day in _days(item, first, last)
    }
    return [
        item
        for item in items
        if item.kind is not ItemKind.FEAST
        or not item.same_as
        or not item.touches(first, last)
        or any((item.same_as, day) not in said for day in _days(item, first, last))
    ]


def _days(item: CalendarItem, first: date, last: date) -> Iterator[date]:
    """Return the days of an item within some days."""
    for at in range(max(item.first, first).toordinal(), min(item.last, last).toordinal() + 1):
        yield date.fromordinal(at)


def say_item(item: CalendarItem, _: Catalogue) -> str:
    """Say an item in a line: its name, how sure its days are, when it begins, where it is from."""
    said = item.title
    if item.approximate:
        said = _("{feast}, probably ± 1 day", feast=said)
    if item.from_eve:
        said = _("{feast}, begins at sunset of the day before", feast=said)
    if item.starts is not None and item.ends is not None:
        said = f"{item.starts:%H:%M}–{item.ends:%H:%M} {said}"
    if item.off:
        said = _("{event} (called off)", event=said)
    return f"{said} ({item.detail})" if item.detail else said


def say_span(item: CalendarItem, _: Catalogue) -> str:
    """Say the days of an item in figures."""
    if item.first == item.last:
        return short_day(item.first, _.language)
    return f"{short_day(item.first, _.language)} – {short_day(item.last, _.language)}"


def _event(row: EventDayRow) -> CalendarItem:
    last = row.ends.date()
    off = row.state is EventState.CALLED_OFF
    return CalendarItem(
        ItemKind.EVENT,
        row.title,
        row.starts.date(),
        last,
        row.venue,
        row.starts,
        row.ends,
        event_id=row.event_id,
        off=off,
    )


_OF_HOLIDAYS = {
    HolidayKind.PUBLIC: ItemKind.PUBLIC,
    HolidayKind.REGIONAL: ItemKind.REGIONAL,
    HolidayKind.SCHOOL: ItemKind.SCHOOL,
    HolidayKind.ABROAD: ItemKind.ABROAD,
}


_FEAST_OF = {
    "Christmas Day": "Christmas",
    "Second Day of Christmas": "Christmas",
    "Easter Sunday": "Easter",
    "Easter Monday": "Easter",
    "Pentecost Monday": "Pentecost",
}
"""The Christian feasts that German public holidays belong to, where those are called otherwise."""


def _holiday(holiday: Holiday, _: Catalogue) -> CalendarItem:
    detail = ""
    if holiday.country != GERMANY:
        detail = say_country(holiday.country, _.language)
    elif holiday.kind is HolidayKind.REGIONAL:
        detail = _("only in parts of the Land")
    return CalendarItem(
        _OF_HOLIDAYS[holiday.kind],
        say_holiday(holiday.name, _),
        holiday.first,
        holiday.last,
        detail,
        approximate=holiday.approximate,
        same_as=_FEAST_OF.get(holiday.name, holiday.name) if holiday.country == GERMANY else "",
    )


def _feast(feast: Feast, _: Catalogue) -> CalendarItem:
    return CalendarItem(
        ItemKind.FEAST,
        _(feast.name),
        feast.first,
        feast.last,
        approximate=feast.approximate,
        from_eve=feast.from_eve,
        high=feast.high,
        same_as=feast.name if feast.group is FeastGroup.CHRISTIAN else "",
    )


def _entry(row: OtherEntryRow) -> CalendarItem:
    whole = row.all_day
    return CalendarItem(
        ItemKind.OTHER,
        row.title or row.calendar,
        row.starts.date(),
        row.ends.date(),
        ", ".join(part for part in (row.place, row.calendar if row.title else "") if part),
        None if whole else row.starts,
        None if whole else row.ends,
        entry_kind=row.kind,
    )


def _gaps(db: Session, gaps: tuple[Gap, ...], last: date, _: Catalogue) -> Iterator[str]:
    for gap in gaps:
        if gap.until is not None:
            yield _("School holidays for {year} are only known until {day}.", year=gap.year,
                    day=day(gap.until, _.language))  # fmt: skip
        elif gap.kind is HolidayKind.SCHOOL:
            yield _("No school holidays are known for {year}.", year=gap.year)
        elif gap.kind is HolidayKind.ABROAD:
            country = say_country(gap.country, _.language)
            yield _("No public holidays of {country} are known for {year}.", country=country, year=gap.year)
        else:
            yield _("No public holidays are known for {year}.", year=gap.year)
    if not office(db).land:
        yield _("The Land of the office is not entered, so only the public holidays of all Germany are known.")
    for calendar in other_calendars(db):
        if calendar.known_until is not None and last > calendar.known_until:
            known = day(calendar.known_until, _.language)
            yield _("“{calendar}” is only known until {day}.", calendar=calendar.name, day=known)


_ORDER = {kind: at for at, kind in enumerate(ItemKind)}


def _in_a_day(item: CalendarItem) -> tuple[int, datetime, str, date]:
    begins = item.starts or datetime.combine(item.first, datetime.min.time())
    return _ORDER[item.kind], begins, item.title, item.last
