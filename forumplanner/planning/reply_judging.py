"""Whether an answer fits what was sent, and what is proposed to do with it. Compares values; writes nothing.

Sources: RFC 5546, 2.1.5 (SEQUENCE before DTSTAMP tells which answer is newer), RFC 6047, 3 (whoever answers for
somebody else is not that person).
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime

from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import (
    CalendarMethod,
    MeetingKind,
    Participation,
    ReplyKind,
    ReplyProposal,
    ReplyStanding,
)
from forumplanner.planning.folding import search_key
from forumplanner.planning.parties import LEFT

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class GivenReply:
    """An answer as it came in. Addresses are lower-case, without `mailto:`; instants are aware.

    `address` is the attendee it speaks for, `sender` whom the message came from, `sent_by` who answered for the
    attendee, `delegate` whom it was passed on to, `delegator` whom somebody answers instead of. `occurrence` is the
    one time of a series it is about. `starts` and `ends` are what a counter-proposal asks for,
    for whole days midnight in UTC. `digest`
    tells it from any other, `source` names the file.
    """

    kind: ReplyKind
    uid: str
    sequence: int
    stamped_at: datetime | None
    address: str
    sender: str = ""
    sent_by: str = ""
    name: str = ""
    participation: Participation | None = None
    comment: str = ""
    delegate: str = ""
    delegator: str = ""
    title: str = ""
    starts: datetime | None = None
    ends: datetime | None = None
    all_day: bool = False
    occurrence: datetime | None = None
    source: str
    digest: str


@dataclass(frozen=True, kw_only=True)
class Invited:
    """What was last given out under a UID, as far as it may have arrived, and to whom.

    `addresses` are all that the person is known under, the one written to among them, in lower case.
    """

    dispatch_id: EntityId
    event_id: EntityId
    person_id: EntityId | None
    name: str
    addresses: frozenset[str]
    method: CalendarMethod
    sequence: int
    meeting: MeetingKind | None
    subject_id: str
    zone: str


@dataclass(frozen=True)
class Situation:
    """What an answer meets here: the state of the registration, and whether other days were not declined too."""

    registration: RegistrationState | None = None
    other_days: bool = False


def standing(reply: GivenReply, invited: Invited | None, known: Collection[str]) -> ReplyStanding:
    """Return whether a reply fits; `known` are addresses of anybody in the directory. Newer answers are not seen here.

    An address nobody knows, with a name that is not that of the invited person, is a stranger's.
    """
    if invited is None:
        return ReplyStanding.UNKNOWN_MEETING
    if reply.address not in invited.addresses:
        heard = reply.address in known or may_be_the_invited(reply.name, reply.sender, invited)
        return ReplyStanding.FORWARDED if heard else ReplyStanding.STRANGER
    others = {reply.sender, reply.sent_by} - {""} - invited.addresses
    if others or reply.delegate or reply.delegator or reply.participation is Participation.DELEGATED:
        return ReplyStanding.DELEGATE
    if invited.method is CalendarMethod.CANCEL or reply.sequence < invited.sequence:
        return ReplyStanding.STALE
    return ReplyStanding.FITS


def may_be_the_invited(name: str, sender: str, invited: Invited) -> bool:
    """Tell whether who answers from an address that is not known may be the invited person nevertheless."""
    return (bool(name) and _words(name) == _words(invited.name)) or sender in invited.addresses


def rank(sequence: int, stamped_at: datetime | None) -> tuple[int, datetime]:
    """Return by what answers of one person to one meeting are ordered: the newest has the highest."""
    return sequence, stamped_at or _LONG_AGO


def proposal(
    reply: GivenReply, fits: ReplyStanding, meeting: MeetingKind | None, situation: Situation
) -> ReplyProposal:
    """Return what is proposed; anything doubtful is only looked at."""
    if fits is not ReplyStanding.FITS or reply.occurrence is not None:
        return ReplyProposal.LOOK_AT_IT
    if reply.kind is ReplyKind.REFRESH:
        return ReplyProposal.SEND_AGAIN
    if reply.kind is ReplyKind.COUNTER:
        return ReplyProposal.CONSIDER_TIME
    if reply.participation is Participation.DECLINED:
        return _of_declining(meeting, situation)
    if reply.participation not in (Participation.ACCEPTED, Participation.TENTATIVE):
        return ReplyProposal.LOOK_AT_IT
    came_too_late = meeting is MeetingKind.DAY and situation.registration in LEFT
    return ReplyProposal.LOOK_AT_IT if came_too_late else ReplyProposal.NOTE


def _of_declining(meeting: MeetingKind | None, situation: Situation) -> ReplyProposal:
    if meeting is MeetingKind.DAY:
        if situation.registration is None or situation.registration in LEFT:
            return ReplyProposal.NOTE
        doubtful = situation.other_days or situation.registration is RegistrationState.ATTENDED
        return ReplyProposal.LOOK_AT_IT if doubtful else ReplyProposal.CANCEL_REGISTRATION
    return {
        MeetingKind.WORKSHOP: ReplyProposal.LEAVE_WORKSHOP,
        MeetingKind.SLOT: ReplyProposal.LOOK_FOR_ANOTHER,
        MeetingKind.DUTY: ReplyProposal.LOOK_FOR_ANOTHER,
        MeetingKind.SITTING: ReplyProposal.EXCUSE_MEMBER,
        None: ReplyProposal.LOOK_AT_IT,
    }[meeting]


def _words(name: str) -> frozenset[str]:
    return frozenset(search_key(name).split())
