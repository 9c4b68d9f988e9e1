"""What is said of the summons to a sitting: of each member, of the whole, and of the period of notice."""

from PySide6.QtCore import QObject

from forumplanner.lists.summons import Finding, SummonedRow, Summoning, SummonsRow
from forumplanner.model.enums import SeatRole
from forumplanner.model.inviting_kinds import DispatchWay
from forumplanner.ui.parts.date_field import said_date
from forumplanner.ui.parts.said import day_words
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.values import say_value

GAP = " \N{MIDDLE DOT} "


class SummonsWords(QObject):
    """Words it in the language of the window."""

    def __init__(self, words: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def way(self, way: DispatchWay) -> str:
        """Return how a summons goes out."""
        said = {
            DispatchWay.LETTER: self.tr("by post"),
            DispatchWay.BY_HAND: self.tr("handed over"),
            DispatchWay.NOTICE_BOARD: self.tr("public notice"),
        }
        return said.get(way, self.tr("by e-mail"))

    def finding(self, found: Finding) -> tuple[str, str]:
        """Return what is found and how it looks: "good", "warning" or "muted"."""
        summoned = found.members - found.missing
        if not found.members:
            return self.tr("The body has no members on the day of the sitting."), "warning"
        if not summoned:
            return self.tr("No summons is recorded yet."), "muted"
        if found.missing:
            said = self.tr("{summoned} of {members} members are summoned.")
            return self._with_late(said.format(summoned=summoned, members=found.members), found), "warning"
        if found.duly:
            return self.tr("All members are summoned in time."), "good"
        said = self.tr("All members are summoned.")
        if found.duly is None:
            rules = self.tr("Whether that was in time is not known: the body has no rules entered.")
            return f"{said} {rules}", "muted"
        return self._with_late(said, found), "warning"

    def _with_late(self, said: str, found: Finding) -> str:
        late = self.tr("%Ln of them too late.", "", found.late)
        return f"{said} {late}" if found.late else said

    def deadline(self, made: Summoning) -> str:
        """Return by which day the summons must leave, and how the rules count it."""
        if made.rules is None or made.leave_by is None:
            return self.tr("Enter the rules of the body under Bodies, then the period of notice is counted here.")
        counting = say_value(made.rules.notice_counting, self._words)
        said = self.tr("Period of notice: {number} {counting}. The last day is {day}.")
        return said.format(number=made.rules.notice_days, counting=counting, day=day_words(made.leave_by))

    def who(self, row: SummonedRow) -> str:
        """Return a member's name, with what there is to know of the seat."""
        if row.instead_of:
            return self.tr("{person}, substitute of {member}").format(person=row.person, member=row.instead_of)
        if row.role in (SeatRole.CHAIR, SeatRole.DEPUTY_CHAIR):
            return f"{row.person} ({say_value(row.role, self._words)})"
        return row.person

    def state(self, row: SummonedRow) -> str:
        """Return whether and how somebody was summoned."""
        if row.summons is not None:
            return self.summons(row.summons)
        last = row.others[-1] if row.others else None
        if last is None:
            return self.tr("not summoned yet")
        if not last.for_this_time:
            return self.tr("summoned to another date only, {day}").format(day=said_date(last.sent_on))
        return self._on_its_way(last)

    def summons(self, row: SummonsRow) -> str:
        """Return way and days of a summons, and whether it was in time."""
        parts = [f"{self.way(row.way)}, {said_date(row.sent_on)}"]
        if row.counts_from != row.sent_on:
            parts.append(self.tr("counts from {day}").format(day=said_date(row.counts_from)))
        if not row.for_this_time:
            parts.append(self.tr("to another date"))
        elif row.in_time is not None:
            parts.append(self.tr("in time") if row.in_time else self.tr("too late"))
        if row.state is not None and not row.state.has_left:
            parts.append(say_value(row.state, self._words))
        if row.note:
            parts.append(row.note)
        return GAP.join(parts)

    def _on_its_way(self, row: SummonsRow) -> str:
        return self.way(row.way) + (f": {say_value(row.state, self._words)}" if row.state is not None else "")
