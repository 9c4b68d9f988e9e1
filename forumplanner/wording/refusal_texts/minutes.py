"""Refusals of minutes, votes and recommendations."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS = {
    "minutes.settled": RefusalText(
        N_("The minutes of “{event}” are settled; what they record stays as it is."),
        N_("Record an objection or an amendment beside them."),
    ),
    "minutes.not-settled": RefusalText(
        N_("The minutes of “{event}” are still a draft."),
        N_("Change the text itself, or settle the minutes first."),
    ),
    "minutes.sitting-is-signed": RefusalText(
        N_("“{event}” is the sitting of a body, whose minutes are signed."), N_("Record them as signed.")
    ),
    "minutes.forum-is-agreed": RefusalText(
        N_("“{event}” is no sitting of a body; its minutes are agreed, not signed."), N_("Record them as agreed.")
    ),
    "minutes.item-of-other-event": RefusalText(
        N_("“{item}” stands on the agenda of another event."), N_("Choose an item of this event.")
    ),
    "minutes.ends-before-begin": RefusalText(
        N_("The end {ended} lies before the beginning {began}."), N_("Correct one of the two times.")
    ),
    "minutes.invited-afterwards": RefusalText(
        N_("An invitation of {day} came after the sitting."), N_("Enter the day on which the invitation left.")
    ),
    "minutes.interruption-outside": RefusalText(
        N_("The interruption does not lie between the beginning and the end of the minutes."),
        N_("Correct its times, or those of the minutes."),
    ),
    "minutes.interruption-ends-first": RefusalText(
        N_("The interruption ends at {ended}, before it begins at {began}."), N_("Correct one of the two times.")
    ),
    "minutes.interruptions-overlap": RefusalText(
        N_("There is an interruption from {began} already at that time."), N_("Change the one there is.")
    ),
    "minutes.referred-to-whom": RefusalText(
        N_("It is not said to whom the item was referred."), N_("Name the body or office.")
    ),
    "minutes.vote-without-figures": RefusalText(
        N_("A counted vote needs the votes in favour and against."),
        N_("Enter both, zero included, or record only that it was unanimous or by majority."),
    ),
    "minutes.not-unanimous": RefusalText(
        N_("{yes} in favour and {no} against is not unanimous."), N_("Correct the figures, or record a majority.")
    ),
    "minutes.more-votes-than-entitled": RefusalText(
        N_("{votes} votes were entered, but only {entitled} were present and entitled to vote."),
        N_("Correct the figures or the attendance."),
    ),
    "recommendation.stands-in-minutes": RefusalText(
        N_("Recommendation {number} stands in the minutes."),
        N_("Change the entry there; the recommendation follows it."),
    ),
    "recommendation.followed-up": RefusalText(
        N_("Something came of recommendation {number} already."),
        N_("Remove its stations and measures first, or let it stand."),
    ),
}
