"""How mail leaves and is fetched, as a value."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.mailing import MailAccount
from forumplanner.planning.accounts import MailFields


def mail_account(db: Session) -> MailFields:
    """Return the account; the usual values where nobody has entered one yet."""
    columns = [getattr(MailAccount, name) for name in MailFields.__dataclass_fields__]
    row = db.execute(select(*columns)).first()
    return MailFields() if row is None else MailFields(*row)
