"""Writes any document tree as a Word document (Office Open XML, ISO/IEC 29500) that keeps its structure.

python-docx holds the package, pictures and links together; paragraphs, lists and tables are written as elements here,
since it has no calls for most of what they need. Knows no kind of document; every call stands alone, in any thread.
"""

from forumplanner.documents.tree import Document


def write_docx(document: Document) -> bytes:
    """Return `document` as a Word file; the same document always gives the same bytes.

    Raises Refusal when a title, language, alternative text or table header is missing.
    """
    from forumplanner.documents.docx.writer import write

    return write(document)
