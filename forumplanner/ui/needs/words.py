"""What needs and orders are said with in this room: differences, hints, who is needed twice."""

from PySide6.QtCore import QObject

from forumplanner.lists.engagements import Clash, Engagement, EngagementSource
from forumplanner.lists.orders import NeedLine, OrderRow
from forumplanner.model.enums import DutyKind, NeedKind
from forumplanner.ui.parts.said import short_span
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.needs import say_group
from forumplanner.wording.values import languages_of, say_value


class OrderWords(QObject):
    """Words lines of needs and orders."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.catalogue = catalogue(language)

    def need(self, line: NeedLine) -> str:
        """Say what is needed."""
        return say_group(line.kind, line.said, self.catalogue)

    def order(self, row: OrderRow) -> str:
        """Say what is ordered."""
        return say_group(row.kind, row.detail, self.catalogue)

    def difference(self, line: NeedLine) -> str:
        """Say whether what is ordered is enough."""
        if line.missing:
            return self.tr("%Ln missing", "", line.missing)
        if line.too_many:
            return self.tr("%Ln more than needed", "", line.too_many)
        if line.open:
            return self.tr("%Ln not ordered firmly yet", "", line.open)
        return self.tr("enough") if line.needed else self.tr("nothing needed yet")

    def ordered(self, line: NeedLine) -> str:
        """Say what there is: ordered, still to be placed, and places in rooms."""
        parts = []
        if line.room_places is not None:
            parts.append(self.tr("%Ln in the largest room", "", line.room_places))
        if line.firm or not (line.pending or parts):
            parts.append(self.tr("%Ln ordered", "", line.firm))
        if line.pending:
            parts.append(self.tr("%Ln to be placed", "", line.pending))
        return ", ".join(parts)

    def to_know(self, line: NeedLine) -> str:
        """Say what else there is to know of a line."""
        parts = []
        if line.waiting:
            parts.append(self.tr("%Ln more on the waiting list", "", line.waiting))
        if line.unasked:
            parts.append(self.tr("%Ln without consent yet", "", line.unasked))
        if line.kind is NeedKind.WHEELCHAIR and line.needed and line.room_places is None:
            parts.append(self.tr("wheelchair places are not recorded for the rooms"))
        return ", ".join(parts)

    def language_unknown(self, row: OrderRow) -> str:
        """Say that the interpreter does not speak the language, or nothing."""
        if row.speaks:
            return ""
        language = languages_of((row.detail,), self.catalogue.language)
        return self.tr("Contacts do not say that {person} speaks {language}.").format(
            person=row.person, language=language
        )

    def twice(self, clash: Clash, of: str) -> str:
        """Say where else the person of an order is needed at the same time."""
        other = clash.other(of)
        return self.tr("At the same time: {what}, {event}, {when}").format(
            what=self.engagement(other), event=other.event, when=short_span(other.starts, other.ends)
        )

    def both(self, clash: Clash) -> str:
        """Say both occasions at which somebody is needed at once."""
        said = [f"{self.engagement(one)} ({one.event}, {short_span(one.starts, one.ends)})" for one in
                (clash.first, clash.second)]  # fmt: skip
        return self.tr("{first} and {second}").format(first=said[0], second=said[1])

    def engagement(self, one: Engagement) -> str:
        """Say what somebody is needed for."""
        if isinstance(one.kind, NeedKind):
            return say_group(one.kind, one.detail, self.catalogue)
        said = say_value(one.kind, self.catalogue)
        detail = one.detail
        if one.source is EngagementSource.DUTY and one.kind is DutyKind.INTERPRETER and detail:
            detail = languages_of((detail,), self.catalogue.language)
        return f"{said}: {detail}" if detail else said
