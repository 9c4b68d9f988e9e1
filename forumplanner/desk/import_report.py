"""An import's report as text to keep: what became of every row."""

from collections.abc import Iterator

from forumplanner.desk.columns_of_text import laid_out
from forumplanner.desk.import_decisions import Verdict
from forumplanner.desk.import_differences import Difference, Differing
from forumplanner.desk.import_fates import Fate, ImportReport, RowFate
from forumplanner.desk.import_pairs import LikelyPair
from forumplanner.exchange.registrations.labels import SKIPPED, say_problem
from forumplanner.exchange.registrations.parsed import ProblemKind
from forumplanner.model.enums import RegistrationState
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.values import say_value, words_of

FATES = {
    Fate.PLACED: words_of(RegistrationState.PLACED),
    Fate.WAITING: words_of(RegistrationState.WAITING),
    Fate.REQUESTED: words_of(RegistrationState.REQUESTED),
    Fate.CANCELLED: words_of(RegistrationState.CANCELLED),
    Fate.DECLINED: words_of(RegistrationState.DECLINED),
    Fate.ALREADY_REGISTERED: N_("was registered already"),
    Fate.TWICE_IN_FILE: N_("stands in the file twice"),
}

LIKELY = N_("may be somebody known")

VERDICTS = {
    Verdict.OPEN: N_("Not decided: two people."),
    Verdict.SAME: N_("Decided: the same person."),
    Verdict.APART: N_("Decided: two people."),
}

DIFFERING = {
    Differing.STATE: N_("State"),
    Differing.PHONE: N_("Telephone"),
    Differing.EMAIL: N_("E-mail"),
    Differing.WORKSHOPS: N_("Workshops"),
    Differing.WORKSHOP_WAITING_LISTS: N_("Waiting list of workshops"),
    Differing.NEEDS: N_("Needs"),
    Differing.NOTE: N_("Note"),
    Differing.GUESTS: N_("Accompanying persons"),
}


def as_text(report: ImportReport, _: Catalogue) -> str:
    """Return numbers first, then what needs a look."""
    parts = [headline(report, _), laid_out(figures(report, _))]
    looks = to_look_at(report, _)
    if looks:
        parts.append(laid_out(looks, (_("Row"), _("Name"), _("Please look at this"))))
    skipped = left_out(report, _)
    if skipped:
        parts.append(laid_out(skipped, (_("Row"), _("Left out"), _("What stood there"))))
    return "\n\n".join(parts)


def headline(report: ImportReport, _: Catalogue) -> str:
    """Say what was imported into what, or was only tried."""
    if report.dry_run:
        return _("Trial run: nothing was changed. “{event}” from {file}", event=report.event, file=report.file)
    return _("Imported into “{event}” from {file}", event=report.event, file=report.file)


def figures(report: ImportReport, _: Catalogue) -> list[tuple[str, str]]:
    """Return the numbers, each with what it counts."""
    numbers = [(str(count), text) for count, text in said_counts(report, _)]
    if report.together:
        numbers.append((str(report.together), _("registered together with others")))
    needs, consents = report.needs
    if needs:
        text = _.ngettext(
            "need recorded, with consent noted for {consents}",
            "needs recorded, with consent noted for {consents}",
            needs,
            consents=consents,
        )
        numbers.append((str(needs), text))
    if report.taken_over:
        numbers.append((str(report.taken_over), _("taken over from the list into what was there")))
    return numbers


def said_counts(report: ImportReport, _: Catalogue) -> list[tuple[int, str]]:
    """Return how many rows had which fate, how many people are new, and how many may be somebody known."""
    counts = [(report.count(fate), fate) for fate in FATES]
    said = [(count, _say_fate(fate, count, _)) for count, fate in counts if count]
    said.append((report.new_persons, _("new in the directory")))
    if report.likely:
        said.append((report.likely, _(LIKELY)))
    return said


def _say_fate(fate: Fate, count: int, _: Catalogue) -> str:
    if fate is Fate.PLACED:
        return _.ngettext("person has a place", "people have a place", count)
    if fate is Fate.ALREADY_REGISTERED:
        return _.ngettext("person was registered already", "people were registered already", count)
    if fate is Fate.TWICE_IN_FILE:
        return _.ngettext("row stands in the file twice", "rows stand in the file twice", count)
    return _(FATES[fate])


