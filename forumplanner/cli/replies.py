"""The command that takes answers to invitations in, or lists those that wait, with standing and what is proposed."""

from typing import TYPE_CHECKING

from forumplanner.cli.arguments import Request

if TYPE_CHECKING:
    from forumplanner.lists.replies import ReplyRow

DONE, REFUSED = 0, 1


def replies(request: Request) -> int:
    """Keep the answers in files and in the mailbox, list them, and take over what is proposed if that is wanted.

    Without any source the answers that wait are listed.
    """
    from forumplanner.desk import replying
    from forumplanner.desk.planners import open_planner, usual_planner
    from forumplanner.desk.terminal import TerminalProgress
    from forumplanner.model.inviting_kinds import ReplyState
    from forumplanner.wording.refusals import say
    from forumplanner.wording.settled_replies import say_settled

    _, options = request.catalogue, request.options
    with open_planner(request.planner or usual_planner()) as workspace:
        came_in = []
        with TerminalProgress() as progress:
            if options.files:
                came_in.append(replying.take_in(workspace, options.files, progress))
            if options.fetch:
                came_in.append(replying.fetch(workspace, progress))
        taken = replying.joined(came_in) if came_in else replying.those_that_wait(workspace)
        settled = replying.accept_fitting(workspace, taken.all_ids) if options.accept_fitting else None
        rows = replying.rows_of(workspace, taken.all_ids)
        for row in rows:
            _say(_line(request, row))
    for refused in taken.refused:
        why = say(refused.why, _)
        _say(why if refused.why.place and not refused.why.of_a_field else f"{refused.source}: {why}")
    if came_in:
        counted = _("{taken} new, {known} known already, {refused} without an answer",
                    taken=taken.taken, known=taken.known, refused=len(taken.refused))  # fmt: skip
        _say(counted)
    elif not taken.all_ids:
        _say(_("No answer waits."))
    if settled is not None:
        left = sum(row.state is ReplyState.OPEN for row in rows)
        _say(_("{count} taken over, {left} left open", count=len(settled.applied), left=left))
        if settled.applied:
            _say(_("Of these: {what}", what=say_settled(settled.done, _)))
    elif taken.fitting:
        _say(_("Nothing was done with them: --accept-fitting takes over what is proposed for those that fit."))
    return DONE if taken.all_ids or not taken.refused else REFUSED


def _line(request: Request, row: "ReplyRow") -> str:
    from forumplanner.model.inviting_kinds import ReplyKind, ReplyState
    from forumplanner.wording.answered import say_answered, say_proposal, say_standing
    from forumplanner.wording.values import say_value

    _ = request.catalogue
    said = row.participation if row.kind is ReplyKind.ANSWER and row.participation else row.kind
    outcome = say_value(row.state, _)
    if row.state is ReplyState.OPEN:
        outcome = say_proposal(row.proposal, _, substitute=row.substitute, promised=bool(row.promised_to))
    answered = say_answered(row.event, row.meeting, row.title, row.starts, _)
    words = (row.person, answered, say_value(said, _), say_standing(row.kind, row.standing, _), outcome)
    return " | ".join(word for word in words if word)


def _say(text: str) -> None:
    print(text)  # noqa: T201
