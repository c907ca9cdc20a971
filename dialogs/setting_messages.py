"""When something is sent by itself, each as a setting: hours, days, the evening, a pause."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time

from coach.runner import Runner
from dialogs import due, pausing, phrases
from dialogs.asking import ask_hour, read_hour
from dialogs.due import EVENING
from dialogs.language import gettext as _
from dialogs.language import marked
from dialogs.messages import Choice, Json
from dialogs.questions import NotUnderstood, Words
from dialogs.setting import NOTHING, Setting
from dialogs.talk import Talk

USUAL = "usual"
NEVER = "never"


def _hour(runner: Runner) -> str:
    return phrases.clock(runner.message_at) if runner.message_at else NOTHING


async def _change_hour(talk: Talk) -> Runner:
    return replace(talk.runner, message_at=await ask_hour(talk, _("When shall I write each day?")))


def _what_the_hour_means(runner: Runner, talk: Talk) -> str:
    """That it is about the next day, and that it may be late where many want theirs."""
    lines = []
    if runner.message_at is not None and runner.message_at >= EVENING:
        lines.append(_("It is about the day that follows."))
    if due.comes_around(talk.house, runner, talk.now):
        around = _("Many get theirs then, so expect it around {time}.")
        lines.append(around.format(time=_hour(runner)))
    return "\n".join(lines)


def _hours(runner: Runner) -> str:
    """The weekdays whose message comes at another hour: "Sat 09:00, Sun 20:00 the day before"."""
    times = sorted(runner.message_times.items())
    return ", ".join(f"{phrases.weekday_name(n)} {_time(at)}" for n, at in times) or NOTHING


def _time(at: time) -> str:
    if at < EVENING:
        return phrases.clock(at)
    return _("{time} the day before").format(time=phrases.clock(at))


async def _change_hours(talk: Talk) -> Runner:
    weekdays = tuple(Choice(str(n), phrases.weekday_label(n)) for n in range(7))
    days = await talk.choose_many(
        "days", _("Messages about which days shall come at another hour?"), weekdays
    )
    chosen = [int(id_) for id_ in days.ids]
    choices = (
        *(Choice(at, _time(time.fromisoformat(at))) for at in ("07:00", "09:00", "17:00", "20:00")),
        Choice(USUAL, _("As on other days")),
    )
    named = phrases.listed(phrases.weekday_name(n) for n in chosen)
    answer = await talk.choose(
        "day_hour",
        _("{days}: when shall I write?").format(days=named),
        choices,
        words=Words(read_hour, _("Another time"), _("When, then? A time such as 6:30 or 19:15.")),
    )
    others = {n: at for n, at in talk.runner.message_times.items() if n not in chosen}
    if answer != USUAL:
        others |= dict.fromkeys(chosen, time.fromisoformat(answer))
    usual = talk.runner.message_at
    return replace(
        talk.runner, message_times={n: at for n, at in sorted(others.items()) if at != usual}
    )


def _days(runner: Runner) -> str:
    return _("session days only") if runner.only_session_days else _("every day")


async def _change_days(talk: Talk) -> Runner:
    choices = (
        Choice("all", _("Every day"), (_("every day"),)),
        Choice("sessions", _("Session days only")),
    )
    text = _("A line on rest days too, or messages on session days only?")
    which = await talk.choose("which_days", text, choices)
    return replace(talk.runner, only_session_days=which == "sessions")


def _check_in(runner: Runner) -> str:
    return phrases.clock(runner.check_in_at) if runner.check_in_at else NOTHING


async def _change_check_in(talk: Talk) -> Runner:
    choices = (
        *(Choice(at, phrases.clock(time.fromisoformat(at))) for at in ("19:00", "20:00", "21:00")),
        Choice(NEVER, _("No evening question")),
    )
    answer = await talk.choose(
        "check_in",
        _("In the evening I can ask how it went and what tomorrow brings. When?"),
        choices,
        words=Words(
            _read_evening, _("Another time"), _("When, then? A time such as 18:30 or 22:00.")
        ),
    )
    return replace(talk.runner, check_in_at=None if answer == NEVER else time.fromisoformat(answer))


def _read_evening(words: str) -> Json:
    hour = str(read_hour(words))
    if time.fromisoformat(hour) < EVENING:
        sentence = _("{time} is no evening yet. From {earliest} on, please.")
        raise NotUnderstood(
            sentence.format(
                time=phrases.clock(time.fromisoformat(hour)), earliest=phrases.clock(EVENING)
            )
        )
    return hour


def _pause(runner: Runner) -> str:
    if runner.pause is None:
        return NOTHING
    if runner.pause.until is None:
        return _("till you say /resume")
    return _("until {day}").format(day=phrases.long_day(runner.pause.until))


async def _change_pause(talk: Talk) -> Runner:
    today: date = talk.now.date()
    if talk.runner.pause is not None:
        choices = (Choice("resume", _("Resume")), Choice("longer", _("Another day")))
        which = await talk.choose("paused", pausing.state(talk.runner, today), choices)
        if which == "resume":
            return pausing.ended(talk.runner, today)
    return await pausing.ask_pause(talk, _("Until when shall I write nothing?"))


MESSAGES: Mapping[str, Setting] = {
    "hour": Setting(marked("Daily message"), _hour, _change_hour, _what_the_hour_means),
    "hours": Setting(marked("Different on some days"), _hours, _change_hours),
    "days": Setting(marked("Messages come"), _days, _change_days),
    "check_in": Setting(marked("Evening question"), _check_in, _change_check_in),
    "pause": Setting(marked("Pause"), _pause, _change_pause),
}
