"""The fields of a local day, and the form for a new one."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from forumplanner.ui.parts.converters import a_date, required
from forumplanner.ui.parts.creating import CreateForm
from forumplanner.ui.parts.date_field import DateField
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.wrapping_box import WrappingBox
from forumplanner.ui.shell.places import PlaceContext


def put_fields(form: Form, *, new: bool = False) -> None:
    """Put the fields of a local day into a form; of a new one the last day may be left out."""
    first, last = (
        QCoreApplication.translate("LocalDay", "First day"),
        QCoreApplication.translate("LocalDay", "Last day"),
    )
    hint = QCoreApplication.translate("LocalDay", "Empty: one day only.") if new else ""
    form.add("name", QCoreApplication.translate("LocalDay", "What"), QLineEdit(), checks=[required])
    form.add("first", first, DateField(first), converter=a_date(), checks=[required])
    form.add("last", last, DateField(last), converter=a_date(), checks=[] if new else [required], hint=hint)
    form.add("every_year", QCoreApplication.translate("LocalDay", "Every year on these days"), WrappingBox())


class NewLocalDayForm(CreateForm):
    """`wanted` carries the fields of a new local day."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        put_fields(self.form, new=True)
        self.remember(context, "local_day")

    def begin(self, on: date | None = None) -> None:
        """Begin, on a day where one is given, else with what was left unfinished."""
        self.load({"name": "", "first": on, "last": None, "every_year": False})
        if on is None:
            self.resume()
        self.form.binder.go_to("name")
