"""How a message, and a letter instead of it, says what a meeting is, that it is over, and what has changed."""

from collections.abc import Mapping
from dataclasses import dataclass

from forumplanner.documents.content.message_facts import MessageFacts
from forumplanner.documents.dates import clock_range, clock_with_unit, moment_of, period
from forumplanner.model.enums import DutyKind
from forumplanner.model.inviting_kinds import MeetingKind, MessageKind
from forumplanner.wording.catalogue import N_, Catalogue

_INVITED: Mapping[MeetingKind, str] = {
    MeetingKind.DAY: N_("We cordially invite you to: {event}"),
    MeetingKind.WORKSHOP: N_("You have a place in the workshop “{title}” ({event})."),
    MeetingKind.SLOT: N_("You contribute to “{title}” ({event}). Here is when it is your turn."),
    MeetingKind.DUTY: N_("We count on you for this duty: {duty} ({event})"),
    MeetingKind.SITTING: N_("We invite you to the sitting: {event}"),
}
_NOTED = N_("Please note this date. This message does not take the place of the summons, which you receive separately.")
_CHANGED = (N_("Something has changed: {title}"), N_("Something has changed: {title} ({event})"))
_POSTPONED = (N_("The date is postponed: {title}"), N_("The date is postponed: {title} ({event})"))
_MARKS_OF_DIRECTION = "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
_CALLED_OFF = N_("Unfortunately this will not take place: {title} ({event}).")
_REMOVED: Mapping[MeetingKind, str] = {
    MeetingKind.DAY: N_("You are no longer registered: {event}. We have cancelled the date for you."),
    MeetingKind.WORKSHOP: N_("You no longer have a place in the workshop “{title}” ({event})."),
    MeetingKind.SLOT: N_("You no longer contribute to “{title}” ({event})."),
    MeetingKind.DUTY: N_("You are no longer needed for this duty: {title}"),
    MeetingKind.SITTING: N_("The date no longer concerns you: {event}"),
}


def time_of(facts: MessageFacts, _: Catalogue) -> str:
    """Say from when to when on the day it begins; of what ends on a later day also which."""
    if facts.starts.date() == facts.ends.date():
        return clock_range(facts.starts, facts.ends, _)
    return f"{clock_with_unit(facts.starts, _)} \N{EN DASH} {moment_of(facts.ends, _)}"


def lead(facts: MessageFacts, _: Catalogue) -> str:
    """Say to what somebody is invited or is to note, what has changed or is postponed, or that it is over."""
    if facts.kind is MessageKind.UPDATE:
        whole, part = _POSTPONED if facts.tentative else _CHANGED
        return _(whole if _is_named(facts) else part, event=facts.event, title=facts.title)
    if facts.kind is MessageKind.NOTICE_OF_SITTING:
        return _(_NOTED)
    if facts.kind is not MessageKind.CANCELLATION:
        return _(_INVITED[facts.meeting], event=facts.event, title=facts.title, duty=facts.duty)
    if facts.called_off and _is_named(facts):
        return _("Unfortunately this will not take place: {event}", event=facts.event)
    return _(_CALLED_OFF if facts.called_off else _REMOVED[facts.meeting], event=facts.event, title=facts.title)


def _is_named(facts: MessageFacts) -> bool:
    """Tell whether the title names the event already, whatever marks of direction are about it."""
    return facts.event.strip(_MARKS_OF_DIRECTION) in facts.title


YOUR_DUTY = N_("Your duty")
"""What a duty is called whose kind is not known any more."""

_DUTIES: Mapping[DutyKind, str] = {
    DutyKind.INTERPRETER: N_("Interpreting"),
    DutyKind.MINUTE_TAKER: N_("Taking the minutes"),
    DutyKind.VOLUNTEER: N_("Helping"),
}


def duty_of(kind: DutyKind, _: Catalogue) -> str:
    """Say what somebody does who has a duty of a kind: the name of the kind is that of the people who do it."""
    return _(_DUTIES[kind])


def part_of(facts: MessageFacts, _: Catalogue) -> str:
    """Say in a list of somebody's meetings what one of them is."""
    if facts.meeting is MeetingKind.WORKSHOP:
        return _("Workshop: {title}", title=facts.title)
    if facts.meeting is MeetingKind.SLOT:
        return _("You contribute to: {title}", title=facts.title)
    if facts.meeting is MeetingKind.DUTY:
        return _("Your duty: {duty}", duty=facts.duty) if facts.duty else _(YOUR_DUTY)
    return facts.event


def begun(sentence: str, _: Catalogue) -> str:
    """Return a sentence that follows another: in German the first of a letter begins small, after a comma."""
    first = "İ" if _.language == "tr" and sentence[:1] == "i" else sentence[:1].upper()
    return first + sentence[1:]


@dataclass(frozen=True)
class Changed:
    """What is otherwise than the receiver knows it."""

    time: bool
    place: bool
    link: bool


def changed(facts: MessageFacts) -> Changed:
    """Return what is otherwise; where it is neither time nor place, it is how one takes part."""
    before = facts.before
    if before is None:
        return Changed(time=False, place=False, link=False)
    time, place = (before.starts, before.ends) != (facts.starts, facts.ends), before.place != facts.place
    return Changed(time=time, place=place, link=not (time or place or facts.tentative))


def changes(facts: MessageFacts, _: Catalogue) -> list[str]:
    """Say what was and what is, in whole sentences: an arrow would point the wrong way in half of the scripts."""
    before, said = facts.before, []
    if facts.tentative:
        said.append(_("The date is postponed; the new one is not certain yet."))
    if before is None:
        return said
    what = changed(facts)
    if what.time:
        old, new = period(before.starts, before.ends, _), period(facts.starts, facts.ends, _)
        said.append(_("Date and time until now: {old}. New: {new}.", old=old, new=new))
    if what.place:
        unknown = _("not yet known")
        said.append(_("Place until now: {old}. New: {new}.", old=before.place or unknown, new=facts.place or unknown))
    return said or [_("How one can take part has changed, such as the link; see below.")]
