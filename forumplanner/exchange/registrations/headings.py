"""The words people and programs write above a column, German and English, and what they mean.

Matched whole, in lower case and without punctuation, so that "E-Mail-Adresse verifiziert" is not an address.
"""

import re
import unicodedata
from collections.abc import Iterator

from forumplanner.exchange.registrations.fields import Field

_NOT_THE_PERSON = re.compile(r"(rechnungs(adresse|anschrift)|invoice( address)?|billing( address)?)\b.*")
_OWNER = re.compile(r"(name teilnehmer in|teilnehmer innenname|teilnehmername|attendee name) (?=\w)")
_CONSENT = r"(einwilligung|einverstandnis|zustimmung|erlaubnis|freigabe)"
_TO = r"( (in|zu[mr]?|fur|von)( de[rnms]| die| das)?)?"
_TO_KEEP = r"( (zur|in die) (speicherung|verarbeitung)( de[rs]| von)?)?"
_KEEP = r"( to| for)?( keep(ing)?| stor(e|ing)| process(ing)?)?( my| your| their| the)?"
_CODE = re.compile(r"^[A-Za-z]\w*(\[\w+\])?\.\s+(?=\w{2})")  # of a question, as LimeSurvey writes it before the text
_OPTION = re.compile(r"\s+[–—-]\s+|\s*:\s+|\s*\[")

