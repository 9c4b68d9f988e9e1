"""Renews the catalogues from the sources: `make translations`. Translators then fill what is missing.

gettext for everything but the window (resources/translations/de), Qt's .ts for the window (.../qt).
Also what the tests use to compare the committed catalogues with the sources.
"""

import io
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from forumplanner.wording.document_languages import TRANSLATED

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "forumplanner"
TRANSLATIONS = ROOT / "resources" / "translations"
PO = TRANSLATIONS / "de" / "LC_MESSAGES" / "forumplanner.po"
DOCUMENTS = (
    "documents/content/**",
    "documents/dates.py",
    "desk/printed/**",
    "desk/facts.py",
    "desk/counting/**",
    "exchange/calendars/programme.py",
    "wording/channels.py",
    "wording/consents.py",
    "wording/counting.py",
    "wording/values.py",
    "wording/needs.py",
)
"""Whose messages stand in documents; those are also said in the other languages of documents."""
TS = TRANSLATIONS / "qt" / "forumplanner_de.ts"
KEYWORDS = {"_": None, "N_": None, "NN_": (1, 2), "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
PLURALS = "nplurals=2; plural=(n != 1);"


def extracted(method_map: Sequence[tuple[str, str]] = (("ui/**", "ignore"), ("**.py", "python"))) -> Catalog:
    """Return every message of the sources outside ui/, or of those that `method_map` names."""
    catalog = Catalog(project="forumplanner", charset="utf-8")
    found = extract_from_dir(str(PACKAGE), keywords=KEYWORDS, method_map=list(method_map), comment_tags=("i18n:",))
    for file, _line, message, comments, context in found:
        catalog.add(message, None, [(file, 0)], auto_comments=comments, context=context)
    return catalog


def said_by_documents() -> Catalog:
    """Return every message that documents say."""
    return extracted([(pattern, "python") for pattern in DOCUMENTS])


def documents_po(language: str) -> Path:
    """Return where the catalogue of what documents say in a language lies."""
    return TRANSLATIONS / language / "LC_MESSAGES" / "documents.po"


def committed_documents(language: str) -> Catalog:
    """Return the catalogue of what documents say in a language as it is committed."""
    path = documents_po(language)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        return Catalog(locale=language, project="forumplanner", charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language)


def renew_documents() -> None:
    """Bring the catalogues of documents up to the sources and compile them."""
    wanted = said_by_documents()
    for language in TRANSLATED:
        catalog = committed_documents(language)
        catalog.fuzzy = False
        catalog.update(wanted, no_fuzzy_matching=True)
        documents_po(language).write_bytes(written(catalog))
        documents_po(language).with_suffix(".mo").write_bytes(compiled(committed_documents(language)))
        missing = sum(1 for message in catalog if message.id and not complete(message))
        print(f"{documents_po(language).relative_to(ROOT)}: {missing} without translation")  # noqa: T201


def complete(message: Message) -> bool:
    """Tell whether a message is translated, in all its plurals."""
    said = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return all(said)


def committed() -> Catalog:
    """Return the German catalogue as it is committed."""
    with PO.open("rb") as file:
        return read_po(file, locale="de")


def compiled(catalog: Catalog) -> bytes:
    """Return a catalogue as gettext reads it; its header bears a fixed date, so that the bytes are the same."""
    catalog.creation_date = catalog.revision_date = datetime(2026, 1, 1, tzinfo=UTC)
    buffer = io.BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def written(catalog: Catalog) -> bytes:
    """Return a catalogue as text, without dates and line numbers, sorted: small differences stay small."""
    buffer = io.BytesIO()
    write_po(
        buffer, catalog, omit_header=False, sort_output=True, include_lineno=False, width=120, ignore_obsolete=True
    )
    lines = buffer.getvalue().split(b"\n")
    return b"\n".join(line for line in lines if not line.startswith((b'"POT-Creation-Date', b'"PO-Revision-Date')))


def qt_tool(name: str) -> str:
    """Return the path of one of Qt's translation tools, installed beside Python."""
    return str(Path(sys.executable).with_name(name))


def window_sources() -> list[str]:
    """Return the window's source files, in a fixed order."""
    return sorted(str(path.relative_to(ROOT)) for path in (PACKAGE / "ui").rglob("*.py"))


def update_window_catalogue() -> None:
    """Bring the window's catalogue up to the sources; obsolete messages go."""
    TS.parent.mkdir(parents=True, exist_ok=True)
    command = [
        qt_tool("pyside6-lupdate"),
        "-no-obsolete",
        "-locations",
        "none",
        "-source-language",
        "en",
        "-target-language",
        "de",
    ]
    subprocess.run([*command, *window_sources(), "-ts", str(TS)], cwd=ROOT, check=True)


def compile_window_catalogue(target: Path) -> None:
    """Compile the window's catalogue to `target`, put in place as a whole: an open window has the old one mapped."""
    aside = target.with_suffix(".new")
    subprocess.run([qt_tool("pyside6-lrelease"), "-silent", str(TS), "-qm", str(aside)], cwd=ROOT, check=True)
    aside.replace(target)


def main() -> None:
    """Renew both catalogues and compile them."""
    PO.parent.mkdir(parents=True, exist_ok=True)
    catalog = committed() if PO.exists() else Catalog(locale="de", project="forumplanner", charset="utf-8")
    catalog.fuzzy = False
    catalog.update(extracted(), no_fuzzy_matching=True)
    PO.write_bytes(written(catalog))
    PO.with_suffix(".mo").write_bytes(compiled(committed()))
    renew_documents()
    update_window_catalogue()
    compile_window_catalogue(TS.with_suffix(".qm"))
    missing = sum(1 for message in committed() if message.id and not message.string)
    print(f"{PO.relative_to(ROOT)}: {missing} without translation; {TS.relative_to(ROOT)}: see 'unfinished'")  # noqa: T201


if __name__ == "__main__":
    main()
