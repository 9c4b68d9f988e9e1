"""The words above the columns of a list of contacts, German and English."""

from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.exchange.columns.vocabulary import ADDRESS, NAME, PERSON, Vocabulary

_ORGANISATION = r"(organisation|organization|verein|einrichtung|institution|verband)s?"
_CONTACT = r"(ansprech|kontakt)(partner(in|innen)?|person(en)?)"

CONTACTS = Vocabulary(
    patterns={
        Meaning.PERSON_EMAIL: (
            rf"(e ?mail|mail) (der |des )?{_CONTACT}( in)?|(e ?mail|mail) (of )?(the )?(contact|person)( person)?",
        ),
        Meaning.ORGANISATION_EMAIL: (
            rf"(e ?mail|mail) (der |des )?({_ORGANISATION}|zentrale)|(organi[sz]ation|company)( s)? e ?mail",
        ),
        Meaning.ORGANISATION_PHONE: (
            rf"(telefon|tel|phone) (der |des )?({_ORGANISATION}|zentrale)|zentrale|(organi[sz]ation|company) phone"
            r"|company main phone",
        ),
        Meaning.SHORT_NAME: (r"kurz(name|bezeichnung|form)|abkurzung|kurzel|short name|abbreviation|acronym",),
        Meaning.KINDS: (
            r"(organisations|vereins) ?(art|typ|form)|(art|typ)( der organisation)?|rechtsform",
            r"(kind|type)( of organi[sz]ation)?",
        ),
        Meaning.TAGS: (r"schlag ?wort(e|er)?|stich ?wort(e|er)?|tags?|kategorien?|categor(y|ies)|labels?|themen?",),
        Meaning.CONTACT_PERSON: (
            rf"{_CONTACT}( in)?( name)?|(name )?(der |des )?{_CONTACT}|contact person",
            r"vorsitz(ende( r)?|ender)?|leitung",
        ),
        Meaning.MAIN_CONTACT: (r"hauptkontakt|haupt(ansprech|kontakt)person|main contact|primary contact",),
        Meaning.ROLE: (
            r"funktion|position|rolle|amt|stellung|aufgabe|beruf|berufsbezeichnung|dienstbezeichnung",
            r"role|function|job ?title|position( in .*)?|organi[sz]ation title",
        ),
        Meaning.ORGANISATION: (
            rf"({_ORGANISATION}|initiative|dienststelle|trager|behorde)( ?name)?|name (der |des ){_ORGANISATION}",
            r"firma|company( name)?|unternehmen|association|vereinsname|organisationsname|organi[sz]ation( name)?",
        ),
        **PERSON,
    },
    needed=NAME | {Meaning.ORGANISATION},
    several=frozenset(
        {
            Meaning.EMAIL,
            Meaning.PHONE,
            Meaning.MOBILE,
            Meaning.WORK_PHONE,
            Meaning.FAX,
            Meaning.MESSENGER,
            Meaning.SOCIAL_MEDIA,
            Meaning.KINDS,
            Meaning.TAGS,
            Meaning.LANGUAGES,
            Meaning.NOTE,
            *ADDRESS,
        }
    ),
)
