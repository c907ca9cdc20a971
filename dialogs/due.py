"""When the clock owes a runner something, and until when that is of use."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from coach.runner import Runner
from dialogs.scene import Conversation, House, Wake
from dialogs.talk import BEGAN, is_first_run

EVENING = time(15)
"""From this hour on a message is about the next day."""

LATEST_MORNING, LATEST_EVENING = time(20), time(23)
"""After a downtime a message still goes out until then, in the runner's own time."""

NUDGE_AFTER = timedelta(days=1)
"""A first run that was left is reminded of, at the hour it was left, when the runner was awake."""

NEAR = timedelta(days=2)
"""As far ahead as an evening's message and a flight over the date line can bring what was advised;
a clock that was set back must not silence the coach for longer."""

LOOK_AHEAD = 10
NOON = time(12)
DAY = timedelta(days=1)


def local_instant(day: date, at: time, zone: ZoneInfo) -> datetime | None:
    """The instant of a local time on a local day, in UTC.

    A time that a clock change skips moves forward, or back where forward is another day; one that
    occurs twice is the first. None for a local day that a zone left out.
    """
    for fold in (0, 1):
        instant = datetime.combine(day, at, zone).replace(fold=fold).astimezone(UTC)
        if instant.astimezone(zone).date() == day:
            return instant
    return None


@dataclass(frozen=True)
class Slot:
    """When the message about a day goes out: on which local day, from when, and until when."""

    written_on: date
    at: datetime
    until: datetime


@lru_cache(maxsize=10_000)
def slot(zone: str, day: date, hour: time) -> Slot | None:
    """The slot of an hour before or after 15:00; None for a day that the zone left out.

    Nothing is written on a day that was left out: its evening is that of the day before.
    """
    there = ZoneInfo(zone)
    if local_instant(day, NOON, there) is None:
        return None
    written, latest = day, LATEST_MORNING
    if hour >= EVENING:
        written, latest = day - DAY, LATEST_EVENING
        if local_instant(written, NOON, there) is None:
            written -= DAY
    at, end = local_instant(written, hour, there), local_instant(written, latest, there)
    if at is None or end is None:
        return None
    return Slot(written, at, max(end, at + timedelta(hours=1)))


def hour_of(runner: Runner, day: date) -> time:
    """The local time of the message about a day; midnight before one was chosen."""
    return runner.message_times.get(day.weekday(), runner.message_at or time())


def owed(runner: Runner, now: datetime) -> Wake | None:
    """The next daily message: the first day after the last advised one that is not too late.

    Each day has one hour, in the afternoon before it or in its own morning. So whatever the hours
    of its neighbours are, no day has two messages, and none is left out.
    """
    if runner.message_at is None or runner.answers is None:
        return None
    for day in _days_to_come(runner, _first(runner.advised_on, runner, now)):
        found = slot(runner.zone, day, hour_of(runner, day))
        if found is None or now > found.until:
            continue
        if runner.pause is None or not runner.pause.holds_on(found.written_on):
            return Wake(kind="daily", day=day, at=found.at, until=found.until)
    return None


def is_too_late(runner: Runner, day: date, now: datetime) -> bool:
    """Whether a message about a day would come too late to be of use."""
    found = slot(runner.zone, day, hour_of(runner, day))
    return found is None or now > found.until


def is_told(runner: Runner, day: date, now: datetime) -> bool:
    """Whether a day was advised about, or is over, so that a message about it is one too many."""
    return day < _first(runner.advised_on, runner, now)


def left_out(before: Runner, after: Runner, now: datetime) -> tuple[date, ...]:
    """The days that a changed hour or zone would leave without a message, their hour being over."""
    wanted, coming = owed(before, now), owed(after, now)
    if wanted is None or coming is None or before.pause != after.pause:
        return ()
    first = max(wanted.day, local_day(after, now))
    return tuple(first + DAY * number for number in range((coming.day - first).days))


def comes_around(house: House, runner: Runner, now: datetime) -> bool:
    """Whether so many want the message at the runner's hour that it may come minutes later."""
    wake = owed(runner, now)
    return wake is not None and house.is_crowded(wake.at)


def owed_check_in(runner: Runner, now: datetime) -> Wake | None:
    """The next evening's question how it went; of use until its own day is over."""
    if runner.check_in_at is None or runner.message_at is None or runner.answers is None:
        return None
    for day in _days_to_come(runner, _first(runner.checked_in_on, runner, now)):
        zone = ZoneInfo(runner.zone)
        at, end = local_instant(day, runner.check_in_at, zone), local_instant(day, time.max, zone)
        if at is not None:
            return Wake(kind="check_in", day=day, at=at, until=end)
    return None


def local_day(runner: Runner, now: datetime) -> date:
    """The day it is where the runner is."""
    return now.astimezone(ZoneInfo(runner.zone)).date()


def _first(last: date | None, runner: Runner, now: datetime) -> date:
    """The day after the last one, unless that was long ago or is far ahead."""
    today = local_day(runner, now)
    return last + DAY if last is not None and today <= last <= today + NEAR else today


def _days_to_come(runner: Runner, day: date) -> Iterator[date]:
    """From a day on, those on which the runner is not away."""
    pause = runner.pause
    for _each in range(LOOK_AHEAD):
        if pause is not None and pause.holds_on(day):
            if pause.until is None:
                return
            day = pause.until
        yield day
        day += DAY


def wakes(runner: Runner | None, conversation: Conversation, now: datetime) -> tuple[Wake, ...]:
    """All that the clock owes a runner."""
    if runner is None:
        return ()
    if runner.message_at is None:
        began = _unfinished_first_run(conversation)
        at = now + NUDGE_AFTER
        is_away = runner.pause is not None and runner.pause.holds_on(local_day(runner, at))
        return (Wake(kind="nudge", day=began, at=at),) if began and not is_away else ()
    found = (owed(runner, now), owed_check_in(runner, now))
    return tuple(wake for wake in found if wake is not None)


def _unfinished_first_run(conversation: Conversation) -> date | None:
    """When the first run began whose questions are still open; its dialogs record that."""
    for progress in (conversation.current, *conversation.shelf):
        if progress is not None and is_first_run(progress):
            return date.fromisoformat(str(progress.answers[BEGAN]))
    return None
