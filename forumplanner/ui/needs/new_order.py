"""The form of a new order that no need of a registration asked for yet."""

from PySide6.QtWidgets import QLineEdit

from forumplanner.model.enums import NeedKind
from forumplanner.ui.needs.order_fields import a_detail
from forumplanner.ui.needs.words import OrderWords
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import an_enum, required, whole_number
from forumplanner.ui.parts.creating import CreateForm
from forumplanner.ui.shell.places import PlaceContext


class NewOrderForm(CreateForm):
    """`wanted` carries kind, detail and quantity; the rest is filled in in the order's own form."""

    def __init__(self, context: PlaceContext, words: OrderWords) -> None:
        super().__init__()
        self.kind = Choice(options_of(NeedKind, words.catalogue.language))

        def kind() -> NeedKind:
            return NeedKind(str(self.kind.currentData()))

        self.form.add("kind", self.tr("What"), self.kind, converter=an_enum(NeedKind))
        self.form.add("detail", self.tr("Which"), QLineEdit(), converter=a_detail(kind, words.catalogue))
        amount = whole_number(1, 9999)
        self.form.add("quantity", self.tr("How many"), QLineEdit(), converter=amount, checks=[required])
        self.remember(context, "order")

    def begin(self) -> None:
        """Begin, with what was left unfinished."""
        self.load({"kind": NeedKind.INTERPRETER, "detail": "", "quantity": 1})
        self.resume()
        self.form.binder.go_to("kind")