# The order within a field is the order of preference: the person's own column before the order's.
_PATTERNS: tuple[tuple[Field, tuple[str, ...]], ...] = (
    (Field.SALUTATION, (r"anrede", r"salutation", r"form of address")),
    (Field.TITLE, (r"titel", r"akad(emischer)? (titel|grad)", r"(academic )?title", r"degree")),
    (Field.GIVEN_NAME, (r"vornamen?", r"rufname", r"vor", r"given names?", r"first ?name", r"forename")),
    (Field.FAMILY_NAME, (r"nachname", r"familienname", r"nach", r"zuname", r"family name", r"last ?name", r"surname")),
    (
        Field.FULL_NAME_FAMILY_FIRST,
        (r"(nach|familien)?name,? vorname", r"(last|family) name,? (first|given) name", r"surname,? first ?name"),
    ),
    (
        Field.FULL_NAME,
        (
            r"name teilnehmer in",
            r"(name|vor und nachname|vorname (und )?(nach)?name|vollstandiger name)",
            r"(teilnehmer( in(nen)?|in(nen)?)?|teilnehmende( person)?|person)( name)?",
            r"(attendee|participant|guest)( s)?( name)?|full name|your name|ihr name",
        ),
    ),
    (
        Field.OWN_SCRIPT_NAME,
        (r"name in (eigener|original|originaler) ?schrift", r"(native|original) name", r"name in own script"),
    ),
    (
        Field.TOGETHER_WITH,
        (
            r"((kommt|angemeldet) )?(gemeinsam|zusammen) mit( der)?( (lfd|laufende[nr]?))?( nr| nummer| person)?",
            r"begleitet nr|begleitung (von|zu)( nr| nummer)?",
            r"((registered|coming|comes) )?together with( no| number| person)?",
            r"(accompanies|companion of)( no| number)?",
        ),
    ),
    (
        Field.GUESTS,
        (
            r"(an)?zahl( der)? (begleitpers(onen)?|begleitung(en)?|begleiter( innen)?|gaste)",
            r"begleitperson(en)?( (an)?zahl)?|begleitung(en)? (an)?zahl",
            r"(number of )?(accompanying (persons?|people)|guests)|plus ones?",
        ),
    ),
    (Field.CONTINGENT, (r"(platz)?kontingent|contingent|quota",)),
    (
        Field.PHOTOS,
        (
            r"fotos?( ok| erlaubt| ja nein)?|fotos? (und )?(film|video)\w*( .*)?|fotoaufnahmen( .*)?|bildrechte",
            rf"(foto|bild) ?{_CONSENT}|{_CONSENT}{_TO} (foto|bild)\w*( .*)?",
            r"photos?( ok| allowed| permitted)?|(photo|picture|image|photography) (consent|permission|release)",
            r"(consent|agrees)( to| for)?( be| being)? (photo\w*|pictures?)( .*)?",
        ),
    ),
    (
        Field.NEEDS_CONSENT,
        (
            rf"{_CONSENT}{_TO_KEEP}{_TO}( besondere[nr]?)? (\w*bedarfe?n?|gesundheitsdaten)( .*)?",
            rf"bedarfe? {_CONSENT}|gesundheitsdaten {_CONSENT}",
            rf"consent{_KEEP}( special| support| access)? (needs|requirements)( .*)?",
            r"((special|support|access) )?needs consent",
        ),
    ),
    (
        Field.ORGANISATION,
        (
            r"teilnehmer innen firma|attendee company",
            r"(organisation|organization|verein|institution|einrichtung|verband|initiative|dienststelle)( .*)?",
            r"firma|company|unternehmen|behorde|association|trager",
        ),
    ),
    (
        Field.EMAIL,
        (r"e ?mail teilnehmer in|attendee e ?mail", r"(ihre )?(e ?mail|mail)( adresse| address)?( .privat.)?"),
    ),
    (
        Field.PHONE,
        (
            r"(telefon|tel|phone) (mobil|mobile|handy|cell)|mobil\w*( phone| number)?|handy\w*|cell( phone)?",
            r"telefon\w*( .*)?|tel( nr)?|(tele)?phone( number)?|rufnummer|festnetz",
        ),
    ),
    (Field.STREET, (r"strasse( .*)?|str( .*)?", r"(haus)?(adresse|anschrift)", r"street( .*)?|address( line)?( 1)?")),
    (Field.HOUSE_NUMBER, (r"haus ?(nr|nummer)|house number",)),
    (Field.POSTCODE_AND_CITY, (r"plz (und )?(wohn)?(ort|stadt)|postleitzahl (und )?(wohn)?ort",)),
    (Field.POSTCODE, (r"plz|postleitzahl|post ?code|zip( code)?|postal code",)),
    (Field.CITY, (r"(wohn)?ort|stadt|gemeinde|city|town",)),
    (Field.DISTRICT, (r"stadtteil|ortsteil|(stadt)?bezirk|quartier|district|borough|neighbou?rhood",)),
    (Field.COUNTRY, (r"land|country",)),
    (
        Field.BIRTH,
        (
            r"geburts(datum|tag)|geb(oren)?( am| datum)?|birth ?da(te|y)|date of birth|dob",
            r"geburtsjahr|jahrgang|year of birth|birth year",
        ),
    ),
    (Field.LANGUAGE, (r"(korrespondenz|mutter|erst)?sprache", r"bestellsprache|language|locale|order language")),
    (
        Field.SIGN_LANGUAGE,
        (r"(.* )?(deutsche )?gebarden\w*( .*)?|(.* )?dgs", r"(.* )?sign language( .*)?"),
    ),
    (
        Field.INTERPRETER,
        (r"(dolmetsch\w*|ubersetz\w*|sprachmittl\w*)( .*)?", r"(interpret(er|ing|ation)|translat\w*)( .*)?"),
    ),
    (Field.WHEELCHAIR, (r"rollstuhl\w*( .*)?|rolli\w*( .*)?|wheelchair( .*)?",)),
    (
        Field.CHILD_AGES,
        (
            r"alter (der |des )?kind(er|es)?|kinder(betreuung)? alter( .*)?",
            r"(child(ren)?( s)? ages?|ages? of .*child.*)",
        ),
    ),
    (
        Field.CHILDREN,
        (r"kinderbetreuung( .*)?|anzahl (der )?kinder|kinder(zahl)?( .*)?", r"(number of )?children|child ?care( .*)?"),
    ),
    (Field.DIET, (r"ernahrung\w*( .*)?|essen\w*|verpflegung|kost|diet\w*( .*)?|food|meal", r"allerg\w+( .*)?")),
    (
        Field.REGISTERED_DATE,
        (
            r"anmeldung am|angemeldet am|anmelde(datum|zeitpunkt|tag)|anmeldung (datum|vom)",
            r"bestelldatum|order date|registered( (at|on))?|registration date",
            r"datum|date|zeitstempel|timestamp|eingang(sdatum)?( am)?|seit|since",
            r"(on|auf) (der )?(waiting |warte)?liste? (since|seit)|datum abgeschickt|date submitted|abgesendet( am)?",
        ),
    ),
    (
        Field.CHANNEL,
        (
            r"(anmeldung )?eingang (per|uber|via|durch)|eingegangen (per|uber|via|durch)|(eingangs|anmelde|melde)weg",
            r"(anmeldung|angemeldet) (per|uber|via)|(anmelde|eingangs)kanal|weg der anmeldung",
            r"verkaufskanal|sales channel",
            r"(registered|received|came in) (via|through)|(registration |registered )?channel|way of registration",
            r"eingegangen|received",
        ),
    ),
    (Field.REGISTERED_TIME, (r"bestelluhrzeit|order time|uhrzeit|time",)),
    (Field.STATUS, (r"(anmelde)?status|(registration |order )?state|(order )?status",)),
    (Field.PAID, (r"bezahlt|paid|zahlung eingegangen",)),
    (Field.CHECKED_IN, (r"eingecheckt|checked in|check in|anwesend|erschienen",)),
    (Field.WAITING, (r"(auf )?warteliste|waiting( list)?|on waiting list|nachrucker",)),
    (Field.PRIORITY, (r"prioritat|priority",)),
    (Field.VOUCHER, (r"gutscheincode|voucher( code)?",)),
    (
        Field.NOTE,
        (
            r"(bemerkung|anmerkung|notiz|hinweis)(en?)?( .*)?|sonstiges|mitteilung|nachricht",
            r"notes?|comments?|remarks?|message",
            r"(bestell)?kommentare?|order comment",
        ),
    ),
    (Field.ORDER_CODE, (r"bestellnummer|buchungsnummer|order( code| number)?|booking( code| number)?",)),
    (Field.POSITION, (r"position|positionsnummer|position id",)),
    (Field.ADD_ON_TO, (r"zusatzprodukt zu position( id)?|add on to position( id)?",)),
    (Field.PRODUCT, (r"produkt|product|ticket( ?art| type)?|teilnahmeart",)),
    (Field.VARIANT, (r"variante|variation|variant",)),
    (Field.WORKSHOP, (r"(wunsch )?workshops?( .*)?|workshop\w*( .*)?|arbeitsgruppen?( .*)?|ag",)),
    (
        Field.EXTERNAL_ID,
        (
            r"(lfd |laufende )?(nr|nummer)|(anmelde|teilnehmer)(nr|nummer)|id|no|number|#|(antwort|response) id",
            r"nummer in der quelle|number in the source",
        ),
    ),
    (Field.EVENT_TITLE, (r"veranstaltungstitel|event( title| name)?|veranstaltung",)),
)
_COMPILED = tuple(
    (field, rank, re.compile(pattern)) for field, patterns in _PATTERNS for rank, pattern in enumerate(patterns)
)


