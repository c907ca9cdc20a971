"""What is said once a race was run: that it is noted, and the recovery that the guide asks for."""

from dataclasses import replace
from datetime import date, timedelta

from coach.runs import Race, Run
from dialogs import log, race, race_day
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Reply


def is_meant(driver: Driver, day: date) -> bool:
    """Whether "done" is said of that day's race: nothing else was suggested for the day."""
    runner, today = driver.runner, driver.local_now.date()
    is_over = day <= today and race_day.is_race_day(runner, day)
    return is_over and log.suggested(runner, day, today) is None


def note(driver: Driver, day: date) -> None:
    """Notes that the race of a day was run."""
    before = driver.runner
    known = before.race_on(day)
    if known is not None and known.was_run:
        driver.say(
            Reply(text=_("{race}: noted already.").format(race=race_day.called(driver.runner, day)))
        )
        return
    ran = replace(known, was_run=True) if known is not None else None
    if ran is not None:
        races = tuple(ran if each == known else each for each in before.races)
        driver.runner = replace(before, races=races)
    said = _("{race}: well run, and noted.").format(race=race_day.called(driver.runner, day))
    driver.say(Reply(text="\n".join([said, *_recovery(driver, day, ran)])))
    if ran is not None:
        driver.offer_undo(before)


def _recovery(driver: Driver, day: date, ran: Race | None) -> list[str]:
    """How long only what is light is proposed, and from when strength is; a goal race's alone."""
    if driver.runner.run_on(day).kind is not Run.RACE:
        return []
    after = race.what_it_means(ran, day) if ran is not None else ""
    back = race_day.when_strength_returns(driver.runner, day + timedelta(days=1))
    return [line for line in (after, back) if line]
