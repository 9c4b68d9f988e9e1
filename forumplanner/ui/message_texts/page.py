"""The page of the texts of messages: which one, its subject and text with fields, and how it arrives."""

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from forumplanner.desk.document_languages import language_offers
from forumplanner.desk.message_texts import Sample, sample, wording, wording_below
from forumplanner.documents.content.messages import MessageText
from forumplanner.lists import events
from forumplanner.lists.events import EventFilter, EventSort
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import MessageKind
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.message_fields import FIELDS, check_fields
from forumplanner.planning.message_texts import say_message
from forumplanner.ui.message_texts.fields import FieldLine
from forumplanner.ui.message_texts.preview import MessagePreview
from forumplanner.ui.parts.beside_or_below import BesideOrBelow
from forumplanner.ui.parts.choice import Choice, Option, options_of
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.following_scroll import FollowingScroll
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.growing_text import GrowingText
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.pick_field import PickField
from forumplanner.ui.parts.refusal_words import refusal_words
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE
from forumplanner.workspace import Label

_KINDS = frozenset({"message_text", "own_text", "document_language", "office", "mail_account", "event", "event_day"})
SUBJECT, TEXT = "subject", "text"
_PAUSE = 200  # milliseconds without typing
_MOST = 12
_FORM = 48
"""The letters of width that the form needs, and the preview beside it."""


