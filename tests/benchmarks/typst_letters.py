"""The compared letters in typst, tagged and archivable like ours (PDF/A-2a), in one file."""

import json

import typst

from forumplanner.resources import resource
from tests.benchmarks.papers import SPEECH, guests

_LETTER = """
#set document(title: "Einladung", date: datetime(year: 2027, month: 4, day: 1))
#set text(font: "Source Sans 3", size: 10.5pt, lang: "de", hyphenate: true)
#set page(paper: "a4", margin: (left: 25mm, right: 20mm, top: 10mm, bottom: 22mm),
  footer: [Stadt Beispielstetten])
#let people = json(bytes(sys.inputs.people))
#for one in people [
  #place(top + left, dy: 5mm)[*Stadt Beispielstetten* \\ Fachstelle Integration \\ Rathausplatz 1 \\
    59999 Beispielstetten]
  #place(top + left, dy: 48mm, text(size: 6.5pt)[Stadt Beispielstetten · Rathausplatz 1 · 59999 Beispielstetten])
  #place(top + left, dy: 52.7mm)[#one.organisation \\ #one.name \\ Lindenweg 4 \\ 59999 Beispielstetten]
  #place(top + left, dx: 100mm, dy: 40mm)[Auskunft: Katharina Oßwald \\ Telefon: 0000 123 \\ Datum: 1. April 2027]
  #v(88mm)
  = Einladung zur 3. Integrationskonferenz
  Guten Tag #one.name,

  #sys.inputs.speech

  #for at in range(1, 7) [+ Tagesordnungspunkt #at: Wohnen im Quartier
  ]

  #sys.inputs.speech

  Mit freundlichen Grüßen
  #pagebreak(weak: true)
]
"""


def letters(count: int) -> bytes:
    """Write one letter of invitation to each."""
    people = [{"name": one.name, "organisation": one.organisation or "Frau"} for one in guests(count)]
    written = typst.compile(
        _LETTER.encode(),
        font_paths=[str(resource("fonts"))],
        ignore_system_fonts=True,
        sys_inputs={"people": json.dumps(people), "speech": SPEECH},
        pdf_standards=["a-2a"],
    )
    assert isinstance(written, bytes)
    return written
