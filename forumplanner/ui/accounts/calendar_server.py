"""The account of a calendar server: who, where, which calendar; publishing to it, and what is to be decided then."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from forumplanner.desk import calendar_access, publishing
from forumplanner.desk.calendar_access import Found
from forumplanner.desk.passwords import keep_password
from forumplanner.desk.publishing import Outcome
from forumplanner.exchange.caldav.values import FoundCalendar
from forumplanner.lists import calendar_accounts
from forumplanner.lists.calendar_accounts import CalendarAccountRow
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.calendar_accounts import CalendarAccountFields, add_account, edit_account, remove_account
from forumplanner.ui.accounts.conflicts_part import ConflictsPart
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.field_store import FieldStore
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.said import moment_words
from forumplanner.ui.parts.writer import Write, Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace import Label
from forumplanner.workspace.remembering import recall, remember

T = TypeVar("T")
_STORED = ("name", "url", "user", "calendar_url", "public_only", "measures")


class CalendarServer(QWidget):
    """One account at a time; it is set up with the first field that is filled in, its address."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = Writer(context, self)
        self._account: CalendarAccountRow | None = None
        self._new = False
        self._new_id = new_id()
        self._kept: tuple[str, str, str] | None = None
        self.accounts = Choice(name=self.tr("Calendar account"))
        self.form = Form()
        self.calendar = Choice(name=self.tr("Calendar"))
        self.new_account = self._button(self.tr("Another account"), self._begin)
        self.remove = self._button(self.tr("Remove the account"), self._remove)
        self.check = self._button(self.tr("Check the connection"), self._check)
        self.make = self._button(self.tr("Make a new calendar there"), self._make)
        self.publish = self._button(self.tr("Publish now"), self._publish)
        self.publish.setProperty("look", "main")
        self.last = self._words()
        self.outcome = self._words()
        self.conflicts = ConflictsPart(context)
        self._add_fields()
        self._lay_out()
        self.store = FieldStore(context, self.form.binder, self._write_of, self)
        self.accounts.activated.connect(self._choose)
        self.conflicts.decided.connect(self._say_left)
        self.show_stored()

    def show_stored(self) -> None:
        """Show the account as it is kept; what is being typed stays."""
        with self._context.workspace.read() as db:
            known = calendar_accounts.accounts(db)
        before = self._account.id if self._account is not None else None
        self._account = next((one for one in known if one.id == before), None)
        if self._account is None and known and not self._new:
            self._account = known[0]
        self.accounts.offer([(one.id, one.said) for one in known])
        if self._account is not None:
            self._new = False
            self.accounts.choose(self._account.id)
        self.accounts.setVisible(len(known) > 1 or (self._new and bool(known)))
        just_set_up = (
            before is None and self._account is not None and self.form.binder.typed()["url"] == self._account.url
        )
        self._show_account(same=just_set_up or (self._account is not None and before == self._account.id))

    def _show_account(self, *, same: bool) -> None:
        row = self._account
        shown = row or CalendarAccountRow(EntityId(""), "", "", "", "", True, False, None)
        if not same:
            self.calendar.offer([("", self.tr("not chosen yet"))])
            self.conflicts.show_conflicts(None, ())
            self.outcome.hide()
        if shown.calendar_url and self.calendar.findData(shown.calendar_url) < 0:
            known = recall(self._context.workspace, _name_key(shown.calendar_url))
            self.calendar.choose(shown.calendar_url, known.value if known else shown.calendar_url)
        values = {name: getattr(shown, name) for name in _STORED}
        if not same:
            values["password"] = ""
        self.form.binder.load(values, keep_typing=same)
        if same:
            self._keep_password(self.form.binder.values().get("password", ""))
        self.remove.setVisible(row is not None)
        self.new_account.setVisible(row is not None)
        for button in (self.check, self.make):
            button.setEnabled(row is not None)
        self.publish.setEnabled(row is not None and bool(row.calendar_url))
        published = row.published_at if row is not None else None
        said = self.tr("Published last: {when}").format(when=moment_words(published)) if published else ""
        self.last.setText(said)
        self.last.setVisible(bool(said))

    def _add_fields(self) -> None:
        form = self.form
        form.add(
            "url",
            self.tr("Address of the ser&ver"),
            QLineEdit(),
            hint=self.tr("As the server's administration names it for CalDAV; it begins with https://"),
        )
        form.add("user", self.tr("&User"), QLineEdit())
        secret = QLineEdit()
        secret.setEchoMode(QLineEdit.EchoMode.Password)
        hint = self.tr("Kept in the keyring of this computer, never in the planner. Empty: as it was.")
        form.add("password", self.tr("Pass&word"), secret, hint=hint)
        form.add("name", self.tr("What you &call it"), QLineEdit())
        form.add("calendar_url", self.tr("Ca&lendar"), self.calendar)
        form.add(
            "public_only",
            self.tr("Only what the &public may see"),
            QCheckBox(),
            hint=self.tr("Announced events and public items; no working groups, no link to take part online."),
        )
        form.add("measures", self.tr("Measures and deadlines as &tasks, too"), QCheckBox())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(Section(self.tr("Calendar on a server")))
        words = self.tr(
            "Nextcloud and others show the events of the planner to colleagues. What somebody changes there is shown"
            " here and never overwritten unseen."
        )
        column.addWidget(self._words(words))
        column.addWidget(self.accounts)
        column.addWidget(self.form)
        tools, account_tools = Flow(), Flow()
        for button in (self.publish, self.check, self.make):
            tools.add(button)
        for button in (self.new_account, self.remove):
            account_tools.add(button)
        for widget in (tools, self.last, self.outcome, self.conflicts, account_tools):
            column.addWidget(widget)

    def _button(self, text: str, pressed: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(lambda: pressed())
        return button

    def _words(self, text: str = "") -> QLabel:
        label = QLabel(text)
        label.setWordWrap(True)
        label.setProperty("look", "muted")
        if not text:
            label.hide()
        return label

    def _write_of(self, key: str, value: Any) -> tuple[Label, Write] | None:  # noqa: ANN401  (the field decides)
        """Return what stores a field. The first address sets the account up with all that is typed by then."""
        if key == "password":
            self._keep_password(value)
            return None
        typed = self.form.binder.values()
        if self._account is None and not typed.get("url"):
            return None
        fields = CalendarAccountFields(**{name: typed[name] for name in _STORED if name in typed})
        label = Label("add_calendar_account" if self._account is None else "edit_calendar_account")
        account_id = self._new_id if self._account is None else self._account.id
        return label, partial(_write, account_id, CalendarAccountFields(**{key: value}), fields)

    def _keep_password(self, secret: str) -> None:
        """Keep what was typed, once it is known whose password it is."""
        account = self._account
        if account is None or not account.user or not secret or self._kept == (account.url, account.user, secret):
            return
        self._kept = (account.url, account.user, secret)
        login = calendar_access.login_of(account)
        self._context.tasks.run(self.tr("Keeping the password"), lambda _: keep_password(login, secret), quiet=True)

    def _begin(self) -> None:
        if self.form.binder.commit():
            self._account, self._new, self._new_id = None, True, new_id()
            self._show_account(same=False)
            self.form.binder.go_to("url")

    def _choose(self) -> None:
        chosen = self.accounts.currentData()
        with self._context.workspace.read() as db:
            self._account = calendar_accounts.account(db, chosen)
        self._show_account(same=False)

    def _remove(self) -> None:
        if self._account is not None:
            verb = partial(_remove, self._account.id)
            said = self.tr("The account was removed. What was published stays on the server.")
            self._writer.change(Label("remove_calendar_account"), verb, said=said)

    def _work(self, label: str, job: Callable[[CalendarAccountRow, Progress], T], done: Callable[[T], object]) -> None:
        """Do something with the server once everything typed is stored; a refusal is said beside its field."""
        if not self.form.binder.commit():
            return
        typed = self.form.binder.values().get("password", "")
        workspace, wanted = self._context.workspace, self._account.id if self._account is not None else EntityId("")

        def work(progress: Progress) -> T:
            with workspace.read() as db:
                account = calendar_accounts.account(db, wanted)
            if account is None:
                raise PlanningError("calendar-account.gone")
            if typed:
                calendar_access.know_for_now(account, typed)
            return job(account, progress)

        def tell(result: T) -> None:
            if isValid(self):
                done(result)

        # First what is stored by the one who writes, then this: what was left last is in it.
        self._context.tasks.run(
            label,
            lambda _: None,
            lambda _: self._context.tasks.run(label, work, tell, self.store.refuse, pool=Pool.BACKGROUND),
            quiet=True,
        )

    def _check(self) -> None:
        self._work(self.tr("Asking the server"), lambda account, _: calendar_access.calendars_of(account), self._offer)

    def _offer(self, found: Found) -> None:
        chosen = self._account.calendar_url if self._account is not None else ""
        self.form.binder.retype({"calendar_url": ""})
        self.calendar.offer([("", self.tr("not chosen yet")), *((one.url, one.name) for one in found.calendars)])
        self.form.binder.retype({"calendar_url": chosen})
        self._remember(found.calendars)
        said = self.tr("The server answers. It has %Ln calendar(s) to write to.", "", len(found.calendars))
        if not found.calendars:
            said = self.tr("The server answers, but has no calendar you may write to. Let a new one be made.")
        self._say(said)
        if not chosen and len(found.calendars) == 1:
            self._take(found.calendars[0])

    def _make(self) -> None:
        name = self.tr("Events")
        self._work(
            self.tr("Making a calendar"), lambda account, _: calendar_access.new_calendar(account, name), self._take
        )

    def _take(self, calendar: FoundCalendar) -> None:
        """Choose a calendar and keep that, and what it is called there."""
        if self._account is None:
            return
        self._remember([calendar])
        self.calendar.choose(calendar.url, calendar.name)
        self.form.binder.commit()

    def _remember(self, calendars: Sequence[FoundCalendar]) -> None:
        for one in calendars:
            self._writer.beside(partial(remember, key=_name_key(one.url), value=one.name))

    def _publish(self) -> None:
        workspace = self._context.workspace

        def job(account: CalendarAccountRow, progress: Progress) -> Outcome:
            return publishing.publish(workspace, account, calendar_access.secret_of(account), progress=progress)

        self._work(self.tr("Publishing"), job, self._published)

    def _published(self, done: Outcome) -> None:
        parts = [
            self.tr("%Ln put", "", len(done.put)),
            self.tr("%Ln removed", "", len(done.removed)),
            self.tr("%Ln unchanged", "", done.unchanged),
        ]
        self._say(", ".join(parts) + ".")
        self.show_stored()
        self.conflicts.show_conflicts(self._account, done.conflicts)

    def _say_left(self) -> None:
        self.show_stored()
        if not self.conflicts.waiting:
            self._say(self.tr("Everything is decided. Publish once more to bring the calendar up to date."))

    def _say(self, text: str) -> None:
        self.outcome.setText(text)
        self.outcome.setVisible(True)


def _name_key(calendar_url: str) -> str:
    return f"calendar-name:{calendar_url}"


def _write(
    account_id: EntityId,
    change: CalendarAccountFields,
    everything: CalendarAccountFields,
    db: Any,  # noqa: ANN401  (a session)
) -> None:
    """Store a change; of an account that is not there yet everything that is typed. Several may be on their way."""
    if calendar_accounts.account(db, account_id) is None:
        add_account(db, everything, account_id=account_id)
    else:
        edit_account(db, account_id, change)


def _remove(account_id: EntityId, db: Any) -> None:  # noqa: ANN401  (a session)
    remove_account(db, account_id)
