"""Refusals of spreadsheets: what is wrong with a file from outside, or with a table to be written."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

_SAVE_ANEW = N_("Open it in your spreadsheet program, save it as .xlsx or .csv, and import that file.")
_MAKE_SMALLER = N_("Copy only the cells of the list into a new file and import that.")

TEXTS: dict[str, RefusalText] = {
    "tables.missing": RefusalText(
        N_("There is no such file."),
        N_("Check the name and the folder. If it was on a stick or a network drive, connect it again."),
    ),
    "tables.cannot-open": RefusalText(
        N_("The file cannot be opened."),
        N_("Close it in other programs, or copy it into your own folder and import the copy."),
    ),
    "tables.no-permission": RefusalText(
        N_("You have no permission to read the file."),
        N_("Ask whoever manages the folder, or have a copy put into your own folder and import the copy."),
    ),
    "tables.is-folder": RefusalText(
        N_("This is a folder, not a file."),
        N_("Open the folder and choose the file in it."),
    ),
    "tables.no-people": RefusalText(
        N_("There are no people in it: no row below the headings in row {below} has a name."),
        N_("Choose another sheet or another file, or say which column holds the name."),
    ),
    "tables.text-too-long-to-keep": RefusalText(
        N_("The text in row {row}, column “{column}”, is too long: the planner keeps {limit} characters of a row."),
        N_("Shorten it in the file and import the file again."),
    ),
    "tables.file-too-large": RefusalText(
        N_("The file is larger than {limit_mb} MB."),
        _MAKE_SMALLER,
    ),
    "tables.empty": RefusalText(
        N_("There is nothing in it."),
        N_("Choose another sheet or another file."),
    ),
    "tables.cancelled": RefusalText(
        N_("Reading was stopped."),
        N_("Nothing was changed. Start the import again when you like."),
    ),
    "tables.not-a-spreadsheet": RefusalText(
        N_("This is not a spreadsheet."),
        N_("Choose a file that ends in .xlsx, .ods or .csv."),
    ),
    "tables.web-page": RefusalText(
        N_("This is a web page, not a spreadsheet, whatever its name says."),
        _SAVE_ANEW,
    ),
    "tables.text-named-workbook": RefusalText(
        N_("This is plain text, but its name ends in {ending}."),
        N_("If it is a CSV file, rename it so that it ends in .csv, and import it again."),
    ),
    "tables.old-format": RefusalText(
        N_("The file has an older or binary format of Excel that is not read here."),
        _SAVE_ANEW,
    ),
    "tables.password": RefusalText(
        N_("The file is protected by a password."),
        N_("Open it with the password, save it without one, and import that file."),
    ),
    "tables.damaged": RefusalText(
        N_("The file is damaged or incomplete."),
        N_("Fetch it again. If you can open it, save it anew as .xlsx or .csv and import that file."),
    ),
    "tables.unreadable": RefusalText(
        N_("The file could not be read; the reading was stopped before it could do harm."),
        _SAVE_ANEW,
    ),
    "tables.too-slow": RefusalText(
        N_("Reading took more than {seconds} seconds and was stopped."),
        _MAKE_SMALLER,
    ),
    "tables.bomb": RefusalText(
        N_("The file unpacks to far more than its size promises."),
        N_("This happens with files meant to do harm. Ask the sender what it is, or ask for a CSV file."),
    ),
    "tables.dtd": RefusalText(
        N_("The file contains a document type definition, which no spreadsheet program writes."),
        N_("Files meant to do harm have this. Ask the sender what it is, or ask for a CSV file."),
    ),
    "tables.too-many-rows": RefusalText(
        N_("There is something in row {row}; at most {limit} rows are possible."),
        _MAKE_SMALLER,
    ),
    "tables.too-many-columns": RefusalText(
        N_("There is something in column {column}; at most {limit} columns are possible."),
        _MAKE_SMALLER,
    ),
    "tables.too-large": RefusalText(
        N_("The table reaches too far to the right and down: more than {limit} cells."),
        _MAKE_SMALLER,
    ),
    "tables.no-such-sheet": RefusalText(
        N_("The file has no sheet “{sheet}”."),
        N_("Choose one of these: {sheets}"),
    ),
    "tables.encoding-unknown": RefusalText(
        N_("The letters cannot be made out: it is neither UTF-8 nor Windows-1252."),
        N_("Choose the encoding in the preview, or save the file as “CSV UTF-8”."),
    ),
    "tables.wrong-encoding": RefusalText(
        N_("The file is not written in {encoding}: row {row} does not fit."),
        N_("Choose another encoding, or let the program find it."),
    ),
    "tables.no-such-encoding": RefusalText(
        N_("There is no encoding “{encoding}”."),
        N_("Choose one from the list, or let the program find it."),
    ),
    "tables.no-such-delimiter": RefusalText(
        N_("“{delimiter}” cannot separate columns."),
        N_("Choose semicolon, comma, tab or another single character."),
    ),
    "tables.nul": RefusalText(
        N_("Row {row}, column {column}, contains a character that no text has (NUL)."),
        N_("The file is damaged, or has another encoding: try UTF-16, or save it anew as “CSV UTF-8”."),
    ),
    "tables.field-too-long": RefusalText(
        N_("A field that begins in row {row} is too long for a spreadsheet."),
        N_("Most often a quotation mark is missing at its end. Correct the row and import the file again."),
    ),
    "tables.quote-unclosed": RefusalText(
        N_("In row {row} a quotation mark is opened and never closed."),
        N_("Close it, or remove it, and import the file again."),
    ),
    "tables.quote-stray": RefusalText(
        N_("In row {row} a quotation mark stands in the middle of a quoted field."),
        N_("Double it, or remove it, and import the file again. Or choose another delimiter."),
    ),
    "tables.no-header": RefusalText(
        N_("No row looks like a header."),
        N_("Write a heading above each column (such as “Name”, “E-Mail”), or say which row it is."),
    ),
    "tables.no-name-column": RefusalText(
        N_("None of the columns in row {row} is known to hold people's names."),
        N_("Say which column holds the name. These were found: {headings}."),
    ),
    "tables.text-too-long": RefusalText(
        N_("The text in row {row}, column “{column}”, is longer than the {limit} characters a cell can hold."),
        N_("Shorten it, or leave the column out of the list."),
    ),
    "tables.no-character": RefusalText(
        N_("The text in row {row}, column “{column}”, contains a character that no spreadsheet can hold."),
        N_("Type the text anew without it."),
    ),
}
