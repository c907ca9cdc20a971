"""Columns under the key: a dataclass that is a Fernet token inside, and a text that is a digest."""

from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Dialect, Engine, String, Text
from sqlalchemy.types import TypeDecorator

from storage.errors import KeyMissing, RowUnreadable
from storage.keys import Keys

T = TypeVar("T")

# Each engine has a dialect of its own, and that is all of the engine that a column type gets to
# see: so two databases with different keys live side by side, and the keys go with their engine.
_keys_of: WeakKeyDictionary[Dialect, Keys] = WeakKeyDictionary()


def use_keys(engine: Engine, keys: Keys) -> None:
    """Gives an engine the keys of its encrypted columns."""
    _keys_of[engine.dialect] = keys


class Encrypted(TypeDecorator[T], Generic[T]):
    """A column that holds a value as JSON under Fernet.

    Raises:
        KeyMissing: the engine was given no keys.
        KeyWrong: the value was encrypted with another key.
        RowUnreadable: what was decrypted is not such a value.
    """

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[T]) -> None:
        super().__init__()
        self.kind = kind
        self._adapter = TypeAdapter(kind)

    def process_bind_param(self, value: T | None, dialect: Dialect) -> str | None:
        """Encrypts."""
        return None if value is None else _keys(dialect).encrypt(self._json(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> T | None:
        """Decrypts."""
        if value is None:
            return None
        json = _keys(dialect).decrypt(value)
        try:
            return self._adapter.validate_json(json)
        except ValidationError:
            # The cause quotes what was typed, and errors are logged.
            raise RowUnreadable(
                f"A stored {self.kind.__name__} does not fit this version of Sidestride; "
                "run the version that wrote it, or restore a backup."
            ) from None

    def compare_values(self, x: T | None, y: T | None) -> bool:
        """Whether nothing changed, as JSON sees it: to Python, 1 and True would be the same."""
        if x is None or y is None:
            return x is y
        return self._json(x) == self._json(y)

    def _json(self, value: T) -> bytes:
        return self._adapter.dump_json(value)


class Hashed(TypeDecorator[str]):
    """A column of secrets that can be compared with and never read: 64 digits under the key.

    Raises:
        KeyMissing: the engine was given no keys.
    """

    impl = String(64)
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The digest."""
        return None if value is None else _keys(dialect).digest(value)


def _keys(dialect: Dialect) -> Keys:
    try:
        return _keys_of[dialect]
    except KeyError:
        raise KeyMissing("This database was opened without its key.") from None
