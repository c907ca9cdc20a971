"""Whatever is stored of a runner, in words, field by field: nothing can be left out by mistake."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time

from babel.numbers import format_decimal

from coach.runner import Runner
from coach.runs import PlannedRun, Run
from dialogs import phrases
from dialogs.language import gettext as _
from dialogs.language import locale, marked

LABELS: Mapping[str, str] = {
    # of the runner
    "language": marked("Language"),
    "units": marked("Units"),
    "town": marked("Town"),
    "answers": marked("Your answers"),
    "usual_week": marked("Usual week"),
    "used_to": marked("Used to already"),
    "message_at": marked("Daily message"),
    "runs": marked("Run of a day"),
    "races": marked("Race"),
    "done": marked("Done"),
    "suggested": marked("Suggested"),
    "last_session": marked("Last session before Sidestride"),
    "keeps_health": marked("Health remarks may be stored"),
    "niggles": marked("Niggle"),
    "ill_since": marked("Ill since"),
    "well_since": marked("Well since"),
    "red_flag_on": marked("Told of what needs a doctor on"),
    "tired_on": marked("Tired on"),
    "not_running": marked("Not running"),
    "zone": marked("Time zone"),
    "territory": marked("Country of the app's language"),
    "advised_on": marked("Last day a suggestion was about"),
    "free_days": marked("Free days"),
    "equipment": marked("Equipment"),
    "pause": marked("Paused"),
    "message_times": marked("Other hours of the message"),
    "only_session_days": marked("Messages on session days only"),
    "check_in_at": marked("Evening check-in"),
    "checked_in_on": marked("Last asked about your evening for"),
    "past_pauses": marked("Earlier pauses"),
    "swaps": marked("Swapped to"),
    "also_does": marked("Other activities you noted"),
    "time_off": marked("Earlier illnesses and the like"),
    "club_runs": marked("The club's run of a day"),
    "club_races": marked("The club's race"),
    "own_weekdays": marked("Weekdays you do not run with the club"),
    "mentioned_in_club": marked("A mention in the club's channel instead of direct messages"),
    "heard_on": marked("Last heard from on"),
    "asked_on": marked("Asked on"),
    "reviewed_on": marked("Answers last looked at on"),
    # of the four answers
    "purposes": marked("PURPOSE"),
    "purpose_words": marked("PURPOSE, in your words"),
    "enjoys": marked("ENJOY"),
    "others": marked("Your own activities"),
    "benefits": marked("BENEFITS"),
    "goals": marked("HOW"),
    "goal_words": marked("HOW, in your words"),
    "impact": marked("impact"),
    # of what else belongs to a runner
    "day": marked("day"),
    "since": marked("since"),
    "until": marked("until"),
    "name": marked("name"),
    "kind": marked("kind"),
    "distance_km": marked("distance"),
    "is_goal": marked("a goal race"),
    "was_run": marked("was run"),
    "activity": marked("activity"),
    "minutes": marked("minutes"),
    "optional": marked("or nothing"),
    "effort": marked("effort, 1 to 10"),
    "body_part": marked("body part"),
    "severity": marked("how bad"),
    "at_rest": marked("hurts at rest"),
    "side": marked("side"),
    "allowed": marked("allowed"),
}
"""What each stored field is called; a test holds it to the fields there are."""


def lines_of(runner: Runner, names: Iterable[str]) -> list[str]:
    """A line for every value that some fields of a runner hold; what is empty has none."""
    return [
        phrases.labelled(_label(name), each)
        for name in names
        for each in _each(getattr(runner, name), name)
    ]


def _each(value: object, name: str) -> list[str]:
    several = isinstance(value, tuple | frozenset | Mapping)
    return [each for each in (_items(value, name) if several else [words(value, name)]) if each]


def labelled(runner: Runner) -> list[str]:
    """Every field of a runner that is not empty."""
    return lines_of(runner, [field.name for field in fields(runner)])


def words(value: object, name: str = "") -> str:
    """A stored value as it is read; "" for none."""
    if value is None or value == "" or value is False:
        return ""
    if value is True:
        return _("yes")
    if isinstance(value, PlannedRun):
        return phrases.short_run(value)
    if isinstance(value, Run):
        return phrases.run_label(value)
    if isinstance(value, time):
        return phrases.clock(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return phrases.full_date(value)
    return _others(value, name)


def _others(value: object, name: str) -> str:
    if name == "distance_km" and isinstance(value, float | int):
        return phrases.distance(value)
    if name in ("activity", "allowed", "used_to", "enjoys") and isinstance(value, str):
        return phrases.activity(value)
    if isinstance(value, int | float):
        return str(format_decimal(value, locale=locale()))
    if isinstance(value, tuple | frozenset | Mapping):
        return ", ".join(_items(value, name))
    if is_dataclass(value):
        told = [
            (field.name, words(getattr(value, field.name), field.name)) for field in fields(value)
        ]
        return ", ".join(phrases.labelled(_label(each), said) for each, said in told if said)
    return str(value)


def _items(value: object, name: str = "") -> list[str]:
    if isinstance(value, Mapping):
        return [phrases.labelled(_key(key), words(each)) for key, each in sorted(value.items())]
    if isinstance(value, frozenset):
        return [_key(each) for each in sorted(value)]
    return [words(each, name) for each in value] if isinstance(value, tuple) else []


def _key(key: object) -> str:
    """A day of the calendar or of the week, or whatever it is by its name."""
    if isinstance(key, int):
        return phrases.weekday_name(key)
    return words(key)


def _label(name: str) -> str:
    return _(LABELS[name]) if name in LABELS else name.replace("_", " ")
