"""The rules of a body's sittings as data, taken from statute and rules of procedure."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from forumplanner.lists.bodies import RulesRow
from forumplanner.model.enums import AfterSignature, MajorityBase, NoticeCounting
from forumplanner.model.ids import EntityId
from forumplanner.planning.bodies import RulesChanges, set_rules
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import an_enum, whole_number
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.growing_text import GrowingText
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace import Label

_FIELDS = tuple(RulesRow.__dataclass_fields__)


class RulesPage(QWidget):
    """Edits the rules; the first field stored begins them with the usual values."""

    def __init__(self, language: str, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writer = writer
        self._body = EntityId("")
        self._missing = QLabel(
            self.tr(
                "No rules are entered yet. What you enter is completed by usual values; compare them with the statute."
            )
        )
        self._missing.setWordWrap(True)
        self._missing.setProperty("look", "muted")
        self.form = Form()
        self._lay_out(language)
        self.form.binder.committed.connect(self._store)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, SPACE, 0)
        column.addWidget(self._missing)
        column.addWidget(self.form)
        column.addStretch(1)

    def show_rules(self, body_id: EntityId, rules: RulesRow | None) -> None:
        """Show the rules of a body; what is typed about the same one stays."""
        same = self._body == body_id
        if not same:
            self.finish()
        self._body = body_id
        self._missing.setVisible(rules is None)
        values: dict[str, Any] = dict.fromkeys(_FIELDS)
        if rules is not None:
            values = {name: getattr(rules, name) for name in _FIELDS}
        else:
            values |= {"signers": "", "electronic_invitation": False, "quorum_more_than": False, "second_convening": ""}
        self.form.binder.load(values, keep_typing=same)

    def finish(self) -> bool:
        """Store what is typed; return False when a field is wrong."""
        return not self._body or self.form.binder.commit()

    def forget(self) -> None:
        """Show no rules any more; what is wrong is given up."""
        self._body = EntityId("")

    def _lay_out(self, language: str) -> None:
        form = self.form
        form.section(self.tr("Invitation"))
        form.add("notice_days", self.tr("Period of notice"), QLineEdit(), converter=whole_number(most=1000))
        counting = Choice(options_of(NoticeCounting, language))
        form.add("notice_counting", self.tr("Counted in"), counting, converter=an_enum(NoticeCounting), beside=True)
        form.add("electronic_invitation", self.tr("Invitations may be sent electronically"), QCheckBox())
        form.add(
            "second_convening",
            self.tr("Note in the second invitation to the same matters"),
            GrowingText(),
            hint=self.tr("Taken over word for word, for example that the body then decides however many are present."),
        )
        form.section(self.tr("Quorum and majority"))
        form.add(
            "quorum_numerator", self.tr("Part that must be present"), QLineEdit(), converter=whole_number(most=1000)
        )
        form.add(
            "quorum_denominator",
            self.tr("of so many parts"),
            QLineEdit(),
            converter=whole_number(most=1000),
            beside=True,
        )
        form.add("quorum_more_than", self.tr("More than this part is needed"), QCheckBox())
        majority = Choice(options_of(MajorityBase, language))
        form.add("majority_base", self.tr("The majority is one of"), majority, converter=an_enum(MajorityBase))
        form.section(self.tr("Minutes"))
        form.add("signers", self.tr("Signed by"), QLineEdit())
        form.add("minutes_due_days", self.tr("Due after so many days"), QLineEdit(), converter=whole_number())
        after = Choice(options_of(AfterSignature, language))
        form.add("after_signature", self.tr("After the signature"), after, converter=an_enum(AfterSignature))

    def _store(self, key: str, value: Any) -> None:  # noqa: ANN401
        if value is None and key != "minutes_due_days":
            return
        body_id, changes = self._body, RulesChanges(**{key: value})
        self._writer.change(
            Label("set_sitting_rules", {"body": body_id}),
            lambda db: set_rules(db, body_id, changes),
            binder=self.form.binder,
            places={"quorum": "quorum_numerator"},
        )
