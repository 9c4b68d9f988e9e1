"""Spreadsheets in and out: CSV, XLSX, ODS as rows of cells.

Knows nothing of registrations or people (that is exchange/registrations/), opens no database, keeps no state.
A file from outside is hostile until shown otherwise: it is measured before it is read, and workbooks are parsed
in a child process. Heavy libraries are imported inside functions.
"""
