"""When more is due than a platform takes at once, for the dialogs and for the operator."""

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta

from storage.crowds import Crowd, coming_crowds
from storage.database import Database
from storage.limits import Limit

NOTICEABLE = timedelta(minutes=1)
"""Whoever gets a message later than this is told so beforehand."""


async def crowded_times(
    database: Database, limits: Mapping[str, Limit], now: datetime, spread: timedelta
) -> frozenset[time]:
    """The times of day, in UTC, whose messages are noticeably late in the day to come."""
    found: set[time] = set()
    async with database.reading() as session:
        for platform, limit in limits.items():
            for crowd in await coming_crowds(session, now, platform, limit, spread):
                if crowd.late > NOTICEABLE:
                    found.add(crowd.at.astimezone(UTC).time())
    return frozenset(found)


def line_about(crowd: Crowd | None) -> str:
    """What the operator reads about the crowd that is served last."""
    if crowd is None:
        return "nothing is due within a day."
    many = f"{crowd.count:,} messages are due at {crowd.at:%H:%M} UTC"
    if not crowd.late:
        return f"at most {many}, and none of a day's is late."
    late = f"{crowd.late.total_seconds() / 60:.0f} min late"
    return f"{many}, and the last of them is {late}; PUSH_SPREAD_MINUTES spreads them."
