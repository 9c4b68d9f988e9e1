"""A report of an import as a page to keep: figures, what needs a look, and what became of every row (Markdown)."""

from collections.abc import Iterator

from forumplanner.desk.import_markdown import page_of, table_of
from forumplanner.desk.list_import.report_text import headline, left_out, row_name, said_counts, say_fate, to_look_at
from forumplanner.desk.list_import.reports import ListReport
from forumplanner.wording.catalogue import Catalogue


def as_markdown(report: ListReport, _: Catalogue, *, longest: int | None = None) -> str:
    """Return the whole report; beyond `longest` characters it ends with a line that says so."""
    return page_of(_lines(report, _), _, longest=longest)


def _lines(report: ListReport, _: Catalogue) -> Iterator[str]:
    yield f"# {headline(report, _)}"
    yield ""
    for number, text in said_counts(report, _):
        yield f"* {number} {text}"
    row, name = _("Row"), _("Name")
    if looks := to_look_at(report, _):
        yield from table_of(_("Please look at this"), (row, name, _("Please look at this")), looks)
    if skipped := left_out(report, _):
        yield from table_of(_("Left out"), (row, _("Left out"), _("What stood there")), skipped)
    fates = ((row_name(one), one.name, say_fate(report.kind, one.fate, _)) for one in report.rows)
    yield from table_of(_("What became of every row"), (row, name, _("What became of it")), fates)
