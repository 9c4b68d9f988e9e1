"""Chooses the look of a document that fits its paper: the first of several that takes no more pages than wanted."""

import io
from collections.abc import Iterable

from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import Document


def fitted(looks: Iterable[Document], pages: int) -> Document:
    """Return the first that has at most so many pages, the last where none has; they are asked for one by one."""
    found: Document | None = None
    for found in looks:
        if pages_of(found) <= pages:
            return found
    if found is None:
        raise ValueError("there must be a document to choose")
    return found


def pages_of(document: Document) -> int:
    """Return how many pages a document takes on paper."""
    from pikepdf import Pdf

    with Pdf.open(io.BytesIO(write_pdf(document))) as pdf:
        return len(pdf.pages)
