"""How the parts of a document are dressed: a writer gives each part its attributes, and each picture its address."""

from typing import Protocol

from forumplanner.documents.tree import Align

ALIGNED = {Align.START: "", Align.CENTRE: "text-align:center", Align.END: "text-align:end"}


class Dress(Protocol):
    """What differs between a page, an e-mail and the clipboard."""

    linked: bool
    """Whether headings have ids, so that contents can lead to them, and tables a frame that scrolls."""

    def part(self, role: str, style: str = "") -> str:
        """Return the attributes of a part, each with a blank before it; `style` is its own beside its role's."""
        ...

    def picture(self, data: bytes, media_type: str) -> str:
        """Return the address of a picture."""
        ...

    def code(self, content: str) -> str:
        """Return the address of the picture of a QR code."""
        ...
