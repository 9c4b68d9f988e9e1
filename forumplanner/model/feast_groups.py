"""Which feasts are told of: the officer chooses groups."""

from enum import StrEnum


class FeastGroup(StrEnum):
    """Whose feasts they are. CUSTOMS are days that many keep without a creed, such as carnival or Nowruz."""

    CHRISTIAN = "christian"
    ORTHODOX = "orthodox"
    MUSLIM = "muslim"
    ALEVI = "alevi"
    YAZIDI = "yazidi"
    JEWISH = "jewish"
    BAHAI = "bahai"
    BUDDHIST = "buddhist"
    HINDU = "hindu"
    CUSTOMS = "customs"
