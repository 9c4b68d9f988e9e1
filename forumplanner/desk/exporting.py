"""Writes what an event gives to paper, calendars and spreadsheets: one table of outputs for window and terminal.

Bytes are made first and put in place in one step, so that a failure leaves no half file behind.
"""

from pathlib import Path

from forumplanner.desk.outputs import SUFFIXES, Options, Output, Request, Writer
from forumplanner.desk.placing import put_in_place
from forumplanner.desk.progress import Progress, Silent
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.workspace import Workspace


def produce(workspace: Workspace, output: Output, event_id: EntityId, options: Options, suffix: str = "") -> bytes:
    """Return the file's bytes; raises PlanningError where something is missing, FileRefused for an unknown ending."""
    suffix = suffix.lower() or SUFFIXES[output][0]
    if suffix not in SUFFIXES[output]:
        raise FileRefused("export.no-such-form", file=f"*{suffix}", known=", ".join(SUFFIXES[output]))
    with workspace.read() as db:
        return _writer(output, suffix)(Request(db, workspace, event_id, options, suffix))


def _writer(output: Output, suffix: str) -> Writer:
    if suffix == ".ics":
        from forumplanner.desk import calendars

        return {
            Output.CALENDAR: calendars.event_file,
            Output.PROGRAMME_CALENDAR: calendars.programme_file,
            Output.PROGRAMME: calendars.programme_file,
            Output.PERSONAL_CALENDAR: calendars.personal_file,
        }[output]
    if suffix in {".xlsx", ".ods", ".csv"}:
        return _registrations_file
    from forumplanner.desk import papers

    return papers.printed(output)


def _registrations_file(request: Request) -> bytes:
    """Return all registrations in alphabetical order; needs are not in it (they are handed on as orders)."""
    from forumplanner.desk.list_export.giving_out import Wanted, as_bytes

    wanted = Wanted("registrations", request.event_id, language=request.options.language)
    return as_bytes(request.workspace, wanted, request.suffix)[0]


def export_to_file(
    workspace: Workspace,
    output: Output,
    event_id: EntityId,
    target: Path,
    options: Options,
    progress: Progress | None = None,
) -> Path:
    """Write one output to `target`; raises FileRefused when it cannot be written, and then nothing is."""
    watch = progress or Silent()
    watch.report(0, 2, target.name)
    data = produce(workspace, output, event_id, options, target.suffix)
    if watch.cancelled():
        raise PlanningError("work.cancelled")
    watch.report(1, 2, target.name)
    put_in_place(target, data)
    watch.report(2, 2, target.name)
    return target
