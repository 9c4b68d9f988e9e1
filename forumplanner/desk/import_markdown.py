"""An import's report as a page to keep: figures, what needs a look, and what became of every row (Markdown)."""

from collections.abc import Iterable, Iterator, Sequence

from forumplanner.desk.import_fates import ImportReport, RowFate
from forumplanner.desk.import_report import FATES, figures, headline, left_out, to_look_at
from forumplanner.wording.catalogue import Catalogue

_SPECIAL = str.maketrans({"|": "\\|", "\n": " ", "\r": " "})


def as_markdown(report: ImportReport, _: Catalogue, *, longest: int | None = None) -> str:
    """Return the whole report; beyond `longest` characters it ends with a line that says so."""
    return page_of(_lines(report, _), _, longest=longest)


def page_of(lines: Iterable[str], _: Catalogue, *, longest: int | None = None) -> str:
    """Return lines as a page; beyond `longest` characters it ends with a line that says so."""
    kept: list[str] = []
    length = 0
    cut = _("The report goes on from here; it was too long to be kept whole.")
    for line in lines:
        length += len(line) + 1
        if longest is not None and length > longest - len(cut) - 2:
            return "\n".join([*kept, "", cut])
        kept.append(line)
    return "\n".join(kept)


def _lines(report: ImportReport, _: Catalogue) -> Iterator[str]:
    yield f"# {headline(report, _)}"
    yield ""
    for number, text in figures(report, _):
        yield f"* {number} {text}"
    looks = to_look_at(report, _)
    if looks:
        yield from table_of(_("Please look at this"), (_("Row"), _("Name"), _("Please look at this")), looks)
    skipped = left_out(report, _)
    if skipped:
        yield from table_of(_("Left out"), (_("Row"), _("Left out"), _("What stood there")), skipped)
    yield from table_of(
        _("What became of every row"),
        (_("Row"), _("Name"), _("What became of it")),
        _fates(report, _),
    )


def _fates(report: ImportReport, _: Catalogue) -> Iterator[tuple[str, str, str]]:
    words = {fate: _(text) for fate, text in FATES.items()}
    for row in report.rows:
        yield row_name(row), row.name, words[row.fate]


def row_name(row: RowFate) -> str:
    """Return a row's number, with its sheet where there are several."""
    return f"{row.sheet} {row.row}".strip()


def table_of(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table under its title."""
    yield from ("", f"## {title}", "")
    yield f"| {' | '.join(headings)} |"
    yield f"|{' --- |' * len(headings)}"
    for row in rows:
        yield f"| {' | '.join([cell.translate(_SPECIAL) for cell in row])} |"
