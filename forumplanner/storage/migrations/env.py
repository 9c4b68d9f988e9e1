"""Alembic's entry: runs the steps on the connection that storage/migrating.py hands over."""

from alembic import context

from forumplanner.model.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
context.run_migrations()
