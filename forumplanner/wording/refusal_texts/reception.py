"""Refusals at the reception: short, for somebody who stands and has people before them."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

_LET_IN = N_("Let them in all the same if a place is free, or fetch the organisers.")

TEXTS = {
    "reception.requested": RefusalText(N_("The registration of {person} is still to be approved."), _LET_IN),
    "reception.waiting": RefusalText(N_("{person} is on the waiting list."), _LET_IN),
    "reception.cancelled": RefusalText(N_("The registration of {person} is cancelled."), _LET_IN),
    "reception.declined": RefusalText(N_("The registration of {person} is declined."), _LET_IN),
    "reception.full": RefusalText(
        N_("All {capacity} places are taken."),
        N_("Fetch the organisers: they can enlarge the number of places, or cancel who is not coming."),
    ),
    "reception.here-already": RefusalText(
        N_("{person} is here already, since {since}."), N_("Nothing was changed. To note that they went, use “Left”.")
    ),
    "reception.not-here": RefusalText(N_("{person} is not noted as being here."), N_("Nothing was changed.")),
    "reception.called-off": RefusalText(
        N_("“{event}” is called off."), N_("Take it up again before the doors are opened.")
    ),
    "reception.came-when": RefusalText(
        N_("It is not said when the person came."), N_("Enter the time, or remove the entry.")
    ),
    "reception.left-before-came": RefusalText(
        N_("The person left ({left}) before coming ({came})."), N_("Correct one of the two times.")
    ),
    "reception.intervals-overlap": RefusalText(
        N_("The person was in the house from {since} already."), N_("Correct that entry, or choose other times.")
    ),
    "reception.no-badge": RefusalText(
        N_("{person} has no place, and so no badge."), N_("Let them in first, if a place is free.")
    ),
    "reception.nothing-to-undo": RefusalText(
        N_("The last thing done in this planner was not done at this reception."),
        N_("Correct it in the part “On site” of the event."),
    ),
}
