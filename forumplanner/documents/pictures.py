"""Pictures of a document, each with the words that stand for it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A picture (PNG or JPEG bytes) and the words that stand for it; `width` in mm."""

    image: bytes
    alt: str
    width: float = 80


@dataclass(frozen=True)
class QrCode:
    """A QR code and the words that stand for it; `size` in mm, quiet zone included."""

    content: str
    alt: str
    size: float = 20
