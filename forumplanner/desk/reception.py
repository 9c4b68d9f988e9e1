"""What the reception does beside noting who comes: taking back its last step, and one person's badge."""

from forumplanner.desk.exporting import produce
from forumplanner.desk.outputs import FIRST_LABEL, Options, Output
from forumplanner.lists.registrations import rows
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.workspace import Workspace
from forumplanner.workspace.history import Done
from forumplanner.workspace.remembering import recall, remember

_NEXT_LABEL = "reception:label"
STEPS = frozenset({"reception_arrive", "reception_leave", "reception_walk_in"})
"""Labels of the changes that the reception makes."""


def undo_last(workspace: Workspace, event_id: EntityId) -> Done:
    """Take back exactly the last step of this event's reception, also one made before the program was started.

    Raises PlanningError when something else was done in the planner since, or a rule stands against it.
    """
    last = workspace.next_undo
    if last is None or last.label.key not in STEPS or last.label.refs.get("event") != event_id:
        raise PlanningError("reception.nothing-to-undo")
    return workspace.undo()


def next_label(workspace: Workspace) -> int:
    """Return the label of the sheet in the printer on which the next badge belongs, from 1."""
    kept = recall(workspace, _NEXT_LABEL)
    return int(kept.value) if kept is not None else 1


def keep_next_label(workspace: Workspace, number: int) -> None:
    """Remember on which label the next badge belongs; behind the last one a new sheet begins."""
    from forumplanner.desk.printed.sheets import USUAL

    remember(workspace, _NEXT_LABEL, str((number - 1) % USUAL.labels + 1))


def badge(
    workspace: Workspace, event_id: EntityId, registration_id: EntityId, language: str, *, label: int = 1
) -> bytes:
    """Return the badge of one person as PDF, on this label of a sheet; PlanningError when they have no place."""
    with workspace.read() as db:
        found = rows(db, [registration_id])
    if found and not found[0].state.takes_place:
        raise PlanningError("reception.no-badge", person=found[0].name)
    options = Options(language=language, registration_id=registration_id, alone=True, chosen={FIRST_LABEL: str(label)})
    return produce(workspace, Output.BADGES, event_id, options)
