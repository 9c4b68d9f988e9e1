"""What may be asked for on the command line, in the user's language. Light to import."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from forumplanner import __version__
from forumplanner.desk.languages import system_language
from forumplanner.desk.outputs import Output
from forumplanner.wording.catalogue import LANGUAGES, Catalogue, catalogue

IMPORTS = ("registrations", "contacts", "memberships", "measures")
LIST = "list"


@dataclass(frozen=True)
class Request:
    """What was asked for. No command opens the window."""

    command: str | None
    planner: Path | None
    language: str
    options: argparse.Namespace

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue of the chosen language."""
        return catalogue(self.language)


def parse(arguments: Sequence[str]) -> Request:
    """Return what was asked for; ends the process with 0 for help and 2 for wrong usage."""
    language = _language(arguments)
    from forumplanner.wording import argument_texts

    with argument_texts.speaking(language):
        options = _parser(catalogue(language)).parse_args(arguments)
    return Request(getattr(options, "command", None), getattr(options, "planner", None), language, options)


def _language(arguments: Sequence[str]) -> str:
    for number, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--language":
            value = value or (arguments[number + 1] if number + 1 < len(arguments) else "")
            if value in LANGUAGES:
                return value
    return system_language()


def _parser(_: Catalogue) -> argparse.ArgumentParser:
    everywhere = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    everywhere.add_argument("--planner", type=Path, metavar=_("FILE"), help=_("the planner to use"))
    everywhere.add_argument("--language", choices=LANGUAGES, help=_("the language of texts and documents"))
    parser = argparse.ArgumentParser(
        prog="forumplanner",
        parents=[everywhere],
        description=_("Plans citizen forums, conferences and sittings. Without a command, opens the window."),
        epilog=_("Exit codes: 0 done, 1 refused (the reason is on stderr), 2 wrong usage."),
        allow_abbrev=False,
    )
    version = f"forumplanner {__version__}"
    parser.add_argument("--version", action="version", version=version, help=_("say which version this is"))
    commands = parser.add_subparsers(dest="command", metavar=_("COMMAND"), title=_("commands"))

    def command(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, parents=[everywhere], help=text, description=text, allow_abbrev=False)

    tour = command("tour", _("Send the worked example from an empty planner to printed minutes"))
    tour.add_argument("--out", type=Path, metavar=_("FOLDER"), help=_("the new folder to write to"))
    tour.add_argument("--no-window", action="store_true", help=_("do not open the window at the end"))
    _add_import(command("import", _("Bring a file into the planner")), _)
    _add_export(command("export", _("Write a document, list or calendar file")), _)
    checked = command("check-pdf", _("Say what is wrong with a PDF file, in plain words"))
    checked.add_argument("file", type=Path, metavar=_("FILE"), help=_("the PDF file"))
    _add_calendars(command, _)
    _add_invite(command("invite", _("Say who is to be invited or told of a change, and write it for them")), _)
    _add_send(command("send", _("Send the messages that wait, each to one person and never twice")), _)
    _add_replies(command("replies", _("Take answers to invitations in and say what is proposed")), _)
    command("events", _("List the events"))
    command("check", _("Check whether the planner is whole"))
    backup = command("backup", _("Write a verified copy of the planner"))
    backup.add_argument("--out", type=Path, metavar=_("FILE"), help=_("where to; beside the planner if not given"))
    return parser


def _add_calendars(command: Callable[[str, str], argparse.ArgumentParser], _: Catalogue) -> None:
    published = command("publish", _("Publish the planner's events to a calendar on a server"))
    account = _("the calendar account, as its name begins; all if not given")
    published.add_argument("--account", default="", metavar=_("NAME"), help=account)
    published.add_argument("--dry-run", action="store_true", help=_("say what would happen and change nothing"))
    feed = command("feed", _("Write the calendar file of public events for the web site"))
    out = _("the file to write; where it was last written if not given")
    feed.add_argument("--out", type=Path, metavar=_("FILE"), help=out)
    feed.add_argument("--programme", action="store_true", help=_("the public programme, too"))
    tasks = command("tasks", _("Write measures and deadlines as a calendar file of tasks"))
    tasks.add_argument("--out", required=True, type=Path, metavar=_("FILE"), help=_("the file to write"))
    tasks.add_argument(
        "--lead-days", type=_whole_number(_), default=3, metavar=_("DAYS"), help=_("remind so many days ahead")
    )
    tasks.add_argument("--no-reminders", action="store_true", help=_("do not remind"))


def _whole_number(_: Catalogue) -> Callable[[str], int]:
    """Return what reads a whole number and says in the user's language that something is none."""

    def read(typed: str) -> int:
        try:
            return int(typed)
        except ValueError:
            raise argparse.ArgumentTypeError(_("“{typed}” is no whole number", typed=typed)) from None

    return read


