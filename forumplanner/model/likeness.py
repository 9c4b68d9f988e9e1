"""How two entries of the directory that may be one person are alike. Found anew each time, never stored."""

from enum import StrEnum


class NameLikeness(StrEnum):
    """How the names of two entries that may be one person are alike."""

    SAME = "same"
    SWAPPED = "swapped"
    TYPING_ERROR = "typing_error"
    SHORTENED = "shortened"
    HALF_OF_DOUBLE = "half_of_double"
    TRANSCRIBED = "transcribed"
    OTHER_FAMILY_NAME = "other_family_name"


class CommonPoint(StrEnum):
    """What two entries have in common beside the name; `NOTHING_ELSE_KNOWN`: one of them is a name alone."""

    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    BIRTH_DATE = "birth_date"
    BIRTH_YEAR = "birth_year"
    NOTHING_ELSE_KNOWN = "nothing_else_known"


class DuplicateStrength(StrEnum):
    """How sure the rule is that two entries are one person."""

    CERTAIN = "certain"
    LIKELY = "likely"
