"""What waits to be sent and what came of sending, as plain text for a terminal."""

import re
from collections.abc import Iterator, Sequence

from forumplanner.desk.inviting.mail_server import Sending
from forumplanner.desk.inviting.sending import Sent
from forumplanner.desk.inviting.values import Due
from forumplanner.model.inviting_kinds import OutgoingState
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.refusals import said_by_server, texts
from forumplanner.wording.values import say_value
from forumplanner.workspace.on_the_way import OnTheWay

_COUNTED = {
    "sent": N_("sent: {n}"),
    "failed": N_("not sent: {n}"),
    "uncertain": N_("perhaps sent: {n}"),
    "withdrawn": N_("taken back, since something changed: {n}"),
    "waiting": N_("still waiting: {n}"),
}
_SERVER = re.compile(r"\d{3}\b")
"""A server answers with a number (RFC 5321, 4.2)."""
_TO_SAY = (OutgoingState.FAILED, OutgoingState.UNCERTAIN, OutgoingState.WAITING)


def said_error(error: str, _: Catalogue) -> str:
    """Return what stood in the way of a message: our own words for it, else those of the server, marked as such."""
    known = texts().get(error)
    if known is None and error and not _SERVER.match(error):
        known = texts()["smtp.line-broke"]  # earlier versions kept what a library said of it
    return said_by_server(error, _) if known is None else _(known.problem)


def plan_text(
    waiting: Sequence[OnTheWay], sending: Sending, _: Catalogue, *, due: Sequence[Due] = (), missing: Sequence[Due] = ()
) -> str:
    """Return what would be sent of what waits and is `due`, from whom and how, and how long that takes at least.

    Whoever is `missing` an address is named.
    """
    return "\n".join(_plan(waiting, sending, due, missing, _))


def sent_text(came_of_it: Sent, rows: Sequence[OnTheWay], _: Catalogue) -> str:
    """Return what came of sending, and a line for each of `rows` that did not simply arrive."""
    return "\n".join(_came_of_it(came_of_it, rows, _))


def missing_lines(missing: Sequence[Due], _: Catalogue) -> Iterator[str]:
    """Name whoever cannot be sent anything, since no address is known."""
    names = list(dict.fromkeys(one.invitee.name for one in missing))
    if names:
        yield _("Without an e-mail address, for a letter: {names}", names="; ".join(names))


def _plan(
    waiting: Sequence[OnTheWay], sending: Sending, due: Sequence[Due], missing: Sequence[Due], _: Catalogue
) -> Iterator[str]:
    yield from missing_lines(missing, _)
    if not waiting and not due:
        yield _("Nothing waits to be sent.")
        return
    account = sending.account
    yield _("From {address} through {host}:", address=account.sender_address, host=account.smtp_host)
    for one in waiting:
        yield f"  {_line(one.address, one.title)}"
    for step in due:
        yield f"  {_line(step.invitee.email, step.step.meeting.title)}"
    messages = len({(one.batch_id, one.message_id or one.dispatch_id) for one in waiting}) + len(due)
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
            parts = (_line(one.address, one.title), say_value(one.state, _), said_error(one.error, _))
            yield f"  {_line(*parts)}"
    if any(one.state is OutgoingState.UNCERTAIN for one in rows):
        yield _("What was perhaps sent is never sent again by itself: decide in the event under “Invitation”,")
        yield _("or with “send --uncertain”, “--arrived” and “--not-arrived”.")
    if came_of_it.waiting:
        yield _("“send” goes on with what waits; nobody gets anything twice.")


def _line(*parts: str) -> str:
    return " \N{MIDDLE DOT} ".join(part for part in parts if part)
