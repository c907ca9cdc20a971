"""What a sentence does: it opens a dialog, shows a screen, or changes a run."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from coach.advice import advise
from dialogs import (
    erase,
    guide,
    illness,
    menu,
    niggle,
    not_running,
    offers,
    pausing,
    pressing,
    race,
    recovered,
    red_flags,
    said_runs,
    said_sessions,
    screens,
    settings,
    suggestion,
    taking_back,
)
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.language import locale, marked
from dialogs.messages import Json, Reply
from dialogs.talk import is_first_run
from dialogs.understanding import Guess, Intent, Understood, says, understand
from dialogs.understanding.intents import Slots

DAY = timedelta(days=1)

URGENT = frozenset({Intent.DELETE_ME})
"""Beside red flags, what is heard even where a question takes any words for an answer."""

BEFORE_ANSWERS = frozenset(
    {
        Intent.DELETE_ME,
        Intent.EXPORT_ME,
        Intent.PRIVACY,
        Intent.ASK_GUIDE,
        Intent.HELP,
        Intent.OUT_OF_SCOPE,
    }
)
"""What a runner may ask for who has not answered the four questions."""

CHATTER = frozenset({Intent.GREETING, Intent.THANKS, Intent.OUT_OF_SCOPE, Intent.NOT_SURE})
"""What asks for nothing."""

LIKE_ANSWERS = CHATTER | {
    Intent.SET_TIME,
    Intent.SET_TIMEZONE,
    Intent.SET_WEEK,
    Intent.CHANGE_ANSWER,
    Intent.SKIP_TODAY,
}
"""What a clumsy answer to the open question looks like, so that it is asked again instead."""

NAME_OF_A_TOWN = 2
"""Words; a sentence that says what is to be done has more."""

POLITE = {
    Intent.GREETING: marked("Hello, good to have you here."),
    Intent.THANKS: marked("With pleasure."),
}
"""What is answered beside an open question, which stays."""

NO_ANSWER = frozenset({Intent.GREETING, Intent.HELP, Intent.PRIVACY})
"""What is heard first where nearly any words would be an answer."""

SURE, CERTAIN = 0.75, 0.9
"""How sure a meaning has to be to leave an open question for it, and to be no answer to it."""


def heard(driver: Driver, text: str, *, has_places: bool = True) -> Understood:
    """What a runner's words mean now; a town is no meaning beside an open question."""
    runner = driver.runner
    return understand(
        text,
        language=locale().language,
        now=driver.local_now,
        zone=runner.zone,
        units=runner.units,
        territory=runner.territory,
        has_places=has_places,
    )


def hear_urgent(driver: Driver, understood: Understood) -> bool:
    """Acts on what cannot wait for a question to be answered; false if the words are not that."""
    if understood.slots.get("red_flag") is True:
        _red_flag(driver)
        return True
    if understood.slots.get("crisis") is True:
        driver.say(red_flags.not_alone(driver.runner))
        return True
    current = driver.conversation.current
    if understood.intent in URGENT and not (current and current.dialog == erase.NAME):
        _act(driver, understood.intent, understood.slots)
        return True
    return False


def hear(driver: Driver, text: str, understood: Understood) -> None:
    """Does what words mean while no question is open, or says honestly that they are not clear."""
    if understood.intent is Intent.SET_TIMEZONE and len(text.split()) <= NAME_OF_A_TOWN:
        # Many a word is also the name of a town somewhere.
        guess = Guess(understood.intent, understood.slots, understood.confidence)
        offers.offer(driver, text, (guess, *understood.alternatives))
    elif understood.intent is Intent.NOT_SURE:
        offers.offer(driver, text, understood.alternatives)
    elif understood.intent is Intent.OUT_OF_SCOPE and says(text, locale().language, "not_running"):
        driver.open(not_running.NAME)
    elif understood.intent is Intent.OUT_OF_SCOPE:
        driver.say(menu.not_sure(text, driver.local_now.date()))
    else:
        _act(driver, understood.intent, _with_more(understood, text))


def _with_more(understood: Understood, text: str) -> Slots:
    """The values of a sentence, and what else its words say of what they mean."""
    slots = said_runs.with_distances(understood.slots, text)
    return said_sessions.with_nuances(understood.intent, slots, text)


def is_no_answer(text: str, understood: Understood) -> bool:
    """Whether words are certainly no answer to any question: a greeting, or a question back."""
    asks_back = text.rstrip().endswith("?") and understood.intent in BEFORE_ANSWERS
    least = SURE if asks_back else CERTAIN
    return (asks_back or understood.intent in NO_ANSWER) and understood.confidence >= least


def hear_beside(driver: Driver, text: str, understood: Understood) -> bool:
    """Does what words mean that do not answer the open question; false if nothing is sure."""
    if understood.intent in POLITE and understood.confidence >= SURE:
        driver.say(Reply(text=_(POLITE[understood.intent])))
        driver.repeat()
        return True
    if understood.intent in LIKE_ANSWERS or understood.confidence < SURE:
        return False
    if driver.runner.answers is None and understood.intent not in BEFORE_ANSWERS:
        return False
    session = driver.conversation.session
    _act(driver, understood.intent, _with_more(understood, text))
    current = driver.conversation.current
    if current is not None and driver.conversation.session == session and not is_first_run(current):
        driver.repeat()
    return True


