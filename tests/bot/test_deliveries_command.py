"""`python -m bot deliveries`, as somebody who gives support calls it."""

import json
from datetime import timedelta
from pathlib import Path

from dialogs.scene import House, Outcome, Wake
from tests.bot.coach import NOON, RUNNER, SECRET, Clock, opened
from tests.bot.process import ran
from tests.bot.test_daily import TUESDAY
from tests.fakes.telegram import FakeTelegram
from tests.saving import save

SEVEN = Wake(kind="daily", day=TUESDAY.date(), at=TUESDAY)


async def pushed(home: Path, telegram: FakeTelegram) -> None:
    """At seven Ada gets it, Bob has left, Cleo meets a flood, and Dora's has not been begun."""
    clock = Clock()
    async with opened(home, telegram, clock) as coach:
        ada, bob, cleo, dora = (telegram.person(name) for name in ("Ada", "Bob", "Cleo", "Dora"))
        for person in (ada, bob, cleo):
            await person.says("/start")
            await coach.knows(person)
        bob.deletes_account()
        telegram.fail_next("sendMessage", 429, "Too Many Requests: retry after 9", retry_after=9)
        clock.now = TUESDAY
        await coach.daily.deliver_due()
        clock.now = NOON
        await coach.knows(dora)


async def test_what_is_owed_is_counted_and_named_by_number(
    tmp_path: Path, telegram: FakeTelegram
) -> None:
    await pushed(tmp_path, telegram)
    code, printed = await ran(tmp_path, "deliveries", at=TUESDAY)
    assert code == 0, printed
    first, counts, *rest = printed.splitlines()
    assert first.startswith("At 2026-11-24 07:00:0")
    assert counts == "daily: 1 due, 1 refused, 1 sent, 1 to be retried, 1 to come"
    due = "daily for 2026-11-24, due 2026-11-24 07:00:00 UTC"
    oldest, following, heading, failure = rest
    assert oldest.startswith("Due longest: ")
    assert oldest.endswith(f", {due}: due, 0 tries")
    assert following.startswith("Next: ")
    assert following.endswith(f", {due}: to be retried, 1 try")
    assert heading == "Failed last:"
    assert failure.endswith(f", {due}: refused, 1 try")
    assert [name for name in ("Ada", "Bob", "Leeds", "yoga") if name in printed] == []


async def test_who_waits_for_their_moment_within_the_spread_is_to_come(
    tmp_path: Path, telegram: FakeTelegram
) -> None:
    house = House(spread=timedelta(minutes=30))
    async with opened(tmp_path, telegram, Clock(), house) as coach:
        ada = telegram.person("Ada")
        await ada.says("/start")
        kept = await coach.recalls(ada)
        outcome = Outcome(runner=RUNNER, conversation=kept.conversation, wakes=(SEVEN,))
        async with coach.database.writing() as session:
            await save(session, kept, outcome, update="", now=NOON, spread=house.spread)
    _code, printed = await ran(tmp_path, "deliveries", "--json", at=TUESDAY)
    assert json.loads(printed)["counts"] == {"daily": {"to come": 1}}


async def test_programs_get_the_same(tmp_path: Path, telegram: FakeTelegram) -> None:
    await pushed(tmp_path, telegram)
    later = TUESDAY + timedelta(minutes=2)
    code, printed = await ran(tmp_path, "deliveries", "--json", at=later)
    assert code == 0, printed
    found = json.loads(printed)
    assert found["now"].startswith("2026-11-24T07:02:0")
    assert found["counts"] == {"daily": {"late": 2, "refused": 1, "sent": 1, "to come": 1}}
    assert found["oldest"]["state"] == "late"
    assert found["next"]["day"] == "2026-11-25"
    assert [each["state"] for each in found["failures"]] == ["refused"]


async def test_before_anybody_is_owed_anything(tmp_path: Path) -> None:
    code, printed = await ran(tmp_path, "deliveries")
    assert (code, len(printed.splitlines())) == (1, 1), printed
    assert "There is no database at" in printed
    await ran(tmp_path, "migrate", settings={"SECRET_KEY": SECRET})
    code, printed = await ran(tmp_path, "deliveries")
    assert (code, printed.splitlines()[1:]) == (0, ["Nothing is owed to anybody yet."])
