"""What is known of a CalDAV server and what it answers, and how it declines; plain frozen values."""

from dataclasses import dataclass

from forumplanner.model.refusals import Refusal


class ServerRefused(Refusal):
    """A calendar server cannot be reached, or does not do what it was asked for."""

    of_a_field = True


class ChangedThere(ServerRefused):
    """A resource is not what it was taken for: somebody changed, removed or made it meanwhile."""


class TokenInvalid(ServerRefused):
    """The server does not know any more what changed since a token; everything is to be looked at anew."""


@dataclass(frozen=True)
class Server:
    """Where a server is and who asks; `timeout` in seconds. The secret is never said nor written."""

    url: str
    user: str
    secret: str
    timeout: float = 20

    def __repr__(self) -> str:
        """Say all but the secret."""
        return f"Server({self.url!r}, {self.user!r})"


@dataclass(frozen=True)
class FoundCalendar:
    """A calendar on a server; `writable` where the server does not say otherwise, `tasks` where it takes VTODO."""

    url: str
    name: str
    writable: bool = True
    tasks: bool = True


@dataclass(frozen=True)
class Resource:
    """One file of a calendar as the server has it."""

    url: str
    etag: str
    data: bytes


@dataclass(frozen=True)
class Changes:
    """What is there and no more since a token: addresses with their etags; `token` stands for the state now."""

    token: str
    changed: dict[str, str]
    gone: frozenset[str]
