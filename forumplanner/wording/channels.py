"""Says in which way a registration reached the office."""

from forumplanner.wording.catalogue import N_, Catalogue

CHANNELS = {
    "phone": N_("by telephone"),
    "email": N_("by e-mail"),
    "in_person": N_("in person"),
    "paper": N_("on paper"),
    "form": N_("web form"),
    "import": N_("from a list"),
}
"""The usual ways by their code; anything else stands as it was written."""


def say_channel(code: str, _: Catalogue) -> str:
    """Return the words for a way; nothing where none was recorded."""
    return _(CHANNELS[code]) if code in CHANNELS else code
