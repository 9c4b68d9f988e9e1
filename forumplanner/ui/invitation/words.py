"""What is due and what went out, in words of the window."""

from PySide6.QtCore import QObject

from forumplanner.model.enums import EventState
from forumplanner.model.inviting_kinds import CalendarMethod, DispatchWay, MeetingKind
from forumplanner.planning.inviting import Reason, Step
from forumplanner.planning.meetings import Meeting
from forumplanner.ui.invitation.groups import Group, GroupKind
from forumplanner.ui.parts.said import span_words
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value


class InvitingWords(QObject):
    """Says what is due, why, and what a message does to a calendar."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.catalogue = catalogue(language)

    def group(self, group: Group) -> str:
        """Say in a sentence what is due."""
        people = group.people
        if group.kind is GroupKind.NEW:
            return self.tr("%Ln person(s) have no invitation yet.", "", people)
        if group.kind is GroupKind.AGAIN:
            return self.tr("%Ln person(s) get their invitation once more.", "", people)
        if group.called_off:
            return self.tr("The event is called off: %Ln person(s) have it in their calendar.", "", people)
        if group.kind is GroupKind.CANCELLED:
            return self.tr("%Ln person(s) have an appointment in their calendar that is theirs no more.", "", people)
        if group.postponed:
            return self.tr("The event is postponed: %Ln person(s) have the old date in their calendar.", "", people)
        what = self.changes(group.reasons)
        return self.tr("%Ln person(s) are concerned by a change: {what}.", "", people).format(what=what)

    def nothing_due(self, state: EventState) -> str:
        """Say that nothing is due, and why that may be."""
        if state is EventState.POSTPONED:
            return self.tr("Nobody new is invited while the event is postponed. Everybody else knows what there is.")
        if state in (EventState.CALLED_OFF, EventState.HELD):
            return self.tr("Nothing is due: everybody knows.")
        return self.tr("Nothing is due: whoever has a place, a part or a duty knows of it, and of every change.")

    def step(self, kind: GroupKind) -> str:
        """Say what the button of a group begins."""
        return {
            GroupKind.NEW: self.tr("Invite"),
            GroupKind.CHANGED: self.tr("Send update"),
            GroupKind.CANCELLED: self.tr("Send cancellation"),
            GroupKind.AGAIN: self.tr("Send once more"),
        }[kind]

    def changes(self, reasons: tuple[Reason, ...]) -> str:
        """Say what changed, as nouns."""
        said = [self.reason(reason) for reason in reasons if reason in (Reason.TIME, Reason.PLACE)]
        return ", ".join(said)

    def reason(self, reason: Reason) -> str:
        """Say one reason in a few words."""
        return {
            Reason.NEW: self.tr("new"),
            Reason.TIME: self.tr("time"),
            Reason.PLACE: self.tr("room or place"),
            Reason.CALLED_OFF: self.tr("called off"),
            Reason.REMOVED: self.tr("no longer concerned"),
            Reason.AGAIN: self.tr("once more"),
        }[reason]

    def meeting(self, kind: MeetingKind, title: str) -> str:
        """Say to what somebody is invited."""
        said = say_value(kind, self.catalogue)
        return title if kind in (MeetingKind.DAY, MeetingKind.SITTING) else f"{said}: {title}"

    def entry(self, step: Step) -> str:
        """Say what a message does to the calendar of who gets it."""
        meeting = step.meeting
        if step.method is CalendarMethod.CANCEL:
            does = self.tr("Takes this entry out of the calendar:")
        elif step.received is not None:
            does = self.tr("Changes this entry in the calendar:")
        else:
            does = self.tr("Puts this entry into the calendar:")
        return "\n".join([does, *self._entry(meeting, step)])

    def way(self, way: DispatchWay) -> str:
        """Say how something went out."""
        return say_value(way, self.catalogue)

    def error(self, error: str) -> str:
        """Say why a message did not leave: our own reason, or the words of the server."""
        from forumplanner.desk.inviting.sending_text import said_error

        return " ".join(said_error(error, self.catalogue).split())

    def _entry(self, meeting: Meeting, step: Step) -> list[str]:
        lines = [self.meeting(meeting.kind, meeting.title), span_words(meeting.starts, meeting.ends)]
        if meeting.place:
            lines.append(self.tr("Place: {place}").format(place=meeting.place))
        if meeting.url:
            lines.append(self.tr("Link: {link}").format(link=meeting.url))
        before = step.received
        if before is not None and step.method is not CalendarMethod.CANCEL:
            if (before.starts, before.ends) != (meeting.starts, meeting.ends):
                lines.append(self.tr("Until now: {what}").format(what=span_words(before.starts, before.ends)))
            if before.place != meeting.place:
                lines.append(self.tr("Until now: {what}").format(what=before.place or self.tr("no place")))
        if meeting.tentative:
            lines.append(self.tr("Marked as not certain, since the event is postponed."))
        return lines
