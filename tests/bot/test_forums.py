"""Groups with topics: the coach answers where it was asked, and posts where it was set up."""

from datetime import UTC, datetime

import pytest

from tests.bot.coach import Clock, Coach
from tests.fakes.telegram import FakeTelegram, Group, Member, Person

pytestmark = pytest.mark.usefixtures("coach")

TUESDAY = datetime(2026, 11, 24, 7, 0, 1, tzinfo=UTC)


@pytest.fixture
def forum(telegram: FakeTelegram) -> Group:
    return telegram.group("Hyde Park Harriers")


@pytest.fixture
def runs(forum: Group) -> int:
    forum.opens_topic()
    return forum.opens_topic()


@pytest.fixture
def olga(telegram: FakeTelegram, forum: Group) -> Member:
    return forum.administrator(telegram.person("Olga"))


async def set_up(olga: Member, topic: int) -> None:
    await olga.says("/club setup", topic=topic)
    asked = await olga.hears("Which town")
    assert asked.topic == topic
    await olga.says("Leeds", reply_to=asked)
    await olga.hears("When shall I post")
    await olga.presses("Tue")
    await olga.hears("At what time?")
    await olga.presses("07:00")
    asked = await olga.hears("Which runs")
    assert asked.topic == topic
    await olga.says("Tue hard, Sun long 18k", reply_to=asked)
    assert (await olga.hears("is set up")).topic == topic


async def test_commands_are_answered_in_their_topic(
    telegram: FakeTelegram, forum: Group, runs: int, ada: Person
) -> None:
    here = forum.member(ada)
    await here.says("/guide", topic=runs)
    page = await here.hears("Amy Haas")
    assert page.topic == runs
    await here.presses("Do not", on=page)
    assert (await here.hears("Do not")).id == page.id
    await here.says("/guide")
    assert (await here.hears("Amy Haas")).topic is None
    sent = [call.params for call in telegram.calls if call.method == "sendMessage"]
    assert "message_thread_id" not in sent[-1]


async def test_the_club_is_posted_to_where_it_was_set_up(
    coach: Coach, clock: Clock, olga: Member, runs: int
) -> None:
    await set_up(olga, runs)
    clock.now = TUESDAY
    assert await coach.posts.post_due() == 1
    assert (await olga.hears("Tue")).topic == runs


@pytest.mark.parametrize("happens", ["closes_topic", "deletes_topic"])
async def test_what_has_no_topic_any_more_goes_to_the_general_one(
    coach: Coach, clock: Clock, forum: Group, olga: Member, runs: int, happens: str
) -> None:
    await set_up(olga, runs)
    getattr(forum, happens)(runs)
    clock.now = TUESDAY
    assert await coach.posts.post_due() == 1
    assert (await olga.hears("Tue")).topic is None
    await olga.says("/club", topic=runs)
    assert (await olga.hears("I post every week")).topic is None


async def test_a_chain_of_replies_is_no_topic(
    telegram: FakeTelegram, forum: Group, ada: Person
) -> None:
    here = (await forum.becomes_supergroup(ada)).member(ada)
    await here.says("/guide")
    page = await here.hears("Amy Haas")
    await here.says("/privacy", reply_to=page)
    assert (await here.hears("Privacy")).topic is None
    assert not any("message_thread_id" in call.params for call in telegram.calls)
