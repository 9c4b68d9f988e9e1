"""Refusals of bodies, seats and sittings."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS = {
    "body.renamed-before": RefusalText(
        N_("The body has been called “{name}” since {since} only."),
        N_("Choose a later day, or correct that name if it is wrong."),
    ),
    "body.name-out-of-order": RefusalText(
        N_("On that day the name would not stand in its order with “{name}”."),
        N_("Choose a day after the name before it began, and before the next one begins."),
    ),
    "body.only-name": RefusalText(
        N_("“{name}” is the only name of the body."), N_("Correct it, or rename the body first.")
    ),
    "body.in-use": RefusalText(
        N_("The body still has sittings, or a recommendation or measure passed through it."),
        N_("Its history must stay. Enter the end of its term instead, and end its memberships."),
    ),
    "body.ends-before-start": RefusalText(
        N_("The last day, {until}, lies before the first, {since}."), N_("Correct one of the two days.")
    ),
    "body.quorum": RefusalText(
        N_("{numerator}/{denominator} is no part of the members."),
        N_("Enter a fraction from 0 to 1, such as 1/2."),
    ),
    "body.already-member": RefusalText(
        N_("{person} has a seat in this body at that time already."), N_("End that membership first.")
    ),
    "body.own-substitute": RefusalText(
        N_("{person} cannot be their own substitute."), N_("Choose another person, or none.")
    ),
    "sitting.not-a-member": RefusalText(
        N_("{person} has no seat in the body on {day}."),
        N_("Add the membership, or record the person among the guests."),
    ),
    "sitting.represented-by-whom": RefusalText(
        N_("It is not said who represents the member."), N_("Choose another person as representative.")
    ),
    "sitting.representative-is-member": RefusalText(
        N_("{person} is a member and cannot represent another one."), N_("Choose a substitute.")
    ),
    "sitting.represents-another": RefusalText(
        N_("{person} represents another member already."), N_("Choose another substitute.")
    ),
    "sitting.has-not-left": RefusalText(
        N_("{person} is not recorded as having left."), N_("Record first when the member left.")
    ),
    "sitting.back-before-left": RefusalText(
        N_("The member came back ({came}) before having left ({left})."), N_("Correct one of the two times.")
    ),
    "sitting.guest-is-member": RefusalText(
        N_("{person} is a member and no guest."), N_("Record the person among the members.")
    ),
    "sitting.left-before-came": RefusalText(
        N_("The member left ({left}) before coming ({came})."), N_("Correct one of the two times.")
    ),
}
