"""The open planner. One door for writing, undo, redo, who changed what. Knows no Qt."""

from forumplanner.workspace.history import Done
from forumplanner.workspace.label import Label
from forumplanner.workspace.touched import ALL, Touched, everything
from forumplanner.workspace.workspace import Workspace

__all__ = ["ALL", "Done", "Label", "Touched", "Workspace", "everything"]
