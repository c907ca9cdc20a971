"""Groups: what is answered there, what is offered alone, and what becomes of the group."""

import pytest

from tests.bot.coach import RUNNER, Coach
from tests.fakes.telegram import FakeTelegram, Group, Member, Person

pytestmark = pytest.mark.usefixtures("coach")


@pytest.fixture
def club(telegram: FakeTelegram) -> Group:
    return telegram.group("Running club")


@pytest.fixture
def here(club: Group, ada: Person) -> Member:
    return club.member(ada)


async def test_only_commands_and_replies_to_the_bot_are_answered(
    telegram: FakeTelegram, coach: Coach, here: Member, club: Group
) -> None:
    bert = club.member(telegram.person("Bert"))
    await here.says("/start@sidestride_bot")
    greeting = await here.hears("in our own chat")
    for words in ("@sidestride_bot how is everyone?", "/guide@other_bot", "Not sure"):
        await here.says(words)
    await here.says("What do you say?", reply_to=here.chat[0])
    await here.hears_nothing()
    await bert.says("And what of me?", reply_to=greeting)
    await bert.hears("in our own chat")
    assert (await coach.recalls(bert_alone(telegram, bert))).runner is None


async def test_what_is_edited_too_late_is_told_so_if_it_was_for_the_bot(
    coach: Coach, ada: Person, here: Member
) -> None:
    await here.says("/guide")
    await here.hears("Amy Haas")
    await here.edits(here.chat[0], "/privacy")
    said = await here.hears()
    assert said.text == "That was read before you edited it. Write it anew, please."
    await here.says("How is everyone?")
    await here.edits(here.chat[-1], "How are you all?")
    await here.hears_nothing()
    assert (await coach.recalls(ada)).runner is None


def bert_alone(telegram: FakeTelegram, bert: Member) -> Person:
    return Person(telegram._backend, "Bert", bert.user, telegram._backend.chats[bert.id])  # noqa: SLF001 - his private chat


@pytest.mark.parametrize("command", ["/today", "/log", "/settings", "/delete", "/link x", "/week"])
async def test_what_is_personal_is_offered_alone(
    coach: Coach, ada: Person, here: Member, command: str
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await coach.knows(ada)
    before = await coach.recalls(ada)
    await here.says(command)
    said = await here.hears("between the two of us")
    assert said.buttons == [["Write to me alone"]]
    link = here.link(said, "Write to me alone")
    name = command.split()[0].removeprefix("/")
    assert link == f"https://t.me/sidestride_bot?start=open_{name}"
    assert await coach.recalls(ada) == before
    await ada.hears_nothing()
    await ada.says(f"/start open_{name}")
    await ada.hears()


async def test_the_guide_is_for_everybody_and_its_buttons_for_whoever_asked(
    telegram: FakeTelegram, club: Group, here: Member
) -> None:
    bert = club.member(telegram.person("Bert"))
    await here.says("/guide")
    page = await here.hears("Amy Haas")
    await bert.presses("Do not", on=page)
    await here.notices_something("somebody else's")
    await here.hears_nothing()
    await here.presses("Do not", on=page)
    turned = await here.hears("Do not")
    assert (turned.id, turned.edited) == (page.id, 1)
    await here.presses_data(page, "open.2026-11-23.today")
    await here.notices_something("Write to me alone")
    await here.hears_nothing()


async def test_a_group_is_remembered_wherever_it_goes(
    telegram: FakeTelegram, coach: Coach, club: Group, ada: Person, here: Member
) -> None:
    await telegram.confirmed(await club.adds_bot(ada))
    await here.hears("in our own chat")
    assert await coach.groups.has(str(club.id))
    after = await club.becomes_supergroup(ada)
    there = after.member(ada)
    await there.says("/guide")
    await there.hears("Amy Haas")
    assert not await coach.groups.has(str(club.id))
    assert await coach.groups.has(str(after.id))
    await telegram.confirmed(await after.removes_bot(ada))
    assert not await coach.groups.has(str(after.id))


async def test_whoever_asks_while_the_group_moves_is_answered_where_it_is(
    telegram: FakeTelegram, coach: Coach, club: Group, ada: Person, here: Member
) -> None:
    telegram.hold(only=[club.id])
    await here.says("/guide")
    await telegram.called("sendMessage")
    after = await club.becomes_supergroup(ada)
    telegram.release()
    await after.member(ada).hears("Amy Haas")
    assert await coach.groups.has(str(after.id))


async def test_what_a_screen_offers_of_ones_own_is_left_out(
    coach: Coach, ada: Person, here: Member
) -> None:
    await coach.knows(ada, RUNNER)
    await here.says("/privacy")
    said = await here.hears("Privacy")
    assert said.buttons == []
