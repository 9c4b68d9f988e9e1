"""The words of refusals that concern sheets of labels."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS: dict[str, RefusalText] = {
    "labels.gone": RefusalText(N_("This sheet of labels was removed meanwhile."), N_("Add it again.")),
    "labels.no-name": RefusalText(N_("The sheet has no name."), N_("Write what stands on its box.")),
    "labels.name-taken": RefusalText(
        N_("There is a sheet called “{name}” already."), N_("Choose another name, or change that sheet.")
    ),
    "labels.too-small": RefusalText(
        N_("The label is too small for a name."), N_("It must measure at least {least} mm in this direction.")
    ),
    "labels.count": RefusalText(N_("So many labels cannot be on one sheet."), N_("Write a number from 1 to {most}.")),
    "labels.margin": RefusalText(
        N_("The first label would begin outside the paper."), N_("Measure from the edge of the paper; 0 is the least.")
    ),
    "labels.overlap": RefusalText(
        N_("The labels would lie on one another."),
        N_("Measure from the beginning of one label to the beginning of the next: at least the size of a label."),
    ),
    "labels.too-wide": RefusalText(
        N_("The labels reach {over} mm beyond the right edge of A4 ({paper} mm)."),
        N_("Check width, columns, left margin and distance; measure all on the sheet."),
    ),
    "labels.too-high": RefusalText(
        N_("The labels reach {over} mm beyond the lower edge of A4 ({paper} mm)."),
        N_("Check height, rows, upper margin and distance; measure all on the sheet."),
    ),
    "export.nobody-for-a-card": RefusalText(
        N_("There is nobody for whom a card could be made at “{event}”."),
        N_("Enter contributors in the agenda, or register people first."),
    ),
    "export.no-rooms": RefusalText(
        N_("No room is used at “{event}” yet."), N_("Choose a venue and its rooms under Planning.")
    ),
    "labels.first": RefusalText(
        N_("The sheet “{sheet}” has only {most} labels."), N_("Choose a label from 1 to {most}.")
    ),
    "labels.offset": RefusalText(
        N_("The printer is further off than {most} mm."), N_("Adjust the printer itself, or measure again.")
    ),
    "labels.no-such-sheet": RefusalText(N_("There is no such sheet of labels."), N_("Choose another sheet.")),
}
