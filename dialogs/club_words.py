"""A club's runs and times in words."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from coach.club import DAY, Club, ClubChange
from coach.runs import PlannedRun, Run
from dialogs import phrases, race
from dialogs.language import gettext as _
from dialogs.messages import Group


def local_day(club: Club, now: datetime) -> date:
    """The day it is where the club is."""
    return now.astimezone(ZoneInfo(club.zone)).date()


def week(runs: Mapping[int, PlannedRun]) -> str:
    """The runs that a club repeats: "Tue hard, Sun long 18 km"."""
    named = (
        f"{phrases.weekday_name(n)} {phrases.short_run(run)}" for n, run in sorted(runs.items())
    )
    return ", ".join(named) or "–"


def to_fill_in(club: Club | None) -> str:
    """What a club brings into a line for the usual week; "" for nothing."""
    return week(club.week) if club is not None and club.week else ""


def run(planned: PlannedRun) -> str:
    """A club's run within a sentence: "long 18 km", or that it is off."""
    return _("off") if planned.kind is Run.REST else phrases.short_run(planned)


def days(club: Club, first: date, count: int = 7) -> list[str]:
    """The club's runs and races of some days, a line each; days without one are left out."""
    lines = []
    for day in (first + DAY * number for number in range(count)):
        planned, its_race = club.run_on(day), club.race_on(day)
        if its_race is not None:
            lines.append(f"{phrases.day_title(day)} · {race.name(its_race)}")
        elif planned is not None:
            lines.append(f"{phrases.day_title(day)} · {run(planned)}")
    return lines


def change(club: Club, each: ClubChange) -> str:
    """What was changed: "Tuesday 24 November: hard is on Thursday 26 November now"."""
    planned = phrases.short_run(club.week[each.day.weekday()])
    if each.to is None:
        text = _("{day}: {run} is off.")
        return text.format(day=phrases.long_day(each.day), run=planned)
    text = _("{day}: {run} is on {other} instead.")
    return text.format(day=phrases.long_day(each.day), run=planned, other=phrases.long_day(each.to))


def schedule(club: Club) -> str:
    """When the post comes."""
    at = phrases.clock(club.post_at)
    if club.post_on is None:
        return _("I post every day at {time}.").format(time=at)
    weekday = phrases.weekday_name(club.post_on)
    return _("I post every week: {weekday}, {time}.").format(weekday=weekday, time=at)


def channel(club: Club, group: Group) -> list[str]:
    """Where the post goes, and what the coach lacks there; nothing where that is not known."""
    place = group.channels.get(club.channel)
    if place is None:
        return []
    if not place.lacks:
        return [_("My posts go to {channel}.").format(channel=place.name)]
    text = _("In {channel} I lack: {permissions}. My posts need that.")
    lacking = phrases.listed(_(each) for each in place.lacks)
    return [text.format(channel=place.name, permissions=lacking)]


def lines(parts: Iterable[str]) -> str:
    """Lines without the empty ones."""
    return "\n".join(part for part in parts if part)
