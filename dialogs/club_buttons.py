"""The buttons below a club's post, for everybody, and those of a member's own messages."""

from dataclasses import replace
from datetime import date

from coach.club import Club
from coach.club_advice import advise_club
from coach.progress import level_on
from coach.records import Done
from dialogs import club_days, club_join, club_words, noting, phrases, race
from dialogs.club import club_of, is_alone, leave, none_here
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Reply
from dialogs.standing import Standing


def press(driver: Driver, pressed: Standing) -> None:
    """Does what a button says; a member's own are good only where nobody else reads."""
    action, _colon, what = pressed.action.partition(":")
    club, mine = club_of(driver), driver.scene.clubs.mine
    if action == "did" and club is not None:
        _did(driver, club, pressed.day, what)
    elif action == "join" and club is not None:
        driver.open(club_join.NAME)
    elif action in ("days", "leave", "race") and mine is not None and is_alone(driver):
        _own(driver, mine, action, what)
    else:
        driver.notice = none_here(driver)


def _own(driver: Driver, mine: Club, action: str, what: str) -> None:
    if action == "days":
        driver.open(club_days.NAME)
    elif action == "leave":
        leave(driver, mine)
    else:
        _race(driver, mine, what)


def _did(driver: Driver, club: Club, day: date, activity: str) -> None:
    """Notes the session of the runner's own level; only a remark tells, and nobody else sees it."""
    advice = advise_club(club, day)
    sessions = dict(advice.sessions)
    runner, weekday = driver.runner, phrases.weekday(day)
    if not sessions or advice.sessions[0][1].activity != activity:
        driver.notice = _("The club's plan for {weekday} has changed. /log notes what you did.")
        driver.notice = driver.notice.format(weekday=weekday)
    elif day > max(driver.local_now.date(), club_words.local_day(club, driver.now)):
        driver.notice = _("That is for {weekday}. Press it then.").format(weekday=weekday)
    elif runner.noted_on(day):
        driver.notice = _("{weekday} is noted already. /log changes it.").format(weekday=weekday)
    else:
        level = level_on(runner, activity, day)
        suggestion = sessions.get(level, advice.sessions[0][1])
        done = Done(day=day, activity=activity, minutes=suggestion.minutes)
        driver.runner = noting.with_done(runner, done)
        driver.notice = _("Noted for you alone: {session}. /log changes it.").format(
            session=noting.in_sentence(done)
        )


def _race(driver: Driver, club: Club, day: str) -> None:
    """Takes over a race of the club's into the runner's own."""
    found = next((each for each in club.races if f"{each.day:%Y%m%d}" == day), None)
    before = driver.runner
    if found is None or found in before.races:
        driver.notice = _("Noted already.") if found else _("That race is off.")
        return
    kept = tuple(each for each in before.races if each.day != found.day)
    driver.runner = replace(before, races=(*kept, found))
    driver.say(
        Reply(title=race.named(found), text=race.what_it_means(found, driver.local_now.date()))
    )
    driver.offer_undo(before)
