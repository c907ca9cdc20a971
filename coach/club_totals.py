"""What a club's members did together in a week that is over: totals, and never who did what."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coach.club import DAY
from coach.records import Done
from coach.runner import Runner

FEWEST = 5
"""Active members below which no number is told, or kept: fewer could guess each other's."""


@dataclass(frozen=True, kw_only=True)
class ClubWeek:
    """The week of a Monday: how many members did a session, how many sessions, and minutes.

    All are 0 where fewer than five did, so that nobody can tell none from four.
    """

    monday: date
    active: int = 0
    sessions: int = 0
    minutes: int = 0

    @property
    def is_told(self) -> bool:
        """Whether there were enough for numbers."""
        return self.active >= FEWEST


def total(members: Iterable[tuple[Runner, date]], monday: date) -> ClubWeek:
    """The week's totals of members, each with the day of joining, from which on sessions count."""
    each = [_sessions(runner, max(joined, monday), monday) for runner, joined in members]
    active = [sessions for sessions in each if sessions]
    if len(active) < FEWEST:
        return ClubWeek(monday=monday)
    return ClubWeek(
        monday=monday,
        active=len(active),
        sessions=sum(map(len, active)),
        minutes=sum(one.minutes for sessions in active for one in sessions),
    )


def _sessions(runner: Runner, first: date, monday: date) -> list[Done]:
    last = monday + 6 * DAY
    return [one for one in runner.done if first <= one.day <= last and not one.was_skipped]
