"""What organisations are, as lists name it, and the tags they are given."""

import re

from forumplanner.exchange.registrations.headings import heading_key
from forumplanner.model.enums import OrganisationKind

_WORDS: dict[OrganisationKind, str] = {
    OrganisationKind.MIGRANT_ORGANISATION: (
        r"migrant(en|innen|i?nnen)? ?(selbst)?organisation(en)?|mso|mo|migrant organi[sz]ations?|migrantenverein"
    ),
    OrganisationKind.CLUB: r"(\w*)verein|e ?v|eingetragener verein|club|klub|society",
    OrganisationKind.ASSOCIATION: r"(wohlfahrts|dach|fach|spitzen)?verband|association|federation|gewerkschaft",
    OrganisationKind.INITIATIVE: r"(burger|stadtteil|bildungs)?initiative|gruppe|netzwerk|bundnis|network",
    OrganisationKind.AUTHORITY: (
        r"(\w*)behorde|amt|\w+amt|verwaltung|stadtverwaltung|kommune|dienststelle|authority|office|public authority"
    ),
    OrganisationKind.FIRM: r"firma|unternehmen|betrieb|gmbh|wirtschaft|company|firm|business",
    OrganisationKind.SCHOOL: (
        r"(grund|haupt|real|gesamt|volkshoch|sprach|hoch|berufs|forder)?schule|gymnasium|kita"
        r"|kindergarten|universitat|school|university|bildungstrager"
    ),
    OrganisationKind.RELIGIOUS_COMMUNITY: (
        r"religions ?gemeinschaft|(\w*)gemeinde|kirche|moschee(verein|gemeinde)?|synagoge|religious community|church"
        r"|mosque"
    ),
    OrganisationKind.PARTY: r"partei|fraktion|party",
    OrganisationKind.MEDIA: r"medien|presse|zeitung|rundfunk|redaktion|media|press|newspaper",
}
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _WORDS.items())
_SEPARATORS = re.compile(r"[,;/|\n]|\bund\b|\band\b")


def kind_of(text: str) -> OrganisationKind | None:
    """Return what a word says an organisation is; None for an unknown word."""
    key = heading_key(text)
    if key in {kind.value.replace("_", " ") for kind in OrganisationKind}:
        return OrganisationKind(key.replace(" ", "_"))
    return next((kind for kind, pattern in _COMPILED if pattern.fullmatch(key)), None)


def parts_of(text: str) -> tuple[str, ...]:
    """Split several kinds or tags of one cell."""
    return tuple(part for piece in _SEPARATORS.split(text) if (part := piece.strip(" .")))


def tags_of(text: str) -> tuple[str, ...]:
    """Return tags, each one word (blanks become hyphens), as the planner keeps them."""
    pieces = re.split(r"[,;|\n]", text)
    return tuple(dict.fromkeys("-".join(piece.strip(" #").split()) for piece in pieces if piece.strip(" #")))
