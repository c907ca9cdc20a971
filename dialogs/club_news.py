"""What a member's club has changed, told once, in the next message that the member gets alone."""

from dataclasses import replace
from datetime import date

from coach.club import DAY, Club, with_club_runs
from coach.runner import Runner
from dialogs import occasions, phrases, race, standing
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Button, Reply

AHEAD = 8
"""Days ahead, today included, that are news; what comes later is told in its time."""


def tell(driver: Driver) -> None:
    """Says the news before whatever the runner is answered."""
    driver.runner, news = caught_up(driver.runner, driver.scene.clubs.mine, driver.local_now.date())
    if news is not None:
        driver.say(news)


def lead(driver: Driver, occasion: str) -> None:
    """Lets the clock speak, with the news before what it says, or alone if it says nothing."""
    if not occasions.brings_news(driver, occasion):
        occasions.occur(driver, occasion)
        return
    today = driver.local_now.date()
    driver.runner, news = caught_up(driver.runner, driver.scene.clubs.mine, today)
    occasions.occur(driver, occasion)
    if news is None:
        return
    if not driver.replies:
        driver.say(news)
        return
    first = driver.replies[0]
    said = "\n".join(part for part in (first.title, first.text) if part)
    driver.replies[0] = replace(
        first, title="", text=f"{news.text}\n\n{said}", rows=(*first.rows, *news.rows), silent=False
    )


def caught_up(runner: Runner, club: Club | None, today: date) -> tuple[Runner, Reply | None]:
    """The runner with the club's runs as they are now, and what that changes; None for nothing."""
    after = with_club_runs(runner, club, today)
    races = tuple(each for each in (club.races if club else ()) if each.day >= today)
    new = [each for each in races if each not in (*runner.club_races, *runner.races)]
    if races != after.club_races:
        after = replace(after, club_races=races)
    if after is runner:
        return runner, None
    days = (today + DAY * number for number in range(AHEAD))
    runs = {day: after.run_on(day) for day in days if runner.run_on(day) != after.run_on(day)}
    if not runs and not new:
        return after, None
    lines = [_("From your club {name}:").format(name=club.name) if club else _("Without the club:")]
    lines += [f"{phrases.long_day(day)}: {phrases.short_run(run)}" for day, run in runs.items()]
    lines += [_("A race: {race}").format(race=race.named(each)) for each in new]
    rows: list[tuple[Button, ...]] = [
        (
            standing.button(
                _("I run {race}").format(race=phrases.day_title(each.day)),
                "club",
                today,
                f"race:{each.day:%Y%m%d}",
            ),
        )
        for each in new
    ]
    if runs and club is not None:
        rows.append((standing.button(_("My days with the club"), "club", today, "days"),))
    return after, Reply(text="\n".join(lines), rows=tuple(rows))
