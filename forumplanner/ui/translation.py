"""The language of the window: which one, our own translations and Qt's, and how dates and numbers are written."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from forumplanner.resources import resource

LANGUAGES = ("de", "en")


def choose_language(wanted: str | None) -> str:
    """Return the wanted language when we speak it, else the first of the system's that we speak, else German."""
    offered = [wanted or "", *QLocale.system().uiLanguages()]
    codes = (code.replace("_", "-").split("-")[0].lower() for code in offered)
    return next((code for code in codes if code in LANGUAGES), "de")


def speak(app: QCoreApplication, language: str) -> None:
    """Install translators and the default locale; English needs ours only for its plurals.

    Dates and numbers follow the system where its language is the window's, else Germany.
    """
    system = QLocale.system()
    short = QLocale.FormatType.ShortFormat
    # LANGUAGE alone names a language, but dates are then written as programs write them ("3 06 2027").
    plain = system.dateFormat(short) == QLocale.c().dateFormat(short)
    same = system.name().split("_")[0] == language and not plain
    QLocale.setDefault(system if same else QLocale("de_DE" if language == "de" else "en_DE"))
    _install(app, f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    try:
        folder = resource("translations", "qt")
    except FileNotFoundError:
        return
    _install(app, f"forumplanner_{language}", str(folder))


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
