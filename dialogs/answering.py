"""Answers to the question on the screen: pressed, typed, given, or taken back."""

from contextlib import suppress
from dataclasses import replace
from textwrap import shorten

from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.language import pgettext
from dialogs.messages import Json, Reply
from dialogs.phrases import heading, labelled, quoted
from dialogs.questions import (
    BACK,
    WORDS,
    Answered,
    Drafted,
    NotUnderstood,
    Question,
    Step,
    unmatched,
)
from dialogs.scene import Settled
from dialogs.screen import PHONE_WIDTH
from dialogs.talk import is_first_run

DONE = "✓"
"""What an answered question says at least; alone it would tell nobody what was answered."""


def press(driver: Driver, session: int, revision: int, option: str) -> None:
    """A question's button: what it does, or, if it is stale, the screen we are at."""
    question = _pressed(driver, session, revision)
    if question is None:
        return
    if option == BACK:
        back(driver, edits=True)
        return
    try:
        step = question.press(option, driver.progress.draft)
    except NotUnderstood as sentence:
        driver.notice = str(sentence)
        return
    _take(driver, question, step, pressed=True)


def _pressed(driver: Driver, session: int, revision: int) -> Question | None:
    """The question that a button belongs to, if it is still the open one."""
    stale = (session, revision) != (driver.conversation.session, driver.conversation.revision)
    if driver.conversation.current is None or stale:
        driver.notice = _("That was an older question.")
        driver.redraw()
        return None
    return driver.question()


def invite(driver: Driver, session: int, revision: int) -> bool:
    """Asks for words, as a question's inviting button does; false if it is not open."""
    question = _pressed(driver, session, revision)
    if question is None:
        return False
    with suppress(NotUnderstood):
        step = question.press(WORDS, driver.progress.draft)
        if isinstance(step, Drafted):
            driver.keep(replace(driver.progress, draft=step.draft))
    return True


def typed(driver: Driver, text: str, *, means_else: bool = False) -> None:
    """Typed words answer the question on the screen; raises NotUnderstood if they do not.

    What `means_else` is no answer where nearly any words would be one.
    """
    question = driver.question()
    if question is None:
        return
    if means_else and question.takes_any(text):
        raise unmatched(text)
    says_back = _says_back(text)
    if _names_back(driver, question, text) or (says_back and question.takes_any(text)):
        back(driver)
        return
    try:
        step = question.typed(text, driver.progress.draft)
    except NotUnderstood:
        if not says_back:
            raise
        back(driver)
    else:
        _take(driver, question, step, typed=text)


def _says_back(text: str) -> bool:
    """Whether a line is the bare word for going back, which may be an answer as well."""
    return text.strip().casefold() in ("back", pgettext("button", "Back").casefold())


def _names_back(driver: Driver, question: Question, text: str) -> bool:
    """Whether words are the label or the number of the Back button on the screen."""
    shown = [each for row in driver.draw(question).rows for each in row if each.press]
    backs = [number for number, each in enumerate(shown, 1) if each.press.endswith(BACK)]
    if question.expects_words(driver.progress.draft):
        return any(text.strip() == shown[number - 1].label for number in backs)
    return any(text.strip() in (str(number), shown[number - 1].label) for number in backs)


def answer(driver: Driver, value: Json) -> None:
    """Answers the question on the screen with a value as it is stored."""
    question = driver.question()
    if question is not None and question.accepts(value):
        _take(driver, question, Answered(value))


def reopen(driver: Driver, key: str) -> bool:
    """Goes back, without a word, to the question before this one if that is its key.

    Whether the question of that key is open then.
    """
    question = driver.question() if driver.conversation.current else None
    if question is None or question.key == key:
        return question is not None
    answered = driver.play(driver.progress).answered
    if driver.progress.draft is not None or answered[-1:] != (key,):
        return False
    said = len(driver.replies)
    back(driver)
    del driver.replies[said:]
    return True


def back(driver: Driver, *, edits: bool = False) -> None:
    """Asks the question before this one again, or leaves a half-made choice."""
    question = driver.question()
    if question is None:
        return
    progress = driver.progress
    answered = driver.play(progress).answered
    if progress.draft is None and not answered:
        _leave_first_question(driver)
        return
    answers, given = dict(progress.answers), dict(progress.given)
    if progress.draft is None:
        del answers[answered[-1]]
        given.pop(answered[-1], None)
    driver.keep(replace(progress, answers=answers, given=given, draft=None))
    driver.advance(edits=edits, tells=False)


def _leave_first_question(driver: Driver) -> None:
    """Back from the first question leaves a short dialog; the first run begins here."""
    if is_first_run(driver.progress):
        driver.notice = _("This is the first question.")
        driver.redraw()
        return
    driver.close()
    driver.say(Reply(text=_("Left as it was.")))
    driver.resume()


def _take(
    driver: Driver,
    question: Question,
    step: Step,
    *,
    pressed: bool = False,
    typed: str = "",
) -> None:
    progress = driver.progress
    if not isinstance(step, Answered):
        driver.keep(replace(progress, draft=step.draft))
        driver.say(driver.draw(question, edits=pressed))
        return
    line = _answered_line(question, step.value, typed)
    if pressed:
        driver.say(Reply(text=line, edits=True))
    elif line != DONE:
        driver.settled = Settled(question=driver.conversation.question, line=heading(line))
        if typed and question.short and not any(letter.isalpha() for letter in typed):
            driver.say(Reply(text=line))
    answers = progress.answers | {question.key: step.value}
    driver.keep(replace(progress, answers=answers, draft=None))
    driver.advance()


def _answered_line(question: Question, stored: Json, typed: str) -> str:
    """The short line that an answered question leaves on the screen."""
    in_short = "" if question.is_secret else shorten(typed, PHONE_WIDTH, placeholder=" …")
    summary = question.summary(stored) or (quoted(in_short) if in_short else "")
    if question.short and summary:
        return labelled(question.short, summary)
    return f"{DONE} {summary}".strip()
