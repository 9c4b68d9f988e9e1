"""Refusals of duties."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS = {
    "duty.nobody": RefusalText(
        N_("It does not say who is on duty."), N_("Choose somebody from the contacts; enter new people there first.")
    ),
    "duty.half-a-time": RefusalText(
        N_("Beginning and end belong together."), N_("Fill in both, or leave both empty for the whole event.")
    ),
    "duty.ends-before-start": RefusalText(
        N_("The duty would end before it begins."), N_("Correct one of the two times.")
    ),
    "duty.outside-event": RefusalText(
        N_("The duty would lie on {day}, but the event lasts from {first} to {last}."),
        N_("Choose a day of the event."),
    ),
}
