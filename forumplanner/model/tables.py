"""All mapped classes in one place, so that the metadata is complete wherever it is needed."""

from forumplanner.model import (
    agenda,
    bodies,
    directory,
    events,
    following_up,
    importing,
    inviting,
    journal,
    mailing,
    minutes,
    office,
    other_calendars,
    printing,
    registrations,
    services,
)
from forumplanner.model.base import Base

metadata = Base.metadata
"""The complete schema."""

__all__ = [
    "agenda",
    "bodies",
    "directory",
    "events",
    "following_up",
    "importing",
    "inviting",
    "journal",
    "mailing",
    "metadata",
    "minutes",
    "office",
    "other_calendars",
    "printing",
    "registrations",
    "services",
]
