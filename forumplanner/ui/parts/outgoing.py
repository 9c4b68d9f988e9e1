"""What a page tells of the list it shows, so that it can go out as it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from forumplanner.model.ids import EntityId


@dataclass(frozen=True)
class Outgoing:
    """A list that is shown: its key, what it is about (an event, a body, or nothing), its rows and the selected ones.

    `shown` are the ids in the order and with the filter of the screen.
    """

    list_key: str
    scope: EntityId
    shown: Sequence[str]
    selected: Sequence[str] = ()
