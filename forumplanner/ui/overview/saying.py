"""Words the overview: tasks with their lights, coming events, measures."""

from datetime import date

from PySide6.QtCore import QObject

from forumplanner.lists.events import EventRow
from forumplanner.lists.lights import Light
from forumplanner.lists.overview import Task, TaskKind
from forumplanner.ui.overview.lines import Line
from forumplanner.ui.parts.said import day_words, places_words, span_words
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.needs import say_group
from forumplanner.wording.values import say_value

_SIGNS = {Light.RED: "refusal", Light.AMBER: "warning", Light.GREEN: "clock"}
_COLOURS = {Light.RED: "refusal", Light.AMBER: "warning", Light.GREEN: "good"}


class Saying(QObject):
    """Makes lines of what the overview found."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)

    def task(self, task: Task, today: date) -> Line:
        """Return a task as a line that leads to where it is done."""
        doing = {
            TaskKind.INVITE: self.tr("Invite: {title}"),
            TaskKind.WAITING_LIST: self.tr("Offer free places to the waiting list: {title}"),
            TaskKind.OFFERS_OVER: self.tr("Offers of places have run out: {title}"),
            TaskKind.OFFERS_OPEN: self.tr("Answers to offered places: {title}"),
            TaskKind.REQUESTS: self.tr("Decide about registrations: {title}"),
            TaskKind.MARK_HELD: self.tr("Was it held? {title}"),
            TaskKind.MINUTES: self.tr("Finish the minutes: {title}"),
            TaskKind.MEASURE: self.tr("Follow up the measure: {title}"),
            TaskKind.PLACE_ORDER: self.tr("Place the order: {need}, {title}"),
            TaskKind.ORDER_FOR_NEEDS: self.tr("Order what is needed: {title}"),
            TaskKind.NEEDED_TWICE: self.tr("Needed twice at once: {title}"),
            TaskKind.REPLIES: self.tr("%Ln answer(s) to invitations wait", "", task.count),
            TaskKind.TELL_CHANGE: self.tr("Tell what has changed: {title}"),
            TaskKind.TELL_NEW: self.tr("Invite those who came later: {title}"),
            TaskKind.TELL_BY_LETTER: self.tr("Invite by letter: {title}"),
            TaskKind.NOT_LEFT: self.tr("Messages have not left: {title}"),
        }[task.kind]
        need = say_group(task.need, task.detail, self._words) if task.need is not None else ""
        tab = {
            TaskKind.INVITE: "planning",
            TaskKind.MARK_HELD: "planning",
            TaskKind.MINUTES: "minutes",
            TaskKind.PLACE_ORDER: f"needs/{task.part_id}",
            TaskKind.ORDER_FOR_NEEDS: "needs",
            TaskKind.NEEDED_TWICE: "needs",
            TaskKind.TELL_CHANGE: "invitation",
            TaskKind.TELL_NEW: "invitation",
            TaskKind.TELL_BY_LETTER: "invitation",
            TaskKind.NOT_LEFT: "invitation",
        }.get(task.kind, "registrations")
        place = ("events", f"{task.entity_id}/{tab}")
        if task.kind is TaskKind.MEASURE:
            place = ("measures", str(task.entity_id))
        elif task.kind is TaskKind.REPLIES:
            place = ("replies", "open")
        return Line(
            doing.format(title=task.title, need=need),
            self._task_words(task, today),
            _SIGNS[task.light],
            _COLOURS[task.light],
            self.light(task.light),
            place,
        )

    def light(self, light: Light) -> str:
        """Return the word of a traffic light."""
        return {Light.RED: self.tr("overdue"), Light.AMBER: self.tr("now"), Light.GREEN: self.tr("in time")}[light]

    def coming(self, row: EventRow, today: date) -> Line:
        """Return a coming event as a line that leads to it."""
        facts = [span_words(row.starts, row.ends), row.venue]
        if row.capacity is not None or row.taken:
            facts.append(self.tr("{places} places taken").format(places=places_words(row.taken, row.capacity)))
        facts += [self.tr("%Ln waiting", "", row.waiting)] if row.waiting else []
        days = (row.starts.date() - today).days
        when = self.tr("today") if days <= 0 else self.tr("in %Ln day(s)", "", days)
        state = say_value(row.state, self._words)
        return Line(row.title, " · ".join(part for part in (*facts, state) if part), "events", "accent", when,
                    ("events", str(row.id)))  # fmt: skip

    def measures(self, open_count: int, overdue: int) -> list[Line]:
        """Return how the measures stand."""
        lines = []
        if overdue:
            lines.append(
                Line(
                    self.tr("%Ln measure(s) overdue", "", overdue),
                    self.tr("Their date has passed and they are not done."),
                    "refusal",
                    "refusal",
                    self.tr("overdue"),
                    ("measures", ""),
                )
            )
        words = self.tr("From recommendation to result, over all editions.")
        lines.append(Line(self.tr("%Ln open measure(s)", "", open_count), words, "measures", "accent",
                          target=("measures", "")))  # fmt: skip
        return lines

    def _task_words(self, task: Task, today: date) -> str:
        counted = self._counted(task)
        if counted:
            return counted
        if task.kind is TaskKind.REPLIES:
            return self.tr("Each stands there with what is proposed.")
        if task.due is None:
            return ""
        said = day_words(task.due)
        if task.kind is TaskKind.OFFERS_OPEN:
            return self.tr("%Ln place(s) offered; the next answer is due by {day}.", "", task.count).format(day=said)
        if task.kind is TaskKind.INVITE:
            words = self.tr("The invitation must leave by {day}.")
            if task.due < today:
                words = self.tr("The invitation should have left by {day}.")
            return words.format(day=said)
        if task.kind is TaskKind.PLACE_ORDER:
            return self.tr("To be ordered by {day}.").format(day=said)
        if task.kind is TaskKind.MEASURE:
            return self.tr("To be done by {day}.").format(day=said)
        if task.kind is TaskKind.MINUTES:
            return self.tr("It was held on {day}.").format(day=said)
        return self.tr("Its last day was {day}.").format(day=said)

    def _counted(self, task: Task) -> str:
        """Say the tasks whose number matters more than their day."""
        if task.kind is TaskKind.ORDER_FOR_NEEDS:
            return self.tr("%Ln need(s) without an order", "", task.count)
        if task.kind is TaskKind.NEEDED_TWICE:
            return self.tr("%Ln time(s) somebody is planned in two places at the same time", "", task.count)
        if task.kind is TaskKind.WAITING_LIST:
            return self.tr("%Ln place(s) can be offered to those who are next", "", task.count)
        if task.kind is TaskKind.OFFERS_OVER:
            return self.tr("%Ln did not answer in time; the next can have the place.", "", task.count)
        if task.kind is TaskKind.TELL_CHANGE:
            return self.tr("%Ln person(s) know an earlier state.", "", task.count)
        if task.kind is TaskKind.TELL_NEW:
            return self.tr("%Ln person(s) have no invitation yet.", "", task.count)
        if task.kind is TaskKind.TELL_BY_LETTER:
            return self.tr("%Ln person(s) without e-mail have no invitation yet.", "", task.count)
        if task.kind is TaskKind.NOT_LEFT:
            return self.tr("%Ln message(s) wait, were refused or perhaps arrived.", "", task.count)
        if task.kind is TaskKind.REQUESTS:
            return self.tr("%Ln registration(s) not approved yet", "", task.count)
        return ""
