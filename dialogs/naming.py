"""Which of some choices typed words name."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from dialogs.messages import Choice
from dialogs.understanding import read_list

CLOSE_ENOUGH = 84
"""How alike (0 to 100) typed words and a label must be: "cyclin" is, "swinging" is not."""

_DIGITS = re.compile(r"\d+")


def named(text: str, choices: Sequence[Choice]) -> Choice | None:
    """The choice that words name, by label, by another name or by a close spelling."""
    names = {_bare(name): choice for choice in choices for name in (*choice.also, choice.label)}
    wanted = _bare(text)
    if wanted in names:
        return names[wanted]
    if len(wanted) < 4:
        return None
    # A letter may be wrong, a number may not: "15 km" is no spelling of "5 km".
    like = [name for name in names if _DIGITS.findall(name) == _DIGITS.findall(wanted)]
    found = process.extractOne(wanted, like, scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH)
    return names[found[0]] if found else None


def _bare(name: str) -> str:
    """A name without case and punctuation."""
    return re.sub(r"[^\w\s'-]", "", name.casefold()).strip()


def named_in(text: str, choices: Sequence[Choice]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids that a line names, and the pieces of it that name nothing.

    Labels that hold a comma or an "&" themselves are looked for first.
    """
    whole = named(text, choices)
    if whole and len(read_list(text)) <= max(len(read_list(name)) for name in _names(whole)):
        return (whole.id,), ()
    compound = []
    for choice in choices:
        label = re.compile(re.escape(choice.label), re.IGNORECASE)
        if len(read_list(choice.label)) > 1 and label.search(text):
            compound.append(choice.id)
            text = label.sub(",", text)
    found = [(piece, named(piece, choices)) for piece in read_list(text)]
    return (
        (*compound, *(choice.id for _piece, choice in found if choice)),
        tuple(piece for piece, choice in found if not choice),
    )


def _names(choice: Choice) -> tuple[str, ...]:
    return (choice.label, *choice.also)
