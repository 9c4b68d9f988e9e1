"""The words of journal labels, one file per area as `TEXTS`; wording/labels.py joins them."""
