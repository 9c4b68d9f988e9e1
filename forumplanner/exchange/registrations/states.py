"""What other programs and lists call the state of a registration, in our words.

pretix: paid is placed, pending is requested, canceled is cancelled; expired (no payment in time) is declined,
since the office, not the person, let the order lapse.
"""

import re

from forumplanner.exchange.registrations.headings import heading_key
from forumplanner.model.enums import RegistrationState as State

_WORDS: tuple[tuple[State, str], ...] = (
    (
        State.WAITING,
        r"warteliste|wartet( auf einen gutschein)?|auf (der )?warteliste|nachrucker|waiting( list)?"
        r"|waiting for (a )?voucher|waitlisted",
    ),
    (State.OFFERED, r"gutschein zugewiesen|voucher assigned|angeboten|offered|nachruckangebot"),
    (State.PLACED, r"bezahlt|bestatigt|zugesagt|angenommen|platz|fest|paid|confirmed|approved|accepted|placed|zusage"),
    (
        State.REQUESTED,
        r"ausstehend|angemeldet|offen|vorgemerkt|neu|eingegangen|(bestatigung|genehmigung|zahlung) ausstehend"
        r"|pending|requested|registered|open|new",
    ),
    (State.CANCELLED, r"storniert|abgesagt|abgemeldet|zuruckgezogen|cancell?ed|withdrawn|absage|verhindert"),
    (State.DECLINED, r"abgelaufen|abgelehnt|expired|declined|rejected|abgelehnt|nicht zugelassen"),
    (State.ATTENDED, r"anwesend|teilgenommen|erschienen|eingecheckt|attended|present|checked in"),
)
_COMPILED = tuple((state, re.compile(pattern)) for state, pattern in _WORDS)


def state_of(text: str) -> State | None:
    """Return the state a word stands for, or None when it is not known."""
    key = heading_key(text)
    return next((state for state, pattern in _COMPILED if pattern.fullmatch(key)), None)
