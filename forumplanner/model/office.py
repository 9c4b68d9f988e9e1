"""The office whose planner this is, and the officers who work in it."""

from sqlalchemy.orm import Mapped, mapped_column

from forumplanner.model.base import Entity
from forumplanner.model.columns import enum_column
from forumplanner.model.letter_styles import AddressStyle, LetterForm, WordingStyle
from forumplanner.model.privacy import Purpose, impersonal, personal


class Office(Entity):
    """Letterhead, language, zone and Land of the office; one row per planner.

    `logo` and `signature` are digests of stored PNGs or JPEGs. `accent` is the colour of documents as `#rrggbb`,
    empty for black; `footer` what letters say at the foot, an empty line beginning the next column.
    """

    __tablename__ = "office"

    name: Mapped[str]
    municipality: Mapped[str] = mapped_column(default="")
    street: Mapped[str] = mapped_column(default="")
    postcode: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    website: Mapped[str] = mapped_column(default="")
    land: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="de")
    zone: Mapped[str] = mapped_column(default="Europe/Berlin")
    logo: Mapped[str] = mapped_column(default="", server_default="")
    letter_form: Mapped[LetterForm] = mapped_column(enum_column(LetterForm), default=LetterForm.B, server_default="b")
    accent: Mapped[str] = mapped_column(default="", server_default="")
    footer: Mapped[str] = mapped_column(default="", server_default="")
    signatory: Mapped[str] = mapped_column(default="", server_default="")
    signatory_function: Mapped[str] = mapped_column(default="", server_default="")
    signature: Mapped[str] = mapped_column(default="", server_default="")
    address_style: Mapped[AddressStyle] = mapped_column(
        enum_column(AddressStyle), default=AddressStyle.FORMAL, server_default="formal"
    )
    wording_style: Mapped[WordingStyle] = mapped_column(
        enum_column(WordingStyle), default=WordingStyle.NEUTRAL, server_default="neutral"
    )
    is_example: Mapped[bool] = mapped_column(default=False)


class Officer(Entity):
    """Who is at the keyboard: the login and the name shown in the journal."""

    __tablename__ = "officer"

    login: Mapped[str] = mapped_column(unique=True, info=personal(Purpose.ACCOUNTABILITY))
    name: Mapped[str] = mapped_column(default="", info=personal(Purpose.ACCOUNTABILITY))
    function: Mapped[str] = mapped_column(default="", info=impersonal())
