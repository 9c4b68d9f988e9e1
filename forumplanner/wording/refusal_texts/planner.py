"""Refusals of the planner file and of undo."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

_CLOSE_OTHER = N_("Close the planner there, or open it read-only.")

TEXTS = {
    "planner.held": RefusalText(
        N_("The planner is open for writing: {who} on {machine}, since {since}."), _CLOSE_OTHER
    ),
    "planner.no-lock": RefusalText(
        N_("The planner cannot be reserved for you ({reason})."),
        N_("Check that you may write in its folder, or copy the planner to a folder of your own."),
    ),
    "planner.exists": RefusalText(N_("There is a file of this name already."), N_("Choose another name or folder.")),
    "planner.cannot-create": RefusalText(
        N_("The planner cannot be created there ({reason})."), N_("Choose a folder in which you may write.")
    ),
    "planner.missing": RefusalText(
        N_("There is no planner of this name."), N_("Check the path, or create a new planner.")
    ),
    "planner.unreadable": RefusalText(
        N_("The file cannot be read as a planner ({reason})."),
        N_("If it used to open, restore the newest copy from the backup folder beside it."),
    ),
    "planner.not-a-planner": RefusalText(
        N_("This file was not made by forumplanner."), N_("Choose a file that ends in .forumplan.")
    ),
    "planner.newer": RefusalText(
        N_("The planner was last used with a newer forumplanner (schema {found}, this one knows {known})."),
        N_("Update forumplanner. The planner was not changed."),
    ),
    "planner.needs-migration": RefusalText(
        N_("The planner comes from an older forumplanner and cannot be opened read-only yet."),
        N_("Open it once for writing; a backup is made first."),
    ),
    "planner.cannot-migrate": RefusalText(
        N_("The planner could not be brought to the new form ({reason}). It was left as it was."),
        N_("Keep the file and report this message."),
    ),
    "planner.opened-read-only": RefusalText(
        N_("The planner is open read-only."), N_("Open it for writing to change something.")
    ),
    "planner.disk-full": RefusalText(
        N_("The disk is full; the last entry was not stored."), N_("Make room on the disk and try again.")
    ),
    "planner.busy": RefusalText(N_("Another program is writing to the planner."), N_("Wait a moment and try again.")),
    "planner.read-only": RefusalText(
        N_("The planner cannot be written."), N_("Check the permissions of the file and its folder.")
    ),
    "planner.disk-error": RefusalText(
        N_("The disk reports an error ({reason})."),
        N_("Copy the planner to another disk and check the old one."),
    ),
    "planner.gone": RefusalText(
        N_("The planner can no longer be reached ({reason})."),
        N_("Check whether the drive is connected, then open the planner again."),
    ),
    "planner.damaged": RefusalText(
        N_("The planner file is damaged ({reason})."),
        N_("Restore the newest copy from the backup folder; keep the damaged file."),
    ),
    "planner.outcome-unknown": RefusalText(
        N_("The disk failed while storing. It is unknown whether the last entry was kept."),
        N_("Look at what is shown now before you enter it again."),
    ),
    "planner.outcome-unknown-full": RefusalText(
        N_("The disk is full. It is unknown whether the last entry was kept."),
        N_("Make room on the disk, and look at what is shown then before you enter it again."),
    ),
    "planner.no-permission": RefusalText(
        N_("You may not read this planner."), N_("Ask for the right to read and write it, or use a copy of your own.")
    ),
    "planner.second-name": RefusalText(
        N_("This file has a second name (a hard link) under which somebody else could write it at the same time."),
        N_("Make a copy, and work with the copy."),
    ),
    "planner.no-server": RefusalText(
        N_("The database server does not answer ({reason})."), N_("Check its address and try again.")
    ),
    "backup.incomplete": RefusalText(
        N_("The copy misses rows of {tables} and was thrown away."), N_("Try again; report it if it recurs.")
    ),
    "backup.damaged": RefusalText(
        N_("The copy is not whole ({reason}) and was thrown away."),
        N_("Check the planner, and keep the older copies."),
    ),
    "backup.failed": RefusalText(
        N_("The copy could not be written ({reason})."), N_("Choose another folder or make room.")
    ),
    "row.changed-meanwhile": RefusalText(
        N_("Somebody changed this entry meanwhile."), N_("Look at it again and repeat your change.")
    ),
    "undo.nothing": RefusalText(N_("There is nothing to undo."), ""),
    "redo.nothing": RefusalText(N_("There is nothing to redo."), ""),
    "undo.changed-since": RefusalText(
        N_("This cannot be taken back: what it changed was changed again since."),
        N_("Change it by hand, or undo the later change first."),
    ),
    "undo.others-depend": RefusalText(
        N_("This cannot be taken back: other entries depend on it by now."),
        N_("Remove what depends on it first."),
    ),
    "office.no-colour": RefusalText(
        N_("“{colour}” is no colour."), N_("Write it as # and six digits, such as #1d5c8f, or choose one.")
    ),
    "office.colour-too-light": RefusalText(
        N_("The colour {colour} is too light to be read on paper (contrast {contrast} instead of 4.5)."),
        N_("Choose a darker one."),
    ),
}
