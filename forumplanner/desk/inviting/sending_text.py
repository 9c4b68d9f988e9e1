"""What waits to be sent and what came of sending, as plain text for a terminal."""

from collections.abc import Iterator, Sequence

from forumplanner.desk.inviting.mail_server import Sending
from forumplanner.desk.inviting.sending import Sent
from forumplanner.model.inviting_kinds import OutgoingState
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.refusals import texts
from forumplanner.wording.values import say_value
from forumplanner.workspace.on_the_way import OnTheWay

_COUNTED = {
    "sent": N_("sent: {n}"),
    "failed": N_("not sent: {n}"),
    "uncertain": N_("perhaps sent: {n}"),
    "withdrawn": N_("taken back, since something changed: {n}"),
    "waiting": N_("still waiting: {n}"),
}
_TO_SAY = (OutgoingState.FAILED, OutgoingState.UNCERTAIN, OutgoingState.WAITING)


def said_error(error: str, _: Catalogue) -> str:
    """Return what stood in the way of a message: our own words for it, else those of the server."""
    known = texts().get(error)
    return error if known is None else _(known.problem)


def plan_text(waiting: Sequence[OnTheWay], sending: Sending, _: Catalogue) -> str:
    """Return what would be sent, from whom and through which server, and how long that takes at least."""
    return "\n".join(_plan(waiting, sending, _))


def sent_text(came_of_it: Sent, rows: Sequence[OnTheWay], _: Catalogue) -> str:
    """Return what came of sending, and a line for each of `rows` that did not simply arrive."""
    return "\n".join(_came_of_it(came_of_it, rows, _))


def _plan(waiting: Sequence[OnTheWay], sending: Sending, _: Catalogue) -> Iterator[str]:
    if not waiting:
        yield _("Nothing waits to be sent.")
        return
    account = sending.account
    yield _("From {address} through {host}:", address=account.sender_address, host=account.smtp_host)
    for one in waiting:
        yield f"  {_receiver(one)}"
    messages = len({(one.batch_id, one.message_id or one.dispatch_id) for one in waiting})
    minutes = (messages - 1) // account.per_minute
    if minutes:
        yield _.ngettext(
            "At {per_minute} a minute that takes {n} minute at least.",
            "At {per_minute} a minute that takes {n} minutes at least.",
            minutes,
            per_minute=account.per_minute,
        )


def _came_of_it(came_of_it: Sent, rows: Sequence[OnTheWay], _: Catalogue) -> Iterator[str]:
    counted = [_(text, n=getattr(came_of_it, name)) for name, text in _COUNTED.items() if getattr(came_of_it, name)]
    yield "; ".join(counted) or _("Nothing waits to be sent.")
    for one in rows:
        if one.state in _TO_SAY and (one.error or one.state is not OutgoingState.WAITING):
            parts = (_receiver(one), say_value(one.state, _), said_error(one.error, _))
            yield "  " + " \N{MIDDLE DOT} ".join(part for part in parts if part)
    if came_of_it.uncertain:
        yield _("What was perhaps sent is never sent again by itself: decide in the event under “Invitation”.")
    if came_of_it.waiting:
        yield _("“send” goes on with what waits; nobody gets anything twice.")


def _receiver(one: OnTheWay) -> str:
    return " \N{MIDDLE DOT} ".join(part for part in (one.address, one.title) if part)
