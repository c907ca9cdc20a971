"""What the coach says to `python -m bot coach`, in lines or ready for JSON."""

from datetime import date, timedelta
from typing import Any

from bot.coach_values import DAYS
from coach.activities import activity_named
from coach.advice import Advice, WhyNot
from coach.planner import Plan, PlannedDay
from coach.reasons import Reason
from coach.runner import Runner
from coach.suggestion import Suggestion
from dialogs import phrases, suggestion


def as_lines(runner: Runner, week: Plan, advice: Advice) -> list[str]:
    """The week, the day's suggestion with its reasons, and the alternatives."""
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


def why_not_lines(activity: str, against: WhyNot, today: date) -> list[str]:
    """The rules in the way of an activity, and the next day without one."""
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


def why_not_json(against: WhyNot, today: date) -> dict[str, Any]:
    """The same, ready for JSON."""
    next_day = against.next_day if against.reasons else today
    return {
        "reasons": [_reason_json(one) for one in against.reasons],
        "next_day": next_day and next_day.isoformat(),
    }
