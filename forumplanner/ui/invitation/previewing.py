"""What exactly would go out, one message after the other: made by the same calls that give it out."""

from collections.abc import Sequence
from dataclasses import dataclass
from email import policy
from email.parser import BytesHeaderParser, BytesParser
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from forumplanner.desk.inviting.values import Due, Invitee
from forumplanner.model.ids import EntityId
from forumplanner.planning.inviting import Step
from forumplanner.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from forumplanner.desk.inviting.announcing import Announcement


class Way(StrEnum):
    """How messages can be given out of this tab."""

    SMTP = "smtp"
    DRAFTS = "drafts"
    MANY = "many"
    CALENDAR_FILES = "calendar_files"
    ADDRESSES = "addresses"
    MERGE = "merge"

    @property
    def recorded(self) -> bool:
        """Tell whether the planner takes the receivers as told afterwards; lists of people tell nobody anything."""
        return self not in (Way.ADDRESSES, Way.MERGE)


@dataclass(frozen=True)
class Shown:
    """One message as it goes out, of `count`; `step` is what it does to a calendar, if it is about one entry only.

    `state` says where a message is that went out, or why it did not.
    """

    place: int
    count: int
    headers: tuple[tuple[str, str], ...] = ()
    text: str = ""
    html: str = ""
    calendar: str = ""
    step: Step | None = None
    state: str = ""


def fits(way: Way, dues: Sequence[Due]) -> bool:
    """Tell whether a way can tell these people what is due; many at once can only be told of the event itself."""
    return way is not Way.MANY or any(due.for_many for due in dues)


def preview(
    workspace: Any,  # noqa: ANN401  (the planner, whose kind the window does not know)
    event_id: EntityId,
    dues: Sequence[Due],
    way: Way,
    place: int,
    words: Catalogue,
) -> Shown:
    """Return the message at a place (from 0); raises PlanningError where none can be made."""
    if way is Way.ADDRESSES:
        from forumplanner.desk.inviting.addresses import for_bcc_field

        return Shown(0, 1, text=for_bcc_field(people(dues)))
    if way is Way.MERGE:
        from forumplanner.desk.inviting.addresses import merge_list

        return Shown(0, 1, text=merge_list(workspace, event_id, dues, words).data.decode("utf-8-sig"))
    if way is Way.MANY:
        from forumplanner.desk.inviting.addresses import require_reachable
        from forumplanner.desk.inviting.many import to_many

        wanted = [due for due in dues if due.for_many]
        require_reachable(wanted)
        batches = to_many(workspace, event_id, people(wanted))
        place = min(place, len(batches) - 1)
        one = batches[place]
        return Shown(place, len(batches), headers_of(one.data), one.text, one.html, one.calendar.decode())
    from forumplanner.desk.inviting.composing import compose

    place = min(place, len(dues) - 1)
    (message,) = compose(workspace, event_id, [dues[place]])
    return Shown(
        place,
        len(dues),
        headers_of(message.data),
        message.text,
        message.html,
        message.calendar.decode(),
        message.due.step,
    )


def preview_announcement(
    workspace: Any,  # noqa: ANN401
    event_id: EntityId,
    found: "Announcement",
    place: int,
) -> Shown:
    """Return the message to a mailing list at a place (from 0); raises PlanningError where none can be made."""
    from forumplanner.desk.inviting.announcing import made_of

    made = made_of(workspace, event_id, found)
    place = min(place, len(made) - 1)
    one, _told = made[place]
    return Shown(place, len(made), headers_of(one.data), one.text, one.html, one.calendar.decode())


def as_sent(data: bytes) -> Shown:
    """Return a message that went out, as it went out."""
    message = BytesParser(policy=policy.default).parsebytes(data)
    found = {"text/plain": "", "text/html": "", "text/calendar": ""}
    for part in message.walk():
        kind = part.get_content_type()
        if kind in found and not found[kind]:
            found[kind] = str(part.get_content())
    return Shown(0, 1, headers_of(data), found["text/plain"], found["text/html"], found["text/calendar"])


def people(dues: Sequence[Due]) -> list[Invitee]:
    """Return whom it concerns, each once."""
    return list({due.invitee.person_id: due.invitee for due in dues}.values())


def headers_of(data: bytes) -> tuple[tuple[str, str], ...]:
    """Return the lines of a message's head that people see, by their names in the standard."""
    found = BytesHeaderParser(policy=policy.default).parsebytes(data)
    return tuple((name, str(found[name])) for name in ("From", "To", "Bcc", "Subject") if found[name])
