"""How e-mail leaves and how answers are fetched: sender, servers, passwords, and a test message to oneself.

Each field is stored when it is left, as one change that can be undone; a password goes into the keyring and nowhere
else, and its field is emptied.
"""

from dataclasses import asdict, replace
from typing import Any

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.accounts import mail_account
from forumplanner.model.inviting_kinds import LineSecurity
from forumplanner.planning import accounts
from forumplanner.planning.accounts import HIGHEST_PORT, MOST_IN_A_BATCH, MOST_PER_MINUTE, MailFields
from forumplanner.ui.accounts.password_keeping import PasswordKeeping
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import Converter, an_enum, mail_address, required, whole_number
from forumplanner.ui.parts.field_store import FieldStore
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.refusal_words import place_of, refusal_words
from forumplanner.ui.parts.writer import Write
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.workspace import Label

_KINDS = frozenset({"mail_account"})
_USUAL_PORTS = {
    "smtp": {LineSecurity.STARTTLS: 587, LineSecurity.TLS: 465, LineSecurity.NONE: 25},
    "imap": {LineSecurity.TLS: 993, LineSecurity.STARTTLS: 143, LineSecurity.NONE: 143},
}


class MailPart(QWidget):
    """The form, the test message and what came of it."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.form = Form()
        self.test = QPushButton(self.tr("Send a test message to me"))
        self.said = QLabel()
        self._ask()
        self._stored = FieldStore(context, self.form.binder, self._write_of, self)
        self.passwords = PasswordKeeping(context, self.form.binder, self._stored, self._account, self)
        for key in ("smtp_password", "imap_password"):
            self.passwords.keep(key, self._lines[key])
        self.test.clicked.connect(self._send_test)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self._fields = MailFields()
        self._blamed = ""
        self._testing = False
        self.show_stored(anew=True)

    def arrive(self, target: str) -> None:
        """Put the cursor into the field that is named, else into the first."""
        binder = self.form.binder
        binder.go_to(target if target in binder.keys else "sender_name")

    def leave(self) -> bool:
        """Keep what is typed; stay where something is wrong."""
        return self.form.binder.commit()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if touches(touched, _KINDS):
            self.show_stored()

    def show_stored(self, *, anew: bool = False) -> None:
        """Show what is stored; unless `anew`, what is being typed stays."""
        with self._context.workspace.read() as db:
            self._fields = mail_account(db)
        self.form.binder.load(asdict(self._fields), keep_typing=not anew)
        self.passwords.look()

    def _account(self) -> MailFields:
        return self._fields

    def _ask(self) -> None:
        self._lines: dict[str, QLineEdit] = {}
        form = self.form
        form.section(self.tr("Sender"))
        self._explain(
            self.tr(
                "Invitations come from this address, and answers go back to it. Use a mailbox that somebody reads, "
                "also while you are away."
            )
        )
        self._line("sender_name", self.tr("Name of the sender"))
        self._line("sender_address", self.tr("E-mail address"), checks=[mail_address], beside=True)
        form.section(self.tr("Sending e-mail (SMTP)"))
        self._explain(
            self.tr(
                "Ask your IT department for the “SMTP server for sending e-mail from a program”, with its port, the "
                "kind of encryption, and user and password. Without it you can still save invitations as drafts for "
                "your mail program."
            )
        )
        self._server("smtp", self.tr("Server"), self.tr("Encryption"), self.tr("Port"))
        self._sign_in("smtp", self.tr("User"), self.tr("Password"))
        self._line(
            "per_minute",
            self.tr("Most messages a minute"),
            converter=whole_number(1, MOST_PER_MINUTE),
            checks=[required],
            hint=self.tr("Mail servers stop whoever sends too fast. 30 is usually fine."),
        )
        self._line(
            "batch_size",
            self.tr("Most addresses in one message to many"),
            converter=whole_number(1, MOST_IN_A_BATCH),
            checks=[required],
            beside=True,
        )
        buttons = Flow()
        buttons.add(self.test)
        form.add_widget(buttons)
        self.said.setWordWrap(True)
        self.said.setProperty("look", "muted")
        self.said.hide()
        form.add_widget(self.said)
        form.section(self.tr("Fetching answers (IMAP), if you like"))
        self._explain(
            self.tr(
                "The program can look for answers to invitations in a folder of the mailbox. It only reads there. Ask "
                "your IT department for the “IMAP server”; without it you can drop answers on the window."
            )
        )
        self._server("imap", self.tr("Server of the mailbox"), self.tr("Encryption of the line"), self.tr("Port there"))
        self._sign_in("imap", self.tr("User there"), self.tr("Password there"))
        self._line(
            "imap_folder",
            self.tr("Folder"),
            checks=[required],
            hint=self.tr("INBOX is the folder in which mail arrives, whatever your mail program calls it."),
        )

    def _server(self, kind: str, host: str, security: str, port: str) -> None:
        self._line(f"{kind}_host", host)
        options = options_of(LineSecurity, self._context.language)
        self.form.add(f"{kind}_security", security, Choice(options), converter=an_enum(LineSecurity))
        self._line(f"{kind}_port", port, converter=whole_number(1, HIGHEST_PORT), checks=[required], beside=True)

    def _sign_in(self, kind: str, user: str, password: str) -> None:
        self._line(f"{kind}_user", user)
        line = self._line(f"{kind}_password", password, converter=_AS_TYPED, beside=True)
        line.setEchoMode(QLineEdit.EchoMode.Password)

    def _line(self, key: str, label: str, **how: Any) -> QLineEdit:  # noqa: ANN401  (as Form.add takes it)
        line = self._lines[key] = QLineEdit()
        self.form.add(key, label, line, **how)
        return line

    def _explain(self, words: str) -> None:
        label = QLabel(words)
        label.setWordWrap(True)
        label.setProperty("look", "muted")
        self.form.add_widget(label)

    def _write_of(self, key: str, value: Any) -> tuple[Label, Write] | None:  # noqa: ANN401  (the field decides)
        if key in ("smtp_password", "imap_password"):
            return None

        def write(db: Any) -> None:  # noqa: ANN401  (a session)
            known = mail_account(db)
            accounts.set_mail_account(db, replace(known, **{key: value, **_usual_port(known, key, value)}))

        return Label("edit_mail_account"), write

    def _send_test(self) -> None:
        if self._testing or not self.form.binder.commit():
            return
        self._remark("")
        self._testing = (
            True  # the button stays as it is: a disabled one would hand the focus on, and the page its place
        )
        workspace, language = self._context.workspace, self._context.language

        def send(_progress: Progress) -> str:
            from forumplanner.desk.inviting.trial import send_test

            return send_test(workspace, language)

        self._context.tasks.run(
            self.tr("Sending a test message"),
            send,
            self._test_sent,
            self._test_refused,
            ended=self._test_over,
            pool=Pool.DATABASE,
        )

    def _test_over(self) -> None:
        self.said.hide()
        self._testing = False

    def _test_refused(self, error: Exception) -> None:
        """Say what went wrong beside the field that is to blame, and go there; it may be right the next time."""
        self._blamed = place_of(error)
        if self._blamed not in self.form.binder.keys:
            self._context.tasks.refused.emit(error)
            return
        self._remark(refusal_words(error, self._context.language))
        self.form.binder.go_to(self._blamed)

    def _remark(self, words: str) -> None:
        if self._blamed in self.form.binder.keys:
            self.form.binder.remark(self._blamed, words)

    def _test_sent(self, address: str) -> None:
        words = self.tr(
            "The server took a test message to %1. Look into your mailbox: it holds an invitation for tomorrow that "
            "you can accept and delete. Nothing of it is recorded."
        )
        self.said.setText(words.replace("%1", address))
        self.said.show()
        self._context.notices.news(self.tr("The test message is on its way."))


_AS_TYPED = Converter(lambda value: value or "", lambda typed: typed)
"""A password may begin and end with blanks."""


def _usual_port(known: MailFields, key: str, value: object) -> dict[str, int]:
    """Return the port that goes with another encryption, unless somebody entered one of their own."""
    kind, _, what = key.partition("_")
    if what != "security" or not isinstance(value, LineSecurity):
        return {}
    usual = _USUAL_PORTS[kind]
    return {f"{kind}_port": usual[value]} if getattr(known, f"{kind}_port") in usual.values() else {}
