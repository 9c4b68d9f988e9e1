"""What a document is printed on and what goes with it: paper, panels, what stands on every page, embedded files."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Furniture:
    """What stands on every page: header, footer, and the page number as "Page {page} of {total}".

    `footer_columns` stand side by side above a rule in place of `footer`, each as lines (address, contact, bank).
    """

    header: str = ""
    footer: str = ""
    page_of: str = ""
    footer_columns: tuple[tuple[str, ...], ...] = ()


class PageSize(Enum):
    """A size of paper: width and height in mm, upright."""

    A3 = (297.0, 420.0)
    A4 = (210.0, 297.0)
    A5 = (148.0, 210.0)


@dataclass(frozen=True)
class Panels:
    """The columns of a flyer that is folded between them, filled from the start edge on.

    With `cover` the first page is the outside of the folded flyer: its panels are filled from the end edge, the
    cover first. Panels stand for the direction of writing of the document's language.
    """

    count: int = 1
    cover: bool = False


class Relationship(Enum):
    """What an embedded file is to the document (AFRelationship of ISO 19005-3)."""

    SOURCE = "Source"
    DATA = "Data"
    ALTERNATIVE = "Alternative"
    SUPPLEMENT = "Supplement"
    UNSPECIFIED = "Unspecified"


@dataclass(frozen=True)
class Attachment:
    """A file that travels inside the PDF (which then is PDF/A-3a): `name` with its suffix, `media_type` as text/csv."""

    name: str
    media_type: str
    data: bytes
    description: str
    relationship: Relationship = Relationship.SUPPLEMENT
