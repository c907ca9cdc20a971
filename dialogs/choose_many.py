"""Some of several choices: ticks, one tap, and words that are kept as they were typed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dialogs.language import gettext as _
from dialogs.messages import Choice, Json
from dialogs.naming import named, named_in
from dialogs.phrases import quoted
from dialogs.questions import (
    NEXT,
    SEVERAL,
    WORDS,
    Answered,
    DialogError,
    Drafted,
    NotUnderstood,
    Option,
    Question,
    Step,
    Words,
    check_choices,
    outdated,
    ticked,
    unmatched,
)
from dialogs.ticks import Ticks

MOST_WORDS = 5
"""Typed answers beside the ticked ones; more would not fit a screen."""


@dataclass(frozen=True, kw_only=True)
class ChooseMany(Question):
    """Some of several choices.

    With `one_tap` a single tap answers, and a Several button opens the ticks. With `splits`
    typed words that name no choice are kept one by one, as in "yoga, pole dancing"; without,
    they are kept whole. `known` are choices that words can name as well, and that have a button
    only while they are ticked; they may repeat `choices`. `everything` is the choice that stands
    for all of them.
    Stored as {"ids": [...], "words": [...]}.
    """

    choices: tuple[Choice, ...]
    known: tuple[Choice, ...] = ()
    one_tap: bool = False
    words: Words | None = None
    splits: bool = False
    everything: str = ""

    def __post_init__(self) -> None:
        """Refuses a question that nobody could answer."""
        check_choices(self.key, self._all)
        if not self.choices:
            raise DialogError(f"question {self.key} has no choices")

    @property
    def _all(self) -> tuple[Choice, ...]:
        """The choices, then what else is known."""
        ids = {choice.id for choice in self.choices}
        return (*self.choices, *(choice for choice in self.known if choice.id not in ids))

    def _ticks(self, draft: Json) -> Ticks:
        return Ticks.read(draft, several=not self.one_tap)

    def options(self, draft: Json) -> Sequence[Sequence[Option]]:
        """One-tap choices, or ticks that each say the state they want."""
        ticks = self._ticks(draft)
        if not ticks.several:
            taps = [Option(choice.label, choice.id) for choice in self.choices]
            return [[*taps, *self._inviting(ticks), Option(_("Several"), SEVERAL)]]
        shown = [
            Option(ticked(choice.label), f"-{choice.id}")
            if choice.id in ticks.ids
            else Option(choice.label, f"+{choice.id}")
            for choice in self._all
            if choice in self.choices or choice.id in ticks.ids
        ]
        typed = [Option(ticked(_short(word)), f"-~{n}") for n, word in enumerate(ticks.words)]
        return [[*shown, *typed, *self._inviting(ticks)], [Option(_("Next"), NEXT)]]

    def _inviting(self, ticks: Ticks) -> list[Option]:
        wanted = self.words and self.words.label and not ticks.typing
        return [Option(self.words.label, WORDS)] if self.words and wanted else []

    def prompt(self, draft: Json) -> str:
        """The question, or what is asked once the runner chose to type."""
        return self.words.prompt if self.words and self._ticks(draft).typing else self.text

    def expects_words(self, draft: Json) -> bool:
        """After the inviting button."""
        return self._ticks(draft).typing

    def takes_words(self, draft: Json) -> bool:
        """Wherever there are words."""
        del draft
        return self.words is not None

    def takes_any(self, text: str) -> bool:
        """Where words are kept as they are, unless they name a choice."""
        return self.words is not None and self.words.takes_any and not named(text, self._all)

    def accepts(self, stored: Json) -> bool:
        """At least one answer, and every id still among the choices."""
        if not isinstance(stored, dict):
            return False
        ticks = Ticks.read(stored, several=True)
        known = {choice.id for choice in self._all}
        words_fit = self.words is not None or not ticks.words
        return bool(ticks.ids or ticks.words) and known.issuperset(ticks.ids) and words_fit

    def press(self, option: str, draft: Json) -> Step:
        """A tap, a tick, Several, Something else or Next."""
        ticks = self._ticks(draft)
        if option == NEXT:
            return self._next(ticks)
        if option == SEVERAL:
            return Drafted(replace(ticks, several=True, typing=False).stored())
        if option == WORDS and self.words and self.words.label:
            return Drafted(replace(ticks, typing=True).stored())
        if option.startswith("-~"):
            return Drafted(ticks.without_word(option[2:]).stored())
        known = {choice.id for choice in self._all}
        if option in known and not ticks.several:
            return Answered(Ticks(ids=(option,)).answer())
        if option[:1] in ("+", "-") and option[1:] in known:
            return Drafted(self._tick(ticks, option[1:], on=option[0] == "+").stored())
        raise outdated()

    def _tick(self, ticks: Ticks, id_: str, *, on: bool) -> Ticks:
        """Ticking "all of it" unticks the rest, and ticking one of the rest unticks "all of it"."""
        rivals = (
            {choice.id for choice in self._all} if id_ == self.everything else {self.everything}
        )
        kept = [known for known in ticks.ids if known != id_ and not (on and known in rivals)]
        order = [choice.id for choice in self._all]
        ids = sorted([*kept, id_] if on else kept, key=order.index)
        return replace(ticks, ids=tuple(ids), typing=False)

    def _next(self, ticks: Ticks) -> Step:
        if not ticks.ids and not ticks.words:
            raise NotUnderstood(_("Pick at least one, then Next."))
        return Answered(ticks.answer())

    def press_all(self, chosen: Sequence[str], draft: Json) -> Step:
        """Several numbers are several answers, also where one tap would do."""
        if len(chosen) > 1 and not self._ticks(draft).several:
            ticked = [f"+{option}" for option in chosen if not option.startswith("*")]
            step = super().press_all(ticked, Ticks(several=True).stored())
            return self.finish(step.draft) if isinstance(step, Drafted) else step
        return super().press_all(chosen, draft)

    def is_untouched(self, draft: Json) -> bool:
        """Nothing is ticked, and nobody has asked to type something beside the ticks."""
        ticks = self._ticks(draft)
        return not (ticks.ids or ticks.words or ticks.typing)

    def finish(self, draft: Json) -> Step:
        """Typed numbers are the whole answer."""
        ticks = self._ticks(draft)
        return self._next(ticks) if ticks.ids or ticks.words else Drafted(draft)

    def read(self, text: str, draft: Json) -> Step:
        """Names of choices, else words that are kept; where ticks were made, it adds to them."""
        ticks = self._ticks(draft)
        ids, unknown = named_in(text, self._all)
        if unknown and self.words is None:
            raise unmatched(unknown[0])
        if unknown and not self.splits:
            ids, unknown = (), (text,)
        kept = tuple(str(self.words.read(word)) for word in unknown) if self.words else ()
        for id_ in ids:
            ticks = self._tick(ticks, id_, on=True)
        added = tuple(word for word in kept if word not in ticks.words)
        ticks = replace(ticks, words=(*ticks.words, *added), typing=False)
        if len(ticks.words) > MOST_WORDS:
            raise NotUnderstood(_("Five of your own are plenty. Which matter most?"))
        return self._next(ticks) if self.is_untouched(draft) else Drafted(ticks.stored())

    def summary(self, stored: Json) -> str:
        """The labels in the order of the choices, then what was typed, quoted."""
        ticks = Ticks.read(stored, several=True)
        labels = [choice.label for choice in self._all if choice.id in ticks.ids]
        return ", ".join([*labels, *(quoted(word) for word in ticks.words)])


def _short(word: str) -> str:
    return word if len(word) <= 20 else word[:19] + "…"
