"""Refusals of answers to invitations."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS = {
    "reply.settled-already": RefusalText(
        N_("This answer was settled already."), N_("Undo what was done with it, then choose something else.")
    ),
    "reply.no-such-action": RefusalText(
        N_("This cannot be done with this answer."), N_("Set it aside, or do by hand what it asks for.")
    ),
}
