"""One of some choices, or typed words."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.messages import Choice, Json
from dialogs.naming import named
from dialogs.questions import (
    WORDS,
    Answered,
    DialogError,
    Drafted,
    Option,
    Question,
    Step,
    Words,
    check_choices,
    outdated,
    unmatched,
)


@dataclass(frozen=True, kw_only=True)
class Choose(Question):
    """One of some choices, or words where `words` can read them.

    Stored as the choice's id, or as {"typed": value}.
    """

    choices: tuple[Choice, ...] = ()
    words: Words | None = None

    def __post_init__(self) -> None:
        """Refuses a question that nobody could answer."""
        check_choices(self.key, self.choices)
        if not self.choices and self.words is None:
            raise DialogError(f"question {self.key} has neither choices nor words")

    def options(self, draft: Json) -> Sequence[Sequence[Option]]:
        """The choices, and the button that invites to type."""
        options = [Option(choice.label, choice.id) for choice in self.choices]
        if self.words and self.words.label and draft != WORDS:
            options.append(Option(self.words.label, WORDS))
        return [options]

    def prompt(self, draft: Json) -> str:
        """The question, or what is asked once the runner chose to type."""
        return self.words.prompt if self.words and draft == WORDS else self.text

    def expects_words(self, draft: Json) -> bool:
        """After the inviting button, and where numbers are read as what they are."""
        return draft == WORDS or (self.words is not None and self.words.takes_numbers)

    def takes_words(self, draft: Json) -> bool:
        """Wherever there are words."""
        del draft
        return self.words is not None

    @property
    def is_secret(self) -> bool:
        """As `words` say."""
        return self.words is not None and self.words.is_secret

    def takes_any(self, text: str) -> bool:
        """Where words are kept as they are, unless they name a choice."""
        return self.words is not None and self.words.takes_any and not named(text, self.choices)

    def accepts(self, stored: Json) -> bool:
        """Ids that are still among the choices, and typed values."""
        if isinstance(stored, dict):
            return self.words is not None and "typed" in stored
        return any(choice.id == stored for choice in self.choices)

    def press(self, option: str, draft: Json) -> Step:
        """A choice answers; the inviting button asks for words."""
        del draft
        if option == WORDS and self.words and self.words.label:
            return Drafted(WORDS)
        if not self.accepts(option):
            raise outdated()
        return Answered(option)

    def read(self, text: str, draft: Json) -> Step:
        """A label or a close spelling, else whatever `words` reads."""
        del draft
        choice = named(text, self.choices)
        if choice:
            return Answered(choice.id)
        if self.words:
            return Answered({"typed": self.words.read(text)})
        raise unmatched(text)

    def summary(self, stored: Json) -> str:
        """The label, or the words; none where they are quoted as they were typed."""
        if isinstance(stored, dict):
            if self.words is not None and self.words.quoted:
                return ""
            return str(stored["typed"]) if isinstance(stored["typed"], str) else ""
        return next(choice.label for choice in self.choices if choice.id == stored)
