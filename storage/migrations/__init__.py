"""Alembic's migrations; they only ever run through storage.schema."""
