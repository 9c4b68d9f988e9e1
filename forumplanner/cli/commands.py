"""What each command does: one function per command, each calling desk/. Refusals go to stderr, results to stdout.

Light to import: everything a command needs is imported when it runs.
"""

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from forumplanner.cli import invite, publish, replies, send
from forumplanner.cli.arguments import LIST, Request
from forumplanner.cli.events_by_code import event_by_code
from forumplanner.desk.outputs import EXTRACTS, Output
from forumplanner.model.refusals import PlanningError, Refusal

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from forumplanner.desk.outputs import Options
    from forumplanner.model.ids import EntityId
    from forumplanner.workspace import Workspace

DONE, REFUSED = 0, 1
_NAMED = 5
"""How many people are named where a name finds several."""


def run(request: Request) -> int:
    """Run a command; returns the exit code. Refusals are said on stderr, and then nothing is half-done."""
    commands: dict[str, Callable[[Request], int]] = {
        "tour": _tour,
        "import": _import,
        "export": _export,
        "publish": publish.publish,
        "feed": publish.feed,
        "tasks": publish.tasks,
        "invite": invite.run,
        "send": send.run,
        "replies": replies.replies,
        "events": _events,
        "check": _check,
        "check-pdf": _check_pdf,
        "backup": _backup,
    }
    _unfailing_output()
    try:
        return commands[request.command or ""](request)
    except Refusal as refusal:
        _refuse(request, refusal)
    except KeyboardInterrupt:
        _ = request.catalogue
        print(_("Stopped."), file=sys.stderr)  # noqa: T201
    except BrokenPipeError:
        with suppress(OSError):
            sys.stdout.close()
    except Exception as error:  # noqa: BLE001  (the last line of defence: a report instead of a traceback)
        _report_defect(request, error)
    return REFUSED


