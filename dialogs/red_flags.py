"""Red flags: one message that says to get help now, and nothing else; nobody diagnoses here."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from babel.core import get_global

from coach.records import Done, Pause
from coach.runner import Runner
from dialogs import standing
from dialogs.language import gettext as _
from dialogs.messages import Reply
from dialogs.talk import Finish, Talk

_NUMBERS: Mapping[str, str] = {
    "112": (
        "AD AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IM IN IS IT JE LI LT LU LV MC MT "
        "NL NO PL PT RO SE SI SK SM TR VA"
    ),
    "911": "CA MX PR US",
    "000": "AU",
    "111": "NZ",
    "119": "JP KR",
}
"""Emergency numbers and where they reach an ambulance, by territory."""

_NOWHERE = ("", "001", "ZZ")
"""What CLDR calls the territory of UTC and the like."""


def emergency_number(runner: Runner) -> str:
    """The number where the runner's clock is, else where the platform's locale is; "" unknown."""
    aliases, territories = get_global("zone_aliases"), get_global("zone_territories")
    here = territories.get(aliases.get(runner.zone, runner.zone), "")
    if here in _NOWHERE:
        here = runner.territory
    return next((number for number, where in _NUMBERS.items() if here in where.split()), "")


def reply(runner: Runner) -> Reply:
    """The one urgent message: no workout, no cheer, no diagnosis."""
    number = emergency_number(runner)
    call = (
        _("Call {number} now (elsewhere: your local emergency number).").format(number=number)
        if number
        else _("Call your local emergency number now.")
    )
    rest = _(
        "Do not wait for it to pass, and do not stay alone with it. No run and no session until a "
        "doctor has looked at it."
    )
    return Reply(title=_("Stop, and get help now"), text=f"{call}\n\n{rest}", urgent=True)


def not_alone(runner: Runner) -> Reply:
    """To somebody who does not want to live: people, at once; nothing of it is kept."""
    number = emergency_number(runner)
    call = (
        _("If you are in danger, call {number} now.").format(number=number)
        if number
        else _("If you are in danger, call your local emergency number now.")
    )
    people = _(
        "I am only a training coach, and this is more than I can carry with you. Please talk to "
        "somebody now: a friend, a doctor, or a crisis line near you (findahelpline.com)."
    )
    title = _("You matter more than any run")
    return Reply(title=title, text=f"{people}\n\n{call}", urgent=True)


def told(runner: Runner, day: date) -> tuple[Reply, Runner]:
    """The message, and the runner who needs a doctor first; stored only where leave was given.

    Without leave the day's session is skipped and messages pause, which says nothing of why, and a
    button gives leave.
    """
    if runner.keeps_health:
        return reply(runner), replace(runner, red_flag_on=day)
    if not runner.noted_on(day):
        runner = replace(runner, done=(*runner.done, Done(day=day, activity="walking", minutes=0)))
    label = _("Keep this: no sessions")
    button = standing.button(label, "health", day, "keep:red_flag")
    said = reply(runner)
    if runner.pause is None or not runner.pause.holds_on(day):
        runner = replace(runner, pause=Pause(since=day))
    quiet = _("I send nothing more until you say /resume.")
    return replace(said, text=f"{said.text}\n\n{quiet}", rows=((button,),)), runner


def finish(talk: Talk) -> Finish:
    """Ends whatever dialog heard of it: nothing else is said or asked after it."""
    said, runner = told(talk.runner, talk.now.date())
    talk.tell("", reply=said)
    return Finish(runner=runner, resumes=False)
