"""The votes at one agenda item: said in a sentence each, and a form to record or correct one."""

from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.minutes import MinutesItem, MinutesView, VoteRow
from forumplanner.model.enums import VoteManner, VoteResult
from forumplanner.model.ids import EntityId
from forumplanner.planning.sitting import moment, present_and_entitled
from forumplanner.planning.voting import VoteChanges, VoteDraft, edit_vote, record_vote, remove_vote
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import an_enum, whole_number
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.form_sheet import form_sheet
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.lines import LineWithTools, Tool, clear_lines
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value
from forumplanner.workspace import Label

_FIGURES = ("yes", "no", "abstentions", "entitled_present")


class Votes(QWidget):
    """Shows, records and corrects the votes of one item."""

    def __init__(self, context: PlaceContext, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = writer
        self._words = catalogue(context.language)
        self._item = self._event = EntityId("")
        self._edited: VoteRow | None = None
        self._shown: tuple[VoteRow, ...] = ()
        self._list = QVBoxLayout()
        self.form = Form()
        self.result = Choice(options_of(VoteResult, context.language))
        self._lay_out()
        self.record = QPushButton(self.tr("Record vote"))
        self.record.setProperty("look", "main")
        self.record.clicked.connect(self._record)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.close_form)
        self._sheet = form_sheet(self.form, self.record, self.cancel)
        self._title = Section(self.tr("Votes"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._title)
        column.addLayout(self._list)
        column.addWidget(self._sheet)

    @property
    def sentences(self) -> list[str]:
        """Return what is said of the votes."""
        return [self._said(vote) for vote in self._shown]

    def show_item(self, view: MinutesView, found: MinutesItem) -> None:
        """Show the votes of an item."""
        if self._item != found.item.id:
            self.close_form()
        self._event, self._item, self._shown = view.head.event_id, found.item.id, found.votes
        clear_lines(self._list)
        for vote in found.votes:
            self._list.addWidget(self._line(vote, settled=view.head.settled))
        self.setVisible(bool(found.votes) or self._sheet.isVisibleTo(self))

    def begin(self) -> None:
        """Open the form for a new vote, against who is present."""
        self._edited = None
        with self._context.workspace.read() as db:
            present = present_and_entitled(db, self._event, at=moment(db, self._event, self._context.workspace.now()))
        start = {"motion": "", "manner": VoteManner.OPEN, "result": VoteResult.COUNTED}
        self.form.binder.load({**start, "yes": None, "no": None, "abstentions": None, "entitled_present": present})
        self._open(self.tr("Record vote"))

    def close_form(self) -> None:
        """Close the form; what was typed in it is dropped."""
        self._edited = None
        self._sheet.hide()
        self.setVisible(bool(self._shown))

    def _lay_out(self) -> None:
        language = self._context.language
        manner = Choice(options_of(VoteManner, language))
        self.form.add("motion", self.tr("Motion"), QLineEdit())
        self.form.add("result", self.tr("What was recorded"), self.result, converter=an_enum(VoteResult))
        self.form.add("manner", self.tr("Manner"), manner, converter=an_enum(VoteManner), beside=True)
        titles = (self.tr("In favour"), self.tr("Against"), self.tr("Abstentions"), self.tr("Entitled present"))
        for place, (key, title) in enumerate(zip(_FIGURES, titles, strict=True)):
            figure = QLineEdit()
            figure.returnPressed.connect(self._record)
            self.form.add(key, title, figure, converter=whole_number(most=100_000), beside=place % 2 > 0)

    def _open(self, button: str) -> None:
        self.record.setText(button)
        self.show()
        self._sheet.show()
        self.form.binder.go_to("motion")

    def _line(self, vote: VoteRow, *, settled: bool) -> QWidget:
        tools = (
            Tool("edit", self.tr("Correct vote"), lambda: self._edit(vote)),
            Tool("delete", self.tr("Remove vote"), lambda: self._remove(vote)),
        )
        return LineWithTools(self._said(vote), () if settled else tools)

    def _said(self, vote: VoteRow) -> str:
        figures = [
            text.format(n=number)
            for text, number in (
                (self.tr("{n} in favour"), vote.yes),
                (self.tr("{n} against"), vote.no),
                (self.tr("{n} abstentions"), vote.abstentions),
            )
            if number is not None
        ]
        result = [] if vote.result is VoteResult.COUNTED else [say_value(vote.result, self._words)]
        said = ", ".join([*result, *figures])
        if vote.entitled_present is not None:
            said += " " + self.tr("(of {n} present and entitled)").format(n=vote.entitled_present)
        if vote.manner is not VoteManner.OPEN:
            said += f", {say_value(vote.manner, self._words)}"
        return f"{vote.motion}: {said}" if vote.motion else said

    def _edit(self, vote: VoteRow) -> None:
        self._edited = vote
        names = ("motion", "manner", "result", *_FIGURES)
        self.form.binder.load({name: getattr(vote, name) for name in names})
        self._open(self.tr("Correct vote"))

    def _record(self) -> None:
        binder = self.form.binder
        if not binder.check():
            return
        values, item, edited = binder.values(), self._item, self._edited
        refs = {"item": item, "event": self._event}
        if edited is None:
            draft = VoteDraft(**values)
            self._writer.change(
                Label("record_vote", refs),
                lambda db: record_vote(db, item, draft),
                lambda _: self.close_form(),
                binder=binder,
            )
            return
        changes, vote_id = VoteChanges(**values), edited.id
        self._writer.change(
            Label("edit_vote", refs),
            lambda db: edit_vote(db, vote_id, changes),
            lambda _: self.close_form(),
            binder=binder,
        )

    def _remove(self, vote: VoteRow) -> None:
        self._writer.change(
            Label("remove_vote", {"item": self._item, "event": self._event}),
            lambda db: remove_vote(db, vote.id),
            said=self.tr("The vote was removed."),
        )
