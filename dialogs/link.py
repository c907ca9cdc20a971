"""One runner on two platforms: a code from one chat, typed in the other, and a yes from both."""

from collections.abc import Callable
from datetime import date
from typing import Literal, cast

from dialogs import phrases, standing
from dialogs.codes import ALPHABET, LENGTH, read_code, written
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.links import GOOD_FOR, MOST_TRIES, AskToLink, Link, Links, Merge, Refuse, Side, Terms
from dialogs.merging import merged
from dialogs.messages import Button, Choice, Json, Reply
from dialogs.questions import NotUnderstood, Words
from dialogs.standing import Standing
from dialogs.talk import Finish, Talk

NAME = "link"
"""The dialog's, and the kind of the buttons and of the message that ask the first chat."""

CODE, MAKE = "code", "make"
"""The key of the first question, and the choice of a code of one's own."""


async def link(talk: Talk) -> Finish:
    """Makes a code, or reads the other chat's and agrees on what the link is to be."""
    answer = await talk.ask_or_choose(
        CODE,
        _("Do you have a code from your other chat? Type it here. If not, I make one."),
        (Choice(MAKE, _("Make a code")),),
        Words(_reader(talk.links), is_secret=True),
    )
    if answer == MAKE:
        talk.tell("", reply=_with_code())
        return Finish(runner=talk.runner)
    found = talk.links.link
    if found is None or found.id != answer:
        talk.tell(_("That code is over by now. /link in the other chat makes a new one."))
        return Finish(runner=talk.runner)
    terms = await _terms(talk, found)
    if await talk.choose("sure", _summary(found, terms), _yes_or_no()) == "no":
        talk.tell(_("Left as it was."))
        return Finish(runner=talk.runner)
    text = _("One more tap: I have asked on {platform} whether that is you. Say yes there.")
    talk.tell(text.format(platform=phrases.platform(found.platform)))
    return Finish(runner=talk.runner, changes=(AskToLink(found.id, terms),))


def _with_code() -> Reply:
    minutes = phrases.minutes(int(GOOD_FOR.total_seconds()) // 60)
    text = _("Type this in your other chat within {minutes}. It works once.")
    return Reply(text=text.format(minutes=minutes), attaches="link")


def _reader(links: Links) -> Callable[[str], Json]:
    """Reads a typed code as the id of the link that it opens."""

    def read(words: str) -> Json:
        if not read_code(words):
            sentence = _("That is not a code. One looks like this: {example}.")
            raise NotUnderstood(sentence.format(example=written(ALPHABET[-LENGTH:])))
        return _opened(links).id

    return read


def _opened(links: Links) -> Link:
    if links.tries >= MOST_TRIES:
        raise NotUnderstood(_("Too many codes that were none. Try again in an hour."))
    if links.link is None:
        raise NotUnderstood(
            _("That code opens nothing. It works once, and not for long; /link makes another.")
        )
    if links.link.is_own:
        raise NotUnderstood(_("That code is your own. Type it in the chat that is to be linked."))
    return links.link


async def _terms(talk: Talk, found: Link) -> Terms:
    """Whose answers stay, asked only where both have some, and which chat gets the message."""
    there = phrases.platform(found.platform)
    answers = "first" if found.runner.answers else "second"
    if found.runner.answers and talk.runner.answers:
        answers = await talk.choose(
            "answers",
            _("Whose answers shall stay? Sessions, races and niggles of both come together."),
            (
                Choice("second", _("Those from here")),
                Choice("first", _("Those from {platform}").format(platform=there)),
            ),
        )
    push = await talk.choose(
        "push",
        _("Where shall I write each day?"),
        (Choice("second", _("Here")), Choice("first", there)),
    )
    return Terms(answers=cast("Side", answers), push=cast("Side", push))


def _summary(found: Link, terms: Terms) -> str:
    lines = [
        _("Link this chat with the one on {platform}?").format(
            platform=phrases.platform(found.platform)
        ),
        *_told(found, terms, here="second"),
    ]
    return "\n".join(lines)


def _told(found: Link, terms: Terms, *, here: Side) -> list[str]:
    """The terms as they read in one of the two chats."""
    there = phrases.platform(found.platform)
    return [
        _("The answers from here stay.")
        if terms.answers == here
        else _("The answers from {platform} stay.").format(platform=there),
        _("I write here each day.")
        if terms.push == here
        else _("I write on {platform} each day.").format(platform=there),
    ]


def _yes_or_no() -> tuple[Choice, ...]:
    return (
        Choice("yes", _("Yes, link them"), (_("yes"),)),
        Choice("no", _("No, leave it"), (_("no"),)),
    )


def ask_first_chat(driver: Driver) -> None:
    """The question in the chat that made the code; silence if it is over by now."""
    found = driver.scene.links.link
    if found is None or found.terms is None:
        return
    day = driver.local_now.date()
    lines = [
        _("Your code was typed on {platform}.").format(platform=phrases.platform(found.platform)),
        *_told(found, found.terms, here="first"),
        _("If that was somebody else, say no: they would read and change all that is yours."),
    ]
    buttons = (
        _button(_("Yes, that is me"), day, "yes", found.id),
        _button(_("No"), day, "no", found.id),
    )
    driver.say(Reply(title=_("Is this you?"), text="\n".join(lines), rows=(buttons,)))


def _button(label: str, day: date, answer: Literal["yes", "no"], link: int) -> Button:
    return standing.button(label, NAME, day, f"{answer}:{link}")


def answer_first_chat(driver: Driver, pressed: Standing) -> None:
    """The first chat's yes makes the two runners one; its no ends the link."""
    found = driver.scene.links.link
    answer, _colon, link = pressed.action.partition(":")
    if found is None or found.is_own or found.terms is None or link != str(found.id):
        driver.notice = _("That is over by now. /link makes a new code.")
    elif answer == "yes":
        stays, goes = driver.runner, found.runner
        if found.terms.answers == "second":
            stays, goes = goes, stays
        driver.become(merged(stays, goes))
        driver.changes.append(Merge(found.id))
        text = _("Linked: this chat and the one on {platform} are one now. /unlink parts them.")
        text = text.format(platform=phrases.platform(found.platform))
        driver.say(Reply(text=text, edits=True))
    elif answer == "no":
        driver.changes.append(Refuse(found.id))
        driver.say(Reply(text=_("Not linked. That code is no good any more."), edits=True))
