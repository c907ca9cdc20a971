"""`python -m bot coach`: questions the coach without a chat, a database or a token."""

import argparse
import json
import sys
from datetime import date, timedelta
from typing import NoReturn

from bot.clock import now
from bot.coach_answer import as_json, as_lines, why_not_json, why_not_lines
from bot.coach_values import (
    ValueWrong,
    read_activity,
    read_days_ago,
    read_done,
    read_enjoys,
    read_equipment,
    read_free_days,
    read_niggle,
    read_race,
    read_runs,
    read_several,
    read_used_to,
    read_weekday,
)
from coach.advice import advise, why_not
from coach.answers import Answers, Benefit, Goal, Purpose
from coach.planner import plan
from coach.races import ASSUMED_KM
from coach.records import NotRunning
from coach.runner import Runner
from coach.runs import PlannedRun, Race, Run, RunWeek

ABOUT = "question the coach: the plan, today's suggestion with reasons, and why not something else"
EXIT_VALUE_WRONG = 2
OPTIONS = (
    ("--week", '"Mon rest, Tue hard, Wed easy …"; rest, easy, long, hard, race or unknown'),
    ("--today", "the day that is advised; this weekday if left out"),
    ("--purpose", "weak_spot, less_impact, support, break, not_sure"),
    ("--enjoys", "yoga,cycling …; what the guide does not know with its impact: juggling:low"),
    ("--benefits", "strength, stability, injury_risk, fitness, fun"),
    ("--goal", "race, faster, farther, regularly, enjoy"),
    ("--equipment", 'what is at hand, such as bike,pool, or "none"; left out, all that is needed'),
    ("--free-days", "mon,wed,sat: days that are kept free; left out, all of them"),
    ("--last-session", "21d: how long ago the last session of anything was"),
    ("--not-running", "not running for now: what the professional allowed, such as swimming,yoga"),
    ("--why-not", "an activity: the rule in its way, and the next day without one"),
)
REPEATED = (
    (
        "--race",
        "6d:marathon, in days from today; 5k, 10k, half, 15km …; 2d:5k:training; =-3d:half is over",
    ),
    ("--done", "mon:strength:30, or 10d:yoga:20 days ago; :7 after it is its effort, 0 is skipped"),
    ("--niggle", "knee:mild, knee:bad, or knee:rest where it hurts at rest"),
    ("--experience", "yoga:new or yoga:used"),
)


class OneLineParser(argparse.ArgumentParser):
    """A parser whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        """Says what is wrong, and exits with code 2."""
        self.exit(EXIT_VALUE_WRONG, f"{message}; {self.prog} --help has all options\n")


def add_options(parser: argparse.ArgumentParser) -> None:
    """All that the coach knows of a runner."""
    for name, about in OPTIONS:
        parser.add_argument(name, help=about, metavar="…")
    for name, about in REPEATED:
        parser.add_argument(name, help=f"{about}; may be repeated", action="append", default=[])
    parser.add_argument("--ill", action="store_true", help="ill since today")
    parser.add_argument("--tired", action="store_true", help="tired today")
    parser.add_argument("--json", action="store_true", help="the same as JSON")


def answer(options: argparse.Namespace) -> int:
    """Prints what the coach says; 2 where a value cannot be read, after one line about it."""
    try:
        today = _today(options)
        runner = runner_of(options, today)
        refused = read_activity("--why-not", options.why_not) if options.why_not else ""
    except ValueWrong as wrong:
        print(wrong, file=sys.stderr)
        return EXIT_VALUE_WRONG
    week, advice = plan(runner, today), advise(runner, today)
    against = why_not(runner, refused, today) if refused else None
    if options.json:
        found = as_json(runner, week, advice)
        if against is not None:
            found["why_not"] = {"activity": refused, **why_not_json(against, today)}
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return 0
    print("\n".join(as_lines(runner, week, advice)))
    if against is not None:
        print("\n".join(["", *why_not_lines(refused, against, today)]))
    return 0


def _today(options: argparse.Namespace) -> date:
    real = now().date()
    if options.today is None:
        return real
    monday = real - timedelta(real.weekday())
    return monday + timedelta(read_weekday("--today", options.today))


def runner_of(options: argparse.Namespace, today: date) -> Runner:
    """The runner that the options describe.

    Raises:
        ValueWrong: a value cannot be read.
    """
    known, others = read_enjoys(options.enjoys or "")
    runs = read_runs(options.week) if options.week else {}
    races = (read_race(words, today) for words in options.race)
    return Runner(
        answers=Answers(
            purposes=read_several("--purpose", options.purpose or "", Purpose),
            enjoys=known,
            others=others,
            benefits=read_several("--benefits", options.benefits or "", Benefit),
            goals=read_several("--goal", options.goal or "", Goal),
        ),
        usual_week=_usual_week(runs),
        races=(*_races(runs, today), *races),
        done=tuple(read_done(words, today) for words in options.done),
        niggles=tuple(read_niggle(words, today) for words in options.niggle),
        used_to=read_used_to(options.experience),
        ill_since=today if options.ill else None,
        tired_on=today if options.tired else None,
        not_running=_not_running(options.not_running, today),
        last_session=read_days_ago(options.last_session, today) if options.last_session else None,
        free_days=read_free_days(options.free_days) if options.free_days else None,
        equipment=read_equipment(options.equipment) if options.equipment else None,
    )


def _usual_week(runs: dict[int, PlannedRun]) -> RunWeek | None:
    """The week as it repeats; a race has its date, and that weekday is rest otherwise."""
    rest = PlannedRun(Run.REST)
    usual = (rest if runs[number].kind is Run.RACE else runs[number] for number in sorted(runs))
    return RunWeek(tuple(usual)) if runs else None


def _races(runs: dict[int, PlannedRun], today: date) -> list[Race]:
    """The races of `--week`, as 10 km, on their dates."""
    monday = today - timedelta(today.weekday())
    days = (number for number, run in runs.items() if run.kind is Run.RACE)
    return [Race(day=monday + timedelta(number), distance_km=ASSUMED_KM) for number in days]


def _not_running(words: str | None, today: date) -> NotRunning | None:
    if words is None:
        return None
    allowed = (part.strip() for part in words.split(",") if part.strip() not in {"", "nothing"})
    names = tuple(read_activity("--not-running", part) for part in allowed)
    return NotRunning(since=today - timedelta(today.weekday()), allowed=names)
