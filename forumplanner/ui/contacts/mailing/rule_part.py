"""The rule of a mailing list: who is looked for, and what is ticked of what there is. It stores nothing itself."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from forumplanner.lists.mailing_options import MailingOptions
from forumplanner.model.enums import OrganisationKind
from forumplanner.planning.mailing_rules import MailingRule, Whom
from forumplanner.ui.contacts.mailing.check_list import CheckList
from forumplanner.ui.contacts.mailing.list_finder import ListFinder
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.language_field import LanguageField, languages
from forumplanner.ui.shell.tokens import SPACE

_OF_PERSONS = ("body_ids", "event_ids")


class RulePart(QWidget):
    """`changed` carries the rule as it is meant now, or None for none."""

    changed = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule: MailingRule | None = None
        self._kinds = sorted(options_of(OrganisationKind, language), key=lambda option: option[1])
        self.whom = Choice(
            [
                ("", self.tr("Nobody by a rule")),
                (Whom.ORGANISATIONS.value, self.tr("Organisations (their main contacts)")),
                (Whom.PERSONS.value, self.tr("Persons")),
            ],
            self.tr("Whom the rule finds"),
        )
        self.whom.activated.connect(self._choose_whom)
        self.lists = {
            "kinds": CheckList(self.tr("Kind of organisation")),
            "tags": CheckList(self.tr("Tags")),
            "districts": CheckList(self.tr("Districts")),
            "body_ids": CheckList(self.tr("Members of")),
            "event_ids": CheckList(self.tr("Registered with a place for")),
        }
        self.finders = {name: ListFinder(box) for name, box in self.lists.items()}
        self._labels: dict[str, QLabel] = {}
        self.languages = LanguageField(language)
        self._form = Form()
        self._form.add("languages", self.tr("Languages"), self.languages, converter=languages(language))
        self._form.binder.committed.connect(lambda _key, value: self._set("languages", value))
        self._hint = QLabel(self.tr("One tick in each list is enough; all lists together must fit."))
        self._hint.setWordWrap(True)
        self._hint.setProperty("look", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.whom)
        column.addWidget(self._hint)
        for name, box in self.lists.items():
            label = QLabel(box.accessibleName())
            label.setBuddy(box)
            label.setWordWrap(True)
            label.setProperty("look", "muted")
            self._labels[name] = label
            column.addWidget(label)
            column.addWidget(self.finders[name])
            column.addWidget(box)
            box.chosen.connect(lambda ticked, name=name: self._set(name, ticked))
        column.addWidget(self._form)

    def show_rule(self, rule: MailingRule | None, options: MailingOptions, *, anew: bool = False) -> None:
        """Show a rule and what there is to tick; that of another list is shown `anew`, without what was searched."""
        self._rule = rule
        asked = rule or MailingRule()
        self.whom.choose(rule.whom.value if rule else "")
        offered = {
            "kinds": self._kinds,
            "tags": options.tags,
            "districts": options.districts,
            "body_ids": options.bodies,
            "event_ids": options.events,
        }
        self._hint.setVisible(rule is not None)
        self._form.setVisible(rule is not None)
        for name, box in self.lists.items():
            ticked = getattr(asked, name)
            box.offer(offered[name], ticked, self.tr("(no longer there)"))
            wanted = rule is not None and (name not in _OF_PERSONS or rule.whom is Whom.PERSONS) and box.count() > 0
            box.setVisible(wanted)
            self.finders[name].setVisible(wanted and self.finders[name].wanted)
            if anew:
                self.finders[name].forget()
            self._labels[name].setVisible(wanted)
        self._form.binder.load({"languages": asked.languages}, keep_typing=True)

    def finish(self) -> bool:
        """Store what is being typed; False where it cannot be understood."""
        return self._rule is None or self._form.binder.commit()

    def _choose_whom(self) -> None:
        wanted = self.whom.currentData()
        if not wanted:
            self.changed.emit(None)
            return
        rule = replace(self._rule or MailingRule(), whom=Whom(wanted))
        if rule.whom is Whom.ORGANISATIONS:
            rule = replace(rule, body_ids=(), event_ids=())
        self.changed.emit(rule)

    def _set(self, name: str, values: tuple[str, ...]) -> None:
        if self._rule is not None:
            told: dict[str, Any] = {name: tuple(values)}
            self._rule = replace(self._rule, **told)
            self.changed.emit(self._rule)
