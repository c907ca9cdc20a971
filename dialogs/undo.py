"""Undo: a change offers to be taken back, and is, unless something has changed it since."""

from dataclasses import fields, replace

from coach.runner import Runner
from dialogs.scene import Conversation, Undo
from dialogs.talk import is_first_run


class CannotUndo(Exception):  # noqa: N818 - it is an answer to the runner, not an error
    """The change is too old; nothing is taken back."""


class ChangedSince(Exception):  # noqa: N818 - it is an answer to the runner, not an error
    """What the change touched has been changed again; it stays as it is."""


SAID = frozenset({"advised_on", "suggested", "checked_in_on", "heard_on", "asked_on"})
"""What was said and heard meanwhile, which nothing takes back."""


def remember(conversation: Conversation, before: Runner, after: Runner) -> Conversation:
    """Keeps what a change touched; the number that its button carries is `changes`."""
    number = conversation.changes + 1
    touched = _touched(before, after)
    undo = Undo(number=number, before=_only(before, touched), after=_only(after, touched))
    return replace(conversation, changes=number, undo=undo)


def amend(conversation: Conversation, before: Runner, after: Runner) -> Conversation:
    """Adds to the last change, if it is about the same and nothing has touched it since.

    Else it is a change of its own.
    """
    undo = conversation.undo
    touched = touched_by(undo) if undo else ()
    is_about_it = set(_touched(before, after)) <= set(touched)
    if undo is None or not is_about_it or _only(before, touched) != undo.after:
        return remember(conversation, before, after)
    counted = replace(conversation, changes=undo.number - 1)
    return remember(counted, _restored(before, undo), after)


def touched_by(undo: Undo) -> tuple[str, ...]:
    """The runner's fields that a change touched."""
    return _touched(undo.before, undo.after)


def _restored(runner: Runner, undo: Undo) -> Runner:
    return replace(runner, **{name: getattr(undo.before, name) for name in touched_by(undo)})


def forget(conversation: Conversation) -> Conversation:
    """Keeps nothing of what was before, nor half-answered questions about it."""
    shelf = tuple(each for each in conversation.shelf if is_first_run(each))
    return replace(conversation, undo=None, shelf=shelf)


def taken_back(conversation: Conversation, runner: Runner, number: str) -> Runner:
    """The runner as before the change that a button stands for.

    Raises:
        CannotUndo: another change came after it, or it was taken back.
        ChangedSince: its fields are not as the change left them.
    """
    undo = conversation.undo
    if undo is None or number != str(undo.number):
        raise CannotUndo
    if _only(runner, touched_by(undo)) != undo.after:
        raise ChangedSince
    return _restored(runner, undo)


def _touched(before: Runner, after: Runner) -> tuple[str, ...]:
    names = (field.name for field in fields(Runner))
    changed = (name for name in names if getattr(before, name) != getattr(after, name))
    return tuple(name for name in changed if name not in SAID)


def _only(runner: Runner, names: tuple[str, ...]) -> Runner:
    """A runner of whom nothing is known but these fields."""
    return Runner(**{name: getattr(runner, name) for name in names})
