"""A small conference and a sitting from which every document is built, and what reads the PDFs back."""

import io
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PIL import Image

from forumplanner.documents.content.agenda import agenda
from forumplanner.documents.content.agenda_facts import AgendaPaperFacts, PaperFacts, PointFacts
from forumplanner.documents.content.announcement import AnnouncementFacts, announcement
from forumplanner.documents.content.attendance import AttendanceFacts, AttendanceGroup, ByLetter, attendance
from forumplanner.documents.content.badges import BackLine, BadgeFacts, BadgesFacts, badges
from forumplanner.documents.content.bilingual import Told
from forumplanner.documents.content.confirmation import ConfirmationFacts, confirmation
from forumplanner.documents.content.decision_extract import DecisionExtractFacts, decision_extract
from forumplanner.documents.content.door_posters import DoorFacts, DoorPostersFacts, door_posters
from forumplanner.documents.content.facts import AgendaFacts, DayFacts, EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.content.flyer import FlyerFacts, flyer
from forumplanner.documents.content.invitation import Audience, InvitationFacts, invitation
from forumplanner.documents.content.minutes import minutes
from forumplanner.documents.content.minutes_facts import (
    AmendmentFacts,
    AnnexFacts,
    EntryFacts,
    MinuteItemFacts,
    MinutesFacts,
    ObjectionFacts,
    PresenceGroup,
    VoteFacts,
)
from forumplanner.documents.content.programme import ProgrammeFacts, TrackLayout, programme
from forumplanner.documents.content.registration_list import ListColumn, RegistrationListFacts, registration_list
from forumplanner.documents.content.room_signs import RoomFacts, RoomSignsFacts, Way, room_signs
from forumplanner.documents.content.running_order import (
    DutyFacts,
    RunningDayFacts,
    RunningOrderFacts,
    StepFacts,
    running_order,
)
from forumplanner.documents.content.table_cards import CardSize, TableCardsFacts, table_cards
from forumplanner.documents.tree import AVERY_7160, Document, SignatureLine
from forumplanner.model.enums import EntryKind
from forumplanner.wording.catalogue import Catalogue, catalogue
from tests.documents.told_letters import letters

CREATED = datetime(2027, 4, 1, 9, 30, tzinfo=UTC)
SECRET = "Grundstücksangelegenheit Lindenhof"


def drawn_logo() -> bytes:
    """Return a picture of three bars, 400 by 200, with a transparent ground."""
    picture = Image.new("RGBA", (400, 200), (0, 0, 0, 0))
    for number, colour in enumerate(("#1d5c8f", "#c8102e", "#2e7d32")):
        picture.paste(colour, (number * 140, 40 * number, number * 140 + 100, 200))
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


OFFICE = OfficeFacts(
    name="Stadt Beispielstetten",
    department="Fachstelle Integration und Teilhabe",
    street="Rathausplatz 1",
    postcode="59999",
    city="Beispielstetten",
    phone="02999 123-456",
    email="integration@beispielstetten.example",
    website="www.beispielstetten.example",
    contact="Katharina Oßwald-Brüggemann",
    logo=drawn_logo(),
)
EVENT = EventFacts(
    title="3. Integrationskonferenz",
    kind="Konferenz",
    days=(
        DayFacts(datetime(2027, 6, 3, 18, 0), datetime(2027, 6, 3, 21, 0), "Auftakt"),
        DayFacts(datetime(2027, 6, 4, 9, 0), datetime(2027, 6, 4, 16, 30)),
    ),
    venue="Bürgerhaus am Markt",
    venue_address=("Marktstraße 12", "59999 Beispielstetten"),
    step_free=True,
)
PEOPLE = (
    PersonFacts(
        "Layla Haddad",
        "ليلى حداد",
        "Frauencafé International e. V.",
        salutation="Sehr geehrte Frau Haddad",
        address=("Lindenweg 4", "59999 Beispielstetten"),
    ),
    PersonFacts(
        "Ayşe Öğretmenoğlu", "", "Türkisch-Deutscher Bildungsverein", address=("Ostwall 7", "59999 Beispielstetten")
    ),
    PersonFacts("Oleksandr Shevchenko", "Олександр Шевченко", "Ukrainische Gemeinschaft"),
    PersonFacts(
        "Dr. Maximiliane Freifrau von Hohenstein-Wackerbarth", "", "Kommunales Integrationszentrum des Kreises"
    ),
    PersonFacts("Mohammad Reza Ahmadi", "محمدرضا احمدی", "Afghanischer Kulturverein"),
)


