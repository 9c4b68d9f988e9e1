"""Refusals of invitations."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS = {
    "inviting.meanwhile": RefusalText(
        N_("Something changed for {person} since this was put together. Nothing of it counts as sent."),
        N_("Look at what is due anew; files that were written for it are taken away again."),
    ),
}
