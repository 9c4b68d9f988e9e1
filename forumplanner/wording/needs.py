"""Says what somebody needs, in one line for a letter or an order."""

from forumplanner.model.enums import NeedKind
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.values import languages_of, say_value

DIETS = {
    "vegan": N_("vegan"),
    "vegetarian": N_("vegetarian"),
    "halal": N_("halal"),
    "kosher": N_("kosher"),
    "lactose_free": N_("free of lactose"),
    "gluten_free": N_("free of gluten"),
}
"""The usual answers by their code; anything else stands as it was written."""


def say_need(kind: NeedKind, detail: str, quantity: int, _: Catalogue) -> str:
    """Return kind and detail; the number where it is about several, such as two children."""
    if kind is NeedKind.INTERPRETER:
        detail = languages_of((detail,), _.language)
    elif kind is NeedKind.DIET and detail in DIETS:
        detail = _(DIETS[detail])
    elif kind is NeedKind.CHILDCARE:
        children = _.ngettext("{n} child", "{n} children", quantity)
        detail = _("{children}, aged {ages}", children=children, ages=detail) if detail else children
    said = say_value(kind, _)
    return f"{said}: {detail}" if detail else said


def say_group(kind: NeedKind, detail: str, _: Catalogue) -> str:
    """Return what is ordered, in one line: `Interpreter: Ukrainian`, `Childcare: 3 to 6 years`."""
    said = say_value(kind, _)
    about = say_group_detail(kind, detail, _)
    return f"{said}: {about}" if about else said


def say_group_detail(kind: NeedKind, detail: str, _: Catalogue) -> str:
    """Return the language, the ages or the diet of an order."""
    if kind is NeedKind.INTERPRETER:
        return languages_of((detail,), _.language) if detail else ""
    if kind is NeedKind.DIET and detail in DIETS:
        return _(DIETS[detail])
    if kind is NeedKind.CHILDCARE:
        first, _dash, last = detail.partition("-")
        return _("{first} to {last} years", first=first, last=last) if last else _("ages not said")
    return detail
