"""The keys: from SECRET_KEY, from the key file, or made for a first start."""

from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from storage.errors import KeyMissing, KeyWrong
from storage.files import make_file, make_folder

HOW_TO_MAKE_ONE = (
    'python -c "from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"'
)


@dataclass(frozen=True)
class Keys:
    """The first key encrypts, all decrypt; `made_in` is the file that was just made, if one was.

    `pepper` goes into every digest, so that nobody can guess at digests without the key.
    """

    fernets: tuple[Fernet, ...] = field(repr=False)
    made_in: Path | None = None
    pepper: bytes = field(default=b"", repr=False)

    def encrypt(self, text: bytes) -> str:
        """The token of a text under the first key."""
        return MultiFernet(self.fernets).encrypt(text).decode()

    def decrypt(self, token: str) -> bytes:
        """The text of a token.

        Raises:
            KeyWrong: none of the keys made it.
        """
        try:
            return MultiFernet(self.fernets).decrypt(token)
        except InvalidToken:
            raise KeyWrong(
                "The database was encrypted with another key: put that key back into SECRET_KEY "
                "or the key file. To change keys, give the new and the old one (new,old) and run "
                "the migrate command."
            ) from None

    def digest(self, text: str) -> str:
        """64 hexadecimal digits that say of a text only whether it is the same.

        They change with the first key, so it is for what is short-lived.
        """
        return blake2b(text.encode(), digest_size=32, key=self.pepper).hexdigest()

    def rotate(self, token: str) -> str:
        """The same text under the first key; a token that is already under it stays as it is.

        Raises:
            KeyWrong: none of the keys made it.
        """
        try:
            self.fernets[0].decrypt(token)
        except InvalidToken:
            return self.encrypt(self.decrypt(token))
        return token


def keys(secret: str, key_file: Path, *, may_create: bool) -> Keys:
    """The keys in `secret` (comma separated), else those in the key file, else a new one there.

    Raises:
        KeyMissing: there is none and none may be made, or the file cannot be read or made.
        KeyWrong: something in `secret` or the file is not a key.
    """
    if secret.strip():
        return _parse(secret, "SECRET_KEY")
    try:
        if key_file.exists():
            return _parse(key_file.read_text(), str(key_file))
        if may_create:
            return _make(key_file)
    except (OSError, UnicodeDecodeError) as error:
        raise KeyMissing(
            f"The key file {key_file} cannot be used ({error}); mend it, or set SECRET_KEY."
        ) from error
    raise KeyMissing(
        f"The database is encrypted and its key is missing: set SECRET_KEY, or put the key file "
        f"back at {key_file}. A new key could not read it."
    )


def _parse(text: str, source: str) -> Keys:
    written = [key.strip() for key in text.split(",") if key.strip()]
    try:
        fernets = tuple(Fernet(key) for key in written)
    except ValueError:
        fernets = ()
    if not fernets:
        raise KeyWrong(
            f"{source} does not hold a key (or several, separated by commas). "
            f"A key is made with: {HOW_TO_MAKE_ONE}"
        )
    return Keys(fernets, pepper=_pepper(written[0]))


def _pepper(key: str) -> bytes:
    return blake2b(key.encode(), person=b"sidestride.codes").digest()


def _make(key_file: Path) -> Keys:
    key = Fernet.generate_key()
    make_folder(key_file.parent)
    make_file(key_file, key + b"\n")
    return Keys((Fernet(key),), made_in=key_file, pepper=_pepper(key.decode()))
