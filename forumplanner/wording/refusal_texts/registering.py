"""Refusals of companions, workshop places and undo from a notice."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS = {
    "companions.too-few": RefusalText(
        N_("One person alone cannot come together."), N_("Select two or more registrations.")
    ),
    "companions.two-events": RefusalText(
        N_("These registrations belong to different events."), N_("Select registrations of one event.")
    ),
    "workshop.no-place-at-event": RefusalText(
        N_("{person} has no place at the event, and so none in “{workshop}”."),
        N_("Give a place at the event first."),
    ),
    "export.nothing-to-confirm": RefusalText(
        N_("{person} has no place and is not on the waiting list."), N_("Give a place first, or write a letter.")
    ),
    "registration.two-events": RefusalText(
        N_("These registrations belong to different events."), N_("Select registrations of one event.")
    ),
    "registration.guests": RefusalText(
        N_("{guests} accompanying persons are not possible."),
        N_("Enter a number from 0 to {most}; larger groups are registered one by one."),
    ),
    "contingent.other-event": RefusalText(
        N_("This contingent does not belong to “{event}”."), N_("Choose a contingent of this event.")
    ),
    "registration.no-request": RefusalText(
        N_("None of these is to be approved."), N_("Select registrations that are to be approved.")
    ),
    "contingent.exists": RefusalText(
        N_("There is a contingent “{contingent}” already."), N_("Choose another name, or change that one.")
    ),
    "contingent.places": RefusalText(
        N_("{places} places are not possible for a contingent."), N_("Enter a number from 0 to {most}.")
    ),
    "transfer.no-place": RefusalText(
        N_("{person} has no place to give to somebody else."),
        N_("Only places can be transferred; register the other person instead."),
    ),
    "transfer.event-has-begun": RefusalText(
        N_("“{event}” has begun; nobody is transferred to it any more."), N_("Choose an event that is still to come.")
    ),
    "transfer.sitting": RefusalText(
        N_("“{event}” is a sitting; nobody is registered for it."), N_("Choose an event with registrations.")
    ),
    "transfer.same-event": RefusalText(N_("They are registered for “{event}” already."), N_("Choose another event.")),
    "transfer.nothing-to-transfer": RefusalText(
        N_("{person} has cancelled, declined or attended; there is nothing to transfer."),
        N_("Select people who have a place or wait for one."),
    ),
    "event.offer-hours": RefusalText(
        N_("An offered place cannot be held for {hours} hours."), N_("Enter a number from 1 to {most}.")
    ),
    "contingent.full": RefusalText(
        N_("The contingent “{contingent}” has {places} places, and {taken} would be taken."),
        N_("Put somebody on the waiting list, make the contingent larger, or use places outside it."),
    ),
    "contingent.more-than-places": RefusalText(
        N_("The contingents would keep {kept} places, and “{event}” has {capacity}."),
        N_("Make a contingent smaller or release it, or raise the number of places."),
    ),
    "event.full-beside-contingents": RefusalText(
        N_("“{event}” has {places} places beside its contingents (which keep {kept}), and {taken} would be taken."),
        N_("Put somebody on the waiting list, release a contingent, or raise the number of places."),
    ),
    "offer.none": RefusalText(N_("No place is offered here."), N_("Offer a place first, or give one.")),
    "offer.nobody-waits": RefusalText(
        N_("Nobody of these is on the waiting list."), N_("Select people who are on the waiting list.")
    ),
    "offer.over": RefusalText(
        N_("The deadline of the offer to {person} has passed."),
        N_("Let the offer expire, or give the place by hand if it is still free."),
    ),
    "offer.event-has-begun": RefusalText(
        N_("“{event}” has begun; no place is offered any more."), N_("Give a place by hand to whoever is there.")
    ),
    "offer.without-deadline": RefusalText(
        N_("The place offered to {person} would have no open offer."),
        N_("Take back what was changed about the offer first."),
    ),
    "undo.not-the-last": RefusalText(
        N_("Something else was changed since."), N_("Undo that first: Edit, Undo takes back one change after another.")
    ),
}
