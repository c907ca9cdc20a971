"""The codes that link two chats, and how they look."""

import re
from collections.abc import Iterable

ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ"
"""Nothing that looks like something else, and no vowels, so that no word is ever a code."""

LENGTH = 8
"""27 to the power of 8 is 2.8e11: with five tries an hour nobody guesses one in 15 minutes."""


def written(letters: Iterable[str]) -> str:
    """A code as it is shown: "BCDF-2345"."""
    code = "".join(letters)
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def read_code(text: str) -> str:
    """The code that somebody typed, as it is shown, or "" for anything else."""
    bare = re.sub(r"[\s–-]", "", text).upper()
    is_code = len(bare) == LENGTH and set(bare) <= set(ALPHABET)
    return written(bare) if is_code else ""
