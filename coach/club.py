"""A running club: the runs that it repeats, its races, and what is different on single dates."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta

from coach.runner import Runner
from coach.runs import PlannedRun, Race, Run, RunWeek

DAY = timedelta(days=1)

AHEAD = 28
"""Days ahead for which a member's week holds the club's runs: all that the coach looks at."""

KEPT = timedelta(days=35)
"""How long the club's runs of past days stay with a member; the coach looks back four weeks."""

ALL_WEEK = frozenset(range(7))

HARDNESS = (Run.REST, Run.EASY, Run.HARD, Run.LONG, Run.RACE)


@dataclass(frozen=True, kw_only=True)
class ClubChange:
    """The club's run of one date, moved `to` another one; None is cancelled."""

    day: date
    to: date | None = None


@dataclass(frozen=True, kw_only=True)
class Club:
    """A club: what it runs, and when and where it is written to.

    `week` has the club's runs by weekday (0 is Monday); what it leaves out is the members' own.
    `post_at` is a local time of `zone`, `post_on` the weekday of the post, None for every day.
    `channel` is where it goes, as the platform names it, and `organiser_role` a role of theirs
    whose holders organise the club beside those who run the group; "" is nobody else. `language`
    is what the post is written in, and `territory` the town's country, by whose habits.
    """

    name: str = ""
    town: str = ""
    zone: str = "UTC"
    language: str = "en"
    territory: str = ""
    week: Mapping[int, PlannedRun] = field(default_factory=dict)
    races: tuple[Race, ...] = ()
    changes: tuple[ClubChange, ...] = ()
    post_at: time = time(7)
    post_on: int | None = 0
    channel: str = ""
    organiser_role: str = ""

    def race_on(self, day: date) -> Race | None:
        """The club's race of a day, or None."""
        return next((race for race in self.races if race.day == day), None)

    def run_on(self, day: date, weekdays: frozenset[int] = ALL_WEEK) -> PlannedRun | None:
        """The club's run of a day, for who takes the runs of these weekdays; None if it has none.

        Rest is a run that was cancelled or moved away. Of two runs on a day the harder one counts.
        """
        runs = [
            self.week[change.day.weekday()]
            for change in self.changes
            if change.to == day and change.day.weekday() in self.week.keys() & weekdays
        ]
        if day.weekday() in self.week.keys() & weekdays:
            is_off = any(change.day == day for change in self.changes)
            runs.append(PlannedRun(Run.REST) if is_off else self.week[day.weekday()])
        return max(runs, key=lambda run: HARDNESS.index(run.kind), default=None)


def with_week(club: Club, week: Mapping[int, PlannedRun]) -> Club:
    """The club with other runs every week; what was said of dates without one is void."""
    kept = tuple(change for change in club.changes if change.day.weekday() in week)
    return replace(club, week=week, changes=kept)


def with_change(club: Club, change: ClubChange, today: date) -> Club:
    """The club with the run of one date moved or cancelled; what was said of it before is void.

    A run that is moved to its own day is back as usual.
    """
    others = (each for each in club.changes if each.day != change.day)
    kept = tuple(each for each in others if max(each.day, each.to or each.day) >= today - KEPT)
    return replace(club, changes=kept if change.to == change.day else (*kept, change))


def with_race(club: Club, race: Race, today: date) -> Club:
    """The club with one more race; another one on that day, and old ones, are left out."""
    kept = (each for each in club.races if each.day != race.day and each.day >= today - KEPT)
    return replace(club, races=tuple(sorted((*kept, race), key=lambda each: each.day)))


def with_club_runs(runner: Runner, club: Club | None, today: date) -> Runner:
    """The runner with the club's runs from today on as they are now; what is past stays.

    The weekdays that the runner keeps as their own are left out; without a club all are.
    """
    runs = {day: run for day, run in runner.club_runs.items() if today - KEPT <= day < today}
    if club is not None:
        runs |= dict(_coming(club, ALL_WEEK - runner.own_weekdays, today))
    return runner if runs == runner.club_runs else replace(runner, club_runs=runs)


def _coming(club: Club, weekdays: frozenset[int], today: date) -> Iterator[tuple[date, PlannedRun]]:
    for day in (today + DAY * number for number in range(AHEAD)):
        run = club.run_on(day, weekdays)
        if run is not None:
            yield day, run


def with_own_week(runner: Runner, week: RunWeek, club: Club | None, today: date) -> Runner:
    """The runner with a usual week, which wins on weekdays where it is not what the club runs."""
    runner = replace(runner, usual_week=week)
    if club is None:
        return runner
    own = frozenset(n for n, run in club.week.items() if week.runs[n].kind is not run.kind)
    return with_club_runs(replace(runner, own_weekdays=own), club, today)