def _unfailing_output() -> None:
    """Let a terminal that lacks a letter show a question mark rather than end the command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _refuse(request: Request, refusal: Refusal) -> None:
    from forumplanner.wording.refusals import say

    print(f"forumplanner: {say(refusal, request.catalogue)}", file=sys.stderr)  # noqa: T201


def _report_defect(request: Request, error: Exception) -> None:
    from forumplanner.desk.defects import write_report

    _ = request.catalogue
    said = _(
        "Something went wrong on our side ({kind}). Nothing was half-done. The report to send us: {report}",
        kind=type(error).__name__,
        report=write_report(error),
    )
    print(f"forumplanner: {said}", file=sys.stderr)  # noqa: T201


def say_no_window(request: Request, reason: str) -> int:
    """Say in one line why there can be no window."""
    _ = request.catalogue
    said = _(
        "The window cannot be opened ({reason}). On Debian and Ubuntu install: {packages}",
        reason=reason,
        packages="libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0",
    )
    print(f"forumplanner: {said}", file=sys.stderr)  # noqa: T201
    return REFUSED


def _say(text: str) -> None:
    print(text)  # noqa: T201


def _path(request: Request) -> Path:
    from forumplanner.desk.planners import usual_planner

    return request.planner or usual_planner()


def _tour(request: Request) -> int:
    from forumplanner.desk import tour
    from forumplanner.desk.terminal import TerminalProgress

    with TerminalProgress() as progress:
        written = tour.run(request.options.out, language=request.language, progress=progress)
    _say(tour.table(written, request.catalogue))
    for line in tour.afterwards(written, request.catalogue, window=not request.options.no_window):
        _say(line)
    return DONE


def _import(request: Request) -> int:
    if request.options.what != "registrations":
        return _import_list(request)
    from forumplanner.desk import import_report, registration_import
    from forumplanner.desk.list_import.reading import Sheets
    from forumplanner.desk.planners import open_planner
    from forumplanner.desk.terminal import TerminalProgress

    with open_planner(_path(request)) as workspace:
        event_id = event_by_code(workspace, request.options.event)
        with TerminalProgress() as progress:
            report = registration_import.import_registrations(
                workspace,
                request.options.file,
                event_id,
                sheets=Sheets(tuple(request.options.sheet), request.options.all_sheets),
                dry_run=request.options.dry_run,
                progress=progress,
            )
    _say(import_report.as_text(report, request.catalogue))
    return DONE


def _import_list(request: Request) -> int:
    from forumplanner.desk.list_export.naming import body_named
    from forumplanner.desk.list_import import report_text
    from forumplanner.desk.list_import.kinds import ListKind
    from forumplanner.desk.list_import.reading import Sheets
    from forumplanner.desk.list_import.writing import import_list
    from forumplanner.desk.planners import open_planner
    from forumplanner.desk.terminal import TerminalProgress

    options, kind = request.options, ListKind(request.options.what)
    with open_planner(_path(request)) as workspace, TerminalProgress() as progress:
        asked = kind is ListKind.MEMBERSHIPS and options.body
        report = import_list(
            workspace,
            kind,
            options.file,
            body_id=body_named(workspace, options.body) if asked else None,
            sheets=Sheets(tuple(options.sheet), options.all_sheets),
            dry_run=options.dry_run,
            language=request.language,
            progress=progress,
        )
    _say(report_text.as_text(report, request.catalogue))
    return DONE


def _export(request: Request) -> int:
    from forumplanner.desk import exporting
    from forumplanner.desk.outputs import Options
    from forumplanner.desk.planners import open_planner
    from forumplanner.desk.said_beside import said_beside
    from forumplanner.desk.terminal import TerminalProgress

    options = request.options
    if options.what == LIST:
        return _export_list(request)
    with open_planner(_path(request), read_only=True) as workspace, TerminalProgress() as progress:
        event_id = event_by_code(workspace, options.event)
        with workspace.read() as db:
            person = _registration_id(db, event_id, options.person) if options.person else None
        wanted = Options(
            language=options.document_language or request.language,
            public_only=options.public,
            registration_id=person,
            alone=person is not None,
            chosen=dict(_key_and_value(one) for one in options.choose),
        )
        exporting.require_choices(Output(options.what), wanted.chosen)
        suffix = f".{options.format.lower().lstrip('.')}" if options.format else ""
        exporting.export_to_file(workspace, Output(options.what), event_id, options.out, wanted, progress, suffix)
        beside = list(said_beside(workspace, Output(options.what), event_id, wanted, request.catalogue))
        beside += _left_out(workspace, request, event_id, wanted)
    _ = request.catalogue
    _say(_("Written: {file}", file=options.out))
    for line in beside:
        print(line, file=sys.stderr)  # noqa: T201
    return DONE


def _left_out(workspace: "Workspace", request: Request, event_id: "EntityId", wanted: "Options") -> list[str]:
    """Return what is to be said of names in a public extract; nothing for other documents."""
    from forumplanner.desk.extract_decisions import names_in_extract, said_of_undecided

    if request.options.what not in EXTRACTS or not wanted.public_only:
        return []
    with workspace.read() as db:
        found = names_in_extract(db, workspace, event_id, wanted)
    return list(said_of_undecided(found, request.catalogue))


def _key_and_value(text: str) -> tuple[str, str]:
    key, _, value = text.partition("=")
    return key.strip(), value.strip()


def _registration_id(db: "Session", event_id: "EntityId", name: str) -> "EntityId":
    """Return the one registration that a name finds; raises PlanningError for none and for several."""
    from forumplanner.lists import registrations
    from forumplanner.lists.registrations import RegistrationFilter

    found = registrations.ids(db, RegistrationFilter(event_id, name))
    if not found:
        raise PlanningError("export.no-such-person", name=name)
    if len(found) > 1:
        names = [row.name for row in registrations.rows(db, found[:_NAMED])]
        more = ["\N{HORIZONTAL ELLIPSIS}"] if len(found) > _NAMED else []
        raise PlanningError("export.which-person", name=name, n=len(found), names=", ".join([*names, *more]))
    return found[0]


def _export_list(request: Request) -> int:
    from forumplanner.desk.list_export import giving_out
    from forumplanner.desk.list_export.known import list_spec
    from forumplanner.desk.list_export.naming import scope_of
    from forumplanner.desk.planners import open_planner
    from forumplanner.desk.terminal import TerminalProgress

    options = request.options
    with open_planner(_path(request), read_only=True) as workspace, TerminalProgress() as progress:
        spec = list_spec(options.name)
        scope = scope_of(workspace, spec, event=options.event, body=options.body, mailing_list=options.mailing_list)
        columns = None if options.columns is None else tuple(filter(None, map(str.strip, options.columns.split(","))))
        wanted = giving_out.Wanted(spec.key, scope, columns=columns, language=request.language)
        written = giving_out.to_file(workspace, wanted, options.out, progress)
    _ = request.catalogue
    rows = _.ngettext("{n} row", "{n} rows", written.rows)
    _say(_("Written: {file} ({rows})", file=options.out, rows=rows))
    return DONE


def _events(request: Request) -> int:
    from forumplanner.desk import event_table
    from forumplanner.desk.planners import open_planner

    with open_planner(_path(request), read_only=True) as workspace, workspace.read() as db:
        _say(event_table.as_text(db, request.catalogue))
    return DONE


def _check_pdf(request: Request) -> int:
    from forumplanner.desk import pdf_check

    checked = pdf_check.check_pdf(request.options.file)
    _say(pdf_check.as_text(checked, request.catalogue))
    return DONE if checked.sound else REFUSED


def _check(request: Request) -> int:
    from forumplanner.desk import safekeeping

    checked = safekeeping.check(_path(request))
    _say(safekeeping.as_text(checked, request.catalogue))
    return REFUSED if any(check.findings for check in checked) else DONE


def _backup(request: Request) -> int:
    from forumplanner.desk import safekeeping

    made = safekeeping.back_up(_path(request), request.options.out)
    _ = request.catalogue
    said = _(
        "Verified copy: {file} ({rows} rows in {tables} tables)", file=made.path, rows=made.rows, tables=made.tables
    )
    _say(said)
    return DONE
