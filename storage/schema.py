"""The schema's versions: which one the database has, and how it gets the newest."""

from threading import Lock

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from storage.errors import SchemaNewer

# Alembic keeps the migration under way in a module of its own, one for the whole process.
_one_at_a_time = Lock()


def newest() -> str:
    """The newest version that this program knows."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    if head is None:
        raise RuntimeError("no migrations are installed with this program")
    return head


def version(connection: Connection) -> str | None:
    """The version that the database has, known to this program or not; None if it is empty."""
    return MigrationContext.configure(connection).get_current_revision()


def current(connection: Connection) -> str | None:
    """The version that the database has, or None if it is empty.

    Raises:
        SchemaNewer: this program does not know it.
    """
    found = version(connection)
    scripts = ScriptDirectory.from_config(_config()).walk_revisions()
    if found is not None and found not in {script.revision for script in scripts}:
        raise SchemaNewer(
            f"The database was written by a newer Sidestride (schema {found}); install that "
            "version, or restore the backup from before its update."
        )
    return found


def upgrade(connection: Connection) -> None:
    """Runs all missing migrations within the connection's transaction."""
    config = _config()
    config.attributes["connection"] = connection
    with _one_at_a_time:
        command.upgrade(config, "head")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    config.set_main_option("path_separator", "os")
    return config
