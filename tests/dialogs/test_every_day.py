"""Whatever hours, zones and outages follow one another, every local day has one daily message."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import example, given, settings
from hypothesis import strategies as st

from coach.answers import Answers
from coach.records import NotRunning
from coach.runner import Runner
from dialogs.daily import caught_up
from dialogs.due import Slot, hour_of, local_day, owed, slot
from dialogs.messages import Incoming
from dialogs.scene import Wake
from tests.dialogs.runners import chat_of
from tests.stories.chat import Chat

DAY = timedelta(days=1)
RUNNER = Runner(answers=Answers(), not_running=NotRunning(since=date(2000, 1, 1)))
"""Somebody whose days are composed fast."""


@dataclass
class Weeks:
    """Some weeks of a runner: which days were told, and which an outage or a flight took."""

    chat: Chat
    told: list[date] = field(default_factory=list)
    lost: set[date] = field(default_factory=set)

    @property
    def runner(self) -> Runner:
        assert self.chat.runner is not None
        return self.chat.runner

    @property
    def today(self) -> date:
        return local_day(self.runner, self.chat.now)

    @property
    def next(self) -> Wake:
        wake = owed(self.runner, self.chat.now)
        assert wake is not None
        assert wake.day >= self.today
        return wake

    def go_on(self, wait: timedelta) -> None:
        """What falls due is sent on time."""
        end = self.chat.now + wait
        while (wake := self.next).at <= end:
            self.chat.now = max(self.chat.now, wake.at)
            assert self.sends(wake.day)
        self.chat.now = end

    def stand_still(self, wait: timedelta) -> None:
        """Nothing is sent for so long; what waited is sent then, unless it is too late for it."""
        wake = self.next
        self.chat.now += wait
        if wake.at > self.chat.now:
            return
        day = wake.day
        while (found := self.slot_of(day)) is None or found.until < self.chat.now:
            self.lost.add(day)
            day += DAY
        assert self.sends(wake.day) is (wake.day not in self.lost)

    def change(self, after: Runner) -> None:
        """A setting; the days that a flight over the date line skips are nobody's."""
        first, today = self.next.day, local_day(after, self.chat.now)
        self.lost |= {first + DAY * number for number in range((today - first).days)}
        replies, self.chat.runner = caught_up(self.runner, after, self.chat.now)
        self.told += [max(first, today) + DAY * number for number in range(len(replies))]

    def sends(self, day: date) -> bool:
        self.chat.runner = replace(self.runner, heard_on=self.today)
        replies = self.chat.send(Incoming(occasion=f"daily.{day}")).replies
        if replies:
            self.told.append(day)
        return bool(replies)

    def slot_of(self, day: date) -> Slot | None:
        return slot(self.runner.zone, day, hour_of(self.runner, day))

    def left_out(self) -> set[date]:
        """The days from the first to the next that were neither told nor lost, though they were."""
        days = {
            self.told[0] + DAY * number for number in range((self.next.day - self.told[0]).days)
        }
        missing = days - {*self.told} - self.lost
        zones = {scene.runner.zone for scene, _now in self.chat.scenes if scene.runner}
        return {day for day in missing if all(exists(day, zone) for zone in zones)}


def exists(day: date, zone: str) -> bool:
    """Whether the zone has that day; Samoa left one out."""
    noon = datetime.combine(day, time(12), ZoneInfo(zone))
    return noon.astimezone(UTC).astimezone(noon.tzinfo).date() == day


HOURS = st.sampled_from([time(7), time(20), time(0), time(2, 30), time(14, 59), time(15), time.max])
ANY_HOUR = HOURS | st.times()
ZONES = st.sampled_from(sorted(available_timezones()))
WAIT = st.integers(0, 60 * 24 * 3).map(lambda minutes: timedelta(minutes=minutes))
STEPS = st.one_of(
    WAIT,
    ANY_HOUR.map(lambda hour: {"message_at": hour}),
    st.dictionaries(st.integers(0, 6), ANY_HOUR).map(lambda hours: {"message_times": hours}),
    ZONES.map(lambda zone: {"zone": zone}),
)
"""An outage, or what is changed."""

NEAR_CHANGES = st.builds(
    lambda year, month, day: datetime(year, month, day, tzinfo=UTC),
    st.integers(2007, 2035),
    st.sampled_from([3, 4, 9, 10, 11]),
    st.integers(1, 28),
)
"""The months in which most clocks are changed."""


@settings(max_examples=150, deadline=None)
@given(NEAR_CHANGES, ZONES, ANY_HOUR, st.lists(st.tuples(WAIT, STEPS), max_size=8))
@example(datetime(2011, 12, 28, tzinfo=UTC), "Pacific/Apia", time(7), [])
@example(datetime(2011, 12, 28, tzinfo=UTC), "Pacific/Apia", time(20), [])
def test_every_local_day_has_one_message(
    begin: datetime,
    zone: str,
    hour: time,
    steps: list[tuple[timedelta, timedelta | dict[str, Any]]],
) -> None:
    weeks = Weeks(chat_of(replace(RUNNER, zone=zone, message_at=hour), begin))
    weeks.go_on(2 * DAY)
    for wait, step in steps:
        weeks.go_on(wait)
        if isinstance(step, timedelta):
            weeks.stand_still(step)
        else:
            weeks.change(replace(weeks.runner, **step))
    weeks.go_on(3 * DAY)

    assert weeks.told == sorted(set(weeks.told))
    assert not weeks.left_out()
