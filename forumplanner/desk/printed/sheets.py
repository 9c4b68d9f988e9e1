"""The sheets of labels that can be chosen, and how far a printer of this workstation prints beside its mark.

What the workstation knows is remembered in the planner beside the journal, under the workstation's own key.
"""

import hashlib
import json
import platform
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from forumplanner.documents.label_sheets import AVERY_3475, AVERY_7160, AVERY_7163, AVERY_L4785, SheetFormat
from forumplanner.lists.label_formats import LabelFormatRow, label_formats
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.workspace import Workspace
from forumplanner.workspace.remembering import recall, remember

BUILT_IN: Mapping[str, tuple[str, SheetFormat]] = {
    "l4785": (N_("Avery L4785, 80 × 50 mm"), AVERY_L4785),
    "7160": (N_("Avery 7160, 63.5 × 38.1 mm"), AVERY_7160),
    "7163": (N_("Avery 7163, 99.1 × 38.1 mm"), AVERY_7163),
    "3475": (N_("Avery 3475, 70 × 36 mm"), AVERY_3475),
}
"""The sheets that can be bought, by their keys; the first is the usual one for badges."""

USUAL = AVERY_L4785
MOST_MM = 20.0
"""A printer that is further off is to be adjusted itself."""
_KEY = "printer-offset:" + hashlib.sha256(platform.node().encode()).hexdigest()[:12]


@dataclass(frozen=True)
class PrinterOffset:
    """How far everything is moved on label sheets, to the right and down, in mm."""

    x: float = 0
    y: float = 0


def sheet_choices(db: Session, _event_id: EntityId, words: Catalogue) -> list[tuple[str, str]]:
    """Return the sheets to choose from (key, words), the office's own behind those that can be bought."""
    bought = [(key, words(said)) for key, (said, _format) in BUILT_IN.items()]
    return [*bought, *((row.id, row.name) for row in label_formats(db))]


def first_labels(db: Session, _event_id: EntityId, _words: Catalogue) -> list[tuple[str, str]]:
    """Return the labels on which a sheet can begin, as many as the largest sheet has."""
    most = max(form.labels for form in _formats(db).values())
    return [(str(number), str(number)) for number in range(1, most + 1)]


def sheet_format(db: Session, key: str) -> SheetFormat:
    """Return the sheet of a key, the usual one for none; raises PlanningError for a sheet that is gone."""
    found = _formats(db).get(key or next(iter(BUILT_IN)))
    if found is None:
        raise PlanningError("labels.no-such-sheet")
    return found


def printer_offset(workspace: Workspace) -> PrinterOffset:
    """Return what was set at this workstation."""
    kept = recall(workspace, _KEY)
    if kept is None:
        return PrinterOffset()
    x, y = json.loads(kept.value)
    return PrinterOffset(float(x), float(y))


def keep_printer_offset(workspace: Workspace, offset: PrinterOffset) -> None:
    """Remember it for this workstation; raises PlanningError beyond 20 mm."""
    for place, value in (("x", offset.x), ("y", offset.y)):
        if abs(value) > MOST_MM:
            raise PlanningError("labels.offset", place=place, most=f"{MOST_MM:g}")
    remember(workspace, _KEY, json.dumps([offset.x, offset.y]))


def _formats(db: Session) -> dict[str, SheetFormat]:
    bought = {key: form for key, (_said, form) in BUILT_IN.items()}
    return bought | {row.id: _format(row) for row in label_formats(db)}


def _format(row: LabelFormatRow) -> SheetFormat:
    return SheetFormat(
        row.width, row.height, row.columns, row.rows, row.margin_left, row.margin_top, row.pitch_x, row.pitch_y
    )
