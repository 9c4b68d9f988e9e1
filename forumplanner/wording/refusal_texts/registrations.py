"""Refusals of registering, places and workshops."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS = {
    "event.full": RefusalText(
        N_("“{event}” has {capacity} places, and {taken} would be taken."),
        N_("Put somebody on the waiting list, or raise the number of places."),
    ),
    "event.called-off": RefusalText(N_("“{event}” is called off."), N_("Take it up again before you register people.")),
    "registration.twice": RefusalText(
        N_("{person} is registered for “{event}” already."), N_("Open that registration and change it.")
    ),
    "workshop.full": RefusalText(
        N_("“{workshop}” has {capacity} places, and {taken} would be taken."),
        N_("Choose another workshop, or a larger room."),
    ),
    "workshop.overlap": RefusalText(
        N_("{person} would be in “{first}” and “{second}” at the same time."), N_("Give up one of the two.")
    ),
    "workshop.other-event": RefusalText(
        N_("“{workshop}” belongs to another event."), N_("Choose a workshop of this event.")
    ),
    "companions.split": RefusalText(
        N_("{person} and those registered together would be separated."),
        N_("Give all of them a place, or put all of them on the waiting list."),
    ),
}
