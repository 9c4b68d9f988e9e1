"""Business cards as phones and mail programs write them, each with the habits of its maker."""

from datetime import date
from pathlib import Path

import pytest

from forumplanner.exchange.columns.doubts import DoubtKind
from forumplanner.exchange.columns.person import ParsedChannel
from forumplanner.exchange.contacts.parsed import ParsedContact
from forumplanner.exchange.contacts.vcards import CardFile, read_vcards
from forumplanner.exchange.tables.limits import Limits
from forumplanner.model.enums import ChannelKind, Salutation
from forumplanner.model.refusals import FileRefused
from forumplanner.planning.text_limits import LONGEST

TODAY = date(2027, 5, 3)
OUTLOOK = """BEGIN:VCARD
VERSION:2.1
N;LANGUAGE=de;CHARSET=Windows-1252:Groß;Jörg;;Dr.
FN;CHARSET=Windows-1252:Dr. Jörg Groß
ORG;CHARSET=Windows-1252:Stadt Musterstadt;Büro für Beteiligung
TITLE:Sachbearbeiter
NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=Windows-1252:Erste Zeile=0D=0AGr=FC=DFe =
von Haus zu Haus=0D=0A
TEL;WORK;VOICE:0000 4711-12
TEL;CELL;VOICE:0000 815
TEL;WORK;FAX:0000 4711-99
ADR;WORK;PREF;ENCODING=QUOTED-PRINTABLE;CHARSET=Windows-1252:;;Rathausstra=DFe 1=0D=0AHinterhaus;Musterstadt;=
Sachsen;01067;Deutschland
LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:Rathausstra=DFe 1=0D=0A=
01067 Musterstadt
X-MS-OL-DEFAULT-POSTAL-ADDRESS:2
URL;WORK:https://stadt.example
EMAIL;PREF;INTERNET:joerg.gross@stadt.example
PHOTO;TYPE=JPEG;ENCODING=BASE64:
 /9j/4AAQSkZJRgABAQEAYABgAAD
 SkZJRgABAQEAYABg

REV:20270503T090000Z
END:VCARD
"""
APPLE = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//macOS 14.5//EN
N:Шевченко;Олена;;Frau;
FN:Frau Олена Шевченко
NICKNAME:Lena
ORG:Український дім e. V.;
TITLE:Vorsitzende
item1.EMAIL;type=INTERNET;type=pref:olena@verein.example
item1.X-ABLabel:_$!<Work>!$_
EMAIL;type=INTERNET;type=HOME:olena@post.example
TEL;type=CELL;type=VOICE;type=pref:+49 0000 1234
item2.ADR;type=HOME;type=pref:;;Lindenweg 3\\, 2. Hof;Musterstadt;;01079;Deutschland
item2.X-ABADR:de
item3.URL;type=pref:https://verein.example
item3.X-ABLabel:_$!<Work>!$_
BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-07
X-SOCIALPROFILE;type=facebook:https://social.example/olena
IMPP;X-SERVICE-TYPE=Signal:x-apple:0000999
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQEASABIAAD
 /2wBDAAEBAQEB
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:;;;;
FN:Sportverein Süd e. V.
ORG:Sportverein Süd e. V.;
TEL;type=WORK;type=VOICE:0000 77
X-ABShowAs:COMPANY
CATEGORIES:Sport,Jugend und Familie
END:VCARD
"""
GOOGLE = """BEGIN:VCARD
VERSION:3.0
FN:Ayşe Nur Yılmaz
N:Yılmaz;Ayşe;Nur;;M.A.
EMAIL;TYPE=INTERNET:ayse@example.org
TEL:0000 31
TEL;TYPE=WORK:0000 32
item1.ORG:Nachbarschaftshilfe
item1.X-ABLabel:
BDAY:1980-02-29
CATEGORIES:myContacts
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Verteiler Süd
X-ADDRESSBOOKSERVER-KIND:group
END:VCARD
"""
ANDROID = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=C3=87=61=C4=9F=6C=61=20=4B=61=79=61;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=87=61=C4=9F=6C=61=20=4B=61=79=61
TEL;CELL;PREF:0000555
X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:vnd.android.cursor.item/nickname;=C3=87=61;1;;;;;;;;;;;;;
PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQ
AAAQABAAD/2wBDAAEBAQ

END:VCARD
"""
THUNDERBIRD = """BEGIN:VCARD
VERSION:4.0
N:Lindt;Eva;;Dr.;
FN:Dr. Eva Lindt
EMAIL;PREF=2;TYPE=home:eva@post.example
EMAIL;PREF=1;TYPE=work:eva.lindt@amt.example
TEL;VALUE=URI;TYPE="work,voice":tel:+49-0000-123;ext=45
TEL;TYPE=cell;VALUE=TEXT:0000 777
ADR;TYPE=home:;;Weg 1;Graz;;8010;Österreich
LANG;PREF=1:tr-TR
LANG:de
NOTE:Erste Zeile\\nzweite\\, mit Komma
BDAY:19700131
GENDER:F
TZ:Europe/Berlin
UID:urn:uuid:0d6a
END:VCARD
"""


