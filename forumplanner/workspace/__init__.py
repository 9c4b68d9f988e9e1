"""The open planner. One door for writing, undo, redo, who changed what. Knows no Qt."""

from forumplanner.workspace.history import Done
from forumplanner.workspace.label import Label
from forumplanner.workspace.touched import ALL, EVERYTHING, Touched
from forumplanner.workspace.workspace import Workspace

__all__ = ["ALL", "EVERYTHING", "Done", "Label", "Touched", "Workspace"]
