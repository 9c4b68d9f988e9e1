"""libical, which many programs are built on, by its C functions: what it complains of, and when entries are."""

import ctypes

import pytest


class IcalTime(ctypes.Structure):
    """libical's broken-down time with the zone it stands in."""

    _fields_ = [
        *((name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second")),
        ("is_date", ctypes.c_int),
        ("is_daylight", ctypes.c_int),
        ("zone", ctypes.c_void_p),
    ]


_VEVENT = 4


class Libical:
    """The few functions of libical that say whether a file is right and when its entries are.

    Skips the test where the library is missing.
    """

    def __init__(self) -> None:
        try:
            library = ctypes.CDLL("libical.so.3")
        except OSError:
            pytest.skip("libical is not here: install the package libical3")
        handle = ctypes.c_void_p
        for name, arguments, result in (
            ("icalparser_parse_string", [ctypes.c_char_p], handle),
            ("icalcomponent_count_errors", [handle], ctypes.c_int),
            ("icalrestriction_check", [handle], ctypes.c_int),
            ("icalcomponent_get_first_component", [handle, ctypes.c_int], handle),
            ("icalcomponent_get_next_component", [handle, ctypes.c_int], handle),
            ("icalcomponent_get_dtstart", [handle], IcalTime),
            ("icalcomponent_get_dtend", [handle], IcalTime),
            ("icaltime_as_timet_with_zone", [IcalTime, handle], ctypes.c_long),
            ("icalcomponent_get_summary", [handle], ctypes.c_char_p),
            ("icalcomponent_free", [handle], None),
        ):
            function = getattr(library, name)
            function.argtypes, function.restype = arguments, result
        self.library = library

    def complaints(self, file: bytes) -> tuple[int, bool]:
        """Return the number of parse errors, and whether all restrictions hold."""
        root = self.library.icalparser_parse_string(file)
        assert root
        try:
            errors = self.library.icalcomponent_count_errors(root)
            return errors, self.library.icalrestriction_check(root) == 1
        finally:
            self.library.icalcomponent_free(root)

    def entries(self, file: bytes) -> list[tuple[str, int, int]]:
        """Return title, begin and end (seconds since 1970) of each entry."""
        root = self.library.icalparser_parse_string(file)
        found = []
        event = self.library.icalcomponent_get_first_component(root, _VEVENT)
        while event:
            times = (
                self.library.icalcomponent_get_dtstart(event),
                self.library.icalcomponent_get_dtend(event),
            )
            begin, end = (self.library.icaltime_as_timet_with_zone(time, time.zone) for time in times)
            found.append((self.library.icalcomponent_get_summary(event).decode(), begin, end))
            event = self.library.icalcomponent_get_next_component(root, _VEVENT)
        self.library.icalcomponent_free(root)
        return found