def read(text: str, encoding: str = "utf-8") -> CardFile:
    return read_vcards(text.replace("\n", "\r\n").encode(encoding), Path("karten.vcf"), today=TODAY)


def one(text: str, encoding: str = "utf-8") -> ParsedContact:
    entries = read(text, encoding).parsed.entries
    assert len(entries) == 1
    return entries[0]


def test_a_card_of_outlook_is_read_in_its_own_letters_with_the_office_as_organisation() -> None:
    card = one(OUTLOOK, "cp1252")
    assert card.person is not None
    assert card.organisation is not None
    assert (card.person.title, card.person.given_name, card.person.family_name) == ("Dr.", "Jörg", "Groß")
    assert card.person.email == "joerg.gross@stadt.example"
    assert card.person.phone == "0000 815"
    assert card.person.note == "Erste Zeile\nGrüße von Haus zu Haus\nADR: Sachsen"
    assert (card.organisation.name, card.role) == ("Stadt Musterstadt", "Sachbearbeiter, Büro für Beteiligung")
    assert card.organisation.street == "Rathausstraße 1, Hinterhaus"
    assert (card.organisation.postcode, card.organisation.city) == ("01067", "Musterstadt")
    assert card.organisation.website == "https://stadt.example"
    assert set(card.person_channels) == {
        ParsedChannel(ChannelKind.WORK_PHONE, "0000 4711-12"),
        ParsedChannel(ChannelKind.FAX, "0000 4711-99"),
    }
    assert read(OUTLOOK, "cp1252").not_read == ("PHOTO",)


def test_cards_of_apple_keep_own_scripts_labels_and_companies() -> None:
    person_card, company = read(APPLE).parsed.entries
    person = person_card.person
    assert person is not None
    assert (person.salutation, person.title) == (Salutation.MS, "")
    assert person.own_script_name == "Олена Шевченко"
    assert (person.email, person.second_email) == ("olena@verein.example", "olena@post.example")
    assert (person.street, person.postcode) == ("Lindenweg 3, 2. Hof", "01079")
    assert person.birth_date is None
    assert "BDAY: 03-07" in person.note
    assert "NICKNAME: Lena" in person.note
    assert person_card.organisation is not None
    assert person_card.organisation.website == "https://verein.example"
    assert person_card.role == "Vorsitzende"
    kinds = {channel.kind for channel in person_card.person_channels}
    assert kinds == {ChannelKind.SOCIAL_MEDIA, ChannelKind.MESSENGER}
    assert company.person is None
    assert company.organisation is not None
    assert company.organisation.name == "Sportverein Süd e. V."
    assert company.organisation.tags == ("Sport", "Jugend-und-Familie")
    assert company.organisation.phone == "0000 77"


