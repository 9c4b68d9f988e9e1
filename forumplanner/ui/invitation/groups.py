"""Groups of what is due, so that what belongs together goes out in one go: new, changed, cancelled, once more."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from forumplanner.desk.inviting.values import Due, Invitee
from forumplanner.model.inviting_kinds import CalendarMethod
from forumplanner.planning.inviting import Reason


class GroupKind(StrEnum):
    """What a group is about, in the order of its urgency."""

    CANCELLED = "cancelled"
    CHANGED = "changed"
    NEW = "new"
    AGAIN = "again"


@dataclass(frozen=True)
class Group:
    """What is due of one kind, for those with an e-mail address and those without; `reasons` are all there are."""

    kind: GroupKind
    dues: tuple[Due, ...]
    missing: tuple[Due, ...]
    reasons: tuple[Reason, ...]

    @property
    def people(self) -> int:
        """How many people it concerns; somebody with two meetings gets two messages."""
        return len({due.invitee.person_id for due in (*self.dues, *self.missing)})

    @property
    def reached(self) -> int:
        """How many people a message goes to."""
        return len({due.invitee.person_id for due in self.dues})

    @property
    def all(self) -> tuple[Due, ...]:
        """All that is due to anybody, with an address or without: a list for a mail merge has everybody."""
        return (*self.dues, *self.missing)

    @property
    def for_letters(self) -> tuple[Invitee, ...]:
        """Who has no address, each once."""
        return tuple({due.invitee.person_id: due.invitee for due in self.missing}.values())

    @property
    def postponed(self) -> bool:
        """Tell whether the change is that there is no certain date any more."""
        return self.kind is GroupKind.CHANGED and all(due.step.meeting.tentative for due in self.all)

    @property
    def called_off(self) -> bool:
        """Tell whether the event itself is off."""
        return self.kind is GroupKind.CANCELLED and Reason.CALLED_OFF in self.reasons


def kind_of(due: Due) -> GroupKind:
    """Return to which group something due belongs."""
    step = due.step
    if step.method is CalendarMethod.CANCEL:
        return GroupKind.CANCELLED
    if Reason.AGAIN in step.reasons:
        return GroupKind.AGAIN
    if Reason.NEW in step.reasons or step.received is None:
        return GroupKind.NEW
    return GroupKind.CHANGED


def grouped(dues: Iterable[Due], missing: Iterable[Due] = ()) -> tuple[Group, ...]:
    """Return the groups there are; `missing` are those without an address, who are no part of `dues`."""
    here, without = list(dues), list(missing)
    made = []
    for kind in GroupKind:
        mine = tuple(due for due in here if kind_of(due) is kind)
        letters = tuple(due for due in without if kind_of(due) is kind)
        if mine or letters:
            made.append(Group(kind, mine, letters, _reasons((*mine, *letters))))
    return tuple(made)


def _reasons(dues: Sequence[Due]) -> tuple[Reason, ...]:
    found = {reason for due in dues for reason in due.step.reasons}
    return tuple(reason for reason in Reason if reason in found)
