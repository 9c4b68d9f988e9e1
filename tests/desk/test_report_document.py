"""A kept report as a web page: the same headings, figures and rows, whatever letters stand in them."""

from datetime import UTC, datetime
from html.parser import HTMLParser

from forumplanner.desk.import_markdown import as_markdown
from forumplanner.desk.import_report import figures, headline, to_look_at
from forumplanner.desk.registration_import import import_registrations
from forumplanner.desk.report_document import as_html
from forumplanner.wording.catalogue import catalogue

EN = catalogue("en")
NOW = datetime(2026, 11, 25, tzinfo=UTC)


class Page(HTMLParser):
    """The texts of a page, by the tag they stand in."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self._open.append(tag)
        if tag in ("td", "th", "li", "h1", "h2"):
            self.texts.append((tag, ""))

    def handle_endtag(self, tag):
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data):
        if self.texts and set(self._open) & {"td", "th", "li", "h1", "h2"}:
            tag, text = self.texts[-1]
            self.texts[-1] = (tag, text + data)

    def of(self, tag: str) -> list[str]:
        return [text for one, text in self.texts if one == tag]


def test_a_report_is_a_web_page_with_all_its_rows(planner, conference, new_list):
    file = new_list(
        "Vorname;Nachname;E-Mail;PLZ", "Eva | Eda;<b>Lindt</b>;eva@x.example;1067", "Jan_*;Kern;jan@x.example;01067"
    )
    report = import_registrations(planner, file, conference, dry_run=True)
    html = as_html(as_markdown(report, EN), EN, NOW)
    assert html.startswith('<!DOCTYPE html>\n<html lang="en"')
    page = Page(html)
    assert page.of("h1") == [headline(report, EN)]
    assert page.of("h2") == ["Please look at this", "What became of every row"]
    assert page.of("li") == [f"{number} {text}" for number, text in figures(report, EN)]
    assert page.of("th") == ["Row", "Name", "Please look at this", "Row", "Name", "What became of it"]
    rows = [*to_look_at(report, EN), *((str(row.row), row.name, "has a place") for row in report.rows)]
    assert page.of("td") == [cell for row in rows for cell in row]
    assert "Eva | Eda <b>Lindt</b>" in page.of("td")


def test_a_report_that_was_cut_says_so_on_the_web_page_too(planner, conference, new_list):
    file = new_list("Vorname;Nachname;E-Mail", *(f"Eva;Lindt{n};eva{n}@x.example" for n in range(50)))
    report = import_registrations(planner, file, conference, dry_run=True)
    html = as_html(as_markdown(report, EN, longest=600), EN, NOW)
    assert "<p>The report goes on from here; it was too long to be kept whole.</p>" in html
