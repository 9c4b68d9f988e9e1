"""What a column of a list of contacts, memberships or measures can mean."""

from enum import StrEnum

from forumplanner.wording.catalogue import N_


class Meaning(StrEnum):
    """A target for a column. Which of them a list can have is up to its kind (vocabulary.py)."""

    SALUTATION = "salutation"
    TITLE = "title"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    FULL_NAME = "full_name"
    FULL_NAME_FAMILY_FIRST = "full_name_family_first"
    CONTACT_PERSON = "contact_person"
    OWN_SCRIPT_NAME = "own_script_name"
    ORGANISATION = "organisation"
    SHORT_NAME = "short_name"
    KINDS = "kinds"
    TAGS = "tags"
    ROLE = "role"
    MAIN_CONTACT = "main_contact"
    EMAIL = "email"
    PERSON_EMAIL = "person_email"
    ORGANISATION_EMAIL = "organisation_email"
    PHONE = "phone"
    MOBILE = "mobile"
    WORK_PHONE = "work_phone"
    ORGANISATION_PHONE = "organisation_phone"
    FAX = "fax"
    MESSENGER = "messenger"
    SOCIAL_MEDIA = "social_media"
    WEBSITE = "website"
    STREET = "street"
    HOUSE_NUMBER = "house_number"
    POSTCODE = "postcode"
    POSTCODE_AND_CITY = "postcode_and_city"
    CITY = "city"
    DISTRICT = "district"
    COUNTRY = "country"
    BIRTH = "birth"
    LANGUAGES = "languages"
    NOTE = "note"
    BODY = "body"
    SEAT_ROLE = "seat_role"
    SEAT_KIND = "seat_kind"
    VOTES = "votes"
    GROUP = "group"
    SINCE = "since"
    UNTIL = "until"
    SUBSTITUTE = "substitute"
    MEASURE = "measure"
    DESCRIPTION = "description"
    OWNER = "owner"
    OWNER_PERSON = "owner_person"
    DUE = "due"
    STATE = "state"
    FIELD_OF_ACTION = "field_of_action"
    DIMENSION = "dimension"
    PHASE = "phase"
    MUNICIPALITY = "municipality"
    RESULT = "result"
    REASON = "reason"


MEANINGS: dict[Meaning, str] = {
    Meaning.SALUTATION: N_("Salutation"),
    Meaning.TITLE: N_("Academic title"),
    Meaning.GIVEN_NAME: N_("Given name"),
    Meaning.FAMILY_NAME: N_("Family name"),
    Meaning.FULL_NAME: N_("Full name"),
    Meaning.FULL_NAME_FAMILY_FIRST: N_("Full name, family name first"),
    Meaning.CONTACT_PERSON: N_("Contact person of the organisation"),
    Meaning.OWN_SCRIPT_NAME: N_("Name in own script"),
    Meaning.ORGANISATION: N_("Organisation"),
    Meaning.SHORT_NAME: N_("Short name of the organisation"),
    Meaning.KINDS: N_("Kind of organisation"),
    Meaning.TAGS: N_("Tags"),
    Meaning.ROLE: N_("Role in the organisation"),
    Meaning.MAIN_CONTACT: N_("Whom one turns to (yes or no)"),
    Meaning.EMAIL: N_("E-mail"),
    Meaning.PERSON_EMAIL: N_("E-mail of the person"),
    Meaning.ORGANISATION_EMAIL: N_("E-mail of the organisation"),
    Meaning.PHONE: N_("Telephone"),
    Meaning.MOBILE: N_("Mobile phone"),
    Meaning.WORK_PHONE: N_("Telephone at work"),
    Meaning.ORGANISATION_PHONE: N_("Telephone of the organisation"),
    Meaning.FAX: N_("Fax"),
    Meaning.MESSENGER: N_("Messenger"),
    Meaning.SOCIAL_MEDIA: N_("Social media"),
    Meaning.WEBSITE: N_("Website"),
    Meaning.STREET: N_("Street"),
    Meaning.HOUSE_NUMBER: N_("House number"),
    Meaning.POSTCODE: N_("Postcode"),
    Meaning.POSTCODE_AND_CITY: N_("Postcode and town"),
    Meaning.CITY: N_("Town"),
    Meaning.DISTRICT: N_("District"),
    Meaning.COUNTRY: N_("Country"),
    Meaning.BIRTH: N_("Date or year of birth"),
    Meaning.LANGUAGES: N_("Languages"),
    Meaning.NOTE: N_("Note"),
    Meaning.BODY: N_("Body"),
    Meaning.SEAT_ROLE: N_("Role in the body"),
    Meaning.SEAT_KIND: N_("Elected, appointed or advisory"),
    Meaning.VOTES: N_("Has a vote"),
    Meaning.GROUP: N_("Group or list"),
    Meaning.SINCE: N_("From"),
    Meaning.UNTIL: N_("Until"),
    Meaning.SUBSTITUTE: N_("Substitute"),
    Meaning.MEASURE: N_("Title of the measure"),
    Meaning.DESCRIPTION: N_("Description"),
    Meaning.OWNER: N_("Responsible"),
    Meaning.OWNER_PERSON: N_("Responsible person"),
    Meaning.DUE: N_("Due on"),
    Meaning.STATE: N_("State"),
    Meaning.FIELD_OF_ACTION: N_("Field of action"),
    Meaning.DIMENSION: N_("Dimension"),
    Meaning.PHASE: N_("Phase"),
    Meaning.MUNICIPALITY: N_("Municipality"),
    Meaning.RESULT: N_("Result"),
    Meaning.REASON: N_("Reason"),
}
