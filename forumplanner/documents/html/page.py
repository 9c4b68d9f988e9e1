"""A document as a web page: one style sheet for screen and paper, light and dark, narrow and wide."""

import base64
from html import escape

import segno

from forumplanner.documents.check import check_document
from forumplanner.documents.clean import cleaned
from forumplanner.documents.html.story import Story, direction_of
from forumplanner.documents.tree import Document, Furniture, LetterHead

_ACCENT = "#123861"
_STYLE = """
html{color-scheme:light dark}
body{font-family:'Source Sans 3','Source Sans Pro',Calibri,sans-serif;line-height:1.45;margin:0;color:#1a1a1a;
background:#fff}
main,footer{max-width:50rem;margin:0 auto;padding:1.5rem}
h1,h2{color:ACCENT;line-height:1.2}
h1{font-size:1.9rem}h2{font-size:1.35rem;margin-top:2rem}h3,h4,h5,h6{font-size:1.1rem;margin-bottom:.3rem}
p{margin:0 0 .6rem}.lead{font-size:1.15rem}.small,footer{font-size:.85rem;color:#575757}.label{font-size:.95rem}
.caption,caption{color:#575757;font-size:.95rem;text-align:start;padding:.3rem 0}
a{color:#0a458c}
address{font-style:normal}.letter{margin-bottom:2rem}.letter>*{margin:0 0 1rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.6rem 0}
th,td{border-bottom:1px solid #b8bfc7;padding:.35rem;text-align:start;vertical-align:top}
thead th,.shaded>*{background:#edf2f6}tbody th{font-weight:inherit}
.pair{display:grid;grid-template-columns:minmax(8rem,1fr) 3fr;gap:.75rem}
dt{font-weight:bold}dd{margin:0}dd p:last-child{margin:0}
.labelled{list-style:none;padding-inline-start:1rem}.number{font-weight:bold;margin-inline-end:.4rem}
figure{margin:.6rem 0}img{max-width:100%;height:auto;background:#fff}
.signatures{display:flex;flex-wrap:wrap;gap:1rem 3rem}.signatures>.body{flex-basis:100%}
.signature{border-top:1px solid #596673;margin-top:3.5rem;min-width:14rem;flex:1;max-width:20rem}
.line{border-bottom:1px solid #596673}hr{border:0;border-top:1px dashed #596673}
.labels{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:1rem}
.badge{border:1px solid #b8bfc7;padding:1rem;flex:1;min-width:14rem}
nav ol{list-style:none;padding:0}.level-3{margin-inline-start:1.5rem}
.level-4,.level-5,.level-6{margin-inline-start:3rem}
.columns{display:flex;flex-wrap:wrap;gap:1rem 3rem;border-top:1px solid #596673;padding-top:.6rem}
@media (max-width:30rem){.pair{display:block;margin-bottom:.5rem}main{padding:1rem}}
@media (prefers-color-scheme:dark){body{color:#e8e8e8;background:#16191d}h1,h2{color:#9cc4f0}a{color:#8ab8f0}
.small,footer,.caption,caption{color:#b4bac2}thead th,.shaded>*{background:#262c33}th,td,.badge{border-color:#4a525b}}
@media print{@page{size:A4;margin:22mm 20mm 22mm 25mm}html{color-scheme:light}body{color:#000;background:#fff}
main,footer{max-width:none;padding:0}h1,h2{color:ACCENT}h1,h2,h3,h4,h5,h6{break-after:avoid}a{color:inherit}
thead{display:table-header-group}tr,figure,.kept,.badge,.signatures{break-inside:avoid}.break{break-before:page}
article+article{break-before:page}.scroll{overflow:visible}}
""".replace("\n", "")


class _Sheet:
    """Parts are dressed by their classes; pictures are embedded."""

    linked = True
    _plain = frozenset(
        {"body", "terms", "term", "description", "link", "table", "column", "row", "cell", "list", "item", "figure"}
        | {"image", "picture", "cut", "h1", "h2", "h3", "h4", "h5", "h6", "address", "information"}
    )

    def part(self, role: str, style: str = "") -> str:
        """Return the class of a part that its element alone does not tell."""
        named = "" if role in self._plain else f' class="{role}"'
        return named + (f' style="{style}"' if style else "")

    def picture(self, data: bytes, media_type: str) -> str:
        """Return the picture itself as an address (RFC 2397)."""
        return f"data:{media_type};base64,{base64.b64encode(data).decode()}"

    def code(self, content: str) -> str:
        """Return a QR code that stays sharp at any size."""
        return str(segno.make(content, error="m", micro=False).svg_data_uri(scale=3))


def web_page(document: Document) -> str:
    """Return a document as one web page. Raises Refusal as check_document does."""
    check_document(document)
    document = cleaned(document)
    story = Story(document.children, _Sheet())
    body = _letters(document, story)
    style = _STYLE.replace("ACCENT", document.accent or _ACCENT)
    language = escape(document.language)
    about = "".join(
        f'<meta name="{name}" content="{escape(said)}">\n'
        for name, said in (("author", document.author), ("description", document.subject))
        if said
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{language}" dir="{direction_of(document.language)}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{about}<title>{escape(document.title)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n{_footer(document.furniture)}</body>\n</html>\n"
    )


def _letters(document: Document, story: Story) -> str:
    """Return the blocks; where there are several letters, each is an article."""
    starts = [at for at, block in enumerate(document.children) if isinstance(block, LetterHead)]
    if len(starts) < 2:
        return story.tell(document.children, document.language)
    ends = [*starts[1:], len(document.children)]
    before = story.tell(document.children[: starts[0]], document.language)
    return before + "\n".join(
        f"<article>\n{story.tell(document.children[start:end], document.language)}\n</article>"
        for start, end in zip(starts, ends, strict=True)
    )


def _footer(furniture: Furniture) -> str:
    """Return what stands at the foot of every printed page, once."""
    if furniture.footer_columns:
        columns = (f"<div>{'<br>'.join(map(escape, lines))}</div>" for lines in furniture.footer_columns)
        return f'<footer><div class="columns">{"".join(columns)}</div></footer>\n'
    return f"<footer>{escape(furniture.footer)}</footer>\n" if furniture.footer else ""
