"""A report of an import as text to keep: figures first, then what needs a look, then what was left out."""

from collections.abc import Iterator

from forumplanner.desk.columns_of_text import laid_out
from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.desk.list_import.reports import Fate, Figure, ListReport, Remark, RemarkKind, RowFate
from forumplanner.exchange.columns.doubts import say_doubt
from forumplanner.exchange.registrations.labels import SKIPPED
from forumplanner.exchange.tables.table import SkippedRow
from forumplanner.wording.catalogue import N_, Catalogue

FATES: dict[ListKind, dict[Fate, str]] = {
    ListKind.CONTACTS: {
        Fate.NEW: N_("new in the directory"),
        Fate.COMPLETED: N_("in the directory already, blanks filled in"),
        Fate.KNOWN: N_("in the directory already, nothing changed"),
        Fate.TWICE_IN_FILE: N_("in the list before"),
    },
    ListKind.MEMBERSHIPS: {
        Fate.NEW: N_("with a new seat"),
        Fate.KNOWN: N_("with a seat already, nothing changed"),
        Fate.STANDS_IN: N_("without a seat, stands in"),
        Fate.BODY_UNKNOWN: N_("not entered, the body is not in the planner"),
    },
    ListKind.MEASURES: {
        Fate.NEW: N_("new"),
        Fate.KNOWN: N_("there already, nothing changed"),
        Fate.TWICE_IN_FILE: N_("in the list before"),
    },
}

_REMARKS: dict[RemarkKind, str] = {
    RemarkKind.SAME_AS_ROW: N_("The same as in row {text}; not entered twice."),
    RemarkKind.KNOWN_BY_NAME: N_("“{text}” was recognised by the name alone; please check."),
    RemarkKind.NAME_IS_KNOWN: N_("Somebody called “{text}” is in the directory already; entered as another person."),
    RemarkKind.NAME_IN_LIST: N_("“{text}” stands in row {here} as well; entered as two people."),
    RemarkKind.MAY_BE_ROW: N_("Perhaps the same person as “{text}” in row {here}; entered as two people."),
    RemarkKind.MAY_BE_KNOWN: N_("Perhaps the same person as “{text}” in the directory; entered as two people."),
    RemarkKind.DECIDED_SAME: N_("Decided: the same person as “{text}” in the directory."),
    RemarkKind.DECIDED_SAME_ROW: N_("Decided: the same person as “{text}” in row {here}."),
    RemarkKind.DECIDED_APART: N_("Decided: another person than “{text}”."),
    RemarkKind.DIFFERS: N_("In the list “{text}”, here “{here}”; nothing was changed."),
    RemarkKind.OWNER_NEW: N_("“{text}” is new among the organisations; please check."),
    RemarkKind.OWNER_PERSON_NEW: N_("“{text}” is new among the persons; please check."),
    RemarkKind.SUBSTITUTE_NEW: N_("The substitute “{text}” is new in the directory."),
    RemarkKind.SUBSTITUTE_KNOWN_BY_NAME: N_("The substitute “{text}” was recognised by the name alone; please check."),
    RemarkKind.OWN_SUBSTITUTE: N_("“{text}” cannot be their own substitute; entered without one."),
    RemarkKind.SEAT_HELD: N_("“{text}” has a seat in this body at that time; nothing was changed."),
    RemarkKind.NO_SEAT: N_("“{text}” stands in for members and was entered without a seat; please say for whom."),
    RemarkKind.OTHER_BODY: N_("The list puts this person into “{text}”."),
    RemarkKind.BODY_UNKNOWN: N_("There is no body called “{text}” here; create it, then import the list again."),
}

_TITLES: dict[ListKind, tuple[str, str]] = {
    ListKind.CONTACTS: (N_("Trial run: nothing was changed. Contacts from {file}"), N_("Contacts from {file}")),
    ListKind.MEMBERSHIPS: (
        N_("Trial run: nothing was changed. Members of “{target}” from {file}"),
        N_("Members of “{target}” from {file}"),
    ),
    ListKind.MEASURES: (N_("Trial run: nothing was changed. Measures from {file}"), N_("Measures from {file}")),
}

