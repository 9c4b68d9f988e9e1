"""Refusals of keeping the directory, its mailing lists and who knows whom."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS = {
    "person.no-name": RefusalText(N_("A person needs a name."), N_("Enter a given or family name; one is enough.")),
    "person.in-use": RefusalText(
        N_("This person is still registered, recorded or seated somewhere."),
        N_("Take those entries away first; records that must stay keep the person."),
    ),
    "merge.two-seats": RefusalText(
        N_("{first} and {second} have seats in the body “{body}” at the same time."),
        N_("If they are one person, remove one of the two seats first; otherwise note that they are two people."),
    ),
    "merge.own-substitute": RefusalText(
        N_("{first} and {second} represent one another in a body, so they are two people."),
        N_("If they are one person after all, take the substitute away first."),
    ),
    "organisation.no-name": RefusalText(N_("An organisation needs a name."), N_("Enter its name.")),
    "organisation.in-use": RefusalText(
        N_("This organisation still owns a measure or was passed an enquiry."),
        N_("Give them to another organisation first."),
    ),
    "affiliation.ends-before-start": RefusalText(
        N_("The affiliation would end {until}, before it begins {since}."), N_("Correct one of the two dates.")
    ),
    "actor.gone": RefusalText(
        N_("This person or organisation is no longer in the directory."), N_("Choose another one.")
    ),
    "channel.empty": RefusalText(
        N_("Nothing is said of how to reach them."), N_("Enter a number, an address or a name.")
    ),
    "mailing-list.no-name": RefusalText(N_("A mailing list needs a name."), N_("Enter its name.")),
    "mailing-list.name-taken": RefusalText(
        N_("There is already a mailing list named “{name}”."), N_("Choose another name.")
    ),
    "mailing-list.already-member": RefusalText(
        N_("Who was chosen is on this list already."), N_("Choose somebody else.")
    ),
    "mailing-list.rule-unreadable": RefusalText(
        N_("The rule of this mailing list cannot be read: {reason}."), N_("Make the rule anew.")
    ),
    "link.to-itself": RefusalText(N_("Nobody is linked to themselves."), N_("Choose somebody else.")),
    "link.known": RefusalText(N_("This link is recorded already."), N_("Change the one there is.")),
}
