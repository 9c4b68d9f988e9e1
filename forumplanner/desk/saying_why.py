"""Says why somebody has no place, in one sentence, for the window and for lists that go out."""

from collections.abc import Callable

from forumplanner.lists.waiting import Reason, Why
from forumplanner.planning.civil_times import to_local
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.dates import moment


def say_why(reason: Reason, zone: str, _: Catalogue, *, short: bool = False) -> str:
    """Return why somebody waits, with the rank in line; deadlines are wall time in the event's `zone`.

    The `short` one stands beside the state, which says already that somebody is on the waiting list.
    """
    said = _SAID[reason.why](reason, _)
    if reason.deadline is not None:
        said = said.format(deadline=moment(to_local(reason.deadline, zone), _.language))
    if not reason.rank:
        return said[:1].upper() + said[1:]
    if short:
        return _("Rank {rank}: {why}", rank=reason.rank, why=said)
    return _("Rank {rank} of the waiting list: {why}", rank=reason.rank, why=said)


def _behind(reason: Reason, _: Catalogue) -> str:
    before = _.ngettext("{before} stands before", "{before} ({n} places) stands before", reason.before_needs,
                        before=reason.before)  # fmt: skip
    return _("{free}, but {before} – strict order", free=_free(reason, _), before=before)


def _too_few(reason: Reason, _: Catalogue) -> str:
    needed = _.ngettext("{n} place is needed", "{n} places are needed together", reason.needs)
    return f"{_free(reason, _)}, {needed}"


def _for_those_before(reason: Reason, _: Catalogue) -> str:
    return _("{free}, for those who stand before", free=_free(reason, _))


def _free(reason: Reason, _: Catalogue) -> str:
    if reason.contingent:
        return _.ngettext(
            "{n} place free in the contingent {contingent}",
            "{n} places free in the contingent {contingent}",
            reason.free,
            contingent=reason.contingent,
        )
    return _.ngettext("{n} place free", "{n} places free", reason.free)


_SAID: dict[Why, Callable[[Reason, Catalogue], str]] = {
    Why.NEXT: lambda _reason, _: _("next for a free place"),
    Why.BEHIND: _behind,
    Why.TOO_FEW: _too_few,
    Why.FOR_THOSE_BEFORE: _for_those_before,
    Why.FULL: lambda _reason, _: _("all places are taken"),
    Why.CONTINGENT_FULL: lambda reason, _: _("the contingent {contingent} is full", contingent=reason.contingent),
    Why.BEGUN: lambda _reason, _: _("the event has begun, no place is offered any more"),
    Why.COMPANION_UNDECIDED: lambda _reason, _: _("waits until those who come along are approved"),
    Why.REQUEST: lambda _reason, _: _("waits for approval"),
    Why.OFFERED: lambda _reason, _: _("a place is offered until {deadline}"),
    Why.RAN_OUT: lambda _reason, _: _("the offer ran out on {deadline}"),
    Why.OFFER_DECLINED: lambda _reason, _: _("declined the place that was offered"),
    Why.OFFER_EXPIRED: lambda _reason, _: _("did not answer the offer by {deadline}"),
}
