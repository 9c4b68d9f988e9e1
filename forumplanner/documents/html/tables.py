"""Tables of the tree as tables of HTML: caption, header cells with their scope, spans."""

from collections.abc import Callable, Sequence
from html import escape

from forumplanner.documents.grid import placed
from forumplanner.documents.html.dress import ALIGNED, Dress
from forumplanner.documents.tree import Block, Cell, Column, Row, Table

Inside = Callable[[Sequence[Block]], str]


def table_html(table: Table, dress: Dress, inside: Inside, name: Callable[[], str]) -> str:
    """Return a table; on a page in a frame that scrolls where the table is broader, by keyboard too."""
    head = _rows(table.header, table.columns, dress, inside, heads=True)
    body = _rows(table.rows, table.columns, dress, inside, heads=False)
    named = name() if dress.linked and table.caption else ""
    label = f' id="{named}"' if named else ""
    caption = f"<caption{label}{dress.part('caption')}>{escape(table.caption)}</caption>" if table.caption else ""
    made = f"<table{dress.part('table')}>{caption}<thead>{head}</thead><tbody>{body}</tbody></table>"
    if not dress.linked:
        return made
    region = f' role="region" aria-labelledby="{named}"' if named else ""
    return f'<div{dress.part("scroll")} tabindex="0"{region}>{made}</div>'


def _rows(rows: Sequence[Row], columns: Sequence[Column], dress: Dress, inside: Inside, *, heads: bool) -> str:
    made = []
    for row, cells in placed(rows, len(columns)):
        said = "".join(_cell(one, columns[at], dress, inside, heads=heads) for at, one in cells)
        made.append(f"<tr{dress.part('shaded') if row.shaded and not heads else ''}>{said}</tr>")
    return "".join(made)


def _cell(one: Cell, column: Column, dress: Dress, inside: Inside, *, heads: bool) -> str:
    """Return a cell; the scope of a header is the column or row it stands for, a group of columns where it spans."""
    spans = f' colspan="{one.columns}"' if one.columns > 1 else ""
    spans += f' rowspan="{one.rows}"' if one.rows > 1 else ""
    style = ALIGNED[one.align or column.align]
    said = inside(one.children)
    if heads or one.header:
        scope = ("colgroup" if one.columns > 1 else "col") if heads else "row"
        look = dress.part("column" if heads else "row", style)
        return f'<th scope="{scope}"{spans}{look} dir="auto">{said}</th>'
    return f'<td{spans}{dress.part("cell", style)} dir="auto">{said}</td>'
