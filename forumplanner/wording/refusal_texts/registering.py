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
    "undo.not-the-last": RefusalText(
        N_("Something else was changed since."), N_("Undo that first: Edit, Undo takes back one change after another.")
    ),
}
