"""SAID. How keys, states, dates and names are said in the user's language.

Catalogues (gettext), the texts of refusals and journal labels, and the words for enumerated values live here.
Knows model/ and resources; no database, no Qt, no files but the catalogues.
"""
