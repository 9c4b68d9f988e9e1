"""Says what was answered, and to what: the event's day, a workshop, a contribution, a duty."""

from datetime import datetime

from forumplanner.model.inviting_kinds import MeetingKind, Participation, ReplyKind, ReplyProposal, ReplyStanding
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.dates import day_of_year
from forumplanner.wording.values import say_value

_OF_THE_EVENT = (None, MeetingKind.DAY, MeetingKind.SITTING)


def say_answered(event: str, meeting: MeetingKind | None, title: str, starts: datetime | None, _: Catalogue) -> str:
    """Return such as `Forum, Do., 3. Juni` or `Workshop: Wohnen, Do., 3. Juni`; the event where no more is known."""
    what = title or event
    if meeting not in _OF_THE_EVENT and meeting is not None:
        what = f"{say_value(meeting, _)}: {what}"
    return f"{what}, {day_of_year(starts.date(), _.language)}" if starts is not None else what


def say_proposal(proposal: ReplyProposal, _: Catalogue, *, substitute: str = "", promised: bool = False) -> str:
    """Return what is proposed; of a member who declines with what becomes of the substitute, if there is one."""
    if proposal is ReplyProposal.EXCUSE_MEMBER and (promised or not substitute):
        return _("excuse the member; the substitute is promised already") if promised else _("excuse the member")
    return say_value(proposal, _)


def say_standing(kind: ReplyKind, standing: ReplyStanding, _: Catalogue) -> str:
    """Return how something that came back stands in few words; what was not delivered is no answer that could fit."""
    if kind is ReplyKind.UNDELIVERED:
        return _("is about what was sent")
    return say_value(standing, _)


def say_participation(answer: Participation | None, _: Catalogue, *, before: bool = False) -> str:
    """Return what was answered, nothing for no answer; `before` that it was to a time from which was moved since."""
    if answer is None:
        return ""
    said = say_value(answer, _)
    return _("{answer} for the earlier time", answer=said) if before else said
