"""An import's report as text to keep: what became of every row."""

from forumplanner.desk.columns_of_text import laid_out
from forumplanner.desk.registration_import import Fate, ImportReport
from forumplanner.exchange.registrations.labels import SKIPPED, say_problem
from forumplanner.wording.catalogue import N_, Catalogue

FATES = {
    Fate.PLACED: N_("has a place"),
    Fate.WAITING: N_("on the waiting list"),
    Fate.OTHER_STATE: N_("registered, without a place"),
    Fate.ALREADY_REGISTERED: N_("was registered already"),
    Fate.TWICE_IN_FILE: N_("stands in the file twice"),
}


def as_text(report: ImportReport, _: Catalogue) -> str:
    """Return numbers first, then what needs a look."""
    head = (
        _("Trial run: nothing was changed. “{event}” from {file}", event=report.event, file=report.file)
        if report.dry_run
        else _("Imported into “{event}” from {file}", event=report.event, file=report.file)
    )
    numbers = [(str(report.count(fate)), _(text)) for fate, text in FATES.items() if report.count(fate)]
    numbers.append((str(report.new_persons), _("new in the directory")))
    parts = [head, laid_out(numbers)]
    looks = [
        (str(row.row), row.name, text)
        for row in report.rows
        for text in (
            *(say_problem(_, problem) for problem in row.problems),
            *(_("Workshop full or at the same time: {title}", title=title) for title in row.workshops_full),
            *(_("Workshop not in the agenda, kept as a note: {title}", title=title) for title in row.workshops_unknown),
        )
    ]
    if looks:
        parts.append(laid_out(looks, (_("Row"), _("Name"), _("Please look at this"))))
    left_out = [(str(skip.row), _(SKIPPED[skip.reason]), skip.text) for skip in report.skipped if skip.text]
    if left_out:
        parts.append(laid_out(left_out, (_("Row"), _("Left out"), _("What stood there"))))
    return "\n\n".join(parts)
