"""When the daily message is owed: on its local day, once, never for a day that is over."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.records import Pause
from dialogs.due import (
    NUDGE_AFTER,
    is_too_late,
    local_instant,
    owed,
    owed_check_in,
    wakes,
)
from dialogs.messages import Incoming
from dialogs.scene import Conversation, Wake
from tests.dialogs.runners import MONDAY, NEW, READY, chat_of
from tests.stories.chat import Chat

TODAY = MONDAY.date()
DAY = timedelta(days=1)
ZONES = st.sampled_from(sorted(available_timezones())).map(ZoneInfo)
DAYS = st.dates(date(2000, 1, 1), date(2036, 12, 31))


@pytest.mark.parametrize(
    ("zone", "day", "at", "instant"),
    [
        # Skipped by the clock change: forward.
        ("Europe/London", date(2026, 3, 29), time(1, 30), "2026-03-29T01:30"),
        # Twice that night: the first.
        ("Europe/London", date(2026, 10, 25), time(1, 30), "2026-10-25T00:30"),
        # Nuuk skips the hour before midnight: forward would be another day.
        ("America/Nuuk", date(2026, 3, 28), time(23, 30), "2026-03-29T00:30"),
        # Midnight itself is skipped.
        ("Africa/Cairo", date(2026, 4, 24), time(0, 30), "2026-04-23T22:30"),
        ("Pacific/Apia", date(2011, 12, 29), time(7), "2011-12-29T17:00"),
        ("Pacific/Apia", date(2011, 12, 31), time(7), "2011-12-30T17:00"),
    ],
)
def test_a_local_time_is_an_instant_of_its_local_day(
    zone: str, day: date, at: time, instant: str
) -> None:
    found = local_instant(day, at, ZoneInfo(zone))
    assert found is not None
    assert found.astimezone(ZoneInfo(zone)).date() == day
    assert found == datetime.fromisoformat(instant).replace(tzinfo=UTC)


def test_a_day_that_a_zone_left_out_has_no_instant() -> None:
    assert local_instant(date(2011, 12, 30), time(7), ZoneInfo("Pacific/Apia")) is None


@given(DAYS, st.times(), ZONES)
def test_an_instant_is_on_its_local_day_in_every_zone(day: date, at: time, zone: ZoneInfo) -> None:
    found = local_instant(day, at, zone)
    if found is not None:
        assert found.tzinfo is UTC
        assert found.astimezone(zone).date() == day


@given(
    ZONES,
    st.datetimes(datetime(2010, 1, 1), datetime(2030, 1, 1)),  # noqa: DTZ001 - UTC is added below
    st.times(),
    st.integers(-5, 5) | st.none(),
)
def test_what_is_owed_is_to_come_or_still_of_use_and_never_a_day_already_advised(
    zone: ZoneInfo, naive: datetime, at: time, advised: int | None
) -> None:
    now = naive.replace(tzinfo=UTC)
    today = now.astimezone(zone).date()
    last = None if advised is None else today + advised * DAY
    runner = replace(READY, zone=zone.key, message_at=at, advised_on=last)

    wake = owed(runner, now)

    assert wake is not None
    assert wake.day >= today
    assert not is_too_late(runner, wake.day, now)
    # A clock that was set back must not silence the coach.
    if last is not None and last <= today + DAY:
        assert wake.day > last


@given(
    ZONES,
    st.datetimes(datetime(2010, 1, 1), datetime(2030, 1, 1)),  # noqa: DTZ001 - UTC is added below
    st.times(),
    st.integers(0, 40),
    st.integers(0, 400) | st.none(),
)
def test_nothing_is_owed_in_a_pause_and_all_is_after_it(
    zone: ZoneInfo, naive: datetime, at: time, ago: int, length: int | None
) -> None:
    now = naive.replace(tzinfo=UTC)
    since = now.astimezone(zone).date() - ago * DAY
    pause = Pause(since=since, until=None if length is None else since + length * DAY)
    runner = replace(READY, zone=zone.key, message_at=at, check_in_at=at, pause=pause)

    found = wakes(runner, Conversation(), now)

    for wake in found:
        assert not pause.holds_on(max(wake.at, now).astimezone(zone).date())
        assert not pause.holds_on(wake.day)
    assert len(found) == (0 if length is None else 2)


def test_an_evening_question_is_owed_until_its_day_is_over() -> None:
    evenings = replace(READY, check_in_at=time(21), checked_in_on=TODAY - DAY)
    asked = Wake(kind="check_in", day=TODAY, at=at(21))
    assert owed_check_in(evenings, at(23, 59)) == asked
    assert owed_check_in(evenings, at(0, days=1)) == replace(
        asked, day=TODAY + DAY, at=at(21, days=1)
    )
    done = replace(evenings, checked_in_on=TODAY)
    assert owed_check_in(done, at(12)) == replace(asked, day=TODAY + DAY, at=at(21, days=1))
    assert owed_check_in(replace(evenings, check_in_at=None), at(12)) is None
    assert owed_check_in(replace(evenings, message_at=None), at(12)) is None


def test_a_clock_that_jumped_far_ahead_and_back_does_no_harm() -> None:
    chat = chat_of(replace(READY, advised_on=TODAY - DAY), at(7) + 200 * DAY)
    ahead = TODAY + 200 * DAY
    assert chat.send(Incoming(occasion=f"daily.{ahead}")).replies
    for days in range(3):
        chat.now = at(7, days=days)
        assert owed_now(chat) == TODAY + days * DAY
        assert chat.send(Incoming(occasion=f"daily.{TODAY + days * DAY}")).replies


def owed_now(chat: Chat) -> date:
    assert chat.runner is not None
    wake = owed(chat.runner, chat.now)
    assert wake is not None
    return wake.day


def at(hour: int, minute: int = 0, *, days: int = 0) -> datetime:
    return datetime.combine(TODAY, time(hour, minute), UTC) + days * DAY


def test_a_morning_message_is_about_its_day_and_an_evening_message_about_the_next() -> None:
    new = replace(READY, advised_on=None)
    assert owed(new, at(6)) == Wake(kind="daily", day=TODAY, at=at(7))
    evening = replace(new, message_at=time(20))
    assert owed(evening, at(6)) == Wake(kind="daily", day=TODAY + DAY, at=at(20))
    assert owed(replace(new, message_at=None), at(6)) is None
    assert owed(replace(new, answers=None), at(6)) is None


@pytest.mark.parametrize(
    ("hour", "day", "now", "late"),
    [
        (time(7), TODAY, at(20), False),
        (time(7), TODAY, at(20, 1), True),
        (time(14), TODAY, at(6), False),
        (time(20), TODAY + DAY, at(23), False),
        (time(20), TODAY + DAY, at(23, 1), True),
        (time(22, 30), TODAY + DAY, at(23, 30), False),
        (time(7), TODAY - DAY, at(0), True),
    ],
)
def test_until_when_a_message_still_goes_out(
    hour: time, day: date, now: datetime, *, late: bool
) -> None:
    assert is_too_late(replace(READY, message_at=hour), day, now) is late


def test_what_arrives_too_late_is_not_said_and_the_next_day_is_owed() -> None:
    chat = chat_of(replace(READY, advised_on=TODAY - DAY), at(20, 30))
    outcome = chat.send(Incoming(occasion=f"daily.{TODAY}"))
    assert outcome.replies == ()
    assert outcome.wakes == (Wake(kind="daily", day=TODAY + DAY, at=at(7, days=1)),)


def test_a_changed_hour_never_says_a_day_twice() -> None:
    chat = chat_of(replace(READY, advised_on=TODAY - DAY), at(7))
    assert chat.send(Incoming(occasion=f"daily.{TODAY}")).replies
    for hour in (time(8), time(12), time(14, 59)):
        assert chat.runner is not None
        chat.runner = replace(chat.runner, message_at=hour)
        wake = owed(chat.runner, at(7, 1))
        assert wake is not None
        assert wake.day == TODAY + DAY


def test_a_repeated_occasion_says_nothing_and_owes_the_same() -> None:
    chat = chat_of(replace(READY, advised_on=TODAY - DAY), at(7))
    first = chat.send(Incoming(occasion=f"daily.{TODAY}"))
    again = chat.send(Incoming(occasion=f"daily.{TODAY}"))
    assert first.replies
    assert not again.replies
    assert (again.runner, again.wakes) == (first.runner, first.wakes)


def test_an_abandoned_first_run_is_owed_one_reminder() -> None:
    chat = chat_of(NEW)
    wake = chat.says("/start").wakes
    assert wake == (Wake(kind="nudge", day=TODAY, at=MONDAY + NUDGE_AFTER),)
    # The reminder of that day is one and the same, whatever else is said meanwhile.
    chat.now += DAY
    assert [(each.kind, each.day) for each in chat.says("/help").wakes] == [("nudge", TODAY)]
    assert chat.says("/cancel").wakes == ()
    assert wakes(None, Conversation(), MONDAY) == ()
