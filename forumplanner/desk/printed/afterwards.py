"""What is told afterwards: whom the event reached."""

from forumplanner.desk.counting.paper import counts_document
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.spec import FORUMS, PAPER, Group, Missing, Printed
from forumplanner.documents.tree import Document
from forumplanner.lists.counting import Whom
from forumplanner.wording.catalogue import N_, Catalogue


def counted(request: Request, _: Catalogue) -> Document:
    """Return who has a place, in numbers."""
    return counts_document(request.db, request.workspace, request.event_id, Whom.WITH_PLACE, _)


COUNTS = Printed(
    Output.COUNTS,
    N_("Who was reached, in numbers"),
    Group.FOLLOWING_UP,
    PAPER,
    counted,
    at=FORUMS,
    wants=(Missing.PEOPLE,),
)
