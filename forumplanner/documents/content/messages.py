"""What e-mails about a meeting say: the built-in subject and text of each kind, and how their fields are filled.

A message goes out as plain text and as a page of the same words. Messages about a sitting are official: in another
language than German they are bilingual as letters are (see bilingual.py). Invitations to events are none; they speak
the receiver's language alone.
"""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from forumplanner.documents.content.bilingual import notes
from forumplanner.documents.content.letters import salutation
from forumplanner.documents.content.meeting_words import changes, lead, time_of
from forumplanner.documents.content.message_facts import MessageFacts
from forumplanner.documents.dates import full_day
from forumplanner.documents.directions import runs_right_to_left
from forumplanner.documents.scripts import has_right_to_left, keeps_order, stretches
from forumplanner.model.inviting_kinds import MeetingKind, MessageKind
from forumplanner.planning.message_fields import FIELD
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.quoting import mark_open_after, within


@dataclass(frozen=True)
class MessageText:
    """Subject and text with fields such as {event}; a line whose fields are all empty is left out."""

    subject: str
    text: str


BUILT_IN: Mapping[MessageKind, MessageText] = {
    MessageKind.INVITATION: MessageText(
        N_("Invitation: {title}"),
        N_(
            "{salutation}\n\n{lead}\n\nWhen: {day}, {time}\nWhere: {place}\nOnline: {link}\n\n"
            "Please accept or decline in your calendar, or answer this e-mail.\n\n"
            "Yours sincerely\n\n{signatory}\n{function}\n{office}\n{phone}\n{email}"
        ),
    ),
    MessageKind.UPDATE: MessageText(
        N_("Changed: {title}"),
        N_(
            "{salutation}\n\n{lead}\n\n{changes}\n\n"
            "This applies now:\n\nWhen: {day}, {time}\nWhere: {place}\nOnline: {link}\n\n"
            "Your calendar will show the change. Please tell us if you can no longer come.\n\n"
            "Yours sincerely\n\n{signatory}\n{function}\n{office}\n{phone}\n{email}"
        ),
    ),
    MessageKind.CANCELLATION: MessageText(
        N_("Cancelled: {title}"),
        N_(
            "{salutation}\n\n{lead}\n\nIt was planned for: {day}, {time}\n\n"
            "Your calendar will remove the entry. If you have questions, answer this e-mail.\n\n"
            "Yours sincerely\n\n{signatory}\n{function}\n{office}\n{phone}\n{email}"
        ),
    ),
    MessageKind.NOTICE_OF_SITTING: MessageText(
        N_("{title}"),
        N_(
            "{salutation}\n\n{lead}\n\n{event}\n\nWhen: {day}, {time}\nWhere: {place}\nOnline: {link}\n\n"
            "If you cannot come, please answer this e-mail.\n\n"
            "Yours sincerely\n\n{signatory}\n{function}\n{office}\n{phone}\n{email}"
        ),
    ),
    MessageKind.TO_MANY: MessageText(
        N_("Invitation: {event}"),
        N_(
            "{salutation}\n\n{lead}\n\nWhen: {day}, {time}\nWhere: {place}\nOnline: {link}\n"
            "Registration: {registration_link}\n\nThe enclosed calendar file puts the date into your calendar.\n\n"
            "Yours sincerely\n\n{signatory}\n{function}\n{office}\n{phone}\n{email}"
        ),
    ),
}

POSTPONED = MessageText(
    N_("Postponed: {title}"),
    N_(
        "{salutation}\n\n{lead}\n\n"
        "It does not take place as announced ({day}, {time}). The new date is not certain yet; you will hear from us."
        "\n\nYour calendar will mark the entry as not certain.\n\n"
        "Yours sincerely\n\n{signatory}\n{function}\n{office}\n{phone}\n{email}"
    ),
)
"""What an update says of a date that is off without a new one, unless the office has its own words for updates."""

