"""What is said in a chat: each question in one message, and what is private to one alone."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from telegram import CallbackQuery

from bot.platform import LONGEST_SEND, Refused, Unavailable
from bot.telegram.presses import Presses
from bot.telegram.reading import place_of
from bot.telegram.screens import Screens, in_place
from bot.telegram.sending import Mouth, Target
from dialogs.club_rights import unknown_person
from dialogs.language import Speech, speaking, speech_for, speech_of
from dialogs.language import gettext as _
from dialogs.messages import Incoming, Reply, Where
from dialogs.scene import Outcome


class Voice:
    """Says what turns and the clock decided, and keeps in mind where the open questions stand."""

    def __init__(self, mouth: Mouth, screens: Screens) -> None:
        self.presses = Presses()
        self._mouth = mouth
        self._screens = screens

    async def push(self, where: Where, replies: Sequence[Reply]) -> None:
        """Sends what the clock owes, with a single attempt; see Platform.push."""
        try:
            async with asyncio.timeout(LONGEST_SEND):
                chat, topic = place_of(where.chat)
                asked = await self._mouth.push(Target(chat=chat, topic=topic), replies)
        except TimeoutError as error:
            raise Unavailable("no answer") from error
        if asked is not None:
            await self._screens.move(where, await self._screens.of(where), asked)

    async def answer(
        self,
        here: Where,
        target: Target,
        outcome: Outcome,
        incoming: Incoming,
        query: CallbackQuery | None,
    ) -> None:
        """Says what came of a message; a press gets its remark meanwhile.

        Raises:
            Refused: nothing can be sent there any more.
        """
        speech, replies = _speech(outcome, incoming), outcome.replies
        remarking = None
        if query is not None:
            remarking = asyncio.create_task(self.presses.answer(query, outcome.notice))
        if outcome.notice and incoming.group is None and not (remarking and await remarking):
            replies = (Reply(text=outcome.notice), *replies)
        await self._say_alone(here, target, [each for each in replies if each.private], speech)
        spoken = replace(outcome, replies=tuple(each for each in replies if not each.private))
        await self._say_in_place(here, target, spoken, incoming)
        if remarking:
            await remarking

    async def ask_who(self, target: Target, speech: Speech) -> None:
        """Buttons would be pressed in another name than the one in which they were asked for."""
        with speaking(speech), suppress(Refused):
            await self._mouth.answer(target, [Reply(text=unknown_person())], speech)

    async def _say_in_place(
        self, here: Where, target: Target, outcome: Outcome, incoming: Incoming
    ) -> None:
        """What was asked becomes one line once it is answered, or at least loses its buttons."""
        answered = outcome.settled.question if outcome.settled else ""
        before = await self._screens.of(here, answered)
        target, replies = in_place(target, outcome, before, is_put_right=incoming.edited)
        asked = await self._mouth.answer(target, replies, _speech(outcome, incoming))
        if outcome.runner is None:
            return
        is_edited = any(each.edits for each in replies)
        if asked is not None and is_edited and outcome.settled is not None:
            asked = replace(asked, line=target.pressed)
        if before is None or (is_edited and target.pressed == before.message):
            self._screens.keep(here, asked)
        elif asked is not None or before.question != outcome.conversation.question:
            await self._screens.move(here, before, asked)

    async def _say_alone(
        self, here: Where, target: Target, replies: Sequence[Reply], speech: Speech
    ) -> None:
        """What others must not read goes to the private chat, or is offered there."""
        alone = Target(chat=int(here.home)) if here.home else target
        try:
            await self._mouth.answer(alone, replies, speech)
        except Refused:
            if not here.home:
                raise
            with speaking(speech):
                text = _("I can tell you that alone, once you have written to me there.")
            await self._mouth.answer(target, [Reply(text=text, opens="start")], speech)


def _speech(outcome: Outcome, incoming: Incoming) -> Speech:
    return speech_of(outcome.runner) if outcome.runner else speech_for(incoming.language)
