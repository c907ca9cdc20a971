"""/club and what stands behind it: who may do what, and what is shown; the rest are dialogs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from coach.club import Club, with_club_runs
from dialogs import (
    club_change,
    club_days,
    club_delete,
    club_export,
    club_join,
    club_progress,
    club_race,
    club_setup,
    club_today,
    club_week,
    club_words,
    standing,
)
from dialogs.club_rights import no_club
from dialogs.clubs import LeaveClub, is_organiser
from dialogs.driver import Driver
from dialogs.given import text_in
from dialogs.language import gettext as _
from dialogs.language import marked
from dialogs.messages import Button, Group, Json, Reply
from dialogs.talk import Dialog

NAME = "club"
"""The command's, and the kind of the buttons."""

WORDS = "what"
"""The given key of what stands behind /club: "setup", "change 26 November"."""

DIALOGS: Mapping[str, Dialog] = {
    club_setup.NAME: club_setup.setup,
    club_week.NAME: club_week.week,
    club_race.NAME: club_race.club_race,
    club_join.NAME: club_join.join,
    club_change.NAME: club_change.change,
    club_delete.NAME: club_delete.delete,
    club_days.NAME: club_days.club_days,
}


@dataclass(frozen=True)
class Part:
    """One of the things behind /club: what it is for, and the dialog or the screen it opens.

    `takes` is the dialog's key that further words answer.
    """

    description: str
    dialog: str = ""
    act: Callable[[Driver, Club], None] | None = None
    takes: str = ""
    for_organisers: bool = False


def open_club(driver: Driver, given: Mapping[str, Json]) -> None:
    """Does what stands behind /club, or shows the club."""
    name, _space, words = text_in(given, WORDS).partition(" ")
    part = PARTS.get(name.casefold())
    others = {key: value for key, value in given.items() if key != WORDS}
    club = club_of(driver)
    if part is None or (part.act is not None and club is None):
        _show(driver)
    elif part.act is not None and club is not None:
        if part.for_organisers and not is_organiser(driver.scene.group, club):
            driver.say(Reply(text=_("Only the club's organisers get that, in its own group.")))
        else:
            part.act(driver, club)
    else:
        typed = {part.takes: words.strip()} if part.takes and words.strip() else {}
        driver.open(part.dialog, {**typed, **others})


def club_of(driver: Driver) -> Club | None:
    """The club that a turn is about: the group's, or in a chat alone the runner's own.

    Who is in another club is nobody's business in a group.
    """
    clubs = driver.scene.clubs
    return clubs.mine if driver.scene.group is None else clubs.here


def is_alone(driver: Driver) -> bool:
    """Whether nobody else reads what is said."""
    return driver.scene.group is None or not driver.scene.group.is_public


def none_here(driver: Driver) -> str:
    """What is said where there is no club to speak of."""
    if driver.scene.group is not None:
        return no_club()
    return _("You are in no club. In your club's group or server: /club join")


def _show(driver: Driver) -> None:
    """The club's next runs, and what can be done."""
    scene = driver.scene
    club = club_of(driver)
    may = is_organiser(scene.group, club)
    parts = [
        f"/club {name} – {_(part.description)}"
        for name, part in PARTS.items()
        if (may or not part.for_organisers) and (club or name == "setup")
    ]
    if club is None:
        driver.say(Reply(text=club_words.lines([none_here(driver), *(parts if may else ())])))
        return
    day = club_words.local_day(club, driver.now)
    runs = club_words.days(club, day) or [_("No club runs this week.")]
    lines = [*runs, club_words.schedule(club)]
    if may and scene.group is not None:
        lines += _channel(club, scene.group, was_refused=scene.clubs.was_refused)
    lines += ["", *parts]
    rows: tuple[tuple[Button, ...], ...] = ()
    if scene.group is None:
        days = standing.button(_("My days with the club"), NAME, day, "days")
        rows = ((days, standing.button(_("Leave"), NAME, day, "leave")),)
    driver.say(Reply(title=club.name, text="\n".join(lines), rows=rows))


def _channel(club: Club, group: Group, *, was_refused: bool) -> list[str]:
    """What organisers have to know of the channel that the post goes to."""
    place = group.channels.get(club.channel)
    if was_refused and (place is None or not place.lacks):
        refused = _(
            "My last post could not be sent. Let me write in its channel, or name another with "
            "/club setup."
        )
        return [refused]
    return club_words.channel(club, group)


def _today(driver: Driver, club: Club) -> None:
    driver.say(club_today.screen(club, club_words.local_day(club, driver.now)))


def _progress(driver: Driver, club: Club) -> None:
    driver.say(club_progress.screen(club.name, driver.scene.clubs.weeks))


def _export(driver: Driver, club: Club) -> None:
    driver.say(club_export.screen(club, driver.scene.clubs))


def _days(driver: Driver, _club: Club) -> None:
    """Which days somebody runs with the club is nobody else's matter."""
    if not is_alone(driver):
        driver.say(Reply(text=_("Ask me that alone: /club days")))
    else:
        driver.open(club_days.NAME)


def leave(driver: Driver, _club: Club) -> None:
    """Takes the runner out; what was run with the club stays as it was."""
    clubs = driver.scene.clubs
    left = clubs.mine
    if left is None or not (clubs.here is None or clubs.is_member):
        driver.say(Reply(text=_("You are not in this club.")))
        return
    today = driver.local_now.date()
    runner = with_club_runs(driver.runner, None, today)
    driver.runner = replace(runner, own_weekdays=frozenset(), mentioned_in_club=False)
    driver.changes.append(LeaveClub())
    text = _("You have left {name}. Your week and your messages stay yours.")
    driver.say(Reply(text=text.format(name=left.name)))


PARTS: Mapping[str, Part] = {
    "show": Part(marked("Its next runs, and what there is"), act=lambda driver, _: _show(driver)),
    "today": Part(marked("The club's cross-training for today"), act=_today),
    "join": Part(marked("Take the club's runs into your week"), dialog=club_join.NAME),
    "days": Part(marked("Which of its runs are yours"), act=_days),
    "leave": Part(marked("Leave the club"), act=leave),
    "progress": Part(marked("What all did together"), act=_progress),
    "setup": Part(
        marked("Set the club up: town, day and time"), dialog=club_setup.NAME, for_organisers=True
    ),
    "week": Part(
        marked("The club's runs"),
        dialog=club_week.NAME,
        takes="club_runs",
        for_organisers=True,
    ),
    "race": Part(marked("The club's races"), dialog=club_race.NAME, for_organisers=True),
    "change": Part(
        marked("Move or cancel one run"),
        dialog=club_change.NAME,
        takes="club_day",
        for_organisers=True,
    ),
    "export": Part(marked("All that is stored of the club"), act=_export, for_organisers=True),
    "delete": Part(marked("Delete the club"), dialog=club_delete.NAME, for_organisers=True),
}
"""In the order in which they are shown; a dialog for organisers looks itself who is one."""
