"""Who receives what is sent to a mailing list: numbers, a table, and the addresses for the Bcc line of an e-mail."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.mailing_lists import Reached, Recipient, addresses, recipients_of
from forumplanner.model.ids import EntityId
from forumplanner.ui.contacts.mailing.recipients_model import RecipientsModel
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.office_day import day_of_today
from forumplanner.ui.parts.outgoing import Outgoing
from forumplanner.ui.parts.quiet_table import QuietTable
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE

_ROWS = 7


class RecipientsPart(QWidget):
    """Reads in the worker, since a rule may find a whole town; answers that came too late are dropped."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked = 0
        self._list_id = ""
        self.found: Sequence[Recipient] = ()
        self.count = QLabel()
        self.count.setWordWrap(True)
        self.missing = QLabel()
        self.missing.setWordWrap(True)
        self.missing.setProperty("look", "muted")
        self.model = RecipientsModel(self)
        self.table = QuietTable(self.tr("Recipients"), self.model, (24, 34, 30))
        self.table.setMinimumHeight(self.table.verticalHeader().defaultSectionSize() * _ROWS)
        self.copy_button = QPushButton(self.tr("Copy e-mail addresses"))
        self.copy_button.setToolTip(self.tr("For the Bcc line, so that nobody sees the addresses of the others"))
        self.copy_button.clicked.connect(self.copy)
        self.out_button = QPushButton(self.tr("Give this list out …"))
        self.out_button.clicked.connect(lambda: context.actions.trigger("page.list"))
        tools = Flow()
        tools.add(self.copy_button)
        tools.add(self.out_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.count)
        column.addWidget(self.missing)
        column.addWidget(tools)
        column.addWidget(self.table, 1)

    def told(self) -> Outgoing:
        """Tell which recipients are shown, for the list to go out so."""
        return Outgoing("recipients", EntityId(self._list_id), [each.id for each in self.found])

    def show_list(self, list_id: str) -> None:
        """Show the recipients of a list."""
        self._asked += 1
        self._list_id = list_id
        asked, workspace, on = self._asked, self._context.workspace, day_of_today(self._context)

        def read() -> list[Recipient]:
            with workspace.read() as db:
                return recipients_of(db, list_id, on)

        def show(found: list[Recipient]) -> None:
            if asked == self._asked:
                self._show(found)

        self._context.tasks.run(self.tr("Finding recipients"), lambda _: read(), show, quiet=True)

    def copy(self) -> None:
        """Put the addresses into the clipboard, each once."""
        found = addresses(self.found)
        QGuiApplication.clipboard().setText("; ".join(found))
        self._context.notices.news(self.tr("%Ln address(es) copied. Paste them into the Bcc line.", "", len(found)))

    def _show(self, found: Sequence[Recipient]) -> None:
        self.found = found
        self.model.show_rows(found)
        self.table.setVisible(bool(found))
        numbers = Counter(each.reached for each in found)
        self.count.setText(
            self.tr("%Ln recipient(s)", "", len(found))
            + ": "
            + self.tr("{email} by e-mail, {letter} by letter, {none} not reached").format(
                email=numbers[Reached.EMAIL], letter=numbers[Reached.LETTER], none=numbers[Reached.NOT_AT_ALL]
            )
            if found
            else self.tr("Nobody is on this list yet.")
        )
        without = [each.name for each in found if each.reached is not Reached.EMAIL]
        self.missing.setVisible(bool(without))
        self.missing.setText(self.tr("Without e-mail: {names}").format(names=_some(without)))
        self.out_button.setEnabled(bool(found))
        self.copy_button.setEnabled(bool(numbers[Reached.EMAIL]))


def _some(names: Sequence[str], most: int = 12) -> str:
    return ", ".join(names[:most]) + (f", … (+{len(names) - most})" if len(names) > most else "")
