"""The compared documents as trees, written by the program's own writer."""

from itertools import groupby

from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import (
    AVERY_L4785,
    BadgeCode,
    BadgeText,
    Block,
    Cell,
    Column,
    Document,
    Furniture,
    Heading,
    Label,
    LabelSheet,
    LetterHead,
    QrCode,
    Row,
    Table,
    bullet_list,
    cell,
    header_row,
    paragraph,
)
from tests.benchmarks.papers import CREATED, SPEECH, guests, items

_FURNITURE = Furniture("Integrationskonferenz", "Stadt Beispielstetten", "Seite {page} von {total}")


def _written(title: str, blocks: list[Block]) -> bytes:
    return write_pdf(Document(title, "de", CREATED, tuple(blocks), furniture=_FURNITURE))


def attendance(count: int) -> bytes:
    """Write a list with a line to sign on for each, split by letter."""
    columns = (Column(14), Column(), Column(), Column(50))
    blocks: list[Block] = [Heading(1, "Anwesenheitsliste")]
    number = 0
    for letter, some in groupby(guests(count), key=lambda one: one.name[0]):
        rows = []
        for one in some:
            number += 1
            rows.append(Row((cell(str(number)), cell(one.name, header=True), cell(one.organisation), Cell()), height=9))
        header = (header_row("Nr.", "Name", "Organisation", "Unterschrift"),)
        blocks += [Heading(2, letter), Table(columns, header, tuple(rows))]
    return _written("Anwesenheitsliste", blocks)


def badges(count: int) -> bytes:
    """Write badges with name, organisation and QR code."""
    labels = tuple(
        Label(
            (
                BadgeText("3. Integrationskonferenz", 5, 4, 70, 5, 9),
                BadgeText(one.name, 5, 12, 70, 14, 20, bold=True),
                BadgeText(one.organisation, 5, 28, 50, 12, 12),
                BadgeCode(QrCode(one.token, f"Code {one.token}", 18), 57, 27),
            )
        )
        for one in guests(count)
    )
    return _written("Namensschilder", [LabelSheet(AVERY_L4785, labels)])


def minutes(count: int) -> bytes:
    """Write minutes with speeches, wishes and votes."""
    blocks: list[Block] = [Heading(1, "Niederschrift")]
    for one in items(count):
        blocks += [Heading(2, one.title), *map(paragraph, one.speech), bullet_list(one.wishes)]
        rows = tuple(Row((cell(said, header=True), cell(number))) for said, number in one.votes)
        blocks.append(Table((Column(60), Column(30)), (header_row("Abstimmung", "Stimmen"),), rows))
    return _written("Niederschrift", blocks)


def letters(count: int) -> bytes:
    """Write one letter of invitation to each."""
    blocks: list[Block] = []
    for one in guests(count):
        blocks += [
            LetterHead(
                ("Stadt Beispielstetten", "Fachstelle Integration", "Rathausplatz 1", "59999 Beispielstetten"),
                "Stadt Beispielstetten \N{MIDDLE DOT} Rathausplatz 1 \N{MIDDLE DOT} 59999 Beispielstetten",
                (one.organisation or "Frau", one.name, "Lindenweg 4", "59999 Beispielstetten"),
                (("Auskunft", "Katharina Oßwald"), ("Telefon", "0000 123"), ("Datum", "1. April 2027")),
            ),
            Heading(1, "Einladung zur 3. Integrationskonferenz"),
            paragraph(f"Guten Tag {one.name},"),
            paragraph(SPEECH),
            bullet_list([f"Tagesordnungspunkt {at}: Wohnen im Quartier" for at in range(1, 7)], ordered=True),
            paragraph(SPEECH),
            paragraph("Mit freundlichen Grüßen"),
        ]
    return _written("Einladung", blocks)
