"""Opens and makes planners for the window. Runs in the database worker: the heavy imports happen here."""

from pathlib import Path

from forumplanner.ui.shell.planner import OpenPlanner


class PlannersDoor:
    """The door of the real program, the same as the command line's."""

    def open(self, location: Path, /) -> OpenPlanner:
        """Open a planner; raises PlannerUnavailable."""
        from forumplanner.desk.planners import open_planner

        return open_planner(location)

    def create(self, location: Path, /) -> OpenPlanner:
        """Make a planner whose office is still unnamed, and open it; raises PlannerUnavailable when it is there."""
        from forumplanner.desk.planners import new_planner
        from forumplanner.planning.office_keeping import OfficeFields

        return new_planner(location, OfficeFields(name=""))
