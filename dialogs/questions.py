"""What every question has in common: how presses, numbers and labels answer it."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dialogs.language import gettext as _
from dialogs.messages import Choice, Json

LONGEST_WORDS = 300
"""Characters of a typed answer; more is a letter, not an answer."""

NEXT, SEVERAL, WORDS, BACK = "*next", "*several", "*words", "*back"

_ID = re.compile(r"[a-z0-9_:.][a-z0-9_:.-]{0,31}")


class DialogError(Exception):
    """A dialog is declared wrongly: the mistake is ours, never the runner's."""


class NotUnderstood(Exception):  # noqa: N818 - it is an answer to the runner, not an error
    """What was typed does not answer the question; its text is the sentence that says so."""


@dataclass(frozen=True)
class Answered:
    """The question has its answer, as it is stored."""

    value: Json


@dataclass(frozen=True)
class Drafted:
    """The question stays open, with what was chosen so far."""

    draft: Json


Step = Answered | Drafted


@dataclass(frozen=True)
class Option:
    """A button of a question before it is stamped; one without an id is a heading."""

    label: str
    id: str = ""


@dataclass(frozen=True)
class Words:
    """How typed words answer a question.

    `read` gives the value to store and raises NotUnderstood. `label` is the button that invites
    to type, and `prompt` what is asked then; without a label there is no such button. Where it
    `takes_numbers`, a typed number is itself and never the number of a button. Where it
    `takes_any`, nearly all words are an answer, so that what cannot be one has to be heard first.
    What `is_secret` is kept by no screen, and what is `quoted` is shown there as it was typed.
    """

    read: Callable[[str], Json]
    label: str = ""
    prompt: str = ""
    takes_numbers: bool = False
    takes_any: bool = False
    is_secret: bool = False
    quoted: bool = False


@dataclass(frozen=True, kw_only=True)
class Question(ABC):
    """One question: `key` is where its answer is kept, `short` what it is called when answered."""

    key: str
    text: str
    short: str = ""

    @abstractmethod
    def options(self, draft: Json) -> Sequence[Sequence[Option]]:
        """The buttons, in groups that are laid out apart."""

    @abstractmethod
    def accepts(self, stored: Json) -> bool:
        """Whether a stored answer still answers this question."""

    @abstractmethod
    def press(self, option: str, draft: Json) -> Step:
        """What a press does; raises NotUnderstood for a button that this question does not have."""

    @abstractmethod
    def read(self, text: str, draft: Json) -> Step:
        """What typed words do, apart from numbers and buttons' labels, which `typed` knows."""

    @abstractmethod
    def summary(self, stored: Json) -> str:
        """The answer in the runner's language, for the line that stays on the screen."""

    def prompt(self, draft: Json) -> str:
        """The text on the screen."""
        del draft
        return self.text

    def expects_words(self, draft: Json) -> bool:
        """Whether words are what is asked for, so that a number is no button's."""
        del draft
        return False

    def takes_words(self, draft: Json) -> bool:
        """Whether words answer that no button stands for."""
        del draft
        return False

    @property
    def is_secret(self) -> bool:
        """Whether no screen keeps what is typed."""
        return False

    def takes_any(self, text: str) -> bool:
        """Whether these words would be an answer only because nearly all words are."""
        del text
        return False

    def is_untouched(self, draft: Json) -> bool:
        """Whether nothing is chosen yet, so that what is typed is the whole answer."""
        return draft is None

    def finish(self, draft: Json) -> Step:
        """What typed numbers come to once they are all pressed."""
        return Drafted(draft)

    def typed(self, text: str, draft: Json) -> Step:
        """What a typed answer does: numbers, labels and close spellings press, the rest is read."""
        text = " ".join(text.split())
        if not text or len(text) > LONGEST_WORDS:
            raise NotUnderstood(_("That is a lot to read. In a few words?"))
        if self.expects_words(draft):
            return self.read(text, draft)
        options = [option for group in self.options(draft) for option in group if option.id]
        numbers = _numbers(text, len(options))
        if numbers:
            return self.press_all([options[number - 1].id for number in numbers], draft)
        control = [option for option in options if option.label.casefold() == text.casefold()]
        if control and control[0].id.startswith("*"):
            return self.press(control[0].id, draft)
        return self.read(text, draft)

    def press_all(self, chosen: Sequence[str], draft: Json) -> Step:
        """What typed numbers do: the buttons one after the other."""
        step: Step = Drafted(draft)
        for option in chosen:
            if isinstance(step, Answered):
                raise NotUnderstood(_("One answer here, please."))
            step = self.press(option, step.draft)
        if isinstance(step, Drafted) and self.is_untouched(draft) and WORDS not in chosen:
            return self.finish(step.draft)
        return step


def _numbers(text: str, most: int) -> list[int]:
    """The numbers of "1, 3" or "2", if all of them are buttons."""
    if not re.fullmatch(r"\d{1,3}(?:[\s,;.&+]+\d{1,3})*\.?", text):
        return []
    found = [int(number) for number in re.findall(r"\d+", text)]
    return found if all(1 <= number <= most for number in found) else []


def check_choices(key: str, choices: Sequence[Choice]) -> None:
    """Refuses options that could not be stored or pressed: empty, doubled or odd ids."""
    ids = [choice.id for choice in choices]
    if len(set(ids)) != len(ids):
        raise DialogError(f"question {key}: two options share an id")
    odd = [id_ for id_ in ids if not _ID.fullmatch(id_)]
    if odd:
        raise DialogError(f"question {key}: option id {odd[0]!r} is not a plain word")


def unmatched(words: str) -> NotUnderstood:
    """The sentence for words that no choice goes by."""
    sentence = _("I could not match “{words}” to an answer. Tap one, or type its number.")
    return NotUnderstood(sentence.format(words=words))


def outdated() -> NotUnderstood:
    """The sentence for a button that this question does not have."""
    return NotUnderstood(_("That was an older question. Here is the one we are at."))


def ticked(label: str) -> str:
    """A label that shows it is chosen."""
    return f"✓ {label}"
