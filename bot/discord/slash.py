"""Slash commands, made of the menu: its names, its descriptions, and what each of them takes."""

from collections.abc import Callable, Coroutine, Iterator, Sequence
from inspect import Parameter, Signature
from typing import Any, Optional

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.discord.club_options import CLUB_OPTIONS
from bot.discord.options import OPTIONS, Option, completion
from dialogs import club
from dialogs.language import marked
from dialogs.menu import COMMANDS
from dialogs.messages import Json

Interaction = discord.Interaction[Any]
Callback = Callable[..., Coroutine[Any, Any, None]]
Slash = app_commands.Command[Any, Any, Any] | app_commands.Group
Chosen = str | int | discord.TextChannel | discord.Role | None

BEFORE_ANY_DIALOG = {
    "start": marked("Begin, or go on where we stopped"),
    "back": marked("The question before this one"),
    "cancel": marked("Leave this question"),
}
"""Commands that need no place in /help."""


WITH_OPTIONS = {"swap": marked("Something else today"), "why": marked("Why this today")}
"""Descriptions of commands whose words have an option of their own here."""


def slash_commands() -> Iterator[Slash]:
    """A slash command for each command there is; that of clubs has parts of its own."""
    for name, command in COMMANDS.items():
        if name == club.NAME:
            yield _club_command(command.description)
        else:
            description = WITH_OPTIONS.get(name, command.description)
            yield _command(name, description, OPTIONS.get(name, ()))
    for name, description in BEFORE_ANY_DIALOG.items():
        yield _command(name, description, OPTIONS.get(name, ()))


def _club_command(description: str) -> app_commands.Group:
    """Everybody who may write has it: Discord knows no permissions for parts of a command.

    Who organises is therefore looked at by the dialogs alone, and may hold the role they named.
    """
    group = app_commands.Group(
        name=locale_str(club.NAME, sentence=f"/{club.NAME}"),
        description=locale_str(description),
        default_permissions=discord.Permissions(send_messages=True),
        allowed_contexts=app_commands.AppCommandContext(
            guild=True, dm_channel=True, private_channel=True
        ),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
    )
    for name, part in club.PARTS.items():
        options = CLUB_OPTIONS.get(name, ())
        group.add_command(_command(name, part.description, options, under=club.NAME))
    return group


def _command(
    name: str, description: str, options: Sequence[Option], *, under: str = ""
) -> app_commands.Command[Any, Any, Any]:
    command: app_commands.Command[Any, Any, Any] = app_commands.Command(
        name=locale_str(name, sentence=f"/{name}"),
        description=locale_str(description),
        callback=_callback(f"{under} {name}".strip(), options),
    )
    for option in options:
        if option.offered is not None:
            command.autocomplete(option.name)(completion(option.offered))
    return command


def _callback(name: str, options: Sequence[Option]) -> Callback:
    """A function with the options as parameters, from which the library reads them."""

    async def callback(interaction: Interaction, **chosen: Chosen) -> None:
        used = [option for option in options if chosen.get(option.name) is not None]
        typed = [str(chosen[option.name]) for option in used if not option.key]
        given: dict[str, Json] = {}
        for option in used:
            given |= option.implies
            if option.key:
                given[option.key] = _value(chosen[option.name])
        await interaction.client.commanded(interaction, " ".join([f"/{name}", *typed]), given)

    parameters = [
        Parameter(
            option.name,
            Parameter.KEYWORD_ONLY,
            default=None,
            annotation=Optional[option.annotation],  # noqa: UP045 - the library's Range knows no |
        )
        for option in options
    ]
    first = Parameter("interaction", Parameter.POSITIONAL_OR_KEYWORD)
    # What inspect.signature looks at first (its documentation), and the library with it.
    callback.__signature__ = Signature([first, *parameters])  # type: ignore[attr-defined]  # functions may carry it
    if options:
        described = {option.name: locale_str(option.description) for option in options}
        app_commands.describe(**described)(callback)
        app_commands.choices(**{each.name: _choices(each) for each in options if each.choices})(
            callback
        )
    return callback


def _choices(option: Option) -> list[app_commands.Choice[str]]:
    return [
        app_commands.Choice(name=locale_str(label), value=value)
        for value, label in option.choices.items()
    ]


def _value(chosen: Chosen) -> str:
    """As an answer is given: of channels and roles the id."""
    return str(chosen.id if isinstance(chosen, discord.TextChannel | discord.Role) else chosen)
