"""A club in a Telegram group: set up, joined, posted to, moved and left, with the real library."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.records import Done
from coach.runner import Runner
from storage.clubs import club_of
from tests.bot.coach import NOON, RUNNER, Clock, Coach, where
from tests.bot.members import store_members
from tests.fakes.telegram import FakeTelegram, Group, Member, Person

pytestmark = pytest.mark.usefixtures("coach", "organiser")

DAY = timedelta(days=1)


@pytest.fixture
def group(telegram: FakeTelegram) -> Group:
    return telegram.group("Hyde Park Harriers")


@pytest.fixture
async def organiser(telegram: FakeTelegram, group: Group) -> Member:
    """Somebody who runs the group and has set its club up."""
    person = telegram.person("Olga")
    await person.says("/start")
    await person.hears("1 of 4")
    member = group.administrator(person)
    await set_up(member)
    await person.hears("Hyde Park Harriers · ")
    return member


async def set_up(member: Member, when: str = "Tue") -> None:
    await member.says("/club setup")
    asked = await member.hears("Which town")
    await member.says("Leeds", reply_to=asked)
    await member.hears("When shall I post")
    await member.presses(when)
    await member.hears("At what time?")
    await member.presses("07:00")
    asked = await member.hears("Which runs")
    await member.says("Tue hard, Sun long 18k", reply_to=asked)
    await member.hears("is set up")


async def join(member: Member) -> None:
    await member.says("/club join")
    await member.hears("You are in Hyde Park Harriers")


async def test_only_administrators_organise(
    telegram: FakeTelegram, group: Group, organiser: Member
) -> None:
    ada = group.member(telegram.person("Ada"))
    for command in ("setup", "week", "race", "change", "export", "delete"):
        await ada.says(f"/club {command}")
        await ada.hears("Only the")
    await organiser.says("/club change")
    asked = await organiser.hears("Which run?")
    await ada.presses("Tue 24 Nov · hard", on=asked)
    await ada.notices_something("somebody else's")


async def test_who_remains_anonymous_is_asked_to_write_as_themselves(
    group: Group, organiser: Member
) -> None:
    nobody = group.anonymous()
    await nobody.says("/club setup")
    await nobody.hears("You write in the group's name, so I cannot tell who you are.")
    await nobody.says("/guide")
    await nobody.hears("cross-training")
    await organiser.says("/club")
    await organiser.hears("I post every week")


async def test_who_is_no_administrator_any_more_cannot_go_on(
    telegram: FakeTelegram, coach: Coach, group: Group, organiser: Member
) -> None:
    await organiser.says("/club delete")
    asked = await organiser.hears("cannot be undone")
    telegram._backend.administrators.clear()  # noqa: SLF001 - the others demoted her
    await organiser.presses("Yes, delete the club", on=asked)
    await organiser.hears("Only the organisers")
    async with coach.database.reading() as session:
        assert await club_of(session, "telegram", str(group.id)) is not None


async def test_an_answer_is_put_right_by_editing_it(organiser: Member) -> None:
    await organiser.says("/club setup")
    asked = await organiser.hears("Which town")
    await organiser.says("Leeeeds in the rain", reply_to=asked)
    await organiser.hears("not know", timeout=20)
    await organiser.edits(organiser.chat[-2], "Leeds")
    asked = await organiser.hears("When shall I post")
    await organiser.edits(organiser.chat[-3], "Bradford")
    await organiser.hears("When shall I post")


async def test_the_preview_comes_alone_or_is_offered_there(
    telegram: FakeTelegram, group: Group
) -> None:
    stranger = group.administrator(telegram.person("Zoe"))
    await set_up(stranger)
    offers = [said for said in stranger.chat if "I can tell you that alone" in said.text]
    assert [said.buttons for said in offers] == [[["Write to me alone"]]]


async def test_a_member_has_the_clubs_runs_and_hears_of_a_change(
    coach: Coach, clock: Clock, group: Group, organiser: Member, ada: Person
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await coach.knows(ada)
    await join(group.member(ada))
    await ada.says("/week")
    news = await ada.hears("From your club Hyde Park Harriers")
    assert "Tuesday 24 November: hard" in news.text
    await ada.hears("Tue 24 · Hard")

    await organiser.says("/club change Tuesday")
    await organiser.hears("hard")
    await organiser.presses("Move it")
    asked = await organiser.hears("To which day?")
    await organiser.says("Thursday", reply_to=asked)
    await organiser.hears("Members see it in their next message.")
    clock.passes(hours=19)
    await coach.daily.deliver_due()
    said = await ada.hears("From your club Hyde Park Harriers")
    assert "Tuesday 24 November: rest" in said.text
    assert "Thursday 26 November: hard" in said.text
    assert "Tue 24 Nov" in said.text
    await ada.says("/today")
    assert "From your club" not in (await ada.hears()).text


async def test_a_member_in_another_zone_hears_of_it_at_their_own_hour(
    coach: Coach, clock: Clock, group: Group, organiser: Member, ada: Person
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await coach.knows(ada, replace(RUNNER, zone="America/New_York"))
    await join(group.member(ada))
    await ada.says("/week")
    await ada.hears("Tue 24 · Hard")
    await organiser.says("/club change Tuesday")
    await organiser.hears("hard")
    await organiser.presses("Cancel it")
    await organiser.hears("Members see it in their next message.")
    clock.passes(hours=19)
    await coach.daily.deliver_due()
    assert not any("Tue 24 Nov" in message.text for message in ada.chat)
    clock.passes(hours=5)
    await coach.daily.deliver_due()
    said = await ada.hears("Tue 24 Nov")
    assert "Tuesday 24 November: rest" in said.text


async def test_the_post_comes_once_and_notes_for_the_one_who_presses(
    telegram: FakeTelegram, coach: Coach, clock: Clock, group: Group, ada: Person
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await coach.knows(ada)
    here = group.member(ada)
    bert = group.member(telegram.person("Bert"))
    assert await coach.posts.post_due() == 0
    clock.passes(hours=19)
    assert await coach.posts.post_due() == 1
    assert await coach.posts.post_due() == 0
    posted = await here.hears("The club's runs:")
    assert "Tue 24 Nov · hard" in posted.text
    assert posted.buttons == [["Did it", "Join"]]
    before = group.transcript()

    await here.presses("Did it", on=posted)
    await here.notices_something("Noted for you alone: yoga")
    await here.presses("Did it", on=posted)
    await here.notices_something("noted already")
    await bert.presses("Did it", on=posted)
    await bert.notices_something("Write to me alone")
    runner = (await coach.recalls(ada)).runner
    assert runner is not None
    assert [(done.activity, done.day.isoformat()) for done in runner.done] == [
        ("yoga", "2026-11-24")
    ]
    said = group.transcript().removeprefix(before)
    assert "Bot  (" in said
    assert "yoga" not in "".join(
        line for line in said.splitlines() if not line.startswith("Bot  (")
    )
    assert (await coach.recalls(alone(telegram, bert))).runner is None

    clock.passes(days=7)
    assert await coach.posts.post_due() == 1


def alone(telegram: FakeTelegram, member: Member) -> Person:
    return Person(telegram._backend, "Bert", member.user, telegram._backend.chats[member.id])  # noqa: SLF001 - his private chat


async def test_a_stranger_may_join_by_the_button_below_the_post(
    coach: Coach, clock: Clock, group: Group, ada: Person
) -> None:
    here = group.member(ada)
    clock.passes(hours=19)
    assert await coach.posts.post_due() == 1
    posted = await here.hears("The club's runs:")
    await here.presses("Join", on=posted)
    await here.hears("You are in Hyde Park Harriers")
    kept = await coach.recalls(ada)
    assert kept.clubs.mine is not None
    await ada.says("/start")
    await ada.hears("1 of 4")


async def test_a_stranger_who_joins_is_coached_in_the_private_chat(
    coach: Coach, group: Group, ada: Person
) -> None:
    here = group.member(ada)
    await here.says("/club join")
    said = await here.hears("Write to me alone, /start")
    assert said.buttons == [["Write to me alone"]]
    await ada.says("/start")
    await ada.hears("1 of 4")
    kept = await coach.recalls(ada)
    assert kept.where.chat == str(ada.chat_id)
    assert kept.clubs.mine is not None


async def test_thrown_out_it_posts_no_more_and_taken_back_it_goes_on(
    telegram: FakeTelegram, coach: Coach, clock: Clock, group: Group, ada: Person
) -> None:
    await coach.knows(ada)
    await join(group.member(ada))
    await telegram.confirmed(await group.removes_bot(ada))
    clock.passes(hours=19)
    assert await coach.posts.post_due() == 0
    kept = await coach.recalls(ada)
    assert kept.runner is not None
    assert kept.clubs.mine is None
    await telegram.confirmed(await group.adds_bot(ada))
    clock.passes(days=7)
    assert await coach.posts.post_due() == 1
    assert (await coach.recalls(ada)).clubs.mine is not None


async def test_a_group_that_moves_takes_its_club_along(
    coach: Coach, clock: Clock, group: Group, ada: Person
) -> None:
    after = await group.becomes_supergroup(ada)
    there = after.member(ada)
    await there.says("/club")
    await there.hears("Hyde Park Harriers")
    clock.passes(hours=19)
    assert await coach.posts.post_due() == 1
    await there.hears("The club's runs:")


async def test_a_club_from_set_up_to_deletion(
    coach: Coach, clock: Clock, group: Group, organiser: Member, ada: Person
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await coach.knows(ada)
    await join(group.member(ada))
    await organiser.says("/club today")
    await organiser.hears("Tomorrow the club runs: hard.")
    await organiser.says("/club race")
    await organiser.hears("How long is the race?")
    await organiser.presses("Half marathon")
    asked = await organiser.hears("When is the race?")
    await organiser.says("6 December", reply_to=asked)
    await organiser.hears("Members may take it over")
    await organiser.says("/club week Wed easy")
    await organiser.hears("The club runs: Wed easy.")
    await organiser.says("/club export")
    await organiser.says("/club delete")
    await organiser.hears("cannot be undone")
    await organiser.presses("Yes, delete the club")
    await organiser.hears("The club is deleted.")
    async with coach.database.reading() as session:
        assert await club_of(session, "telegram", str(group.id)) is None
    kept = await coach.recalls(ada)
    assert kept.runner is not None
    assert kept.clubs.mine is None
    clock.passes(days=30)
    assert await coach.posts.post_due() == 0


def active(number: int) -> Runner:
    """Somebody who did as many minutes of yoga on Tuesday."""
    done = Done(day=NOON.date() + DAY, activity="yoga", minutes=10 + number)
    return replace(RUNNER, done=(done,))


async def members(telegram: FakeTelegram, coach: Coach, group: Group, count: int) -> list[Person]:
    people = [telegram.person(f"Runner{number}") for number in range(count)]
    reader = group.member(people[0])
    for number, person in enumerate(people):
        telegram._backend.chats[person.id].silence = None  # noqa: SLF001 - they have started the bot
        await coach.knows(person, active(number))
        await group.member(person).says("/club join")
    for _each in people:
        await reader.hears("You are in", timeout=30)
    return people


@pytest.mark.parametrize(("count", "told"), [(4, False), (5, True)])
async def test_progress_is_frozen_and_below_five_it_has_no_numbers(
    telegram: FakeTelegram,
    coach: Coach,
    clock: Clock,
    group: Group,
    organiser: Member,
    count: int,
    told: bool,  # noqa: FBT001 - pytest hands it over by name
) -> None:
    people = await members(telegram, coach, group, count)
    await organiser.says("/club progress")
    await organiser.hears("No week is over yet.")
    clock.now = NOON + 7 * DAY
    await coach.posts.freeze_due()
    # Whatever is noted or deleted later does not move the number, so nobody can be told from it.
    await people[0].says("/delete")
    await people[0].presses("Yes, delete everything")
    await people[0].hears("Everything about you is deleted")
    await coach.posts.freeze_due()
    await organiser.says("/club progress")
    said = await organiser.hears("Week of 23 Nov")
    assert ("5 members, 5 sessions, 60 min" in said.text) is told
    assert ("too few for numbers" in said.text) is not told
    assert not any(name in said.text for name in ("Runner0", "yoga"))


async def test_two_hundred_members(
    telegram: FakeTelegram, coach: Coach, clock: Clock, group: Group, organiser: Member
) -> None:
    people = [telegram.person(f"Runner{number}") for number in range(200)]
    for person in people:
        telegram._backend.chats[person.id].silence = None  # noqa: SLF001 - they have started the bot
    stored = ((where(person), RUNNER) for person in people)
    await store_members(coach.database, str(group.id), stored, clock())
    await organiser.says("/club change")
    await organiser.hears("Which run?")
    await organiser.presses("Sun 29 Nov · long 18 km")
    await organiser.hears("long")
    await organiser.presses("Cancel it")
    await organiser.hears("is off")
    clock.passes(hours=19)
    delivered = 0
    while batch := await coach.daily.deliver_due():
        delivered += batch
    assert delivered == 200
    for person in people:
        assert "Sunday 29 November: rest" in (await person.hears("From your club")).text
    reader = group.member(people[0])
    assert await coach.posts.post_due() == 1
    posted = await reader.hears("The club's runs:")
    presses = [await group.member(person).presses("Did it", on=posted) for person in people]
    for press in presses:
        await telegram.confirmed(press, within=60)
    clock.now = NOON + 7 * DAY
    await coach.posts.freeze_due()
    await organiser.says("/club progress")
    await organiser.hears(f"200 members, 200 sessions, {200 * 15} min")
