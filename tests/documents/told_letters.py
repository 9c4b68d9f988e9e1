"""One of each letter of an event's life, of an invitation with a form to send back, and the phone list."""

from datetime import date, datetime

from forumplanner.documents.content.bilingual import Told
from forumplanner.documents.content.event_letters import (
    CallingOffFacts,
    PostponementFacts,
    Thanked,
    ThanksFacts,
    calling_off,
    postponement,
    thanks,
)
from forumplanner.documents.content.facts import AgendaFacts, DayFacts, EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.content.invitation import InvitationFacts, invitation
from forumplanner.documents.content.phone_list import CallFacts, PhoneListFacts, phone_list
from forumplanner.documents.content.reply_form import QuestionFacts, ReplyFacts
from forumplanner.documents.tree import Document
from forumplanner.wording.catalogue import Catalogue, catalogue

WRITTEN = date(2027, 4, 1)
REPLY = ReplyFacts(
    back_by=date(2027, 5, 20),
    days=("3. Juni, 18 Uhr", "4. Juni, 9 Uhr"),
    workshops=(("Workshops, 9:00", ("Sprache im Betrieb", "Anerkennung von Berufsabschlüssen")),),
    needs=("Dolmetschen", "Kinderbetreuung"),
    consent="Ich willige ein, dass mein Bedarf gespeichert wird.",
    questions=(
        QuestionFacts("Kommen Sie mit dem Bus?", ("ja", "nein")),
        QuestionFacts("Welche Linie?", only_if="Nur wenn die Antwort „ja“ ist."),
    ),
    privacy_notice=True,
)
RECOMMENDED = (("E 1", "Die Stadt richtet eine mehrsprachige Wohnberatung ein."), ("E 2", "Der Bus fährt länger."))


def letters(
    office: OfficeFacts,
    event: EventFacts,
    people: tuple[PersonFacts, ...],
    agenda: tuple[AgendaFacts, ...],
    created: datetime,
    _: Catalogue,
) -> dict[str, Document]:
    """Return the documents by name; those in two languages have German beside the language asked for."""
    to = people[:1]
    german = catalogue("de")
    asked = InvitationFacts(
        office, event, to, WRITTEN, created, privacy_notice="Wir löschen alles.", agenda=agenda, reply=REPLY
    )
    new = (DayFacts(datetime(2027, 9, 3, 18), datetime(2027, 9, 3, 21)),)
    moved = PostponementFacts(office, event, to, WRITTEN, created, former_days=event.days, new_days=new)
    called_off = CallingOffFacts(office, event, to, WRITTEN, created)
    thanked = ThanksFacts(
        office,
        event,
        people[2:3],
        WRITTEN,
        created,
        thanked=Thanked.SPEAKERS,
        attended=81,
        recommendations=RECOMMENDED,
    )
    calls = tuple(
        CallFacts(one.name, one.own_script, one.organisation, ("0000 12-34",) * at, "hat einen Platz")
        for at, one in enumerate(people[:3])
    )
    return {
        "invitation-reply": invitation(Told(asked, german), Told(asked, _)),
        "postponement": postponement(Told(moved, _)),
        "calling-off": calling_off(Told(called_off, _)),
        "thanks": thanks(Told(thanked, german), Told(thanked, _)),
        "phone-list": phone_list(PhoneListFacts(office, event, calls, created, 112), _),
    }
