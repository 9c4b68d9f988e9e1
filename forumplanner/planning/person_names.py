"""How a person is named in one line: title, given name, family name; the own script where there is no Latin name."""

from typing import Protocol


class Named(Protocol):
    """What has the parts of a person's name."""

    @property
    def title(self) -> str:
        """The academic title."""

    @property
    def given_name(self) -> str:
        """The given name."""

    @property
    def family_name(self) -> str:
        """The family name."""

    @property
    def own_script_name(self) -> str:
        """The name in its own script."""


def full_name(person: Named) -> str:
    """Return the name in the order in which it is said."""
    return joined_name(person.title, person.given_name, person.family_name, person.own_script_name)


def joined_name(title: str | None, given: str | None, family: str | None, own_script: str | None) -> str:
    """Return the name from its parts; empty when all are missing."""
    latin = " ".join(part for part in (given, family) if part)
    return " ".join(part for part in (title, latin or own_script) if part)


def latin_name(title: str, given: str, family: str) -> str:
    """Return title, given and family name as one says them; empty where a name is known in its own script only."""
    return " ".join(part for part in (title, given, family) if part)


def split_name(typed: str) -> tuple[str, str]:
    """Return given and family name as somebody typed them: "Ayşe Yılmaz" or "Yılmaz, Ayşe"; a mail address is none."""
    text = " ".join(typed.split())
    if "@" in text:
        return "", ""
    if "," in text:
        family, _, given = text.partition(",")
        return given.strip(), family.strip()
    given, _, family = text.rpartition(" ")
    return given, family
