"""What machines may ask, of the real process and of its parts."""

import logging
import socket
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request

from bot.daily import Daily
from bot.handle import Handler
from bot.health import Health
from bot.metrics import Metrics
from dialogs.scene import House
from tests.bot.coach import NOON, SECRET, Clock, Coach, locked
from tests.bot.process import STARTING, ran, running, settings_for
from tests.bot.test_daily import TUESDAY
from tests.bot.web import asked, free_port
from tests.fakes.telegram import FakeTelegram, Person

Client = TestClient[Request, Application]


async def test_a_process_says_that_it_is_alive_and_ready_and_how_it_does(
    tmp_path: Path, telegram: FakeTelegram, ada: Person
) -> None:
    port = free_port()
    async with running(tmp_path, telegram, at=NOON, SECRET_KEY=SECRET, HTTP_PORT=str(port)) as bot:
        await ada.says("/start")
        await ada.hears("1 of 4", timeout=STARTING)
        assert await asked(port, "/healthz") == (200, "alive\n")
        assert await asked(port, "/readyz") == (200, "ready\n")
        assert (await asked(port, "/"))[0] == 404
        status, page = await asked(port, "/metrics")
        code, log = await bot.told_to_stop()
    assert (status, code) == (200, 0), log
    assert 'sidestride_send_seconds_count{method="sendMessage",platform="telegram"} 2.0' in page
    assert 'sidestride_reply_seconds_count{platform="telegram"} 1.0' in page
    assert 'sidestride_queue_age_seconds{platform="telegram",queue="push"} 0.0' in page
    assert [private for private in ("Ada", str(ada.id), telegram.token) if private in page] == []


async def test_without_a_port_nothing_is_served(tmp_path: Path, telegram: FakeTelegram) -> None:
    async with running(tmp_path, telegram, SECRET_KEY=SECRET) as bot:
        await bot.prints("listens.")
        _code, log = await bot.told_to_stop()
    assert "Listening on" not in log


async def test_a_port_that_is_taken_is_one_line(tmp_path: Path, telegram: FakeTelegram) -> None:
    settings = {**settings_for(telegram), "SECRET_KEY": SECRET, "LOG_LEVEL": "ERROR"}
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        code, printed = await ran(tmp_path, settings={**settings, "HTTP_PORT": str(port)})
    assert (code, len(printed.splitlines())) == (1, 1), printed
    assert printed.startswith(f"127.0.0.1:{port} cannot be listened on (")
    code, printed = await ran(
        tmp_path, settings={**settings, "HTTP_PORT": str(port), "HTTP_HOST": "192.0.2.1"}
    )
    assert (code, len(printed.splitlines())) == (1, 1), printed


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


@pytest.fixture
async def client(pusher: Coach, metrics: Metrics) -> Client:
    health = Health(pusher.database, metrics, ("telegram",), pusher.clock)
    application = Application()
    application.add_routes(health.routes())
    return TestClient(TestServer(application))


async def test_a_database_that_cannot_be_used_is_not_ready(tmp_path: Path, client: Client) -> None:
    path = tmp_path / "data" / "sidestride.db"
    async with client:
        assert (await client.get("/readyz")).status == 200
        with closing(sqlite3.connect(path)) as other, other:
            other.execute("UPDATE alembic_version SET version_num = '9999'")
        answer = await client.get("/readyz")
        assert (answer.status, "The schema is 9999" in await answer.text()) == (503, True)
        with closing(sqlite3.connect(path)) as other, other:
            other.execute("DROP TABLE alembic_version")
        assert (await client.get("/readyz")).status == 503
        assert (await client.get("/healthz")).status == 200


async def test_a_database_that_is_locked_for_writing_is_ready_since_reading_goes_on(
    tmp_path: Path, client: Client
) -> None:
    async with client:
        with locked(tmp_path):
            assert (await client.get("/readyz")).status == 200


async def test_what_came_of_a_push_is_counted_and_logged_in_one_line(
    telegram: FakeTelegram,
    pusher: Coach,
    clock: Clock,
    client: Client,
    metrics: Metrics,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    handler = Handler(pusher.database, House(), clock, metrics)
    daily = Daily(pusher.database, handler, {"telegram": pusher.telegram}, clock, metrics)
    ada, bob, cleo, dora = (telegram.person(name) for name in ("Ada", "Bob", "Cleo", "Dora"))
    for person in (ada, bob, cleo, dora):
        await person.says("/start")
    await pusher.knows(ada)
    await pusher.knows(bob)
    telegram.fail_next("sendMessage", 429, "Too Many Requests: retry after 9", retry_after=9)
    telegram.fail_next("sendMessage", 502, "Bad Gateway")
    clock.now = TUESDAY + timedelta(seconds=90)
    async with client:
        before = await (await client.get("/metrics")).text()
        await daily.deliver_due()
        after = await (await client.get("/metrics")).text()
        clock.now = NOON
        await pusher.knows(cleo)
        await pusher.knows(dora)
        dora.deletes_account()
        clock.now = TUESDAY + timedelta(seconds=90)
        await daily.deliver_due()
        page = await (await client.get("/metrics")).text()
    age = 'sidestride_queue_age_seconds{platform="telegram",queue="push"}'
    assert f"{age} 90.0" in before
    assert float(after.split(age)[1].split()[0]) <= 0
    for line in (
        'push_due_total{platform="telegram"} 4.0',
        'push_sent_total{platform="telegram"} 1.0',
        'push_failed_total{kind="refused",platform="telegram"} 1.0',
        'push_retried_total{platform="telegram",why="flood"} 1.0',
        'push_retried_total{platform="telegram",why="platform"} 1.0',
        'push_late_seconds_bucket{le="60.0",platform="telegram"} 0.0',
        'push_late_seconds_bucket{le="120.0",platform="telegram"} 1.0',
    ):
        assert f"sidestride_{line}\n" in page
    said = [record.message for record in caplog.records if record.message.startswith("Daily")]
    assert [line.partition(" took=")[0] for line in said] == [
        "Daily push: due=2 flood=1 platform=1 late=90.0s",
        "Daily push: due=2 refused=1 sent=1 late=90.0s",
    ]


async def test_metrics_go_on_without_a_database(
    tmp_path: Path, client: Client, pusher: Coach
) -> None:
    del pusher
    async with client:
        with closing(sqlite3.connect(tmp_path / "data" / "sidestride.db")) as other, other:
            other.execute("DROP TABLE deliveries")
        answer = await client.get("/metrics")
        page = await answer.text()
    assert answer.status == 200
    assert 'sidestride_queue_age_seconds{platform="telegram",queue="push"} NaN' in page
