"""What the daily message says: of which day, what is asked beside it, and when it is quiet."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.answers import Answers
from coach.records import Done, NotRunning, Pause
from coach.runner import Runner
from coach.runs import PlannedRun, Race, Run, RunWeek
from dialogs import check_in, daily, phrases
from dialogs.messages import Incoming, Reply
from tests.dialogs.runners import MONDAY, RACING, READY, chat_of
from tests.dialogs.test_screens import PHONE_LINES, lines

TODAY = MONDAY.date()
DAY = timedelta(days=1)
SUNDAY = date(2026, 11, 29)
NOBODY_RUNS = NotRunning(since=date(2000, 1, 1))

WEEKS = st.lists(
    st.sampled_from([Run.REST, Run.EASY, Run.HARD, Run.LONG]), min_size=7, max_size=7
).map(lambda runs: RunWeek(tuple(PlannedRun(run) for run in runs)))
RUNNERS = st.builds(
    lambda runner, week, told, races: replace(
        runner, usual_week=week, runs=dict.fromkeys(told, PlannedRun(Run.EASY)), races=races
    ),
    st.sampled_from([READY, RACING]),
    WEEKS | st.none(),
    st.sets(st.integers(0, 9).map(lambda number: TODAY + DAY * number), max_size=3),
    st.lists(
        st.builds(
            Race,
            day=st.integers(-20, 20).map(lambda number: TODAY + DAY * number),
            distance_km=st.sampled_from([5.0, 10.0, 21.1, 42.2]),
            is_goal=st.booleans(),
        ),
        max_size=3,
        unique_by=lambda race: race.day,
    ).map(tuple),
)


def said(runner: Runner, day: date, today: date) -> Reply:
    reply, _told = daily.message(runner, day, today)
    assert reply is not None
    return reply


def shown(reply: Reply) -> str:
    labels = [button.label for row in reply.rows for button in row]
    return " ".join([reply.title, reply.text, *labels])


@settings(max_examples=150)
@given(RUNNERS, st.integers(0, 6), st.integers(0, 1))
def test_it_names_its_day_and_the_next_on_one_screen(
    runner: Runner, later: int, ahead: int
) -> None:
    today = TODAY + DAY * later
    day = today + DAY * ahead
    reply = said(runner, day, today)

    assert phrases.day_title(day) in shown(reply)
    is_race = runner.race_on(day + DAY) is not None
    assert ("Race changed" if is_race else f"{phrases.weekday(day + DAY)} changed") in shown(reply)
    assert ("Tomorrow, " in shown(reply)) is bool(ahead)
    assert len(lines(reply)) <= PHONE_LINES


@settings(max_examples=150)
@given(RUNNERS, st.integers(0, 6))
def test_a_rest_day_is_one_line_without_a_sound(runner: Runner, later: int) -> None:
    day = TODAY + DAY * later
    reply, told = daily.message(runner, day, day)

    assert reply is not None
    has_session = any(each.day == day for each in told.suggested)
    is_race = runner.race_on(day) is not None
    assert reply.silent is not (has_session or is_race)
    if reply.silent and day.weekday() != 6 and "?" not in reply.text:
        assert "\n" not in reply.title + reply.text


@settings(max_examples=100)
@given(RUNNERS, st.integers(0, 6))
def test_an_unknown_run_is_asked_in_the_same_message(runner: Runner, later: int) -> None:
    day = TODAY + DAY * later
    unknown = [each for each in (day, day + DAY) if runner.run_on(each).kind is Run.UNKNOWN]
    presses = {b.press for row in said(runner, day, day).rows for b in row}
    for each, kind in product(unknown, ("rest", "easy", "hard", "long")):
        assert f"run.{each}.{kind}" in presses


def asides(runner: Runner, days: int) -> Iterator[tuple[date, Reply | None]]:
    """The messages of some days, each of which leaves its mark."""
    for number in range(days):
        day = TODAY + DAY * number
        reply, runner = daily.message(runner, day, day)
        yield day, reply


def test_somebody_from_before_counts_from_the_first_message() -> None:
    old = replace(READY, heard_on=None, reviewed_on=None)
    _reply, told = daily.message(old, TODAY, TODAY)
    assert (told.heard_on, told.reviewed_on) == (TODAY, TODAY)
    asked = [day for day, reply in asides(old, 30) if reply and "Shall I go on" in reply.text]
    assert asked == [TODAY + timedelta(days=14)]


def test_next_week_is_asked_about_once_a_week() -> None:
    keen = replace(READY, heard_on=TODAY + timedelta(days=60))
    asked = [day for day, reply in asides(keen, 28) if reply and "as usual?" in reply.text]
    assert asked == [SUNDAY + timedelta(days=7) * number for number in range(4)]
    assert not any(
        reply and "as usual?" in reply.text
        for _day, reply in asides(replace(keen, not_running=NOBODY_RUNS), 28)
    )


def test_who_has_no_usual_week_is_asked_for_the_next() -> None:
    reply = said(replace(READY, usual_week=None), SUNDAY, SUNDAY)
    assert "Do you know next week's runs?" in reply.text


def test_one_message_asks_one_thing() -> None:
    due = replace(READY, heard_on=SUNDAY - 20 * DAY, reviewed_on=SUNDAY - 120 * DAY)
    text = said(due, SUNDAY, SUNDAY).text
    assert "Shall I go on" in text
    assert "three months" not in text
    assert "as usual" not in text


@pytest.mark.parametrize("only_session_days", [True, False])
def test_the_answers_are_asked_about_once_a_quarter(*, only_session_days: bool) -> None:
    keen = replace(
        READY,
        heard_on=TODAY + timedelta(days=400),
        reviewed_on=TODAY,
        only_session_days=only_session_days,
    )
    replies = [(day, reply) for day, reply in asides(keen, 300) if reply]
    assert all(len(lines(reply)) <= PHONE_LINES for _day, reply in replies)
    asked = [day for day, reply in replies if "three months" in reply.text]
    apart = [(late - early).days for early, late in zip([TODAY, *asked], asked, strict=False)]
    assert len(asked) >= 2
    assert all(91 <= days <= 91 + 14 for days in apart)


def test_the_first_message_after_a_pause_says_welcome_and_nothing_else_of_it() -> None:
    back = replace(
        READY, pause=Pause(since=TODAY - 30 * DAY, until=TODAY), heard_on=TODAY - 30 * DAY
    )
    reply, told = daily.message(back, TODAY, TODAY)
    assert reply is not None
    assert reply.text.startswith("Welcome back.\n")
    assert "Shall I go on" not in reply.text
    assert told.pause is None
    assert told.past_pauses == (Pause(since=TODAY - 30 * DAY, until=TODAY),)
    again, _told = daily.message(told, TODAY + DAY, TODAY + DAY)
    assert again is not None
    assert "Welcome" not in again.text


def test_a_day_that_is_noted_already_is_not_suggested_again() -> None:
    done = replace(READY, done=(Done(day=TODAY, activity="yoga", minutes=20),))
    reply = said(done, TODAY, TODAY)
    assert reply.silent
    assert "Done: yoga, 20 min." in reply.text


def test_a_race_of_either_kind_is_wished_luck_aloud() -> None:
    goal = Race(day=TODAY, distance_km=10, name="the Leeds 10k")
    for race, luck in (
        (goal, "Good luck at the Leeds 10k."),
        (Race(day=TODAY, distance_km=21.0975), "Good luck with your half marathon."),
        (Race(day=TODAY, distance_km=10, is_goal=False), "Good luck with your race, 10 km."),
    ):
        reply = said(replace(READY, races=(race,)), TODAY, TODAY)
        assert luck in reply.text
        assert not reply.silent
    hurt = replace(READY, races=(goal,), not_running=NOBODY_RUNS)
    assert "Good luck" not in said(hurt, TODAY, TODAY).text


def test_on_session_days_only_what_needs_the_runner_is_still_said() -> None:
    sessions = replace(READY, only_session_days=True)
    hurt = replace(sessions, ill_since=TODAY)
    assert daily.message(hurt, TODAY, TODAY)[0] is None
    race = Race(day=TODAY, distance_km=10)
    assert daily.message(replace(sessions, races=(race,)), TODAY, TODAY)[0] is not None
    unknown = replace(sessions, usual_week=None)
    reply = daily.message(unknown, TODAY, TODAY)[0]
    assert reply is not None
    assert "What do you run" in reply.text


def test_the_evening_asks_nothing_where_all_is_known() -> None:
    assert check_in.message(READY, TODAY) is None
    suggested = (Done(day=TODAY, activity="yoga", minutes=15),)
    open_day = replace(READY, suggested=suggested)
    assert check_in.message(open_day, TODAY) is not None
    assert check_in.message(replace(open_day, done=suggested), TODAY) is None
    unknown = replace(open_day, done=suggested, usual_week=None)
    reply = check_in.message(unknown, TODAY)
    assert reply is not None
    assert [button.label for button in reply.rows[0]] == ["Rest", "Easy", "Hard", "Long"]
    race = replace(open_day, races=(Race(day=TODAY + DAY, distance_km=10),))
    reply = check_in.message(race, TODAY)
    assert reply is not None
    assert "Tuesday: your race, 10 km." in reply.text
    assert len(reply.rows) == 1


def test_messages_that_stop_by_themselves_start_again_the_day_after() -> None:
    quiet = replace(
        READY, advised_on=TODAY - DAY, heard_on=TODAY - 21 * DAY, asked_on=TODAY - 7 * DAY
    )
    chat = chat_of(quiet, MONDAY.replace(hour=7, minute=0))
    stopped = chat.send(Incoming(occasion=f"daily.{TODAY}"))
    assert stopped.replies == ()
    assert stopped.wakes == ()
    back = chat.says("/resume")
    assert [wake.day for wake in back.wakes] == [TODAY + DAY]


def test_what_falls_due_in_a_pause_is_passed_over() -> None:
    away = replace(
        READY,
        advised_on=TODAY - DAY,
        check_in_at=time(20),
        pause=Pause(since=TODAY, until=TODAY + 2 * DAY),
    )
    chat = chat_of(away, MONDAY.replace(hour=7, minute=0))
    for kind in ("daily", "check_in"):
        assert chat.send(Incoming(occasion=f"{kind}.{TODAY}")).replies == ()
    assert [(wake.kind, wake.day) for wake in chat.says("/help").wakes] == [
        ("daily", TODAY + 2 * DAY),
        ("check_in", TODAY + 2 * DAY),
    ]
    assert [(wake.kind, wake.day) for wake in chat.says("/resume").wakes] == [
        ("daily", TODAY + DAY),
        ("check_in", TODAY + DAY),
    ]


@pytest.mark.parametrize(
    ("until", "pause"),
    [
        ("none", Pause(since=TODAY)),
        ("week", Pause(since=TODAY, until=TODAY + 7 * DAY)),
        ("2026-12-03", Pause(since=TODAY, until=date(2026, 12, 3))),
    ],
)
def test_a_pause_may_be_given(until: str, pause: Pause) -> None:
    chat = chat_of()
    chat.says("/pause", until=until)
    assert chat.runner is not None
    assert chat.runner.pause == pause
    assert chat.conversation.current is None


def test_a_pause_until_a_day_that_is_over_is_asked_about() -> None:
    chat = chat_of()
    chat.says("/pause", until="2026-11-20")
    assert chat.conversation.current is not None
    assert chat.runner is not None
    assert chat.runner.pause is None


def test_a_runner_without_answers_has_no_session_to_ask_about() -> None:
    assert check_in.message(Runner(answers=Answers(), usual_week=READY.usual_week), TODAY) is None