_OF_BODIES = (N_("Trial run: nothing was changed. Members from {file}"), N_("Members from {file}"))
"""The title where the list itself says which bodies it is of."""


def as_text(report: ListReport, _: Catalogue) -> str:
    """Return the whole report."""
    counts = [(str(number), text) for number, text in said_counts(report, _)]
    parts = [headline(report, _), laid_out(counts)]
    if looks := to_look_at(report, _):
        parts.append(laid_out(looks, (_("Row"), _("Name"), _("Please look at this"))))
    if skipped := left_out(report, _):
        parts.append(laid_out(skipped, (_("Row"), _("Left out"), _("What stood there"))))
    return "\n\n".join(filter(None, parts))


def headline(report: ListReport, _: Catalogue) -> str:
    """Say what was imported into what, or was only tried."""
    titles = _OF_BODIES if report.kind is ListKind.MEMBERSHIPS and not report.target else _TITLES[report.kind]
    trial, done = titles
    return _(trial if report.dry_run else done, file=report.source, target=report.target)


def said_counts(report: ListReport, _: Catalogue) -> list[tuple[int, str]]:
    """Return how many rows had which fate, and how much came in, without what is nought."""
    fates = [(report.count(fate), _(text)) for fate, text in FATES[report.kind].items()]
    figures = [(number, _say_figure(figure, number, _)) for figure, number in report.figures]
    told = (_TOLD[report.kind], report.count(Fate.NEW))
    more = [said for said, figure in zip(figures, report.figures, strict=True) if figure != told]
    return [(count, text) for count, text in fates if count] + more


_TOLD = {
    ListKind.CONTACTS: Figure.PERSONS,
    ListKind.MEMBERSHIPS: Figure.SEATS,
    ListKind.MEASURES: Figure.MEASURES,
}
"""What the number of new rows says already, where it is as high."""


def _say_figure(figure: Figure, number: int, _: Catalogue) -> str:
    if figure is Figure.PERSONS:
        return _.ngettext("person new in the directory", "persons new in the directory", number)
    if figure is Figure.ORGANISATIONS:
        return _.ngettext("organisation new in the directory", "organisations new in the directory", number)
    if figure is Figure.AFFILIATIONS:
        return _.ngettext("affiliation recorded", "affiliations recorded", number)
    if figure is Figure.CHANNELS:
        return _.ngettext("further way to reach somebody", "further ways to reach somebody", number)
    if figure is Figure.SEATS:
        return _.ngettext("seat given", "seats given", number)
    return _.ngettext("measure entered", "measures entered", number)


def say_fate(kind: ListKind, fate: Fate, _: Catalogue) -> str:
    """Say what became of a row."""
    return _(FATES[kind][fate])


def to_look_at(report: ListReport, _: Catalogue) -> list[tuple[str, str, str]]:
    """Return row, name and what is doubtful, one line for each doubt; first what holds for the whole source."""
    whole = [("", "", text) for text in _not_read(report, _)]
    return whole + [(row_name(row), row.name, text) for row in report.rows for text in looks_of(row, _)]


def looks_of(row: RowFate, _: Catalogue) -> Iterator[str]:
    """Yield what an officer should look at in a row."""
    for doubt in row.doubts:
        yield say_doubt(_, doubt)
    for remark in row.remarks:
        yield say_remark(remark, _)


def say_remark(remark: Remark, _: Catalogue) -> str:
    """Say what was decided about a row."""
    return _(_REMARKS[remark.kind], text=remark.text, here=remark.here)


def _not_read(report: ListReport, _: Catalogue) -> Iterator[str]:
    if report.not_read:
        yield _("These columns were not read: {columns}", columns=", ".join(report.not_read))
    if report.sheets_not_read:
        yield _("These sheets of the file were not read: {sheets}", sheets=", ".join(report.sheets_not_read))


def left_out(report: ListReport, _: Catalogue) -> list[tuple[str, str, str]]:
    """Return row, reason and text of the rows that are not in the list, without those that are empty."""
    return [(row_name(skip), _(SKIPPED[skip.reason]), skip.text) for skip in report.skipped if skip.text]


def row_name(row: RowFate | SkippedRow) -> str:
    """Return a row's number, with its sheet where there are several."""
    return f"{row.sheet} {row.row}".strip()
