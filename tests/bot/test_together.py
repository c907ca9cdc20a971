"""What is done together: batches, bad items, and those who give up waiting."""

import asyncio
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.together import MOST, Together
from storage.errors import DatabaseUnreachable


class Doubling:
    """Doubles numbers, and breaks at those that are bad; `batches` is what it was called with."""

    def __init__(self, bad: frozenset[int] = frozenset(), error: Exception | None = None) -> None:
        self.batches: list[list[int]] = []
        self._bad = bad
        self._error = error or ZeroDivisionError()

    async def __call__(self, numbers: Sequence[int]) -> list[int]:
        self.batches.append(list(numbers))
        await asyncio.sleep(0)
        if self._bad & set(numbers):
            raise self._error
        return [2 * each for each in numbers]


@given(count=st.integers(1, 250), bad=st.frozensets(st.integers(0, 249), max_size=3))
def test_everybody_gets_their_own_and_only_the_bad_fail(count: int, bad: frozenset[int]) -> None:
    async def all_at_once() -> list[int | BaseException]:
        together = Together(Doubling(bad))
        waiting = (together(each) for each in range(count))
        return await asyncio.gather(*waiting, return_exceptions=True)

    for number, result in enumerate(asyncio.run(all_at_once())):
        if number in bad:
            assert isinstance(result, ZeroDivisionError)
        else:
            assert result == 2 * number


async def test_who_comes_together_is_served_together() -> None:
    doubling = Doubling()
    together = Together(doubling)
    await asyncio.gather(*(together(each) for each in range(MOST + 1)))
    await together(0)
    assert [len(batch) for batch in doubling.batches] == [MOST, 1, 1]


async def test_a_database_that_is_away_is_asked_once_and_everybody_is_told() -> None:
    doubling = Doubling(frozenset({1}), DatabaseUnreachable("It is away."))
    together = Together(doubling)
    waiting = (together(each) for each in range(3))
    told = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(each) for each in told] == [DatabaseUnreachable] * 3
    assert len(doubling.batches) == 1


async def test_who_gives_up_takes_nobody_along() -> None:
    together = Together(Doubling())
    first, second = (asyncio.create_task(together(each)) for each in (1, 2))
    await asyncio.sleep(0)
    first.cancel()
    assert await second == 4
    with pytest.raises(asyncio.CancelledError):
        await first


async def test_nobody_waits_for_work_that_was_ended() -> None:
    async def ends(_numbers: Sequence[int]) -> list[int]:
        raise asyncio.CancelledError

    together = Together(ends)
    waiting = (together(each) for each in range(MOST + 1))
    async with asyncio.timeout(1):
        told = await asyncio.gather(*waiting, return_exceptions=True)
    assert {type(each) for each in told} == {asyncio.CancelledError}
