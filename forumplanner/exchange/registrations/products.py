"""What is sold beside the admission: workshops are wishes, meals and the like are extras."""

import re

_WORKSHOP = re.compile(
    r"workshop|arbeitsgruppe|\bag\b|\bws\b|werkstatt|seminar|thementisch|tischgespräch|panel|session|exkursion",
    re.IGNORECASE,
)
_EXTRA = re.compile(
    r"essen\b|imbiss|verpflegung|buffet|büfett|lunch|dinner|frühstück|kaffee|catering|t-?shirt|parkplatz|parken"
    r"|hotel|übernachtung|spende|tagungsband|meal|breakfast|coffee|parking|donation",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[;\n]\s*")
_NEXT_WORKSHOP = re.compile(r"\s*,\s*(?=(?:workshop|ws|ag)\b)", re.IGNORECASE)


def is_workshop(product: str) -> bool:
    """Tell whether a product is a workshop by its name."""
    return bool(_WORKSHOP.search(product)) and not is_extra(product)


def is_extra(product: str) -> bool:
    """Tell whether a product is a meal, a shirt or the like by its name."""
    return bool(_EXTRA.search(product))


def product_title(product: str, variant: str) -> str:
    """Return product and variant as one title."""
    return " – ".join(filter(None, (product.strip(), variant.strip())))


def workshop_titles(text: str) -> tuple[str, ...]:
    """Split a cell that names several workshops."""
    parts = (part for line in _BETWEEN.split(text) for part in _NEXT_WORKSHOP.split(line))
    return tuple(" ".join(part.split()) for part in parts if part.strip())
