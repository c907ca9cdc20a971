"""When the clock owes a runner something, and until when that is of use."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from coach.runner import Runner
from dialogs.scene import Conversation, Wake
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


def owed(runner: Runner, now: datetime) -> Wake | None:
    """The next daily message: the first day after the last advised one that is not too late."""
    if runner.message_at is None or runner.answers is None:
        return None
    for day in _days_after_the_last(runner, now):
        at = _due(runner, day)
        if at is not None and not is_too_late(runner, day, now):
            return Wake(kind="daily", day=day, at=at)
    return None


def _days_after_the_last(runner: Runner, now: datetime) -> Iterator[date]:
    today = now.astimezone(ZoneInfo(runner.zone)).date()
    first = today
    if runner.advised_on is not None and today <= runner.advised_on <= today + NEAR:
        first = runner.advised_on + DAY
    return (first + DAY * number for number in range(LOOK_AHEAD))


def _due(runner: Runner, day: date) -> datetime | None:
    at = runner.message_at or time()
    written_on = day - DAY if at >= EVENING else day
    return local_instant(written_on, at, ZoneInfo(runner.zone))


def is_too_late(runner: Runner, day: date, now: datetime) -> bool:
    """Whether a message about a day would come too late to be of use."""
    is_evening = runner.message_at is not None and runner.message_at >= EVENING
    written_on, latest = (day - DAY, LATEST_EVENING) if is_evening else (day, LATEST_MORNING)
    end = local_instant(written_on, latest, ZoneInfo(runner.zone))
    due = _due(runner, day)
    return end is None or due is None or now > max(end, due + timedelta(hours=1))


def wakes(runner: Runner | None, conversation: Conversation, now: datetime) -> tuple[Wake, ...]:
    """All that the clock owes a runner."""
    if runner is None:
        return ()
    if runner.message_at is None:
        began = _unfinished_first_run(conversation)
        return (Wake(kind="nudge", day=began, at=now + NUDGE_AFTER),) if began else ()
    daily = owed(runner, now)
    return (daily,) if daily else ()


def _unfinished_first_run(conversation: Conversation) -> date | None:
    """When the first run began whose questions are still open; its dialogs record that."""
    for progress in (conversation.current, *conversation.shelf):
        if progress is not None and is_first_run(progress):
            return date.fromisoformat(str(progress.answers[BEGAN]))
    return None
