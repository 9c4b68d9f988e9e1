"""What the form of a call asks for: one registration of somebody known or somebody new."""

from dataclasses import dataclass

from forumplanner.model.enums import PhotoConsent, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.needs import NeedFields


@dataclass(frozen=True)
class NewRegistration:
    """What is to be registered: somebody known or somebody new; `together_with` is an earlier registration.

    `informed` says that the notice on data protection was given. Needs and answers come as they were said.
    """

    person_id: EntityId | None
    person: PersonFields | None
    wish: RegistrationState
    organisation: str
    channel: str
    note: str
    photo_consent: PhotoConsent
    together_with: EntityId | None = None
    guests: int = 0
    contingent_id: EntityId | None = None
    needs: tuple[NeedFields, ...] = ()
    answers: tuple[tuple[EntityId, str], ...] = ()
    informed: bool = False
    badge_languages: bool = False
