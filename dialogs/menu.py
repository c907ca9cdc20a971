"""Which command, button or sentence opens which dialog or screen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from coach.runner import Runner
from dialogs import (
    change_run,
    club,
    erase,
    export,
    guide,
    health_buttons,
    illness,
    link,
    log,
    next_week,
    niggle,
    not_running,
    pausing,
    privacy,
    progress,
    race,
    recovered,
    screens,
    setting_speech,
    settings,
    standing,
    swap,
    taking_back,
    unlink,
    why,
)
from dialogs import welcome as first_run
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.language import marked, pgettext
from dialogs.messages import Button, Json, Reply
from dialogs.rhythm import rhythm
from dialogs.scene import House
from dialogs.talk import Dialog

DIALOGS: Mapping[str, Dialog] = {
    first_run.NAME: first_run.welcome,
    first_run.RHYTHM: rhythm,
    change_run.NAME: change_run.change_run,
    race.NAME: race.race,
    next_week.NAME: next_week.next_week,
    pausing.PAUSE: pausing.pause,
    pausing.RESUME: pausing.resume,
    log.NAME: log.log,
    erase.NAME: erase.erase,
    niggle.NAME: niggle.niggle,
    illness.NAME: illness.illness,
    not_running.NAME: not_running.not_running,
    recovered.NAME: recovered.recovered,
    link.NAME: link.link,
    unlink.NAME: unlink.unlink,
    **club.DIALOGS,
    **{settings.dialog_name(name): settings.dialog(name) for name in settings.SETTINGS},
}

Screen = Callable[[Runner, date, House], Reply]
Act = Callable[[Driver, Mapping[str, Json]], None]


@dataclass(frozen=True)
class Command:
    """A command: what it is for, and the dialog or the screen it opens, or what it does.

    `needs_answers` sends a runner who has not answered the four questions to them first. `takes` is
    the key of what the words behind the command answer or name. A screen that `is_open` shows
    nothing of anybody's own, and so may be read in a group.
    """

    description: str
    dialog: str = ""
    screen: Screen | None = None
    act: Act | None = None
    needs_answers: bool = True
    takes: str = ""
    is_open: bool = False


def _help(_runner: Runner, day: date, _house: House) -> Reply:
    return help_screen(day)


COMMANDS: Mapping[str, Command] = {
    "today": Command(
        marked("What to do today, and why"),
        screen=lambda runner, day, _: screens.today(runner, day),
    ),
    "tomorrow": Command(marked("Change tomorrow's run"), dialog=change_run.NAME),
    "week": Command(
        marked("Your week: runs and sessions"),
        screen=lambda runner, day, _: screens.week(runner, day),
    ),
    "log": Command(marked("Note what you did"), dialog=log.NAME),
    "swap": Command(
        marked("Something else today, such as /swap yoga"),
        act=swap.swap_session,
        takes="activity",
    ),
    "why": Command(marked("Why this today, or /why strength"), act=why.explain, takes="activity"),
    "progress": Command(
        marked("What you have done, week by week"),
        screen=lambda runner, day, _: progress.screen(runner, day),
    ),
    "race": Command(marked("Add or remove a race"), dialog=race.NAME),
    "niggle": Command(
        marked("What hurts, illness, not running"),
        act=health_buttons.open_health,
        takes="body_part",
    ),
    "pause": Command(marked("No messages for a while"), dialog=pausing.PAUSE),
    "resume": Command(marked("Messages again"), dialog=pausing.RESUME),
    "settings": Command(
        marked("See and change your answers"),
        screen=lambda runner, day, _: settings.screen(runner, day),
    ),
    "language": Command(
        marked("Change the language"),
        dialog=settings.dialog_name(setting_speech.LANGUAGE),
        needs_answers=False,
        takes=setting_speech.LANGUAGE,
    ),
    "link": Command(
        marked("The same coach in another chat"),
        dialog=link.NAME,
        needs_answers=False,
        takes=link.CODE,
    ),
    "club": Command(
        marked("Your running club"), act=club.open_club, needs_answers=False, takes=club.WORDS
    ),
    "unlink": Command(marked("Take this chat off again"), dialog=unlink.NAME, needs_answers=False),
    "guide": Command(
        marked("The guide this follows, in short"),
        screen=lambda _runner, day, _house: guide.screen(day),
        needs_answers=False,
        is_open=True,
    ),
    "privacy": Command(
        marked("What is stored, and for whom"),
        screen=lambda _runner, day, house: privacy.screen(house.operator_contact, day),
        needs_answers=False,
        is_open=True,
    ),
    "export": Command(
        marked("Everything about you as files"),
        screen=lambda _runner, _day, _house: export.screen(),
        needs_answers=False,
    ),
    "undo": Command(marked("Take back the last change"), act=taking_back.take_back),
    "delete": Command(
        marked("Delete everything about you"), dialog=erase.NAME, needs_answers=False
    ),
    "help": Command(marked("What I can do"), screen=_help, needs_answers=False),
}
"""In the order of /help; /start, /back and /cancel come before any dialog, in commands.py."""

MAIN = ("today", "week", "log", "race", "niggle", "settings", "privacy", "help")
"""What most runners need, in Telegram's menu and on the first page of /help."""

IN_GROUPS = (club.NAME, *(name for name, each in COMMANDS.items() if each.is_open), "help")
"""What tells nothing of anybody's own."""


def help_screen(day: date, page: str = "main") -> Reply:
    """What there is, a line a command: on the first page what most need, on another the rest."""
    is_main = page == "main"
    lines = [
        f"/{name} – {_(command.description)}"
        for name, command in COMMANDS.items()
        if (name in MAIN) == is_main
    ]
    lines.append(_("/back and /cancel work in the middle of any question."))
    other = (_("More"), "more") if is_main else (pgettext("button", "Back"), "main")
    turning = standing.button(other[0], "help", day, other[1])
    return Reply(
        title=_("What I can do") if is_main else _("What else I can do"),
        text="\n".join(lines),
        rows=((*main_buttons(day), turning),),
    )


def main_buttons(day: date) -> tuple[Button, ...]:
    """Where somebody goes on who does not know how."""
    return (
        standing.opening(_("Today"), day, "today"),
        standing.opening(_("Week"), day, "week"),
        standing.opening(_("Settings"), day, "settings"),
    )
