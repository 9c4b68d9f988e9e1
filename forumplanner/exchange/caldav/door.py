"""What is done with a calendar on a server: found, made, written to one entry at a time, asked what changed.

Never writes over what it does not know: every put and delete says which state it means (If-Match, If-None-Match).
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit
from uuid import uuid4
from xml.sax.saxutils import escape

from forumplanner.exchange.caldav.line import Answer, Line
from forumplanner.exchange.caldav.values import Changes, FoundCalendar, Resource, ServerRefused, TokenInvalid

DAV = "{DAV:}"
CAL = "{urn:ietf:params:xml:ns:caldav}"
_SPACES = 'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"'
_XML = {"Content-Type": "application/xml; charset=utf-8"}
_WRITES = frozenset({f"{DAV}write", f"{DAV}write-content", f"{DAV}bind", f"{DAV}all"})


def calendars(line: Line) -> tuple[FoundCalendar, ...]:
    """Return the calendars of the account, or the one whose address was given.

    Raises ServerRefused where nothing speaks CalDAV.
    """
    properties = "<D:resourcetype/><D:displayname/><D:current-user-privilege-set/><C:supported-calendar-component-set/>"
    for url in (line.url, *_home(line)):
        found = tuple(_calendars(_propfind(line, url, properties, depth=1)))
        if found:
            return found
    return ()


def make_calendar(line: Line, name: str) -> FoundCalendar:
    """Make a calendar for events and tasks in the account; raises ServerRefused where there is no place for it."""
    home = _home(line)
    if not home:
        raise ServerRefused("caldav.no-caldav", place="url", url=line.url)
    url = urljoin(home[0].rstrip("/") + "/", f"forumplanner-{uuid4().hex[:12]}/")
    body = (
        f"<C:mkcalendar {_SPACES}><D:set><D:prop><D:displayname>{escape(name)}</D:displayname>"
        '<C:supported-calendar-component-set><C:comp name="VEVENT"/><C:comp name="VTODO"/>'
        "</C:supported-calendar-component-set></D:prop></D:set></C:mkcalendar>"
    )
    line.ask("MKCALENDAR", url, body, _XML)
    return FoundCalendar(url, name)


def put(line: Line, url: str, data: bytes, etag: str) -> str:
    """Write an entry and return its new etag; an empty `etag` means that it is not there yet.

    Raises ChangedThere when the server has another state than meant.
    """
    condition = {"If-Match": etag} if etag else {"If-None-Match": "*"}
    answer = line.ask("PUT", url, data, {"Content-Type": "text/calendar; charset=utf-8", **condition})
    given = answer.headers.get("ETag", "")
    if given and not given.startswith("W/"):
        return given
    found = get(line, url)
    return found.etag if found else ""


def delete(line: Line, url: str, etag: str) -> None:
    """Remove an entry in the state meant; raises ChangedThere when the server has another."""
    line.ask("DELETE", url, "", {"If-Match": etag})


def get(line: Line, url: str) -> Resource | None:
    """Return an entry; None where it is not there."""
    try:
        answer = line.ask("GET", url)
    except ServerRefused as refused:
        if refused.key == "caldav.not-found":
            return None
        raise
    return Resource(url, answer.headers.get("ETag", ""), answer.data)


def changes(line: Line, calendar_url: str, token: str) -> Changes:
    """Return what changed since a token (RFC 6578); an empty token asks for everything there is.

    Raises TokenInvalid when the server does not know the token any more or knows of no tokens at all.
    """
    body = (
        f"<D:sync-collection {_SPACES}><D:sync-token>{escape(token)}</D:sync-token>"
        "<D:sync-level>1</D:sync-level><D:prop><D:getetag/></D:prop></D:sync-collection>"
    )
    try:
        answer = line.ask("REPORT", calendar_url, body, {**_XML, "Depth": "0"})
    except ServerRefused as refused:
        unknown = refused.key in {"caldav.no-caldav", "caldav.read-only"}
        if unknown or (refused.key == "caldav.failed" and refused.params.get("status") in {400, 415}):
            raise TokenInvalid("caldav.token-invalid") from refused
        raise
    following = answer.tree.findtext(f"{DAV}sync-token") if answer.tree is not None else None
    if not following:
        raise TokenInvalid("caldav.token-invalid")
    changed: dict[str, str] = {}
    gone = set()
    for url, status, properties in _responses(answer):
        if " 404" in status or " 410" in status:
            gone.add(url)
        elif etag := _text(properties, f"{DAV}getetag"):
            changed[url] = etag
    return Changes(following, changed, frozenset(gone))


def listing(line: Line, calendar_url: str) -> dict[str, str]:
    """Return the etags of all entries by address, the slow way that every server knows."""
    answer = _propfind(line, calendar_url, "<D:getetag/><D:resourcetype/>", depth=1)
    return {
        url: etag
        for url, _, properties in _responses(answer)
        if (etag := _text(properties, f"{DAV}getetag")) and not url.endswith("/")
    }


def path_of(url: str) -> str:
    """Return what tells an address from others of one server, however it is encoded."""
    return unquote(urlsplit(url).path)


def _home(line: Line) -> tuple[str, ...]:
    """Return where the account's calendars are, by way of who it is (RFC 5397, RFC 4791, 6.2.1)."""
    for start in (line.url, "/.well-known/caldav"):
        try:
            who = _propfind(line, start, "<D:current-user-principal/><C:calendar-home-set/>", depth=0)
        except ServerRefused as refused:
            if refused.key in {"caldav.not-found", "caldav.no-caldav"}:
                continue
            raise
        for name in (f"{CAL}calendar-home-set", f"{DAV}current-user-principal"):
            where = [_text(properties, f"{name}/{DAV}href") for _, _, properties in _responses(who)]
            if not any(where):
                continue
            found = urljoin(who.url, next(filter(None, where)))
            if name.startswith(CAL):
                return (found,)
            homes = _propfind(line, found, "<C:calendar-home-set/>", depth=0)
            return tuple(
                urljoin(homes.url, home)
                for _, _, properties in _responses(homes)
                if (home := _text(properties, f"{CAL}calendar-home-set/{DAV}href"))
            )
    raise ServerRefused("caldav.no-caldav", place="url", url=line.url)


