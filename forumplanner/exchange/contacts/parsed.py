"""What was read from a row or a card: a person, an organisation, or a person in an organisation."""

from dataclasses import dataclass

from forumplanner.exchange.columns.doubts import Doubt
from forumplanner.exchange.columns.person import ParsedChannel
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.planning.person_names import full_name


@dataclass(frozen=True)
class ParsedContact:
    """One row or card, counted from 1 as the file shows it. One of person and organisation is there.

    `role` and `main_contact` say what the person does in the organisation.
    """

    row: int
    person: PersonFields | None = None
    organisation: OrganisationFields | None = None
    role: str = ""
    main_contact: bool = False
    person_channels: tuple[ParsedChannel, ...] = ()
    organisation_channels: tuple[ParsedChannel, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def name(self) -> str:
        """Return what the entry is called."""
        if self.person is not None:
            return full_name(self.person)
        return self.organisation.name if self.organisation is not None else ""
