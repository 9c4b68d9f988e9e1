"""The words of refusals about local days and calendars of others."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS: dict[str, RefusalText] = {
    "local-day.without-name": RefusalText(N_("The local day has no name."), N_("Say what takes place on it.")),
    "local-day.ends-before-start": RefusalText(
        N_("The last day ({last}) lies before the first ({first})."), N_("Correct one of the two.")
    ),
    "local-day.too-long": RefusalText(
        N_("A local day cannot last longer than a year."), N_("Correct the last day, or let it come every year.")
    ),
    "local-day.known": RefusalText(N_("“{name}” on {first} is there already."), N_("Change that one, or the name.")),
    "other-calendar.without-name": RefusalText(N_("The calendar has no name."), N_("Give it one.")),
    "calendar-file.cannot-read": RefusalText(
        N_("The file cannot be read: {reason}."), N_("Check whether it is still there and not open elsewhere.")
    ),
    "calendar-file.too-large": RefusalText(
        N_("The file is larger than {most} MB."), N_("Let a smaller part of the calendar be written out.")
    ),
    "calendar-file.none": RefusalText(
        N_("The file is no calendar."), N_("Choose an iCalendar file (.ics), as calendar programs write it.")
    ),
    "calendar-file.no-entries": RefusalText(
        N_("The calendar has no events in it."), N_("Choose a calendar with events; tasks and notes are not read.")
    ),
    "calendar-file.too-many": RefusalText(
        N_("The calendar has more than {most} entries."), N_("Let a smaller part of the calendar be written out.")
    ),
    "calendar-file.too-slow": RefusalText(
        N_("Reading the calendar takes too long; it stopped at the entry in this line."),
        N_("Take that entry out, or let a smaller part of the calendar be written out."),
    ),
    "calendar-file.entry-not-closed": RefusalText(
        N_("The entry has no end (END:VEVENT)."), N_("Get the file anew; it may have been cut off.")
    ),
    "calendar-file.entry-without-start": RefusalText(
        N_("The entry does not say when it begins (DTSTART)."), N_("Correct it in the calendar it comes from.")
    ),
    "calendar-file.entry-broken": RefusalText(
        N_("The times of the entry cannot be understood ({detail})."),
        N_("Correct it in the calendar it comes from."),
    ),
    "calendar-file.exception-rule": RefusalText(
        N_("The entry uses an outdated rule for exceptions (EXRULE)."),
        N_("Enter its dates as a local day, or correct it in the calendar it comes from."),
    ),
    "calendar-file.too-often": RefusalText(
        N_("The entry repeats too often to be written out."),
        N_("Correct how often it repeats in the calendar it comes from."),
    ),
    "calendar-file.unknown-zone": RefusalText(
        N_("Nobody knows the time zone “{zone}” of the entry, and the file does not explain it."),
        N_("Correct the time zone in the calendar it comes from."),
    ),
}
