"""The command line: each command, and one line for everything that is wrong."""

import asyncio
import os
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.__main__ import main
from bot.bot_api import make_bot
from bot.settings import Settings
from tests.bot.coach import SECRET
from tests.bot.process import ran, settings_for
from tests.fakes.telegram import FakeTelegram

Run = Callable[..., Awaitable[tuple[int, str]]]
DATABASE = Path("data/sidestride.db")
UNREADABLE = Path("/proc/self/mem")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in an empty folder; returns the exit code, and what it printed."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)

    async def run(*arguments: str, **settings: str) -> tuple[int, str]:
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        # In a thread, since it runs a loop of its own.
        code = await asyncio.to_thread(main, list(arguments))
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return run


async def test_help_names_every_command(tmp_path: Path) -> None:
    code, printed = await ran(tmp_path, "--help")
    assert code == 0
    for name in ("run", "chat", "check", "migrate", "backup"):
        assert f"\n    {name} " in printed


async def test_check_looks_at_everything_and_changes_nothing(
    tmp_path: Path, run: Run, telegram: FakeTelegram
) -> None:
    code, printed = await run("check", **settings_for(telegram))
    assert code == 0, printed
    names = [line.split(":")[0].split() for line in printed.splitlines()]
    looked_at = ("settings", "database", "key", "telegram", "discord")
    assert names == [["ok", name] for name in looked_at]
    assert "@sidestride_bot" in printed
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - a listing is what is meant


async def test_check_asks_how_the_webhook_does(run: Run, telegram: FakeTelegram) -> None:
    url = "https://bot.example.org/telegram"
    settings = {**settings_for(telegram), "TELEGRAM_WEBHOOK_URL": url}
    async with make_bot(telegram.token, telegram.url) as bot:
        await bot.set_webhook(url)
    code, printed = await run("check", **settings)
    assert (code, "ok    webhook: 0 updates wait at Telegram.\n" in printed) == (0, True), printed
    async with telegram.forwarding("http://127.0.0.1:9"):
        await telegram.person("Ada").says("hello")
        await asyncio.sleep(0.2)
        code, printed = await run("check", **settings)
    assert code == 1
    assert "WRONG webhook: 1 updates wait at Telegram; its last trouble was: Connection" in printed


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        ({"TELEGRAM_TOKEN": "1:no"}, "WRONG telegram: TELEGRAM_TOKEN is not accepted"),
        ({"TELEGRAM_API_URL": "http://127.0.0.1:9"}, " cannot be reached ("),
        ({"SECRET_KEY": "12345"}, "WRONG key: "),
        ({"SECRET_KEY": Fernet.generate_key().decode()}, "WRONG key: "),
        ({"DATABASE_URL": f"sqlite+aiosqlite:///{DATABASE}/a.db"}, "WRONG database: "),
        ({"DATABASE_URL": "mysql://root:hunter2@localhost/x"}, "WRONG database: "),
    ],
)
async def test_check_says_in_one_line_what_is_wrong(
    run: Run, telegram: FakeTelegram, wrong: dict[str, str], line: str
) -> None:
    await run("migrate", SECRET_KEY=SECRET)
    code, printed = await run("check", **{**settings_for(telegram), **wrong})
    assert code == 1
    (found,) = (each for each in printed.splitlines() if each.startswith("WRONG"))
    assert line in found
    secrets = (telegram.token, SECRET, "hunter2", wrong.get("SECRET_KEY", SECRET))
    assert [secret for secret in secrets if secret in printed] == []


@pytest.fixture
def shopping_list(run: Run) -> None:
    """Something else lies where the database should be."""
    del run
    DATABASE.parent.mkdir()
    DATABASE.write_text("Porridge, bananas, a foam roller, and new laces. " * 30)


@pytest.mark.usefixtures("shopping_list")
async def test_an_unreadable_database_is_one_line_everywhere(run: Run) -> None:
    for command in ("check", "migrate"):
        code, printed = await run(command)
        assert code == 1
        assert "is not an SQLite database, or is damaged; restore a backup" in printed
        assert "Traceback" not in printed


async def test_migrate_and_backup_say_what_they_did(tmp_path: Path, run: Run) -> None:
    code, printed = await run("migrate")
    assert (code, "schema" in printed) == (0, True), printed
    code, printed = await run("backup", "copy.db")
    assert (code, printed) == (0, "Copied to copy.db.\n")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        assert copy.execute("SELECT count(*) FROM canary").fetchone() == (1,)
    code, printed = await run("backup", "copy.db")
    assert (code, len(printed.splitlines())) == (1, 1), printed


@pytest.mark.parametrize(
    ("wrong", "lines"),
    [
        ({"ACCESS": "everybody"}, ["ACCESS cannot be used"]),
        ({"ACCESS": "invite"}, ["ACCESS=invite needs INVITATION_CODE"]),
        ({"INVITATION_CODE": "not a code"}, ["INVITATION_CODE cannot be used"]),
        ({"TELEGRAM_API_URL": "hunter2"}, ["TELEGRAM_API_URL cannot be used"]),
        ({"TELEGRAM_WEBHOOK_URL": "hunter2"}, ["TELEGRAM_WEBHOOK_URL cannot be used"]),
        ({"TELEGRAM_WEBHOOK_SECRET": "hunter2 "}, ["TELEGRAM_WEBHOOK_SECRET cannot be used"]),
        ({"HTTPS_PROXY": "hunter2"}, ["HTTPS_PROXY cannot be used"]),
        ({"HTTP_PORT": "hunter2"}, ["HTTP_PORT cannot be used"]),
        ({"LOG_LEVEL": "hunter2", "ACCESS": "hunter2"}, ["ACCESS cannot", "LOG_LEVEL cannot"]),
    ],
)
async def test_wrong_settings_are_one_line_each(
    run: Run, wrong: dict[str, str], lines: list[str]
) -> None:
    code, printed = await run("check", SECRET_KEY=SECRET, TELEGRAM_TOKEN="1:hunter2", **wrong)
    assert code == 1
    found = sorted(printed.splitlines())
    assert [line[: len(start)] for line, start in zip(found, lines, strict=True)] == lines
    assert "hunter2" not in printed
    assert SECRET not in printed


async def test_an_env_file_that_is_no_text_is_one_line(tmp_path: Path, run: Run) -> None:
    (tmp_path / ".env").write_bytes("TELEGRAM_TOKEN=1:hunter2é".encode("latin-1"))
    assert await run("check") == (1, ".env is not UTF-8 text; save it as that.\n")


@pytest.mark.skipif(not UNREADABLE.exists(), reason="only Linux has a file that root cannot read")
async def test_an_env_file_that_cannot_be_read_is_one_line(tmp_path: Path, run: Run) -> None:
    (tmp_path / ".env").symlink_to(UNREADABLE)
    code, printed = await run("check")
    assert (code, len(printed.splitlines())) == (1, 1), printed
    assert printed.startswith(".env cannot be read (")


async def test_a_wrong_token_ends_the_process_with_one_line(
    tmp_path: Path, telegram: FakeTelegram
) -> None:
    token = telegram.token[:-3] + "abc"
    settings = {**settings_for(telegram), "TELEGRAM_TOKEN": token, "LOG_LEVEL": "ERROR"}
    code, printed = await ran(tmp_path, settings=settings)
    mend = "Telegram does not accept TELEGRAM_TOKEN. Copy it again from @BotFather.\n"
    assert (code, printed) == (1, mend)
