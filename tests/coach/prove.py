"""`make prove`: the coach is right in every one of the 6^7 weeks, or where it is not."""

import multiprocessing
import os
import sys
import time
from collections import Counter
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from math import ceil

from tests.coach.every_week import PEOPLE, all_weeks, plain
from tests.coach.proof import Found, Group, NotProvedError, groups, prove

PARTS = 8
"""Into how many tasks each runner's weeks are divided, so that progress shows."""


def main() -> int:
    """Proves every week for every runner on all cores; returns the exit code."""
    began = time.monotonic()
    weeks = Counter(map(plain, all_weeks()))
    print(
        f"{sum(weeks.values()):,} weeks; {len(weeks):,} once rest and easy, long and hard, which no"
        " rule tells apart, are one"
    )
    total, patterns = Found(), 0
    # Forked from a small process, workers start at once and share what is loaded.
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=context) as pool:
        tasks: dict[Future[Found], int] = {}
        for number, someone in enumerate(PEOPLE):
            grouped = groups(someone, weeks)
            patterns += len(grouped)
            print(f"  {someone.name}: {len(grouped):,} patterns of what is legal", flush=True)
            for part in parted(grouped):
                tasks[pool.submit(prove, number, part)] = number
        for count, task in enumerate(as_completed(tasks), 1):
            try:
                total += task.result()
            except NotProvedError as wrong:
                pool.shutdown(cancel_futures=True)
                print(f"\nNot proved. {wrong}", file=sys.stderr)
                return 1
            elapsed = time.monotonic() - began
            print(f"\r  {count} of {len(tasks)} parts, {elapsed:.0f} s", end="", flush=True)
    print(f"\n{said(total, patterns, len(weeks))}")
    print(f"Proved in {time.monotonic() - began:.0f} s.")
    return 0


def parted(grouped: list[Group]) -> list[list[Group]]:
    """The groups in parts of about the same number."""
    size = ceil(len(grouped) / PARTS)
    return [grouped[first : first + size] for first in range(0, len(grouped), size)]


def said(total: Found, patterns: int, weeks: int) -> str:
    """The counts in words."""
    counts = total.counts
    return f"""\
{len(PEOPLE)} runners, {patterns:,} patterns of what is legal. The first week of each was proved
on all 7 days; the others, {weeks:,} a runner in all, on one day each, in turn.
{counts["plans"]:,} plans, {counts["suggestions"]:,} suggestions and {counts["alternatives"]:,}
alternatives: all legal, and the plan the same in every week of a pattern.
{len(total.problems):,} comparisons with brute force, once for every distinct table of what is legal
and how good it is: the same score each time."""


if __name__ == "__main__":
    sys.exit(main())
