"""Simulated years: who is written to when, over all time zones, clock changes, moves and outages.

`make years` runs two years of ten thousand runners through `turn`; `make test` runs a few.
"""

import random
import sys
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from multiprocessing import Pool
from unittest import mock
from zoneinfo import ZoneInfo, available_timezones

from coach.answers import Answers
from coach.records import NotRunning
from coach.runner import Runner
from dialogs import daily
from dialogs.daily import caught_up
from dialogs.due import hour_of, local_day, owed, slot
from dialogs.messages import Incoming, Reply
from dialogs.scene import Conversation, Scene
from dialogs.turn import turn

RUNNERS, DAYS = 10_000, 731
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)
ZONES = sorted(available_timezones())
HOURS = (time(5, 30), time(7), time(7), time(12), time(14, 59), time(15), time(20), time(22, 45))

OUTAGES = tuple(
    (BEGIN + timedelta(days=day, hours=hour), timedelta(hours=long))
    for day, hour, long in (
        (20, 3, 1),
        (61, 6, 2),
        (87, 0, 6),  # around the clock changes of spring
        (150, 7, 13),
        (213, 12, 30),
        (297, 1, 5),  # and of autumn
        (401, 5, 100),
        (452, 4, 8),
        (600, 19, 4),
        (661, 22, 12),
    )
)
"""When nothing is sent by anybody, and for how long."""

CHANGES = 4
"""How often somebody flies to another zone, and wishes another hour, in the two years."""


@dataclass
class Sums:
    """What became of the days of all runners."""

    on_time: int = 0
    late: int = 0
    passed_over: int = 0
    flown_over: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: "Sums") -> None:
        """Adds another's."""
        self.on_time += other.on_time
        self.late += other.late
        self.passed_over += other.passed_over
        self.flown_over += other.flown_over
        self.wrong += other.wrong

    def __str__(self) -> str:
        days = self.on_time + self.late + self.passed_over + self.flown_over
        return (
            f"{days} days: {self.on_time} told at the local hour, {self.late} after an outage, "
            f"{self.passed_over} passed over as too late, {self.flown_over} skipped by a flight; "
            f"{len(self.wrong)} wrong"
        )


def wanted_instant(day: date, hour: time, zone: str) -> datetime | None:
    """The instant of a local time, by arithmetic of the tests' own; None if there is no such day.

    An hour that occurs twice is the first; one that is left out is later by as much as that.
    """
    there = ZoneInfo(zone)
    naive = datetime.combine(day, hour)
    around = [(naive + shift).replace(tzinfo=UTC).astimezone(there) for shift in (-DAY, DAY)]
    offsets = [at.utcoffset() or timedelta() for at in around]
    candidates = sorted((naive - offset).replace(tzinfo=UTC) for offset in offsets)
    exact = [at for at in candidates if at.astimezone(there).replace(tzinfo=None) == naive]
    if exact:
        return exact[0]
    moved = (naive - offsets[0]).replace(tzinfo=UTC)
    return moved if moved.astimezone(there).date() == day else None


def _some_day(chance: random.Random) -> datetime:
    return BEGIN + timedelta(minutes=chance.randrange(DAYS * 24 * 60))


