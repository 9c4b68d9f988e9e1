"""KEPT. Engine, migrations, journal triggers, locks, backup. No rules of the field, no queries for the screen."""
