"""`python -m bot deliveries`: what the clock owes, for whoever gives support."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, date, datetime

from storage.deliveries_report import Listed, Report


def lines(found: Report, *, as_json: bool) -> Iterator[str]:
    """A report for people, or for programs."""
    if as_json:
        yield json.dumps(asdict(found), default=_iso, indent=2)
    else:
        yield from _lines(found)


def _iso(day_or_instant: date) -> str:
    return day_or_instant.isoformat()


def _lines(found: Report) -> Iterator[str]:
    yield f"At {_time(found.now)}"
    for kind, counts in found.counts.items():
        yield f"{kind}: {', '.join(f'{count} {state}' for state, count in counts.items())}"
    if not found.counts:
        yield "Nothing is owed to anybody yet."
    if found.oldest is not None:
        yield f"Due longest: {_line(found.oldest)}"
    if found.next is not None:
        yield f"Next: {_line(found.next)}"
    if found.failures:
        yield "Failed last:"
    for failure in found.failures:
        yield f"  {_line(failure)}"


def _line(one: Listed) -> str:
    tries = f"{one.attempts} {'try' if one.attempts == 1 else 'tries'}"
    return f"{one.id}, {one.kind} for {one.day}, due {_time(one.due_at)}: {one.state}, {tries}"


def _time(instant: datetime) -> str:
    return f"{instant.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
