"""What the tab does about places: offers and their answers, approval, guests, contingents, transfers.

Each is one change, said in a notice that offers to undo it. Rules are in planning/.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from forumplanner.lists.people import PersonRow
from forumplanner.model.ids import EntityId, new_id
from forumplanner.planning import (
    accompanying,
    approving,
    contingents,
    offers,
    transferring,
    waiting_line,
    workshop_places,
)
from forumplanner.planning.approving import Approved
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.directory import PersonFields, add_persons
from forumplanner.planning.offers import PassedOn
from forumplanner.planning.registering import Registered
from forumplanner.ui.parts.form_binder import FormBinder
from forumplanner.ui.parts.refusal_words import refusal_words
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.wording.dates import moment
from forumplanner.workspace import Label


class Seating(QObject):
    """Writes for one event; `refused` says that nothing was changed, `transferred` that a transfer is done."""

    refused = Signal()
    transferred = Signal()

    def __init__(self, context: PlaceContext, event_id: EntityId, zone: str, page: QObject) -> None:
        super().__init__(page)
        self._context = context
        self._event_id = event_id
        self._zone = zone
        self._writer = Writer(context, self)

    def pass_on(self) -> None:
        """End the offers that have run out, and offer the free places to those who are next."""
        now = self._context.workspace.now()
        self._writer.change(
            Label("offer_free_places", {"event": self._event_id}),
            lambda db: offers.pass_on_free_places(db, self._event_id, now),
            working=self.tr("Offering places"),
            said=self._passed_on,
            refused=self.refused.emit,
        )

    def offer(self, ids: Sequence[EntityId]) -> None:
        """Offer places to these, whatever their rank; whom they overtake is said."""
        now = self._context.workspace.now()

        def verb(db: Any) -> tuple[list[EntityId], int]:  # noqa: ANN401
            overtaken = waiting_line.overtaken_by(db, ids)
            return offers.offer_places(db, ids, now), overtaken

        def said(made: tuple[list[EntityId], int]) -> str:
            offered, overtaken = made
            words = self.tr("A place is offered to %Ln registration(s).", "", len(offered))
            return words + " " + self.tr("Overtaken on the waiting list: %Ln.", "", overtaken) if overtaken else words

        self._many("offer_places", ids, verb, said, lambda made: len(made[0]))

    def accept(self, ids: Sequence[EntityId]) -> None:
        """Give those who accept the places offered."""
        now = self._context.workspace.now()
        self._many(
            "accept_offers",
            ids,
            lambda db: offers.accept_offers(db, ids, now),
            lambda made: self.tr("%Ln registration(s) accepted and have a place.", "", len(made)),
            len,
        )

    def decline_offers(self, ids: Sequence[EntityId]) -> None:
        """Let these decline the places offered."""
        self._many(
            "decline_offers",
            ids,
            lambda db: offers.decline_offers(db, ids),
            lambda made: self.tr("%Ln registration(s) declined the offer; the places are free again.", "", len(made)),
            len,
        )

    def approve(self, ids: Sequence[EntityId]) -> None:
        """Approve requests."""
        self._many(
            "approve_requests",
            ids,
            lambda db: approving.approve(db, ids),
            self._approved,
            lambda made: len(made.placed) + len(made.waiting),
        )

    def set_guests(self, registration_id: EntityId, person_id: EntityId, guests: int, binder: FormBinder) -> None:
        """Say how many accompany somebody."""
        self._writer.change(
            Label("set_guests", {"event": self._event_id, "person": person_id}),
            lambda db: accompanying.set_guests(db, registration_id, guests),
            working=self.tr("Changing registrations"),
            failed=lambda error: binder.refuse("guests", refusal_words(error, self._context.language)),
        )

    def assign(self, ids: Sequence[EntityId], contingent_id: EntityId | None) -> None:
        """Let registrations take from a contingent, or from the places of all."""
        self._many(
            "assign_contingent",
            ids,
            lambda db: contingents.assign_contingent(db, ids, contingent_id),
            lambda _: self.tr("Contingent of %Ln registration(s) changed.", "", len(ids)),
            lambda _: len(ids),
        )

    def transfer_place(self, registration_id: EntityId, to: PersonRow | PersonFields) -> None:
        """Let somebody else come instead, who may be new in the directory."""
        now = self._context.workspace.now()
        person_id = to.id if isinstance(to, PersonRow) else new_id()

        def verb(db: Any) -> None:  # noqa: ANN401  (a session; the window knows no SQLAlchemy)
            if isinstance(to, PersonFields):
                add_persons(db, [to], ids=[person_id])
            transferring.transfer_place(db, registration_id, person_id, now)

        self._writer.change(
            Label("transfer_place", {"event": self._event_id, "person": person_id}),
            verb,
            lambda _: self.transferred.emit(),
            working=self.tr("Transferring"),
            said=lambda _: self.tr("Place transferred. The badge is a new one; needs have to be asked for again."),
            refused=self.refused.emit,
        )

    def transfer_to_event(self, ids: Sequence[EntityId], event_id: EntityId) -> None:
        """Cancel here and register for another event."""
        now = self._context.workspace.now()

        def verb(db: Any) -> list[Registered]:  # noqa: ANN401
            made = transferring.transfer_to_event(db, ids, event_id, now)
            workshop_places.move_up(db, self._event_id, now)
            return made

        self._writer.change(
            Label("transfer_to_event", {"event": event_id, "count": len(ids)}),
            verb,
            lambda _: self.transferred.emit(),
            working=self.tr("Transferring"),
            said=self._moved,
            refused=self.refused.emit,
            counted=len,
        )

    def _many(
        self,
        key: str,
        ids: Sequence[EntityId],
        verb: Callable[[Any], Any],
        said: Callable[[Any], str],
        counted: Callable[[Any], int],
    ) -> None:
        now = self._context.workspace.now()

        def work(db: Any) -> Any:  # noqa: ANN401
            made = verb(db)
            workshop_places.move_up(db, self._event_id, now)
            return made

        self._writer.change(
            Label(key, {"event": self._event_id, "count": len(ids)}),
            work,
            working=self.tr("Changing registrations"),
            said=said,
            refused=self.refused.emit,
            counted=counted,
        )

    def _passed_on(self, made: PassedOn) -> str:
        said = []
        if made.expired:
            said.append(self.tr("%Ln offer(s) ended that had run out.", "", len(made.expired)))
        if made.offered and made.deadline is not None:
            until = moment(to_local(made.deadline, self._zone), self._context.language)
            words = self.tr("A place is offered to %Ln registration(s) until {deadline}.", "", len(made.offered))
            said.append(words.format(deadline=until))
        return " ".join(said) or self.tr("Nobody in line fits the free places.")

    def _approved(self, made: Approved) -> str:
        said = []
        if made.placed:
            said.append(self.tr("%Ln approved, with a place.", "", len(made.placed)))
        if made.waiting:
            said.append(self.tr("%Ln approved, on the waiting list.", "", len(made.waiting)))
        return " ".join(said)

    def _moved(self, made: list[Registered]) -> str:
        waiting = sum(not one.state.takes_place for one in made)
        said = self.tr("%Ln registration(s) transferred.", "", len(made))
        return said + " " + self.tr("%Ln of them without a place yet.", "", waiting) if waiting else said
