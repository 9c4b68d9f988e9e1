"""The words for kinds and states of invitations; they stand in the window, not in documents."""

from enum import StrEnum

from forumplanner.model import inviting_kinds as i
from forumplanner.wording.catalogue import N_

INVITING: dict[type[StrEnum], dict[str, str]] = {
    i.MeetingKind: {
        "day": N_("Event"),
        "workshop": N_("Workshop"),
        "slot": N_("Contribution"),
        "duty": N_("Duty"),
        "sitting": N_("Sitting"),
    },
    i.CalendarMethod: {
        "none": N_("without a calendar entry"),
        "request": N_("Calendar invitation"),
        "cancel": N_("Cancellation"),
        "publish": N_("Calendar entry for all"),
    },
    i.DispatchWay: {
        "smtp": N_("by e-mail"),
        "draft": N_("as a draft for the mail program"),
        "file": N_("as a calendar file"),
        "bcc": N_("by e-mail to many (Bcc)"),
        "letter": N_("by post"),
        "notice_board": N_("on the notice board"),
        "by_hand": N_("handed over"),
    },
    i.OutgoingState: {
        "waiting": N_("waits to be sent"),
        "sending": N_("is being sent"),
        "sent": N_("sent"),
        "handed_over": N_("handed over"),
        "failed": N_("not sent"),
        "uncertain": N_("perhaps sent"),
        "withdrawn": N_("taken back before sending"),
        "returned": N_("not delivered"),
    },
    i.MessageKind: {
        "invitation": N_("Invitation"),
        "update": N_("Change of an invitation"),
        "cancellation": N_("Cancellation"),
        "notice_of_sitting": N_("Notice of a sitting"),
        "to_many": N_("Message to many"),
    },
    i.Participation: {
        "accepted": N_("has accepted"),
        "tentative": N_("perhaps"),
        "declined": N_("has declined"),
        "delegated": N_("delegated"),
    },
    i.ReplyKind: {
        "answer": N_("Answer"),
        "counter": N_("Another time proposed"),
        "refresh": N_("Asks for the invitation again"),
        "undelivered": N_("Not delivered"),
    },
    i.ReplyStanding: {
        "fits": N_("fits the invitation"),
        "stale": N_("answers an older invitation"),
        "forwarded": N_("from another address"),
        "delegate": N_("answered by somebody else"),
        "stranger": N_("was not invited"),
        "unknown_meeting": N_("no invitation of ours"),
        "overtaken": N_("a newer answer is there"),
    },
    i.ReplyState: {"open": N_("open"), "applied": N_("taken over"), "dismissed": N_("set aside")},
    i.ReplyProposal: {
        "note": N_("note the answer"),
        "cancel_registration": N_("cancel the registration"),
        "leave_workshop": N_("give up the place in the workshop"),
        "excuse_member": N_("excuse the member and invite the substitute"),
        "look_for_another": N_("note the answer and look for somebody else"),
        "consider_time": N_("look at the proposed time"),
        "send_again": N_("send the invitation again"),
        "look_at_it": N_("look at it"),
        "not_delivered": N_("note that it did not arrive"),
    },
    i.LineSecurity: {
        "tls": N_("TLS from the start"),
        "starttls": N_("STARTTLS"),
        "none": N_("none (only on this computer)"),
    },
    i.OtherCalendarKind: {
        "holidays": N_("Holidays"),
        "school": N_("School holidays"),
        "sittings": N_("Sittings of others"),
        "other": N_("Other"),
    },
}
