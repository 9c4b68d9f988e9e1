"""The fields of a sheet of labels, and of how far the printer prints beside its mark: lengths in mm, with a comma."""

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QLineEdit, QWidget

from forumplanner.planning.label_keeping import LabelFormatFields
from forumplanner.ui.parts.converters import Converter, Unreadable, required, whole_number
from forumplanner.ui.parts.form import Form


def millimetres(least: float = 0, most: float = 1000) -> Converter:
    """Return the converter for a length in mm, with comma or point, or nothing."""

    def said(value: float) -> str:
        return f"{value:.6g}".replace(".", QLocale().decimalPoint())

    def meant(typed: str) -> float | None:
        text = typed.strip().removesuffix("mm").strip().replace(",", ".").replace("\N{MINUS SIGN}", "-")
        if not text:
            return None
        try:
            number = float(text)
        except ValueError:
            raise Unreadable(
                QCoreApplication.translate("LabelSheetForm", "Please type a length in mm, such as {example}.").format(
                    example=said(63.5)
                )
            ) from None
        if not least <= number <= most:
            raise Unreadable(
                QCoreApplication.translate("LabelSheetForm", "Please type a length from {least} to {most} mm.").format(
                    least=said(least), most=said(most)
                )
            )
        return number

    return Converter(lambda value: "" if value is None else said(value), meant)


class LabelSheetForm(Form):
    """A sheet of labels as it is measured: name, size, number, beginning, and from one label to the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add("name", self.tr("Name of the sheet"), QLineEdit(), checks=[required])
        length, count = millimetres(), whole_number(1, 20)
        for key, words, converter, beside in (
            ("width", self.tr("Width of a label (mm)"), length, False),
            ("height", self.tr("Height of a label (mm)"), length, True),
            ("columns", self.tr("Columns"), count, False),
            ("rows", self.tr("Rows"), count, True),
            ("margin_left", self.tr("Left margin (mm)"), length, False),
            ("margin_top", self.tr("Upper margin (mm)"), length, True),
            ("pitch_x", self.tr("From label to label across (mm)"), length, False),
            ("pitch_y", self.tr("From label to label down (mm)"), length, True),
        ):
            self.add(key, words, QLineEdit(), converter=converter, checks=[required], beside=beside)

    def fields(self) -> LabelFormatFields | None:
        """Return what is typed, None while something is missing or wrong."""
        values = self.binder.values()
        if set(values) != set(self.binder.keys) or any(value in (None, "") for value in values.values()):
            return None
        return LabelFormatFields(**values)


class OffsetForm(Form):
    """How far everything is moved on sheets of labels, at this workstation."""

    def __init__(self, most: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for key, words, beside in (
            ("x", self.tr("To the right (mm)"), False),
            ("y", self.tr("Downwards (mm)"), True),
        ):
            self.add(key, words, QLineEdit(), converter=millimetres(-most, most), beside=beside)
