"""What went out of an event, and whether it is still true: looked up in the background, said in words.

Telling whether a document is out of date makes it again without writing it, so the window never waits for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from forumplanner.desk import given_out
from forumplanner.desk.given_out import GivenOut
from forumplanner.desk.offers import FORMS
from forumplanner.desk.outputs import Options, Output
from forumplanner.lists import office
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.said import moment_words
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.wording.catalogue import catalogue

_MOST = 4
"""How many of the ways in which one document went out are said."""


@dataclass(frozen=True)
class WentOut:
    """A document that went out, with the name of who gave it out."""

    given: GivenOut
    who: str

    @property
    def output(self) -> Output:
        """Return which document it was."""
        return Output(self.given.made.output)


class WentOutBook(QObject):
    """Looks up and notes what went out of one event; `found` says that `rows` are others, the latest first."""

    found = Signal()

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._event_id = event_id
        self._words = catalogue(context.language)
        self._under_way = False
        self._again = False
        self.rows: Sequence[WentOut] = ()

    def look(self) -> None:
        """Look up in the background; asked again meanwhile, once more when that is done."""
        if self._under_way:
            self._again = True
            return
        self._under_way, self._again = True, False
        workspace, event_id = self._context.workspace, self._event_id

        def work(_progress: Progress) -> Sequence[WentOut]:
            given = given_out.given_out(workspace, event_id)
            with workspace.read() as db:
                return [WentOut(one, office.officer_name(db, one.made.who)) for one in given]

        self._context.tasks.run(
            self.tr("Looking whether documents are up to date"),
            work,
            self._take,
            ended=self._over,
            pool=Pool.BACKGROUND,
            quiet=True,
        )

    def note(self, output: Output, options: Options, form: str, way: str, file_name: str = "") -> None:
        """Note in the background that a document went out."""
        workspace, event_id = self._context.workspace, self._event_id
        if workspace.read_only:
            return
        self._context.tasks.run(
            self.tr("Noting what went out"),
            lambda _: given_out.note(workspace, output, event_id, options, form, way, file_name),
            lambda _: self.look(),
            quiet=True,
        )

    def last(self, output: Output) -> str:
        """Return what is said of a document that went out, nothing where none did."""
        return next((self.say(one) for one in self.rows if one.output is output), "")

    def lines(self, output: Output | None, names: Mapping[str, str]) -> list[str]:
        """Return in which languages (by their `names`) and forms a document went out last, and what is said of each."""
        said = []
        for row in [row for row in self.rows if row.output is output][:_MOST]:
            made = row.given.made
            how = (names.get(made.language, made.language), self._words(FORMS.get(made.form, made.form)))
            public = self.tr("public part only") if row.given.options.public_only else ""
            said.append(" · ".join(filter(None, (*how, public, self.say(row)))))
        return said

    def say(self, one: WentOut) -> str:
        """Return when, how and by whom a document went out, and whether it is up to date."""
        made = one.given.made
        ways = {
            "printed": self.tr("Printed {when}, {who}"),
            "mailed": self.tr("Put into an e-mail {when}, {who}"),
            "saved": self.tr("Saved {when}, {who}"),
        }
        when = moment_words(made.at) if made.at is not None else ""
        said = ways.get(made.way, ways["saved"]).format(when=when, who=one.who)
        state = {
            True: self.tr("up to date"),
            False: self.tr("out of date: changed since"),
            None: "",
        }[one.given.current]
        return " · ".join(filter(None, (said, state)))

    def _take(self, rows: Sequence[WentOut]) -> None:
        self.rows = rows
        self.found.emit()

    def _over(self) -> None:
        self._under_way = False
        if self._again:
            self.look()
