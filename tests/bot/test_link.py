"""One runner on two platforms: a code from one chat, typed in the other, and a yes from both."""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.platform import Unavailable
from coach.records import Done
from coach.runs import Race
from dialogs.scene import House
from storage.tables import AccountRow, Base, DeliveryRow, RunnerRow
from tests.bot.coach import RUNNER, Clock
from tests.bot.talkers import Club, Talker, opened_club

YOGA = Done(day=date(2026, 11, 20), activity="yoga", minutes=15)
SWIM = Done(day=date(2026, 11, 21), activity="swimming", minutes=30)
RACE = Race(day=date(2027, 4, 18), distance_km=10)
FIRST = replace(RUNNER, town="Leeds", done=(YOGA,))
SECOND = replace(RUNNER, town="York", message_at=time(20), done=(YOGA, SWIM), races=(RACE,))


@pytest.fixture
async def club(tmp_path: Path, clock: Clock) -> AsyncIterator[Club]:
    async with opened_club(tmp_path, clock) as club:
        yield club


@pytest.fixture
async def ada(club: Club) -> Talker:
    """At home on Telegram."""
    ada = club.talker("telegram", "1")
    await ada.knows(FIRST)
    return ada


@pytest.fixture
async def there(club: Club) -> Talker:
    """The same person on Discord, with other answers."""
    there = club.talker("discord", "2")
    await there.knows(SECOND)
    return there


async def code_of(talker: Talker) -> str:
    await talker.says("/link")
    said = await talker.taps("Make a code")
    found = re.search(r"Type this in your other chat within 15 min\. .*/link (\S{9})", said)
    assert found, said
    return found[1]


async def link(first: Talker, second: Talker, *, answers: str = "", push: str) -> str:
    """Goes all the way; returns what the first chat is told at the end."""
    said = await second.says(f"/link {await code_of(first)}")
    if answers:
        assert "Whose answers shall stay?" in said
        await second.taps(answers)
    await second.taps(push)
    said = await second.taps("Yes, link them")
    assert "I have asked on" in said
    assert "Is this you?" in await first.hears()
    return await first.taps("Yes, that is me")


async def accounts(club: Club) -> list[tuple[str, int, bool]]:
    async with club.database.reading() as session:
        rows = await session.scalars(select(AccountRow).order_by(AccountRow.id))
        return [(row.platform, row.runner_id, row.pushes) for row in rows]


async def test_two_chats_become_one_runner(club: Club, ada: Talker, there: Talker) -> None:
    stays, goes = (await ada.recalls()).runner_id, (await there.recalls()).runner_id
    said = await link(ada, there, answers="Those from here", push="Here")
    assert said == ("Linked: this chat and the one on Discord are one now. /unlink parts them.")
    runner = await ada.runner()
    assert runner == await there.runner()
    assert (runner.town, runner.message_at) == ("York", time(20))
    assert (runner.done, runner.races) == ((YOGA, SWIM), (RACE,))
    assert await accounts(club) == [("telegram", stays, False), ("discord", stays, True)]
    async with club.database.reading() as session:
        assert await session.get(RunnerRow, goes) is None


@pytest.mark.parametrize(
    ("answers", "push", "town", "hears"),
    [
        ("Those from here", "Telegram", "York", "telegram"),
        ("Those from Telegram", "Here", "Leeds", "discord"),
    ],
)
async def test_the_answers_and_the_daily_message_are_chosen_apart(
    club: Club, ada: Talker, there: Talker, answers: str, push: str, town: str, hears: str
) -> None:
    await link(ada, there, answers=answers, push=push)
    assert (await there.runner()).town == town
    heard = set()
    for hours in (8, 11):
        club.clock.passes(hours=hours)
        heard |= {talker.where.platform for talker in (ada, there) if await talker.hears()}
    assert heard == {hears}


async def test_both_sides_are_told_the_same_terms(ada: Talker, there: Talker) -> None:
    await there.says(f"/link {await code_of(ada)}")
    await there.taps("Those from Telegram")
    asked = await there.taps("Here")
    assert "Link this chat with the one on Telegram?" in asked
    assert "The answers from Telegram stay. I write here each day." in asked
    await there.taps("Yes, link them")
    question = await ada.hears()
    assert "Your code was typed on Discord." in question
    assert "The answers from here stay. I write on Discord each day." in question
    assert "[Yes, that is me] [No]" in question