def take_offer(driver: Driver, action: str) -> None:
    """Does what one of two offered meanings says."""
    taken = offers.taken(driver, action)
    if taken is None or taken.intent not in ACTIONS:
        driver.notice = _("That was about something else. Say it again, please.")
    else:
        _act(driver, Intent(taken.intent), taken.slots)


def _act(driver: Driver, intent: Intent, slots: Slots) -> None:
    ACTIONS[intent](driver, slots)


def _command(name: str) -> Callable[[Driver, Slots], None]:
    return lambda driver, _slots: pressing.open_command(driver, name)


def _dialog(name: str, **given: Json) -> Callable[[Driver, Slots], None]:
    return lambda driver, _slots: driver.open(name, given)


def _red_flag(driver: Driver) -> None:
    said, driver.runner = red_flags.told(driver.runner, driver.local_now.date())
    driver.say(said)


def _pain(driver: Driver, slots: Slots) -> None:
    if slots.get("red_flag") is True:
        _red_flag(driver)
        return
    keys = ("body_part", "side", "severity")
    driver.open(niggle.NAME, {key: slots[key] for key in keys if key in slots})


def _unwell(driver: Driver, slots: Slots) -> None:
    driver.open(illness.NAME, {"kind": slots["kind"]} if "kind" in slots else {})


def _recovered(driver: Driver, slots: Slots) -> None:
    driver.open(recovered.NAME, {"what": slots.get("body_part", ""), "side": slots.get("side", "")})


def _tomorrow(driver: Driver, _slots: Slots) -> None:
    today = driver.local_now.date()
    advice = advise(driver.runner, today + DAY, on=today)
    screen = suggestion.screen(driver.runner, advice)
    driver.say(replace(screen, title=_("Tomorrow, {title}").format(title=screen.title)))
    driver.remind()


def _week(driver: Driver, slots: Slots) -> None:
    stored = slots.get("date")
    day = date.fromisoformat(stored) if isinstance(stored, str) else driver.local_now.date()
    driver.say(screens.week(driver.runner, day))
    driver.remind()


def _hour(driver: Driver, slots: Slots) -> None:
    given = {"hour": slots["time"]} if "time" in slots else {}
    driver.open(settings.dialog_name("hour"), given)


def _zone(driver: Driver, slots: Slots) -> None:
    given = {"town": slots["city"]} if "city" in slots else {}
    driver.open(settings.dialog_name("town"), given)


def _pause(driver: Driver, slots: Slots) -> None:
    driver.open(pausing.PAUSE, {"until": slots["until"]} if "until" in slots else {})


def _change_answer(driver: Driver, slots: Slots) -> None:
    if "activity" in slots or "not_activity" in slots:
        driver.open(settings.dialog_name("enjoys"))
    else:
        pressing.open_command(driver, "settings")


def _guide(driver: Driver, slots: Slots) -> None:
    day, activity = driver.local_now.date(), str(slots.get("activity", ""))
    driver.say(guide.screen(day, activity) if activity in guide.PAGES else guide.screen(day))
    driver.remind()


def _greeting(driver: Driver, _slots: Slots) -> None:
    text = _("Hello. Tell me about your runs and sessions in your own words, or tap.")
    driver.say(Reply(text=text, rows=menu.help_screen(driver.local_now.date()).rows))


def _thanks(driver: Driver, _slots: Slots) -> None:
    driver.say(Reply(text=_(POLITE[Intent.THANKS])))


def _take_back(driver: Driver, _slots: Slots) -> None:
    taking_back.take_back(driver, {})


ACTIONS: Mapping[Intent, Callable[[Driver, Slots], None]] = {
    Intent.SET_RUN: said_runs.set_run,
    Intent.SET_WEEK: said_runs.set_week,
    Intent.SET_RACE: said_runs.set_race,
    Intent.CANCEL_RACE: race.cancel,
    Intent.LOG_DONE: said_sessions.log_session,
    Intent.SKIP_TODAY: said_sessions.skip,
    Intent.SWAP: said_sessions.swap_session,
    Intent.WHY: said_sessions.explain,
    Intent.WHY_NOT: said_sessions.explain,
    Intent.ASK_TODAY: _command("today"),
    Intent.ASK_TOMORROW: _tomorrow,
    Intent.ASK_WEEK: _week,
    Intent.REPORT_PAIN: _pain,
    Intent.REPORT_TIRED_OR_SICK: _unwell,
    Intent.RECOVERED: _recovered,
    Intent.SET_TIME: _hour,
    Intent.SET_TIMEZONE: _zone,
    Intent.PAUSE: _pause,
    Intent.RESUME: _dialog(pausing.RESUME),
    Intent.STOP_MESSAGES: _dialog(pausing.PAUSE, until=pausing.WITHOUT_END),
    Intent.UNDO: _take_back,
    Intent.CHANGE_ANSWER: _change_answer,
    Intent.ASK_GUIDE: _guide,
    Intent.ASK_PROGRESS: _command("progress"),
    Intent.PRIVACY: _command("privacy"),
    Intent.DELETE_ME: _dialog(erase.NAME),
    Intent.EXPORT_ME: _command("export"),
    Intent.HELP: _command("help"),
    Intent.GREETING: _greeting,
    Intent.THANKS: _thanks,
}
"""What each intent does; what is not clear or out of scope does nothing."""
