"""The lists start from the same planner and events as the verbs."""

from tests.planning.conftest import body, forum, now, planner, sitting, venue

__all__ = ["body", "forum", "now", "planner", "sitting", "venue"]
