"""Every kind of calendar file that is made of a planner and an event for everybody, by name."""

from collections.abc import Callable

from forumplanner.desk.exporting import produce
from forumplanner.desk.feeds import feed_file
from forumplanner.desk.outputs import Options, Output
from forumplanner.desk.tasks import tasks_file
from forumplanner.model.ids import EntityId
from forumplanner.workspace import Workspace

FILES: dict[str, Callable[[Workspace, EntityId], bytes]] = {
    "event": lambda planner, event: produce(planner, Output.CALENDAR, event, Options(), ".ics"),
    "programme": lambda planner, event: produce(planner, Output.PROGRAMME_CALENDAR, event, Options(), ".ics"),
    "feed": lambda planner, _: feed_file(planner, programme=True),
    "tasks": lambda planner, _: tasks_file(planner, language="de", lead_days=3),
}
