"""The documents of an event: what can be made of it, seen before it is saved or printed; and its papers.

What stands in a document and which there are is decided in desk/ and documents/, never here.
"""

from typing import TYPE_CHECKING

from forumplanner.model.ids import EntityId

if TYPE_CHECKING:
    from forumplanner.ui.documents.pdf_check_page import PdfCheckPage
    from forumplanner.ui.events.tab import EventTab
    from forumplanner.ui.shell.places import PlaceContext


def make_tab(context: "PlaceContext", event_id: EntityId) -> "EventTab":
    """Return the tab of the documents of an event."""
    from forumplanner.ui.documents.documents_tab import DocumentsTab

    return DocumentsTab(context, event_id)


def make_pdf_check(context: "PlaceContext") -> "PdfCheckPage":
    """Make the page on which any PDF is checked."""
    from forumplanner.ui.documents.pdf_check_page import PdfCheckPage

    return PdfCheckPage(context)
