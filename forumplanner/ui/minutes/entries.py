"""The entries at one agenda item: their editors, kept in step with what is stored, and what they write."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumplanner.lists.minutes import EntryRow, MinutesItem, MinutesView
from forumplanner.model.enums import EntryKind
from forumplanner.model.ids import EntityId
from forumplanner.planning.minute_taking import (
    EntryChanges,
    EntryDraft,
    add_entry,
    edit_entry,
    move_entry,
    remove_entry,
)
from forumplanner.ui.minutes.entry_editor import EntryEditor
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace import Label, Workspace
from forumplanner.workspace.drafts import Field, Typed, discard_draft, drafts_left, save_draft


class Entries(QWidget):
    """Shows the entries of one item; a change never takes the field away in which somebody types."""

    def __init__(self, context: PlaceContext, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = writer
        self._minutes = self._item = self._event = EntityId("")
        self._public = True
        self._settled = False
        self._editors: list[EntryEditor] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)

    @property
    def editors(self) -> list[EntryEditor]:
        """Return the editors from the top."""
        return list(self._editors)

    def show_item(self, view: MinutesView, found: MinutesItem) -> None:
        """Show the entries of an item; what is typed at another one is stored first."""
        arriving = self._item != found.item.id or self._minutes != view.head.id
        if arriving:
            self.finish()
            self._clear()
        self._minutes, self._item, self._event = view.head.id, found.item.id, view.head.event_id
        self._public, self._settled = found.item.public, view.head.settled
        self._keep_in_step(found.entries)
        if arriving and not self._settled:
            self._recover()

    def begin(self, kind: EntryKind) -> None:
        """Offer an empty field for a new entry and go there; it is made when something was typed."""
        empty = next((one for one in self._editors if one.row is None and not one.typed.strip()), None)
        editor = empty or self._make(kind, public=self._public)
        editor.kind.choose(kind.value)
        if empty is None:
            self._editors.append(editor)
            self._column.addWidget(editor)
        editor.text.setFocus()

    def finish(self) -> None:
        """Store what is typed."""
        for editor in self.editors:
            self._store(editor)

    def _keep_in_step(self, rows: tuple[EntryRow, ...]) -> None:
        known = {editor.row.id: editor for editor in self._editors if editor.row is not None}
        fresh = [editor for editor in self._editors if editor.row is None]
        order = []
        for row in rows:
            editor = (
                known.pop(row.id, None) or self._made_just_now(fresh, row) or self._make(row.kind, public=row.public)
            )
            editor.show_entry(row, settled=self._settled)
            order.append(editor)
        for gone in known.values():
            self._drop(gone)
        self._editors = order + fresh
        for place, editor in enumerate(self._editors):
            if self._column.indexOf(editor) != place:
                self._column.insertWidget(place, editor)

    def _made_just_now(self, fresh: list[EntryEditor], row: EntryRow) -> EntryEditor | None:
        """Return the editor in which an entry was typed that has just come into being."""
        found = next((one for one in fresh if one.stored and one.stored.strip() == row.text), None)
        if found is not None:
            fresh.remove(found)
        return found

    def _make(self, kind: EntryKind, *, public: bool) -> EntryEditor:
        editor = EntryEditor(self._context.language, kind, public=public)
        editor.paused.connect(self._keep_draft)
        editor.left.connect(self._store)
        editor.kind_chosen.connect(self._change_kind)
        editor.public_chosen.connect(self._change_public)
        editor.moved.connect(self._move)
        editor.removed.connect(self._remove)
        return editor

    def _drop(self, editor: EntryEditor) -> None:
        editor.stop()
        editor.text.blockSignals(True)
        self._column.removeWidget(editor)
        editor.hide()
        editor.deleteLater()

    def _clear(self) -> None:
        for editor in self._editors:
            self._drop(editor)
        self._editors = []

    def _field(self, editor: EntryEditor) -> Field:
        if editor.row is not None:
            return Field("minute_entry", editor.row.id, "text")
        return Field("minute_entry", "", f"{self._item}/{editor.chosen_kind.value}")

    def _keep_draft(self, editor: EntryEditor) -> None:
        field, text = self._field(editor), editor.typed
        self._writer.beside(lambda workspace: save_draft(workspace, field, text))

    def _recover(self) -> None:
        """Show what was being typed at this item when the program ended."""
        left = [typed for typed in drafts_left(self._context.workspace) if typed.field.entity == "minute_entry"]
        back = [typed for typed in left if self._recover_one(typed)]
        if back:
            self._context.notices.info(
                self.tr("What you were typing here when the program ended is back in its field; it is not stored yet.")
            )

    def _recover_one(self, typed: Typed) -> bool:
        item, _, kind = typed.field.name.partition("/")
        if not typed.field.row_id and item == self._item and kind in set(EntryKind):
            self.begin(EntryKind(kind))
            self._editors[-1].recover(typed.text)
            return True
        for editor in self._editors:
            if editor.row is not None and editor.row.id == typed.field.row_id and editor.stored != typed.text:
                editor.recover(typed.text)
                return True
        return False

    def _refs(self) -> dict[str, str | int]:
        return {"item": self._item, "event": self._event}

    def _store(self, editor: EntryEditor) -> None:
        """Make one change of what was typed, if anything was."""
        if self._settled or not editor.dirty:
            return
        editor.stop()
        text, field, minutes, item = editor.typed.strip(), self._field(editor), self._minutes, self._item
        before = editor.stored
        editor.accept(text)

        def forget(workspace: Workspace) -> None:
            discard_draft(workspace, field)

        def give_back() -> None:
            editor.accept(before)

        if editor.row is not None:
            entry_id = editor.row.id
            self._writer.change(
                Label("edit_entry", self._refs()),
                lambda db: edit_entry(db, entry_id, EntryChanges(text=text)),
                refused=give_back,
                afterwards=forget,
            )
            return
        draft = EntryDraft(editor.chosen_kind, text, editor.public.isChecked())
        self._writer.change(
            Label("add_entry", self._refs()),
            lambda db: add_entry(db, minutes, item, draft),
            refused=give_back,
            afterwards=forget,
        )

    def _change_kind(self, editor: EntryEditor) -> None:
        if editor.row is None:
            editor.text.setFocus()
            return
        entry_id, row, kind = editor.row.id, editor.row, editor.chosen_kind
        self._writer.change(
            Label("edit_entry", self._refs()),
            lambda db: edit_entry(db, entry_id, EntryChanges(kind=kind)),
            refused=lambda: editor.show_entry(row, settled=False),
        )

    def _change_public(self, editor: EntryEditor) -> None:
        if editor.row is not None:
            entry_id, public = editor.row.id, editor.public.isChecked()
            self._writer.change(
                Label("edit_entry", self._refs()), lambda db: edit_entry(db, entry_id, EntryChanges(public=public))
            )

    def _move(self, editor: EntryEditor, by: int) -> None:
        if editor.row is not None:
            entry_id, place = editor.row.id, max(0, editor.row.position + by)
            self._writer.change(Label("move_entry", self._refs()), lambda db: move_entry(db, entry_id, position=place))

    def _remove(self, editor: EntryEditor) -> None:
        field = self._field(editor)
        self._writer.beside(lambda workspace: discard_draft(workspace, field))
        if editor.row is None:
            self._editors.remove(editor)
            self._drop(editor)
            return
        entry_id = editor.row.id
        editor.accept(editor.typed)
        self._writer.change(
            Label("remove_entry", self._refs()),
            lambda db: remove_entry(db, entry_id),
            said=self.tr("The entry was removed."),
        )
