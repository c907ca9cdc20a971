"""Several small questions on one screen, a row of choices each: the runs of some days."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from dialogs.language import gettext as _
from dialogs.messages import Choice, Json
from dialogs.phrases import within
from dialogs.questions import (
    NEXT,
    Answered,
    DialogError,
    Drafted,
    NotUnderstood,
    Option,
    Question,
    Step,
    check_choices,
    outdated,
    ticked,
    unmatched,
)


@dataclass(frozen=True)
class Row:
    """One row of a grid: what it is about, and its choices."""

    id: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, kw_only=True)
class Grid(Question):
    """A row of choices for each of several things, answered when every row is.

    With `rest` there is a Next button that fills the rows left out with that choice, and with
    `before` one that leaves them as they were, which is ticked.
    `words` reads a typed line into choices or other values by row, and raises NotUnderstood.
    Stored as {row: value}.
    """

    rows: tuple[Row, ...]
    words: Callable[[str], Mapping[str, Json]] | None = None
    rest: str = ""
    before: Mapping[str, Json] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuses a screen that nobody could complete."""
        if not self.rows:
            raise DialogError(f"question {self.key} has no rows")
        for row in self.rows:
            check_choices(f"{self.key}.{row.id}", row.choices)
            if not row.choices or (self.rest and self.rest not in _ids(row)):
                raise DialogError(f"question {self.key}: row {row.id} lacks choices")

    def options(self, draft: Json) -> Sequence[Sequence[Option]]:
        """For each row a heading and its choices, the chosen one ticked."""
        chosen = {**self.before, **_mapping(draft)}
        groups = [
            [Option(row.label), *(_option(row, choice, chosen) for choice in row.choices)]
            for row in self.rows
        ]
        return [*groups, [Option(_("Next"), NEXT)]] if self._may_leave_out else groups

    def takes_words(self, draft: Json) -> bool:
        """Where a line can be read."""
        del draft
        return self.words is not None

    def accepts(self, stored: Json) -> bool:
        """A value for every row; ids must still be among the row's choices."""
        values = _mapping(stored)
        return all(_kind(values.get(row.id)) in _ids(row) for row in self.rows)

    def press(self, option: str, draft: Json) -> Step:
        """Fills one row; the last one answers."""
        if option == NEXT and self._may_leave_out:
            return Answered(self._left_out() | _mapping(draft))
        row_id, _equals, choice = option.partition("=")
        if not any(row.id == row_id and choice in _ids(row) for row in self.rows):
            raise outdated()
        was = self.before.get(row_id)
        value = was if _kind(was) == choice else choice
        return self._filled({**_mapping(draft), row_id: value})

    @property
    def _may_leave_out(self) -> bool:
        return bool(self.rest) or all(row.id in self.before for row in self.rows)

    def _left_out(self) -> dict[str, Json]:
        return {row.id: self.rest for row in self.rows} | dict(self.before)

    def _filled(self, values: dict[str, Json]) -> Step:
        return Answered(values) if self.accepts(values) else Drafted(values)

    def finish(self, draft: Json) -> Step:
        """Typed numbers are the whole answer where rows may be left out, as a typed line is."""
        if not self._may_leave_out:
            return Drafted(draft)
        return Answered(self._left_out() | _mapping(draft))

    def read(self, text: str, draft: Json) -> Step:
        """A typed line, such as "easy, hard", fills the rows it names."""
        found = self._labelled(text, _mapping(draft))
        if not found and self.words is None:
            raise unmatched(text)
        if not found and self.words is not None:
            found = dict(self.words(text))
        if not found:
            raise NotUnderstood(_("I could not read that. Tap, or write it day by day."))
        if self._may_leave_out and draft is None:
            return Answered(self._left_out() | found)
        return self._filled(_mapping(draft) | found)

    def _labelled(self, text: str, chosen: Mapping[str, Json]) -> dict[str, Json]:
        """Rows by the labels of their choices, in order or each after its row's label.

        The order is that of the rows still to be chosen, as far as there are so many. Empty unless
        every part of the line is such a label.
        """
        parts = [part.strip() for part in text.casefold().split(",")]
        to_choose = [row for row in self.rows if row.id not in chosen]
        found: dict[str, Json] = {}
        in_turn = to_choose if len(parts) <= len(to_choose) else self.rows
        for part, in_order in zip(parts, in_turn, strict=False):
            row = next((r for r in self.rows if part.startswith(f"{r.label.casefold()} ")), None)
            wanted = part.removeprefix(f"{row.label.casefold()} ") if row else part
            row = row or in_order
            choice = next((c for c in row.choices if c.label.casefold() == wanted), None)
            if choice is None or row.id in found:
                return {}
            found[row.id] = choice.id
        return found if len(parts) <= len(self.rows) else {}

    def summary(self, stored: Json) -> str:
        """Every row with its label, in short."""
        values = _mapping(stored)
        return ", ".join(f"{row.label} {_label(row, values.get(row.id))}" for row in self.rows)


def _mapping(draft: Json) -> dict[str, Json]:
    return dict(draft) if isinstance(draft, dict) else {}


def _ids(row: Row) -> set[str]:
    return {choice.id for choice in row.choices}


def _option(row: Row, choice: Choice, chosen: Mapping[str, Json]) -> Option:
    label = ticked(choice.label) if _kind(chosen.get(row.id)) == choice.id else choice.label
    return Option(label, f"{row.id}={choice.id}")


def _label(row: Row, value: Json) -> str:
    return next((within(choice.label) for choice in row.choices if choice.id == _kind(value)), "")


def _kind(value: Json) -> str:
    """A value is a choice's id, or a mapping that adds something to its "kind"."""
    return str(value["kind"] if isinstance(value, dict) else value)
