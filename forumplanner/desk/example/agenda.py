"""Loads the agenda of an event: tracks, items, who contributes, papers.

A paper of the example holds what is known of it and no more: its number, its title, its sitting.
"""

from sqlalchemy.orm import Session

from forumplanner.desk.example import story
from forumplanner.desk.example.known import Known, maybe
from forumplanner.model.ids import EntityId
from forumplanner.planning.agenda_making import AgendaItemDraft, add_item
from forumplanner.planning.contributing import add_contributor
from forumplanner.planning.papers import PaperDraft, add_paper
from forumplanner.planning.tracks import add_track


def load_agenda(db: Session, event: story.Event, known: Known) -> None:
    """Load the agenda in the order of the file."""
    event_id = known.events[event.code]
    tracks = {track.key: add_track(db, event_id, track.name, room_id=known.rooms[track.room]) for track in event.track}
    for item in event.item:
        draft = AgendaItemDraft(
            title=item.title,
            kind=item.kind,
            minutes=item.minutes,
            number=item.number,
            description=item.description,
            public=item.public,
            day_number=item.day,
            track_id=maybe(tracks, item.track),
            room_id=maybe(known.rooms, item.room),
            pinned_start=None if item.starts is None else known.civil(event.code, item.day, item.starts),
            capacity=item.capacity,
            positions=item.positions,
            agreed=item.agreed,
            still_open=item.still_open,
            what=item.what,
            who=item.who,
            transferable=item.transferable,
            material=item.material,
            stage_note=item.stage_note,
        )
        parent = known.items[event.code, item.parent] if item.parent else None
        item_id = add_item(db, event_id, draft, parent=parent)
        known.items[event.code, item.key] = item_id
        for contribution in item.contributions:
            add_contributor(db, item_id, known.persons[contribution.person], contribution.role)
        if item.paper:
            _load_paper(db, event, item, item_id, known)


def _load_paper(db: Session, event: story.Event, item: story.Item, item_id: EntityId, known: Known) -> None:
    text = f"{item.paper}\n\n{item.title}\n\n{event.title}\n"
    draft = PaperDraft(
        file_name=f"{item.paper}.txt",
        data=text.encode(),
        media_type="text/plain",
        title=item.title,
        number=item.paper,
        public=item.public,
        agenda_item_id=item_id,
    )
    add_paper(db, known.events[event.code], draft)
