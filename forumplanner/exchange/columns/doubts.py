"""What was doubtful about a row, as values, and how it is said. None of it keeps a row from being imported."""

from dataclasses import dataclass
from enum import StrEnum

from forumplanner.wording.catalogue import N_, Catalogue


class DoubtKind(StrEnum):
    """What an officer should look at."""

    NAME_SPLIT_GUESSED = "name_split_guessed"
    LETTERS_LOST = "letters_lost"
    SALUTATION_UNKNOWN = "salutation_unknown"
    SALUTATION_LEFT_OUT = "salutation_left_out"
    EMAIL_UNREADABLE = "email_unreadable"
    PHONE_UNREADABLE = "phone_unreadable"
    POSTCODE_ZERO_RESTORED = "postcode_zero_restored"
    POSTCODE_SHORT = "postcode_short"
    DATE_UNREADABLE = "date_unreadable"
    DATE_IMPLAUSIBLE = "date_implausible"
    CENTURY_ASSUMED = "century_assumed"
    ANSWER_UNREADABLE = "answer_unreadable"
    LANGUAGE_UNKNOWN = "language_unknown"
    KIND_UNKNOWN = "kind_unknown"
    TAGS_OF_A_PERSON = "tags_of_a_person"
    VALUE_UNKNOWN = "value_unknown"
    ENDS_BEFORE_START = "ends_before_start"
    NOT_EXPLAINED = "not_explained"
    LAST_DAY_ASSUMED = "last_day_assumed"
    CELLS_BEYOND_HEADER = "cells_beyond_header"
    FORMULA_ERROR = "formula_error"
    LINE_UNREADABLE = "line_unreadable"


DOUBTS: dict[DoubtKind, str] = {
    DoubtKind.NAME_SPLIT_GUESSED: N_("“{text}” could be split into given and family name in several ways."),
    DoubtKind.LETTERS_LOST: N_("“{text}” has lost letters; an older export may still have them."),
    DoubtKind.SALUTATION_UNKNOWN: N_("“{text}” is no known salutation; kept as a note."),
    DoubtKind.SALUTATION_LEFT_OUT: N_(
        "“{text}” is not kept: whoever is neither Ms nor Mr is addressed by their full name."
    ),
    DoubtKind.EMAIL_UNREADABLE: N_("“{text}” is no e-mail address; kept as a note."),
    DoubtKind.PHONE_UNREADABLE: N_("“{text}” is no telephone number; kept as a note."),
    DoubtKind.POSTCODE_ZERO_RESTORED: N_("The postcode {text} has lost its leading zero; it was put back."),
    DoubtKind.POSTCODE_SHORT: N_("The postcode {text} has only four digits; please check."),
    DoubtKind.DATE_UNREADABLE: N_("{heading}: “{text}” is no date that can be read; kept as a note."),
    DoubtKind.DATE_IMPLAUSIBLE: N_("{heading}: “{text}” cannot be right; kept as a note."),
    DoubtKind.CENTURY_ASSUMED: N_("{heading}: the century of “{text}” was assumed."),
    DoubtKind.ANSWER_UNREADABLE: N_("{heading}: “{text}” is neither yes nor no; kept as a note."),
    DoubtKind.LANGUAGE_UNKNOWN: N_("{heading}: the language “{text}” is not known; kept as a note."),
    DoubtKind.KIND_UNKNOWN: N_("“{text}” is no known kind of organisation; kept as a tag."),
    DoubtKind.TAGS_OF_A_PERSON: N_("Only organisations have tags: “{text}” was kept as a note."),
    DoubtKind.VALUE_UNKNOWN: N_("{heading}: “{text}” is not known here; kept as a note."),
    DoubtKind.ENDS_BEFORE_START: N_("{heading}: “{text}” lies before the beginning; kept as a note."),
    DoubtKind.NOT_EXPLAINED: N_("“{text}”, but the list does not say why or with what result; please add it."),
    DoubtKind.LAST_DAY_ASSUMED: N_("{heading}: “{text}” names no day; its last day was taken."),
    DoubtKind.CELLS_BEYOND_HEADER: N_("“{text}” stands in column {heading}, which has no heading; kept as a note."),
    DoubtKind.FORMULA_ERROR: N_("{heading}: the cell shows the error {text} instead of a result; read as blank."),
    DoubtKind.LINE_UNREADABLE: N_("Line {heading} of the file cannot be read: “{text}”; kept as a note."),
}


@dataclass(frozen=True)
class Doubt:
    """One doubt: its kind, the column's heading, and the text as it stood there."""

    kind: DoubtKind
    heading: str
    text: str


@dataclass(frozen=True)
class Unread:
    """A text that could not be read as what its column means; it belongs into a note."""

    heading: str
    text: str


def say_doubt(_: Catalogue, doubt: Doubt) -> str:
    """Say a doubt in the catalogue's language."""
    return _(DOUBTS[doubt.kind], text=doubt.text, heading=doubt.heading)


def note_of(note: str, unread: tuple[Unread, ...] | list[Unread]) -> str:
    """Return a note, and below it what could not be read, each with its heading."""
    return "\n".join(filter(None, (note, *(f"{one.heading}: {one.text}" for one in unread))))
