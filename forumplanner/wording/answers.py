"""Says what somebody answered to a question of an event; stored are "yes", "no", and numbers with a point."""

from forumplanner.model.enums import QuestionKind
from forumplanner.wording.catalogue import Catalogue


def say_answer(kind: QuestionKind, text: str, _: Catalogue) -> str:
    """Return an answer as people of the language write it."""
    if kind is QuestionKind.YES_NO:
        return {"yes": _("yes"), "no": _("no")}.get(text, text)
    if kind is QuestionKind.NUMBER and _.language == "de":
        return text.replace(".", ",")
    return text
