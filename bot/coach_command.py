"""`python -m bot coach`: questions the coach without a chat, a database or a token."""

import argparse
import json
import sys
from datetime import date, timedelta
from typing import Any, NoReturn

from bot.clock import now
from bot.coach_values import (
    DAYS,
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
from coach.activities import activity_named
from coach.advice import Advice, WhyNot, advise, why_not
from coach.planner import Plan, PlannedDay, plan
from coach.races import ASSUMED_KM
from coach.rules import Reason
from coach.runner import (
    Answers,
    Benefit,
    Goal,
    NotRunning,
    PlannedRun,
    Purpose,
    Race,
    Run,
    Runner,
    RunWeek,
)
from coach.suggestion import Suggestion
from dialogs import phrases, suggestion

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
            found["why_not"] = {"activity": refused, **_why_not_json(against, today)}
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return 0
    print("\n".join(_lines(runner, week, advice)))
    if against is not None:
        print("\n".join(["", *_why_not_lines(refused, against, today)]))
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


def _lines(runner: Runner, week: Plan, advice: Advice) -> list[str]:
    lines = ["The week"]
    for one in week.days:
        mark = "  ← today" if one.day == advice.day else ""
        lines.append(f"  {one.day:%a}  {one.run.kind:<8} {_planned(runner, one)}{mark}".rstrip())
    if week.gap is not None:
        ways = phrases.listed(phrases.weekday(day) for day in week.gap.blocking)
        change, opens = phrases.weekday(week.gap.change), phrases.weekday(week.gap.opens)
        lines += ["", f"No day is left for strength: {ways} are in the way."]
        lines.append(f"Make {change} {week.gap.to} and {opens} opens.")
    said = "rest" if advice.suggestion is None else _offer(runner, advice.suggestion)
    lines += ["", f"Today ({phrases.weekday(advice.day)}): {said}"]
    lines += [f"  - {phrases.reason(one)} [{one.rule}, {one.source}]" for one in advice.reasons]
    if advice.suggestion is not None:
        lines += [f"    {line}" for line in suggestion.session(advice.suggestion)]
    if advice.alternatives:
        lines.append(f"Or: {'; '.join(_offer(runner, one) for one in advice.alternatives)}")
    if advice.unknown is not None:
        lines.append(f"What do you run on {phrases.weekday(advice.unknown)}?")
    return lines


def _planned(runner: Runner, one: PlannedDay) -> str:
    if one.done is not None:
        did = f"{phrases.activity(one.done.activity)}, {one.done.minutes} min"
        return "skipped" if one.done.was_skipped else f"done: {did}"
    if one.suggestion is None:
        return "-"
    waits = phrases.weekday(one.day + timedelta(1))
    return _offer(runner, one.suggestion) + (f", if {waits} allows" if one.pencilled else "")


def _offer(runner: Runner, offer: Suggestion) -> str:
    impact = activity_named(runner, offer.activity).impact
    name = phrases.activity(offer.activity)
    or_not = ", or nothing" if offer.optional else ""
    return f"{name}, {offer.minutes} min, RPE {offer.effort}, {impact} impact{or_not}"


def _why_not_lines(activity: str, against: WhyNot, today: date) -> list[str]:
    name, day = phrases.activity(activity), phrases.weekday(today)
    if not against.reasons:
        return [f"Why not {name}? No rule is in its way: the next day for it is {day}, today."]
    lines = [f"Why not {name} on {day}?"]
    lines += [f"  - {phrases.reason(one)} [{one.rule}, {one.source}]" for one in against.reasons]
    if against.next_day is None:
        return [*lines, "No day of the next two weeks is free of it."]
    return [*lines, f"The next day for it is {against.next_day:%A %d %B}."]


def as_json(runner: Runner, week: Plan, advice: Advice) -> dict[str, Any]:
    """Plan, suggestion, message, reasons and alternatives, ready for JSON."""
    reply = suggestion.screen(runner, advice)
    gap = week.gap
    return {
        "plan": [
            {
                "day": DAYS[one.day.weekday()],
                "date": one.day.isoformat(),
                "run": one.run.kind.value,
                **(_offer_json(runner, one.suggestion) or dict.fromkeys(_OFFER)),
                "pencilled": one.pencilled,
                "done": _done_json(one),
            }
            for one in week.days
        ],
        "strength_gap": gap
        and {
            "blocking": [DAYS[day.weekday()] for day in gap.blocking],
            "change": DAYS[gap.change.weekday()],
            "to": gap.to.value,
            "opens": DAYS[gap.opens.weekday()],
        },
        "today": {
            "day": DAYS[advice.day.weekday()],
            "suggestion": _offer_json(runner, advice.suggestion),
            "message": "\n\n".join(part for part in (reply.title, reply.text) if part),
            "reasons": [_reason_json(one) for one in advice.reasons],
            "alternatives": [_offer_json(runner, one) for one in advice.alternatives],
            "asks_for_run_of": advice.unknown and DAYS[advice.unknown.weekday()],
        },
    }


_OFFER = ("activity", "impact", "minutes", "rpe", "optional")


def _offer_json(runner: Runner, offer: Suggestion | None) -> dict[str, Any] | None:
    if offer is None:
        return None
    impact = activity_named(runner, offer.activity).impact.value
    values = (offer.activity, impact, offer.minutes, offer.effort, offer.optional)
    return dict(zip(_OFFER, values, strict=True))


def _done_json(one: PlannedDay) -> dict[str, Any] | None:
    done = one.done
    if done is None:
        return None
    return {"activity": done.activity, "minutes": done.minutes, "rpe": done.effort}


def _reason_json(one: Reason) -> dict[str, str]:
    return {"rule": one.rule, "source": one.source, "sentence": phrases.reason(one)}


def _why_not_json(against: WhyNot, today: date) -> dict[str, Any]:
    next_day = against.next_day if against.reasons else today
    return {
        "reasons": [_reason_json(one) for one in against.reasons],
        "next_day": next_day and next_day.isoformat(),
    }
