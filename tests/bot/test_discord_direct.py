"""What is written to the bot alone on Discord, and what only looks as if it were."""

import pytest

from tests.bot.discord_coach import DiscordCoach
from tests.fakes.discord import FakeDiscord, Person


@pytest.mark.usefixtures("discord_coach")
async def test_a_typed_answer_is_put_right_by_editing_it(anna: Person) -> None:
    await anna.writes(anna.dm, "/start")
    await anna.hears("1 of 4")
    await anna.writes(anna.dm, "not sure")
    await anna.hears("2 of 4")
    written = await anna.writes(anna.dm, "cycling")
    await anna.hears("3 of 4")
    await anna.edits(written, "golf")
    await anna.hears("3 of 4")
    await anna.writes(anna.dm, "strength")
    await anna.hears("4 of 4")
    await anna.edits(written, "yoga")
    await anna.hears("That was read before you edited it.")
    await anna.writes(anna.dm, "farther")
    assert "Golf: you enjoy it" in (await anna.hears("Your types")).text


@pytest.mark.usefixtures("discord_coach")
async def test_who_writes_first_and_speaks_another_language_finds_it(local: FakeDiscord) -> None:
    berta = local.person("Berta", locale="de")
    await berta.writes(berta.dm, "hallo")
    said = await berta.hears("1 of 4")
    assert said.content.startswith("Deutsch · Español · Français: </language:")
    await berta.command(berta.dm, "language", language="Deutsch")
    await berta.hears("1 von 4")
    carl = local.person("Carl", locale="fr")
    await carl.command(carl.dm, "start")
    assert "/language" not in (await carl.hears("1 sur 4")).content


@pytest.mark.usefixtures("discord_coach")
async def test_what_was_pinned_was_not_said(anna: Person) -> None:
    written = await anna.writes(anna.dm, "/start")
    await anna.hears("1 of 4")
    await anna.pins(written)
    await anna.hears_nothing()


@pytest.mark.usefixtures("discord_coach")
async def test_what_holds_no_words_is_answered(anna: Person) -> None:
    await anna.writes(anna.dm, "/start")
    await anna.hears("1 of 4")
    await anna.speaks(anna.dm)
    await anna.hears("I read words and buttons only.")


@pytest.mark.usefixtures("towns")
@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("<@{me}> today", "Mon 23 Nov"),
        ("<@{me}>, week", "Your week"),
        ("</week:123>", "Your week"),
        ("</club join:123>", "That belongs in your club"),
        ("<:runner:123>", "“:runner:”"),
        ("<@!1> runs", r"“\<@!1> runs”"),
    ],
)
async def test_what_discord_makes_of_typed_words_is_read_as_it_was_meant(
    local: FakeDiscord, discord_coach: DiscordCoach, anna: Person, written: str, heard: str
) -> None:
    await discord_coach.knows(anna)
    await anna.writes(anna.dm, written.format(me=local.bot.id))
    assert heard in (await anna.hears()).text


@pytest.mark.usefixtures("towns")
@pytest.mark.parametrize(
    ("written", "quoted"),
    [
        ("quidditch <@123> <#4> <t:6:R>", r"quidditch \<@123> \<#4> \<t:6:R>"),
        ("quidditch\n# h\n- i\n> q\n28. j", "quidditch\n\\# h\n\\- i\n\\> q\n28\\. j"),
        ("quidditch [x](http://a.example)", r"quidditch \[x](http://a.example)"),
        ("quidditch http://a_b.example/_c_ _d_", r"quidditch http://a_b.example/_c_ \_d\_"),
        ("quidditch ||*no*|| `\\`", r"quidditch \|\|\*no\*\|\| \`\\\`"),
    ],
)
async def test_what_runners_write_is_quoted_as_they_wrote_it(
    discord_coach: DiscordCoach, anna: Person, written: str, quoted: str
) -> None:
    await discord_coach.knows(anna)
    await anna.writes(anna.dm, written)
    assert f"“{quoted}”" in (await anna.hears("I did not get")).content


async def test_a_code_is_shown_as_it_is_typed_elsewhere(
    discord_coach: DiscordCoach, anna: Person
) -> None:
    await discord_coach.knows(anna)
    await anna.command(anna.dm, "link")
    await anna.press("Make a code")
    assert "\n`/link " in (await anna.hears("within 15 min")).content
    await anna.command(anna.dm, "link", code="BCDF-2345")
    assert (await anna.hears("other chat?")).content.count("That code opens nothing") == 1
