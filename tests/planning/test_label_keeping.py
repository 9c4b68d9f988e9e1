"""Sheets of labels of the office's own: what cannot be printed on A4 is refused at its field."""

from dataclasses import replace

import pytest

from forumplanner.lists.label_formats import label_formats
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import label_keeping
from forumplanner.planning.label_keeping import LabelFormatFields
from forumplanner.workspace import Label, Workspace

DO = Label("add_label_format")
SHEET = LabelFormatFields("Eigene 90 × 54", 90, 54, 2, 5, 15, 13.5, 90, 54)


def test_a_sheet_is_added_changed_and_removed_and_each_can_be_undone(planner: Workspace) -> None:
    def names() -> list[tuple[str, float]]:
        with planner.read() as db:
            return [(row.name, row.width) for row in label_formats(db)]

    with planner.change(DO) as db:
        sheet = label_keeping.add_format(db, SHEET)
    with planner.change(Label("edit_label_format")) as db:
        label_keeping.change_format(db, sheet, replace(SHEET, width=85.5, name=" Schmale "))
    assert names() == [("Schmale", 85.5)]
    with planner.change(Label("remove_label_format")) as db:
        label_keeping.remove_format(db, sheet)
    assert names() == []
    planner.undo()
    planner.undo()
    assert names() == [("Eigene 90 × 54", 90)]


@pytest.mark.parametrize(
    ("change", "key", "place"),
    [
        ({"name": " "}, "labels.no-name", "name"),
        ({"width": 20}, "labels.too-small", "width"),
        ({"height": 10}, "labels.too-small", "height"),
        ({"columns": 0}, "labels.count", "columns"),
        ({"rows": 21}, "labels.count", "rows"),
        ({"margin_left": -1}, "labels.margin", "margin_left"),
        ({"pitch_x": 80}, "labels.overlap", "pitch_x"),
        ({"pitch_y": 53}, "labels.overlap", "pitch_y"),
        ({"margin_left": 31}, "labels.too-wide", "width"),
        ({"rows": 6}, "labels.too-high", "height"),
    ],
)
def test_a_sheet_that_cannot_be_printed_is_refused_at_the_field(
    planner: Workspace, change: dict[str, object], key: str, place: str
) -> None:
    with planner.change(DO) as db, pytest.raises(PlanningError) as caught:
        label_keeping.add_format(db, replace(SHEET, **change))
    assert (caught.value.key, caught.value.place) == (key, place)


def test_a_sheet_may_fill_the_paper_to_its_edges(planner: Workspace) -> None:
    with planner.change(DO) as db:
        label_keeping.add_format(db, LabelFormatFields("Randlos", 70, 36, 3, 8, 0, 4.4, 70, 36))
        label_keeping.add_format(db, LabelFormatFields("Ganze Seite", 210, 297, 1, 1, 0, 0, 0, 0))


def test_two_sheets_do_not_have_one_name(planner: Workspace) -> None:
    with planner.change(DO) as db:
        sheet = label_keeping.add_format(db, SHEET)
        label_keeping.change_format(db, sheet, replace(SHEET, rows=4))
        with pytest.raises(PlanningError) as caught:
            label_keeping.add_format(db, replace(SHEET, name="eigene 90 × 54"))
    assert caught.value.key == "labels.name-taken"
