"""What a sentence means, and whether it is heard: alone, or beside an open question."""

from dialogs import acting, erase, not_running, offers, red_flags, said_runs, said_sessions
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.language import locale
from dialogs.messages import Reply
from dialogs.talk import is_first_run
from dialogs.understanding import Guess, Intent, Understood, says
from dialogs.understanding.intents import Slots

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

NO_ANSWER = frozenset({Intent.GREETING, Intent.HELP, Intent.PRIVACY})
"""What is heard first where nearly any words would be an answer."""

SURE, CERTAIN = 0.75, 0.9
"""How sure a meaning has to be to leave an open question for it, and to be no answer to it."""


def hear_urgent(driver: Driver, understood: Understood) -> bool:
    """Acts on what cannot wait for a question to be answered; false if the words are not that."""
    if understood.slots.get("red_flag") is True:
        acting.tell_red_flag(driver)
        return True
    if understood.slots.get("crisis") is True:
        driver.say(red_flags.not_alone(driver.runner))
        return True
    current = driver.conversation.current
    if understood.intent in URGENT and not (current and current.dialog == erase.NAME):
        acting.act(driver, understood.intent, understood.slots)
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
        driver.say(offers.not_sure(text, driver.local_now.date()))
    else:
        acting.act(driver, understood.intent, _with_more(understood, text))


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
    if understood.intent in acting.POLITE and understood.confidence >= SURE:
        driver.say(Reply(text=_(acting.POLITE[understood.intent])))
        driver.repeat()
        return True
    if understood.intent in LIKE_ANSWERS or understood.confidence < SURE:
        return False
    if driver.runner.answers is None and understood.intent not in BEFORE_ANSWERS:
        return False
    session = driver.conversation.session
    acting.act(driver, understood.intent, _with_more(understood, text))
    current = driver.conversation.current
    if current is not None and driver.conversation.session == session and not is_first_run(current):
        driver.repeat()
    return True


def take_offer(driver: Driver, action: str) -> None:
    """Does what one of two offered meanings says."""
    taken = offers.taken(driver, action)
    if taken is None or taken.intent not in acting.ACTIONS:
        driver.notice = _("That was about something else. Say it again, please.")
    else:
        acting.act(driver, Intent(taken.intent), taken.slots)
