"""Says states and kinds."""

from enum import StrEnum

from forumplanner.model import enums as e
from forumplanner.model import letter_styles, likeness
from forumplanner.wording.calendar_values import CALENDAR
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.enumerations import comma
from forumplanner.wording.inviting_values import INVITING

_WORDS: dict[type[StrEnum], dict[str, str]] = {
    e.EventKind: {
        "citizen_forum": N_("Citizen forum"),
        "conference": N_("Conference"),
        "sitting": N_("Sitting"),
        "working_group": N_("Working group"),
    },
    e.EventState: {
        "planning": N_("in planning"),
        "invited": N_("invited"),
        "postponed": N_("postponed"),
        "called_off": N_("called off"),
        "held": N_("held"),
    },
    e.EventMode: {"on_site": N_("on site"), "online": N_("online"), "hybrid": N_("on site and online")},
    e.RegistrationState: {
        "requested": N_("to be approved"),
        "placed": N_("has a place"),
        "waiting": N_("on the waiting list"),
        "offered": N_("place offered"),
        "declined": N_("declined"),
        "cancelled": N_("cancelled"),
        "attended": N_("attended"),
    },
    e.WaitingPolicy: {
        "strict_order": N_("strict order: nobody overtakes"),
        "fill_seats": N_("fill the seats: whoever fits is next"),
    },
    e.OfferState: {
        "open": N_("offer open"),
        "accepted": N_("offer accepted"),
        "declined": N_("offer declined"),
        "expired": N_("offer expired"),
        "withdrawn": N_("offer withdrawn"),
    },
    e.QuestionKind: {
        "text": N_("Own words"),
        "yes_no": N_("Yes or no"),
        "choice": N_("One of several"),
        "number": N_("Number"),
    },
    e.NeedKind: {
        "interpreter": N_("Interpreter"),
        "sign_language": N_("Sign language"),
        "childcare": N_("Childcare"),
        "wheelchair": N_("Wheelchair place"),
        "diet": N_("Diet"),
        "other": N_("Other need"),
    },
    e.OrderState: {
        "needed": N_("needed"),
        "asked": N_("asked for"),
        "ordered": N_("ordered"),
        "delivered": N_("delivered"),
        "cancelled": N_("cancelled"),
    },
    e.Salutation: {"ms": N_("Ms"), "mr": N_("Mr"), "none": N_("no salutation")},
    e.ChannelKind: {
        "mobile": N_("Mobile phone"),
        "work_phone": N_("Telephone at work"),
        "fax": N_("Fax"),
        "email": N_("Further e-mail"),
        "messenger": N_("Messenger"),
        "social_media": N_("Social media"),
        "website": N_("Website"),
        "other": N_("Other channel"),
    },
    e.PreferredChannel: {
        "unsaid": N_("not said"),
        "email": N_("by e-mail"),
        "letter": N_("by letter"),
        "phone": N_("by telephone"),
        "messenger": N_("by messenger"),
    },
    e.LinkKind: {
        "knows": N_("knows"),
        "cooperates": N_("works together with"),
        "belongs_to": N_("belongs to"),
        "funds": N_("funds"),
        "sends_to": N_("sends people to"),
    },
    e.PhotoConsent: {"yes": N_("agrees to photos"), "no": N_("no photos"), "not_asked": N_("not asked about photos")},
    e.AgendaKind: {
        "item": N_("Agenda item"),
        "break": N_("Break"),
        "workshop": N_("Workshop"),
        "vote": N_("Vote"),
        "conflict": N_("Conflict"),
        "success_model": N_("Success model"),
        "local_measure": N_("Local measure"),
    },
    e.ItemOutcome: {
        "resolved": N_("resolved"),
        "resolved_as_amended": N_("resolved as amended"),
        "rejected": N_("rejected"),
        "noted": N_("noted"),
        "recommended": N_("recommended"),
        "adjourned": N_("adjourned"),
        "referred": N_("referred"),
        "removed": N_("taken off the agenda"),
        "withdrawn": N_("withdrawn"),
    },
    e.EntryKind: {
        "information": N_("Information"),
        "discussion": N_("Discussion"),
        "decision": N_("Decision"),
        "recommendation": N_("Recommendation"),
        "measure": N_("Measure"),
        "declaration": N_("Declaration"),
    },
    letter_styles.LetterForm: {"a": N_("form A, low head"), "b": N_("form B, high head")},
    letter_styles.AddressStyle: {"formal": N_("formal"), "friendly": N_("friendly")},
    letter_styles.WordingStyle: {
        "neutral": N_("neutral words"),
        "both": N_("both forms"),
        "star": N_("with an asterisk"),
        "colon": N_("with a colon"),
    },
    e.MinutesState: {"draft": N_("draft"), "agreed": N_("agreed"), "signed": N_("signed"), "sent": N_("sent")},
    e.VoteManner: {"open": N_("open vote"), "named": N_("vote by name"), "secret": N_("secret vote")},
    e.VoteResult: {"counted": N_("counted"), "unanimous": N_("unanimous"), "by_majority": N_("by majority")},
    e.SeatKind: {"elected": N_("elected"), "appointed": N_("appointed"), "advisory": N_("advisory")},
    e.SeatRole: {
        "chair": N_("Chair"),
        "deputy_chair": N_("Deputy chair"),
        "member": N_("Member"),
        "secretary": N_("Secretary"),
    },
    e.NoticeCounting: {
        "calendar_days": N_("calendar days"),
        "full_days": N_("full days"),
        "working_days": N_("working days"),
    },
    e.MajorityBase: {
        "votes_cast": N_("votes cast"),
        "present": N_("members present"),
        "legal_members": N_("legal number of members"),
    },
    e.AfterSignature: {
        "nothing": N_("nothing follows"),
        "no_objections": N_("valid unless somebody objects"),
        "approval": N_("approved at the next sitting"),
    },
    e.AttendanceState: {
        "present": N_("present"),
        "excused": N_("excused"),
        "absent": N_("absent"),
        "represented": N_("represented"),
    },
    e.ContributionRole: {
        "speaker": N_("Speaker"),
        "chair": N_("Chair"),
        "rapporteur": N_("Rapporteur"),
        "moderator": N_("Moderation"),
    },
    e.DutyKind: {
        "interpreter": N_("Interpreter"),
        "minute_taker": N_("Minute-taker"),
        "volunteer": N_("Volunteer"),
    },
    e.PaperKind: {
        "paper": N_("Paper"),
        "signed_list": N_("Signed attendance list"),
        "signed_minutes": N_("Signed minutes"),
    },
    e.MeasureState: {
        "planned": N_("planned"),
        "running": N_("running"),
        "done": N_("done"),
        "postponed": N_("postponed"),
        "rejected": N_("rejected"),
    },
    e.StationOutcome: {
        "pending": N_("pending"),
        "accepted": N_("accepted"),
        "amended": N_("accepted as amended"),
        "referred": N_("referred"),
        "rejected": N_("rejected"),
    },
    e.OrganisationKind: {
        "migrant_organisation": N_("Migrant organisation"),
        "club": N_("Club"),
        "association": N_("Association"),
        "initiative": N_("Initiative"),
        "authority": N_("Authority"),
        "firm": N_("Firm"),
        "school": N_("School"),
        "religious_community": N_("Religious community"),
        "party": N_("Party"),
        "media": N_("Media"),
    },
    e.EnquiryState: {"open": N_("open"), "passed_on": N_("passed on"), "answered": N_("answered")},
    e.DispatchKind: {
        "summons": N_("Summons"),
        "letter": N_("Letter"),
        "email": N_("E-mail"),
        "calendar": N_("Calendar invitation"),
        "notice_board": N_("Notice board"),
    },
    likeness.NameLikeness: {
        "same": N_("same name"),
        "swapped": N_("given and family name swapped"),
        "typing_error": N_("almost the same name"),
        "shortened": N_("given name shortened"),
        "half_of_double": N_("half of the double name"),
        "transcribed": N_("same name in another transcription"),
        "other_family_name": N_("same given name, other family name"),
    },
    likeness.CommonPoint: {
        "email": N_("same e-mail address"),
        "phone": N_("same telephone number"),
        "address": N_("same address"),
        "birth_date": N_("same date of birth"),
        "birth_year": N_("same year of birth"),
        "nothing_else_known": N_("nothing else known of one of them"),
    },
    likeness.DuplicateStrength: {"certain": N_("certain"), "likely": N_("likely")},
    **CALENDAR,
    **INVITING,
}


def words_of(member: StrEnum) -> str:
    """Return the English words for a state or kind, which a catalogue translates; KeyError for one without words."""
    return _WORDS[type(member)][member.value]


def say_value(member: StrEnum, _: Catalogue) -> str:
    """Return the words for a state or kind; raises KeyError for one without words."""
    return _(words_of(member))


def languages_of(codes: tuple[str, ...], language: str) -> str:
    """Return the names of languages given by their codes, such as `Türkisch, Ukrainisch`."""
    from babel import Locale, UnknownLocaleError

    def name(code: str) -> str:
        try:
            return Locale.parse(code).get_display_name(language) or code
        except (UnknownLocaleError, ValueError):
            return code

    return comma((name(code) for code in codes), language)
