"""The words of refusals that concern documents to print."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS: dict[str, RefusalText] = {
    "document.no-title": RefusalText(
        N_("The document has no title."),
        N_("Give the event or the document a title, then write it again."),
    ),
    "document.no-language": RefusalText(
        N_("The document “{title}” has no language."),
        N_("Choose the language in which the document is to be written."),
    ),
    "document.figure-without-text": RefusalText(
        N_("A picture in “{title}” has no alternative text."),
        N_("Describe in one sentence what the picture shows, for people who cannot see it."),
    ),
    "document.table-without-header": RefusalText(
        N_("A table in “{title}” has no column headings."),
        N_("Name the columns of the table."),
    ),
    "document.empty-heading": RefusalText(
        N_("A heading in “{title}” is empty."),
        N_("Fill in the missing title, for example that of an agenda item."),
    ),
    "logo.too-large": RefusalText(
        N_("{file} is larger than {most} MB."),
        N_("Save the logo smaller; 1000 pixels in width are enough for a letter."),
    ),
    "logo.too-many-pixels": RefusalText(
        N_("{file} is wider or higher than {most} pixels."),
        N_("Save the logo smaller; 1000 pixels in width are enough for a letter."),
    ),
    "logo.no-picture": RefusalText(
        N_("{file} is no picture that can be printed, or it is damaged."),
        N_("Choose a PNG or JPEG file."),
    ),
    "logo.unreadable": RefusalText(
        N_("{file} cannot be read."),
        N_("Check that the file is there and that you may read it."),
    ),
    "document.address-too-long": RefusalText(
        N_("The address of {name} has more than {most} lines and does not fit the window of the envelope."),
        N_("Shorten the address to {most} lines."),
    ),
    "document.accent-too-light": RefusalText(
        N_("The colour {colour} of the letterhead can hardly be read on white: its contrast is {contrast} to 1."),
        N_("Choose a darker colour; the contrast must be at least 4.5 to 1."),
    ),
    "document.attachment-twice": RefusalText(
        N_("Two files called {file} are to be embedded in the document."),
        N_("Rename one of them."),
    ),
    "language.no-tag": RefusalText(
        N_("“{code}” is no language tag."), N_("Write a tag such as pl, sq or de-x-einfach.")
    ),
    "language.no-name": RefusalText(N_("The language has no name."), N_("Write what it calls itself.")),
    "language.not-generated": RefusalText(
        N_("Leichte Sprache cannot be made by a program."),
        N_(
            "Have it written and checked by people who know its rules, and add it as a paper. "
            "A version in Einfache Sprache can be added."
        ),
    ),
    "language.gaps": RefusalText(
        N_("The text must have the same gaps as the original: {gaps}"), N_("Copy the words in braces as they are.")
    ),
    "pdf.none": RefusalText(N_("This is no PDF file."), N_("Choose a file that ends in .pdf and opens as one.")),
    "pdf.damaged": RefusalText(
        N_("The PDF file is damaged or protected by a password; it cannot be checked."),
        N_("Save it anew without a password, then check it again."),
    ),
    "pdf.too-large": RefusalText(N_("The PDF file is larger than 200 MB."), N_("Check it in parts.")),
    "pdf.too-slow": RefusalText(
        N_("Checking the PDF file took longer than two minutes and was stopped."), N_("Check it in parts.")
    ),
    "pdf.cannot-read": RefusalText(
        N_("The file cannot be read ({reason})."), N_("Choose another one, or ask whoever manages the folder.")
    ),
}
