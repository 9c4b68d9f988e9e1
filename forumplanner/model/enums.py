"""States and kinds. Stored by value; said by wording/values.py."""

from enum import StrEnum


class EventKind(StrEnum):
    """What sort of event it is; a sitting follows a body's rules."""

    CITIZEN_FORUM = "citizen_forum"
    CONFERENCE = "conference"
    SITTING = "sitting"
    WORKING_GROUP = "working_group"


class EventState(StrEnum):
    """Where an event is in its life."""

    PLANNING = "planning"
    INVITED = "invited"
    POSTPONED = "postponed"
    CALLED_OFF = "called_off"
    HELD = "held"


class EventMode(StrEnum):
    """Where people meet."""

    ON_SITE = "on_site"
    ONLINE = "online"
    HYBRID = "hybrid"


class RegistrationState(StrEnum):
    """Where a registration is in its life."""

    REQUESTED = "requested"
    PLACED = "placed"
    WAITING = "waiting"
    OFFERED = "offered"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    ATTENDED = "attended"

    @property
    def takes_place(self) -> bool:
        """Tell whether this state uses up one of the event's places."""
        return self in _TAKING_A_PLACE


_TAKING_A_PLACE = frozenset({RegistrationState.PLACED, RegistrationState.OFFERED, RegistrationState.ATTENDED})


class WaitingPolicy(StrEnum):
    """Who gets a place that became free.

    Strict order: nobody overtakes a party that waits. Fill the seat: the first party in the queue that fits.
    """

    STRICT_ORDER = "strict_order"
    FILL_SEATS = "fill_seats"


class OfferState(StrEnum):
    """What became of an offered place."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class QuestionKind(StrEnum):
    """What sort of answer a question of an event asks for."""

    TEXT = "text"
    YES_NO = "yes_no"
    CHOICE = "choice"
    NUMBER = "number"


class NeedKind(StrEnum):
    """What somebody needs in order to take part."""

    INTERPRETER = "interpreter"
    SIGN_LANGUAGE = "sign_language"
    CHILDCARE = "childcare"
    WHEELCHAIR = "wheelchair"
    DIET = "diet"
    OTHER = "other"


class OrderState(StrEnum):
    """Where a service order is."""

    NEEDED = "needed"
    ASKED = "asked"
    ORDERED = "ordered"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"


class Salutation(StrEnum):
    """How a person wishes to be addressed; none is an answer."""

    MS = "ms"
    MR = "mr"
    NONE = "none"


class ChannelKind(StrEnum):
    """A further way to reach somebody."""

    MOBILE = "mobile"
    WORK_PHONE = "work_phone"
    FAX = "fax"
    EMAIL = "email"
    MESSENGER = "messenger"
    SOCIAL_MEDIA = "social_media"
    WEBSITE = "website"
    OTHER = "other"


class PreferredChannel(StrEnum):
    """How somebody wishes to be written to; unsaid is an answer."""

    UNSAID = "unsaid"
    EMAIL = "email"
    LETTER = "letter"
    PHONE = "phone"
    MESSENGER = "messenger"


class LinkKind(StrEnum):
    """What joins two actors of the field."""

    KNOWS = "knows"
    COOPERATES = "cooperates"
    BELONGS_TO = "belongs_to"
    FUNDS = "funds"
    SENDS_TO = "sends_to"


class PhotoConsent(StrEnum):
    """Whether pictures of a person may be used."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not_asked"


class AgendaKind(StrEnum):
    """What an agenda item is; the three last have an outcome of their own."""

    ITEM = "item"
    BREAK = "break"
    WORKSHOP = "workshop"
    VOTE = "vote"
    CONFLICT = "conflict"
    SUCCESS_MODEL = "success_model"
    LOCAL_MEASURE = "local_measure"


class ItemOutcome(StrEnum):
    """How an agenda item ended."""

    RESOLVED = "resolved"
    RESOLVED_AS_AMENDED = "resolved_as_amended"
    REJECTED = "rejected"
    NOTED = "noted"
    RECOMMENDED = "recommended"
    ADJOURNED = "adjourned"
    REFERRED = "referred"
    REMOVED = "removed"
    WITHDRAWN = "withdrawn"


