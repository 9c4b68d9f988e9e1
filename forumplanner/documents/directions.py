"""Which languages are written from right to left: the one place that knows."""

_RIGHT_TO_LEFT = frozenset({"ar", "fa", "ur", "he", "ckb", "ps"})


def runs_right_to_left(language: str) -> bool:
    """Tell whether text in a language (a BCP 47 tag) is written from right to left."""
    return language.split("-", maxsplit=1)[0].lower() in _RIGHT_TO_LEFT
