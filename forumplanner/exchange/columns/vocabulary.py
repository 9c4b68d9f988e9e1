"""The words above the columns of one kind of list, and the columns it may have.

Matched whole, as headings of registrations are: folded, without punctuation; what is in brackets may be missing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.exchange.registrations.headings import heading_key

NAME = frozenset(
    {
        Meaning.GIVEN_NAME,
        Meaning.FAMILY_NAME,
        Meaning.FULL_NAME,
        Meaning.FULL_NAME_FAMILY_FIRST,
        Meaning.CONTACT_PERSON,
        Meaning.OWN_SCRIPT_NAME,
    }
)
"""Meanings in which the name of a person stands."""

ADDRESS = (Meaning.STREET, Meaning.POSTCODE, Meaning.CITY)
"""Meanings that a mail program has twice, at work and at home."""

_WHERE = r"( (privat|geschaftlich|dienstlich))?"
_NO_VALUE = re.compile(r".* (label|type|typ)")

# The order of the patterns of one meaning is the order of preference.
PERSON: Mapping[Meaning, tuple[str, ...]] = {
    Meaning.SALUTATION: (r"anrede", r"salutation|form of address"),
    Meaning.TITLE: (r"titel|akad(emischer)? (titel|grad)|(academic )?title|degree",),
    Meaning.GIVEN_NAME: (r"vornamen?|rufname|(given|first) ?names?|forename",),
    Meaning.FAMILY_NAME: (r"nachname|familienname|zuname|(family|last) ?name|surname",),
    Meaning.FULL_NAME_FAMILY_FIRST: (
        r"(nach|familien)?name,? vorname",
        r"(last|family) name,? (first|given) name|surname,? first ?name",
    ),
    Meaning.OWN_SCRIPT_NAME: (
        r"name in (eigener|original|originaler) ?schrift|(native|original) name|name in own script",
    ),
    Meaning.FULL_NAME: (
        r"name",
        r"(vor und nachname|vorname (und )?(nach)?name|vollstandiger name|full name|display ?name|anzeigename)",
        r"(person|mitglied|member)(er|s)?( name)?|kontakt|contact",
    ),
    Meaning.EMAIL: (
        r"(primare |primary )?(e ?mail|mail)( ?adresse| address)?( (privat|private|1|dienstlich))?|e ?mail 1 value",
        r"(sekundare |secondary |weitere |zweite )?(e ?mail|mail) ?(adresse)?( 2)?( address)?( 2)?|e ?mail 2 value",
    ),
    Meaning.MOBILE: (
        r"mobil(telefon|funk|nummer|e)?( .*)?|handy\w*|cell( ?phone)?",
        r"(telefon|tel|phone) (mobil|mobile|handy|cell)",
    ),
    Meaning.WORK_PHONE: (
        r"(telefon|tel|phone) ?(dienstlich|geschaftlich|gesch|dienst|buro|arbeit|work|business|office)",
        r"(dienst|geschafts|buro) ?(telefon|nummer)|(work|business|office) (tele)?phone( .*)?",
    ),
    Meaning.FAX: (r"(business |home |work )?(tele)?fax( .*)?",),
    Meaning.PHONE: (
        r"telefon\w*( .*)?|tel( nr)?( privat)?|(home )?(tele)?phone( number)?( .*)?|rufnummer|festnetz|durchwahl",
    ),
    Meaning.MESSENGER: (r"messenger|whats ?app|signal|telegram|threema",),
    Meaning.SOCIAL_MEDIA: (r"(social|soziale) ?(media|medien)|facebook|instagram|linkedin|mastodon|(x )?twitter",),
    Meaning.WEBSITE: (r"web ?(site|seite|adresse|page)?( 1( value)?)?|internet( ?seite| ?adresse)?|homepage|url|www",),
    Meaning.STREET: (
        r"(home |business |address 1 )?(strasse|str|street)( .*)?",
        r"((haus|post)?(adresse|anschrift))|(home |work )?address( line)?( 1)?",
    ),
    Meaning.HOUSE_NUMBER: (r"haus ?(nr|nummer)|house number",),
    Meaning.POSTCODE_AND_CITY: (r"plz (und )?(wohn)?(ort|stadt)|postleitzahl (und )?(wohn)?ort",),
    Meaning.POSTCODE: (
        rf"(plz|postleitzahl|post ?code){_WHERE}|(home |work )?zip ?(code)?|(home |business |address 1 )?postal code",
    ),
    Meaning.CITY: (rf"((wohn)?ort|stadt){_WHERE}|(home |work |business |address 1 )?city|town",),
    Meaning.DISTRICT: (r"stadtteil|ortsteil|(stadt)?bezirk|quartier|district|borough|neighbou?rhood",),
    Meaning.COUNTRY: (rf"land( region)?{_WHERE}|(home |work |business |address 1 )?country( region)?",),
    Meaning.BIRTH: (
        r"geburts(datum|tag)|geb(oren)?( am| datum)?|birth(day|date| date)|date of birth|dob",
        r"geburtsjahr|jahrgang|year of birth|birth year",
    ),
    Meaning.LANGUAGES: (r"(korrespondenz|mutter|erst|fremd)?sprachen?( .*)?|(spoken )?languages?( .*)?|spricht",),
    Meaning.NOTE: (
        r"(bemerkung|anmerkung|notiz|hinweis)(en?)?( .*)?|sonstiges|kommentare?",
        r"notes?|comments?|remarks?",
    ),
}
"""The words for what is known of a person, shared by contacts and members."""


@dataclass(frozen=True)
class Vocabulary:
    """Which meanings a kind of list knows, by which words, which may stand in several columns.

    Without one of `needed` a list cannot be read at all.
    """

    patterns: Mapping[Meaning, tuple[str, ...]]
    needed: frozenset[Meaning]
    several: frozenset[Meaning] = field(default_factory=frozenset)

    @cached_property
    def _compiled(self) -> tuple[tuple[Meaning, int, re.Pattern[str]], ...]:
        return tuple(
            (meaning, rank, re.compile(pattern))
            for meaning, patterns in self.patterns.items()
            for rank, pattern in enumerate(patterns)
        )

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """Return what a column may mean."""
        return tuple(self.patterns)

    def meaning_of(self, heading: str) -> tuple[Meaning, int] | None:
        """Return what a heading means and how much it is preferred (0 is most), or None."""
        words = heading.replace("_", " ")
        for key in (heading_key(words), heading_key(re.sub(r"\([^)]*\)", "", words))):
            for meaning, rank, pattern in () if _NO_VALUE.fullmatch(key) else self._compiled:
                if key and pattern.fullmatch(key):
                    return meaning, rank
        return None
