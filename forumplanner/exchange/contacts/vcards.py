"""From electronic business cards to contacts: what of a card is the person's, what the organisation's.

What has no field is kept in the note under the name of its property; pictures, keys and the like are not read, and
that is said. A card of a group of cards is left out.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from forumplanner.exchange.columns.doubts import Doubt, DoubtKind, Unread, note_of
from forumplanner.exchange.columns.person import Address, Reached, reached_by
from forumplanner.exchange.columns.reader import ParsedRows
from forumplanner.exchange.contacts.kinds import tags_of
from forumplanner.exchange.contacts.parsed import ParsedContact
from forumplanner.exchange.contacts.vcard_lines import Card, cards_of
from forumplanner.exchange.registrations.contacts import addresses_in, no_phone, postcode_text
from forumplanner.exchange.registrations.dates import moment_of
from forumplanner.exchange.registrations.languages import language_code
from forumplanner.exchange.registrations.names import (
    Name,
    clean_name,
    letters_lost,
    own_script,
    salutation_of,
    split_name,
)
from forumplanner.exchange.tables.cancelling import Cancelled, never
from forumplanner.exchange.tables.limits import LIMITS, Limits
from forumplanner.exchange.tables.table import SkippedRow, SkipReason
from forumplanner.model.enums import ChannelKind, Salutation
from forumplanner.model.refusals import FileRefused
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.planning.text_limits import LONGEST

_NOT_READ = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "GENDER", "GEO", "AGENT", "X-GENDER", "X-WAB-GENDER"})
# fmt: off
_OF_THE_PROGRAM = frozenset(
    {
        "VERSION", "PRODID", "UID", "REV", "CLASS", "MAILER", "SORT-STRING", "TZ", "KIND", "SOURCE", "PROFILE", "NAME",
        "CLIENTPIDMAP", "XML", "LABEL", "FBURL", "CALURI", "CALADRURI", "MEMBER", "SORT-AS",
    }
)
_READ = frozenset(
    {
        "N", "FN", "ORG", "TITLE", "ROLE", "TEL", "EMAIL", "ADR", "LANG", "NOTE", "CATEGORIES", "URL", "BDAY", "IMPP",
        "X-SOCIALPROFILE",
    }
)
# fmt: on
_PROGRAM_PREFIXES = (
    "X-MS-",
    "X-AB",
    "X-EVOLUTION-",
    "X-MOZILLA-",
    "X-ADDRESSBOOKSERVER-",
    "X-KADDRESSBOOK-",
    "X-IRMC-",
)
_MESSENGERS = frozenset(
    {"IMPP", "X-AIM", "X-ICQ", "X-JABBER", "X-MSN", "X-SKYPE", "X-SKYPE-USERNAME", "X-YAHOO", "X-GTALK", "X-MATRIX"}
)
_GERMANY = frozenset({"", "de", "d", "deutschland", "germany"})
_MOBILE = frozenset({"cell", "mobile", "mobil", "iphone", "handy"})
_WORK = frozenset({"work", "arbeit", "dienstlich", "business", "company", "main"})
_NO_YEAR = re.compile(r"--?-?\d{2}-?\d{2}")


@dataclass(frozen=True)
class CardFile:
    """The contacts of a file of cards, and the names of properties that were not read."""

    parsed: ParsedRows[ParsedContact]
    not_read: tuple[str, ...]


def read_vcards(
    data: bytes, file: Path, *, today: date, cancelled: Cancelled = never, limits: Limits = LIMITS
) -> CardFile:
    """Read the cards of a file; raise FileRefused when there is none, none has a name, or one is too long to keep."""
    entries: list[ParsedContact] = []
    skipped: list[SkippedRow] = []
    not_read: dict[str, None] = {}
    for card in cards_of(data, file, cancelled=cancelled, limits=limits):
        _refuse_endless_text(card, file)
        not_read.update(dict.fromkeys(one.name for one in card.properties if one.name in _NOT_READ))
        group = _is_group(card)
        entry = None if group else _CardReader(card, today).read()
        if entry is None:
            reason = SkipReason.GROUP if group else SkipReason.NO_NAME
            shown = " | ".join(one.text for one in card.properties if one.name in _READ)[:500]
            skipped.append(SkippedRow(card.number, reason, card.first("FN") or shown))
        else:
            entries.append(entry)
    if not entries:
        raise FileRefused("vcards.no-names", file=file)
    return CardFile(ParsedRows(tuple(entries), tuple(skipped)), tuple(not_read))


def _refuse_endless_text(card: Card, file: Path) -> None:
    kept = [(len(one.value), one.name) for one in card.properties if one.name not in _NOT_READ | _OF_THE_PROGRAM]
    if sum(length + len(name) + 3 for length, name in kept) > LONGEST:
        key = "tables.text-too-long-to-keep"
        raise FileRefused(key, file=file, row=card.number, column=max(kept)[1], limit=LONGEST)


def _is_group(card: Card) -> bool:
    kinds = {card.first("KIND").casefold(), card.first("X-ADDRESSBOOKSERVER-KIND").casefold()}
    return "group" in kinds


class _CardReader:
    """Reads one card; `doubts` and `unread` grow while it does."""

    def __init__(self, card: Card, today: date) -> None:
        self.card = card
        self.today = today
        self.doubts: list[Doubt] = []
        self.unread: list[Unread] = []
        self.own, self.theirs = Reached(), Reached()

    def read(self) -> ParsedContact | None:
        """Return the contact; None for a card without any name."""
        card = self.card
        units = next((parts for one in card.named("ORG") if any(parts := one.parts())), [])
        name = next((clean_name(unit) for unit in units if unit), "")
        departments = [clean_name(unit) for unit in units if unit][1:]
        person = None if self._is_organisation(name) else self._person()
        name = name or ("" if person is not None else clean_name(card.first("FN")))
        if person is None and not name:
            return None
        main = self.own if person is not None else self.theirs
        self._read_emails(main)
        self._read_phones(main)
        home, work = self._addresses()
        person_address, organisation_address = home or Address(), work or Address()
        if person is None or not name:
            person_address = organisation_address = self._one_of(home, work)
        website = self._websites(person is not None, bool(name))
        organisation = None
        languages = self._languages()
        if name:
            organisation = self._organisation(name, website, organisation_address)
        role = self._role(departments, affiliated=person is not None and organisation is not None)
        self._read_birth(person)
        if person is None and organisation is not None:
            organisation = replace(
                organisation,
                languages=languages,
                tags=self._tags(),
                email=next(iter(self.theirs.emails), ""),
                phone=self.theirs.first_phone(),
            )
        self._keep_rest(tags_kept=person is None)
        note = note_of("\n".join(one.text.strip() for one in card.named("NOTE")), self.unread)
        if person is not None:
            born, year = self._born
            person = replace(person, languages=languages, note=note, birth_date=born, birth_year=year)
            person = reached_by(person, self.own, person_address)
        elif organisation is not None:
            organisation = replace(organisation, note=note)
        return ParsedContact(
            card.number,
            person,
            organisation,
            role,
            False,
            self.own.others(emails_kept=2) if person is not None else (),
            self.theirs.others(emails_kept=1) if person is None else (),
            tuple(self.doubts),
        )

    def _is_organisation(self, name: str) -> bool:
        card = self.card
        if card.first("KIND").casefold() in ("org", "organization"):
            return True
        if card.first("X-ABSHOWAS").casefold() == "company":
            return True
        named = any(any(one.parts()) for one in card.named("N"))
        full = clean_name(card.first("FN"))
        if not name:
            return False
        parts = [clean_name(part) for one in card.named("N")[:1] for part in one.parts() if part]
        return parts == [name] or (not named and full in ("", name))

    def _person(self) -> PersonFields | None:
        parts = next((one.parts() for one in self.card.named("N") if any(one.parts())), [])
        family, given, more, prefix, suffix = [clean_name(part.replace(",", " ")) for part in (*parts, *[""] * 5)[:5]]
        first, _, title = prefix.partition(" ")
        salutation = salutation_of(first) if len(first) > 1 else None
        if salutation is None:
            title = prefix
        full = clean_name(self.card.first("FN"))
        name = Name(title, " ".join(filter(None, (given, more))), family)
        if not (name.given and name.family) and " " in (name.given or name.family or full):
            split = split_name(name.given or name.family or full)  # one field for the whole name, as some phones do
            if split.guessed:
                self.doubts.append(Doubt(DoubtKind.NAME_SPLIT_GUESSED, "N", full or name.given or name.family))
            name = Name(title or split.title, split.given, split.family)
        elif not (name.given or name.family):
            name = replace(split_name(full), guessed=False)
        if not (name.given or name.family):
            return None
        said = " ".join(filter(None, (name.given, name.family)))
        if letters_lost(said):
            self.doubts.append(Doubt(DoubtKind.LETTERS_LOST, "N", said))
        if suffix:
            self.unread.append(Unread("N", suffix))
        native = said if own_script(said) else ""
        return PersonFields(name.given, name.family, salutation or Salutation.NONE, name.title, native)

    def _read_emails(self, main: Reached) -> None:
        for one in self.card.named("EMAIL"):
            found = addresses_in(one.text.removeprefix("mailto:"))
            for address in found:
                main.add_email(address)
            if not found and one.text.strip():
                self.doubts.append(Doubt(DoubtKind.EMAIL_UNREADABLE, "EMAIL", one.text.strip()))
                self.unread.append(Unread("EMAIL", one.text.strip()))

    def _read_phones(self, main: Reached) -> None:
        for one in self.card.named("TEL"):
            number = clean_name(one.text)
            if number.casefold().startswith("tel:"):
                number, _, extension = number[4:].partition(";ext=")
                number = number.partition(";")[0] + (f" -{extension.partition(';')[0]}" if extension else "")
            kinds = one.types | {one.label.casefold()}
            if number and no_phone(number):
                self.doubts.append(Doubt(DoubtKind.PHONE_UNREADABLE, "TEL", number))
                self.unread.append(Unread("TEL", number))
            elif any("fax" in kind for kind in kinds):
                main.add(ChannelKind.FAX, number)
            else:
                at_work = ChannelKind.WORK_PHONE if kinds & _WORK and main is self.own else None
                main.add_phone(number, ChannelKind.MOBILE if kinds & _MOBILE else at_work)

    def _addresses(self) -> tuple[Address | None, Address | None]:
        """Return the address at home (or of no kind) and the one at work; further ones are kept as text."""
        home: Address | None = None
        work: Address | None = None
        for one in self.card.named("ADR"):
            box, extended, street, city, region, postcode, country = (*one.parts(), *[""] * 7)[:7]
            lines = [line for part in (street, extended, box) for line in part.splitlines() if line.strip()]
            address = Address(", ".join(map(clean_name, lines)), postcode_text(postcode), clean_name(city))
            if address == Address():
                continue
            at_work = bool((one.types | {one.label.casefold()}) & _WORK)
            if at_work and work is None:
                work = address
            elif not at_work and home is None:
                home = address
            else:
                self.unread.append(Unread("ADR", _in_one_line(address)))
            further = [region] + ([country] if country.casefold() not in _GERMANY else [])
            if said := ", ".join(filter(None, further)):
                self.unread.append(Unread("ADR", said))
        return home, work

    def _one_of(self, home: Address | None, work: Address | None) -> Address:
        """Return the address of whoever has only one; another is kept as text."""
        if home and work:
            self.unread.append(Unread("ADR", _in_one_line(work)))
        return home or work or Address()

    def _websites(self, of_person: bool, of_organisation: bool) -> str:
        """Return the website of the organisation; a person's is a channel of theirs."""
        found = ""
        for one in self.card.named("URL"):
            at_home = bool(one.types & {"home"}) or (of_person and not (one.types | {one.label.casefold()}) & _WORK)
            text = one.text.strip()
            if of_organisation and not found and not (of_person and at_home):
                found = text
            elif of_person:
                self.own.add(ChannelKind.WEBSITE, text)
            else:
                self.theirs.add(ChannelKind.WEBSITE, text)
        main = self.own if of_person else self.theirs
        for one in self.card.properties:
            if one.name in _MESSENGERS:
                main.add(ChannelKind.MESSENGER, one.text.strip())
            elif one.name == "X-SOCIALPROFILE":
                main.add(ChannelKind.SOCIAL_MEDIA, one.text.strip() or one.param("X-USER"))
        return found

    def _organisation(self, name: str, website: str, address: Address) -> OrganisationFields:
        return OrganisationFields(
            name=name, website=website, street=address.street, postcode=address.postcode, city=address.city
        )

    def _role(self, departments: list[str], *, affiliated: bool) -> str:
        said = list(dict.fromkeys(clean_name(self.card.first(name)) for name in ("TITLE", "ROLE")))
        role = ", ".join(filter(None, (*said, *departments)))
        if role and not affiliated:
            self.unread.append(Unread("TITLE", role))
        return role if affiliated else ""

    def _languages(self) -> tuple[str, ...]:
        codes: dict[str, None] = {}
        for one in self.card.named("LANG"):
            code = language_code(one.text.strip().partition("-")[0])
            if code:
                codes[code] = None
            else:
                self.doubts.append(Doubt(DoubtKind.LANGUAGE_UNKNOWN, "LANG", one.text))
                self.unread.append(Unread("LANG", one.text))
        return tuple(codes)

    def _read_birth(self, person: PersonFields | None) -> None:
        """Keep the birthday: a date, or as text what has no year (Apple writes 1604 then)."""
        self._born: tuple[date | None, int | None] = (None, None)
        for one in self.card.named("BDAY")[:1]:
            text = one.text.strip()
            omitted = one.param("X-APPLE-OMIT-YEAR")
            digits = text.partition("T")[0]
            if len(digits) == 8 and digits.isdecimal():
                digits = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
            moment = moment_of(digits, self.today)
            whole = moment is not None and not (omitted and digits.startswith(omitted))
            if person is not None and whole and moment is not None and moment.day <= self.today:
                self._born = moment.day, moment.day.year
            elif text:
                if not _NO_YEAR.fullmatch(text) and not omitted:
                    self.doubts.append(Doubt(DoubtKind.DATE_UNREADABLE, "BDAY", text))
                kept = digits.removeprefix(omitted) if omitted else text
                self.unread.append(Unread("BDAY", kept.lstrip("-") if omitted else kept))

    def _tags(self) -> tuple[str, ...]:
        texts = (part for one in self.card.named("CATEGORIES") for part in one.parts(","))
        return tuple(dict.fromkeys(tag for text in texts for tag in tags_of(text)))

    def _keep_rest(self, *, tags_kept: bool) -> None:
        """Keep what has no field: categories of a person, and properties nobody here knows."""
        for one in self.card.named("CATEGORIES"):
            if not tags_kept and one.text.strip():
                self.unread.append(Unread("CATEGORIES", ", ".join(one.parts(","))))
        known = _READ | _NOT_READ | _OF_THE_PROGRAM | _MESSENGERS
        for one in self.card.properties:
            if one.name in known or one.name.startswith(_PROGRAM_PREFIXES) or one.name in ("BEGIN", "END"):
                continue
            if text := ", ".join(filter(None, one.parts())):
                self.unread.append(Unread(one.name, text))
        for line, text in self.card.broken:
            self.doubts.append(Doubt(DoubtKind.LINE_UNREADABLE, str(line), text[:200]))
            self.unread.append(Unread(str(line), text))


def _in_one_line(address: Address) -> str:
    return ", ".join(filter(None, (address.street, f"{address.postcode} {address.city}".strip())))
