"""What the standing buttons about health do; each says the state it wants, so twice is as once."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from coach.health import with_niggle
from coach.records import Niggle, Pause, Severity
from coach.runner import Runner
from dialogs import health, illness, niggle, not_running, recovered, red_flags
from dialogs.body_parts import yours
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Json, Reply
from dialogs.standing import Standing


def press(driver: Driver, pressed: Standing) -> None:
    """Does what a button says, or says that it does not fit any more."""
    action, _colon, what = pressed.action.partition(":")
    act = _ACTIONS.get(action)
    if driver.runner.answers is None or act is None:
        driver.notice = _("That button does not fit any more. /niggle is fresh.")
        return
    act(driver, pressed, what)


def open_health(driver: Driver, given: Mapping[str, Json]) -> None:
    """What is noted, or what hurts where that was given."""
    if given:
        driver.open(niggle.NAME, given)
    else:
        driver.say(health.screen(driver.runner, driver.local_now.date()))
        driver.remind()


def _open(name: str, **given: str) -> Callable[[Driver, Standing, str], None]:
    return lambda driver, _pressed, _what: driver.open(name, given)


def _gone(driver: Driver, _pressed: Standing, what: str) -> None:
    driver.open(recovered.NAME, {"what": what})


def _better(driver: Driver, _pressed: Standing, what: str) -> None:
    sentence = _("Good. What loads {part} stays left out until it is gone.")
    _become(
        driver, what, lambda each: replace(each, severity=Severity.MILD, at_rest=False), sentence
    )


def _same(driver: Driver, _pressed: Standing, what: str) -> None:
    sentence = _(
        "Then nothing changes for {part}. If it does not pass, let a professional look at it."
    )
    _become(driver, what, lambda each: each, sentence)


def _worse(driver: Driver, _pressed: Standing, what: str) -> None:
    sentence = _("Then rest goes on for {part}, and please let a professional look at it.")
    _become(driver, what, lambda each: replace(each, severity=Severity.BAD), sentence)


def _become(driver: Driver, what: str, change: Callable[[Niggle], Niggle], as_before: str) -> None:
    """Changes a niggle and says what follows, or the sentence for one that is as it was."""
    before, today = driver.runner, driver.local_now.date()
    found = recovered.marked_by(before, what)
    if found is None:
        driver.notice = _("That button does not fit any more. /niggle is fresh.")
        return
    changed = change(found)
    driver.runner = with_niggle(before, replace(changed, asked_on=today))
    if changed == found:
        part = yours(found.body_part, found.side)
        driver.say(Reply(text=as_before.format(part=part)))
    else:
        driver.say(niggle.consequence(driver.runner, changed, today))
        driver.offer_undo(before)


def _still_ill(driver: Driver, _pressed: Standing, _what: str) -> None:
    if driver.runner.red_flag_on:
        driver.say(Reply(text=_("Then rest goes on, and please let a doctor look at it soon.")))
    else:
        text = _("Then rest goes on. If it does not pass, let a doctor look at it.")
        driver.say(Reply(text=text))


def _urgent(driver: Driver, _pressed: Standing, _what: str) -> None:
    said, driver.runner = red_flags.told(driver.runner, driver.local_now.date())
    driver.say(said)


def _keep(driver: Driver, pressed: Standing, what: str) -> None:
    """Stores a remark that was made without leave; the button itself carries it."""
    before, today = driver.runner, driver.local_now.date()
    keeping = replace(before, keeps_health=True)
    if what == not_running.NAME:
        driver.runner = keeping
        driver.open(not_running.NAME)
        return
    kept = _kept(keeping, what, min(pressed.day, today), today)
    if kept is None:
        driver.notice = _("That button does not fit any more. /niggle is fresh.")
    elif kept[0] == before:
        driver.notice = _("Noted already.")
    else:
        driver.runner, said = kept
        driver.say(said)
        driver.offer_undo(before)


def _kept(runner: Runner, what: str, day: date, today: date) -> tuple[Runner, Reply] | None:
    """The runner with a remark of that day, and what follows; None for one that is over."""
    if what == "red_flag":
        text = _("Kept: no session until you say that a doctor has looked at it.")
        # What was paused for want of leave goes on: with leave, each message says to rest.
        pause = None if runner.pause == Pause(since=day) else runner.pause
        flagged = replace(runner, red_flag_on=runner.red_flag_on or day, pause=pause)
        return flagged, Reply(text=text)
    if what == illness.ILL or (what == illness.TIRED and day == today):
        runner = illness.noted(runner, what, day)
        return runner, illness.consequence(runner, what, today)
    found = niggle.carried_by(what, day)
    if found is None:
        return None
    runner = with_niggle(runner, found)
    return runner, niggle.consequence(runner, found, today)


_ACTIONS: Mapping[str, Callable[[Driver, Standing, str], None]] = {
    "better": _better,
    "gone": _gone,
    "hurts": _open(niggle.NAME),
    "ill": _open(illness.NAME, kind=illness.ILL),
    "keep": _keep,
    "not_running": _open(not_running.NAME),
    "running": _open(recovered.NAME, what=recovered.NOT_RUNNING),
    "same": _same,
    "still_ill": _still_ill,
    "tired": _open(illness.NAME, kind=illness.TIRED),
    "urgent": _urgent,
    "well": _open(recovered.NAME, what=recovered.ILL),
    "worse": _worse,
}
