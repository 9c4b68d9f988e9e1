"""Says what a fault of a PDF file means for whoever reads it, and what no machine can see."""

from forumplanner.wording.catalogue import N_, Catalogue

PROFILES = {
    "ua1": N_("PDF/UA-1 (accessible)"),
    "1a": "PDF/A-1a",
    "1b": "PDF/A-1b",
    "2a": N_("PDF/A-2a (to be archived)"),
    "2b": "PDF/A-2b",
    "2u": "PDF/A-2u",
    "3a": N_("PDF/A-3a (to be archived, with attachments)"),
    "3b": "PDF/A-3b",
    "3u": "PDF/A-3u",
}

_MEANINGS = (
    ("UA1-ID", N_("The file does not say that it keeps to PDF/UA.")),
    ("STRUCT-TREE-ROOT", N_("The text has no structure: a screen reader finds no headings, lists or tables.")),
    ("TAGGED-DOCUMENT", N_("The file does not say that it has a structure.")),
    ("SUSPECTS", N_("The file itself says that its structure may be wrong.")),
    ("METADATA-TITLE", N_("The document has no title.")),
    ("VIEWER-PREFERENCES", N_("The window of a viewer shows the file's name instead of the title.")),
    ("METADATA-LANGUAGE", N_("The title does not say in which language it is.")),
    ("LANGUAGE", N_("A text does not say in which language it is; it would be read out wrongly.")),
    ("FIGURE-ALTERNATIVE", N_("A picture has no words that stand for it.")),
    ("FORMULA-ALTERNATIVE", N_("A formula has no words that stand for it.")),
    ("ALT", N_("Something has no words that stand for it.")),
    ("TABLE-HEADERS", N_("A table does not say which cells are its headings.")),
    ("TABLE", N_("A table is not built regularly.")),
    ("TR-", N_("A table is not built regularly.")),
    ("THEAD", N_("A table is not built regularly.")),
    ("TBODY", N_("A table is not built regularly.")),
    ("TFOOT", N_("A table is not built regularly.")),
    ("TH-", N_("A table is not built regularly.")),
    ("TD-", N_("A table is not built regularly.")),
    ("HEADING", N_("The levels of headings are not in order.")),
    ("LI-", N_("A list is not built regularly.")),
    ("L-", N_("A list is not built regularly.")),
    ("LBODY", N_("A list is not built regularly.")),
    ("TOC", N_("The table of contents is not built regularly.")),
    ("CONTENT-TAGGING", N_("Something on a page belongs neither to the text nor to its decoration.")),
    ("ARTIFACT", N_("Text and decoration are mixed up.")),
    ("LINK", N_("A link does not say where it leads, or is not part of the text.")),
    ("ANNOTATION", N_("A note or link is not described, or is not part of the text.")),
    ("WIDGET", N_("A field of a form is not described.")),
    ("FORM", N_("A form is not built regularly.")),
    ("PAGE-TABS", N_("The Tab key does not follow the text.")),
    ("FONT-EMBEDDING", N_("A font is not in the file: elsewhere the text may look different.")),
    ("UNICODE", N_("Some letters cannot be copied or read out: the file does not say which they are.")),
    ("NOTDEF", N_("Some letters are missing in the font.")),
    ("CMAP", N_("A font is not described well enough.")),
    ("CID", N_("A font is not described well enough.")),
    ("TRUETYPE", N_("A font is not described well enough.")),
    ("GLYPH", N_("A font is not described well enough.")),
    ("FONT", N_("A font is not described well enough.")),
    ("ENCRYPTION", N_("The file is protected, so that programs for blind people may not read it.")),
    ("OUTPUT-INTENT", N_("The colours are not described well enough to be the same in many years.")),
    ("DEVICE", N_("The colours are not described well enough to be the same in many years.")),
    ("COLOR", N_("The colours are not described well enough to be the same in many years.")),
    ("ICC", N_("The colours are not described well enough to be the same in many years.")),
    ("TRANSPAREN", N_("The file uses transparency in a way that archives do not take.")),
    ("EMBEDDED-FILE", N_("An attached file is not described well enough.")),
    ("FILE-SPEC", N_("An attached file is not described well enough.")),
    ("ACTION", N_("The file does something by itself (a script, a sound), which archives do not take.")),
    ("JAVASCRIPT", N_("The file does something by itself (a script, a sound), which archives do not take.")),
    ("XFA", N_("The form is of a kind that other programs cannot read.")),
    ("ROLE-MAP", N_("The structure uses words that nobody knows.")),
    ("STRUCT", N_("The structure of the text is damaged.")),
    ("XMP", N_("What the file says about itself is missing or contradicts itself.")),
    ("METADATA", N_("What the file says about itself is missing or contradicts itself.")),
    ("ID-", N_("The file does not say which part of PDF/A it keeps to.")),
)

UNSEEN = (
    N_("whether the words that stand for a picture are the right ones"),
    N_("whether the text is read in an order that makes sense"),
    N_("whether a heading is a heading, and a table a table"),
    N_("whether colours can be told apart and letters are large enough"),
    N_("whether the text can be understood"),
)
"""What no machine can see."""


def say_fault(rule: str, message: str, _: Catalogue) -> str:
    """Return what breaking a rule means; of a rule without words of ours, what the checker says (in English)."""
    short = rule.removeprefix("PDF")
    found = next((meaning for part, meaning in _MEANINGS if part in short), None)
    return _(found) if found is not None else message