def heading_key(heading: str) -> str:
    """Fold a heading for matching: lower case, no marks on letters, no punctuation (Straße/Nr. is strasse nr)."""
    folded = unicodedata.normalize("NFKD", heading.casefold())
    letters = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[^\w]+", " ", letters).split())


def meaning_of(heading: str) -> tuple[Field, int] | None:
    """Return what a heading means and how much it is preferred (0 is most), or None when it says nothing."""
    key = heading_key(heading)
    if _NOT_THE_PERSON.fullmatch(key):
        return None
    for candidate in _readings(key, heading):
        for field, rank, pattern in _COMPILED:
            if pattern.fullmatch(candidate):
                return field, rank
    return None


def _readings(key: str, heading: str) -> Iterator[str]:
    """Yield the heading, then without a question's code, without the owner before it, without what is in brackets."""
    yield key
    yield heading_key(_CODE.sub("", heading))
    yield _OWNER.sub("", key)
    yield heading_key(re.sub(r"\([^)]*\)", "", heading))


def option_of(heading: str) -> str:
    """Return the choice in a heading of multiple choice ("Dolmetschen benötigt? – Türkisch": Türkisch), or ""."""
    parts = _OPTION.split(_CODE.sub("", heading), maxsplit=1)
    return parts[1].strip().rstrip("]") if len(parts) == 2 else ""
