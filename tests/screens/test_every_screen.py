"""Every screen in each language: all are there, nothing is left in English, and all of it fits."""

from collections.abc import Callable, Iterator

from dialogs import menu
from dialogs.language import Speech, speaking
from dialogs.messages import Json
from dialogs.occasions import KINDS
from dialogs.questions import Answered, NotUnderstood, Question, Step
from tests.dialogs.test_screens import lines
from tests.dialogs.test_walk import runners_of
from tests.screens.asked import in_language, ways
from tests.screens.every import every_screen
from tests.screens.left_over import left_over
from tests.screens.page import page
from tests.screens.shown import LANGUAGES, Screen, Seen

MESSAGE_LIMIT, NOTICE_LIMIT = 2000, 200
"""Characters of a message (Discord's documented limit) and of a remark (Telegram's)."""

LABEL_WIDTH = 40
"""Characters of a button that a phone shows without cutting it; Discord would take 80."""

PHONE_LINES = 22
"""Lines of the longest message: two more than in English, since others need more words."""


def test_every_screen_is_shown_in_every_language_fits_and_leaves_no_english() -> None:
    # One test for all of it: drawing the screens is what takes the time.
    screens = every_screen()
    written = page(screens)

    assert len(screens) > 1000
    for language in LANGUAGES:
        assert written.count(f'lang="{language}"') >= len(screens)
        assert {each.name for each in shown("Commands", screens, language)} >= {
            f"/{name}" for name in menu.COMMANDS
        }
        dialogs = {each.name.partition(":")[0] for each in shown("Dialogs", screens, language)}
        assert dialogs == set(menu.DIALOGS)
        occasions = {
            screen.seen[language].said.partition(".")[0]
            for screen in screens
            if screen.section.startswith("Story") and language in screen.seen
        }
        assert occasions >= set(KINDS)
    assert not list(misfits(screens))
    for language in LANGUAGES[1:]:
        seen = (screen.seen[language] for screen in screens if language in screen.seen)
        assert not left_over("\n".join(text for each in seen for text in each.texts), language)


def shown(section: str, screens: tuple[Screen, ...], language: str) -> list[Screen]:
    """The screens of a section that say something in a language."""
    there = [each for each in screens if each.section == section and language in each.seen]
    return [each for each in there if any(each.seen[language].texts)]


def misfits(screens: tuple[Screen, ...]) -> Iterator[tuple[str, str, str]]:
    """What a platform would refuse or a phone would cut."""
    for screen in screens:
        for language, seen in screen.seen.items():
            for reply in seen.replies:
                if len(reply.title) + 1 + len(reply.text) > MESSAGE_LIMIT:
                    yield language, screen.name, reply.text
                if len(lines(reply)) > PHONE_LINES:
                    yield language, screen.name, reply.text
                for button in Seen.buttons(reply):
                    if len(button.label) > LABEL_WIDTH:
                        yield language, screen.name, button.label
            if len(seen.notice) > NOTICE_LIMIT:
                yield language, screen.name, seen.notice


def test_every_label_typed_back_answers_its_question_in_every_language() -> None:
    misread = [
        (language, question.key, label)
        for name in menu.DIALOGS
        for who in runners_of(name)
        for english in ways(name, who)
        if english.question is not None
        for language in LANGUAGES
        if (question := in_language(name, who, english, language).question) is not None
        for label in misread_labels(question, language)
    ]

    assert not misread


def misread_labels(question: Question, language: str) -> Iterator[str]:
    """Labels that do something else when they are typed than when they are pressed."""
    with speaking(Speech(language=language)):
        for group in question.options(None):
            heading = ""
            for option in group:
                label = f"{heading}{option.label.removeprefix('✓ ')}"
                if not option.id:
                    heading = f"{option.label} "
                elif not agrees(outcome(question.typed, label), outcome(question.press, option.id)):
                    yield label


def outcome(act: Callable[[str, Json], Step], what: str) -> Json:
    """What a press or words choose, or the sentence that refuses them."""
    try:
        step = act(what, None)
    except NotUnderstood as sentence:
        return str(sentence)
    return step.value if isinstance(step, Answered) else step.draft


def agrees(typed: Json, pressed: Json) -> bool:
    """Whether what was typed chose at least what the press chooses."""
    if isinstance(typed, dict) and isinstance(pressed, dict):
        chosen = {key: value for key, value in pressed.items() if key not in ("several", "typing")}
        return all(typed.get(key) == value for key, value in chosen.items())
    return typed == pressed
