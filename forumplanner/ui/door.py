"""Opens and makes planners for the window, and reads what it says of them.

Runs in the workers: the heavy imports happen here.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from forumplanner.ui.shell.planner import OpenPlanner, PlannerFacts
from forumplanner.ui.shell.tasks import Progress


class PlannersDoor:
    """The door of the real program, the same as the command line's."""

    def open(self, location: Path, /, *, read_only: bool = False) -> OpenPlanner:
        """Open a planner; raises PlannerUnavailable."""
        from forumplanner.desk.planners import open_planner

        return open_planner(location, read_only=read_only)

    def create(self, location: Path, /, answers: Any = None) -> OpenPlanner:  # noqa: ANN401  (FirstAnswers or None)
        """Make a planner and open it; without answers its office is still unnamed.

        Raises PlannerUnavailable when it is there.
        """
        from forumplanner.desk.planners import new_planner
        from forumplanner.planning.office_keeping import OfficeFields

        if answers is None:
            return new_planner(location, OfficeFields(name=""))
        return new_planner(location, answers.office, answers.officer, answers.logo)

    def example(self, progress: Progress, /) -> tuple[OpenPlanner, Path]:
        """Make the worked example where planners usually lie, and open it; raises PlannerUnavailable."""
        from datetime import date

        from forumplanner.desk.planners import usual_planner
        from forumplanner.desk.trying import try_example

        return try_example(usual_planner().parent, today=date.today(), progress=progress)

    def usual(self) -> Path | None:
        """Return the planner of this user where it is there: from the environment, else in the data folder."""
        from forumplanner.desk.planners import usual_planner

        planner = usual_planner()
        try:
            return planner if planner.exists() else None
        except OSError:  # a folder that may not be looked into holds no planner for us
            return None


def facts_of(planner: Any) -> PlannerFacts:  # noqa: ANN401  (the open workspace)
    """Read what the window says about a planner; raises PlannerUnavailable."""
    from forumplanner.lists.office import office

    with planner.read() as db:
        found = office(db)
    return PlannerFacts(found.name, found.is_example, planner.read_only)


def names_of(planner: OpenPlanner, label: Any) -> Mapping[str, object]:  # noqa: ANN401  (the label of a change)
    """Look up what the references of a label are called now; raises PlannerUnavailable."""
    from forumplanner.lists.journal import names

    with planner.read() as db:
        return names(db, label.refs_as_json())
