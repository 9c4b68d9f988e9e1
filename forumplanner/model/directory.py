"""The one directory for all events: persons, organisations, who belongs where, mailing lists.

A person has no field for nationality, origin, religion or residence status, and nobody must state a gender.
"""

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from forumplanner.model.base import Entity, EntityId, date, parent
from forumplanner.model.columns import KeyText, enum_column
from forumplanner.model.enums import ChannelKind, LinkKind, PreferredChannel, Salutation
from forumplanner.model.privacy import Purpose, impersonal, personal

_contact = personal(Purpose.CONTACT)


class Person(Entity):
    """Somebody we know: a Latin name and, where there is one, the name in its own script."""

    __tablename__ = "person"
    __table_args__ = (Index(None, "sort_key", "id", "search_key"),)

    salutation: Mapped[Salutation] = mapped_column(enum_column(Salutation), default=Salutation.NONE, info=_contact)
    title: Mapped[str] = mapped_column(default="", info=_contact)
    given_name: Mapped[str] = mapped_column(default="", info=_contact)
    family_name: Mapped[str] = mapped_column(default="", info=_contact)
    own_script_name: Mapped[str] = mapped_column(default="", info=_contact)
    email: Mapped[str] = mapped_column(default="", info=_contact)
    second_email: Mapped[str] = mapped_column(default="", info=_contact)
    phone: Mapped[str] = mapped_column(default="", info=_contact)
    street: Mapped[str] = mapped_column(default="", info=_contact)
    postcode: Mapped[str] = mapped_column(default="", info=_contact)
    city: Mapped[str] = mapped_column(default="", info=_contact)
    district: Mapped[str] = mapped_column(default="", info=_contact)
    birth_date: Mapped[date | None] = mapped_column(info=_contact)
    birth_year: Mapped[int | None] = mapped_column(info=_contact)
    languages: Mapped[tuple[str, ...]] = mapped_column(default=(), info=_contact)
    preferred_channel: Mapped[PreferredChannel] = mapped_column(
        enum_column(PreferredChannel), default=PreferredChannel.UNSAID, server_default="unsaid", info=_contact
    )
    note: Mapped[str] = mapped_column(default="", info=_contact)
    sort_key: Mapped[str] = mapped_column(KeyText, default="", info=_contact)
    search_key: Mapped[str] = mapped_column(KeyText, default="", info=_contact)


class Organisation(Entity):
    """A club, authority, initiative or firm; it may be several of these."""

    __tablename__ = "organisation"
    __table_args__ = (Index(None, "sort_key", "id", "search_key"),)

    name: Mapped[str]
    short_name: Mapped[str] = mapped_column(default="")
    kinds: Mapped[tuple[str, ...]] = mapped_column(default=())
    tags: Mapped[tuple[str, ...]] = mapped_column(default=())
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    website: Mapped[str] = mapped_column(default="")
    street: Mapped[str] = mapped_column(default="")
    postcode: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    district: Mapped[str] = mapped_column(default="")
    languages: Mapped[tuple[str, ...]] = mapped_column(default=())
    note: Mapped[str] = mapped_column(default="")
    sort_key: Mapped[str] = mapped_column(KeyText, default="")
    search_key: Mapped[str] = mapped_column(KeyText, default="")


class Affiliation(Entity):
    """A person's place in an organisation, with a role and dates."""

    __tablename__ = "affiliation"

    person_id: Mapped[EntityId] = mapped_column(parent("person"), index=True, info=_contact)
    organisation_id: Mapped[EntityId] = mapped_column(parent("organisation"), index=True, info=_contact)
    role: Mapped[str] = mapped_column(default="", info=_contact)
    main_contact: Mapped[bool] = mapped_column(default=False, info=_contact)
    since: Mapped[date | None] = mapped_column(info=_contact)
    until: Mapped[date | None] = mapped_column(info=_contact)


class Channel(Entity):
    """A further way to reach a person or an organisation (one of the two)."""

    __tablename__ = "channel"

    person_id: Mapped[EntityId | None] = mapped_column(parent("person"), index=True, info=_contact)
    organisation_id: Mapped[EntityId | None] = mapped_column(parent("organisation"), index=True, info=impersonal())
    kind: Mapped[ChannelKind] = mapped_column(enum_column(ChannelKind), info=_contact)
    value: Mapped[str] = mapped_column(info=_contact)
    note: Mapped[str] = mapped_column(default="", info=_contact)
    position: Mapped[int] = mapped_column(default=0, info=impersonal())


class ActorLink(Entity):
    """Who knows whom: what joins two actors, each a person or an organisation."""

    __tablename__ = "actor_link"

    from_person_id: Mapped[EntityId | None] = mapped_column(parent("person"), index=True, info=_contact)
    from_organisation_id: Mapped[EntityId | None] = mapped_column(parent("organisation"), index=True, info=impersonal())
    to_person_id: Mapped[EntityId | None] = mapped_column(parent("person"), index=True, info=_contact)
    to_organisation_id: Mapped[EntityId | None] = mapped_column(parent("organisation"), index=True, info=impersonal())
    kind: Mapped[LinkKind] = mapped_column(enum_column(LinkKind), default=LinkKind.KNOWS, info=_contact)
    note: Mapped[str] = mapped_column(default="", info=_contact)


class DistinctPersons(Entity):
    """Two entries that an officer found to be two people; `first_id` is the lower id."""

    __tablename__ = "distinct_persons"
    __table_args__ = (UniqueConstraint("first_id", "second_id"),)

    first_id: Mapped[EntityId] = mapped_column(parent("person"), info=_contact)
    second_id: Mapped[EntityId] = mapped_column(parent("person"), index=True, info=_contact)


class MailingList(Entity):
    """Recipients: fixed members, and those whom `rule` finds where there is one (planning/mailing_rules.py)."""

    __tablename__ = "mailing_list"

    name: Mapped[str]
    rule: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="", server_default="")


class MailingListMember(Entity):
    """One fixed recipient of a mailing list."""

    __tablename__ = "mailing_list_member"

    mailing_list_id: Mapped[EntityId] = mapped_column(parent("mailing_list"), index=True, info=impersonal())
    person_id: Mapped[EntityId | None] = mapped_column(parent("person"), index=True, info=_contact)
    organisation_id: Mapped[EntityId | None] = mapped_column(parent("organisation"), index=True, info=impersonal())
