"""Pause and resume: nothing is sent for a while, and nothing is made up for afterwards."""

from dataclasses import replace
from datetime import date, timedelta

from coach.records import Pause
from coach.runner import Runner
from dialogs import due, phrases, retention
from dialogs.language import gettext as _
from dialogs.messages import Choice, Json, Reply
from dialogs.questions import NotUnderstood, Words
from dialogs.talk import Finish, Talk
from dialogs.understanding import read_date

PAUSE, RESUME = "pause", "resume"

WITHOUT_END = "none"
"""The answer to "until when?" of somebody who says when they are back."""

_DAYS = {"week": 7, "two_weeks": 14}


async def pause(talk: Talk) -> Finish:
    """Until when nothing is sent; `until` may be given as a date, or as WITHOUT_END."""
    runner = await ask_pause(talk, _("Until when shall I write nothing?"))
    talk.tell(state(runner, talk.now.date()))
    return Finish(runner=runner, undoes=True)


async def resume(talk: Talk) -> Finish:
    """Writes again, and says when."""
    runner = ended(talk.runner, talk.now.date())
    talk.tell("", reply=_writing_again(runner, talk))
    return Finish(runner=runner)


async def ask_pause(talk: Talk, text: str) -> Runner:
    """The runner, paused from today on."""
    today = date.fromisoformat(str(await talk.recall("paused_on", talk.now.date().isoformat())))
    choices = (
        Choice("week", _("A week")),
        Choice("two_weeks", _("Two weeks")),
        Choice(WITHOUT_END, _("Till I say")),
    )
    prompt = _("Which day are you back? Such as {example}.").format(
        example=phrases.long_day(today + timedelta(days=10))
    )
    words = Words(lambda typed: _read_return(typed, today), _("Until a date"), prompt, quoted=True)
    answer = await talk.choose("until", text, choices, words=words)
    return paused(talk.runner, today, _until(answer, today))


def _until(answer: str, today: date) -> date | None:
    if answer in _DAYS:
        return today + timedelta(days=_DAYS[answer])
    return None if answer == WITHOUT_END else date.fromisoformat(answer)


def _read_return(words: str, today: date) -> Json:
    day = read_date(words, today)
    if day is None or day == today:
        sentence = _("I could not read “{words}” as a day to come. Try 6 December or 2027-04-18.")
        raise NotUnderstood(sentence.format(words=words))
    return day.isoformat()


def paused(runner: Runner, today: date, until: date | None = None) -> Runner:
    """The runner, away from today up to the day before `until`, or without an end."""
    return replace(ended(runner, today), pause=Pause(since=today, until=until))


def is_over(runner: Runner, today: date) -> bool:
    """Whether the runner is back from a pause and has not been welcomed yet."""
    away = runner.pause
    return away is not None and away.until is not None and away.until <= today


def ended(runner: Runner, today: date) -> Runner:
    """The runner back again; the days until then stay known as a pause."""
    away = runner.pause
    if away is None:
        return runner
    until = min(today, away.until or today)
    over = (replace(away, until=until),) if away.since < until else ()
    kept = (each for each in runner.past_pauses if each.since >= today - retention.DONE)
    return replace(runner, pause=None, past_pauses=(*kept, *over))


def state(runner: Runner, today: date) -> str:
    """What a pause means today; nothing if the runner is not away."""
    away = runner.pause
    if away is None or not away.holds_on(today):
        return ""
    if away.until is None:
        return _("Messages are paused till you say /resume. /today works all the same.")
    sentence = _("Messages are paused; they return on {day}, or with /resume. /today works.")
    return sentence.format(day=phrases.long_day(away.until))


def _writing_again(runner: Runner, talk: Talk) -> Reply:
    """When the next message comes; where that is now, that it follows; why none does."""
    was_away = talk.runner.pause is not None
    wake = due.owed(runner, talk.now)
    if wake is None:
        return Reply(text=_("I do not write by myself yet; /start asks for the hour."))
    if wake.at <= talk.now:
        return Reply(text=_("Welcome back. The next message follows at once."))
    at = wake.at.astimezone(talk.now.tzinfo)
    is_today = at.date() == talk.now.date()
    if was_away:
        today = _("Welcome back. I write again today at {time}.")
        later = _("Welcome back. I write again on {weekday} at {time}.")
    else:
        today = _("You are not paused. I write today at {time}.")
        later = _("You are not paused. I write on {weekday} at {time}.")
    sentence = today if is_today else later
    clock = phrases.clock(at.time())
    text = sentence.format(weekday=phrases.weekday(at.date()), time=clock)
    return Reply(text=text, times=((clock, wake.at),))
