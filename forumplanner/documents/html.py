"""Writes a document tree as plain semantic HTML, for a preview or an e-mail.

No scripts, no outside files; pictures are embedded. Page breaks, spacers and furniture have no counterpart here.
"""

import base64
from html import escape

import segno

from forumplanner.documents.check import check_document
from forumplanner.documents.clean import cleaned
from forumplanner.documents.directions import runs_right_to_left
from forumplanner.documents.tree import (
    Align,
    BadgeCode,
    Block,
    Cell,
    Contents,
    CutLine,
    DefinitionList,
    Document,
    Figure,
    Heading,
    KeepTogether,
    Label,
    LabelSheet,
    LetterHead,
    ListBlock,
    PageBreak,
    PanelBreak,
    Paragraph,
    QrCode,
    Row,
    Run,
    Section,
    SignatureBlock,
    Spacer,
    Table,
    WritingLines,
)

_STYLE = (
    "body{font-family:'Source Sans 3','Source Sans Pro',sans-serif;max-width:50rem;margin:2rem auto;line-height:1.4}"
    "table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #b8bfc7;padding:.3rem;text-align:start;"
    "vertical-align:top}thead th{background:#edf2f6}dt{font-weight:bold}address{font-style:normal;margin-bottom:2rem}"
)
_ALIGN = {Align.START: "", Align.CENTRE: ' style="text-align:center"', Align.END: ' style="text-align:end"'}


def write_html(document: Document) -> str:
    """Return `document` as one HTML page. Raises Refusal as check_document does."""
    check_document(document)
    document = cleaned(document)
    body = _blocks(document.children)
    direction = _direction(document.language)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(document.language)}" dir="{direction}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{escape(document.title)}</title>\n<style>{_STYLE}</style>\n</head>\n'
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _blocks(blocks: tuple[Block, ...]) -> str:
    """Return blocks one after the other."""
    return "\n".join(filter(None, map(_block, blocks)))


def _block(block: Block) -> str:  # noqa: PLR0912  (one branch per kind)
    """Return one block, or nothing for what only paper has."""
    match block:
        case Paragraph():
            return f'<p class="{block.style.value}"{_ALIGN[block.align]}>{_runs(block.runs)}</p>'
        case Heading():
            return f"<h{block.level}>{escape(block.text)}</h{block.level}>"
        case ListBlock():
            tag = "ol" if block.ordered else "ul"
            items = "".join(f"<li>{_label(item.label)}{_blocks(item.children)}</li>" for item in block.items)
            plain = ' style="list-style:none"' if any(item.label for item in block.items) else ""
            return f"<{tag}{plain}>{items}</{tag}>"
        case DefinitionList():
            terms = (f"<dt>{escape(item.term)}</dt><dd>{_blocks(item.children)}</dd>" for item in block.items)
            return f"<dl>{''.join(terms)}</dl>"
        case Table():
            return _table(block)
        case Figure() | QrCode():
            return _picture(block)
        case SignatureBlock():
            signed = "".join(
                f"<p>________________<br>{escape(one.name)}<br>{escape(one.function)}</p>" for one in block.lines
            )
            return f"<p>{escape(block.place_and_date)}</p>{signed}"
        case KeepTogether():
            return _blocks(block.children)
        case Section():
            return f"<section{_language(block.language)}>{_blocks(block.children)}</section>"
        case WritingLines():
            return f"<p>{escape(block.prompt)}</p>{'<p>________________</p>' * block.lines}"
        case CutLine():
            return "<hr>"
        case LetterHead():
            return _letter_head(block)
        case LabelSheet():
            return f"<ul>{''.join(map(_badge, block.labels))}</ul>"
        case Contents() | PageBreak() | PanelBreak() | Spacer():
            return ""


def _direction(language: str) -> str:
    """Return the direction of writing as HTML names it."""
    return "rtl" if runs_right_to_left(language) else "ltr"


def _language(language: str) -> str:
    """Return the attributes of a part in another language."""
    return f' lang="{escape(language)}" dir="{_direction(language)}"' if language else ""


def _label(label: str) -> str:
    """Return a label of its own before a list item."""
    return f"<span>{escape(label)}</span> " if label else ""


def _runs(runs: tuple[Run, ...]) -> str:
    """Return the words of a paragraph; each run finds its own direction."""
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    """Return one run."""
    text = escape(run.text).replace("\n", "<br>")
    if run.italic:
        text = f"<em>{text}</em>"
    if run.bold:
        text = f"<strong>{text}</strong>"
    if run.language:
        text = f'<span lang="{escape(run.language)}">{text}</span>'
    return f'<a href="{escape(run.link)}">{text}</a>' if run.link else text


def _table(table: Table) -> str:
    """Return a table with caption, head and body."""
    caption = f"<caption>{escape(table.caption)}</caption>" if table.caption else ""
    head = "".join(_row(row, in_header=True) for row in table.header)
    body = "".join(_row(row, in_header=False) for row in table.rows)
    return f"<table>{caption}<thead>{head}</thead><tbody>{body}</tbody></table>"


def _row(row: Row, *, in_header: bool) -> str:
    """Return one row."""
    return f"<tr>{''.join(_cell(one, in_header=in_header) for one in row.cells)}</tr>"


def _cell(one: Cell, *, in_header: bool) -> str:
    """Return one cell; a single paragraph stands without its own element."""
    spans = f' colspan="{one.columns}"' if one.columns > 1 else ""
    spans += f' rowspan="{one.rows}"' if one.rows > 1 else ""
    only = one.children[0] if len(one.children) == 1 else None
    inside = _runs(only.runs) if isinstance(only, Paragraph) else _blocks(one.children)
    align = _ALIGN[one.align] if one.align else ""
    if in_header or one.header:
        return f'<th scope="{"col" if in_header else "row"}"{spans}{align} dir="auto">{inside}</th>'
    return f'<td{spans}{align} dir="auto">{inside}</td>'


def _picture(block: Figure | QrCode) -> str:
    """Return a picture with its alternative text."""
    if isinstance(block, QrCode):
        source = segno.make(block.content, error="m", micro=False).svg_data_uri(scale=3)
    else:
        kind = "png" if block.image.startswith(b"\x89PNG") else "jpeg"
        source = f"data:image/{kind};base64,{base64.b64encode(block.image).decode()}"
    return f'<p><img src="{escape(source)}" alt="{escape(block.alt)}"></p>'


def _letter_head(head: LetterHead) -> str:
    """Return sender, address and information of a letter."""
    sender = "<br>".join(map(escape, head.sender))
    address = "<br>".join(map(escape, head.address))
    said = "".join(f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>" for label, value in head.information)
    facts = f"<dl>{said}</dl>" if said else ""
    logo = _picture(head.logo) if head.logo is not None else ""
    return f"<header>{logo}<address>{sender}</address><address>{address}</address>{facts}</header>"


def _badge(label: Label) -> str:
    """Return one label as an item of a list."""
    parts = [
        _picture(part.code) if isinstance(part, BadgeCode) else f'<p dir="auto">{escape(part.text)}</p>'
        for part in label.parts
    ]
    return f"<li>{''.join(parts)}</li>" if parts else ""
