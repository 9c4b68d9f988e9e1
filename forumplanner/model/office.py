"""The office whose planner this is, and the officers who work in it."""

from sqlalchemy.orm import Mapped, mapped_column

from forumplanner.model.base import Entity
from forumplanner.model.privacy import Purpose, impersonal, personal


class Office(Entity):
    """Letterhead, language, zone and Land of the office; one row per planner.

    `logo` is the digest of a stored PNG or JPEG.
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
    is_example: Mapped[bool] = mapped_column(default=False)


class Officer(Entity):
    """Who is at the keyboard: the login and the name shown in the journal."""

    __tablename__ = "officer"

    login: Mapped[str] = mapped_column(unique=True, info=personal(Purpose.ACCOUNTABILITY))
    name: Mapped[str] = mapped_column(default="", info=personal(Purpose.ACCOUNTABILITY))
    function: Mapped[str] = mapped_column(default="", info=impersonal())
