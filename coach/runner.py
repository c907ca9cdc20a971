"""The runner as the coach sees one: frozen values, and nothing of a platform or a database."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from enum import StrEnum
from functools import cached_property

from coach.answers import Answers, OtherActivity
from coach.records import Done, Niggle, NotRunning, Pause, Swap
from coach.runs import PlannedRun, Race, Run, RunWeek


class Units(StrEnum):
    """What distances are told in; they are stored in kilometres."""

    KILOMETRES = "km"
    MILES = "mi"


@dataclass(frozen=True, kw_only=True)
class Runner:
    """One runner: the answers, the runs, what was done, and when to write.

    `runs` holds single dates that differ from the usual week. `used_to` names the activities that
    need no slow start any more. `message_at` is a local time of day, None before it was chosen.
    `advised_on` is the last day that a suggestion was about, and `suggested` what was suggested
    lately: who says nothing may well have done it. `ill_since` stays until the runner is
    well. `last_session` is when cross-training was last done before the coach knew of it.
    `free_days` are weekdays (0 is Monday) and `equipment` is named as in guide.toml; None is
    whatever the answers and the plan need.

    `tired_on` is the day on which the runner said so, `well_since` the first one after an illness,
    and `red_flag_on` when something was told that may be serious; it stays until the runner says
    that it was looked at. `keeps_health` is whether health remarks may be stored, None before the
    first one. `message_times` are local times where they differ from
    `message_at`, by the weekday that the message is about; `only_session_days` leaves out the
    messages of rest days. `check_in_at` is when to ask how it went, and `checked_in_on` the last
    day that this was about. `past_pauses` are those that are over, the latest last. `heard_on` is
    the local day of the last press or word, `asked_on` that of the question whether the messages
    should go on, unless it was answered since, and `reviewed_on` that of the last look at the four
    answers.

    `swaps` are what the runner would rather do on single days. `also_does` was noted as done but is
    not known to the guide, and is never proposed. `time_off` are illnesses and the like that are
    over, for the streak.

    `club_runs` are those of the runner's club, date by date, and `own_weekdays` the weekdays (0 is
    Monday) whose runs are the runner's own whatever the club runs. `club_races` are the club's that
    the runner was told of. Who is `mentioned_in_club` wants a mention in the club's channel where
    no direct message arrives.
    """

    language: str = "en"
    zone: str = "UTC"
    town: str = ""
    answers: Answers | None = None
    usual_week: RunWeek | None = None
    runs: Mapping[date, PlannedRun] = field(default_factory=dict)
    races: tuple[Race, ...] = ()
    done: tuple[Done, ...] = ()
    niggles: tuple[Niggle, ...] = ()
    used_to: frozenset[str] = frozenset()
    message_at: time | None = None
    advised_on: date | None = None
    suggested: tuple[Done, ...] = ()
    ill_since: date | None = None
    not_running: NotRunning | None = None
    last_session: date | None = None
    free_days: frozenset[int] | None = None
    equipment: frozenset[str] | None = None
    territory: str = ""
    units: Units = Units.KILOMETRES
    tired_on: date | None = None
    well_since: date | None = None
    red_flag_on: date | None = None
    keeps_health: bool | None = None
    pause: Pause | None = None
    message_times: Mapping[int, time] = field(default_factory=dict)
    only_session_days: bool = False
    check_in_at: time | None = None
    checked_in_on: date | None = None
    past_pauses: tuple[Pause, ...] = ()
    heard_on: date | None = None
    asked_on: date | None = None
    reviewed_on: date | None = None
    swaps: Mapping[date, Swap] = field(default_factory=dict)
    also_does: tuple[OtherActivity, ...] = ()
    time_off: tuple[Pause, ...] = ()
    club_runs: Mapping[date, PlannedRun] = field(default_factory=dict)
    own_weekdays: frozenset[int] = frozenset()
    club_races: tuple[Race, ...] = ()
    mentioned_in_club: bool = False

    @cached_property
    def _races_by_day(self) -> Mapping[date, Race]:
        ranked = sorted(self.races, key=lambda race: (race.is_goal, race.distance_km))
        return {race.day: race for race in ranked}

    @cached_property
    def goal_race_days(self) -> tuple[date, ...]:
        """The days on which the run is a goal race, the earliest first."""
        days = {*self.runs, *self._races_by_day}
        return tuple(day for day in sorted(days) if self.run_on(day).kind is Run.RACE)

    def before(self, day: date) -> "Runner":
        """The runner as that day begins: what is suggested for it is not in its own way."""
        earlier = tuple(each for each in self.suggested if each.day < day)
        return self if earlier == self.suggested else replace(self, suggested=earlier)

    def noted_on(self, day: date) -> tuple[Done, ...]:
        """What the runner noted of a day: its sessions, or that it was skipped."""
        return tuple(done for done in self.done if done.day == day)

    def race_on(self, day: date) -> Race | None:
        """The race of a day, a goal race before a training race, or None."""
        return self._races_by_day.get(day)

    def run_on(self, day: date) -> PlannedRun:
        """The run of a day: its race, else what was said of that date, else the club's, else usual.

        Who does not run for now has rest days only.
        """
        if self.not_running is not None and day >= self.not_running.since:
            return PlannedRun(Run.REST)
        race = self.race_on(day)
        if race is not None:
            return PlannedRun(Run.RACE if race.is_goal else Run.HARD, race.distance_km)
        if day in self.runs:
            return self.runs[day]
        if day in self.club_runs:
            return self.club_runs[day]
        if self.usual_week is not None:
            return self.usual_week.runs[day.weekday()]
        return PlannedRun(Run.UNKNOWN)
