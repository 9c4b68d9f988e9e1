"""The look: contrast of every pair of colours, light and dark, and the choice of the user."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QStyle

from forumplanner.resources import resource
from forumplanner.ui.shell.icons import icon, picture
from forumplanner.ui.shell.theme import Scheme, Theme
from forumplanner.ui.shell.tokens import DARK, LIGHT, Tokens, contrast, contrast_pairs


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_everything_can_be_told_apart(tokens: Tokens):
    weak = [
        f"{name}: {contrast(one, other):.2f} of {least}"
        for name, one, other, least in contrast_pairs(tokens)
        if contrast(one, other) < least
    ]
    assert weak == []


def test_black_on_white_has_the_highest_contrast():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#ffffff") == pytest.approx(1)


def test_the_users_choice_beats_the_system(theme: Theme):
    theme.choose(Scheme.DARK)
    assert QApplication.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    theme.choose(Scheme.LIGHT)
    assert QApplication.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window


def test_text_grows_step_by_step_and_stops_at_both_ends(theme: Theme):
    usual = QApplication.font().pointSizeF()
    theme.larger_text()
    assert QApplication.font().pointSizeF() > usual
    for _ in range(20):
        theme.smaller_text()
    assert theme.text_size == 90
    for _ in range(20):
        theme.larger_text()
    assert theme.text_size == 200


@pytest.mark.parametrize("file", sorted(resource("icons").glob("*.svg")), ids=lambda file: file.stem)
def test_every_drawing_paints_something(theme: Theme, file):
    image = picture(file.stem, 40, "#102030").toImage()
    inked = {image.pixelColor(x, y).alpha() for x in range(40) for y in range(40)}
    assert max(inked) > 200


def test_an_icon_takes_the_colour_of_the_text(theme: Theme):
    theme.choose(Scheme.DARK)
    image = icon("add").pixmap(20, 20).toImage()
    assert image.pixelColor(10, 10).name() == DARK.text


def test_an_unknown_icon_is_a_defect(theme: Theme):
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_icons_and_boxes_grow_with_the_text(theme: Theme, qtbot):
    box, button = QCheckBox("x"), QPushButton("x")
    for widget in (box, button):
        qtbot.addWidget(widget)
        widget.show()

    def sizes() -> tuple[int, int, int]:
        indicator = box.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorHeight, None, box)
        return icon("add").availableSizes()[0].height(), button.iconSize().height(), indicator

    usual = sizes()
    theme.resize_text(200)
    assert sizes()[0] == 2 * usual[0]
    assert all(large >= 1.7 * small for large, small in zip(sizes(), usual, strict=True)), (usual, sizes())
