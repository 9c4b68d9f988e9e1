"""Refusals of recording a summons."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS = {
    "summons.no-sitting": RefusalText(
        N_("“{event}” is no sitting of a body; nobody is summoned to it."), N_("Invite to it instead.")
    ),
    "summons.called-off": RefusalText(
        N_("“{event}” is called off."), N_("Plan it again first, or tell the members that it does not take place.")
    ),
    "summons.nobody": RefusalText(N_("It does not say who was summoned."), N_("Choose at least one member.")),
    "summons.no-seat": RefusalText(
        N_("{person} has no seat in the body on {day} and is nobody's substitute."),
        N_("Correct the members of the body, or send an invitation that is no summons."),
    ),
    "summons.not-electronically": RefusalText(
        N_("The rules of the body do not allow a summons by e-mail."),
        N_("Summon on paper, or enter under Bodies that invitations may be sent electronically."),
    ),
    "summons.not-yet": RefusalText(N_("{day} lies in the future."), N_("Record the summons when it has left.")),
    "summons.afterwards": RefusalText(
        N_("{day} lies after the sitting on {sitting}."), N_("Correct the day, or that of the sitting.")
    ),
    "summons.counts-before": RefusalText(
        N_("The period of notice cannot count from {day}: the summons left on {sent}."),
        N_("Enter the day of sending or, where the rules count from receipt, a later one."),
    ),
}
