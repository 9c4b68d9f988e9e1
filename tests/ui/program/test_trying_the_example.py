"""The worked example, tried from the start page: full, in a planner of its own, under its bar."""

from pathlib import Path

from forumplanner.desk.planners import usual_planner
from forumplanner.lists import events, registrations
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.ui.shell.example_bar import ExampleBar


def bar_of(started) -> ExampleBar | None:
    bar = started.window.findChild(ExampleBar)
    return bar if bar is not None and bar.isVisible() else None


def test_the_example_is_full_and_lies_in_a_planner_of_its_own(start, assert_all_named):
    started = start(None)
    started.press("Try the example")
    assert started.workspace.path == usual_planner().parent / "beispielstetten.forumplan"
    with started.workspace.read() as db:
        conference = events.id_of_code(db, "ik-3")
        assert conference is not None
        assert len(registrations.ids(db, RegistrationFilter(conference))) == 150
    assert bar_of(started) is not None
    assert started.window.windowTitle().startswith("Amt für Chancengerechtigkeit und Integration – beispielstetten –")
    assert_all_named(started.window)


def test_the_bar_leads_to_a_planner_of_ones_own_and_goes_away(start, tmp_path: Path):
    started = start(None)
    started.window.opening.try_example()
    started.settle()
    started.press("Own planner …", bar_of(started))
    started.choose_file(tmp_path / "own.forumplan")
    assert started.workspace.path == tmp_path / "own.forumplan"
    assert bar_of(started) is None


def test_a_second_example_leaves_the_first_as_it_is(start, window_state):
    started = start(None)
    for _ in range(2):
        started.window.actions_registry.trigger("planner.example")
        started.settle()
    folder = usual_planner().parent
    assert sorted(path.name for path in folder.glob("*.forumplan")) == [
        "beispielstetten-2.forumplan",
        "beispielstetten.forumplan",
    ]
    assert window_state.last_planner == folder / "beispielstetten-2.forumplan"


def test_where_no_folder_can_be_made_the_reason_is_said(start):
    usual_planner().parent.write_text("a file stands where the folder would be")
    started = start(None)
    started.press("Try the example")
    assert "The planner cannot be created there" in started.window.notices.texts()[0]
    assert started.at_start()


def test_an_example_that_is_stopped_leaves_no_file(start):
    started = start(None)
    started.window.opening.try_example()
    started.window.tasks.progressed.connect(lambda task: task.cancel())
    started.settle()
    assert list(usual_planner().parent.glob("*")) == []
    assert started.at_start()
