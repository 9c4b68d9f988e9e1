"""What a sitting takes from its body, said in a line: its members on that day, and by when the invitation leaves."""

from datetime import datetime

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from forumplanner.lists.bodies import RulesRow
from forumplanner.lists.sitting_basis import SittingBasis, sitting_basis
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.date_field import said_date
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value


class BodyNote(QLabel):
    """Hidden where no body sits."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = catalogue(context.language)
        self.setWordWrap(True)
        self.setProperty("look", "muted")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        self.hide()

    def show_for(self, body_id: str | None, starts: datetime | None, zone: str) -> None:
        """Say what a sitting of the body at this time takes from it."""
        if not body_id or starts is None:
            self.hide()
            return
        with self._context.workspace.read() as db:
            basis = sitting_basis(db, EntityId(body_id), starts, zone)
        self.setText(f"{self._members(basis)} {self._notice(basis)}")
        self.show()

    def _members(self, basis: SittingBasis) -> str:
        if not basis.members:
            return self.tr("Nobody has a seat in the body on that day yet.")
        said = [
            self.tr("%Ln member(s) on that day", "", basis.members),
            self.tr("{number} with a vote").format(number=basis.voting),
        ]
        if basis.substitutes:
            said.append(self.tr("{number} with a substitute of their own").format(number=basis.substitutes))
        return ", ".join(said) + "."

    def _notice(self, basis: SittingBasis) -> str:
        if basis.rules is None or basis.invite_by is None:
            return self.tr("The body has no rules of sittings yet, so the day of the invitation is up to you.")
        said = self.tr("By its rules the invitation leaves by {day} ({number} {counting})").format(
            day=said_date(basis.invite_by),
            number=basis.rules.notice_days,
            counting=say_value(basis.rules.notice_counting, self._words),
        )
        return f"{said}, {self._how(basis.rules)}."

    def _how(self, rules: RulesRow) -> str:
        return self.tr("also by e-mail") if rules.electronic_invitation else self.tr("on paper")
