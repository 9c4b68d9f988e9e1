"""Refusals of planning events, and of times."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS = {
    "event.bad-code": RefusalText(
        N_("“{code}” cannot be a short code."), N_("Use 2 to 40 small letters, digits and hyphens, such as ik-2026.")
    ),
    "event.code-taken": RefusalText(N_("The short code “{code}” is taken."), N_("Choose another one.")),
    "event.unknown": RefusalText(
        N_("There is no event with the short code “{code}”."), N_("See all of them with: forumplanner events")
    ),
    "event.bad-link": RefusalText(
        N_("“{link}” is no address of a web page."), N_("Enter it whole, such as https://www.town.example/register.")
    ),
    "event.no-day": RefusalText(N_("The event has no day."), N_("Enter at least one day.")),
    "event.too-many-days": RefusalText(
        N_("An event has at most {most} days."), N_("Plan several events and join them in a series.")
    ),
    "event.day-ends-before-start": RefusalText(
        N_("The day begins {starts} and ends {ends}."), N_("Enter an end after the beginning, within 30 hours.")
    ),
    "event.opens-after-start": RefusalText(
        N_("The doors would open {opens}, after the beginning {starts}."), N_("Enter an earlier time.")
    ),
    "event.days-overlap": RefusalText(
        N_("This day begins before the one before it has ended."), N_("Put the days in order.")
    ),
    "event.room-elsewhere": RefusalText(
        N_("The room “{room}” is not in this venue."), N_("Choose a room of the venue, or another venue.")
    ),
    "event.sitting-without-body": RefusalText(N_("A sitting needs a body."), N_("Choose the body that sits.")),
    "event.capacity-below-taken": RefusalText(
        N_("{taken} places are taken, more than {capacity}."), N_("Cancel registrations first, or enter more places.")
    ),
    "event.day-has-agenda": RefusalText(
        N_("Day {day} still has agenda items."), N_("Move or remove them before you take the day away.")
    ),
    "event.no-such-step": RefusalText(
        N_("“{event}” cannot go from its present state to that one."), N_("Take the step in between first.")
    ),
    "event.not-begun": RefusalText(
        N_("“{event}” begins {starts} and cannot have been held yet."), N_("Wait until it has begun.")
    ),
    "event.given-out": RefusalText(
        N_("People were told of this event, and have it in their calendars."),
        N_("Call it off instead and send the cancellations."),
    ),
    "event.has-registrations": RefusalText(
        N_("People are registered for this event."), N_("Call it off instead; the registrations are kept.")
    ),
    "time.unknown-zone": RefusalText(
        N_("Nobody knows the time zone “{zone}”."), N_("Choose one such as Europe/Berlin.")
    ),
    "time.does-not-exist": RefusalText(N_("The clocks skip {time} in {zone}."), N_("The next time there is: {next}.")),
    "text.required": RefusalText(N_("Something must stand here."), N_("Fill in the field.")),
    "text.too-long": RefusalText(
        N_("The text is longer than {longest} characters."), N_("Shorten it, or attach it as a paper.")
    ),
    "text.control-character": RefusalText(
        N_("The text holds a character that cannot be printed."), N_("Type it again instead of pasting it.")
    ),
    "number.negative": RefusalText(N_("{value} is below zero."), N_("Enter a number from zero up.")),
}