def _at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2027, 6, day, hour, minute)


AGENDA = (
    AgendaFacts("Begrüßung durch die Bürgermeisterin", "1", start=_at(3, 18), minutes=20, room="Großer Saal"),
    AgendaFacts(
        "Was wurde aus den Empfehlungen der 2. Konferenz?",
        "2",
        start=_at(3, 18, 20),
        minutes=70,
        room="Großer Saal",
        speakers=(PEOPLE[0], PEOPLE[3]),
        children=(AgendaFacts("Bericht", "2.1"), AgendaFacts("Aussprache", "2.2")),
    ),
    AgendaFacts(SECRET, "3", public=False, start=_at(3, 19, 30), minutes=30),
    AgendaFacts("Sprache und Bildung", "4", start=_at(4, 9), minutes=120, room="Raum 1", track="Strang A: Bildung"),
    AgendaFacts(
        "Anerkennung von Abschlüssen", "5", start=_at(4, 9), minutes=120, room="Raum 2", track="Strang B: Arbeit"
    ),
    AgendaFacts(
        "Wohnen im Quartier",
        "6",
        start=_at(4, 9),
        minutes=120,
        room="Raum 3 (Untergeschoss)",
        track="Strang C: Wohnen",
        speakers=(PEOPLE[2],),
        description="Mit Dolmetschen ins Ukrainische und Arabische.",
    ),
    AgendaFacts("Mittagessen", "7", start=_at(4, 12), minutes=60, room="Foyer"),
    AgendaFacts("Empfehlungen der Workshops", "8", start=_at(4, 13), minutes=90, room="Großer Saal"),
)
POINTS = (
    PointFacts(
        "Bericht über die Empfehlungen der 2. Konferenz",
        "1",
        start=_at(3, 18),
        minutes=45,
        room="Großer Saal",
        description="Was umgesetzt ist und was nicht.",
        introduced_by=(PEOPLE[3],),
        led_by=(PEOPLE[0],),
        papers=(PaperFacts("Bericht", "Vorlage 044"), PaperFacts(SECRET, "Vorlage 045", public=False)),
        children=(PointFacts("Aussprache", "1.1"), PointFacts(SECRET, "1.2", public=False)),
    ),
    PointFacts("Pause", start=_at(3, 18, 45), minutes=15),
    PointFacts(SECRET, "2", public=False, start=_at(3, 19)),
)
ANNEXES = (AnnexFacts(1, "Wohnungsbericht", "Vorlage 12", "1"), AnnexFacts(2, SECRET, item="2", public=False))
RUNNING_DAY = RunningDayFacts(
    EVENT.days[0],
    (
        StepFacts("Begrüßung", _at(3, 18), 20, "1", place="Großer Saal", people=PEOPLE[:2], material="Rednerpult"),
        StepFacts(SECRET, _at(3, 18, 40), 60, "2", remarks=("nicht öffentlich",), stage_note="Türen schließen"),
        StepFacts("Aussprache", _at(3, 18, 40), 20, "2.1", depth=1),
    ),
    (DutyFacts("Dolmetschen (Arabisch)", "Nadia Barakat", _at(3, 17, 45), _at(3, 21)), DutyFacts("Helfende", "Kim")),
    _at(3, 17, 30),
)
MINUTE_ITEMS = (
    MinuteItemFacts(
        "1",
        "Wohnen im Quartier",
        speakers=(PEOPLE[2],),
        entries=(
            EntryFacts(EntryKind.INFORMATION, "Die Verwaltung berichtet über 214 Wohnungen in der Südstadt."),
            EntryFacts(EntryKind.DISCUSSION, "Teilnehmende wünschen Sprechstunden in mehreren Sprachen."),
            EntryFacts(
                EntryKind.RECOMMENDATION, "Die Stadt richtet eine mehrsprachige Wohnberatung ein.", number="E 1"
            ),
            EntryFacts(EntryKind.DECISION, "Die Wohnberatung wird bis Herbst vorbereitet."),
            EntryFacts(
                EntryKind.MEASURE,
                "Konzept Wohnberatung vorlegen.",
                owner="Fachstelle Integration",
                due=date(2027, 10, 1),
            ),
        ),
        votes=(VoteFacts("Empfehlung E 1", 41, 2, 5, manner="offen"),),
        outcome="beschlossen",
        annexes=ANNEXES[:1],
    ),
    MinuteItemFacts("2", SECRET, public=False, entries=(EntryFacts(EntryKind.DECISION, f"Beschluss zu {SECRET}"),)),
)


