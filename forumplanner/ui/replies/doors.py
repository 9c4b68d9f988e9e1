"""Where one answer leads to: its event, its people, a registration for who else is meant, another address kept."""

from PySide6.QtCore import QObject

from forumplanner.lists.replies import ReplyRow
from forumplanner.lists.reply_view import ReplyView
from forumplanner.model.inviting_kinds import ReplyKind, ReplyProposal
from forumplanner.planning import answering_from_elsewhere
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.workspace import Label


class Doors(QObject):
    """Leads on from an answer; it stays open until the officer notes it or sets it aside."""

    def __init__(self, context: PlaceContext, writer: Writer, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = writer

    def lead(self, row: ReplyRow, where: ReplyProposal) -> None:
        """Go to where it is done by hand."""
        if row.event_id is not None:
            inside = f"/invitation/{row.person_id}" if where is ReplyProposal.SEND_AGAIN else ""
            self._context.navigate("events", f"{row.event_id}{inside}")

    def to_event(self, view: ReplyView | None) -> None:
        """Go to the event, and where something came back, to what is due there."""
        if view is not None and view.row.event_id is not None:
            inside = "/invitation" if view.row.kind is ReplyKind.UNDELIVERED else ""
            self._context.navigate("events", f"{view.row.event_id}{inside}")

    def to_person(self, view: ReplyView | None) -> None:
        """Go to the contact of the invited person."""
        if view is not None and view.row.person_id is not None:
            self._context.navigate("contacts", f"person/{view.row.person_id}")

    def register_other(self, view: ReplyView | None) -> None:
        """Go to the form of a registration with who else is meant."""
        if view is not None and view.row.event_id is not None:
            self._context.navigate("events", f"{view.row.event_id}/registrations/new/{view.row.id}")

    def keep_address(self, view: ReplyView | None) -> None:
        """Keep the address that an answer came from with the invited person."""
        if view is None or view.row.person_id is None:
            return
        row, address = view.row, view.elsewhere
        self._writer.change(
            Label("keep_reply_address", {"person": view.row.person_id}),
            lambda db: answering_from_elsewhere.keep_address(db, row.id),
            said=self.tr("{address} kept with {person}.").format(address=address, person=row.invited),
        )
