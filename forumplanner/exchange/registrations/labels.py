"""What fields, doubts and reasons are called in the import's preview (English sources; translated in wording)."""

from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.parsed import Problem, ProblemKind
from forumplanner.exchange.tables.table import SkipReason
from forumplanner.wording.catalogue import N_, Catalogue

FIELDS: dict[Field, str] = {
    Field.SALUTATION: N_("Salutation"),
    Field.TITLE: N_("Academic title"),
    Field.GIVEN_NAME: N_("Given name"),
    Field.FAMILY_NAME: N_("Family name"),
    Field.FULL_NAME: N_("Full name"),
    Field.FULL_NAME_FAMILY_FIRST: N_("Full name, family name first"),
    Field.OWN_SCRIPT_NAME: N_("Name in own script"),
    Field.ORGANISATION: N_("Organisation"),
    Field.EMAIL: N_("E-mail"),
    Field.PHONE: N_("Telephone"),
    Field.STREET: N_("Street"),
    Field.HOUSE_NUMBER: N_("House number"),
    Field.POSTCODE: N_("Postcode"),
    Field.POSTCODE_AND_CITY: N_("Postcode and town"),
    Field.CITY: N_("Town"),
    Field.DISTRICT: N_("District"),
    Field.COUNTRY: N_("Country"),
    Field.BIRTH: N_("Date or year of birth"),
    Field.LANGUAGE: N_("Language"),
    Field.INTERPRETER: N_("Interpreter"),
    Field.SIGN_LANGUAGE: N_("Sign language"),
    Field.WHEELCHAIR: N_("Wheelchair"),
    Field.CHILDREN: N_("Childcare: number of children"),
    Field.CHILD_AGES: N_("Childcare: ages"),
    Field.DIET: N_("Diet"),
    Field.NEEDS_CONSENT: N_("Consent to keep the needs"),
    Field.PHOTOS: N_("Consent to photos"),
    Field.REGISTERED_DATE: N_("Registered on"),
    Field.REGISTERED_TIME: N_("Registered at (time)"),
    Field.CHANNEL: N_("How the registration came in"),
    Field.STATUS: N_("State"),
    Field.PAID: N_("Paid"),
    Field.CHECKED_IN: N_("Checked in"),
    Field.WAITING: N_("On the waiting list"),
    Field.VOUCHER: N_("Voucher code"),
    Field.PRIORITY: N_("Priority on the waiting list (the highest number first)"),
    Field.NOTE: N_("Note"),
    Field.EXTERNAL_ID: N_("Number in the list"),
    Field.TOGETHER_WITH: N_("Together with (number in the list)"),
    Field.GUESTS: N_("Accompanying persons"),
    Field.CONTINGENT: N_("Contingent"),
    Field.ORDER_CODE: N_("Order code"),
    Field.POSITION: N_("Position in the order"),
    Field.ADD_ON_TO: N_("Add-on to position"),
    Field.PRODUCT: N_("Product"),
    Field.VARIANT: N_("Product variant"),
    Field.WORKSHOP: N_("Workshop"),
    Field.EVENT_TITLE: N_("Title of the event"),
}

PROBLEMS: dict[ProblemKind, str] = {
    ProblemKind.NAME_SPLIT_GUESSED: N_("“{text}” could be split into given and family name in several ways."),
    ProblemKind.LETTERS_LOST: N_("“{text}” has lost letters; an older export may still have them."),
    ProblemKind.SALUTATION_UNKNOWN: N_("“{text}” is no known salutation; kept as a note."),
    ProblemKind.SALUTATION_LEFT_OUT: N_(
        "“{text}” is not kept: whoever is neither Ms nor Mr is addressed by their full name."
    ),
    ProblemKind.EMAIL_UNREADABLE: N_("“{text}” is no e-mail address; kept as a note."),
    ProblemKind.PHONE_UNREADABLE: N_("“{text}” is no telephone number; kept as a note."),
    ProblemKind.PHONE_PLUS_RESTORED: N_("The telephone number {text} has lost its plus sign; it was put back."),
    ProblemKind.POSTCODE_ZERO_RESTORED: N_("The postcode {text} has lost its leading zero; it was put back."),
    ProblemKind.POSTCODE_SHORT: N_("The postcode {text} has only four digits; please check."),
    ProblemKind.DATE_UNREADABLE: N_("{heading}: “{text}” is no date that can be read; kept as a note."),
    ProblemKind.DATE_IMPLAUSIBLE: N_("{heading}: “{text}” cannot be right; kept as a note."),
    ProblemKind.CENTURY_ASSUMED: N_("{heading}: the century of “{text}” was assumed."),
    ProblemKind.ANSWER_UNREADABLE: N_("{heading}: “{text}” is neither yes nor no; kept as a note."),
    ProblemKind.NUMBER_UNREADABLE: N_("{heading}: “{text}” cannot be read as a number; kept as a note."),
    ProblemKind.LANGUAGE_UNKNOWN: N_("{heading}: the language “{text}” is not known; kept as a note."),
    ProblemKind.LANGUAGE_MISSING: N_("{heading}: “{text}” does not say which language; kept as a note."),
    ProblemKind.STATE_UNKNOWN: N_("The state “{text}” is not known: no place was given; kept as a note."),
    ProblemKind.OFFERED_ELSEWHERE: N_("Another program had offered a place already: {text}; kept as a note."),
    ProblemKind.CELLS_BEYOND_HEADER: N_("“{text}” stands in column {heading}, which has no heading; kept as a note."),
    ProblemKind.FORMULA_ERROR: N_("{heading}: the cell shows the error {text} instead of a result; read as blank."),
    ProblemKind.CHANNEL_UNKNOWN: N_("{heading}: “{text}” is no known way to register; kept as a note."),
    ProblemKind.CONSENT_MISSING: N_("{heading}: nothing is noted, yet there are needs; please ask."),
    ProblemKind.CONSENT_REFUSED: N_("{heading}: “{text}”, yet there are needs; they were not kept. Please ask."),
    ProblemKind.COMPANION_UNKNOWN: N_("{heading}: no row has the number “{text}”; kept as a note."),
    ProblemKind.COMPANION_AMBIGUOUS: N_("{heading}: several rows have the number “{text}”; kept as a note."),
    ProblemKind.SAME_AS_ROW: N_("The same name and e-mail address as in row {text}."),
}

SKIPPED: dict[SkipReason, str] = {
    SkipReason.BLANK: N_("Empty row"),
    SkipReason.SUM: N_("Sum row"),
    SkipReason.FOOTNOTE: N_("Footnote"),
    SkipReason.REPEATED_HEADER: N_("Repeated header"),
    SkipReason.NO_NAME: N_("No name"),
    SkipReason.ADD_ON_WITHOUT_PERSON: N_("Add-on product whose person is not in the list"),
    SkipReason.GROUP: N_("A group of contacts"),
}


def say_problem(_: Catalogue, problem: Problem) -> str:
    """Say a doubt in the catalogue's language."""
    return _(PROBLEMS[problem.kind], text=problem.text, heading=problem.heading)
