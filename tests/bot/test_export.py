"""/export: two files, made when they are sent, on Telegram and in the terminal."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.terminal import HERE
from coach.answers import Answers
from dialogs.messages import File, Incoming, Reply
from dialogs.scene import Outcome
from tests.bot.coach import RUNNER, Coach, where
from tests.bot.process import ran
from tests.fakes.telegram import FakeTelegram, Person

TYPED = "my grumpy achilles"
TALKATIVE = replace(RUNNER, answers=Answers(purpose_words=TYPED))


async def test_two_files_arrive_with_their_caption(
    telegram: FakeTelegram, coach: Coach, ada: Person, caplog: pytest.LogCaptureFixture
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await coach.knows(ada, TALKATIVE)
    await ada.says("/export")
    said = await ada.hears("Two files")
    assert said.text.startswith("Your data\n")
    page, tables = (
        call.params["document"] for call in await telegram.called("sendDocument", times=2)
    )
    assert (page.name, page.content_type) == ("sidestride-export-2026-11-23.html", "text/html")
    assert TYPED in page.data.decode()
    assert str(ada.id) in page.data.decode()
    (account,) = json.loads(tables.data)["accounts"]
    assert account["user"] == str(ada.id)
    (stored,) = json.loads(tables.data)["runners"]
    assert stored["profile"]["answers"]["purpose_words"] == TYPED
    assert TYPED not in caplog.text


async def test_an_export_that_is_asked_again_by_the_platform_comes_again_with_its_files(
    coach: Coach, ada: Person
) -> None:
    await coach.knows(ada)
    said: list[Outcome] = []

    async def say(outcome: Outcome) -> None:
        said.append(outcome)

    for _again in range(2):
        await coach.handler.handle(where(ada), Incoming(text="/export", id="7"), say)
    first, second = ([file.name for file in each.replies[0].files] for each in said)
    assert first == second
    assert len(first) == 2
    kept = (await coach.recalls(ada)).conversation.last_replies
    assert [reply.files for reply in kept] == [()]


@pytest.mark.usefixtures("coach")
async def test_nothing_is_sent_to_whom_nothing_is_stored_about(
    telegram: FakeTelegram, ada: Person
) -> None:
    await ada.says("/export")
    await ada.hears("Nothing is stored about you.")
    assert [call for call in telegram.calls if call.method == "sendDocument"] == []


async def test_a_file_that_is_refused_is_given_up_with_a_line(
    telegram: FakeTelegram, coach: Coach, ada: Person, caplog: pytest.LogCaptureFixture
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await coach.knows(ada)
    telegram.fail_next("sendDocument", 400, "Bad Request: file must be non-empty")
    await telegram.confirmed(await ada.says("/export"))
    assert "sendDocument was refused: File must be non-empty" in caplog.text


PIXEL = File("week.png", "image/png", b"\x89PNG\r\n\x1a\n" + bytes(8) + b"\0\0\0\x0a\0\0\0\x0a")


@pytest.mark.parametrize("length", [10, 2000])
async def test_a_picture_carries_its_text_where_that_fits(
    telegram: FakeTelegram, coach: Coach, ada: Person, length: int
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await coach.telegram.push(where(ada), [Reply(title="Week", text="x" * length, files=(PIXEL,))])
    said = await ada.hears("Week")
    assert said.text == f"Week\n{'x' * length}"
    assert bool(said.file) == (length < 1024)
    assert len(await telegram.called("sendPhoto")) == 1


async def test_the_terminal_puts_them_into_the_current_folder(tmp_path: Path) -> None:
    _code, _printed = await ran(tmp_path, "chat", typed="/start\n/export\n")
    code, printed = await ran(tmp_path, "chat", typed="/export\n")
    assert code == 0, printed
    names = [line for line in printed.splitlines() if "sidestride-export-" in line]
    assert [Path(name).suffix for name in names] == [".html", ".json"]
    for name in names:
        assert Path(name).parent == tmp_path
        assert Path(name).stat().st_mode & 0o777 == 0o600  # noqa: ASYNC240 - a test may wait
    tables = json.loads(Path(names[1]).read_text())  # noqa: ASYNC240 - a test may wait for its disk
    assert tables["accounts"][0]["user"] == HERE.user


async def test_the_terminal_says_where_no_file_can_be(tmp_path: Path) -> None:
    _code, _printed = await ran(tmp_path, "chat", typed="/start\n/export\n")
    (page,) = tmp_path.glob("*.html")  # noqa: ASYNC240 - a test may wait for its disk
    page.unlink()
    page.mkdir()
    _code, printed = await ran(tmp_path, "chat", typed="/export\n")
    assert f"{page}: " in printed