TO_MANY: Mapping[MessageKind, MessageText] = {
    MessageKind.UPDATE: MessageText(
        N_("Changed: {title}"),
        N_(
            "{salutation}\n\n{lead}\n\nThis applies now:\n\nWhen: {day}, {time}\nWhere: {place}\nOnline: {link}\n"
            "Registration: {registration_link}\n\n"
            "The enclosed calendar file changes the entry in your calendar.\n\n"
            "Yours sincerely\n\n{signatory}\n{function}\n{office}\n{phone}\n{email}"
        ),
    ),
    MessageKind.CANCELLATION: MessageText(
        N_("Cancelled: {title}"),
        N_(
            "{salutation}\n\n{lead}\n\nIt was planned for: {day}, {time}\n\n"
            "The enclosed calendar file marks the entry in your calendar as cancelled. "
            "If you have questions, answer this e-mail.\n\n"
            "Yours sincerely\n\n{signatory}\n{function}\n{office}\n{phone}\n{email}"
        ),
    ),
}
"""What many are told together of a change, and of an event that is called off."""


@dataclass(frozen=True)
class Version:
    """A message in one language: its wording (the office's or the built-in one), what it is told, and the words."""

    wording: MessageText
    facts: MessageFacts
    words: Catalogue


@dataclass(frozen=True)
class Written:
    """A message as it is read: one line of subject, plain text and the same as a page."""

    subject: str
    text: str
    html: str


def is_official(meeting: MeetingKind) -> bool:
    """Tell whether messages about such a meeting are bilingual in another language than German."""
    return meeting is MeetingKind.SITTING


def write_message(german: Version, other: Version | None = None) -> Written:
    """Return the message in one language, or in German and below it in another."""
    if other is None:
        subject = _subject(german)
        return Written(subject, _plain(german), _page(subject, german.words.language, [_section(german)]))
    follows, counts = notes(german.words, other.words)
    subject = " / ".join(dict.fromkeys((_subject(german), _subject(other))))
    line = "\n\n" + "-" * 40 + "\n\n"
    text = f"{follows}\n\n{_plain(german).rstrip()}{line}{counts}\n\n{_plain(other)}"
    parts = [_section(german, follows), "<hr>", _section(other, counts)]
    return Written(subject, text, _page(subject, german.words.language, parts))


def fields_of(facts: MessageFacts, _: Catalogue) -> Mapping[str, str]:
    """Return what stands in each field; empty where nothing is known."""
    office = "\n".join(dict.fromkeys(filter(None, (facts.office.department, facts.office.name))))
    return {
        "salutation": salutation(facts.person, _),
        "name": facts.person.name if facts.person is not None else "",
        "lead": lead(facts, _),
        "event": facts.event,
        "title": facts.title,
        "day": full_day(facts.starts.date(), _),
        "time": time_of(facts, _),
        "place": facts.place,
        "link": facts.link,
        "registration_link": facts.registration_link,
        "changes": "\n".join(changes(facts, _)),
        "office": office,
        "signatory": facts.office.signatory,
        "function": facts.office.signatory_function,
        "phone": facts.office.phone,
        "email": facts.office.email,
    }


def _subject(version: Version) -> str:
    subject = _filled(version.wording.subject, _fields(version), version.words.language)
    return _in_order(" ".join(subject.split()), version.words.language)


def _lines(version: Version) -> tuple[list[str], Mapping[str, str]]:
    """Return the lines of the text that say something, with their fields still in them, and the fields."""
    fields = _fields(version)
    kept: list[str] = []
    for line in version.wording.text.splitlines():
        names = FIELD.findall(line)
        if names and not any(fields.get(name) for name in names):
            continue
        if line.strip() or (kept and kept[-1]):
            kept.append(line.strip())
    return kept, fields


def _filled(line: str, fields: Mapping[str, str], language: str) -> str:
    return FIELD.sub(lambda found: _quoted(found, fields, language), line)


