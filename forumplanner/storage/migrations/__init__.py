"""Migrations of the schema, one file per released version; run by storage/migrating.py on opening."""
