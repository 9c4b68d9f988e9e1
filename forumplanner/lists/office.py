"""The office and its officers as values."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.journal import StoredFile
from forumplanner.model.letter_styles import AddressStyle, LetterForm, WordingStyle
from forumplanner.model.office import Office, Officer


@dataclass(frozen=True)
class OfficeView:
    """What stands on the letterhead."""

    name: str = ""
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


def office(db: Session) -> OfficeView:
    """Return the office; an empty one where nobody has entered it yet."""
    row = db.execute(
        select(
            Office.name,
            Office.municipality,
            Office.street,
            Office.postcode,
            Office.city,
            Office.phone,
            Office.email,
            Office.website,
            Office.land,
            Office.language,
            Office.zone,
            Office.is_example,
            Office.letter_form,
            Office.accent,
            Office.footer,
            Office.signatory,
            Office.signatory_function,
            Office.address_style,
            Office.wording_style,
        )
    ).first()
    return OfficeView() if row is None else OfficeView(*row)


def logo(db: Session) -> bytes:
    """Return the picture on the letterhead (PNG or JPEG); nothing where there is none."""
    return db.scalar(select(StoredFile.data).join(Office, Office.logo == StoredFile.digest)) or b""


def signature(db: Session) -> bytes:
    """Return the scanned signature of the signatory (PNG or JPEG); nothing where there is none."""
    return db.scalar(select(StoredFile.data).join(Office, Office.signature == StoredFile.digest)) or b""


@dataclass(frozen=True)
class OfficerView:
    """Who is at the keyboard, as shown to others."""

    name: str = ""
    function: str = ""


def officer(db: Session, login: str) -> OfficerView:
    """Return an officer; an empty one where nobody has entered a name yet."""
    row = db.execute(select(Officer.name, Officer.function).where(Officer.login == login)).first()
    return OfficerView() if row is None else OfficerView(*row)


def officer_name(db: Session, login: str) -> str:
    """Return the display name of an officer, the login where none was given."""
    return db.scalar(select(Officer.name).where(Officer.login == login)) or login
