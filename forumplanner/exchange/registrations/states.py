"""What other programs and lists call the state of a registration, in our words.

pretix: paid is placed, pending is requested, canceled is cancelled; expired (no payment in time) is declined,
since the office, not the person, let the order lapse. A cell that says more ("hat am 3.5. abgesagt") is searched for
words that speak against a place; a word of approval counts only when it stands alone. The planner's own words are
understood, too.
"""

import re

from forumplanner.exchange.registrations.headings import heading_key
from forumplanner.exchange.registrations.own_words import said_as
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
_ANYWHERE: tuple[tuple[State, str], ...] = (
    (
        State.CANCELLED,
        r"abgesagt|absagen?|sagten? ab|sagt ab|stornier\w*|storno|stornierung|keine teilnahme"
        r"|(nimmt|nehmen|nahm) (leider )?(doch )?nicht( mehr)? teil|(kommt|kommen) (leider )?(doch )?nicht"
        r"|rue?cktritt|tritt zurue?ck|zurue?ckgetreten"
        r"|zurue?ckgezogen|abgemeldet|abmeldung|gelo(e)?scht|gestrichen|verhindert|cancell?ed|cancellation|withdrawn"
        r"|deleted",
    ),
    (State.DECLINED, r"nein|abgelehnt|ablehnung|abgelaufen|nicht zugelassen|declined|rejected|refused|expired"),
    (
        State.WAITING,
        r"wl ?\d*|(\w+ ?)?warteliste(nplatz)?|warteplatz|wartet|wartend\w*|nachrue?ck\w*|waiting ?list|waiting"
        r"|wait ?list(ed)?",
    ),
)
_SEARCHED = tuple((state, re.compile(rf"(?<!\w)({pattern})(?!\w)")) for state, pattern in _ANYWHERE)
_DENIED = re.compile(r"(?<!\w)(nicht|kein\w*|not|no|never|nie|statt|instead of) ((mehr|auf|der|on|the) )*$")


def state_of(text: str) -> State | None:
    """Return the state a word stands for, or None when it is not known.

    In a longer text only words are found that give no place; one that is denied ("nicht storniert") says nothing.
    """
    return exact_state_of(text) or _state_within(heading_key(text))


def exact_state_of(text: str) -> State | None:
    """Return the state for which the text as a whole is a known word; a place with a question mark is none."""
    key = heading_key(text)
    found = next((state for state, pattern in _COMPILED if pattern.fullmatch(key)), None) or said_as(State, text)
    return None if found is not None and found.takes_place and "?" in text else found


def _state_within(key: str) -> State | None:
    for state, pattern in _SEARCHED:
        if any(not _DENIED.search(key[: found.start()]) for found in pattern.finditer(key)):
            return state
    return State.DECLINED if key == "no" else None
