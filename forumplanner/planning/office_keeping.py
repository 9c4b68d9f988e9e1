"""Keeping the office: its letterhead, and the officers who work in the planner."""

from dataclasses import asdict, dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.ids import new_id
from forumplanner.model.letter_styles import AddressStyle, LetterForm, WordingStyle
from forumplanner.model.office import Office, Officer
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import stored_files
from forumplanner.planning.civil_times import zone_of
from forumplanner.planning.contrast import LEAST_CONTRAST, contrast_with_white
from forumplanner.planning.text_limits import checked


@dataclass(frozen=True)
class OfficeFields:
    """What stands on the letterhead, how letters are written, and the office's language, zone and Land."""

    name: str
    municipality: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    land: str = ""
    language: str = "de"
    zone: str = "Europe/Berlin"
    is_example: bool = False
    letter_form: LetterForm = LetterForm.B
    accent: str = ""
    footer: str = ""
    signatory: str = ""
    signatory_function: str = ""
    address_style: AddressStyle = AddressStyle.FORMAL
    wording_style: WordingStyle = WordingStyle.NEUTRAL


def set_office(db: Session, fields: OfficeFields) -> None:
    """Set the office of the planner; the name may be empty until somebody knows it.

    Raises PlanningError for a colour that is none, or too light to be read on paper (WCAG 2.2, 1.4.3).
    """
    zone_of(fields.zone)
    _check_accent(fields.accent)
    office = db.scalars(select(Office)).first() or Office(id=new_id())
    for name, value in checked(asdict(fields)).items():
        setattr(office, name, value)
    db.add(office)
    db.flush()


def set_logo(db: Session, data: bytes) -> None:
    """Set the logo of the letterhead (PNG or JPEG as it was read), or take it away with no bytes."""
    office = db.scalars(select(Office)).first() or Office(id=new_id(), name="")
    office.logo = stored_files.keep(db, data) if data else ""
    db.add(office)
    db.flush()


def set_signature(db: Session, data: bytes) -> None:
    """Set the scanned signature below letters (PNG or JPEG as it was read), or take it away with no bytes."""
    office = db.scalars(select(Office)).first() or Office(id=new_id(), name="")
    office.signature = stored_files.keep(db, data) if data else ""
    db.add(office)
    db.flush()


def _check_accent(accent: str) -> None:
    if not accent:
        return
    try:
        found = contrast_with_white(accent)
    except ValueError:
        raise PlanningError("office.no-colour", place="accent", colour=accent) from None
    if found < LEAST_CONTRAST:
        raise PlanningError("office.colour-too-light", place="accent", colour=accent, contrast=f"{found:.1f}")


def set_officer(db: Session, login: str, name: str, function: str = "") -> None:
    """Set the display name of an officer; the journal keeps the login."""
    officer = db.scalars(select(Officer).where(Officer.login == login)).first() or Officer(id=new_id(), login=login)
    officer.name, officer.function = name.strip(), function.strip()
    db.add(officer)
    db.flush()
