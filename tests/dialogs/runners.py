"""Runners to begin a test with, and a chat that one of them is in."""

from datetime import UTC, date, datetime, time

from coach.answers import Answers, Benefit, Goal, OtherActivity, Purpose
from coach.runner import Runner
from coach.runs import PlannedRun, Race, Run, RunWeek
from tests.stories.chat import Chat

MONDAY = datetime(2026, 11, 23, 18, 42, tzinfo=UTC)

WEEK = ("easy", "hard", "rest", "easy", "rest", "easy", "long")

NEW = Runner()

READY = Runner(
    town="Leeds",
    zone="Europe/London",
    answers=Answers(
        purposes=(Purpose.WEAK_SPOT,),
        enjoys=("cycling", "yoga", "walking"),
        benefits=(Benefit.STRENGTH, Benefit.STABILITY),
        goals=(Goal.FARTHER,),
    ),
    usual_week=RunWeek(tuple(PlannedRun(Run(run)) for run in WEEK)),
    message_at=time(7),
    advised_on=MONDAY.date(),
    heard_on=MONDAY.date(),
)

RACING = Runner(
    town="Nuuk",
    zone="America/Nuuk",
    answers=Answers(
        purpose_words="my hips are weak",
        enjoys=("strength",),
        others=(OtherActivity("rowing"), OtherActivity("pole dancing")),
        benefits=tuple(Benefit),
        goals=(Goal.RACE,),
    ),
    races=(Race(day=date(2026, 12, 6), distance_km=21.0975),),
    heard_on=MONDAY.date(),
)


def chat_of(runner: Runner | None = READY, now: datetime = MONDAY) -> Chat:
    """A chat with a runner who has been here before."""
    chat = Chat(now)
    chat.runner = runner
    return chat
