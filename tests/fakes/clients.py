"""A small bot on the real library, for trying the local Discord."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Self

import discord
from discord import app_commands, ui

from tests.fakes.discord import FakeDiscord

DiscordInteraction = discord.Interaction[Any]
AnyButton = ui.Button[ui.View]


class Done(ui.DynamicItem[AnyButton], template=r"done:(?P<day>\d+)"):
    """A button that works by its id alone."""

    def __init__(self, day: int) -> None:
        super().__init__(ui.Button(label="Did it", custom_id=f"done:{day}"))
        self.day = day

    @classmethod
    async def from_custom_id(
        cls, _interaction: DiscordInteraction, _item: ui.Item[Any], match: re.Match[str]
    ) -> Self:
        return cls(int(match["day"]))

    async def callback(self, interaction: DiscordInteraction) -> None:
        await interaction.response.edit_message(content=f"Day {self.day}: done.", view=None)


class Wait(ui.DynamicItem[AnyButton], template="wait"):
    """A button that leaves the answer to the test."""

    def __init__(self) -> None:
        super().__init__(ui.Button(label="Wait", custom_id="wait"))

    @classmethod
    async def from_custom_id(
        cls, _interaction: DiscordInteraction, _item: ui.Item[Any], _match: re.Match[str]
    ) -> Self:
        return cls()

    async def callback(self, interaction: DiscordInteraction) -> None:
        interaction.client.waiting.put_nowait(interaction)


class Pick(ui.DynamicItem[ui.Select[ui.View]], template="pick"):
    """A select that works by its id alone, and is slow to answer."""

    def __init__(self) -> None:
        options = [discord.SelectOption(label=name) for name in ("Yoga", "Swimming", "Cycling")]
        select: ui.Select[ui.View] = ui.Select(
            custom_id="pick", placeholder="What do you like?", max_values=2, options=options
        )
        super().__init__(select)

    @classmethod
    async def from_custom_id(
        cls, _interaction: DiscordInteraction, _item: ui.Item[Any], _match: re.Match[str]
    ) -> Self:
        return cls()

    async def callback(self, interaction: DiscordInteraction) -> None:
        await interaction.response.defer()
        chosen = ", ".join(interaction.data["values"])  # type: ignore[typeddict-item,index]  # a select has them
        await interaction.edit_original_response(content=f"You like {chosen}.", view=None)


class FirstRun(ui.Modal, title="First run"):
    """Selects and a text in labels."""

    goal: ui.Label["FirstRun"] = ui.Label(
        text="What for?",
        component=ui.Select(
            custom_id="goal",
            options=[
                discord.SelectOption(label="Strength", value="s"),
                discord.SelectOption(label="Health", value="h", default=True),
            ],
        ),
    )
    week: ui.Label["FirstRun"] = ui.Label(
        text="Your week",
        component=ui.TextInput(custom_id="week", style=discord.TextStyle.long, max_length=200),
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        goal, week = self.goal.component, self.week.component
        assert isinstance(goal, ui.Select)
        assert isinstance(week, ui.TextInput)
        text = f"For {goal.values[0]}: {week.value}"
        await interaction.response.send_message(text, ephemeral=True)


def view(*items: ui.Item[Any]) -> ui.View:
    """A view that never ends."""
    made = ui.View(timeout=None)
    for item in items:
        made.add_item(item)
    return made


class Where(ui.Modal, title="Where and who?"):
    """Selects that Discord fills."""

    place: ui.Label["Where"] = ui.Label(
        text="Place", component=ui.ChannelSelect(channel_types=[discord.ChannelType.text])
    )
    role: ui.Label["Where"] = ui.Label(text="Role", component=ui.RoleSelect(required=False))
    people: ui.Label["Where"] = ui.Label(text="People", component=ui.UserSelect(max_values=2))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        selects = [self.place.component, self.role.component, self.people.component]
        names = [[one.name for one in getattr(select, "values", [])] for select in selects]
        await interaction.response.send_message(f"{names}", ephemeral=True)


class Client(discord.AutoShardedClient):
    """Answers commands, presses and direct messages.

    `seen` is all that it heard of, `waiting` holds what the test answers itself.
    """

    def __init__(self, *, shard_count: int | None = None, intents: discord.Intents) -> None:
        super().__init__(intents=intents, guild_ready_timeout=0.01, shard_count=shard_count)
        self.tree = app_commands.CommandTree(self)
        self.seen: list[str] = []
        self.waiting: asyncio.Queue[DiscordInteraction] = asyncio.Queue()
        self.resumes = 0
        self.tree.add_command(today)
        self.tree.add_command(wait)
        self.tree.add_command(start)
        self.tree.add_command(log)
        self.tree.add_command(club)

    async def before_identify_hook(self, _shard: int | None, *, initial: bool = False) -> None:
        """Identifies at once, where the library would wait five seconds after the first time."""

    async def setup_hook(self) -> None:
        self.add_dynamic_items(Done, Pick, Wait)
        await self.tree.sync()

    async def on_message(self, message: discord.Message) -> None:
        self.seen.append(f"{message.author.name}: {message.content}")
        if message.author != self.user and message.guild is None:
            await message.channel.send(f"You said {message.content}", nonce=str(message.id))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        self.seen.append(f"joined {guild.name}")

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        self.seen.append(f"removed from {guild.name}")

    async def on_resumed(self) -> None:
        self.resumes += 1


@app_commands.command(description="What to do today")
async def today(interaction: DiscordInteraction) -> None:
    await interaction.response.defer(ephemeral=interaction.guild is not None)
    await interaction.followup.send("Yoga, 15 min", view=view(Done(7), Pick()), ephemeral=True)


@app_commands.command(description="Leave the answer to the test")
async def wait(interaction: DiscordInteraction) -> None:
    interaction.client.waiting.put_nowait(interaction)


@app_commands.command(description="Begin")
async def start(interaction: DiscordInteraction) -> None:
    await interaction.response.send_modal(FirstRun())


@app_commands.command(description="Note a session")
@app_commands.choices(how=[app_commands.Choice(name="easy", value=1)])
async def log(
    interaction: DiscordInteraction,
    activity: app_commands.Range[str, 1, 20],
    minutes: app_commands.Range[int, 1, 300],
    how: app_commands.Choice[int] | None = None,
) -> None:
    effort = "" if how is None else f", {how.name} ({how.value})"
    await interaction.response.send_message(f"{activity}, {minutes} min{effort}")


@log.autocomplete("activity")
async def activities(
    _interaction: DiscordInteraction, typed: str
) -> list[app_commands.Choice[str]]:
    names = [name for name in ("yoga", "swimming") if typed in name]
    return [app_commands.Choice(name=name.title(), value=name) for name in names]


club = app_commands.Group(
    name="club",
    description="The club",
    guild_only=True,
    default_permissions=discord.Permissions(manage_guild=True),
)


@club.command(description="Set the club up")
async def setup(
    interaction: DiscordInteraction,
    channel: discord.TextChannel,
    time: str,
    organisers: discord.Role | None = None,
    contact: discord.Member | None = None,
) -> None:
    parts = [channel.mention, time, organisers and organisers.name, contact and contact.name]
    parts.append("organiser" if interaction.permissions.manage_guild else "nobody")
    await interaction.response.send_message(" ".join(part for part in parts if part))


@asynccontextmanager
async def connected(
    local: FakeDiscord,
    *,
    shard_count: int | None = None,
    intents: discord.Intents | None = None,
) -> AsyncIterator[Client]:
    """A client that is connected; whatever happens, it is gone afterwards."""
    intents = intents or discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
    async with Client(shard_count=shard_count, intents=intents) as client:
        running = asyncio.create_task(client.start(local.token))
        try:
            await local.gateway.connected()
            yield client
        finally:
            await client.close()
            await running
