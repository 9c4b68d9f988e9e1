"""NOUNS. What there is: mapped classes, value types, refusals.

Imports nothing of ours. No rules (those are in planning/), no queries (lists/), no engine (storage/).
"""
