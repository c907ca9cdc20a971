"""What a bot can ask about itself, about people and about guilds."""

from typing import Any

from tests.fakes.discord.backend import Backend
from tests.fakes.discord.forms import Form, Snowflake
from tests.fakes.discord.refusals import (
    missing_access,
    unknown_guild,
    unknown_member,
    unknown_role,
    unknown_user,
)
from tests.fakes.discord.requests import Call
from tests.fakes.discord.roles import Membership


class _Recipient(Form):
    recipient_id: Snowflake


async def get_my_user(backend: Backend, _call: Call) -> object:
    return backend.bot.payload() | {"verified": True, "mfa_enabled": False, "locale": "en-US"}


async def get_my_application(backend: Backend, _call: Call) -> object:
    owner = next(iter(backend.accounts.values()))
    return {
        "id": backend.bot.id,
        "name": backend.bot.name,
        "description": "",
        "icon": None,
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "owner": owner.payload(),
        "team": None,
        "flags": 0,
        "flags_new": "0",
        "type": None,
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "approximate_guild_count": sum(guild.has_bot for guild in backend.guilds.values()),
        "approximate_user_install_count": sum(
            account.has_installed for account in backend.accounts.values()
        ),
        "approximate_user_authorization_count": 0,
        "eligible_oauth2_scopes": [],
        "explicit_content_filter": 0,
        "integration_types_config": backend.installs,
    }


async def get_user(backend: Backend, call: Call) -> object:
    account = backend.accounts.get(call.path["user_id"])
    if account is None:
        raise unknown_user()
    return account.payload()


async def create_dm(backend: Backend, call: Call) -> object:
    form = backend.read(_Recipient, call.body)
    account = backend.accounts.get(form.recipient_id)
    if account is None or account.is_bot:
        raise unknown_user()
    return backend.direct(account).payload(backend.bot)


async def list_my_guilds(backend: Backend, _call: Call) -> object:
    return [
        {
            "id": guild.id,
            "name": guild.name,
            "icon": None,
            "banner": None,
            "owner": False,
            "permissions": str(guild.may(backend.bot).value),
            "features": [],
        }
        for guild in backend.guilds.values()
        if guild.has_bot
    ]


async def leave_guild(backend: Backend, call: Call) -> object:
    guild = backend.known_guild(call.path["guild_id"])
    backend.leave(guild)
    return None


async def get_guild(backend: Backend, call: Call) -> object:
    payload = backend.known_guild(call.path["guild_id"]).payload(backend.bot)
    only_gateway = {"channels", "members", "threads", "voice_states", "presences"}
    return {key: value for key, value in payload.items() if key not in only_gateway}


async def list_guild_channels(backend: Backend, call: Call) -> object:
    guild = backend.known_guild(call.path["guild_id"])
    return [channel.payload(backend.bot) for channel in guild.channels.values()]


async def list_guild_roles(backend: Backend, call: Call) -> object:
    return backend.known_guild(call.path["guild_id"]).role_payloads()


async def get_guild_role(backend: Backend, call: Call) -> object:
    found: list[dict[str, Any]] = [
        role
        for role in backend.known_guild(call.path["guild_id"]).role_payloads()
        if role["id"] == call.path["role_id"]
    ]
    if not found:
        raise unknown_role()
    return found[0]


async def get_guild_member(backend: Backend, call: Call) -> object:
    return _member(backend, call).payload()


async def list_guild_members(backend: Backend, call: Call) -> object:
    """Needs a privileged intent, which is not granted here."""
    backend.known_guild(call.path["guild_id"])
    raise missing_access()


def _member(backend: Backend, call: Call) -> Membership:
    guild = backend.guilds.get(call.path["guild_id"])
    if guild is None or not guild.has_bot:
        raise unknown_guild()
    member = guild.members.get(call.path["user_id"])
    if member is None:
        raise unknown_member()
    return member
