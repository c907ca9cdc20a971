"""Days, runs, activities and reasons in the runner's words."""

from collections.abc import Iterable
from datetime import date, time

from babel.dates import format_date, format_skeleton, format_time, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal

from coach.guide import GUIDE
from coach.reasons import Reason, Value
from coach.runner import Units
from coach.runs import KILOMETRES_A_MILE, PlannedRun, Run
from dialogs.body_parts import yours
from dialogs.language import gettext as _
from dialogs.language import locale, pgettext, units


def weekday(day: date) -> str:
    """The day's name: "Saturday"."""
    return format_date(day, "EEEE", locale=locale())


def short_weekday(day: date) -> str:
    """The day's name in short: "Sat"."""
    return format_date(day, "ccc", locale=locale())


def weekday_name(number: int) -> str:
    """The name of a weekday in short, 0 is Monday."""
    return str(get_day_names("abbreviated", context="stand-alone", locale=locale())[number])


def weekday_label(number: int) -> str:
    """The same on a button or before a row of them."""
    return heading(weekday_name(number))


def day_title(day: date) -> str:
    """The day as a heading: "Sat 28 Nov"."""
    return heading(short_day(day))


def short_day(day: date) -> str:
    """The day in short, within a sentence: "Sat 28 Nov"."""
    return _("{weekday} {date}").format(weekday=short_weekday(day), date=short_date(day))


def short_date(day: date) -> str:
    """A date in a list: "23 Nov"."""
    return format_skeleton("MMMd", day, locale=locale())


def long_day(day: date) -> str:
    """The day in full: "Sunday 6 December"."""
    months_day = format_skeleton("MMMMd", day, locale=locale())
    return _("{weekday} {date}").format(weekday=weekday(day), date=months_day)


def full_date(day: date) -> str:
    """A date with its year: "Sunday, 6 December 2026"."""
    return format_date(day, "full", locale=locale())


def clock(moment: time) -> str:
    """A time of day: "07:00"."""
    return format_time(moment, "short", locale=locale())


def listed(items: Iterable[str]) -> str:
    """Several things within a sentence: "yoga, cycling and walking"."""
    return format_list(list(items), locale=locale())


def minutes(number: int) -> str:
    """A length of time: "15 min"."""
    return _("{minutes} min").format(minutes=number)


def either(items: Iterable[str]) -> str:
    """One of several things within a sentence: "yoga, cycling or walking"."""
    return format_list(list(items), style="or", locale=locale())


def distance(distance_km: float) -> str:
    """A distance in the runner's units: "18 km", "11.2 mi"."""
    if units() is Units.MILES:
        miles = format_decimal(round(distance_km / KILOMETRES_A_MILE, 1), locale=locale())
        return _("{distance} mi").format(distance=miles)
    kilometres = format_decimal(round(distance_km, 1), locale=locale())
    return _("{distance} km").format(distance=kilometres)


def activity(named: str) -> str:
    """What an activity is called: the guide's name for it, or what the runner typed."""
    known = GUIDE.activities.get(named)
    return _(known.name) if known else named


def platform(named: str) -> str:
    """What a platform is called: "Telegram", or this terminal."""
    return {"telegram": "Telegram", "discord": "Discord"}.get(named) or _("the terminal")


def heading(phrase: str) -> str:
    """A phrase with its first letter raised."""
    return phrase[:1].upper() + phrase[1:]


def within(label: str) -> str:
    """A button's label within a sentence: "easy"; no noun, since those keep capitals in German."""
    return label[:1].lower() + label[1:]


def labelled(name: str, value: str) -> str:
    """A value with its name before it: "Town: Leeds"."""
    return _("{name}: {value}").format(name=name, value=value)


def quoted(words: str) -> str:
    """Words of the runner's: “pole dancing”."""
    return _("“{words}”").format(words=words)


def shortened(words: str) -> str:
    """Words as they are quoted: the beginning says enough."""
    return words if len(words) <= 60 else words[:59] + "…"


def short_run(planned: PlannedRun) -> str:
    """A run in a list: "easy", "long 18 km"."""
    kind = run_word(planned.kind)
    return f"{kind} {distance(planned.distance_km)}" if planned.distance_km else kind


def run_word(kind: Run) -> str:
    """A kind of run in a list: "easy"."""
    return {
        Run.REST: pgettext("run in a list", "rest"),
        Run.EASY: pgettext("run in a list", "easy"),
        Run.HARD: pgettext("run in a list", "hard"),
        Run.LONG: pgettext("run in a list", "long"),
        Run.RACE: pgettext("run in a list", "race"),
        Run.UNKNOWN: pgettext("run in a list", "not sure"),
    }[kind]


def run(planned: PlannedRun) -> str:
    """A run within a sentence: "an easy 6 km", "your long run, 18 km", "a rest day"."""
    if planned.kind is Run.RACE and planned.distance_km in (42.195, 21.0975):
        is_whole = planned.distance_km == 42.195
        return _("your marathon") if is_whole else _("your half marathon")
    if planned.distance_km is None:
        return {
            Run.REST: _("a rest day"),
            Run.EASY: _("an easy run"),
            Run.HARD: _("a hard run"),
            Run.LONG: _("your long run"),
            Run.RACE: _("your race"),
            Run.UNKNOWN: _("not known yet"),
        }[planned.kind]
    sentence = {
        Run.REST: _("a rest day"),
        Run.EASY: _("an easy {distance}"),
        Run.HARD: _("a hard {distance}"),
        Run.LONG: _("your long run, {distance}"),
        Run.RACE: _("your race, {distance}"),
        Run.UNKNOWN: _("not known yet"),
    }[planned.kind]
    return sentence.format(distance=distance(planned.distance_km))


def run_label(kind: Run) -> str:
    """A kind of run on a button."""
    return {
        Run.REST: pgettext("run", "Rest"),
        Run.EASY: pgettext("run", "Easy"),
        Run.HARD: pgettext("run", "Hard"),
        Run.LONG: pgettext("run", "Long"),
        Run.RACE: pgettext("run", "Race"),
        Run.UNKNOWN: pgettext("run", "Not sure"),
    }[kind]


def reason(why: Reason) -> str:
    """A rule's sentence, filled with what it is about."""
    said = {name: _value(name, value) for name, value in why.values.items()}
    return _(why.sentence).format(**said)


def _value(name: str, value: Value) -> str:
    if name == "part":
        return yours(str(value))
    if isinstance(value, date):
        return weekday(value)
    if isinstance(value, PlannedRun):
        return run(value)
    return activity(value) if isinstance(value, str) else str(value)