async def test_a_stranger_simply_joins(club: Club, ada: Talker) -> None:
    stranger = club.talker("discord", "3")
    said = await link(ada, stranger, push="Telegram")
    assert said.startswith("Linked")
    assert await stranger.runner() == await ada.runner()
    assert "Your week" in await stranger.says("/week")


async def test_whoever_stopped_in_the_first_questions_is_not_asked_them_again(
    club: Club, ada: Talker
) -> None:
    newcomer = club.talker("discord", "3")
    assert "1 of 4" in await newcomer.says("/start")
    await link(ada, newcomer, push="Here")
    assert "What I can do" in await newcomer.says("/start")
    assert "1 of 4" not in await newcomer.says("hello there")


async def test_the_code_may_come_from_the_emptier_chat(club: Club, there: Talker) -> None:
    newcomer = club.talker("telegram", "3")
    await newcomer.says("/start")
    await link(newcomer, there, push="Here")
    assert (await newcomer.runner()).town == "York"


async def test_a_code_is_typed_into_the_question_in_any_form(ada: Talker, there: Talker) -> None:
    code = await code_of(ada)
    await there.says("/link")
    said = await there.says(f" {code.lower().replace('-', ' ')} ")
    assert "Whose answers shall stay?" in said


@pytest.mark.parametrize("words", ["ABCD-EFGH", "what code", "next week perhaps"])
async def test_what_is_no_code_costs_no_try(there: Talker, words: str) -> None:
    await there.says("/link")
    for _try in range(9):
        assert "That is not a code. One looks like this" in await there.says(words)
    assert "That code opens nothing." in await there.says("2345-6789")


async def test_a_code_is_stored_nowhere(club: Club, ada: Talker, there: Talker) -> None:
    code = await code_of(ada)
    await there.says("/link")
    await there.says(code)
    async with club.database.reading() as session:
        for table in Base.metadata.sorted_tables:
            rows = await session.execute(select(table))
            stored = " ".join(str(tuple(row)) for row in rows)
            assert code not in stored
            assert code.replace("-", "") not in stored


async def test_a_code_works_once(club: Club, ada: Talker, there: Talker) -> None:
    code = await code_of(ada)
    other = club.talker("discord", "3")
    await there.says(f"/link {code}")
    assert "Where shall I write" in await other.says(f"/link {code}")
    await there.taps("Those from here")
    await there.taps("Here")
    await there.taps("Yes, link them")
    assert "That code is over by now" in await other.taps("Here")
    assert "That code opens nothing." in await other.says(f"/link {code}")
    assert "on Discord" in await ada.hears()
    await ada.taps("Yes, that is me")
    assert await ada.runner() == await there.runner()


async def test_a_new_code_ends_the_one_before(ada: Talker, there: Talker) -> None:
    old, new = await code_of(ada), await code_of(ada)
    assert "That code opens nothing." in await there.says(f"/link {old}")
    assert "Whose answers" in await there.says(f"/link {new}")


async def test_a_code_is_over_after_a_quarter_of_an_hour(
    club: Club, ada: Talker, there: Talker
) -> None:
    code = await code_of(ada)
    club.clock.passes(minutes=15)
    assert "That code opens nothing." in await there.says(f"/link {code}")


async def test_a_yes_that_comes_too_late_does_nothing(
    club: Club, ada: Talker, there: Talker
) -> None:
    await there.says(f"/link {await code_of(ada)}")
    for label in ("Those from here", "Here", "Yes, link them"):
        await there.taps(label)
    await ada.hears()
    club.clock.passes(minutes=15)
    assert await ada.taps("Yes, that is me") == ""
    assert ada.notices == ["That is over by now. /link makes a new code."]
    assert await there.runner() != await ada.runner()


