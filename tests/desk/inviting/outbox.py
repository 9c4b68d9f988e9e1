"""A planner with messages that wait to be sent, without anything but what sending sees of them."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from sqlalchemy import insert, select

from forumplanner.desk.inviting.sending import Sent, outgoing_rows, send
from forumplanner.exchange.mail.server import Server
from forumplanner.exchange.mail.smtp import Line
from forumplanner.model.enums import DispatchKind, EventKind
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.inviting import Dispatch, Outgoing
from forumplanner.model.inviting_kinds import CalendarMethod, DispatchWay, LineSecurity, OutgoingState
from forumplanner.planning import accounts, scheduling
from forumplanner.planning.accounts import MailFields
from forumplanner.planning.directory import PersonFields, add_persons
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label, Workspace

SENDER = "amt@stadt.example"


def set_up_mail(workspace: Workspace, port: int, *, per_minute: int = 600) -> None:
    """Enter the account of a server on this computer."""
    fields = MailFields("Amt 50", SENDER, "127.0.0.1", port, LineSecurity.NONE, per_minute=per_minute)
    with workspace.change(Label("edit_mail_account")) as db:
        accounts.set_mail_account(db, fields)


def make_event(workspace: Workspace) -> EntityId:
    days = (DayFields(datetime(2027, 6, 3, 9), datetime(2027, 6, 3, 17)),)
    with workspace.change(Label("create_event")) as db:
        return scheduling.create_event(db, EventFields("Forum", EventKind.CITIZEN_FORUM, days, code="forum"))


def addresses(number: int) -> list[str]:
    return [f"p{n}@x.example" for n in range(number)]


def put_out(
    workspace: Workspace,
    event_id: EntityId,
    to: Iterable[str],
    *,
    bcc: bool = False,
    state: OutgoingState = OutgoingState.WAITING,
) -> str:
    """Let one message to each, or one to all in Bcc, wait; returns the batch."""
    batch, shared = new_id(), f"<{new_id()}@stadt.example>"
    wanted = list(to)
    with workspace.change(Label("create_event"), final=True) as db:
        people = add_persons(db, [PersonFields(family_name=address) for address in wanted])
        for person, address in zip(people, wanted, strict=True):
            dispatch = new_id()
            message_id = shared if bcc else f"<{dispatch}@stadt.example>"
            db.execute(
                insert(Dispatch).values(
                    id=dispatch,
                    event_id=event_id,
                    person_id=person,
                    kind=DispatchKind.CALENDAR,
                    sent_at=workspace.now(),
                    uid=dispatch,
                    batch_id=batch,
                    way=DispatchWay.BCC if bcc else DispatchWay.SMTP,
                    method=CalendarMethod.REQUEST,
                    address=address,
                )
            )
            head = f"From: {SENDER}\r\nTo: {SENDER if bcc else address}\r\nMessage-ID: {message_id}\r\n"
            db.execute(
                insert(Outgoing).values(
                    dispatch_id=dispatch,
                    batch_id=batch,
                    state=state,
                    message_id=message_id,
                    message=head.encode() + b"Subject: Einladung\r\n\r\nText\r\n",
                    changed_at=workspace.now(),
                )
            )
    return batch


def send_plainly(workspace: Workspace, batch_id: str | None = None, **more: object) -> Sent:
    """Send without waiting for long for a server that is gone."""
    return send(workspace, batch_id, open_line=quick_line, **more)  # type: ignore[arg-type]


def quick_line(server: Server, password: str) -> Line:
    return Line(Server(server.host, server.port, server.security, server.user, timeout=3), password)


def states(workspace: Workspace) -> dict[str, OutgoingState]:
    """Return where each person's message is, by address."""
    return {one.address: one.state for one in outgoing_rows(workspace)}


def counted(workspace: Workspace) -> Counter[OutgoingState]:
    return Counter(states(workspace).values())


def dispatch_ids(workspace: Workspace) -> list[EntityId]:
    with workspace.read() as db:
        return list(db.scalars(select(Outgoing.dispatch_id).order_by(Outgoing.dispatch_id)))


def open_outbox(path: Path) -> Workspace:
    return Workspace.open(path, who="officer")
