"""How text is meant to look: the role of a paragraph, and where text stands. Writers decide on sizes."""

from enum import Enum


class TextStyle(Enum):
    """The role of a paragraph, from which a writer derives its look."""

    BODY = "body"
    LEAD = "lead"
    SMALL = "small"
    LABEL = "label"
    CAPTION = "caption"


class Align(Enum):
    """Where text stands in its column; START follows the direction of writing."""

    START = "start"
    CENTRE = "centre"
    END = "end"


class Vertical(Enum):
    """Where text stands in the height it has."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"