async def test_an_old_yes_does_not_agree_to_a_new_link(club: Club, ada: Talker) -> None:
    questions = []
    for talker in (club.talker("discord", "3"), club.talker("discord", "4")):
        await talker.says(f"/link {await code_of(ada)}")
        await talker.taps("Here")
        await talker.taps("Yes, link them")
        assert "Is this you?" in await ada.hears()
        questions.append(ada.screen)
    await ada.taps("Yes, that is me", on=questions[0])
    assert ada.notices == ["That is over by now. /link makes a new code."]
    assert len({runner for _platform, runner, _pushes in await accounts(club)}) == 3


async def test_the_first_chat_may_say_no(ada: Talker, there: Talker) -> None:
    code = await code_of(ada)
    await there.says(f"/link {code}")
    for label in ("Those from here", "Here", "Yes, link them"):
        await there.taps(label)
    await ada.hears()
    assert await ada.taps("No") == "Not linked. That code is no good any more."
    assert (await ada.runner()).town == "Leeds"
    assert "That code opens nothing." in await there.says(f"/link {code}")


async def test_the_second_chat_may_say_no_and_the_code_stays_good(
    ada: Talker, there: Talker
) -> None:
    code = await code_of(ada)
    await there.says(f"/link {code}")
    await there.taps("Those from here")
    await there.taps("Here")
    assert await there.taps("No, leave it") == "✓ No, leave it | Left as it was."
    assert await ada.hears() == ""
    assert "Whose answers" in await there.says(f"/link {code}")


async def test_ones_own_code_links_nothing(ada: Talker, there: Talker) -> None:
    code = await code_of(ada)
    assert "That code is your own." in await ada.says(f"/link {code}")
    await link(ada, there, answers="Those from here", push="Here")
    code = await code_of(ada)
    assert "That code is your own." in await there.says(f"/link {code}")


async def test_codes_cannot_be_guessed(club: Club, ada: Talker, there: Talker) -> None:
    code = await code_of(ada)
    for guess in ("2345-6789", "BCDF-GHJK", "bcdfghjk", "3333-3333", "4444-4444"):
        assert "That code opens nothing." in await there.says(f"/link {guess}")
    assert "Too many codes" in await there.says(f"/link {code}")
    club.clock.passes(minutes=59)
    assert "Too many codes" in await there.says(f"/link {await code_of(ada)}")
    club.clock.passes(minutes=1)
    assert "Whose answers" in await there.says(f"/link {await code_of(ada)}")


async def test_a_stranger_cannot_guess_either(tmp_path: Path, clock: Clock) -> None:
    async with opened_club(tmp_path, clock, House(invitation="word")) as club:
        ada, stranger = club.talker("telegram", "1"), club.talker("discord", "2")
        await ada.knows(FIRST)
        code = await code_of(ada)
        for _guess in range(5):
            assert "for invited runners" in await stranger.says("/link 2345-6789")
        assert "for invited runners" in await stranger.says(f"/link {code}")
        assert (await stranger.recalls()).runner is None
        other = club.talker("discord", "3")
        assert "Where shall I write" in await other.says(f"/start link_{code}")


async def test_the_question_to_the_first_chat_is_never_lost(
    club: Club, ada: Talker, there: Talker
) -> None:
    await there.says(f"/link {await code_of(ada)}")
    for label in ("Those from here", "Here", "Yes, link them"):
        await there.taps(label)
    club.platforms["telegram"].trouble.append(Unavailable("a storm"))
    assert await ada.hears() == ""
    await ada.says("/week")
    club.clock.passes(minutes=1)
    assert "Is this you?" in await ada.hears()


async def test_what_changes_meanwhile_is_in_the_merge(ada: Talker, there: Talker) -> None:
    await there.says(f"/link {await code_of(ada)}")
    for label in ("Those from here", "Here", "Yes, link them"):
        await there.taps(label)
    await ada.hears()
    await there.says("/settings")
    await there.taps("Town")
    await asyncio.gather(ada.taps("Yes, that is me"), there.says("Hull"))
    runner = await ada.runner()
    assert runner == await there.runner()
    assert (runner.town, runner.done) == ("Hull", (YOGA, SWIM))


