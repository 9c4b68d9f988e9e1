"""What is due, for whom and why, and what was given out of it, as plain text for a terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence

from forumplanner.desk.inviting.handing_over import HandedOver
from forumplanner.desk.inviting.proposing import Proposal
from forumplanner.desk.inviting.values import Due
from forumplanner.documents.dates import period
from forumplanner.model.enums import DutyKind
from forumplanner.model.inviting_kinds import CalendarMethod, MeetingKind, OutgoingState
from forumplanner.planning.inviting import Reason
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.values import say_value
from forumplanner.workspace.on_the_way import OnTheWay

_WHY = {
    Reason.NEW: N_("not told yet"),
    Reason.TIME: N_("date or time changed"),
    Reason.PLACE: N_("place or link changed"),
    Reason.CALLED_OFF: N_("called off"),
    Reason.REMOVED: N_("no longer concerned"),
    Reason.AGAIN: N_("once more"),
}
_POSTPONED = N_("postponed, the new date is not certain")


def as_text(found: Proposal, rows: Sequence[OnTheWay], event: str, _: Catalogue) -> str:
    """Return a line for each message that is due, who lacks an address, and what changed without being told.

    `rows` are the messages of the `event` (its code) there are already: what of them waits or is uncertain is said.
    """
    states = Counter(one.state for one in rows)
    waiting = states[OutgoingState.WAITING] + states[OutgoingState.SENDING] - len(found.outdated)
    return "\n".join(_lines(found, waiting, states[OutgoingState.UNCERTAIN], event, _))


def handed_over_text(made: HandedOver, _: Catalogue) -> str:
    """Return where the files lie and whom they do not tell."""
    return "\n".join(_said(made, _))


def _said(made: HandedOver, _: Catalogue) -> Iterator[str]:
    files = _.ngettext("{n} file", "{n} files", made.files)
    yield _("Written: {file} ({rows})", file=made.target, rows=files)
    if made.for_letters:
        names = ", ".join(one.name for one in made.for_letters)
        yield _("Without an e-mail address; write a letter: {names}", names=names)
    yield from _listed(_("Not told in this way"), made.left, _)


def _lines(found: Proposal, waiting: int, uncertain: int, event: str, _: Catalogue) -> Iterator[str]:
    reached = [due for due in found.dues if due not in found.missing]
    requests = [due for due in reached if due.step.method is not CalendarMethod.CANCEL]
    cancels = [due for due in reached if due.step.method is CalendarMethod.CANCEL]
    if not found.dues and not waiting and not uncertain:
        yield _("Nothing is due: everybody has what they are to have.")
    yield from _listed(_("To invite, or to tell of a change"), requests, _)
    yield from _listed(_("To cancel"), cancels, _)
    yield from _listed(_("Without an e-mail address; write a letter"), found.missing, _)
    yield from _on_their_way(waiting, uncertain, event, _)
    if found.outdated:
        yield _.ngettext(
            "{n} message that waits to be sent is right no longer; it will not be sent.",
            "{n} messages that wait to be sent are right no longer; they will not be sent.",
            len(found.outdated),
        )
    if found.typos:
        yield _.ngettext(
            "{n} entry changed in its wording only; nobody is bothered with that.",
            "{n} entries changed in their wording only; nobody is bothered with that.",
            found.typos,
        )


def _on_their_way(waiting: int, uncertain: int, event: str, _: Catalogue) -> Iterator[str]:
    """Say what was let out before and is not known to have left, and what to do about it."""
    if waiting:
        said = _.ngettext("{n} message waits to be sent", "{n} messages wait to be sent", waiting)
        yield _("{what}: go on with “{command}”.", what=said, command=f"forumplanner send --event {event}")
    if uncertain:
        said = _.ngettext("{n} message was perhaps sent", "{n} messages were perhaps sent", uncertain)
        command = f"forumplanner send --event {event} --uncertain"
        yield _("{what}: “{command}” lists it, and how to decide whether it arrived.", what=said, command=command)


def _listed(title: str, dues: Sequence[Due], _: Catalogue) -> Iterator[str]:
    if dues:
        yield f"{title} ({len(dues)}):"
        yield from (f"  {_line(due, _)}" for due in dues)


def _is_off(due: Due, reason: Reason) -> bool:
    return reason is Reason.TIME and due.step.meeting.tentative


def _line(due: Due, _: Catalogue) -> str:
    meeting = due.step.meeting
    why = ", ".join(_(_POSTPONED if _is_off(due, reason) else _WHY[reason]) for reason in due.step.reasons)
    duty = say_value(DutyKind(meeting.role), _) if meeting.kind is MeetingKind.DUTY and meeting.role else ""
    parts = (due.invitee.name, duty, meeting.title, period(meeting.starts, meeting.ends, _), why)
    return " \N{MIDDLE DOT} ".join(part for part in parts if part)
