"""The commands that give events and tasks to other calendars: publish, feed, tasks."""

import sys
from typing import TYPE_CHECKING

from forumplanner.cli.arguments import Request
from forumplanner.model.refusals import PlanningError, Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forumplanner.desk.publishing import Outcome
    from forumplanner.lists.calendar_accounts import CalendarAccountRow
    from forumplanner.workspace import Workspace

DONE, REFUSED = 0, 1


def publish(request: Request) -> int:
    """Publish to the accounts asked for; 1 where something is to be decided or a server declined."""
    from forumplanner.desk import publishing
    from forumplanner.desk.calendar_access import secret_of
    from forumplanner.desk.planners import open_planner, usual_planner
    from forumplanner.desk.terminal import TerminalProgress
    from forumplanner.wording.refusals import say

    code, dry_run = DONE, request.options.dry_run
    with open_planner(request.planner or usual_planner(), read_only=dry_run) as workspace:
        for account in _accounts(workspace, request.options.account):
            try:
                with TerminalProgress() as progress:
                    secret = secret_of(account)
                    done = publishing.publish(workspace, account, secret, dry_run=dry_run, progress=progress)
            except Refusal as refusal:
                print(f"{account.said}: {say(refusal, request.catalogue)}", file=sys.stderr)  # noqa: T201
                code = REFUSED
                continue
            _say_outcome(request, account, done)
            code = REFUSED if done.conflicts else code
    return code


def feed(request: Request) -> int:
    """Write the calendar file for the web site."""
    from forumplanner.desk.feeds import write_feed_file
    from forumplanner.desk.planners import open_planner, usual_planner

    with open_planner(request.planner or usual_planner(), read_only=request.options.out is not None) as workspace:
        written = write_feed_file(workspace, request.options.out, programme=request.options.programme or None)
    print(request.catalogue("Written: {file}", file=written))  # noqa: T201
    return DONE


def tasks(request: Request) -> int:
    """Write measures and deadlines as tasks."""
    from forumplanner.desk.planners import open_planner, usual_planner
    from forumplanner.desk.tasks import write_tasks_file

    options = request.options
    with open_planner(request.planner or usual_planner(), read_only=True) as workspace:
        lead = None if options.no_reminders else options.lead_days
        write_tasks_file(workspace, options.out, language=request.language, lead_days=lead)
    print(request.catalogue("Written: {file}", file=options.out))  # noqa: T201
    return DONE


def _accounts(workspace: "Workspace", name: str) -> "Sequence[CalendarAccountRow]":
    from forumplanner.lists import calendar_accounts

    with workspace.read() as db:
        known = calendar_accounts.accounts(db)
    if not known:
        raise PlanningError("calendar-account.none")
    found = [one for one in known if one.said.casefold().startswith(name.casefold())]
    if not found:
        raise PlanningError("calendar-account.unknown", name=name, names=", ".join(one.said for one in known))
    return found


def _say_outcome(request: Request, account: "CalendarAccountRow", done: "Outcome") -> None:
    from forumplanner.desk.conflict_words import said_conflict

    _ = request.catalogue
    text = _("{account}: {put} put, {removed} removed, {unchanged} unchanged")
    if request.options.dry_run:
        text = _("{account}: {put} would be put, {removed} removed, {unchanged} unchanged")
    numbers = {"put": len(done.put), "removed": len(done.removed), "unchanged": done.unchanged}
    lines = [text.format(account=account.said, **numbers)]
    if done.left_out:
        lines.append(_("Left out by decision: {titles}", titles="; ".join(done.left_out)))
    lines += [said_conflict(one, _) for one in done.conflicts]
    if done.conflicts:
        lines.append(_("Nothing of this was overwritten. Decide in the window under “E-mail and calendars”."))
    for line in lines:
        print(line)  # noqa: T201
