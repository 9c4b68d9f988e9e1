"""The converter for tags of organisations."""

from PySide6.QtCore import QCoreApplication

from forumplanner.ui.parts.converters import Converter, Unreadable


def tags() -> Converter:
    """Return the converter for tags, each one word, with commas between them."""

    def meant(typed: str) -> tuple[str, ...]:
        found = [part.strip() for part in typed.replace(";", ",").split(",") if part.strip()]
        for part in found:
            if len(part.split()) > 1:
                raise Unreadable(
                    QCoreApplication.translate("Tags", "A tag is one word. Write “{tag}” instead.").format(
                        tag="-".join(part.split())
                    )
                )
        return tuple(dict.fromkeys(found))

    return Converter(lambda value: ", ".join(value or ()), meant)
