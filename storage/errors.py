"""What can go wrong in storage, each with the one sentence that its reader needs.

StorageError
├── DatabaseUnreachable   a bad address, no server, a lock, a full or read-only disk
├── SchemaNewer           the database was written by a newer Sidestride
├── KeyMissing            there is no key, and none may be made
├── KeyWrong              something that is no key, or the key of another database
├── RowUnreadable         a row decrypts, but does not fit this version
├── BackupFailed          no copy was made
└── Conflict              another process was faster: load again and run again
"""

# ruff: noqa: N818 - the names say what happened, and the tree above that they are errors

from sqlalchemy.exc import DontWrapMixin


class StorageError(DontWrapMixin, Exception):
    """Whatever storage cannot mend by itself; its text is for the operator to read.

    SQLAlchemy would wrap errors of a column type in the statement; these reach their reader as is.
    """


class DatabaseUnreachable(StorageError):
    """The database cannot be opened, read or written."""


class SchemaNewer(StorageError):
    """The database has migrations that this version does not know."""


class KeyMissing(StorageError):
    """The key is missing, and a new one could not read what is stored."""


class KeyWrong(StorageError):
    """What was given is not a key, or not the one that encrypted the rows."""


class RowUnreadable(StorageError):
    """A decrypted value is not what this version expects; its content is never told."""


class BackupFailed(StorageError):
    """No backup was made, and nothing was overwritten."""


class Conflict(StorageError):
    """The runner or the conversation was changed by another process since it was loaded."""


PASSING = (DatabaseUnreachable, Conflict)
"""What may go well when it is tried again; everything else stays as it is until somebody acts."""
