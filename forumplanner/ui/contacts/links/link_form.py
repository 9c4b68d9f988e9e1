"""The form of a link that is recorded, and the one for a new link."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from forumplanner.lists.links import LinkRow, link_rows
from forumplanner.model.enums import LinkKind
from forumplanner.model.ids import EntityId, new_id
from forumplanner.planning import linking
from forumplanner.planning.actors import Actor
from forumplanner.ui.contacts.entry import EntryDetails, NewEntry
from forumplanner.ui.contacts.links.words import LinkWords
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import Converter, an_enum, required
from forumplanner.ui.parts.directory_search import actor_picked, actors
from forumplanner.ui.parts.field_store import FieldStore
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.lines import LineWithTools, Tool, clear_lines
from forumplanner.ui.parts.pick_field import PickField
from forumplanner.ui.parts.writer import Write, Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL
from forumplanner.workspace.label import Label


class LinkDetails(EntryDetails):
    """One link: what joins the two, and a note; stored when a field is left. `visited` carries an end to be shown."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = LinkWords()
        self.row: LinkRow | None = None
        self._named: tuple[str, LinkKind, str] | None = None
        self.ends = QVBoxLayout()
        self.ends.setSpacing(SPACE_SMALL)
        self.form = Form()
        kinds = Choice(options_of(LinkKind, context.language))
        self.form.add("kind", self.tr("Link"), kinds, converter=an_enum(LinkKind))
        self.form.add("note", self.tr("Note"), QLineEdit())
        self.fields = FieldStore(context, self.form.binder, self._write_of, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(self.ends)
        column.addWidget(self.form)
        column.addStretch(1)

    def show_one(self, link_id: str) -> bool:
        """Show a link; False when it is gone."""
        with self._context.workspace.read() as db:
            found = link_rows(db, [EntityId(link_id)])
        if not found:
            return False
        anew = link_id != self.shown
        self.shown = link_id
        self.row = row = found[0]
        self.form.binder.load({"kind": row.kind, "note": row.note}, keep_typing=not anew)
        if anew or self._named != (row.one_name, row.kind, row.other_name):
            self._show_ends(row)
        self.titled.emit(f"{row.one_name} – {row.other_name}")
        return True

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self.form.binder.go_to("kind")

    def finish(self) -> bool:
        """Store what is being typed."""
        return self.row is None or self.form.binder.commit()

    def forget(self) -> None:
        """Show none any more."""
        super().forget()
        self.row = None

    def _show_ends(self, row: LinkRow) -> None:
        """Show both ends, the second one in the sentence that joins them, each with a door to it."""
        self._named = (row.one_name, row.kind, row.other_name)
        clear_lines(self.ends)
        sentence = self._words.seen(row.kind, row.other_name, forwards=True)
        for words, actor, name in ((row.one_name, row.one, row.one_name), (sentence, row.other, row.other_name)):
            show = partial(self.visited.emit, actor.id)
            self.ends.addWidget(LineWithTools(words, [Tool("open", self.tr("Show {name}").format(name=name), show)]))

    def _write_of(self, key: str, value: Any) -> tuple[Label, Write] | None:  # noqa: ANN401  (the field decides)
        row = self.row
        if row is None:
            return None
        values = {"kind": row.kind, "note": row.note, key: value}
        write: Write = lambda db: linking.edit_link(db, row.id, **values)  # noqa: E731
        return Label("edit_link", {"actor": row.one.id, "other": row.other.id}), write


class NewLink(NewEntry):
    """Records a link."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(Form(), parent)
        self._context = context
        self._writer = Writer(context, self)
        find, hint = actors(context), self.tr("Type a name …")
        self.one = PickField(self.tr("From"), find, hint)
        self.other = PickField(self.tr("To"), find, hint)
        kinds = Choice(options_of(LinkKind, context.language))
        self.form.add("one", self.tr("From"), self.one, converter=_picked(self.one), checks=[required])
        self.form.add("kind", self.tr("Link"), kinds, converter=an_enum(LinkKind))
        self.form.add("other", self.tr("To"), self.other, converter=_picked(self.other), checks=[required])
        self.form.add("note", self.tr("Note"), QLineEdit())
        self.wanted.connect(self._create)

    def begin(self, one: Actor | None = None, name: str = "") -> None:
        """Empty the fields; `one` is where the link begins, where that is known."""
        self.load({"one": None, "kind": LinkKind.KNOWS, "other": None, "note": ""})
        for field in (self.one, self.other):
            field.clear_choice()
        if one is not None:
            self.one.show_choice(f"{one.kind}/{one.id}", name)
        self.form.binder.go_to("one" if one is None else "kind")

    def _create(self, values: dict[str, Any]) -> None:
        link_id = new_id()

        def write(db: Any) -> str:  # noqa: ANN401  (a session, which ui does not know)
            linking.link(db, values["one"], values["other"], values["kind"], note=values["note"], link_id=link_id)
            return link_id

        label = Label("link_actors", {"actor": values["one"].id, "other": values["other"].id})
        self._writer.change(label, write, self._made, working=self.tr("Recording the link"), failed=self._refused)

    def _made(self, link_id: str) -> None:
        self.made_it()
        self.made.emit(link_id)

    def _refused(self, error: Exception) -> None:
        self.refuse(error, self._context.language)


def _picked(field: PickField) -> Converter:
    """Return the converter of a field in which one picks an actor: what counts is what was picked."""
    return Converter(lambda _: "", lambda _: actor_picked(field.chosen))