def _add_replies(answers: argparse.ArgumentParser, _: Catalogue) -> None:
    answers.add_argument("files", nargs="*", type=Path, metavar=_("FILE"), help=_("e-mails, calendar files, mailboxes"))
    answers.add_argument("--fetch", action="store_true", help=_("fetch from the mailbox of the account as well"))
    fitting = _("take over what is proposed for the answers that fit")
    answers.add_argument("--accept-fitting", action="store_true", help=fitting)


def _add_send(send: argparse.ArgumentParser, _: Catalogue) -> None:
    send.add_argument("--event", default="", metavar=_("CODE"), help=_("of this event alone"))
    send.add_argument("--due", action="store_true", help=_("with --event: first let all wait that is due there"))
    send.add_argument("--at-once", action="store_true", help=_("also what a server asked to be tried later"))
    instead = send.add_mutually_exclusive_group()
    instead.add_argument("--dry-run", action="store_true", help=_("say what would happen and change nothing"))
    instead.add_argument("--test", action="store_true", help=_("send a test message to the sender's own address"))
    instead.add_argument("--uncertain", action="store_true", help=_("list what was perhaps sent, and to whom"))
    which, arrived = _("WHICH"), _("of what was perhaps sent this arrived; as --uncertain names it, or an address")
    instead.add_argument("--arrived", nargs="+", default=[], metavar=which, help=arrived)
    lost = _("of what was perhaps sent this did not arrive: let it wait to be sent again")
    instead.add_argument("--not-arrived", nargs="+", default=[], metavar=which, help=lost)


def _add_import(imported: argparse.ArgumentParser, _: Catalogue) -> None:
    whats = ", ".join(IMPORTS)
    said = _("what the file holds, one of: {names}", names=whats)
    imported.add_argument("what", choices=IMPORTS, metavar=_("WHAT"), help=said)
    imported.add_argument("file", type=Path, metavar=_("FILE"), help=_("CSV, XLSX or ODS; of contacts also vCard"))
    imported.add_argument(
        "--event", default="", metavar=_("CODE"), help=_("with registrations: the event's short code")
    )
    imported.add_argument("--body", default="", metavar=_("BODY"), help=_("with memberships: the body's name or key"))
    imported.add_argument(
        "--sheet", action="append", default=[], metavar=_("NAME"), help=_("a sheet of the workbook; may be given again")
    )
    imported.add_argument("--all-sheets", action="store_true", help=_("every sheet that is such a list"))
    imported.add_argument("--dry-run", action="store_true", help=_("say what would happen and change nothing"))


def _add_export(export: argparse.ArgumentParser, _: Catalogue) -> None:
    whats = (*Output, LIST)
    export.add_argument("what", choices=whats, metavar=_("WHAT"), help=_("one of: {names}", names=", ".join(whats)))
    export.add_argument("name", nargs="?", default="", metavar=_("NAME"), help=_("with list: which one"))
    export.add_argument("--event", default="", metavar=_("CODE"), help=_("the event's short code"))
    export.add_argument("--body", default="", metavar=_("BODY"), help=_("with list: the body's short or full name"))
    export.add_argument("--mailing-list", default="", metavar=_("NAME"), help=_("with list: the mailing list's name"))
    export.add_argument("--columns", metavar=_("KEYS"), help=_("with list: its columns in order, with commas between"))
    export.add_argument(
        "--out", required=True, type=Path, metavar=_("FILE"), help=_("the file to write; its ending says the form")
    )
    form = _("pdf, docx or html, whatever the ending says")
    export.add_argument("--format", default="", metavar=_("FORM"), help=form)
    export.add_argument("--public", action="store_true", help=_("leave out what is not public"))
    export.add_argument("--in", dest="document_language", metavar=_("TAG"), help=_("the language of the document"))
    export.add_argument("--person", default="", metavar=_("NAME"), help=_("for one person: who, as the name begins"))
    export.add_argument(
        "--choose",
        action="append",
        default=[],
        metavar=_("KEY=VALUE"),
        help=_("a choice of the document; may be given again"),
    )


def _add_invite(invite: argparse.ArgumentParser, _: Catalogue) -> None:
    invite.add_argument("--event", required=True, metavar=_("CODE"), help=_("the event's short code"))
    invite.add_argument("--dry-run", action="store_true", help=_("say what would happen and change nothing"))
    to_list = _(
        "tell a mailing list of the event instead: its name, with --bcc or --dry-run; “-” for all who know it "
        "otherwise than it is"
    )
    invite.add_argument("--list", metavar=_("NAME"), help=to_list)
    ways = invite.add_mutually_exclusive_group()
    folder = _("FOLDER")
    ways.add_argument("--drafts", type=Path, metavar=folder, help=_("a draft for each message; a folder or .zip"))
    ways.add_argument("--ics", type=Path, metavar=folder, help=_("a calendar file for each message; a folder or .zip"))
    ways.add_argument("--bcc", type=Path, metavar=folder, help=_("one message to all, nobody sees the others"))
    letters = _("letters to those without an e-mail address; a folder or .zip")
    ways.add_argument("--letters", type=Path, metavar=folder, help=letters)
    ways.add_argument("--csv", type=Path, metavar=_("FILE"), help=_("a list for a mail merge"))