class MessageTextsPage(PlacePage):
    """What is typed is stored when its field is left; what equals the text below it counts as not said."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self._writer = Writer(context, self)
        self._sample: Sample | None = None
        self._below = MessageText("", "")
        self._shown: tuple[MessageKind, str, EntityId | None] = (MessageKind.INVITATION, "de", None)
        self.kind = Choice(options_of(MessageKind, context.language), self.tr("Kind of message"))
        self.tongue = Choice(name=self.tr("Language of the message"))
        self.only_for = PickField(self.tr("For one event only"), self._find, self.tr("All events"))
        self.form = Form()
        self.subject = QLineEdit()
        self.text = GrowingText()
        self._into: QLineEdit | GrowingText = self.text
        self.fields = FieldLine()
        self.back = QPushButton(self.tr("&Back to the text it had"))
        self.state = QLabel()
        self.preview = MessagePreview()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._arrange()
        self._connect()
        self.setFocusProxy(self.kind)
        self._offer()
        self._load()

    def arrive(self, target: str) -> None:
        """Show the texts of an event by its id, or those for all."""
        if target and self.form.binder.commit():
            self._choose_event(EntityId(target))

    def leave(self) -> bool:
        """Keep what is typed; stay where something is wrong."""
        return self.form.binder.commit()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if touches(touched, _KINDS):
            self._offer()
            self._load(keep_typing=True)

    def _arrange(self) -> None:
        for widget, label in ((self.kind, self.tr("Kind")), (self.tongue, self.tr("Language"))):
            widget.setToolTip(label)
        which = Flow()
        for choice in (self.kind, self.tongue):
            choice.setMinimumContentsLength(14)
            which.add(choice)
        self.only_for.setMinimumWidth(self.fontMetrics().averageCharWidth() * 28)
        which.add(self.only_for)
        self.state.setWordWrap(True)
        self.state.setProperty("look", "muted")
        self.form.add(SUBJECT, self.tr("&Subject"), self.subject, checks=[lambda value: self._wrong(SUBJECT, value)])
        self.form.add(
            TEXT,
            self.tr("Te&xt"),
            self.text,
            checks=[lambda value: self._wrong(TEXT, value)],
            hint=self.tr(
                "Words in braces are filled in for each person. A line whose fields are all empty is left out."
            ),
        )
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for part in (which, self.state, self.fields, self.form):
            column.addWidget(part)
        buttons = Flow()
        buttons.add(self.back)
        column.addWidget(buttons)
        column.addStretch(1)
        split = BesideOrBelow(FollowingScroll(left), self.preview, letters=(_FORM, _FORM))
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        split.setSizes([540, 540])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE)
        whole.addWidget(
            Heading(
                self.tr("Texts of messages"),
                self.tr("What your invitations, changes and cancellations say by e-mail, in each language."),
            )
        )
        whole.addWidget(split, 1)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(lambda _: self._other())
        self.tongue.currentIndexChanged.connect(lambda _: self._other())
        self.only_for.picked.connect(lambda _: self._other())
        self.form.binder.committed.connect(lambda _key, _value: self._store())
        self.form.binder.altered.connect(self._pause.start)
        self._pause.timeout.connect(self._show_preview)
        self.fields.chosen.connect(self._insert)
        self.back.clicked.connect(self._go_back)
        self.subject.cursorPositionChanged.connect(lambda *_: self._typing_into(self.subject))
        self.text.cursorPositionChanged.connect(lambda: self._typing_into(self.text))

    def _typing_into(self, field: QLineEdit | GrowingText) -> None:
        if field.hasFocus():
            self._into = field

    def _find(self, text: str) -> list[Option]:
        with self.context.workspace.read() as db:
            found = events.ids(db, EventFilter(text), EventSort.START, descending=True)[:_MOST]
            return [(row.id, row.title) for row in events.rows(db, found)]

    def _choose_event(self, event_id: EntityId) -> None:
        self.only_for.show_choice(event_id, self._title(event_id))
        self._load()

    def _title(self, event_id: EntityId | None) -> str:
        if event_id is None:
            return ""
        with self.context.workspace.read() as db:
            return next((row.title for row in events.rows(db, [event_id])), "")

    def _offer(self) -> None:
        with self.context.workspace.read() as db:
            offers = language_offers(db)
        self.tongue.blockSignals(True)
        self.tongue.offer([(offer.code, offer.name) for offer in offers])
        self.tongue.blockSignals(False)

    def _wanted(self) -> tuple[MessageKind, str, EntityId | None]:
        event = self.only_for.chosen
        return MessageKind(self.kind.currentData()), str(self.tongue.currentData()), EntityId(event) if event else None

    def _other(self) -> None:
        """Go to another text; where what is typed is wrong, stay."""
        if self._wanted() == self._shown:
            return
        if self.form.binder.commit():
            self._load()
            return
        kind, language, event_id = self._shown
        self.only_for.show_choice(event_id or "", self._title(event_id))
        for choice, value in ((self.kind, kind.value), (self.tongue, language)):
            choice.blockSignals(True)
            choice.choose(value)
            choice.blockSignals(False)

    def _load(self, *, keep_typing: bool = False) -> None:
        kind, language, event_id = self._shown = self._wanted()
        workspace = self.context.workspace
        with workspace.read() as db:
            if event_id is not None and events.view(db, event_id) is None:
                self.only_for.show_choice("", "")
                event_id = None
                self._shown = (kind, language, None)
            said = wording(db, kind, language, event_id)
            self._below = wording_below(db, kind, language, event_id)
        self._sample = sample(workspace, kind, language, event_id)
        self.form.binder.load({SUBJECT: said.subject, TEXT: said.text}, keep_typing=keep_typing)
        self.fields.offer(FIELDS[kind])
        own = said != self._below
        self.back.setEnabled(own)
        self.state.setText(self._said_of(own=own, event=event_id is not None))
        self._show_preview()

    def _said_of(self, *, own: bool, event: bool) -> str:
        if own:
            return self.tr("Said so for this event only.") if event else self.tr("Said by your office for all events.")
        return self.tr("As for all events.") if event else self.tr("The built-in text.")

    def _wrong(self, key: str, value: Any) -> str:  # noqa: ANN401  (the field decides)
        try:
            check_fields(self._shown[0], str(value or ""), place=key)
        except PlanningError as refusal:
            return refusal_words(refusal, self.context.language)
        return ""

    def _typed(self) -> MessageText | None:
        """Return what stands in the fields, unless a field is unknown; an empty one means the text below."""
        values = self.form.binder.values()
        if SUBJECT not in values or TEXT not in values:
            return None
        return MessageText(values[SUBJECT] or self._below.subject, values[TEXT] or self._below.text)

    def _show_preview(self) -> None:
        typed = self._typed()
        if typed is not None and self._sample is not None:
            self.preview.show_message(self._sample.written(typed))

    def _insert(self, field: str) -> None:
        if isinstance(self._into, QLineEdit):
            self._into.insert(field)
        else:
            self._into.insertPlainText(field)
        self._into.setFocus(Qt.FocusReason.OtherFocusReason)

    def _store(self) -> None:
        typed = self._typed()
        if typed is not None:
            self._say(
                typed.subject if typed.subject != self._below.subject else "",
                typed.text if typed.text != self._below.text else "",
            )

    def _go_back(self) -> None:
        self.form.binder.load({SUBJECT: self._below.subject, TEXT: self._below.text})
        self._say("", "")

    def _say(self, subject: str, text: str) -> None:
        kind, language, event_id = self._shown
        label = Label("edit_message_text")
        if event_id is not None:
            label = Label("edit_message_text_of_event", {"event": event_id})
        self._writer.change(
            label,
            lambda db: say_message(db, kind, language, subject, text, event_id=event_id),
            binder=self.form.binder,
        )
