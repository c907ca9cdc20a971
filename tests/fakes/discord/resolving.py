"""People, roles and channels that somebody chose: their ids, and what Discord says about them."""

from typing import Any

from tests.fakes.discord.accounts import Account
from tests.fakes.discord.backend import Backend
from tests.fakes.discord.guilds import Channel
from tests.fakes.discord.reading import Reader
from tests.fakes.discord.roles import Role

Json = dict[str, Any]


def kind(value: object) -> str:
    """What it is: "channel", "role" or "user", or "" if it is something else."""
    kinds = {Channel: "channel", Role: "role", Reader: "user"}
    return next((name for one, name in kinds.items() if isinstance(value, one)), "")


def resolve(backend: Backend, channel: Channel, value: object, resolved: Json) -> str:
    """The id of something chosen in a channel; `resolved` gets what Discord says about it."""
    if isinstance(value, Channel):
        payload = value.payload(backend.bot)
        payload["permissions"] = str(value.may(backend.bot).value)
        resolved.setdefault("channels", {})[value.id] = payload
        return value.id
    if isinstance(value, Role):
        resolved.setdefault("roles", {})[value.id] = value.payload(1)
        return value.id
    if isinstance(value, Reader):
        _resolve_account(channel, value.account, resolved)
        return value.id
    raise AssertionError(f"{value!r} is neither a channel nor a role nor a person")


def _resolve_account(channel: Channel, account: Account, resolved: Json) -> None:
    resolved.setdefault("users", {})[account.id] = account.payload()
    guild = channel.guild
    if guild is not None and (member := guild.members.get(account.id)):
        payload = {key: value for key, value in member.payload().items() if key != "user"}
        payload["permissions"] = str(channel.may(account).value)
        resolved.setdefault("members", {})[account.id] = payload
