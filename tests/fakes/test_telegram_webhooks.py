"""The courier: what a bot's webhook sees of Telegram."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot
from telegram.error import BadRequest

from tests.fakes.telegram import FakeTelegram

URL = "https://bot.example.org/hook"


class Hook:
    """A bot's server that notes what it gets, and refuses or holds it when told to."""

    def __init__(self) -> None:
        self.got: defaultdict[str, list[str]] = defaultdict(list)
        self.secrets: set[str | None] = set()
        self.refuses = 0
        self.most_at_once = self.at_once = 0

    async def take(self, request: web.Request) -> web.Response:
        message = (await request.json())["message"]
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(0.02)
        self.at_once -= 1
        if self.refuses:
            self.refuses -= 1
            return web.Response(status=500)
        self.got[message["from"]["first_name"]].append(message["text"])
        return web.Response()


@pytest.fixture
def hook() -> Hook:
    return Hook()


@pytest.fixture
async def base(hook: Hook) -> AsyncIterator[str]:
    application = web.Application()
    application.router.add_post("/hook", hook.take)
    async with TestServer(application) as server:
        yield str(server.make_url("")).rstrip("/")


async def test_each_chat_in_order_and_different_ones_side_by_side(
    fake: FakeTelegram, bot: Bot, hook: Hook, base: str
) -> None:
    hook.refuses = 3
    async with fake.forwarding(base):
        await bot.set_webhook(URL, secret_token="s", max_connections=3)
        people = [fake.person(f"Runner {number}") for number in range(8)]
        ids = [await person.says(text) for text in ("one", "two", "three") for person in people]
        for id in ids:
            await fake.confirmed(id, within=10)
    assert set(map(tuple, hook.got.values())) == {("one", "two", "three")}
    assert (len(hook.got), hook.secrets, hook.most_at_once) == (8, {"s"}, 3)
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"


async def test_what_nobody_takes_waits_for_whoever_comes_back(
    fake: FakeTelegram, bot: Bot, hook: Hook, base: str
) -> None:
    await bot.set_webhook(URL)
    said = await fake.person("Ada").says("hello")
    async with fake.forwarding("http://127.0.0.1:9"):
        await asyncio.sleep(0.2)
    assert (await bot.get_webhook_info()).pending_update_count == 1
    async with fake.forwarding("http://127.0.0.1:9", base):
        await fake.confirmed(said)
    assert hook.got == {"Ada": ["hello"]}


@pytest.mark.parametrize(
    ("url", "secret", "why"),
    [
        ("https://bot.example.org:8080/hook", "s", "only on ports"),
        (URL, "no spaces", "unallowed characters"),
    ],
)
async def test_what_telegram_does_not_take(bot: Bot, url: str, secret: str, why: str) -> None:
    with pytest.raises(BadRequest, match=why):
        await bot.set_webhook(url, secret_token=secret)
