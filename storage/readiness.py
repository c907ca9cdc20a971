"""Whether the database can be used at this moment; nothing is changed in finding out."""

from storage import schema
from storage.database import Database
from storage.errors import StorageError


class Readiness:
    """Asks one open database again and again; what this program needs of it is looked up once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._newest = schema.newest()

    async def hindrance(self) -> str | None:
        """The sentence that says why nothing can be stored or read, or None."""
        try:
            async with self._database.reading() as session:
                version = await (await session.connection()).run_sync(schema.version)
        except StorageError as error:
            return str(error)
        if version == self._newest:
            return None
        return f"The schema is {version or 'empty'}, and this version needs {self._newest}."
