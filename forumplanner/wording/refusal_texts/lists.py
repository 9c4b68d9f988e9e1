"""Refusals of lists of contacts, memberships and measures, of cards, and of what was copied."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS: dict[str, RefusalText] = {
    "lists.no-needed-column": RefusalText(
        N_("No column says what a row is about. The headings in row {row} are: {headings}."),
        N_("Say under “What the columns mean” which column holds the name or title, or choose another row or sheet."),
    ),
    "lists.no-rows": RefusalText(
        N_("There is nothing to import: no row below the headings in row {below} has a name or title."),
        N_("Choose another sheet or another file, or say which column holds the name or title."),
    ),
    "lists.clipboard-empty": RefusalText(
        N_("No table was copied."),
        N_("Mark the cells with their headings in the spreadsheet, copy them (Ctrl+C), and paste again."),
    ),
    "lists.no-body": RefusalText(
        N_("It is not said which body the members belong to."),
        N_("Choose the body; on the command line name it with --body."),
    ),
    "lists.cards-are-contacts": RefusalText(
        N_("Electronic business cards are contacts."),
        N_("Import them under Contacts; then give the persons their seats or measures."),
    ),
    "vcards.none": RefusalText(
        N_("This is no file of electronic business cards (vCard)."),
        N_("Export the contacts anew as a vCard file that ends in .vcf, or as a spreadsheet."),
    ),
    "vcards.too-many-lines": RefusalText(
        N_("The file has more than {limit} lines."),
        N_("Export the contacts in smaller parts, or without pictures."),
    ),
    "vcards.too-many": RefusalText(
        N_("There are more than {limit} cards in the file."),
        N_("Export the contacts in smaller parts."),
    ),
    "vcards.no-names": RefusalText(
        N_("No card in the file has a name."),
        N_("Check the file in the program it comes from, and export it anew."),
    ),
}
