"""Every document of the table is made of the worked example in every language, without a fault a machine can find."""

from collections.abc import Iterator
from datetime import date

import page
import pytest

from forumplanner.desk import exporting
from forumplanner.desk.example import new_example
from forumplanner.desk.offers import offers
from forumplanner.desk.outputs import Options, Output
from forumplanner.desk.printed.known import KNOWN
from forumplanner.documents.tree import Section
from forumplanner.lists import events, registrations
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.enums import EventKind, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.wording.document_languages import DOCUMENT_LANGUAGES
from forumplanner.workspace import Workspace

PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
TODAY = date(2026, 9, 14)
Ready = dict[Output, list[EntityId]]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("documents") / "beispiel.forumplan"
    with new_example(path, who="weidenbach", today=TODAY) as workspace:
        yield workspace


@pytest.fixture(scope="module")
def ready(example: Workspace) -> Ready:
    """Of which event each document can be made: of each kind of event the first one."""
    found: Ready = {output: [] for output in KNOWN}
    with example.read() as db:
        kinds: dict[Output, set[EventKind]] = {output: set() for output in KNOWN}
        for event in events.rows(db, events.ids(db)):
            for offer in offers(db, event.id):
                if offer.missing is None and event.kind not in kinds[offer.output]:
                    kinds[offer.output].add(event.kind)
                    found[offer.output].append(event.id)
    return found


def options(example: Workspace, event: EntityId, output: Output, language: str) -> Options:
    """Return the usual options, and of what is for one person the first who came."""
    if not KNOWN[output].for_one_person:
        return Options(language)
    with example.read() as db:
        came = registrations.ids(db, RegistrationFilter(event, states=(RegistrationState.ATTENDED,)))
    return Options(language, registration_id=came[0])


def test_the_example_has_what_every_document_needs(ready: Ready) -> None:
    assert [output for output, at in ready.items() if not at] == []


@pytest.mark.parametrize("language", DOCUMENT_LANGUAGES)
def test_every_document_of_every_event_has_no_fault_a_machine_can_find(
    example: Workspace, ready: Ready, language: str
) -> None:
    for output, at in ready.items():
        if ".pdf" not in KNOWN[output].forms:
            continue
        for event in at:
            data = exporting.produce(example, output, event, options(example, event, output, language), ".pdf")
            faults = [
                failure.rule_id
                for profile in PROFILES
                for failure in page.validate_pdf_bytes(data, profile=profile).failures
            ]
            assert (output, faults) == (output, [])


@pytest.mark.parametrize("language", DOCUMENT_LANGUAGES)
def test_every_document_says_its_words_in_the_language_asked_for(
    example: Workspace, ready: Ready, language: str
) -> None:
    """A document in one language is told apart from the German one; one in two languages begins with the German."""
    for output, at in ready.items():
        if KNOWN[output].build is None:
            continue
        made = exporting.document(example, output, at[-1], options(example, at[-1], output, language))
        spoken = {made.language} | {block.language for block in made.children if isinstance(block, Section)}
        assert language in spoken, output


@pytest.mark.parametrize("language", ["tr", "uk", "ar", "fa"])
def test_every_other_form_is_written_in_every_language(example: Workspace, ready: Ready, language: str) -> None:
    for output, at in ready.items():
        for suffix in KNOWN[output].forms:
            if suffix != ".pdf":
                data = exporting.produce(example, output, at[-1], options(example, at[-1], output, language), suffix)
                assert len(data) > 100, (output, suffix)
