"""The words that belong to a race: luck on its day, and afterwards when strength returns."""

from datetime import date

from coach.races import race_ahead, strength_returns
from coach.runner import Runner
from coach.runs import PlannedRun, Run
from dialogs import phrases
from dialogs.language import gettext as _


def is_race_day(runner: Runner, day: date) -> bool:
    """Whether a race is run on that day, a goal race or one for training."""
    kind = runner.run_on(day).kind
    return kind is Run.RACE or (runner.race_on(day) is not None and kind is not Run.REST)


def luck(runner: Runner, day: date) -> str:
    """Good luck with the day's race; nothing on other days, and once it was run."""
    if not is_race_day(runner, day) or was_run(runner, day):
        return ""
    race = runner.race_on(day)
    if race is not None and race.name:
        return _("Good luck at {race}.").format(race=race.name)
    planned = PlannedRun(Run.RACE, runner.run_on(day).distance_km)
    return _("Good luck with {race}.").format(race=phrases.run(planned))


def called(runner: Runner, day: date) -> str:
    """The day's race by its name, else by its length: "Your half marathon"."""
    race = runner.race_on(day)
    if race is not None and race.name:
        return race.name
    return phrases.heading(phrases.run(PlannedRun(Run.RACE, runner.run_on(day).distance_km)))


def was_run(runner: Runner, day: date) -> bool:
    """Whether the runner has told that the day's race was run."""
    race = runner.race_on(day)
    return race is not None and race.was_run


def when_strength_returns(runner: Runner, day: date) -> str:
    """From when strength is proposed again, before and after a race; nothing far from one."""
    back = strength_returns(runner, day)
    if back is None:
        return ""
    if race_ahead(runner, day) is not None or runner.run_on(day).kind is Run.RACE:
        sentence = _("Strength waits until after the race: from {day} on.")
    else:
        sentence = _("Strength returns from {day} on.")
    return sentence.format(day=phrases.long_day(back))
