"""What the form of a registration asks for, handed on as changes of the registration that is shown."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.planning.needs import NeedFields
from forumplanner.planning.registering import RegistrationDetails
from forumplanner.ui.registrations.changing import Changing
from forumplanner.ui.registrations.consenting import Consenting
from forumplanner.ui.registrations.registration_form import RegistrationForm
from forumplanner.ui.registrations.seating import Seating


class FormChanges(QObject):
    """Listens to one form."""

    def __init__(self, form: RegistrationForm, changing: Changing, seating: Seating, consenting: Consenting) -> None:
        super().__init__(form)
        self._form = form
        self._changing = changing
        self._seating = seating
        self._consenting = consenting
        form.guests_changed.connect(self._set_guests)
        form.contingent_chosen.connect(self._assign)
        form.state_chosen.connect(self._set_state)
        form.details_changed.connect(self._edit)
        form.needs.changed.connect(self._set_needs)
        form.needs.withdrawn.connect(self._withdraw_consent)
        form.questions.answered.connect(self._answer)
        form.informed.connect(self._inform)
        form.badge_languages_chosen.connect(self._put_languages_on_badge)
        form.listing.agreed.connect(self._list)
        form.workshops.booked.connect(self._book)
        form.workshops.left.connect(self._leave_workshop)

    def _set_state(self, registration_id: str, state: RegistrationState) -> None:
        self._changing.move([EntityId(registration_id)], state)

    def _set_guests(self, _registration_id: str, guests: int) -> None:
        self._with_shown(lambda id_, person: self._seating.set_guests(id_, person, guests, self._form.binder))

    def _assign(self, registration_id: str, contingent_id: EntityId | None) -> None:
        self._seating.assign([EntityId(registration_id)], contingent_id)

    def _edit(self, registration_id: str, details: RegistrationDetails) -> None:
        self._changing.edit(registration_id, details, self._form.binder)

    def _set_needs(self, needs: Sequence[NeedFields]) -> None:
        self._with_shown(lambda id_, person: self._changing.set_needs(id_, person, needs))

    def _withdraw_consent(self) -> None:
        self._with_shown(self._changing.withdraw_consent)

    def _answer(self, question_id: str, text: str) -> None:
        binder = self._form.questions.form.binder
        self._with_shown(lambda id_, person: self._consenting.answer(id_, person, EntityId(question_id), text, binder))

    def _inform(self, given: bool) -> None:
        self._with_shown(lambda id_, _person: self._consenting.inform([id_], given=given))

    def _put_languages_on_badge(self, wanted: bool) -> None:
        self._with_shown(lambda id_, _person: self._consenting.languages_on_badge([id_], wanted=wanted))

    def _list(self, agreed: Sequence[str]) -> None:
        self._with_shown(lambda id_, _person: self._consenting.listing([id_], agreed))

    def _book(self, item_id: str) -> None:
        self._with_shown(lambda id_, person: self._changing.book(id_, person, EntityId(item_id)))

    def _leave_workshop(self, item_id: str) -> None:
        self._with_shown(lambda id_, person: self._changing.leave_workshop(id_, person, EntityId(item_id)))

    def _with_shown(self, do: Callable[[EntityId, EntityId], object]) -> None:
        shown = self._form.registration
        if shown is not None:
            do(shown.row.id, shown.row.person_id)
