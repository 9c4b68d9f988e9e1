"""What the tab does to registrations: each one change, said in a notice that offers to undo it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId, new_id
from forumplanner.planning import giving_places, registering, waiting_line, workshop_places
from forumplanner.planning import needs as keeping_needs
from forumplanner.planning.directory import add_persons
from forumplanner.planning.needs import NeedFields
from forumplanner.planning.registering import Registered, RegistrationDetails, RegistrationFields
from forumplanner.ui.parts.form_binder import FormBinder
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.registrations.wanted_registration import NewRegistration
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.workspace import Label

_VERBS: dict[RegistrationState, tuple[str, Callable[[Any, Sequence[EntityId]], list[EntityId]]]] = {
    RegistrationState.PLACED: ("give_places", giving_places.give_places),
    RegistrationState.WAITING: ("put_on_waiting_list", giving_places.put_on_waiting_list),
    RegistrationState.CANCELLED: ("cancel_registrations", giving_places.cancel),
    RegistrationState.DECLINED: ("decline_registrations", giving_places.decline),
}


class Changing(QObject):
    """`registered` carries the id of a new registration; `refused` says that nothing was changed."""

    registered = Signal(str)
    refused = Signal()

    def __init__(self, context: PlaceContext, event_id: EntityId, page: QObject) -> None:
        super().__init__(page)
        self._context = context
        self._event_id = event_id
        self._writer = Writer(context, self)

    def move(self, ids: Sequence[EntityId], state: RegistrationState) -> None:
        """Bring registrations into a state."""
        key, verb = _VERBS.get(state, ("", None))
        if verb is None or not ids:
            return
        now = self._now()
        overtaken: list[int] = []

        def work(db: Any) -> list[EntityId]:  # noqa: ANN401
            if state is RegistrationState.PLACED:
                overtaken.append(waiting_line.overtaken_by(db, ids))
            moved = verb(db, ids)
            workshop_places.move_up(db, self._event_id, now)
            return moved

        def said(moved: list[EntityId]) -> str:
            words = {
                RegistrationState.PLACED: self.tr("%Ln registration(s) given a place.", "", len(moved)),
                RegistrationState.WAITING: self.tr("%Ln registration(s) put on the waiting list.", "", len(moved)),
                RegistrationState.CANCELLED: self.tr("%Ln registration(s) cancelled.", "", len(moved)),
                RegistrationState.DECLINED: self.tr("%Ln registration(s) declined.", "", len(moved)),
            }[state]
            if any(overtaken):
                words += " " + self.tr("Overtaken on the waiting list: %Ln.", "", sum(overtaken))
            return words

        self._writer.change(
            Label(key, {"event": self._event_id, "count": len(ids)}),
            work,
            working=self.tr("Changing registrations"),
            said=said,
            refused=self.refused.emit,
            counted=len,
        )

    def join(self, ids: Sequence[EntityId]) -> None:
        """Let these be placed together."""
        self._writer.change(
            Label("join_companions", {"event": self._event_id, "count": len(ids)}),
            lambda db: giving_places.join_companions(db, ids),
            working=self.tr("Changing registrations"),
            said=lambda _: self.tr("%Ln registration(s) will be placed together.", "", len(ids)),
        )

    def part(self, ids: Sequence[EntityId]) -> None:
        """Let each of these be placed on their own."""
        self._writer.change(
            Label("leave_companions", {"event": self._event_id, "count": len(ids)}),
            lambda db: giving_places.leave_companions(db, ids),
            working=self.tr("Changing registrations"),
            said=lambda _: self.tr("%Ln registration(s) will be placed on their own.", "", len(ids)),
        )

    def edit(self, registration_id: str, details: RegistrationDetails, binder: FormBinder) -> None:
        """Correct a registration's details; undo is in the menu, a notice would be too loud for every field.

        A refusal stands beside its field in the form of `binder`.
        """
        self._writer.change(
            Label("edit_registration", {"event": self._event_id, "registration": registration_id}),
            lambda db: registering.edit_registration(db, EntityId(registration_id), details),
            binder=binder,
            working=self.tr("Saving the registration"),
            refused=self.refused.emit,
        )

    def set_needs(self, registration_id: EntityId, person_id: EntityId, needs: Sequence[NeedFields]) -> None:
        """Replace somebody's needs; a consent just given is dated now and bears the officer's login."""
        dated = self._dated(needs)
        self._writer.change(
            Label("set_needs", {"event": self._event_id, "person": person_id}),
            lambda db: keeping_needs.set_needs(db, registration_id, dated),
            working=self.tr("Saving needs"),
            said=lambda _: self.tr("Needs changed."),
            refused=self.refused.emit,
        )

    def withdraw_consent(self, registration_id: EntityId, person_id: EntityId) -> None:
        """Delete somebody's needs, because they take their consent back."""
        self._writer.change(
            Label("withdraw_consent", {"event": self._event_id, "person": person_id}),
            lambda db: keeping_needs.withdraw_consent(db, registration_id),
            working=self.tr("Deleting needs"),
            said=lambda count: self.tr("Consent withdrawn: %Ln need(s) deleted.", "", count),
            refused=self.refused.emit,
        )

    def book(self, registration_id: EntityId, person_id: EntityId, item_id: EntityId) -> None:
        """Book a workshop or its waiting list, or keep the wish of whoever has no place yet."""
        self._writer.change(
            Label("book_workshop", {"person": person_id, "item": item_id}),
            lambda db: workshop_places.choose_workshop(db, registration_id, item_id),
            working=self.tr("Booking a workshop"),
            said=self._said_of_workshop,
            refused=self.refused.emit,
        )

    def leave_workshop(self, registration_id: EntityId, person_id: EntityId, item_id: EntityId) -> None:
        """Give a workshop place back; the next on its waiting list has it."""
        now = self._now()

        def work(db: Any) -> int:  # noqa: ANN401
            workshop_places.leave_workshop(db, registration_id, item_id)
            return len(workshop_places.move_up(db, self._event_id, now))

        self._writer.change(
            Label("leave_workshop", {"person": person_id, "item": item_id}),
            work,
            working=self.tr("Giving up a workshop"),
            said=lambda moved: (
                self.tr("Workshop given up; %Ln from its waiting list moved up.", "", moved)
                if moved
                else self.tr("Workshop given up.")
            ),
            refused=self.refused.emit,
        )

    def register(self, wanted: NewRegistration) -> None:
        """Register somebody, who may be new in the directory."""
        person_id = wanted.person_id or new_id()
        label = Label("register", {"event": self._event_id, "person": person_id})
        now = self._now()

        def verb(db: Any) -> Registered:  # noqa: ANN401  (a session; the window knows no SQLAlchemy)
            if wanted.person is not None:
                add_persons(db, [wanted.person], ids=[person_id])
            fields = RegistrationFields(
                person_id=person_id,
                wish=wanted.wish,
                organisation=wanted.organisation,
                channel=wanted.channel,
                note=wanted.note,
                photo_consent=wanted.photo_consent,
                badge_languages=wanted.badge_languages,
                guests=wanted.guests,
                contingent_id=wanted.contingent_id,
                needs=tuple(self._dated(wanted.needs)),
                answers=wanted.answers,
                privacy_informed_at=now if wanted.informed else None,
            )
            made = registering.register(db, self._event_id, [fields], now)[0]
            if wanted.together_with is not None:
                giving_places.join_companions(db, [wanted.together_with, made.id])
            return made

        self._writer.change(
            label,
            verb,
            working=self.tr("Registering"),
            said=self._said,
            done=self._registered,
            refused=self.refused.emit,
        )

    def _dated(self, needs: Sequence[NeedFields]) -> list[NeedFields]:
        """Let consents given just now bear the time and the officer's login."""
        now, who = self._now(), self._context.workspace.who
        return [
            replace(need, consent_at=now, consent_by=who) if need.consent_wording and not need.consent_at else need
            for need in needs
        ]

    def _registered(self, made: Registered) -> None:
        self.registered.emit(made.id)

    def _said_of_workshop(self, state: RegistrationState) -> str:
        if state is RegistrationState.REQUESTED:
            return self.tr("The wish is kept, and booked with a place at the event.")
        if state is RegistrationState.WAITING:
            return self.tr("The workshop is full; put on its waiting list.")
        return self.tr("Workshop booked.")

    def _said(self, made: Registered) -> str:
        if made.waits:
            return self.tr("Registered, and put on the waiting list.")
        if made.state is RegistrationState.WAITING:
            return self.tr("Registered on the waiting list.")
        return self.tr("Registered, with a place.") if made.state.takes_place else self.tr("Registered.")

    def _now(self) -> datetime:
        now: datetime = self._context.workspace.now()
        return now
