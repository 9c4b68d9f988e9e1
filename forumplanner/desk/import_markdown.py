"""An import's report as a page to keep: figures, what needs a look, and what became of every row (Markdown)."""

from collections.abc import Iterator, Sequence

from forumplanner.desk.import_fates import ImportReport, RowFate
from forumplanner.desk.import_report import FATES, figures, headline, left_out, to_look_at
from forumplanner.wording.catalogue import Catalogue

_SPECIAL = str.maketrans({"|": "\\|", "\n": " ", "\r": " "})


def as_markdown(report: ImportReport, _: Catalogue, *, longest: int | None = None) -> str:
    """Return the whole report; beyond `longest` characters it ends with a line that says so."""
    lines: list[str] = []
    length = 0
    cut = _("The report goes on from here; it was too long to be kept whole.")
    for line in _lines(report, _):
        length += len(line) + 1
        if longest is not None and length > longest - len(cut) - 2:
            return "\n".join([*lines, "", cut])
        lines.append(line)
    return "\n".join(lines)


def _lines(report: ImportReport, _: Catalogue) -> Iterator[str]:
    yield f"# {headline(report, _)}"
    yield ""
    for number, text in figures(report, _):
        yield f"* {number} {text}"
    looks = to_look_at(report, _)
    if looks:
        yield from _table(_("Please look at this"), (_("Row"), _("Name"), _("Please look at this")), looks)
    skipped = left_out(report, _)
    if skipped:
        yield from _table(_("Left out"), (_("Row"), _("Left out"), _("What stood there")), skipped)
    yield from _table(
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


def _table(
    title: str, headings: Sequence[str], rows: Sequence[Sequence[str]] | Iterator[Sequence[str]]
) -> Iterator[str]:
    yield from ("", f"## {title}", "")
    yield f"| {' | '.join(headings)} |"
    yield f"|{' --- |' * len(headings)}"
    for row in rows:
        yield f"| {' | '.join([cell.translate(_SPECIAL) for cell in row])} |"
