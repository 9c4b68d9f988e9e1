"""Whom a mailing list's message tells of an event, as plain text for a terminal."""

from collections.abc import Iterator, Sequence

from forumplanner.desk.inviting.announcing import Addressee, Announcement
from forumplanner.wording.catalogue import Catalogue


def as_text(found: Announcement, _: Catalogue) -> str:
    """Return who is told what, who is not and why."""
    return "\n".join(_lines(found, _))


def _lines(found: Announcement, _: Catalogue) -> Iterator[str]:
    if not found.all:
        yield _("Nobody of the list is to be told anything.")
    yield from _listed(_("To be told of it for the first time"), found.new)
    yield from _listed(_("To be told what has changed"), found.changed)
    if found.known:
        yield _("Know it as it is: {n}", n=found.known)
    if found.own:
        yield _("Told in person, and so left out: {n}", n=found.own)
    if found.letters:
        yield _("Without an e-mail address, or wishing for letters: {names}", names=", ".join(found.letters))


def _listed(heading: str, addressees: Sequence[Addressee]) -> Iterator[str]:
    if addressees:
        yield f"{heading} ({len(addressees)}):"
        yield from (f"  {each.invitee.name} <{each.invitee.email}>" for each in addressees)
