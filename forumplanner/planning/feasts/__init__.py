"""Feasts of religions and customs, computed: calendars (hebrew.py, islamic.py, easter.py, moon.py) and rules.

Each rule names its source. What is sighted or decided year by year is marked as approximate, never passed off as sure.
Touches no database; `known.py` joins the groups. Public and school holidays are not here (desk/holidays.py).
"""