def _quoted(found: re.Match[str], fields: Mapping[str, str], language: str) -> str:
    """Return what stands in a field; within quotation marks of the text it quotes with inner ones."""
    return within(fields.get(found[1], ""), mark_open_after(found.string[: found.start()]), language)


def _plain(version: Version) -> str:
    lines, fields = _lines(version)
    text = "\n".join(_filled(line, fields, version.words.language) for line in lines).strip()
    return "\n".join(_in_order(line, version.words.language) for line in text.split("\n")) + "\n"


_FROM_LEFT, _FROM_RIGHT = "\N{LEFT-TO-RIGHT MARK}", "\N{RIGHT-TO-LEFT MARK}"


def _fields(version: Version) -> Mapping[str, str]:
    """Return what stands in each field; names and numbers hold together among words from the right.

    Not every mail program knows isolates or `bdi`; marks of direction do the same everywhere and are not seen.
    """
    facts, language = version.facts, version.words.language
    if runs_right_to_left(language):
        before = facts.before
        facts = replace(
            facts,
            event=_held(facts.event),
            title=_held(facts.title),
            place=_held(facts.place),
            before=before and replace(before, place=_held(before.place)),
            office=replace(facts.office, phone=_held(facts.office.phone)),
        )
    return fields_of(facts, version.words)


def _held(value: str) -> str:
    if not value or has_right_to_left(value):
        return value
    return f"{_FROM_RIGHT}{_FROM_LEFT}{value}{_FROM_LEFT}{_FROM_RIGHT}"


def _in_order(line: str, language: str) -> str:
    """Return a line with marks around what would fall apart among words from the right ("3. Konferenz", a number)."""
    if not runs_right_to_left(language):
        return line
    marked = "".join(
        f"{_FROM_LEFT}{part}{_FROM_LEFT}" if not from_right and keeps_order(part) else part
        for part, from_right in stretches(line, right_to_left=True)
    )
    return marked.replace(_FROM_LEFT * 2, _FROM_LEFT)


_LINKS = frozenset({"link", "registration_link"})
_WEB = re.compile(r"https?://[^\s<>\"]+")


def _section(version: Version, note: str = "") -> str:
    """Return the text as paragraphs; what is filled in stands apart from the direction of the line around it."""
    lines, fields = _lines(version)
    language = version.words.language
    paragraphs = "\n".join(lines).strip().split("\n\n")
    said = "\n".join(
        "<p>" + "<br>\n".join(_marked(line, fields, language) for line in one.splitlines()) + "</p>"
        for one in paragraphs
    )
    noted = f"<p><strong>{html.escape(note)}</strong></p>\n" if note else ""
    return f'<div lang="{html.escape(language)}" dir="{_direction(language)}">\n{noted}{said}\n</div>'


def _marked(line: str, fields: Mapping[str, str], language: str) -> str:
    pieces, at = [], 0
    for found in FIELD.finditer(line):
        pieces += [
            html.escape(_in_order(line[at : found.start()], language)),
            _value(found[1], _quoted(found, fields, language), language),
        ]
        at = found.end()
    return "".join((*pieces, html.escape(_in_order(line[at:], language))))


def _value(name: str, value: str, language: str) -> str:
    if name in _LINKS and _WEB.fullmatch(value):
        shown = html.escape(value)
        return f'<a href="{shown}">{shown}</a>'
    return "<br>\n".join(f"<bdi>{html.escape(_in_order(line, language))}</bdi>" for line in value.splitlines())


def _page(title: str, language: str, parts: Sequence[str]) -> str:
    body = "\n".join(parts)
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(language)}" dir="{_direction(language)}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{html.escape(title)}</title>\n</head>\n'
        f'<body style="font-family: sans-serif; line-height: 1.5">\n{body}\n</body>\n</html>\n'
    )


def _direction(language: str) -> str:
    return "rtl" if runs_right_to_left(language) else "ltr"
