"""Both catalogues hold every message of the sources, translated, with the same gaps, and are compiled."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.translations.renew import (
    PO,
    TS,
    committed,
    compile_window_catalogue,
    compiled,
    extracted,
    update_window_catalogue,
)

GAP = re.compile(r"\{(\w*)[^}]*\}|%(?:\((\w+)\))?[a-zA-Z]|%L?\d|%n")


def gaps(text: str) -> list[str]:
    return sorted(match.group(0) for match in GAP.finditer(text))


def variants(message: object) -> list[str]:
    return list(message) if isinstance(message, tuple | list) else [str(message)]


def test_every_message_outside_the_window_is_in_the_german_catalogue() -> None:
    have = {(message.id, message.context) for message in committed() if message.id}
    want = {(message.id, message.context) for message in extracted() if message.id}
    assert want - have == set(), "run: make translations"
    assert have - want == set(), "obsolete; run: make translations"


def test_every_message_outside_the_window_is_translated() -> None:
    missing = [message.id for message in committed() if message.id and not all(variants(message.string))]
    assert missing == []


def test_translations_outside_the_window_keep_the_gaps() -> None:
    broken = [
        (message.id, said)
        for message in committed()
        if message.id
        for source, said in zip(variants(message.id), variants(message.string), strict=True)
        if gaps(source) != gaps(said)
    ]
    assert broken == []


def test_the_compiled_catalogue_is_the_committed_one() -> None:
    assert PO.with_suffix(".mo").read_bytes() == compiled(committed()), "run: make translations"


def window_messages(path: Path) -> dict[tuple[str, str, str], list[tuple[str, str]]]:
    found: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            said = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (name, message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = [(translation.get("type", ""), text) for text in said]
    return found


def test_every_message_of_the_window_is_translated() -> None:
    unfinished = [key for key, said in window_messages(TS).items() if any(kind or not text for kind, text in said)]
    assert unfinished == []


def test_translations_of_the_window_keep_the_gaps() -> None:
    broken = [
        (key, text)
        for key, said in window_messages(TS).items()
        for _, text in said
        if set(gaps(key[1])) - {"%n"} != set(gaps(text)) - {"%n"}
    ]
    assert broken == []


def test_the_catalogue_of_the_window_holds_every_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / TS.name
    copy.write_bytes(TS.read_bytes())
    monkeypatch.setattr("tests.translations.renew.TS", copy)
    update_window_catalogue()
    assert window_messages(copy).keys() == window_messages(TS).keys(), "run: make translations"


def test_the_compiled_catalogue_of_the_window_is_the_committed_one(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    compile_window_catalogue(fresh)
    assert fresh.read_bytes() == TS.with_suffix(".qm").read_bytes(), "run: make translations"
