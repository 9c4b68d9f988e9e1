"""Refusals of the agenda and of papers."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS = {
    "agenda.duration": RefusalText(
        N_("An agenda item cannot last {minutes} minutes."),
        N_("Enter a duration from 0 to {most} minutes; what takes longer is held on several days."),
    ),
    "agenda.no-such-day": RefusalText(
        N_("The event “{event}” has no day {day}."), N_("Choose one of its days, or add the day to the event first.")
    ),
    "agenda.start-outside-day": RefusalText(
        N_("The start {start} does not lie on day {day} of the event."),
        N_("Choose a time on that day, or move the item to another day."),
    ),
    "agenda.other-event": RefusalText(
        N_("This does not belong to the event “{event}”."), N_("Choose something from the agenda of this event.")
    ),
    "agenda.circle": RefusalText(
        N_("“{item}” cannot be placed inside itself."), N_("Choose an item that does not lie inside it.")
    ),
    "agenda.capacity-below-taken": RefusalText(
        N_("{taken} places are taken already; the limit cannot be {capacity}."),
        N_("Free places first, or choose a higher limit."),
    ),
    "agenda.room-elsewhere": RefusalText(
        N_("The room “{room}” is not used by the event “{event}”."),
        N_("Choose a room of its venue, or add this room to the event."),
    ),
    "agenda.room-too-small": RefusalText(
        N_("The room “{room}” holds {capacity}, but {taken} places are taken."),
        N_("Choose a larger room, or free places first."),
    ),
    "agenda.item-has-minutes": RefusalText(
        N_("“{item}” has {number} entries, votes or recommendations in the minutes."),
        N_("Remove those first, or record the item as removed from the agenda."),
    ),
    "agenda.item-has-places": RefusalText(
        N_("{taken} workshop places hang on “{item}”."), N_("Give these people other workshops first.")
    ),
    "agenda.track-exists": RefusalText(N_("There is a track “{track}” already."), N_("Choose another name.")),
    "agenda.contributor-already": RefusalText(
        N_("{person} stands at “{item}” in this role already."), N_("Choose another role or another person.")
    ),
    "paper.not-a-scan": RefusalText(
        N_("This is no picture and no PDF."), N_("Scan the signed list as PDF, JPEG or PNG.")
    ),
    "paper.empty": RefusalText(N_("The file is empty."), N_("Choose a file with contents.")),
    "paper.too-large": RefusalText(
        N_("The file is larger than {limit_mb} MB."), N_("Make it smaller, for example by scanning less finely.")
    ),
}
