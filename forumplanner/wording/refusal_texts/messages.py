"""The words of refusals that concern messages: their texts, their addresses, how they are handed over."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS: dict[str, RefusalText] = {
    "message.unknown-field": RefusalText(
        N_("There is no field {field} in this kind of message."), N_("Use one of these, or leave it out: {known}.")
    ),
    "message.subject-of-several-lines": RefusalText(
        N_("A subject has one line only."), N_("Write the rest into the text.")
    ),
    "message.no-mailbox": RefusalText(
        N_("It is not known which mailbox the messages come from, so nobody could answer."),
        N_("Enter the office's e-mail address under Office and letterhead."),
    ),
    "message.bad-sender": RefusalText(
        N_("“{address}” is no e-mail address that messages can come from."),
        N_("Mend it under E-mail and calendars, or under Office and letterhead."),
    ),
    "message.bad-address": RefusalText(
        N_("“{address}”, the e-mail address of {name}, cannot be written to."), N_("Mend it in the contacts.")
    ),
    "message.bad-addresses": RefusalText(
        N_("None of these e-mail addresses can be written to: {people}."), N_("Mend them in the contacts.")
    ),
    "message.no-address": RefusalText(
        N_("No e-mail address of {name} is known."), N_("Enter one in the contacts, or write a letter.")
    ),
    "message.defect": RefusalText(
        N_("The calendar entry for {name} would not be read everywhere: {detail}"),
        N_("It was not given out. Check title, place and description, or send us this message."),
    ),
    "message.lies-there": RefusalText(
        N_("There is a file of this name already: {file}. Perhaps it was not sent yet."),
        N_("Choose an empty folder, or another name."),
    ),
    "message.list-lies-there": RefusalText(
        N_("There is a file of this name already: {file}."), N_("Choose another name.")
    ),
    "message.not-to-many": RefusalText(
        N_("Nothing of what is due can be told to many at once."),
        N_("What concerns one person alone, and who has an entry of their own, is told to each alone: write drafts."),
    ),
    "announcing.over": RefusalText(
        N_("The event is over: there is nothing to tell a mailing list of."),
        N_("Choose an event that is still to come."),
    ),
    "announcing.meanwhile": RefusalText(
        N_("The event, or who was told of it, has changed meanwhile. Nothing was written."),
        N_("Look at the message once more and write it then."),
    ),
    "announcing.only-to-many": RefusalText(
        N_("A mailing list is told in one message to many."), N_("Give --bcc and a folder, or --dry-run.")
    ),
    "announcing.no-such-list": RefusalText(
        N_("There is no mailing list “{name}”."), N_("Check the name; the mailing lists are called: {known}")
    ),
    "message.nobody-by-letter": RefusalText(
        N_("There is nobody to write a letter to."), N_("Everybody to whom something is due has an e-mail address.")
    ),
    "message.nobody": RefusalText(N_("There is nobody to write to."), N_("Choose people with an e-mail address.")),
}
