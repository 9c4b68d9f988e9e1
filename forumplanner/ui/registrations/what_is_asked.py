"""What an event asks of whoever registers: questions, needs, the contingent, and the notice on data protection."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forumplanner.lists import contingents, events, questions
from forumplanner.lists.contingents import ContingentRow
from forumplanner.lists.questions import QuestionRow
from forumplanner.model.enums import EventState, NeedKind
from forumplanner.model.ids import EntityId
from forumplanner.planning.civil_times import to_local

if TYPE_CHECKING:
    from forumplanner.workspace import Workspace


@dataclass(frozen=True)
class WhatIsAsked:
    """Questions in their order, kinds of needs, the text of the notice ("" where there is none), contingents.

    `over` tells whether the event is over.
    """

    questions: Sequence[QuestionRow] = ()
    needs: tuple[NeedKind, ...] = ()
    notice: str = ""
    contingents: tuple[ContingentRow, ...] = ()
    over: bool = False


def what_is_asked(workspace: "Workspace", event_id: EntityId) -> WhatIsAsked:
    """Return what an event asks; needs it no longer knows by name are left out."""
    with workspace.read() as db:
        view = events.view(db, event_id)
        asked = questions.questions(db, event_id)
        kept = contingents.contingents(db, event_id)
    if view is None:
        return WhatIsAsked()
    kinds = tuple(kind for kind in NeedKind if kind.value in view.needs_asked)
    over = view.state is EventState.HELD or to_local(workspace.now(), view.zone) > view.ends
    return WhatIsAsked(asked, kinds, view.privacy_notice, kept, over)
