"""Journal labels of calendar accounts and of what comes back from calendar servers."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "add_calendar_account": N_("Calendar account added"),
    "edit_calendar_account": N_("Calendar account changed"),
    "remove_calendar_account": N_("Calendar account removed"),
    "take_over_from_calendar": N_("Taken over from the calendar on the server: {event}"),
}