def _calendars(answer: Answer) -> Iterator[FoundCalendar]:
    for url, _, properties in _responses(answer):
        if any(prop.find(f"{DAV}resourcetype/{CAL}calendar") is not None for prop in properties):
            kinds = [kind.get("name") for prop in properties for kind in prop.iter(f"{CAL}comp")]
            rights = {
                right.tag
                for prop in properties
                for one in prop.iter(f"{DAV}privilege")
                for right in one
                if isinstance(right.tag, str)
            }
            if kinds and "VEVENT" not in kinds:
                continue
            name = _text(properties, f"{DAV}displayname") or unquote(urlsplit(url).path).rstrip("/").rpartition("/")[2]
            yield FoundCalendar(url, name, not rights or bool(rights & _WRITES), not kinds or "VTODO" in kinds)


def _propfind(line: Line, url: str, properties: str, *, depth: int) -> Answer:
    body = f"<D:propfind {_SPACES}><D:prop>{properties}</D:prop></D:propfind>"
    answer = line.ask("PROPFIND", url, body, {**_XML, "Depth": str(depth)})
    if answer.status != 207 or answer.tree is None:
        raise ServerRefused("caldav.no-caldav", place="url", url=url)
    return answer


def _responses(answer: Answer) -> Iterator[tuple[str, str, list[Any]]]:
    """Give the address, the status (of a response without properties) and the properties found of each response."""
    for response in answer.tree.iter(f"{DAV}response"):
        href = (response.findtext(f"{DAV}href") or "").strip()
        found = [
            part.find(f"{DAV}prop")
            for part in response.findall(f"{DAV}propstat")
            if " 200" in (part.findtext(f"{DAV}status") or " 200")
        ]
        yield (
            urljoin(answer.url, href),
            f" {response.findtext(f'{DAV}status') or ''}",
            [each for each in found if each is not None],
        )


def _text(properties: list[Any], path: str) -> str:
    return next((text.strip() for each in properties if (text := each.findtext(path))), "")
