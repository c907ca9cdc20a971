"""Walks a dialog breadth-first: every option of every question, each way to its end."""

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from coach.club import Club, ClubChange
from coach.runner import Runner
from coach.runs import PlannedRun, Race, Run
from dialogs.clubs import Clubs
from dialogs.messages import Group, Json
from dialogs.questions import NEXT, WORDS, Answered, NotUnderstood, Option, Question, Step
from dialogs.replay import Played, play
from dialogs.scene import House, Progress
from dialogs.screen import Stamp, draw
from dialogs.talk import Dialog, Finish, Talk

SAMPLES = {
    "purpose": ("my hips are weak",),
    "enjoys": ("rowing",),
    "support": ("to keep up with my sister",),
    "town": ("Leeds", "Springfield", "Nuuk"),
    "hour": ("6:30",),
    "week": ("Mon easy, Tue intervals, Sun long 18k",),
    "until": ("6 December",),
    "day_hour": ("6:30",),
    "check_in": ("18:30",),
    "runs": ("Mon easy, Tue intervals, Sun long 18k",),
    "race_distance": ("15 km",),
    "race_day": ("2027-03-14",),
    "race_name": ("Leeds Half",),
    "body_part": ("my left shoulder",),
    "post_at": ("6:30",),
    "club_runs": ("Tue intervals, Sun long 18k",),
    "club_day": ("Sunday",),
    "club_to": ("Friday",),
    "run": ("long 18 km",),
    "which_day": ("14 November",),
    "activity": ("golf", "underwater hockey"),
    "minutes": ("25", "an hour and a half"),
    "effort": ("6",),
}
"""What is typed where a question takes words, by the question's key."""

MOST_ENDS = 300
"""More ways than this are a walk that goes in circles."""


ORGANISED = Clubs(
    here=Club(
        name="Hyde Park Harriers",
        week={1: PlannedRun(Run.HARD), 6: PlannedRun(Run.LONG, 18)},
        races=(Race(day=date(2026, 12, 6), distance_km=10),),
        changes=(ClubChange(day=date(2026, 11, 24)),),
    ),
    mine=Club(name="Track Club", week={3: PlannedRun(Run.HARD)}),
)
GROUP = Group(id="-900", name="Hyde Park Harriers", is_organiser=True)


def walk(name: str, dialog: Dialog, runner: Runner, now: datetime) -> tuple[set[str], list[Finish]]:
    """The keys that were asked and the ways the dialog ended, for who organises a club as well.

    Raises DialogError for a wrong declaration, and AssertionError for a dead end.
    """
    played = list(steps(name, dialog, runner, now))
    asked = {each.question.key for each in played if each.question is not None}
    return asked, [each.finish for each in played if each.finish is not None]


def steps(name: str, dialog: Dialog, runner: Runner, now: datetime) -> Iterator[Played]:
    """Where the dialog stands after each answer, the nearest first."""
    seen: set[str] = set()
    ends = 0
    waiting: deque[dict[str, Json]] = deque([{}])
    while waiting:
        played = stands(name, dialog, runner, now, waiting.popleft())
        yield played
        if played.finish is not None:
            ends += 1
            assert ends < MOST_ENDS
            continue
        question = played.question
        assert question is not None
        found = list(answers(question))
        assert found, f"{name}: nothing answers {question.key!r}"
        for value in found[:1] if question.key in seen else found:
            assert question.accepts(value), f"{name}: {question.key} refuses its own {value!r}"
            question.summary(value)
            waiting.append({**played.answers, question.key: value})
        seen.add(question.key)


def stands(
    name: str, dialog: Dialog, runner: Runner, now: datetime, answered: dict[str, Json]
) -> Played:
    """Where the dialog stands after these answers."""
    here = replace(ORGANISED.here, language=runner.language) if ORGANISED.here else None
    clubs = replace(ORGANISED, here=here)
    talk = Talk(runner, now, House(), clubs=clubs, group=GROUP)
    return play(dialog, talk, Progress(dialog=name, answers=answered))


def answers(question: Question) -> Iterator[Json]:
    """What every button, pressed first, comes to, and what the samples typed come to."""
    for option in _buttons(question, None):
        if option.id == NEXT:
            continue
        value = _complete(question, question.press(option.id, None), option)
        if value is not None:
            yield value
    for words in SAMPLES.get(question.key, ()):
        step = question.typed(words, None)
        if isinstance(step, Answered):
            yield step.value


def _complete(question: Question, step: Step, first: Option) -> Json:
    """Goes on from a half-made choice: typed words, Next, or the last button of each row."""
    for _press in range(10):
        if isinstance(step, Answered):
            return step.value
        options = _buttons(question, step.draft)
        if first.id == WORDS:
            step = question.typed(SAMPLES[question.key][0], step.draft)
            first = Option("")
        elif any(option.id == NEXT for option in options):
            step = _next(question, step.draft)
        else:
            untouched = [one for one in options if not one.label.startswith("✓")]
            step = question.press(untouched[-1].id, step.draft)
    return step.value if isinstance(step, Answered) else None


def _next(question: Question, draft: Json) -> Step:
    """Next; where nothing is chosen yet it says so, and the first button is pressed instead."""
    try:
        return question.press(NEXT, draft)
    except NotUnderstood:
        return question.press(_buttons(question, draft)[0].id, draft)


def _buttons(question: Question, draft: Json) -> list[Option]:
    """The buttons that can be pressed; drawing them checks what a platform could not carry."""
    draw(question, draft, Stamp("zzzzzz", 99_999, 999), has_back=True)
    return [option for group in question.options(draft) for option in group if option.id]
