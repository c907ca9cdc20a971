"""Everything that this Discord remembers."""

import secrets
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from discord import Permissions

from tests.fakes.bell import Bell
from tests.fakes.discord.accounts import Account
from tests.fakes.discord.clock import Clock, Snowflakes
from tests.fakes.discord.forms import FormT, Path, read
from tests.fakes.discord.guilds import DIRECT, Channel, Guild
from tests.fakes.discord.hub import DIRECT_MESSAGES, GUILD_MESSAGES, GUILDS, Hub
from tests.fakes.discord.posts import BOT, EDITED, Message, Post
from tests.fakes.discord.refusals import unknown_channel, unknown_guild
from tests.fakes.discord.roles import Membership, Role

if TYPE_CHECKING:
    from tests.fakes.discord.interactions import Interaction

NONCE_MEMORY = timedelta(minutes=3)
""""The past few minutes" in which a nonce is unique (Discord's reference, "Create Message")."""


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened in a channel, as those who see it read it."""

    channel: Channel
    author: str
    text: str
    only_for: str | None = None
    message: Message | None = None


@dataclass
class Backend:
    """Accounts, guilds, channels, commands and interactions, and all that was shown."""

    clock: Clock
    hub: Hub = field(default_factory=Hub)
    accounts: dict[str, Account] = field(default_factory=dict)
    guilds: dict[str, Guild] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    commands: list[dict[str, Any]] = field(default_factory=list)
    interactions: dict[str, "Interaction"] = field(default_factory=dict)
    nonces: dict[str, Post] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    bell: Bell = field(default_factory=Bell)
    installs: dict[str, Any] = field(default_factory=lambda: {"0": {}, "1": {}})

    def __post_init__(self) -> None:
        self.snowflakes = Snowflakes(self.clock)
        self.bot = self.account("Sidestride", is_bot=True)
        key = secrets.token_urlsafe(20).replace("-", "a")
        self.token = f"{self.bot.id}.{key[:6]}.{key}"

    def account(self, name: str, **more: Any) -> Account:  # noqa: ANN401 - the fields of Account
        """Somebody new."""
        account = Account(id=self.snowflakes.new(), name=name, **more)
        self.accounts[account.id] = account
        return account

    def guild(self, name: str, locale: str) -> Guild:
        """A new guild, with nobody but the bot in it, and an owner who never says anything."""
        id = self.snowflakes.new_guild()
        guild = Guild(id=id, name=name, locale=locale, owner=self.account(f"owner of {name}"))
        guild.roles[id] = Role(id=id, name="@everyone", permissions=_everyones())
        self.guilds[id] = guild
        self.join(guild, guild.owner)
        self.join(guild, self.bot)
        return guild

    def join(self, guild: Guild, account: Account, *roles: Role) -> None:
        """Makes somebody a member."""
        guild.members[account.id] = Membership(
            account=account, joined=self.clock.now, roles=list(roles)
        )

    def channel(self, kind: int, **what: Any) -> Channel:  # noqa: ANN401 - the fields of Channel
        """A new channel."""
        channel = Channel(id=self.snowflakes.new(), kind=kind, **what)
        self.channels[channel.id] = channel
        return channel

    def direct(self, account: Account) -> Channel:
        """The private chat of somebody with the bot, new the first time."""
        for channel in self.channels.values():
            if channel.kind == DIRECT and channel.people == [account]:
                return channel
        return self.channel(DIRECT, people=[account])

    def known_guild(self, id: str) -> Guild:
        """A guild that the bot is in; 10004 if there is none."""
        guild = self.guilds.get(id)
        if guild is None or not guild.has_bot:
            raise unknown_guild()
        return guild

    def known_channel(self, id: str) -> Channel:
        """A channel that the bot knows; 10003 if there is none, 50001 if it may not look."""
        channel = self.channels.get(id)
        if channel is None or channel.is_gone:
            raise unknown_channel()
        if channel.guild is not None and not channel.guild.has_bot:
            raise unknown_channel()
        channel.check(self.bot, view_channel=True)
        return channel

    def read(self, form: type[FormT], payload: Any, at: Path = ()) -> FormT:  # noqa: ANN401 - JSON can be anything
        """What a bot sent, checked; keys that Discord does not know are noted."""
        return read(form, payload, self.ignored, at)

    def leave(self, guild: Guild) -> None:
        """Takes the bot out of a guild."""
        self.tell_guild(guild, "GUILD_DELETE", {"id": guild.id})
        guild.members.pop(self.bot.id, None)
        guild.has_bot = False

    def show(self, channel: Channel, post: Post, *, nonce: object = None) -> None:
        """Puts a message or its new version on the screens, and tells the bot."""
        is_new = post.id not in channel.posts
        channel.posts[post.id] = post
        if not post.is_loading:
            self._note(channel, post)
        if post.is_ephemeral or (channel.guild is not None and not channel.guild.has_bot):
            return
        payload = channel.message(post) | ({} if nonce is None else {"nonce": nonce})
        self.tell(channel, "MESSAGE_CREATE" if is_new else "MESSAGE_UPDATE", payload)

    def remove(self, channel: Channel, post: Post) -> None:
        """Deletes a message."""
        del channel.posts[post.id]
        self.note(channel, BOT, "(deleted)", only_for=post.only_for)
        if not post.is_ephemeral:
            self.tell(channel, "MESSAGE_DELETE", {"id": post.id, "channel_id": channel.id})

    def tell(self, channel: Channel, event: str, payload: dict[str, Any]) -> None:
        """Sends a message's event over the gateway."""
        guild = channel.guild
        if guild is None:
            self.hub.emit(event, payload | {"channel_type": channel.kind}, needs=DIRECT_MESSAGES)
            return
        author = payload.get("author", {}).get("id")
        member = guild.members.get(author)
        place: dict[str, Any] = {"guild_id": guild.id}
        if member is not None:
            place["member"] = {k: v for k, v in member.payload().items() if k != "user"}
        is_open = author == self.bot.id or any(
            user["id"] == self.bot.id for user in payload.get("mentions", ())
        )
        self.hub.emit(
            event, payload | place, needs=GUILD_MESSAGES, guild_id=guild.id, is_open=is_open
        )

    def tell_guild(self, guild: Guild, event: str, payload: dict[str, Any]) -> None:
        """Sends an event about a guild over the gateway, if the bot is in it."""
        if guild.has_bot:
            self.hub.emit(event, payload, needs=GUILDS, guild_id=guild.id)

    def note(
        self,
        channel: Channel,
        author: str,
        text: str,
        *,
        only_for: str | None = None,
        message: Message | None = None,
    ) -> None:
        """Adds to what happened."""
        self.events.append(
            Event(channel=channel, author=author, text=text, only_for=only_for, message=message)
        )
        self.bell.ring()

    def _note(self, channel: Channel, post: Post) -> None:
        seen = post.seen()
        author = EDITED if post.edited and post.author.is_bot else seen.author
        self.note(channel, author, str(seen), only_for=post.only_for, message=seen)


def _everyones() -> Permissions:
    return Permissions(
        view_channel=True,
        send_messages=True,
        send_messages_in_threads=True,
        embed_links=True,
        attach_files=True,
        add_reactions=True,
        use_external_emojis=True,
        read_message_history=True,
        use_application_commands=True,
    )
