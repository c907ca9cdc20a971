"""Two real processes behind one address, on one PostgreSQL; then one of them."""

from pathlib import Path

from tests.bot.coach import SECRET
from tests.bot.process import HURRIED, STARTING, running
from tests.bot.test_webhook import ANSWERS, QUESTIONS, questions
from tests.bot.web import free_port
from tests.fakes.telegram import FakeTelegram
from tests.postgresql import Server

TAKEN_OVER = 40
"""Seconds within which a survivor answers for the dead: a lease, a nap, and a busy machine."""


async def test_each_runner_is_answered_once_and_in_order_even_when_one_process_dies(
    tmp_path: Path, telegram: FakeTelegram, postgresql: Server
) -> None:
    ports = free_port(), free_port()
    people = [telegram.person(f"Runner {number}") for number in range(5)]
    with postgresql.database() as url:
        settings = {
            "SECRET_KEY": SECRET,
            "DATABASE_URL": url,
            "TELEGRAM_WEBHOOK_URL": "https://bot.example.org",
        }
        async with (
            running(
                tmp_path, telegram, at=None, module=HURRIED, **settings, HTTP_PORT=str(ports[0])
            ) as one,
            running(
                tmp_path, telegram, at=None, module=HURRIED, **settings, HTTP_PORT=str(ports[1])
            ) as other,
            telegram.forwarding(*(f"http://127.0.0.1:{port}" for port in ports)),
        ):
            await one.prints("listens at")
            await other.prints("listens at")
            for answer in ANSWERS:
                for person in people:
                    await person.says(answer)
            for person in people:
                await person.hears("4 of 4", timeout=2 * STARTING)
                assert questions(person) == list(QUESTIONS)

            telegram.hold()
            edited = sum(call.method == "editMessageText" for call in telegram.calls)
            for person in people:
                await telegram.confirmed(await person.says("farther"), within=STARTING)
            await telegram.called("editMessageText", times=edited + len(people), within=STARTING)
            log = await one.killed()
            telegram.release()
            for person in people:
                await person.hears("Which town", timeout=TAKEN_OVER)
                await person.says("Leeds")
                await person.hears("What do you run?", timeout=STARTING)
            log += await other.killed()
    for person in people:
        assert sum("Which town" in message.text for message in person.shown) == 1
    assert "ERROR" not in log
