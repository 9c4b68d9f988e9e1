"""A document as the body of an e-mail, and blocks for the clipboard: every part carries its look itself.

Mail programs drop style sheets, and some load no picture from an address of its own: pictures travel with the message
and are named by their Content-ID (RFC 2392), or stand in the text.
"""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from html import escape

from forumplanner.documents.check import check_document
from forumplanner.documents.clean import cleaned
from forumplanner.documents.html.story import Story, direction_of
from forumplanner.documents.qr import qr_png
from forumplanner.documents.tree import Block, Document

_ACCENT = "#123861"
_FACE = "font-family:'Source Sans 3',Calibri,Arial,sans-serif;color:#1a1a1a"
_RULE = "1px solid #b8bfc7"
_LOOKS = {
    "body": "margin:0 0 6pt 0",
    "lead": "margin:0 0 8pt 0;font-size:12pt",
    "label": "margin:0 0 4pt 0",
    "small": "margin:0 0 2pt 0;font-size:8.5pt;color:#575757",
    "caption": "color:#575757;text-align:start",
    "h1": "margin:0 0 8pt 0;font-size:20pt;color:ACCENT",
    "h2": "margin:14pt 0 5pt 0;font-size:14pt;color:ACCENT",
    **{f"h{level}": "margin:10pt 0 3pt 0;font-size:11.5pt" for level in range(3, 7)},
    "terms": "margin:0 0 6pt 0",
    "term": "font-weight:bold",
    "description": "margin:0 0 3pt 0",
    "list": "margin:0 0 6pt 0",
    "labelled": "margin:0 0 6pt 0;padding:0;list-style:none",
    "item": "margin:0 0 2.5pt 0",
    "number": "font-weight:bold",
    "link": "color:#0a458c",
    "table": "border-collapse:collapse;margin:6pt 0",
    "column": f"border-bottom:{_RULE};padding:3.5pt;vertical-align:top;background:#edf2f6",
    **dict.fromkeys(("row", "cell"), f"border-bottom:{_RULE};padding:3.5pt;vertical-align:top"),
    "shaded": "background:#edf2f6",
    "figure": "margin:6pt 0",
    "image": "max-width:100%;border:0",
    "signature": "margin:32pt 0 6pt 0;border-top:1px solid #596673;max-width:220pt",
    "line": "margin:0 0 6pt 0;border-bottom:1px solid #596673",
    "cut": "border:0;border-top:1px dashed #596673",
    "letter": "margin:0 0 18pt 0",
    "address": "margin:0 0 9pt 0;font-style:normal",
    "labels": "margin:0;padding:0;list-style:none",
    "badge": f"border:{_RULE};padding:9pt;margin:0 0 6pt 0",
}


class Pictures(Enum):
    """How the pictures of an e-mail travel: as parts of the message, or inside its text."""

    ATTACHED = "attached"
    EMBEDDED = "embedded"


@dataclass(frozen=True)
class EmailPicture:
    """A picture that belongs to a body; `name` is its Content-ID without brackets."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True)
class Body:
    """The body of an e-mail and the pictures it names."""

    html: str
    pictures: tuple[EmailPicture, ...] = ()


class _Inline:
    """Parts carry their look in themselves."""

    linked = False

    def __init__(self, pictures: Pictures, accent: str = "") -> None:
        self._accent = accent or _ACCENT
        self._attached = pictures is Pictures.ATTACHED
        self.pictures: dict[str, EmailPicture] = {}

    def part(self, role: str, style: str = "") -> str:
        """Return the look of a part."""
        look = ";".join(filter(None, (_LOOKS.get(role, "").replace("ACCENT", self._accent), style)))
        return f' style="{look}"' if look else ""

    def picture(self, data: bytes, media_type: str) -> str:
        """Return the Content-ID of a picture, which follows from its content, or the picture itself."""
        if not self._attached:
            return f"data:{media_type};base64,{base64.b64encode(data).decode()}"
        name = f"{hashlib.sha256(data).hexdigest()[:20]}@forumplanner"
        self.pictures[name] = EmailPicture(name, media_type, data)
        return f"cid:{name}"

    def code(self, content: str) -> str:
        """Return a QR code as a PNG: mail programs show no SVG."""
        return self.picture(qr_png(content), "image/png")


def email_body(document: Document, pictures: Pictures) -> Body:
    """Return a document as the body of an e-mail. Raises Refusal as check_document does."""
    check_document(document)
    document = cleaned(document)
    dress = _Inline(pictures, document.accent)
    said = Story(document.children, dress).tell(document.children, document.language)
    columns = document.furniture.footer_columns or ((document.furniture.footer,),)
    foot = "<br>".join(escape(line) for lines in columns for line in lines if line)
    footer = f"<p{dress.part('small')}>{foot}</p>" if foot else ""
    direction = direction_of(document.language)
    where = f'lang="{escape(document.language)}" dir="{direction}"'
    page = (
        f'<!DOCTYPE html>\n<html {where}>\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(document.title)}</title>\n</head>\n"
        f'<body style="margin:0;padding:12pt;background:#ffffff">\n<div role="article" {where} '
        f'aria-label="{escape(document.title)}" style="{_FACE};font-size:10.5pt;line-height:1.4;max-width:600pt">\n'
        f"{said}\n{footer}</div>\n</body>\n</html>\n"
    )
    return Body(page, tuple(dress.pictures.values()))


def clipboard_html(blocks: Sequence[Block], language: str) -> str:
    """Return blocks for the clipboard, between the marks that word processors look for."""
    blocks = cleaned(tuple(blocks))
    said = Story(blocks, _Inline(Pictures.EMBEDDED)).tell(blocks, language)
    where = f'lang="{escape(language)}" dir="{direction_of(language)}"'
    return (
        f'<html {where}><head><meta charset="utf-8"></head><body><!--StartFragment-->'
        f'<div {where} style="{_FACE};font-size:10.5pt">{said}</div><!--EndFragment--></body></html>'
    )
