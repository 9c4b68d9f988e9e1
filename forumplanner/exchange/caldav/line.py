"""One request to a CalDAV server and its answer: what goes wrong becomes a refusal that says what to do.

The password goes to the host it was given for and to no other; without TLS only to this very computer.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urljoin, urlsplit

from forumplanner.exchange.caldav.values import ChangedThere, Server, ServerRefused, TokenInvalid

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from caldav.davclient import DAVClient

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_MOVED = frozenset({301, 302, 303, 307, 308})
_MOST_MOVES = 4
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True)
class Answer:
    """What came back; `url` is where from, after moves within the host. `tree` is the XML, if there is any."""

    url: str
    status: int
    headers: Mapping[str, str]
    data: bytes
    tree: Any


def checked_address(url: str) -> str:
    """Return an address that a password may be sent to; raises ServerRefused for others."""
    try:
        parts = urlsplit(url.strip())
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise ServerRefused("caldav.no-address", place="url", url=url) from None
    if not host or parts.scheme not in _PORTS:
        raise ServerRefused("caldav.no-address", place="url", url=url)
    if parts.username is not None:
        raise ServerRefused("caldav.user-in-address", place="url")
    if parts.scheme == "http" and host not in _LOOPBACK:
        raise ServerRefused("caldav.not-secret", place="url", host=host)
    return url.strip()


class Line:
    """The connection to one server, to be closed."""

    def __init__(self, server: Server) -> None:
        self._url = checked_address(server.url)
        self._host = _origin(urlsplit(self._url))
        self._client = _client(server, self._url)

    def __enter__(self) -> "Self":
        """Return the line."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None"
    ) -> None:
        """Close the connection, which may be broken."""
        with suppress(OSError):
            self._client.close()

    @property
    def url(self) -> str:
        """The address the server was given by."""
        return self._url

    def ask(self, method: str, url: str, body: str | bytes = "", headers: Mapping[str, str] | None = None) -> Answer:
        """Send a request and return a good answer; raises ServerRefused for any other."""
        url = urljoin(self._url, url)
        for _ in range(_MOST_MOVES):
            if _origin(urlsplit(url)) != self._host:
                raise ServerRefused("caldav.elsewhere", host=urlsplit(url).hostname or url)
            answer = self._once(method, url, body, headers or {})
            moved = answer.headers.get("Location")
            if answer.status not in _MOVED or not moved:
                return _good(answer, headers or {})
            url = urljoin(url, moved)
        raise ServerRefused("caldav.no-caldav", url=url)

    def _once(self, method: str, url: str, body: str | bytes, headers: Mapping[str, str]) -> Answer:
        import niquests
        from caldav.lib import error

        try:
            found = self._client.request(url, method, body, headers)  # type: ignore[arg-type]  # bytes go as they are
        except error.AuthorizationError as refused:
            if refused.status == 403:
                return Answer(url, 403, {}, _bytes(refused.body), None)
            raise ServerRefused("caldav.wrong-password", place="user", host=urlsplit(url).hostname) from refused
        except error.RateLimitError as refused:
            raise ServerRefused("caldav.busy", host=urlsplit(url).hostname) from refused
        except niquests.exceptions.SSLError as refused:
            raise ServerRefused("caldav.certificate", place="url", host=urlsplit(url).hostname) from refused
        except niquests.exceptions.Timeout as refused:
            raise ServerRefused("caldav.slow", host=urlsplit(url).hostname) from refused
        except (niquests.exceptions.RequestException, OSError) as refused:
            raise ServerRefused("caldav.unreachable", place="url", host=urlsplit(url).hostname) from refused
        except error.DAVError as refused:
            raise ServerRefused("caldav.no-caldav", place="url", url=url) from refused
        return Answer(url, found.status, found.headers, _bytes(found._raw), found.tree)


def _client(server: Server, url: str) -> "DAVClient":
    """Return the library's client: no search for other hosts, no redirect followed by itself, no waiting."""
    from caldav.davclient import DAVClient

    client = DAVClient(
        url,
        username=server.user,
        password=server.secret,
        timeout=server.timeout,  # type: ignore[arg-type]
        enable_rfc6764=False,
        rate_limit_handle=False,
    )
    client.session.request = partial(client.session.request, allow_redirects=False)  # type: ignore[method-assign]
    return client


def _bytes(content: object) -> bytes:
    return content if isinstance(content, bytes) else str(content or "").encode()


def _origin(parts: SplitResult) -> tuple[str, str, int]:
    try:
        port = parts.port
    except ValueError:
        port = None
    return parts.scheme, parts.hostname or "", port or _PORTS.get(parts.scheme, 0)


def _good(answer: Answer, headers: Mapping[str, str]) -> Answer:
    """Return an answer of success; raises what any other means."""
    if answer.status < 300:
        return answer
    if b"valid-sync-token" in answer.data:
        raise TokenInvalid("caldav.token-invalid")
    conditional = "If-Match" in headers or "If-None-Match" in headers
    if answer.status == 412 or (answer.status in {404, 409, 410} and "If-Match" in headers):
        raise ChangedThere("caldav.changed")
    if answer.status == 409 and conditional:
        raise ChangedThere("caldav.changed")
    if answer.status in {403, 423}:
        raise ServerRefused("caldav.read-only")
    if answer.status in {404, 410}:
        raise ServerRefused("caldav.not-found", place="url", url=answer.url)
    if answer.status in {405, 501}:
        raise ServerRefused("caldav.no-caldav", place="url", url=answer.url)
    if answer.status in {429, 503}:
        raise ServerRefused("caldav.busy", host=urlsplit(answer.url).hostname)
    if answer.status == 507:
        raise ServerRefused("caldav.full")
    raise ServerRefused("caldav.failed", status=answer.status)
