"""The words above the columns of a list of members, German and English."""

from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.exchange.columns.vocabulary import NAME, PERSON, Vocabulary

MEMBERSHIPS = Vocabulary(
    patterns={
        Meaning.SUBSTITUTE: (
            r"(personliche )?(stell)?vertret(ung|er(in| in)?|ende)|ersatz(mitglied|person)?|vertretung (durch|fur)?",
            r"vertreten durch|stv|substitute|deputy|alternate|stands in",
        ),
        Meaning.SEAT_ROLE: (
            r"funktion|rolle|position|amt|(funktion|rolle) im gremium|role|function|position in the body",
        ),
        Meaning.BODY: (r"gremium|gremien|name des gremiums|ausschuss|beirat|body|committee|name of the body",),
        Meaning.SEAT_KIND: (
            r"art( der mitgliedschaft| des sitzes)?|mitglied(schafts)?art|gewahlt( oder| berufen)?( .*)?|bestellung",
            r"kind|type( of (seat|membership))?|elected( or appointed)?( .*)?|status",
        ),
        Meaning.VOTES: (r"stimm(e|recht|berechtigt|berechtigung)|mit stimme|votes?|voting( right)?|has a vote",),
        Meaning.GROUP: (
            r"fraktion|liste|wahlliste|wahlvorschlag|(wahler)?gruppe|partei|gruppe liste|fraktion liste",
            r"group|list|party|group or list",
            r"entsendet (von|durch)|entsendende (stelle|organisation)|organisation|verein|institution|organi[sz]ation",
        ),
        Meaning.SINCE: (
            r"seit|von|ab|beginn|eintritt|mitglied seit|(amtszeit|mitgliedschaft|amt|sitz) (von|ab|seit|beginn)",
            r"since|from|start( date)?|member since",
        ),
        Meaning.UNTIL: (
            r"bis|ende|austritt|ausgeschieden( am)?|(amtszeit|mitgliedschaft|amt|sitz) (bis|ende)",
            r"until|to|end( date)?",
        ),
        **PERSON,
    },
    needed=NAME,
    several=frozenset(
        {Meaning.EMAIL, Meaning.PHONE, Meaning.MOBILE, Meaning.WORK_PHONE, Meaning.FAX, Meaning.GROUP}
        | {Meaning.MESSENGER, Meaning.SOCIAL_MEDIA, Meaning.LANGUAGES, Meaning.NOTE}
    ),
)
