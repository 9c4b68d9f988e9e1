import pytest

from forumplanner.lists.papers import bytes_of, papers
from forumplanner.model.enums import PaperKind
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import papers as filing
from forumplanner.planning.agenda_making import AgendaItemDraft, add_item
from forumplanner.planning.papers import PaperChanges, PaperDraft, add_paper, edit_paper, move_paper, remove_paper
from forumplanner.workspace import Label, Workspace

LABEL = Label("add_paper")


def test_a_paper_keeps_its_bytes_and_bears_its_files_name(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        item = add_item(db, forum, AgendaItemDraft("Haushalt"))
        paper = add_paper(db, forum, PaperDraft("C:\\Scans\\Vorlage 12.pdf", b"%PDF-1.7", agenda_item_id=item))
    with planner.read() as db:
        [row] = papers(db, forum)
        assert (row.title, row.file_name, row.item, row.size) == ("Vorlage 12.pdf", "Vorlage 12.pdf", "Haushalt", 8)
        assert bytes_of(db, paper) == b"%PDF-1.7"
        assert papers(db, forum, public_only=True) == ()


def test_removing_a_paper_is_undone_with_its_bytes(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        paper = add_paper(db, forum, PaperDraft("Liste.csv", b"a;b"))
    with planner.change(Label("remove_paper")) as db:
        remove_paper(db, paper)
        assert bytes_of(db, paper) is None
    planner.undo()
    with planner.read() as db:
        assert bytes_of(db, paper) == b"a;b"


def test_papers_stand_in_the_order_chosen(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        first = add_paper(db, forum, PaperDraft("a", b"1"))
        add_paper(db, forum, PaperDraft("b", b"1"))
        move_paper(db, first, 1)
        edit_paper(db, first, PaperChanges(title="Anlage", number="2", public=True))
        assert [(row.title, row.number, row.public) for row in papers(db, forum)] == [
            ("b", "", False),
            ("Anlage", "2", True),
        ]


def test_what_cannot_be_filed_is_refused(
    planner: Workspace, forum: EntityId, sitting: EntityId, monkeypatch: pytest.MonkeyPatch
) -> None:
    with planner.change(LABEL) as db:
        elsewhere = add_item(db, sitting, AgendaItemDraft("Bericht"))
        with pytest.raises(PlanningError, match=r"^paper\.empty"):
            add_paper(db, forum, PaperDraft("leer.pdf", b""))
        with pytest.raises(PlanningError, match=r"^text\.required"):
            add_paper(db, forum, PaperDraft("", b"1"))
        with pytest.raises(PlanningError, match=r"^agenda\.other-event"):
            add_paper(db, forum, PaperDraft("a", b"1", agenda_item_id=elsewhere))
        paper = add_paper(db, forum, PaperDraft("a", b"1"))
        with pytest.raises(PlanningError, match=r"^agenda\.other-event"):
            edit_paper(db, paper, PaperChanges(agenda_item_id=elsewhere))
        with pytest.raises(PlanningError, match=r"^text\.required"):
            edit_paper(db, paper, PaperChanges(title=" "))
        monkeypatch.setattr(filing, "LIMIT_MB", 0)
        with pytest.raises(PlanningError, match=r"^paper\.too-large\(limit_mb=0\)"):
            add_paper(db, forum, PaperDraft("groß.pdf", b"1"))


def test_a_signed_list_is_a_scan_whatever_its_file_is_called(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        for data, media_type in ((b"%PDF-1.4", "application/pdf"), (b"\x89PNG\r\n\x1a\n.", "image/png")):
            add_paper(db, forum, PaperDraft("liste.bin", data, kind=PaperKind.SIGNED_LIST))
            assert papers(db, forum)[-1].media_type == media_type
        with pytest.raises(PlanningError, match=r"^paper\.not-a-scan"):
            add_paper(db, forum, PaperDraft("liste.pdf", b"MZ", kind=PaperKind.SIGNED_LIST))
