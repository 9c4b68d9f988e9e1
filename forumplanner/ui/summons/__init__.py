"""The summons to a sitting (Ladung), recorded once it has left: a part for the rooms in which it is made or sent.

`SummonsPart` stands in any panel that scrolls: `begin` shows it with the cursor in its first field, `refresh` follows
changes, `cancelled` says that somebody is done with it. `SummonsSide` is the same beside the documents of an event.
"""
