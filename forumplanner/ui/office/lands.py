"""The sixteen Länder, by their codes of ISO 3166-2:DE without the country, in the order of their names."""

from PySide6.QtCore import QObject


class Lands(QObject):
    """Words the Länder."""

    def all(self) -> list[tuple[str, str]]:
        """Return codes and names."""
        named = [
            ("BW", self.tr("Baden-Württemberg")),
            ("BY", self.tr("Bavaria")),
            ("BE", self.tr("Berlin")),
            ("BB", self.tr("Brandenburg")),
            ("HB", self.tr("Bremen")),
            ("HH", self.tr("Hamburg")),
            ("HE", self.tr("Hesse")),
            ("MV", self.tr("Mecklenburg-Western Pomerania")),
            ("NI", self.tr("Lower Saxony")),
            ("NW", self.tr("North Rhine-Westphalia")),
            ("RP", self.tr("Rhineland-Palatinate")),
            ("SL", self.tr("Saarland")),
            ("SN", self.tr("Saxony")),
            ("ST", self.tr("Saxony-Anhalt")),
            ("SH", self.tr("Schleswig-Holstein")),
            ("TH", self.tr("Thuringia")),
        ]
        return sorted(named, key=lambda land: land[1])
