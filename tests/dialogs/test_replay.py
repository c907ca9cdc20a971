"""The engine: answers are fed back by key, and a dialog that has changed never locks a chat."""

from dataclasses import replace

import pytest

from dialogs import menu
from dialogs.messages import Choice, Incoming
from dialogs.talk import Finish, Talk
from dialogs.turn import turn
from tests.dialogs.runners import READY, chat_of
from tests.stories.chat import Chat

RED, BLUE = Choice("red", "Red"), Choice("blue", "Blue")
SMALL, LARGE = Choice("small", "Small"), Choice("large", "Large")


async def colour(talk: Talk, *choices: Choice) -> str:
    return await talk.choose("colour", "Which colour?", choices or (RED, BLUE))


async def size(talk: Talk) -> str:
    return await talk.choose("size", "Which size?", (SMALL, LARGE))


def finish(talk: Talk, *answers: str) -> Finish:
    talk.tell(f"So: {' '.join(answers)}")
    return Finish(runner=replace(talk.runner, town=" ".join(answers)))


async def shirt(talk: Talk) -> Finish:
    talk.tell("A shirt, then.")
    return finish(talk, await colour(talk), await size(talk))


@pytest.fixture
def chat(monkeypatch: pytest.MonkeyPatch) -> Chat:
    """At the second question, the colour is red."""
    monkeypatch.setitem(menu.DIALOGS, "race", shirt)
    chat = chat_of()
    chat.says("/race")
    chat.taps("Red")
    chat.said.clear()
    return chat


def said(chat: Chat) -> str:
    texts = "\n".join(reply.text for reply in chat.said)
    chat.said.clear()
    return texts


def test_what_is_told_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(menu.DIALOGS, "race", shirt)
    chat = chat_of()

    chat.says("/race")
    assert said(chat) == "A shirt, then.\nWhich colour?"
    chat.says("red")
    assert said(chat) == "Which size?"
    chat.says("/back")
    assert said(chat) == "Which colour?"


def test_answers_are_kept_as_ids_under_their_keys(chat: Chat) -> None:
    assert chat.conversation.current is not None
    assert chat.conversation.current.answers == {"colour": "red"}


def test_questions_that_change_places_keep_their_answers(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def turned_round(talk: Talk) -> Finish:
        wanted = await size(talk)
        return finish(talk, await colour(talk), wanted)

    monkeypatch.setitem(menu.DIALOGS, "race", turned_round)
    chat.says("small")

    assert said(chat).endswith("So: red small")


def test_an_answer_that_is_no_option_any_more_is_asked_again(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def without_red(talk: Talk) -> Finish:
        return finish(talk, await colour(talk, BLUE), await size(talk))

    monkeypatch.setitem(menu.DIALOGS, "race", without_red)
    chat.says("small")

    assert said(chat) == "Things have changed since. We go on from here.\nWhich colour?"
    chat.says("blue")
    assert said(chat).endswith("Which size?")


def test_a_question_that_is_new_is_asked_where_it_stands(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def with_sleeves(talk: Talk) -> Finish:
        sleeves = await talk.choose("sleeves", "Sleeves?", (Choice("yes", "Yes"),))
        return finish(talk, sleeves, await colour(talk), await size(talk))

    monkeypatch.setitem(menu.DIALOGS, "race", with_sleeves)
    chat.taps("Small")

    assert said(chat) == "Things have changed since. We go on from here.\nSleeves?"
    chat.taps("Yes")
    assert "Which size?" in said(chat)
    chat.taps("Small")
    assert "So: yes red small" in said(chat)


async def broken(talk: Talk) -> Finish:
    raise RuntimeError(f"broken for {talk.runner.town}")


async def broken_later(talk: Talk) -> Finish:
    await colour(talk)
    raise RuntimeError("broken after the first question")


@pytest.mark.parametrize("say", ["small", "/back", "2"])
def test_a_dialog_that_cannot_be_replayed_is_closed_and_reported(
    chat: Chat, monkeypatch: pytest.MonkeyPatch, say: str
) -> None:
    monkeypatch.setitem(menu.DIALOGS, "race", broken)

    outcome = chat.says(say)

    assert "I lost the thread here." in said(chat)
    assert outcome.trouble == "dialog race cannot be replayed: RuntimeError"
    assert outcome.conversation.current is None
    assert chat.says("/help").trouble == ""


def test_a_dialog_that_can_still_begin_begins_again(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(menu.DIALOGS, "race", broken_later)

    outcome = chat.taps("Small")

    assert said(chat) == "I lost the thread here, so let us begin this one again.\nWhich colour?"
    assert outcome.trouble
    assert outcome.conversation.current is not None
    assert outcome.conversation.current.answers == {}


def test_a_dialog_that_is_gone_is_closed_also_when_it_was_set_aside(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat.says("/delete")
    assert [each.dialog for each in chat.conversation.shelf] == ["race"]
    monkeypatch.delitem(menu.DIALOGS, "race")

    outcome = chat.taps("No, keep it")

    assert outcome.trouble == "dialog race cannot be replayed: KeyError"
    assert outcome.conversation.current is None
    assert outcome.conversation.shelf == ()


def test_an_error_in_the_answer_itself_is_raised_and_changes_nothing(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken_at_the_end(talk: Talk) -> Finish:
        await colour(talk)
        await size(talk)
        raise RuntimeError("at the end")

    monkeypatch.setitem(menu.DIALOGS, "race", broken_at_the_end)
    before = chat.scene()

    with pytest.raises(RuntimeError, match="at the end"):
        chat.says("small")
    assert chat.scene() == before


def test_a_command_sets_the_dialog_aside_and_it_is_taken_up_again(chat: Chat) -> None:
    chat.says("/tomorrow")
    chat.taps("Long")

    assert said(chat).endswith("Back to where we were.\nWhich size?")
    chat.taps("Small")
    assert "So: red small" in said(chat)


def test_only_the_latest_three_are_kept_aside(chat: Chat) -> None:
    chat.says("/tomorrow")
    chat.says("/settings")
    chat.taps("Town")
    chat.taps("HOW")
    chat.says("/delete")

    aside = [each.dialog for each in chat.conversation.shelf]
    assert aside == ["change_run", "set_town", "set_support"]


def test_a_repeated_update_changes_nothing_and_draws_the_screen_again(chat: Chat) -> None:
    """Also long after: this one was handled before the last one."""
    again = turn(chat.scene(is_repeat=True), Incoming(text="/race", id="1"), chat.now)

    assert [reply.text for reply in again.replies] == ["Which size?"]
    assert (again.runner, again.conversation) == (chat.runner, chat.conversation)
    assert again.replies[0].rows[0][0].press == chat.button("Small").press


def test_the_runner_is_as_the_dialog_leaves_it_and_only_then(chat: Chat) -> None:
    assert chat.runner == READY
    chat.taps("Large")
    assert chat.runner == replace(READY, town="red large")


def test_wording_and_language_change_freely(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    async def in_spanish(talk: Talk) -> Finish:
        rojo, azul = Choice("red", "Rojo"), Choice("blue", "Azul")
        return finish(talk, await colour(talk, rojo, azul), await size(talk))

    monkeypatch.setitem(menu.DIALOGS, "race", in_spanish)
    chat.taps("Large")

    assert "So: red large" in said(chat)
