"""Which request is for what, by the names of Discord's OpenAPI description."""

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from tests.fakes.discord import about, channels, commands
from tests.fakes.discord.backend import Backend
from tests.fakes.discord.callbacks import create_interaction_response
from tests.fakes.discord.followups import (
    delete_webhook_message,
    execute_webhook,
    get_webhook_message,
    update_webhook_message,
)
from tests.fakes.discord.requests import Call

Handler = Callable[[Backend, Call], Awaitable[object]]

_CHANNEL = "/channels/{channel_id}"
_MESSAGE = _CHANNEL + "/messages/{message_id}"
_GUILD = "/guilds/{guild_id}"
_COMMANDS = "/applications/{application_id}/commands"
_WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"
_ORIGINAL = _WEBHOOK + "/messages/@original"
_FOLLOWUP = _WEBHOOK + "/messages/{message_id}"


class Route(NamedTuple):
    """A request; `query` names the parameters that it takes."""

    method: str
    path: str
    operation: str
    handler: Handler
    query: frozenset[str] = frozenset()

    @property
    def needs_token(self) -> bool:
        """Whether only the bot may ask; interactions have tokens of their own."""
        return not self.path.startswith(("/interactions/", "/webhooks/"))


def _named(method: str, path: str, handler: Handler, *query: str) -> Route:
    return Route(method, path, handler.__name__, handler, frozenset(query))


ROUTES = [
    _named("GET", "/users/@me", about.get_my_user),
    _named("GET", "/applications/@me", about.get_my_application),
    Route(
        "GET",
        "/oauth2/applications/@me",
        "get_my_oauth2_application",
        about.get_my_application,
    ),
    _named("POST", "/users/@me/channels", about.create_dm),
    _named("GET", "/users/@me/guilds", about.list_my_guilds, "limit", "after", "with_counts"),
    _named("DELETE", "/users/@me" + _GUILD, about.leave_guild),
    _named("GET", "/users/{user_id}", about.get_user),
    _named("GET", _GUILD, about.get_guild, "with_counts"),
    _named("GET", _GUILD + "/channels", about.list_guild_channels),
    _named("GET", _GUILD + "/roles", about.list_guild_roles),
    _named("GET", _GUILD + "/roles/{role_id}", about.get_guild_role),
    _named("GET", _GUILD + "/members", about.list_guild_members, "limit", "after"),
    _named("GET", _GUILD + "/members/{user_id}", about.get_guild_member),
    _named("GET", _CHANNEL, channels.get_channel),
    _named("POST", _CHANNEL + "/typing", channels.trigger_typing_indicator),
    _named(
        "GET",
        _CHANNEL + "/messages",
        channels.list_messages,
        *("limit", "before", "after", "around"),
    ),
    _named("POST", _CHANNEL + "/messages", channels.create_message),
    _named("GET", _MESSAGE, channels.get_message),
    _named("PATCH", _MESSAGE, channels.update_message),
    _named("DELETE", _MESSAGE, channels.delete_message),
    _named("GET", _COMMANDS, commands.list_application_commands, "with_localizations"),
    _named("PUT", _COMMANDS, commands.bulk_set_application_commands),
    _named("GET", _COMMANDS + "/{command_id}", commands.get_application_command),
    _named(
        "POST",
        "/interactions/{interaction_id}/{interaction_token}/callback",
        create_interaction_response,
        "with_response",
    ),
    _named("POST", _WEBHOOK, execute_webhook, "wait", "with_components", "thread_id"),
    Route("GET", _ORIGINAL, "get_original_webhook_message", get_webhook_message),
    Route(
        "PATCH",
        _ORIGINAL,
        "update_original_webhook_message",
        update_webhook_message,
        frozenset({"with_components"}),
    ),
    Route("DELETE", _ORIGINAL, "delete_original_webhook_message", delete_webhook_message),
    _named("GET", _FOLLOWUP, get_webhook_message),
    _named("PATCH", _FOLLOWUP, update_webhook_message, "with_components"),
    _named("DELETE", _FOLLOWUP, delete_webhook_message),
]
