"""Days that are over, as they are typed: "yesterday", "Saturday", "14 November"."""

from datetime import date, datetime, time, timedelta

from dialogs.language import ENGLISH, locale

LONGEST_AGO = timedelta(days=60)
"""What is noted later than that helps nobody: the coach looks back four weeks."""


def read_past_day(text: str, today: date) -> date | None:
    """The day of the last two months that an isolated phrase names; None if it names none."""
    # Imported late: it takes longer to load than a whole turn, and few turns need it.
    from dateparser import parse

    found = parse(
        text,
        languages=sorted({ENGLISH, locale().language}),
        settings={
            "PREFER_DATES_FROM": "past",
            "RELATIVE_BASE": datetime.combine(today, time(12)),
            "DATE_ORDER": "MDY" if str(locale()) == "en_US" else "DMY",
            "REQUIRE_PARTS": ["day", "month"],
            "PARSERS": ["relative-time", "absolute-time"],
        },
    )
    # The library reads "45 min" as a moment of today; a day has no hour of its own.
    day = found.date() if found and found.time() in (time(0), time(12)) else None
    return day if day is not None and today - LONGEST_AGO <= day <= today else None
