"""Activities as buttons carry them, and by which names the runner knows them."""

from hashlib import blake2b

from coach.guide import GUIDE
from coach.runner import Runner


def mark(runner: Runner, activity: str) -> str:
    """An activity as a button carries it: its id, or a short mark of what the runner typed."""
    return _marks(runner).get(activity, activity)


def unmark(runner: Runner, marked: str) -> str | None:
    """The activity that a button carries; None if there is no such one (any more)."""
    if marked in GUIDE.activities:
        return marked
    return next((name for name, each in _marks(runner).items() if each == marked), None)


def _marks(runner: Runner) -> dict[str, str]:
    """A mark for each typed activity, which stays the same whatever is typed beside it."""
    return {
        name: f"other_{blake2b(name.encode(), digest_size=4).hexdigest()}"
        for name in typed_names(runner)
    }


def typed_names(runner: Runner) -> tuple[str, ...]:
    """What the runner enjoys or has done that the guide does not know."""
    others = runner.answers.others if runner.answers else ()
    return tuple(each.name for each in (*others, *runner.also_does))


def known_names(runner: Runner) -> frozenset[str]:
    """The ids and names of all activities that the coach or the runner knows."""
    return frozenset({*GUIDE.activities, *typed_names(runner)})
