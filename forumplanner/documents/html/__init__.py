"""Writes any document tree as HTML: a web page, the body of an e-mail, or a piece for the clipboard.

One story for all three (story.py); they differ in how they are dressed: by a style sheet (page.py), or piece by piece
(inline.py), since mail programs and word processors know no style sheet. No scripts, nothing from outside.
"""

from collections.abc import Sequence

from forumplanner.documents.html.inline import Body, EmailPicture, Pictures, clipboard_html, email_body
from forumplanner.documents.html.page import web_page
from forumplanner.documents.tree import Block, Document

__all__ = ["Body", "EmailPicture", "Pictures", "write_email", "write_fragment", "write_html"]


def write_html(document: Document) -> str:
    """Return `document` as one web page. Raises Refusal as check_document does."""
    return web_page(document)


def write_email(document: Document, pictures: Pictures = Pictures.ATTACHED) -> Body:
    """Return `document` as the body of an e-mail, with the pictures it names. Raises Refusal as check_document does."""
    return email_body(document, pictures)


def write_fragment(blocks: Sequence[Block], language: str) -> str:
    """Return blocks with their formatting for the clipboard, so that they look in a word processor as printed."""
    return clipboard_html(blocks, language)