def documents(_: Catalogue) -> dict[str, Document]:
    """Return one of each document."""
    invited = InvitationFacts(
        OFFICE,
        EVENT,
        PEOPLE[:2],
        date(2027, 4, 1),
        CREATED,
        agenda=AGENDA,
        reply_by=date(2027, 5, 20),
        signatory="Katharina Oßwald-Brüggemann",
        signatory_function="Integrationsbeauftragte",
        enclosures=("Programm",),
    )
    taken = MinutesFacts(
        OFFICE,
        EVENT,
        begin=_at(3, 18),
        end=_at(4, 16, 25),
        items=MINUTE_ITEMS,
        created=CREATED,
        present=(PresenceGroup("", PEOPLE[:3]),),
        excused=PEOPLE[3:4],
        chair="Katharina Oßwald-Brüggemann",
        signatures=(SignatureLine("Katharina Oßwald-Brüggemann", "Vorsitz"), SignatureLine("", "Protokoll")),
        interruptions=((_at(3, 19), _at(3, 19, 15)), (_at(4, 12), None)),
        duly_invited=True,
        invited_on=date(2027, 5, 20),
        annexes=ANNEXES,
    )
    decision = DecisionExtractFacts(
        OFFICE, EVENT, _at(3, 18), MINUTE_ITEMS[0], CREATED, date(2027, 6, 20), signatory="Katharina Oßwald-Brüggemann"
    )
    members = InvitationFacts(
        OFFICE, EVENT, PEOPLE[:1], date(2027, 4, 1), CREATED, agenda=AGENDA, audience=Audience.MEMBERS
    )
    extract = MinutesFacts(
        OFFICE,
        EVENT,
        _at(3, 18),
        _at(3, 21),
        MINUTE_ITEMS,
        CREATED,
        public_extract=True,
        present=taken.present,
        objections=(ObjectionFacts(date(2027, 6, 21), "", "Nicht öffentlich"),) * 3,
        amendments=(AmendmentFacts(date(2027, 6, 22), "Nicht öffentlich"),),
        annexes=ANNEXES,
    )
    return {
        "invitation": invitation(Told(invited, _)),
        "invitation-members": invitation(Told(members, _)),
        "invitation-bilingual": invitation(Told(invited, catalogue("de")), Told(invited, _)),
        "agenda": agenda(AgendaPaperFacts(OFFICE, EVENT, POINTS, CREATED, in_parts=True), _),
        "agenda-public": agenda(AgendaPaperFacts(OFFICE, EVENT, POINTS, CREATED, in_parts=True, public=True), _),
        "agenda-of-days": agenda(AgendaPaperFacts(OFFICE, EVENT, POINTS, CREATED), _),
        "announcement": announcement(Told(AnnouncementFacts(OFFICE, EVENT, POINTS, date(2027, 5, 20), CREATED), _)),
        **letters(OFFICE, EVENT, PEOPLE, AGENDA, CREATED, _),
        "programme": programme(ProgrammeFacts(OFFICE, EVENT, AGENDA, CREATED), _),
        "programme-by-track": programme(
            ProgrammeFacts(OFFICE, EVENT, AGENDA, CREATED, layout=TrackLayout.ONE_AFTER_ANOTHER), _
        ),
        "programme-by-room": programme(ProgrammeFacts(OFFICE, EVENT, AGENDA, CREATED, layout=TrackLayout.BY_ROOM), _),
        "flyer": flyer(
            FlyerFacts(
                OFFICE,
                EVENT,
                AGENDA,
                CREATED,
                slogan="Mit uns reden",
                about="Worum es geht.",
                directions="Buslinien 3 und 8.",
                registration_link="https://www.beispielstetten.example/anmelden",
                register_by=date(2027, 5, 20),
            ),
            _,
        ),
        "door-posters": door_posters(
            DoorPostersFacts(
                OFFICE, EVENT, AGENDA, (DoorFacts("Großer Saal", True), DoorFacts("Raum 1", False)), CREATED
            ),
            _,
        ),
        "running-order": running_order(RunningOrderFacts(OFFICE, EVENT, (RUNNING_DAY,), CREATED, (SECRET,)), _),
        "attendance": attendance(
            AttendanceFacts(
                OFFICE,
                EVENT,
                (AttendanceGroup("Stimmberechtigte Mitglieder", PEOPLE[:3]), AttendanceGroup("Gäste", PEOPLE[3:])),
                CREATED,
                blank_lines=4,
            ),
            _,
        ),
        "badges": badges(
            BadgesFacts(
                OFFICE,
                EVENT,
                tuple(
                    BadgeFacts(person, f"ik-2027-{at:04d}", "Dolmetschen" if at == 2 else "")
                    for at, person in enumerate(PEOPLE)
                ),
                CREATED,
            ),
            _,
        ),
        "badges-both-sides": badges(
            BadgesFacts(
                OFFICE,
                EVENT,
                tuple(
                    BadgeFacts(
                        person,
                        f"ik-2027-{at:04d}",
                        languages="Arabisch, Deutsch" if at else "",
                        back=(BackLine("Donnerstag, 3. Juni 2027", heads=True), BackLine("09:00 Wohnen · Raum 3")),
                    )
                    for at, person in enumerate(PEOPLE)
                ),
                CREATED,
                format=AVERY_7160,
                both_sides=True,
            ),
            _,
        ),
        "table-cards": table_cards(TableCardsFacts(OFFICE, EVENT, PEOPLE, CREATED), _),
        "table-cards-two": table_cards(TableCardsFacts(OFFICE, EVENT, PEOPLE, CREATED, CardSize.TWO), _),
        "room-signs": room_signs(
            RoomSignsFacts(
                OFFICE,
                EVENT,
                (RoomFacts("Großer Saal", True), RoomFacts("Raum 3 (Untergeschoss)", False), RoomFacts("Foyer")),
                CREATED,
                Way.LEFT,
            ),
            _,
        ),
        "attendance-sitting": attendance(
            AttendanceFacts(
                OFFICE,
                EVENT,
                (
                    AttendanceGroup("Stimmberechtigte Mitglieder", PEOPLE[:3], "Funktion, Gruppe"),
                    AttendanceGroup("Stellvertretungen", PEOPLE[3:4], "Vertritt"),
                    AttendanceGroup("Gäste", ()),
                ),
                CREATED,
                together=True,
                by_letter=ByLetter.ALWAYS,
                audience=True,
            ),
            _,
        ),
        "minutes": minutes(taken, _),
        "minutes-extract": minutes(extract, _),
        "decision-extract": decision_extract(Told(decision, _)),
        "decision-extract-bilingual": decision_extract(Told(decision, catalogue("de")), Told(decision, _)),
        "confirmation": confirmation(
            Told(
                ConfirmationFacts(
                    OFFICE,
                    EVENT,
                    PEOPLE[:1],
                    date(2027, 5, 2),
                    CREATED,
                    days=EVENT.days,
                    workshops=(AGENDA[5],),
                    needs=("Dolmetschen: Arabisch", "Kinderbetreuung: 2 Kinder (3 und 6 Jahre)"),
                    companions=("Noor Haddad",),
                    token="ik-2027-0001",
                    signatory="Katharina Oßwald-Brüggemann",
                ),
                _,
            )
        ),
        "registrations": registration_list(
            RegistrationListFacts(
                OFFICE,
                EVENT,
                tuple(ListColumn(title) for title in ("Name", "Organisation", "Stand")),
                tuple((f"{one.name} {one.own_script}".strip(), one.organisation, "angemeldet") for one in PEOPLE),
                CREATED,
            ),
            _,
        ),
    }


@pytest.fixture(params=["de", "en"])
def both_languages(request: pytest.FixtureRequest) -> Catalogue:
    """Return each catalogue in turn."""
    return catalogue(request.param)


@pytest.fixture
def every_document() -> Callable[[Catalogue], dict[str, Document]]:
    """Return the function that builds one of each document."""
    return documents


@pytest.fixture
def people() -> tuple[PersonFacts, ...]:
    return PEOPLE


@pytest.fixture
def office() -> OfficeFacts:
    return OFFICE


@pytest.fixture
def event() -> EventFacts:
    return EVENT


@pytest.fixture
def secret() -> str:
    """Return the title of the item that must not become public."""
    return SECRET


@pytest.fixture
def text_of(tmp_path: Path) -> Callable[..., str]:
    """Return the function that reads a PDF's text as poppler's pdftotext sees it."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext (poppler) is missing")

    def read(data: bytes, *options: str) -> str:
        file = tmp_path / "read.pdf"
        file.write_bytes(data)
        done = subprocess.run([program, *options, str(file), "-"], check=True, capture_output=True)
        plain = done.stdout.decode()
        return "".join(one for one in plain if one not in "\u202a\u202b\u202c\u200e\u200f")

    return read