async def test_two_links_at_once_do_not_wait_for_each_other(
    club: Club, ada: Talker, there: Talker
) -> None:
    """Each asks the other, and both say yes in the same moment."""
    for first, second in ((ada, there), (there, ada)):
        await second.says(f"/link {await code_of(first)}")
        for label in ("Those from here", "Here", "Yes, link them"):
            await second.taps(label)
    await ada.hears()
    await there.hears()
    async with asyncio.timeout(10):
        await asyncio.gather(ada.taps("Yes, that is me"), there.taps("Yes, that is me"))
    assert await ada.runner() == await there.runner()
    assert len({runner for _platform, runner, _pushes in await accounts(club)}) == 1


async def test_both_chats_of_one_runner_lose_none_of_each_others_words(
    ada: Talker, there: Talker
) -> None:
    await link(ada, there, answers="Those from here", push="Here")
    await ada.says("/settings")
    await ada.taps("Town")
    await there.says("/settings")
    await there.taps("Units")
    await asyncio.gather(ada.says("Hull"), there.says("Miles"))
    runner = await ada.runner()
    assert (runner.town, runner.units) == ("Hull", "mi")


async def test_what_was_owed_to_the_runner_who_went_is_owed_no_more(
    club: Club, ada: Talker, there: Talker
) -> None:
    goes = (await there.recalls()).runner_id
    await link(ada, there, answers="Those from Telegram", push="Telegram")
    async with club.database.reading() as session:
        owed = (await session.scalars(select(DeliveryRow.runner_id))).all()
    assert goes not in owed


async def test_a_chat_that_parts_begins_afresh_and_the_other_keeps_everything(
    club: Club, ada: Talker, there: Talker
) -> None:
    await link(ada, there, answers="Those from here", push="Here")
    before = await ada.runner()
    assert "Everything stays with Telegram" in await there.says("/unlink")
    assert "Left as it was" in await there.taps("No, keep it linked")
    await there.says("/unlink")
    assert "on its own now" in await there.says("yes")
    kept = await there.recalls()
    assert (kept.runner, kept.conversation_id) == (None, None)
    assert await ada.runner() == before
    assert [(name, pushes) for name, _runner, pushes in await accounts(club)] == [
        ("telegram", True)
    ]
    club.clock.passes(hours=8)
    assert "Tomorrow" in await ada.hears()
    assert "1 of 4" in await there.says("/start")


async def test_a_single_chat_cannot_part(ada: Talker, club: Club) -> None:
    assert "linked with no other" in await ada.says("/unlink")
    assert await club.talker("discord", "3").says("/unlink") == "Nothing is stored about you."


async def test_deleting_in_one_chat_forgets_both(ada: Talker, there: Talker) -> None:
    await link(ada, there, answers="Those from here", push="Here")
    await code_of(ada)
    await there.says("/delete")
    assert "Everything about you is deleted." in await there.taps("Yes, delete everything")
    assert [(await each.recalls()).runner for each in (ada, there)] == [None, None]


async def test_a_link_of_a_runner_who_was_deleted_is_over(ada: Talker, there: Talker) -> None:
    await there.says(f"/link {await code_of(ada)}")
    for label in ("Those from here", "Here", "Yes, link them"):
        await there.taps(label)
    await ada.hears()
    await there.says("/delete")
    await there.says("yes")
    assert await ada.taps("Yes, that is me") == ""
    assert (await ada.runner()).town == "Leeds"


async def test_nothing_of_links_stays_for_long(club: Club, ada: Talker, there: Talker) -> None:
    await code_of(ada)
    await there.says("/link 2345-6789")
    club.clock.passes(hours=1)
    await club.daily.tidy(club.clock())
    async with club.database.reading() as session:
        for name in ("link_codes", "link_tries"):
            assert (await session.execute(select(Base.metadata.tables[name]))).all() == []


async def test_a_new_runner_may_link_before_answering(club: Club) -> None:
    one, other = club.talker("telegram", "1"), club.talker("discord", "2")
    await one.says("/start")
    await link(one, other, push="Here")
    assert await one.runner() == await other.runner()
    assert (await one.runner()).answers is None
