"""Refusals of measures and their stations."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS = {
    "measure.reason-missing": RefusalText(
        N_("“{measure}” is rejected or postponed without a reason."),
        N_("Give the reason; whoever asked for it will want to know."),
    ),
    "measure.result-missing": RefusalText(
        N_("“{measure}” is done, but has no result."), N_("Say in a sentence what came of it.")
    ),
    "measure.stands-in-minutes": RefusalText(
        N_("The measure “{measure}” stands in the minutes."),
        N_("Remove the entry there while they are a draft, or reject the measure with a reason."),
    ),
    "measure.under-way": RefusalText(
        N_("The measure “{measure}” of this entry is under way already."),
        N_("Let the entry stand, or set the measure back to planned and remove its stations first."),
    ),
    "station.no-body": RefusalText(N_("The station names no body."), N_("Choose a body, or write its name.")),
    "station.reason-missing": RefusalText(
        N_("{body} rejected it without a reason."), N_("Give the reason that the body gave.")
    ),
}