class EntryKind(StrEnum):
    """What a minute entry records."""

    INFORMATION = "information"
    DISCUSSION = "discussion"
    DECISION = "decision"
    RECOMMENDATION = "recommendation"
    MEASURE = "measure"
    DECLARATION = "declaration"


class MinutesState(StrEnum):
    """Where minutes are; a forum agrees them, a body signs them."""

    DRAFT = "draft"
    AGREED = "agreed"
    SIGNED = "signed"
    SENT = "sent"


class VoteManner(StrEnum):
    """How a vote is taken."""

    OPEN = "open"
    NAMED = "named"
    SECRET = "secret"


class VoteResult(StrEnum):
    """What was recorded: figures, or only their sense."""

    COUNTED = "counted"
    UNANIMOUS = "unanimous"
    BY_MAJORITY = "by_majority"


class SeatKind(StrEnum):
    """How a member came to the seat."""

    ELECTED = "elected"
    APPOINTED = "appointed"
    ADVISORY = "advisory"


class SeatRole(StrEnum):
    """What a member does in the body."""

    CHAIR = "chair"
    DEPUTY_CHAIR = "deputy_chair"
    MEMBER = "member"
    SECRETARY = "secretary"


class NoticeCounting(StrEnum):
    """How a period of notice is counted (section 187 ff. BGB; bodies may exclude both end days)."""

    CALENDAR_DAYS = "calendar_days"
    FULL_DAYS = "full_days"
    WORKING_DAYS = "working_days"


class MajorityBase(StrEnum):
    """What a majority is a majority of."""

    VOTES_CAST = "votes_cast"
    PRESENT = "present"
    LEGAL_MEMBERS = "legal_members"


class AfterSignature(StrEnum):
    """What follows the signature of minutes."""

    NOTHING = "nothing"
    NO_OBJECTIONS = "no_objections"
    APPROVAL = "approval"


class AttendanceState(StrEnum):
    """How someone is recorded at an event."""

    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"
    REPRESENTED = "represented"


class ContributionRole(StrEnum):
    """What someone contributes to an agenda item."""

    SPEAKER = "speaker"
    CHAIR = "chair"
    RAPPORTEUR = "rapporteur"
    MODERATOR = "moderator"


class DutyKind(StrEnum):
    """What someone is on duty for."""

    INTERPRETER = "interpreter"
    MINUTE_TAKER = "minute_taker"
    VOLUNTEER = "volunteer"


class PaperKind(StrEnum):
    """What a paper is for."""

    PAPER = "paper"
    SIGNED_LIST = "signed_list"
    SIGNED_MINUTES = "signed_minutes"


class MeasureState(StrEnum):
    """Where a measure is."""

    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    POSTPONED = "postponed"
    REJECTED = "rejected"


class StationOutcome(StrEnum):
    """What a body made of a recommendation or measure."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    AMENDED = "amended"
    REFERRED = "referred"
    REJECTED = "rejected"


class OrganisationKind(StrEnum):
    """What an organisation is; it may be several."""

    MIGRANT_ORGANISATION = "migrant_organisation"
    CLUB = "club"
    ASSOCIATION = "association"
    INITIATIVE = "initiative"
    AUTHORITY = "authority"
    FIRM = "firm"
    SCHOOL = "school"
    RELIGIOUS_COMMUNITY = "religious_community"
    PARTY = "party"
    MEDIA = "media"


class EnquiryState(StrEnum):
    """Where an enquiry is."""

    OPEN = "open"
    PASSED_ON = "passed_on"
    ANSWERED = "answered"


class DispatchKind(StrEnum):
    """What was sent."""

    SUMMONS = "summons"
    LETTER = "letter"
    EMAIL = "email"
    CALENDAR = "calendar"
    NOTICE_BOARD = "notice_board"
