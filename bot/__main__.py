"""`python -m bot`: runs the coach, or says in one line what is missing."""

import argparse
import asyncio
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot import coach_command, understand_command
from bot.settings import Settings, SettingsWrong, read_settings
from storage.errors import StorageError

HOW_TO_GET_ONE = """\
No token yet: @BotFather on Telegram gives one; put TELEGRAM_TOKEN=… into .env (or DISCORD_TOKEN=…).
Until then the coach is here. Say /start; /clock +1d moves time on, /quit ends."""


def main(arguments: list[str] | None = None) -> int:
    """Does what the command line says; returns the exit code."""
    options = _parser().parse_args(arguments)
    does: Callable[..., int] = options.does
    if does in {coach_command.answer, understand_command.answer}:
        return does(options)
    try:
        return does(read_settings(), options)
    except SettingsWrong as wrong:
        return _fail(str(wrong))
    except StorageError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = coach_command.OneLineParser(
        prog="python -m bot", description="Sidestride, a cross-training coach for runners."
    )
    parser.set_defaults(does=_run)
    commands = parser.add_subparsers(title="commands", metavar="")
    for name, does, about in (
        ("run", _run, "every platform whose token is set; without any, the chat (the default)"),
        ("chat", _chat, "talk to the coach in this terminal"),
        ("check", _check, "look at settings, database and tokens; exit code 1 if one is wrong"),
        ("migrate", _migrate, "bring the database up to date, under the newest key"),
    ):
        commands.add_parser(name, help=about, description=about).set_defaults(does=does)
    about = "copy the SQLite database while it is in use"
    copying = commands.add_parser("backup", help=about, description=about)
    copying.add_argument("target", nargs="?", type=Path, help="a new file, or a folder")
    copying.set_defaults(does=_backup)
    about = "what is due, late, sent and failed, by kind; names and words of nobody"
    listing = commands.add_parser("deliveries", help=about, description=about)
    listing.add_argument("--json", action="store_true", help="the same for programs")
    listing.set_defaults(does=_deliveries)
    about = coach_command.ABOUT
    coaching = commands.add_parser("coach", help=about, description=about)
    coach_command.add_options(coaching)
    coaching.set_defaults(does=coach_command.answer)
    about = understand_command.ABOUT
    understanding = commands.add_parser("understand", help=about, description=about)
    understand_command.add_options(understanding)
    understanding.set_defaults(does=understand_command.answer)
    return parser


def _run(settings: Settings, options: argparse.Namespace) -> int:
    tokens = [
        token.get_secret_value()
        for token in (settings.telegram_token, settings.discord_token)
        if token is not None
    ]
    if not tokens:
        print(HOW_TO_GET_ONE, end="\n\n", flush=True)
        return _chat(settings, options)
    # Imported here, since the chat starts sooner without the platforms.
    from bot.app import run
    from bot.logs import log_to_stderr
    from bot.patience import TokenRefused
    from bot.web import PortUnusable
    from bot.webhook import WebhookRefused

    secrets = (settings.secret, settings.proxy, settings.webhook_secret)
    log_to_stderr(settings.log_level, *tokens, *secrets)
    try:
        asyncio.run(run(settings))
    except (TokenRefused, WebhookRefused, PortUnusable) as wrong:
        return _fail(str(wrong))
    return 0


def _chat(settings: Settings, _options: argparse.Namespace) -> int:
    from bot.clock import MovableClock
    from bot.handle import Handler
    from bot.logs import log_to_stderr
    from bot.terminal import chat
    from storage.database import open_database

    log_to_stderr("ERROR")

    async def talk() -> None:
        clock = MovableClock()
        # For a single runner there is no flood to be spread.
        house = replace(settings.house, spread=timedelta())
        async with open_database(
            settings.database_url, settings.secret, settings.secret_key_file
        ) as database:
            await chat(database, Handler(database, house, clock), clock)

    asyncio.run(talk())
    return 0


def _check(settings: Settings, _options: argparse.Namespace) -> int:
    from bot.check import check

    findings = asyncio.run(check(settings))
    for finding in findings:
        print(f"{'ok   ' if finding.ok else 'WRONG'} {finding.name}: {finding.line}")
    return 0 if all(finding.ok for finding in findings) else 1


def _migrate(settings: Settings, _options: argparse.Namespace) -> int:
    from storage.database import migrate

    for line in migrate(settings.database_url, settings.secret, settings.secret_key_file):
        print(line)
    return 0


def _deliveries(settings: Settings, options: argparse.Namespace) -> int:
    from bot.clock import now
    from bot.deliveries_command import lines
    from storage.deliveries_report import report

    for line in lines(report(settings.database_url, now()), as_json=options.json):
        print(line)
    return 0


def _backup(settings: Settings, options: argparse.Namespace) -> int:
    from bot.clock import now
    from storage.backup import backup

    print(f"Copied to {backup(settings.database_url, options.target, now())}.")
    return 0


def _fail(lines: str) -> int:
    print(lines, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
