"""Where a list comes from: a file, or what was copied in another program."""

from dataclasses import dataclass
from pathlib import Path

TABLE_ENDINGS = (".xlsx", ".xlsm", ".ods", ".csv", ".txt", ".tsv")
CARD_ENDINGS = (".vcf", ".vcard")


@dataclass(frozen=True)
class FileSource:
    """A file; what it is, is told by its content."""

    path: Path

    @property
    def name(self) -> str:
        """What the source is called."""
        return self.path.name


@dataclass(frozen=True)
class ClipboardSource:
    """What was copied, as text and as HTML; `name` is what the source is called."""

    text: str
    html: str
    name: str


Source = FileSource | ClipboardSource
