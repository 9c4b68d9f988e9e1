"""Pictures and QR codes with the words that stand for them; in a line, or at a measured place."""

import io
from xml.sax.saxutils import quoteattr

from docx.oxml.parser import parse_xml
from docx.parts.story import StoryPart
from PIL import Image

from forumplanner.documents.docx.elements import EMUS, Element, w
from forumplanner.documents.qr import qr_png
from forumplanner.documents.tree import Figure, QrCode

_SPACES = " ".join(
    f'xmlns:{prefix}="http://schemas.openxmlformats.org/{path}"'
    for prefix, path in (
        ("w", "wordprocessingml/2006/main"),
        ("wp", "drawingml/2006/wordprocessingDrawing"),
        ("a", "drawingml/2006/main"),
        ("pic", "drawingml/2006/picture"),
        ("r", "officeDocument/2006/relationships"),
    )
)


class Pictures:
    """Puts pictures into one part of a document and numbers them."""

    def __init__(self, part: StoryPart, first: int = 1) -> None:
        self._part = part
        self._next = first

    def figure(self, figure: Figure, widest: float) -> Element:
        """Return the run of a picture, `widest` mm wide at most."""
        data, shape = _readable(figure.image)
        width = min(figure.width, widest)
        return self._inline(data, width, width * shape, figure.alt)

    def logo(self, figure: Figure, widest: float, highest: float) -> tuple[Element, float]:
        """Return the run of a picture that fits a place, and its width in mm."""
        data, shape = _readable(figure.image)
        width = min(widest, highest / shape)
        return self._inline(data, width, width * shape, figure.alt), width

    def code(self, code: QrCode) -> Element:
        """Return the run of a QR code."""
        return self._inline(qr_png(code.content), code.size, code.size, code.alt)

    def placed_code(self, code: QrCode, left: float, top: float) -> Element:
        """Return the run of a QR code whose corner stands `left` and `top` mm from that of its cell."""
        size = round(code.size * EMUS)
        return self._drawing(
            '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" '
            'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            f'<wp:positionH relativeFrom="column"><wp:posOffset>{round(left * EMUS)}</wp:posOffset></wp:positionH>'
            f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{round(top * EMUS)}</wp:posOffset></wp:positionV>'
            f'<wp:extent cx="{size}" cy="{size}"/><wp:wrapNone/>',
            "</wp:anchor>",
            qr_png(code.content),
            (size, size),
            code.alt,
        )

    def _inline(self, data: bytes, width: float, height: float, alt: str) -> Element:
        size = max(round(width * EMUS), 1), max(round(height * EMUS), 1)
        begin = f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{size[0]}" cy="{size[1]}"/>'
        return self._drawing(begin, "</wp:inline>", data, size, alt)

    def _drawing(self, begin: str, end: str, data: bytes, size: tuple[int, int], alt: str) -> Element:
        key, _image = self._part.get_or_add_image(io.BytesIO(data))
        number, self._next = self._next, self._next + 1
        xml = (
            f"<w:drawing {_SPACES}>{begin}"
            f'<wp:docPr id="{number}" name="Picture {number}" descr={quoteattr(alt)}/>'
            '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}" descr={quoteattr(alt)}/><pic:cNvPicPr/>'
            f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{key}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{size[0]}" cy="{size[1]}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            f"{end}</w:drawing>"
        )
        return w("r", None, parse_xml(xml))


def _readable(image: bytes) -> tuple[bytes, float]:
    """Return a picture as PNG or as a JPEG that begins as Word's do, and its height for a width of 1."""
    with Image.open(io.BytesIO(image)) as picture:
        shape = picture.height / picture.width
        if image.startswith(b"\x89PNG") or image[6:10] in {b"JFIF", b"Exif"}:
            return image, shape
        written = io.BytesIO()
        picture.convert("RGB").save(written, "PNG")
        return written.getvalue(), shape
