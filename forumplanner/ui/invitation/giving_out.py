"""Gives messages out of the tab: asks where files go, works beside the window, and says at the end what was done."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from forumplanner.model.ids import EntityId
from forumplanner.ui.invitation.groups import Group
from forumplanner.ui.invitation.previewing import Way, people
from forumplanner.ui.parts.refusal_words import refusal_words
from forumplanner.ui.parts.used_folder import begin_in_used_folder
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.wording.catalogue import catalogue

if TYPE_CHECKING:
    from forumplanner.desk.inviting.addresses import MergeList
    from forumplanner.desk.inviting.announcing import Announcement
    from forumplanner.desk.inviting.composing import Refused
    from forumplanner.desk.inviting.handing_over import HandedOver
    from forumplanner.desk.inviting.sending import Sent

T = TypeVar("T")

_ARCHIVE = ".zip"


class GivingOut(QObject):
    """`busy` is told what is being done, `over` what was done or refused, in words."""

    def __init__(
        self,
        context: PlaceContext,
        event_id: EntityId,
        page: QWidget,
        busy: Callable[[str], object],
        over: Callable[[str], object],
    ) -> None:
        super().__init__(page)
        self._context = context
        self._event_id = event_id
        self._page = page
        self._busy = busy
        self._over = over
        self._words = catalogue(context.language)
        self._refused: tuple[Refused, ...] = ()

    def give(self, group: Group, way: Way, name: str) -> None:
        """Let a group go out; `name` is what files are called until somebody says otherwise."""
        if way is Way.SMTP:
            self._queue(group)
        elif way is Way.ADDRESSES:
            self._copy(group)
        elif way is Way.MERGE:
            self._ask_where(f"{name}.csv", (), lambda target: self._merge(group, target))
        else:
            self._ask_where(name, (_ARCHIVE,), lambda target: self._hand_over(group, way, target))

    def resume(self, batch_id: str | None = None) -> None:
        """Send what waits, of a batch or of the whole event; it can be cancelled and resumed.

        Whoever asks for all that waits has it tried at once, also what a server put off.
        """
        workspace, event_id = self._context.workspace, self._event_id

        def work(progress: Progress) -> "Sent":
            from forumplanner.desk.inviting.sending import send

            return send(workspace, batch_id, event_id=event_id, progress=progress, at_once=batch_id is None)

        self._busy(self.tr("Messages are being sent. You can go on working, or cancel below."))
        self._run(self.tr("Sending messages"), work, self._say_sent, pool=Pool.BACKGROUND)

    def note_letters(self, group: Group) -> None:
        """Note that those without an address were told by post."""
        workspace, event_id = self._context.workspace, self._event_id

        def work(_progress: Progress) -> int:
            from forumplanner.desk.inviting.recording import record_letters

            record_letters(workspace, event_id, group.missing)
            return len(group.for_letters)

        def tell(people: int) -> None:
            self._tell(self.tr("%Ln person(s) noted as told by post.", "", people))

        self._run(self.tr("Noting letters"), work, tell)

    def write_letters(self, group: Group, name: str) -> None:
        """Ask where letters to those without an address go, write them, and note them as told by post."""
        self._ask_where(name, (_ARCHIVE,), lambda target: self._letters(group, target))

    def announce(self, found: "Announcement", name: str) -> None:
        """Ask where the message to a mailing list goes, write it, and note who was told."""
        self._ask_where(name, (_ARCHIVE,), lambda target: self._announce(found, target))

    def _announce(self, found: "Announcement", target: Path) -> None:
        workspace, event_id = self._context.workspace, self._event_id

        def work(progress: Progress) -> int:
            from forumplanner.desk.inviting.announced import hand_over_announcement

            return hand_over_announcement(workspace, event_id, found, target, progress)

        def tell(files: int) -> None:
            self._tell(self.tr("%Ln file(s) lie in {place}.", "", files).format(place=target))

        self._busy(self.tr("Files are being written …"))
        self._run(self.tr("Writing {name}").format(name=target.name), work, tell)

    def _letters(self, group: Group, target: Path) -> None:
        workspace, event_id = self._context.workspace, self._event_id

        def work(progress: Progress) -> "HandedOver":
            from forumplanner.desk.inviting.letters import hand_over_letters

            return hand_over_letters(workspace, event_id, group.missing, target, progress)

        self._busy(self.tr("Files are being written …"))
        self._run(self.tr("Writing {name}").format(name=target.name), work, self._say_handed_over)

    def _queue(self, group: Group) -> None:
        workspace, event_id = self._context.workspace, self._event_id

        def work(progress: Progress) -> "tuple[str, tuple[Refused, ...]]":
            from forumplanner.desk.inviting.composing import compose_sound, reason_of_all
            from forumplanner.desk.inviting.sending import queue

            composed = compose_sound(workspace, event_id, group.dues, progress)
            if not composed.messages:
                raise reason_of_all(composed.refused)
            return queue(workspace, event_id, composed.messages), composed.refused

        def send(made: "tuple[str, tuple[Refused, ...]]") -> None:
            batch, self._refused = made
            self.resume(batch)

        self._busy(self.tr("Messages are being made …"))
        self._run(self.tr("Making messages"), work, send)

    def _hand_over(self, group: Group, way: Way, target: Path) -> None:
        workspace, event_id = self._context.workspace, self._event_id

        def work(progress: Progress) -> "HandedOver":
            from forumplanner.desk.inviting import handing_over

            give = {
                Way.DRAFTS: handing_over.hand_over_drafts,
                Way.CALENDAR_FILES: handing_over.hand_over_calendar_files,
                Way.MANY: handing_over.hand_over_to_many,
            }[way]
            return give(workspace, event_id, group.dues, target, progress)

        self._busy(self.tr("Files are being written …"))
        self._run(self.tr("Writing {name}").format(name=target.name), work, self._say_handed_over)

    def _merge(self, group: Group, target: Path) -> None:
        workspace, event_id, words = self._context.workspace, self._event_id, self._words

        def work(_progress: Progress) -> "MergeList":
            from forumplanner.desk.inviting.addresses import merge_list
            from forumplanner.desk.placing import put_in_place

            found = merge_list(workspace, event_id, group.all, words)
            put_in_place(target, found.data)
            return found

        def tell(made: "MergeList") -> None:
            said = self.tr("The list with %Ln row(s) lies in {file}.", "", made.rows).format(file=target)
            self._tell(" ".join([said, *self._words_of(made.refused)]))

        self._busy(self.tr("Files are being written …"))
        self._run(self.tr("Writing {name}").format(name=target.name), work, tell, pool=Pool.BACKGROUND)

    def _copy(self, group: Group) -> None:
        """Copy the addresses that can be written to and name the others; without any the clipboard stays as it is."""
        from forumplanner.desk.inviting.addresses import for_bcc_field, reachable, unsound

        said = self._words_of(unsound(group.dues))
        invitees = reachable(people(group.dues))
        if invitees:
            QGuiApplication.clipboard().setText(for_bcc_field(invitees))
            said.insert(0, self.tr("%Ln address(es) copied. Put them into the Bcc field.", "", len(invitees)))
        self._tell(" ".join(said))

    def _say_sent(self, sent: "Sent") -> None:
        said = [self.tr("%Ln message(s) sent.", "", sent.sent)]
        if sent.failed:
            said.append(self.tr("%Ln could not be sent; the list says why.", "", sent.failed))
        if sent.uncertain:
            said.append(
                self.tr("%Ln perhaps arrived: the line broke. Decide in the list what they are to count as.", "",
                        sent.uncertain)
            )  # fmt: skip
        if sent.withdrawn:
            said.append(self.tr("%Ln were overtaken by a newer message and not sent.", "", sent.withdrawn))
        if sent.waiting:
            said.append(self.tr("%Ln still wait to be sent.", "", sent.waiting))
        if sent.stopped is not None:
            said.append(refusal_words(sent.stopped, self._context.language))
        said += self._words_of(self._refused)
        self._refused = ()
        self._tell(" ".join(said))

    def _say_handed_over(self, given: "HandedOver") -> None:
        said = [self.tr("%Ln file(s) lie in {place}.", "", given.files).format(place=given.target)]
        if given.left:
            said.append(self.tr("%Ln message(s) cannot be told to many and are still due.", "", len(given.left)))
        self._tell(" ".join([*said, *self._words_of(given.refused)]))

    def _words_of(self, refused: "Sequence[Refused]") -> list[str]:
        """Say what could not go out and why, each reason once."""
        return list(dict.fromkeys(refusal_words(one.reason, self._context.language) for one in refused))

    def _tell(self, text: str) -> None:
        if isValid(self):
            self._over(text)
            self._context.notices.news(text)

    def _run(
        self,
        label: str,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        *,
        pool: Pool = Pool.DATABASE,
    ) -> None:
        ended: list[bool] = []

        def over(result: T) -> None:
            ended.append(True)
            if isValid(self):
                done(result)

        def refused(error: Exception) -> None:
            ended.append(True)
            words = refusal_words(error, self._context.language)
            if isValid(self):
                self._over(words)
            self._context.tasks.refused.emit(error)

        def at_the_end() -> None:
            if not ended and isValid(self):
                self._over(self.tr("Cancelled."))

        self._context.tasks.run(label, work, over, refused, ended=at_the_end, pool=pool)

    def _ask_where(self, name: str, others: tuple[str, ...], chosen: Callable[[Path], object]) -> None:
        """Let a place for the files be chosen: a folder, or with one of these endings an archive."""
        dialog = QFileDialog(self._page, self.tr("Where to"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        begin_in_used_folder(dialog)
        if others:
            filters = {self.tr("Folder with files (*)"): "", self.tr("ZIP archive (*.zip)"): "zip"}
            dialog.setNameFilters(list(filters))
            dialog.filterSelected.connect(lambda said: dialog.setDefaultSuffix(filters[said]))
        else:
            dialog.setDefaultSuffix(name.rpartition(".")[2])
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: chosen(Path(file)))
        dialog.open()
