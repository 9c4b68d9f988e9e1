"""Refusals of exports, imports and long work."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS = {
    "export.no-such-form": RefusalText(
        N_("This cannot be written in that form."), N_("Choose a file name that ends in: {known}")
    ),
    "export.cannot-write": RefusalText(
        N_("The file cannot be written ({reason})."),
        N_("Close it in other programs, or choose another folder."),
    ),
    "export.is-folder": RefusalText(
        N_("This is a folder, and a file is to be written."), N_("Add the name of the file to it.")
    ),
    "export.is-file": RefusalText(
        N_("This is a file, and several are to be written into a folder."), N_("Choose a folder, or a name in .zip.")
    ),
    "export.no-such-folder": RefusalText(
        N_("There is no folder “{folder}”."), N_("Make it first, or choose another one.")
    ),
    "export.no-programme": RefusalText(
        N_("The programme of “{event}” has no public item with a time."), N_("Enter the programme first.")
    ),
    "registration.no-place": RefusalText(
        N_("{person} has no place."), N_("Give the person a place first, or choose somebody else.")
    ),
    "export.nobody-named": RefusalText(N_("This is made for one person."), N_("Choose a registration first.")),
    "export.no-such-choice": RefusalText(N_("“{value}” cannot be chosen for “{key}”."), N_("Choose one of: {known}")),
    "export.no-such-language": RefusalText(
        N_("No document can be made in the language “{language}”."),
        N_("Choose one of: {known}. Others are added under Languages, with their texts."),
    ),
    "export.which-person": RefusalText(
        N_("“{name}” finds {n} registrations instead of one."), N_("Write more of the name. Found were: {names}")
    ),
    "export.no-such-person": RefusalText(
        N_("“{name}” finds no registration."), N_("Check the name, or write less of it.")
    ),
    "export.unknown-document": RefusalText(N_("“{name}” cannot be made here."), N_("Choose one of: {known}")),
    "export.no-public-form": RefusalText(
        N_("“{name}” has no public form for this event."),
        N_("Make it as a whole for those it is meant for, or choose one of: {known}"),
    ),
    "export.no-minutes": RefusalText(
        N_("There are no minutes of “{event}” yet."), N_("Open the minutes and write them first.")
    ),
    "export.no-room": RefusalText(
        N_("Nothing public at “{event}” takes place in one of its rooms."), N_("Give the items of the agenda rooms.")
    ),
    "export.nobody-was-there": RefusalText(
        N_("Nobody was noted as present at “{event}” yet."), N_("Note who came, at the reception or under On site.")
    ),
    "export.not-held": RefusalText(
        N_("“{event}” was not noted as held."), N_("Send thanks after the event, once its state is “held”.")
    ),
    "export.no-decision": RefusalText(
        N_("The minutes of “{event}” hold neither a decision nor a recommendation or measure yet."),
        N_("Write it down first."),
    ),
    "export.no-public-decision": RefusalText(
        N_("The minutes of “{event}” hold no public decision."), N_("Make the whole extract.")
    ),
    "export.nobody-to-print": RefusalText(N_("Nobody has a place at “{event}” yet."), N_("Register people first.")),
    "export.nobody-to-write-to": RefusalText(
        N_("Of those chosen nobody can be written to about “{event}”."), N_("Choose others, or an open letter.")
    ),
    "registration.gone": RefusalText(
        N_("This registration is no longer there."), N_("Choose another one; undo may bring it back.")
    ),
    "event.gone": RefusalText(N_("This event is no longer there."), N_("Choose another one; undo may bring it back.")),
    "tour.folder-exists": RefusalText(
        N_("There is a folder of this name already."), N_("Choose one that does not exist yet.")
    ),
    "work.cancelled": RefusalText(N_("Stopped as you wished."), N_("Nothing was changed.")),
}
