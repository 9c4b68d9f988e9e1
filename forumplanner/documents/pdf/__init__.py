"""Writes any document tree as a tagged PDF (PDF/UA-1 and PDF/A-2a, PDF/A-3a with embedded files).

reportlab lays out and paginates, HarfBuzz shapes the text, pikepdf finishes the file: tags, fonts, metadata.
Knows no kind of document. Every call has its own fonts and state, so any number may run in threads.
"""

from forumplanner.documents.tree import Document


def write_pdf(document: Document) -> bytes:
    """Return `document` as a PDF file; the same document always gives the same bytes.

    Raises Refusal when a title, language, alternative text or table header is missing.
    """
    from forumplanner.documents.pdf.writer import write

    return write(document)
