"""Roles and kinds of seats, as lists name them."""

import re

from forumplanner.exchange.registrations.headings import heading_key
from forumplanner.model.enums import SeatKind, SeatRole

_ROLES: tuple[tuple[SeatRole, re.Pattern[str]], ...] = (
    (
        SeatRole.DEPUTY_CHAIR,
        re.compile(
            r"([1-3] |erste[rs]? )?((stell)?v(ertr(eten(de[rs]?)?)?)?|stv|[12]|zweite[rs]?)"
            r" (vorsitz\w*( in)?|vors|sprecher( ?in)?)"
            r"|stellvertretung( des| der)? vorsitz\w*|(deputy|vice) ?chair\w*|vorsitz\w* stellvertret\w+"
        ),
    ),
    (
        SeatRole.CHAIR,
        re.compile(r"(1 |erste[rs]? )?vorsitz(ende[rs]?)?( r| in)?|vors|sprecher( ?in)?|chair(man|woman|person)?"),
    ),
    (
        SeatRole.SECRETARY,
        re.compile(r"(schrift|protokoll|geschafts)fuhr(ung|er( ?in)?|ende[rs]?)|secretary|minute taker"),
    ),
    (
        SeatRole.MEMBER,
        re.compile(
            r"((ordentliche|stimmberechtigte|beratende|gewahlte|berufene|sachkundige|weitere)[rsn]? )?"
            r"(mitglied|member|beisitzer( ?in)?|einwohner( ?in)?|ratsmitglied|delegierte[r]?)|(ordinary|full) member"
        ),
    ),
)
_STANDS_IN = re.compile(
    r"(stell)?v(ertr(eten(de[rs]?)?)?)? (mitglied|member)|stv mitglied|ersatzmitglied|nachrucker( ?in)?"
    r"|(stell)?vertret(er( ?in)?|ung)|substitute( member)?|alternate( member)?"
)
_KINDS: tuple[tuple[SeatKind, re.Pattern[str]], ...] = (
    (SeatKind.ADVISORY, re.compile(r".*(beraten|sachkundig|ohne stimm|advisory|non voting).*")),
    (SeatKind.APPOINTED, re.compile(r".*(beruf|bestellt|benannt|entsandt|entsendet|ernannt|ratsmitglied|appoint).*")),
    (SeatKind.ELECTED, re.compile(r".*(gewahlt|wahl\b|elected).*")),
)


def role_of(text: str) -> SeatRole | None:
    """Return the role that a word stands for; None for an unknown one."""
    key = heading_key(text)
    return next((role for role, pattern in _ROLES if pattern.fullmatch(key)), None)


def stands_in(text: str) -> bool:
    """Tell whether a role is that of somebody without a seat, who stands in for members."""
    return bool(_STANDS_IN.fullmatch(heading_key(text)))


def kind_of(text: str) -> SeatKind | None:
    """Return how somebody came to a seat; None where the text does not say."""
    key = heading_key(text)
    return next((kind for kind, pattern in _KINDS if pattern.fullmatch(key)), None)
