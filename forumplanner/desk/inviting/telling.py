"""What a message that is due says to its receiver, gathered once for all receivers of an event."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy.orm import Session

from forumplanner.desk.calendars import title_with_body
from forumplanner.desk.document_languages import words_for
from forumplanner.desk.facts import event_of, event_view, office_facts, person_facts
from forumplanner.desk.inviting.values import Due, Invitee
from forumplanner.desk.message_texts import many_wording, postponed_wording, wording
from forumplanner.desk.outputs import Options, Request
from forumplanner.documents.content.bilingual import GERMAN
from forumplanner.documents.content.facts import OfficeFacts, PersonFacts
from forumplanner.documents.content.letters import salutation
from forumplanner.documents.content.meeting_words import YOUR_DUTY, duty_of
from forumplanner.documents.content.message_facts import Before, MessageFacts
from forumplanner.documents.content.messages import (
    MessageText,
    Version,
    Written,
    is_official,
    write_message,
)
from forumplanner.lists import bodies
from forumplanner.lists.document_texts import event_texts
from forumplanner.lists.events import EventView
from forumplanner.model.enums import DutyKind, EventMode, EventState
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import CalendarMethod, MeetingKind, MessageKind
from forumplanner.planning.inviting import Reason, Step
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.workspace import Workspace

_NOTICE = N_("Notice of a date, does not replace the summons: {title}")
_CHANGED = frozenset({Reason.TIME, Reason.PLACE})


@dataclass(frozen=True)
class _Tongue:
    """What every message in one language is told: the words, the event as it is called there, its single texts."""

    words: Catalogue
    event: EventView
    texts: Mapping[tuple[str, str, str], str]


class Teller:
    """Tells receivers of one event; reads what they share once, as long as one reading of the planner lasts."""

    def __init__(self, db: Session, workspace: Workspace, event_id: EntityId) -> None:
        self._db = db
        self._workspace = workspace
        self._event_id = event_id
        self._tongues: dict[str, _Tongue] = {}
        self._wordings: dict[tuple[MessageKind, str], MessageText] = {}

    def kind(self, step: Step) -> MessageKind:
        """Return what kind of message a step takes."""
        if step.method is CalendarMethod.CANCEL:
            return MessageKind.CANCELLATION
        if step.received is not None and _CHANGED & set(step.reasons):
            return MessageKind.UPDATE
        if step.meeting.kind is MeetingKind.SITTING and not self.invites_electronically:
            return MessageKind.NOTICE_OF_SITTING
        return MessageKind.INVITATION

    def title(self, step: Step, language: str) -> str:
        """Return what the meeting is called in a language, as far as somebody said it so."""
        title = self._title(step, language)
        if step.meeting.kind is not MeetingKind.SITTING or self.invites_electronically:
            return title
        return self.words(language)(_NOTICE, title=title)

    def event(self, language: str) -> EventView:
        """Return the event as it is called in a language."""
        return self._tongue(language).event

    def texts(self, language: str) -> Mapping[tuple[str, str, str], str]:
        """Return what somebody said of the event in a language, by entity, id and field."""
        return self._tongue(language).texts

    def words(self, language: str) -> Catalogue:
        """Return the words of a language."""
        return self._tongue(language).words

    def salutation(self, invitee: Invitee) -> str:
        """Return the line that greets somebody in their language."""
        return salutation(self._person(invitee, invitee.language), self.words(invitee.language))

    def facts(self, due: Due, language: str) -> MessageFacts:
        """Return all that a message, or a letter instead of it, is told in a language."""
        step, kind, tongue = due.step, self.kind(due.step), self._tongue(language)
        meeting, received = step.meeting, step.received
        return MessageFacts(
            office=self._office,
            kind=kind,
            meeting=meeting.kind,
            event=title_with_body(tongue.event),
            title=(self._title if kind is MessageKind.CANCELLATION else self.title)(step, language),
            starts=meeting.starts,
            ends=meeting.ends,
            place=meeting.place,
            link=meeting.url,
            registration_link=tongue.event.registration_link,
            person=self._person(due.invitee, language),
            before=Before(starts=received.starts, ends=received.ends, place=received.place) if received else None,
            called_off=meeting.called_off,
            tentative=meeting.tentative,
            duty=_duty(step, tongue.words),
        )

    def tell(self, due: Due) -> Written:
        """Return what the receiver reads."""
        step, language = due.step, due.invitee.language
        versions = [self._version(due, language)]
        if is_official(step.meeting.kind) and language != GERMAN:
            versions.insert(0, self._version(due, GERMAN))
        return write_message(*versions)

    def tell_many(self, language: str, *, changed: bool = False, guests: bool = False) -> Written:
        """Return what many read together, in a language; nobody is named.

        That the event is called off or postponed is said to everybody, that it has `changed` to those who know of it.
        `guests` are told where one registers, and nothing of a summons: none of theirs follows.
        """
        versions = [self._version_for_many(language, changed=changed, guests=guests)]
        if self.own_event.body_id is not None and language != GERMAN:
            versions.insert(0, self._version_for_many(GERMAN, changed=changed, guests=guests))
        return write_message(*versions)

    @cached_property
    def invites_electronically(self) -> bool:
        """Tell whether the rules of the body allow a summons by e-mail."""
        body_id = self._tongue(GERMAN).event.body_id
        rules = bodies.rules(self._db, body_id) if body_id is not None else None
        return rules is not None and rules.electronic_invitation

    @cached_property
    def _office(self) -> OfficeFacts:
        return office_facts(self._db, self._workspace.who)

    @cached_property
    def own_event(self) -> EventView:
        """Return the event as the planner has it."""
        return event_view(self._db, self._event_id)

    def _title(self, step: Step, language: str) -> str:
        """Return the title of the meeting alone; a duty is called by its kind, which an event may have several of."""
        meeting, tongue = step.meeting, self._tongue(language)
        if meeting.title != title_with_body(self.own_event):
            return tongue.texts.get(("agenda_item", meeting.subject_id, "title"), meeting.title)
        title = title_with_body(tongue.event)
        if meeting.kind is not MeetingKind.DUTY:
            return title
        return f"{_duty(step, tongue.words) or tongue.words(YOUR_DUTY)}: {title}"

    def _version(self, due: Due, language: str) -> Version:
        kind, facts = self.kind(due.step), self.facts(due, language)
        off = kind is MessageKind.UPDATE and facts.tentative
        said = postponed_wording(self._db, language, self._event_id) if off else self._wording(kind, language)
        return Version(said, facts, self._tongue(language).words)

    def _version_for_many(self, language: str, *, changed: bool, guests: bool) -> Version:
        """What many are told of a sitting is a notice of its date, unless an e-mail may summon."""
        tongue = self._tongue(language)
        event, words, title = tongue.event, tongue.words, title_with_body(tongue.event)
        sitting = event.body_id is not None
        notice = sitting and not guests and not self.invites_electronically
        first = MessageKind.NOTICE_OF_SITTING if notice else MessageKind.TO_MANY
        off, postponed = event.state is EventState.CALLED_OFF, event.state is EventState.POSTPONED
        if off:
            kind, said = MessageKind.CANCELLATION, many_wording(MessageKind.CANCELLATION, words)
        elif postponed:
            kind, said = MessageKind.UPDATE, postponed_wording(self._db, language, self._event_id)
        elif changed:
            kind, said = MessageKind.UPDATE, many_wording(MessageKind.UPDATE, words)
        else:
            kind, said = first, self._wording(first, language)
        facts = MessageFacts(
            office=self._office,
            kind=kind,
            meeting=MeetingKind.SITTING if sitting else MeetingKind.DAY,
            event=title,
            title=words(_NOTICE, title=title) if kind is MessageKind.NOTICE_OF_SITTING else title,
            starts=event.days[0].starts,
            ends=event.days[-1].ends,
            place=_place(event),
            link=event.online_link if event.mode is not EventMode.ON_SITE else "",
            registration_link=event.registration_link if guests else "",
            called_off=off,
            tentative=postponed,
        )
        return Version(said, facts, words)

    def _person(self, invitee: Invitee, language: str) -> PersonFacts:
        found = person_facts(self._db, [invitee.person_id], self.words(language))
        return found.get(invitee.person_id) or PersonFacts(invitee.name)

    def _wording(self, kind: MessageKind, language: str) -> MessageText:
        key = (kind, language)
        if key not in self._wordings:
            self._wordings[key] = wording(self._db, kind, language, self._event_id)
        return self._wordings[key]

    def _tongue(self, language: str) -> _Tongue:
        if language not in self._tongues:
            request = Request(self._db, self._workspace, self._event_id, Options(language=language), "")
            texts = {key: row.text for key, row in event_texts(self._db, self._event_id, language).items()}
            self._tongues[language] = _Tongue(words_for(self._db, language), event_of(request), texts)
        return self._tongues[language]


def _duty(step: Step, words: Catalogue) -> str:
    """Say of what kind a duty is; nothing of anything else, and of one that is no more and is known by its entry."""
    meeting = step.meeting
    if meeting.kind is not MeetingKind.DUTY or not meeting.role:
        return ""
    return duty_of(DutyKind(meeting.role), words)


def _place(event: EventView) -> str:
    if event.venue is None or event.mode is EventMode.ONLINE:
        return ""
    return ", ".join(filter(None, (event.venue.name, event.venue.address)))
