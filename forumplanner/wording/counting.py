"""Says by what people are counted, which ones, and what is not said of small groups."""

from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.channels import say_channel
from forumplanner.wording.values import languages_of

DIMENSIONS = {
    "organisation": N_("Organisation"),
    "district": N_("District"),
    "language": N_("Language"),
    "channel": N_("Channel"),
}
BY = {
    "organisation": N_("By organisation"),
    "district": N_("By district"),
    "language": N_("By language"),
    "channel": N_("By channel of registration"),
}
WHOM = {
    "with_place": N_("People with a place"),
    "attended": N_("People who attended"),
    "registered": N_("People registered, neither cancelled nor declined"),
}
HIDDEN = "\N{BULLET}"
"""What stands where a number must not be said."""


def say_group(dimension: str, key: str, _: Catalogue) -> str:
    """Return the name of a group."""
    if not key:
        return _("not stated")
    if dimension == "language":
        return languages_of((key,), _.language)
    return say_channel(key, _) if dimension == "channel" else key


def say_rule(smallest: int, _: Catalogue) -> str:
    """Return why a number may be missing."""
    return _(
        "{sign} stands for a number that is not given: the group has fewer than {smallest} people, or such a group "
        "could be computed from it.",
        sign=HIDDEN,
        smallest=smallest,
    )