def test_cards_of_google_join_given_names_and_a_group_is_left_out() -> None:
    cards = read(GOOGLE).parsed
    assert [skip.text for skip in cards.skipped] == ["Verteiler Süd"]
    (card,) = cards.entries
    assert card.person is not None
    assert (card.person.given_name, card.person.family_name) == ("Ayşe Nur", "Yılmaz")
    assert card.person.birth_date == date(1980, 2, 29)
    assert card.person.phone == "0000 31"
    assert card.person_channels == (ParsedChannel(ChannelKind.WORK_PHONE, "0000 32"),)
    assert card.person.note.splitlines() == ["N: M.A.", "CATEGORIES: myContacts"]


def test_a_card_of_android_with_the_whole_name_in_one_field_is_split() -> None:
    card = one(ANDROID)
    assert card.person is not None
    assert (card.person.given_name, card.person.family_name) == ("Çağla", "Kaya")
    assert card.person.phone == "0000555"
    assert "Ça" in card.person.note
    assert not card.doubts


def test_a_card_of_thunderbird_heeds_preferences_languages_and_the_country() -> None:
    card = one(THUNDERBIRD)
    assert card.person is not None
    assert (card.person.email, card.person.second_email) == ("eva.lindt@amt.example", "eva@post.example")
    assert card.person.languages == ("tr", "de")
    assert card.person.birth_date == date(1970, 1, 31)
    assert card.person.note == "Erste Zeile\nzweite, mit Komma\nADR: Österreich"
    assert card.person_channels == (ParsedChannel(ChannelKind.WORK_PHONE, "+49-0000-123 -45"),)
    assert read(THUNDERBIRD).not_read == ("GENDER",)


def test_utf_16_and_utf_8_with_a_mark_are_read() -> None:
    for encoding in ("utf-16", "utf-8-sig"):
        person = one(THUNDERBIRD, encoding).person
        assert person is not None
        assert person.family_name == "Lindt"


def test_a_broken_line_is_kept_and_spoils_no_other() -> None:
    card = one("BEGIN:VCARD\nVERSION:3.0\nFN:Eva Lindt\nkaputte Zeile\nTEL:0000 1\nEND:VCARD\n")
    assert [doubt.kind for doubt in card.doubts] == [DoubtKind.LINE_UNREADABLE]
    assert card.person is not None
    assert card.person.phone == "0000 1"
    assert "KAPUTTE ZEILE" in card.person.note.upper()


def test_a_file_cut_off_in_the_middle_still_gives_its_cards() -> None:
    cards = read(GOOGLE.partition("END:VCARD")[0])
    assert [card.name for card in cards.parsed.entries] == ["Ayşe Nur Yılmaz"]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"Name;Mail\nEva;x@example.org\n", "vcards.none"),
        (b"BEGIN:VCARD\r\nVERSION:3.0\r\nTEL:1\r\nEND:VCARD\r\n", "vcards.no-names"),
        (b"BEGIN:VCARD\r\n" + b"\n" * 1_600_000, "vcards.too-many-lines"),
        (b"BEGIN:VCARD\r\n" * 300_000, "vcards.too-many"),
        (b"BEGIN:VCARD\r\nFN:A\r\nNOTE:" + b"x" * (LONGEST + 1) + b"\r\nEND:VCARD", "tables.text-too-long-to-keep"),
    ],
)
def test_hostile_and_empty_files_are_refused(data: bytes, key: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read_vcards(data, Path("x.vcf"), today=TODAY)
    assert refused.value.key == key


def test_a_file_beyond_the_limit_is_refused_unread() -> None:
    with pytest.raises(FileRefused) as refused:
        read_vcards(b"BEGIN:VCARD" + b"x" * 100, Path("x.vcf"), today=TODAY, limits=Limits(file_bytes=50))
    assert refused.value.key == "tables.file-too-large"
