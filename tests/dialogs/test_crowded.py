"""Whoever chooses a crowded hour is told to expect the message around it."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from dialogs.due import comes_around
from dialogs.messages import Incoming
from dialogs.scene import House, Scene
from dialogs.turn import turn
from tests.bot.coach import NOON, RUNNER

CROWDED = House(crowded=frozenset({time(7)}))


@pytest.mark.parametrize(
    ("house", "zone", "is_around"),
    [
        (House(), "Europe/London", False),
        (House(spread=timedelta(minutes=1)), "Europe/London", False),
        (House(spread=timedelta(minutes=10)), "Europe/London", True),
        (CROWDED, "Europe/London", True),
        (CROWDED, "Europe/Berlin", False),
    ],
)
def test_an_hour_is_crowded_by_the_clock_of_all_zones(
    house: House, zone: str, *, is_around: bool
) -> None:
    assert comes_around(house, replace(RUNNER, zone=zone), NOON) is is_around


@pytest.mark.parametrize(("house", "is_told"), [(House(), False), (CROWDED, True)])
def test_a_changed_hour_says_so(house: House, *, is_told: bool) -> None:
    now = datetime(2026, 11, 23, 12, tzinfo=UTC)
    scene = Scene(runner=replace(RUNNER, message_at=time(9)), house=house)
    asked = turn(scene, Incoming(press="set.2026-11-23.hour"), now)
    scene = replace(scene, runner=asked.runner, conversation=asked.conversation)
    said = turn(scene, Incoming(text="7:00"), now)
    assert said.runner is not None
    assert said.runner.message_at == time(7)
    texts = " ".join(reply.text for reply in said.replies)
    assert ("expect it around 07:00" in texts) is is_told