class Years:
    """The years of one runner: each message goes out when it is owed, unless there is an outage."""

    def __init__(self, number: int) -> None:
        chance = random.Random(number)  # noqa: S311 - a simulation
        self.sums = Sums()
        self.told: dict[date, datetime] = {}
        self.lost: set[date] = set()
        self.zones = {ZONES[number % len(ZONES)]}
        self.now = BEGIN
        self.runner = Runner(
            answers=Answers(),
            not_running=NotRunning(since=date(2000, 1, 1)),
            zone=ZONES[number % len(ZONES)],
            message_at=chance.choice(HOURS),
        )
        self.conversation = Conversation()
        self.events: list[tuple[datetime, dict[str, object] | timedelta]] = list(OUTAGES)
        for _each in range(CHANGES):
            self.events.append((_some_day(chance), {"message_at": chance.choice(HOURS)}))
            self.events.append((_some_day(chance), {"zone": chance.choice(ZONES)}))
        self.events.sort(key=lambda event: event[0])

    def lived(self, days: int) -> Sums:
        """All that came of it."""
        end = BEGIN + timedelta(days=days)
        for at, event in self.events:
            if at < self.now or at > end:
                continue
            self._go_on(at)
            if isinstance(event, timedelta):
                self._stand_still(event)
            else:
                self._change(replace(self.runner, **event))  # type: ignore[arg-type]  # by its name
        self._go_on(end)
        self._look_back()
        return self.sums

    def _go_on(self, until: datetime) -> None:
        while (wake := owed(self.runner, self.now)) is not None and wake.at <= until:
            is_late = wake.at < self.now
            self.now = max(self.now, wake.at)
            hour, zone = hour_of(self.runner, wake.day), self.runner.zone
            if not is_late:
                self._check_instant(wake.day, hour, zone)
            self._send(wake.day)
            self.sums.on_time += not is_late
            self.sums.late += is_late
        self.now = max(self.now, until)

    def _check_instant(self, day: date, hour: time, zone: str) -> None:
        written = day if hour < time(15) else day - DAY
        wanted = wanted_instant(written, hour, zone)
        if wanted is not None and self.now != wanted:
            self.sums.wrong.append(f"{zone} {day} {hour}: at {self.now}, not at {wanted}")

    def _send(self, day: date) -> None:
        self.runner = replace(self.runner, heard_on=local_day(self.runner, self.now))
        scene = Scene(runner=self.runner, conversation=self.conversation)
        outcome = turn(scene, Incoming(occasion=f"daily.{day}"), self.now)
        assert outcome.runner is not None
        self.runner, self.conversation = outcome.runner, outcome.conversation
        if not outcome.replies or day in self.told:
            self.sums.wrong.append(f"{self.runner.zone} {day}: {len(outcome.replies)} replies")
        self.told[day] = self.now

    def _stand_still(self, wait: timedelta) -> None:
        """What waited is sent then, unless it is too late for it."""
        self.now += wait
        wake = owed(self.runner, self.now - wait)
        if wake is None or wake.at > self.now:
            return
        day = wake.day
        while (found := slot(self.runner.zone, day, hour_of(self.runner, day))) is None or (
            found.until < self.now
        ):
            self.lost.add(day)
            self.sums.passed_over += found is not None
            day += DAY

    def _change(self, after: Runner) -> None:
        """A setting; what it would leave out is said at once, what a flight skips is nobody's."""
        before = owed(self.runner, self.now)
        today = local_day(after, self.now)
        self.zones.add(after.zone)
        replies, self.runner = caught_up(self.runner, after, self.now)
        if before is None:
            return
        first = before.day
        while first < today:
            self.lost.add(first)
            self.sums.flown_over += 1
            first += DAY
        for number in range(len(replies)):
            self.told[first + number * DAY] = self.now
            self.sums.late += 1

    def _look_back(self) -> None:
        """Every day from the first to the last was told once, or lost for a reason."""
        days = sorted(self.told)
        for number in range((days[-1] - days[0]).days):
            day = days[0] + number * DAY
            there_is = all(wanted_instant(day, time(12), zone) for zone in self.zones)
            if day not in self.told and day not in self.lost and there_is:
                self.sums.wrong.append(f"{self.runner.zone} {day}: nothing was said")


def lived(number: int, days: int = DAYS) -> Sums:
    """The years of one runner; here it matters when something is said, so it is said in short."""
    with mock.patch.object(daily, "message", _short):
        return Years(number).lived(days)


def _short(runner: Runner, day: date, _today: date) -> tuple[Reply, Runner]:
    return Reply(text="Rest."), daily.advised(runner, day)


def main() -> int:
    """Prints the sums; the exit code is 1 if a day went wrong."""
    sums = Sums()
    with Pool() as pool:
        for each in pool.imap_unordered(lived, range(RUNNERS), chunksize=50):
            sums.add(each)
    print(f"{RUNNERS} runners in {len(ZONES)} zones, {DAYS} days: {sums}")
    for line, count in Counter(sums.wrong).most_common(20):
        print(f"  {line} ({count})")
    return 1 if sums.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