def to_look_at(report: ImportReport, _: Catalogue) -> list[tuple[str, str, str]]:
    """Return row, name and what is doubtful, one line for each doubt; first what holds for the file."""
    whole = [("", "", text) for text in _not_read(report, _)]
    return whole + [
        (f"{row.sheet} {row.row}".strip(), row.name, text)
        for row in report.rows
        if needs_a_look(row)
        for text in doubts(row, _)
    ]


def needs_a_look(row: RowFate) -> bool:
    """Tell whether there is anything to say of a row but its fate."""
    return bool(
        row.problems
        or row.likely
        or row.same_as_row
        or row.no_place_left
        or row.differences
        or row.taken_over
        or row.parted
        or row.workshops_full
        or row.workshops_unknown
        or row.workshops_waiting
    )


def _not_read(report: ImportReport, _: Catalogue) -> Iterator[str]:
    if report.columns_not_read:
        yield _("These columns were not read: {columns}", columns=", ".join(report.columns_not_read))
    if report.sheets_not_read:
        yield _("These sheets of the file were not read: {sheets}", sheets=", ".join(report.sheets_not_read))


def doubts(row: RowFate, _: Catalogue) -> Iterator[str]:
    """Say all that is doubtful about a row; first who it may be."""
    if row.likely is not None:
        yield f"{say_pair(row.likely, _)} {_(VERDICTS[row.verdict])}"
    if row.same_as_row:
        yield _("The same person as in row {row}; not registered twice.", row=row.same_as_row)
    for problem in row.problems:
        if problem.kind is not ProblemKind.SAME_AS_ROW or not row.same_as_row:
            yield say_problem(_, problem)
    if row.no_place_left:
        yield _("Confirmed in the file, but no place is free that nobody else waits for: on the waiting list.")
    if row.differences:
        said = "; ".join(say_difference(difference, _) for difference in row.differences)
        yield _("Registered already, and nothing was changed. In the file: {differences}", differences=said)
    if row.taken_over:
        said = "; ".join(say_difference(difference, _) for difference in row.taken_over)
        yield _("Registered already; taken over from the list: {differences}", differences=said)
    if row.parted:
        yield _("Came with others whose state is different; not placed together with them.")
    for title in row.workshops_full:
        yield _("Workshop full or at the same time, kept as a note: {title}", title=title)
    for title in row.workshops_waiting:
        yield _("Has a place at the event, and is on the waiting list of the workshop: {title}", title=title)
    for title in row.workshops_unknown:
        yield _("Workshop not in the agenda, kept as a note: {title}", title=title)


def say_pair(pair: LikelyPair, _: Catalogue) -> str:
    """Say whom somebody may be, and why."""
    why = ", ".join(say_value(one, _) for one in (pair.likeness, *pair.points))
    if pair.first is None:
        return _("May be {name} in the directory: {why}.", name=pair.name, why=why)
    sheet, row = pair.first
    if sheet == pair.row[0]:
        return _("May be {name} in row {row}: {why}.", name=pair.name, row=row, why=why)
    return _("May be {name} in row {row} of the sheet “{sheet}”: {why}.", name=pair.name, row=row, sheet=sheet, why=why)


def say_difference(difference: Difference, _: Catalogue) -> str:
    """Say what differs: as the list has it, and as it is here."""
    what, in_file, here = _(DIFFERING[difference.what]), difference.in_file, difference.here
    if difference.what is Differing.STATE:
        in_file, here = say_value(RegistrationState(in_file), _), say_value(RegistrationState(here), _)
    if difference.what is Differing.NEEDS:
        return _.ngettext("{count} need (not here)", "{count} needs (not here)", int(in_file), count=in_file)
    if difference.what in (Differing.WORKSHOPS, Differing.WORKSHOP_WAITING_LISTS, Differing.NOTE):
        return _("{what} “{in_file}” (not here)", what=what, in_file=in_file.replace("\n", "; "))
    if not here:
        return _("{what} “{in_file}” (here none)", what=what, in_file=in_file)
    return _("{what} “{in_file}” (here “{here}”)", what=what, in_file=in_file, here=here)


def left_out(report: ImportReport, _: Catalogue) -> list[tuple[str, str, str]]:
    """Return row, reason and text of the rows that are not in the list, without those that are empty."""
    return [
        (f"{skip.sheet} {skip.row}".strip(), _(SKIPPED[skip.reason]), skip.text) for skip in report.skipped if skip.text
    ]
