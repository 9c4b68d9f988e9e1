"""What messages say: the office's own words before the built-in ones, and how they read to an invented person."""

from dataclasses import dataclass, replace
from datetime import timedelta

from sqlalchemy.orm import Session

from forumplanner.desk.calendars import title_with_body
from forumplanner.desk.document_languages import words_for
from forumplanner.desk.facts import event_view, office_facts
from forumplanner.documents.content.bilingual import GERMAN
from forumplanner.documents.content.facts import PersonFacts
from forumplanner.documents.content.message_facts import Before, MessageFacts
from forumplanner.documents.content.messages import (
    BUILT_IN,
    POSTPONED,
    TO_MANY,
    MessageText,
    Version,
    Written,
    is_official,
    write_message,
)
from forumplanner.lists import office
from forumplanner.lists.message_texts import OwnMessage, messages_for
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import MeetingKind, MessageKind
from forumplanner.model.letter_styles import AddressStyle
from forumplanner.planning.civil_times import to_local
from forumplanner.wording.catalogue import Catalogue
from forumplanner.workspace import Workspace


def wording(db: Session, kind: MessageKind, language: str, event_id: EntityId | None) -> MessageText:
    """Return what a message says at an event, or without one in general."""
    own = messages_for(db, event_id).get((kind, language), OwnMessage())
    built_in = built_in_wording(db, kind, language)
    return MessageText(own.subject or built_in.subject, own.text or built_in.text)


def built_in_wording(db: Session, kind: MessageKind, language: str) -> MessageText:
    """Return what a message says without own words; German in a language that nobody has written it in."""
    _, said = words_for(db, language), BUILT_IN[kind]
    return MessageText(_(said.subject), _(said.text))


def postponed_wording(db: Session, language: str, event_id: EntityId | None) -> MessageText:
    """Return what an update says of a postponed date; the office's own words for updates go before ours."""
    own = messages_for(db, event_id).get((MessageKind.UPDATE, language), OwnMessage())
    _ = words_for(db, language)
    return MessageText(own.subject or _(POSTPONED.subject), own.text or _(POSTPONED.text))


def many_wording(kind: MessageKind, _: Catalogue) -> MessageText:
    """Return what many are told together of a change, or of an event that is called off, in the words of `_`."""
    said = TO_MANY[kind]
    return MessageText(_(said.subject), _(said.text))


def wording_below(db: Session, kind: MessageKind, language: str, event_id: EntityId | None) -> MessageText:
    """Return what would be said without own words just here: at an event the office's, in general the built-in."""
    if event_id is None:
        return built_in_wording(db, kind, language)
    return wording(db, kind, language, None)


@dataclass(frozen=True)
class Sample:
    """A message to an invented person. `german` stands above `version` where both are said."""

    version: Version
    german: Version | None = None

    def written(self, said: MessageText) -> Written:
        """Return how it reads in these words."""
        version = replace(self.version, wording=said)
        return write_message(version) if self.german is None else write_message(self.german, version)


def sample(workspace: Workspace, kind: MessageKind, language: str, event_id: EntityId | None) -> Sample:
    """Return a message of a kind about the event, or about an invented one."""
    with workspace.read() as db:
        version = _version(db, workspace, kind, language, event_id)
        official = is_official(version.facts.meeting) and language != GERMAN
        return Sample(version, _version(db, workspace, kind, GERMAN, event_id) if official else None)


def _version(db: Session, workspace: Workspace, kind: MessageKind, language: str, event_id: EntityId | None) -> Version:
    _ = words_for(db, language)
    facts = _facts(db, workspace, kind, event_id, _)
    if kind is MessageKind.UPDATE:
        before = Before(
            starts=facts.starts - timedelta(minutes=30), ends=facts.ends - timedelta(minutes=30), place=facts.place
        )
        facts = replace(facts, before=before)
    return Version(wording(db, kind, language, event_id), facts, _)


def _facts(
    db: Session, workspace: Workspace, kind: MessageKind, event_id: EntityId | None, _: Catalogue
) -> MessageFacts:
    own = office.office(db)
    letterhead = office_facts(db, workspace.who)
    many = kind is MessageKind.TO_MANY
    meeting = MeetingKind.SITTING if kind is MessageKind.NOTICE_OF_SITTING else MeetingKind.DAY
    person = None if many else _person(own.address_style, _)
    if event_id is not None:
        event = event_view(db, event_id)
        title, day = title_with_body(event), event.days[0]
        return MessageFacts(
            office=letterhead,
            kind=kind,
            meeting=meeting,
            event=title,
            title=_titled(kind, title, _),
            starts=day.starts,
            ends=day.ends,
            place=", ".join(filter(None, (event.venue.name, event.venue.address))) if event.venue else "",
            link=event.online_link,
            registration_link=event.registration_link,
            person=person,
        )
    today = to_local(workspace.now(), own.zone)
    starts = (today + timedelta(days=42)).replace(hour=18, minute=0, second=0, microsecond=0)
    title = _("Sample event")
    return MessageFacts(
        office=letterhead,
        kind=kind,
        meeting=meeting,
        event=title,
        title=_titled(kind, title, _),
        starts=starts,
        ends=starts + timedelta(hours=3),
        place="Musterweg 1, 00000 Musterort",
        registration_link="https://musterort.example/forum" if many else "",
        person=person,
    )


def _titled(kind: MessageKind, title: str, _: Catalogue) -> str:
    if kind is not MessageKind.NOTICE_OF_SITTING:
        return title
    return _("Notice of a date, does not replace the summons: {title}", title=title)


def _person(style: AddressStyle, _: Catalogue) -> PersonFacts:
    name = _("Sample")
    formal = style is AddressStyle.FORMAL
    greeting = _("Dear Ms {name}", name=name) if formal else _("Good day Ms {name}", name=name)
    return PersonFacts(f"Toni {name}", salutation=greeting)
