"""Fields for passwords: what is typed goes into the keyring and the field is emptied; it says what is known."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from forumplanner.desk import passwords
from forumplanner.desk.inviting.mail_server import imap_login, smtp_login
from forumplanner.desk.passwords import Login
from forumplanner.model.refusals import Refusal
from forumplanner.planning.accounts import MailFields
from forumplanner.ui.parts.field_store import FieldStore
from forumplanner.ui.parts.form_binder import FormBinder
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Progress

_LOGINS: dict[str, Callable[[MailFields], Login]] = {"smtp_password": smtp_login, "imap_password": imap_login}


class PasswordKeeping(QObject):
    """Keeps the passwords of the mail account; `account` tells whose they are."""

    def __init__(
        self,
        context: PlaceContext,
        binder: FormBinder,
        store: FieldStore,
        account: Callable[[], MailFields],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._binder = binder
        self._store = store
        self._account = account
        self._fields: dict[str, QLineEdit] = {}
        binder.committed.connect(self._typed)

    def keep(self, key: str, field: QLineEdit) -> None:
        """Keep what is typed into this field."""
        self._fields[key] = field
        self._binder.load({key: ""})

    def look(self) -> None:
        """Say of each password whether it is known; asked in the worker, because a keyring may take its time."""
        wanted = {key: _LOGINS[key](self._account()) for key in self._fields}

        def work(_progress: Progress) -> dict[str, bool]:
            return {
                key: bool(login.user and login.host) and passwords.password(login) is not None
                for key, login in wanted.items()
            }

        self._context.tasks.run(self.tr("Looking for passwords"), work, self._show, quiet=True)

    def _show(self, known: dict[str, bool]) -> None:
        for key, field in self._fields.items():
            field.setPlaceholderText(self.tr("is known; type to change it") if known[key] else "")

    def _typed(self, key: str, secret: object) -> None:
        if key not in self._fields or not secret:
            return
        login = _LOGINS[key](self._account())
        if not (login.user and login.host):
            self._store.refuse(Refusal("password.whose", place=key))
            return

        def work(_progress: Progress) -> str:
            try:
                passwords.keep_password(login, str(secret))
            except Refusal:
                return self.tr(
                    "This computer has no safe place for passwords: it is known until the program ends, and then "
                    "asked for again."
                )
            return self.tr("The password is kept in the keyring of this computer.")

        self._context.tasks.run(self.tr("Keeping the password"), work, partial(self._kept, key))

    def _kept(self, key: str, words: str) -> None:
        self._binder.load({key: ""})
        self._context.notices.news(words)
        self.look()
