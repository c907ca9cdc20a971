"""A club's news comes along with what the clock says, and never at an hour of its own."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from coach.club import Club
from coach.records import Pause
from coach.runs import PlannedRun, Run
from dialogs.clubs import Clubs
from dialogs.messages import Incoming
from tests.dialogs.runners import MONDAY, READY, chat_of
from tests.stories.chat import Chat

TODAY = MONDAY.date() + timedelta(days=1)
SEVEN = datetime.combine(TODAY, READY.message_at, MONDAY.tzinfo) if READY.message_at else MONDAY
NEWS = "From your club Hyde Park Harriers"
CLUB = Club(name="Hyde Park Harriers", week={TODAY.weekday(): PlannedRun(Run.LONG)})


def member(now: datetime, **fields: object) -> Chat:
    chat = chat_of(replace(READY, **fields), now)  # type: ignore[arg-type]  # by its name
    chat.clubs = Clubs(mine=CLUB)
    return chat


def said(chat: Chat, occasion: str) -> str:
    return "\n".join(reply.text for reply in chat.send(Incoming(occasion=occasion)).replies)


def test_it_stands_before_the_days_message_once() -> None:
    chat = member(SEVEN)
    assert NEWS in said(chat, f"daily.{TODAY}")
    chat.now += timedelta(days=1)
    assert NEWS not in said(chat, f"daily.{TODAY + timedelta(days=1)}")


@pytest.mark.parametrize(
    ("hour", "occasion", "fields"),
    [
        (20, f"daily.{TODAY}", {}),  # 20:01 is too late
        (7, f"daily.{TODAY - timedelta(days=1)}", {}),
        (7, f"check_in.{TODAY - timedelta(days=1)}", {}),
        (7, f"daily.{TODAY}", {"advised_on": TODAY}),
        (7, f"daily.{TODAY}", {"pause": Pause(since=TODAY, until=None)}),
        (7, f"daily.{TODAY}", {"asked_on": TODAY - timedelta(days=7)}),
    ],
)
def test_it_waits_where_nothing_is_said(
    hour: int, occasion: str, fields: dict[str, date | Pause]
) -> None:
    chat = member(SEVEN.replace(hour=hour, minute=1), **fields)
    assert said(chat, occasion) == ""
    assert chat.runner is not None
    assert chat.runner.run_on(TODAY).kind is not Run.LONG
