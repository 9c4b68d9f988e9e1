"""People counted in groups: safe tables of one event or of all editions of its series, for window, paper and file."""
