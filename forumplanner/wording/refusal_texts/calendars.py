"""The words of refusals when calendar files are written."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS: dict[str, RefusalText] = {
    "calendar.time-does-not-exist": RefusalText(
        N_("In the time zone {zone} the clocks skip {time}."),
        N_("Choose {next} or another time."),
    ),
    "calendar.unknown-zone": RefusalText(
        N_("“{zone}” is not a time zone."),
        N_("Choose a time zone from the list, such as Europe/Berlin."),
    ),
    "calendar.ends-before-start": RefusalText(
        N_("“{title}” ends ({end}) before it begins ({start})."),
        N_("Correct its beginning or its end."),
    ),
}
