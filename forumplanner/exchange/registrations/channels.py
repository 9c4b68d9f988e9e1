"""The ways in which a registration reaches an office, as lists name them, and the codes the planner keeps."""

import re

from forumplanner.exchange.registrations.answers import says_nothing
from forumplanner.exchange.registrations.dates import moment_of
from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.headings import heading_key
from forumplanner.exchange.registrations.own_words import channel_said_as
from forumplanner.exchange.registrations.parsed import ProblemKind, Unread
from forumplanner.exchange.registrations.row_reader import RowReader, free_text
from forumplanner.exchange.tables.cells import text_of

_BEFORE = re.compile(r"(per|via|by|uber|auf|on|mit|als|durch|das|dem|der|die|the|a|an) ")
_WORDS = (
    ("email", r"e ?mail|mail|elektronische post"),
    ("phone", r"telefon(isch|at|anruf)?|tel|anruf|fernmundlich|handy|mobil|(tele)?phone( call)?|call"),
    (
        "paper",
        r"papier|papier ?formular|formular papier|brief(lich)?|brief ?post|post(weg|alisch|karte)?|(tele)?fax"
        r"|schriftlich|(anmelde|antwort|ruckantwort)karte|paper( form)?|letter|post ?card",
    ),
    (
        "form",
        r"formular|form|(online|web|internet|anmelde) ?(formular|anmeldung|form|portal)|online|web|internet|portal"
        r"|(online|web) ?shop|website|web ?seite|internetseite|homepage",
    ),
    (
        "in_person",
        r"(hoch)?personlich|vor ort|mundlich|(am |im )?(schalter|amt|buro)|sprechstunde|in person|walk in"
        r"|(abend|tages)?kasse|box office",
    ),
)
_COMPILED = tuple((code, re.compile(pattern)) for code, pattern in _WORDS)


def channel_of(text: str) -> str:
    """Return the code of a way to register, "" for an unknown one."""
    if own := channel_said_as(text):
        return own
    key = heading_key(text)
    while found := _BEFORE.match(key):
        key = key[found.end() :]
    return next((code for code, pattern in _COMPILED if pattern.fullmatch(key)), "")


def read_channel(reader: RowReader) -> str:
    """Return how the registration came in; an unknown way is kept as text, when it came in without a doubt."""
    found = reader.first(Field.CHANNEL)
    if found is None or says_nothing(text_of(found[1])):
        return ""
    channel = channel_of(text_of(found[1]))
    if not channel and moment_of(found[1], reader.listed.today) is not None:
        reader.unread.append(Unread(found[0].heading, free_text(found[1])))
    elif not channel:
        reader.keep(ProblemKind.CHANNEL_UNKNOWN, *found)
    return channel
