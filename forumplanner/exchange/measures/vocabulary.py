"""The words above the columns of a list of measures, German and English."""

from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.exchange.columns.vocabulary import Vocabulary

MEASURES = Vocabulary(
    patterns={
        Meaning.MEASURE: (
            r"ma(ss|s)nahmen?( titel)?|titel der ma(ss|s)nahme|measures?|title of the measure",
            r"titel|vorhaben|projekt|bezeichnung|title|action|project|was",
        ),
        Meaning.DESCRIPTION: (
            r"beschreibung( .*)?|erlauterung(en)?|inhalt|description|details?",
            r"ziele?( .*)?|zielsetzung|goals?|aims?|schritte?|umsetzungsschritte?|next steps?",
        ),
        Meaning.OWNER_PERSON: (
            r"(zustandige|verantwortliche)[rs]? person|(ansprech|kontakt)(partner( ?in)?|person)|responsible person",
        ),
        Meaning.OWNER: (
            r"zustandig(keit|e stelle)?|verantwortlich(keit|e|e stelle|e organisation)?|federfuhr(ung|end)|wer",
            r"responsible( organi[sz]ation)?|owner|lead|in charge|amt|dienststelle|trager|fachbereich",
        ),
        Meaning.DUE: (
            r"fallig( am| bis)?|frist|termin|(umsetzung |erledigung |zu erledigen )?bis( wann)?|due( on| date| by)?",
            r"deadline|zieltermin|zeit(plan|raum|rahmen)|umsetzungs(zeitraum|termin)|wann|end date",
        ),
        Meaning.STATE: (r"(umsetzungs|bearbeitungs)?(status|stand)|sachstand|state|progress|fortschritt",),
        Meaning.FIELD_OF_ACTION: (r"handlungsfeld(er)?|themenfeld|thema|bereich|field( of action)?|topic",),
        Meaning.DIMENSION: (r"(integrations)?dimension",),
        Meaning.PHASE: (r"phase",),
        Meaning.MUNICIPALITY: (r"kommune|gemeinde|stadt|ort|municipality|town|city",),
        Meaning.RESULT: (r"ergebnis(se)?|wirkung|erreicht(es)?|results?|outcome",),
        Meaning.REASON: (r"grund|begrundung|hinderungsgrund|hindernis(se)?|reason",),
        Meaning.NOTE: (
            r"(bemerkung|anmerkung|notiz|hinweis)(en)?( .*)?|sonstiges|kommentare?",
            r"notes?|comments?|remarks?",
        ),
    },
    needed=frozenset({Meaning.MEASURE}),
    several=frozenset({Meaning.DESCRIPTION, Meaning.NOTE}),
)
