"""What is chosen of several choices: while it is, and once it is an answer."""

from dataclasses import dataclass, replace
from typing import cast

from dialogs.messages import Json


@dataclass(frozen=True)
class Picked:
    """What was chosen of several: ids of choices, and words that were typed."""

    ids: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True)
class Ticks:
    """What is ticked, and whether the keyboard shows ticks or waits for words."""

    ids: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    several: bool = False
    typing: bool = False

    @classmethod
    def read(cls, draft: Json, *, several: bool) -> "Ticks":
        """What is stored of it; where that does not say, ticks are shown if `several`."""
        kept = draft if isinstance(draft, dict) else {}
        return cls(
            ids=tuple(cast("list[str]", kept.get("ids", []))),
            words=tuple(cast("list[str]", kept.get("words", []))),
            several=bool(kept.get("several", several)),
            typing=bool(kept.get("typing", False)),
        )

    def answer(self) -> Json:
        """What is stored once it is an answer."""
        return {"ids": list(self.ids), "words": list(self.words)}

    def stored(self) -> Json:
        """What is stored while the question is open."""
        return {
            "ids": list(self.ids),
            "words": list(self.words),
            "several": self.several,
            "typing": self.typing,
        }

    def without_word(self, number: str) -> "Ticks":
        """The same without one of the typed words, by its number."""
        kept = [word for n, word in enumerate(self.words) if str(n) != number]
        return replace(self, words=tuple(kept), typing=False)


def picked(stored: Json) -> Picked:
    """The stored answer of ChooseMany as a dialog reads it."""
    ticks = Ticks.read(stored, several=True)
    return Picked(ticks.ids, ticks.words)
