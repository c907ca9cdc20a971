"""Two runners who turn out to be one: the answers of one stay, the logs of both come together."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from coach.records import Done, Niggle, Pause
from coach.runner import Runner

Each = TypeVar("Each")
Ranked = TypeVar("Ranked", date, bool)


def merged(stays: Runner, goes: Runner) -> Runner:
    """The runner whose answers stay, with what the other one logged; nothing is there twice.

    Where both say something of the same day or the same body part, the one who stays is believed,
    but of a niggle the worse: who is in pain is not to be sent to train by a merge.
    """
    return replace(
        stays,
        runs={**goes.runs, **stays.runs},
        swaps={**goes.swaps, **stays.swaps},
        races=tuple(_united(stays.races, goes.races, lambda race: race.day)),
        done=tuple(sorted(_done(stays, goes), key=lambda done: done.day)),
        suggested=tuple(
            sorted(
                _united(stays.suggested, goes.suggested, lambda done: done.day),
                key=lambda done: done.day,
            )
        ),
        niggles=_niggles(stays, goes),
        used_to=stays.used_to | goes.used_to,
        advised_on=_greater(stays.advised_on, goes.advised_on),
        last_session=_greater(stays.last_session, goes.last_session),
        checked_in_on=_greater(stays.checked_in_on, goes.checked_in_on),
        heard_on=_greater(stays.heard_on, goes.heard_on),
        also_does=tuple(_united(stays.also_does, goes.also_does, lambda other: other.name)),
        past_pauses=_spans(stays.past_pauses, goes.past_pauses),
        time_off=_spans(stays.time_off, goes.time_off),
        ill_since=stays.ill_since or goes.ill_since,
        tired_on=_greater(stays.tired_on, goes.tired_on),
        well_since=_greater(stays.well_since, goes.well_since),
        red_flag_on=_greater(stays.red_flag_on, goes.red_flag_on),
        not_running=stays.not_running or goes.not_running,
        keeps_health=_greater(stays.keeps_health, goes.keeps_health),
    )


def _united(
    stay: Iterable[Each], go: Iterable[Each], same: Callable[[Each], Hashable]
) -> list[Each]:
    """What stays, and of the rest what is not the same."""
    kept = list(stay)
    known = {same(each) for each in kept}
    return [*kept, *(each for each in go if same(each) not in known)]


def _done(stays: Runner, goes: Runner) -> list[Done]:
    """Sessions of both; a day that one of them skipped was trained if the other one says so."""
    both = _united(stays.done, goes.done, lambda done: (done.day, done.activity, done.was_skipped))
    trained = {done.day for done in both if not done.was_skipped}
    skipped: dict[object, Done] = {}
    for done in both:
        if done.was_skipped and done.day not in trained:
            skipped.setdefault(done.day, done)
    return [*(done for done in both if not done.was_skipped), *skipped.values()]


def _niggles(stays: Runner, goes: Runner) -> tuple[Niggle, ...]:
    found: dict[tuple[str, str], Niggle] = {}
    for niggle in (*stays.niggles, *goes.niggles):
        place = (niggle.body_part, niggle.side)
        known = found.get(place)
        if known is None or (niggle.withholds_all and not known.withholds_all):
            found[place] = niggle
    return tuple(found.values())


def _spans(stay: tuple[Pause, ...], go: tuple[Pause, ...]) -> tuple[Pause, ...]:
    """Times away, the latest last."""
    return tuple(sorted({*stay, *go}, key=lambda span: (span.until or date.max, span.since)))


def _greater(one: Ranked | None, other: Ranked | None) -> Ranked | None:
    """The later of two days, or yes rather than no; what is not known yields."""
    known: list[Ranked] = [each for each in (one, other) if each is not None]
    return max(known, default=None)
