"""Chooses the look of a document that fits its paper: the fullest of several that takes no more pages than wanted."""

import io
from collections.abc import Sequence

from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import Document


def fitted(looks: Sequence[Document], pages: int) -> Document:
    """Return the first that has at most so many pages, the last where none has.

    Each takes less room than the one before it, so that only a few have to be tried.
    """
    if pages_of(looks[0]) <= pages:
        return looks[0]
    first, last = 1, len(looks) - 1
    while first < last:
        middle = (first + last) // 2
        if pages_of(looks[middle]) <= pages:
            last = middle
        else:
            first = middle + 1
    return looks[last]


def pages_of(document: Document) -> int:
    """Return how many pages a document takes on paper."""
    from pikepdf import Pdf

    with Pdf.open(io.BytesIO(write_pdf(document))) as pdf:
        return len(pdf.pages)
