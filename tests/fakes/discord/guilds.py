"""Guilds and channels, and what the bot may do there."""

from dataclasses import dataclass, field
from typing import Any

from discord import Permissions

from tests.fakes.discord.accounts import Account
from tests.fakes.discord.posts import Post
from tests.fakes.discord.refusals import missing_access, missing_permissions
from tests.fakes.discord.roles import Membership, Role

TEXT, DIRECT, GROUP = 0, 1, 3

_ABSENT = dict.fromkeys(
    (
        *("afk_channel_id", "application_id", "banner", "description", "discovery_splash"),
        *("home_header", "icon", "incidents_data", "max_presences", "public_updates_channel_id"),
        *("rules_channel_id", "safety_alerts_channel_id", "splash", "system_channel_id"),
        *("vanity_url_code", "widget_channel_id"),
    )
)

_PRIVATE = Permissions(
    view_channel=True,
    send_messages=True,
    embed_links=True,
    attach_files=True,
    add_reactions=True,
    use_external_emojis=True,
    read_message_history=True,
    use_application_commands=True,
)


@dataclass(kw_only=True)
class Channel:
    """A guild's text channel, or the private chat of `people` with the bot or with each other.

    `denied` is what the bot may not do here although its roles would let it.
    """

    id: str
    kind: int
    name: str = ""
    guild: "Guild | None" = None
    people: list[Account] = field(default_factory=list)
    posts: dict[str, Post] = field(default_factory=dict)
    denied: Permissions = field(default_factory=Permissions.none)
    is_gone: bool = False

    @property
    def mention(self) -> str:
        """How a text names the channel."""
        return f"<#{self.id}>"

    def payload(self, bot: Account) -> dict[str, Any]:
        """Discord's channel object."""
        last = max(self.posts, default=None, key=int)
        common = {"id": self.id, "type": self.kind, "last_message_id": last, "flags": 0}
        if self.guild is None:
            return common | {"recipients": [account.payload() for account in self.people]}
        overwrite = {
            "id": bot.id,
            "type": 1,
            "allow": "0",
            "deny": str(self.denied.value),
        }
        return common | {
            "guild_id": self.guild.id,
            "name": self.name,
            "position": list(self.guild.channels).index(self.id),
            "parent_id": None,
            "topic": None,
            "nsfw": False,
            "rate_limit_per_user": 0,
            "permission_overwrites": [overwrite] if self.denied.value else [],
        }

    def message(self, post: Post) -> dict[str, Any]:
        """Discord's message object."""
        return {**post.payload(), "channel_id": self.id}

    def may(self, account: Account) -> Permissions:
        """What somebody may do here."""
        if self.guild is None:
            return _PRIVATE
        own = self.guild.may(account)
        return Permissions(own.value & ~self.denied.value) if account.is_bot else own

    def check(self, bot: Account, **wanted: bool) -> None:
        """Raises 50001 if the bot does not see the channel, 50013 if it lacks a permission."""
        if self.guild is None:
            return
        if not self.may(bot).view_channel:
            raise missing_access()
        if not self.may(bot).is_superset(Permissions(**wanted)):
            raise missing_permissions()

    def is_seen_by(self, account: Account) -> bool:
        """Whether somebody reads here at all."""
        return account in self.people if self.guild is None else account.id in self.guild.members


@dataclass(kw_only=True)
class Guild:
    """A guild, which people call a server."""

    id: str
    name: str
    locale: str
    owner: Account
    has_bot: bool = True
    roles: dict[str, Role] = field(default_factory=dict)
    members: dict[str, Membership] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)

    def may(self, account: Account) -> Permissions:
        """What somebody's roles let them do; the owner may do everything."""
        member = self.members.get(account.id)
        if member is None:
            return Permissions.none()
        if account is self.owner:
            return Permissions.all()
        permissions = self.roles[self.id].permissions
        for role in member.roles:
            # The library's |= would change everybody's role itself.
            permissions = permissions | role.permissions
        return Permissions.all() if permissions.administrator else permissions

    def payload(self, bot: Account) -> dict[str, Any]:
        """Discord's guild object, as GUILD_CREATE carries it; of the members only the bot."""
        me = self.members.get(bot.id)
        return {
            "id": self.id,
            "name": self.name,
            "owner_id": self.owner.id,
            "preferred_locale": self.locale,
            "features": [],
            **_ABSENT,
            "region": "deprecated",
            "max_members": 500_000,
            "max_video_channel_users": 25,
            "max_stage_video_channel_users": 50,
            "premium_subscription_count": 0,
            "nsfw": False,
            "premium_progress_bar_enabled": False,
            "widget_enabled": False,
            "verification_level": 1,
            "default_message_notifications": 0,
            "explicit_content_filter": 0,
            "mfa_level": 0,
            "nsfw_level": 0,
            "premium_tier": 0,
            "afk_timeout": 300,
            "system_channel_flags": 0,
            "emojis": [],
            "stickers": [],
            "roles": self.role_payloads(),
            "joined_at": me and me.joined.isoformat(),
            "large": len(self.members) >= 250,
            "member_count": len(self.members),
            "members": [me.payload()] if me else [],
            "channels": [channel.payload(bot) for channel in self.channels.values()],
            "threads": [],
            "voice_states": [],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
        }

    def role_payloads(self) -> list[dict[str, Any]]:
        """Discord's role objects."""
        return [role.payload(position) for position, role in enumerate(self.roles.values())]
