"""Says what became of answers that were taken over, counted by what was done."""

from collections.abc import Sequence

from forumplanner.model.inviting_kinds import ReplyProposal
from forumplanner.wording.catalogue import NN_, Catalogue

_DONE = {
    ReplyProposal.NOTE: NN_("{n} noted", "{n} noted"),
    ReplyProposal.CANCEL_REGISTRATION: NN_("{n} registration cancelled", "{n} registrations cancelled"),
    ReplyProposal.LEAVE_WORKSHOP: NN_("{n} workshop place free", "{n} workshop places free"),
    ReplyProposal.EXCUSE_MEMBER: NN_("{n} member excused", "{n} members excused"),
    ReplyProposal.NOT_DELIVERED: NN_("{n} message not delivered", "{n} messages not delivered"),
    ReplyProposal.LOOK_FOR_ANOTHER: NN_("for {n} somebody else is to be found", "for {n} somebody else is to be found"),
}


def say_settled(done: Sequence[ReplyProposal], _: Catalogue) -> str:
    """Return such as `24 noted, 1 registration cancelled`; empty where nothing was taken over."""
    counted = ((words, done.count(what)) for what, words in _DONE.items())
    return ", ".join(_.ngettext(words.one, words.many, number) for words, number in counted if number)
