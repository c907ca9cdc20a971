"""The whole of it: a server for the bot, and people for the test."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any, Self

from tests.fakes.telegram.backend import Backend
from tests.fakes.telegram.chats import Chat, never_started
from tests.fakes.telegram.courier import Courier
from tests.fakes.telegram.groups import Group
from tests.fakes.telegram.http import Server
from tests.fakes.telegram.limits import GENEROUS, Limits
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.webhook import deliver


class FakeTelegram(Server):
    """A Telegram on loopback, for one bot; use it as `async with FakeTelegram() as telegram`.

    Leaving it fails where the bot sent buttons that Telegram would silently have left out
    (`lost_buttons`).
    """

    def __init__(self, *, limits: Limits = GENEROUS) -> None:
        id = 5_000_000_000 + secrets.randbelow(2_000_000_000)
        me = {
            "id": id,
            "is_bot": True,
            "first_name": "Sidestride",
            "username": "sidestride_bot",
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
        super().__init__(
            Backend(me=me, limits=limits), token=f"{id}:AA{secrets.token_hex(17)[:33]}"
        )

    async def __aenter__(self) -> Self:
        """Starts to listen on a free port."""
        await self.listen()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stops, and complains about lost buttons unless something else already failed."""
        await self.close()
        if error is None and self.lost_buttons:
            raise AssertionError(f"Telegram would not show these buttons: {self.lost_buttons}")

    @property
    def me(self) -> dict[str, Any]:
        """The bot, as getMe describes it."""
        return self._backend.me

    @property
    def limits(self) -> Limits:
        """Messages a second; may be changed at any time."""
        return self._backend.limits

    @limits.setter
    def limits(self, limits: Limits) -> None:
        self._backend.limits = limits

    @property
    def lost_buttons(self) -> list[str]:
        """Labels of buttons that Telegram leaves out: empty, or beyond eight in a row."""
        return self._backend.lost_buttons

    @property
    def unconfirmed(self) -> list[int]:
        """Ids of the updates that the bot has not confirmed yet."""
        return self._backend.updates.unconfirmed

    def person(self, name: str, *, language: str = "en") -> Person:
        """Someone new, who has not written to the bot yet."""
        id = self._backend.new_user_id()
        user = {"id": id, "is_bot": False, "first_name": name, "language_code": language}
        chat = Chat(id=id, kind="private", name=name, silence=never_started())
        self._backend.chats[id] = chat
        return Person(self._backend, "You", user, chat)

    def group(self, name: str) -> Group:
        """A group with the bot in it."""
        chat = Chat(id=-self._backend.new_user_id(), kind="group", name=name)
        self._backend.chats[chat.id] = chat
        return Group(self._backend, chat)

    def repeat(self, update_id: int) -> None:
        """Delivers an update once more, although it was confirmed."""
        self._backend.updates.repeat(update_id)

    async def delivers(self, to: str) -> list[int]:
        """Posts what waits to the webhook at a local address; returns the statuses it met with.

        Telegram itself wants HTTPS; the address that setWebhook was given is not called.
        """
        if not self._backend.webhook:
            raise AssertionError("the bot has not set a webhook")
        return await deliver(self._backend, to)

    @asynccontextmanager
    async def forwarding(self, *bases: str) -> AsyncIterator[None]:
        """While the block lasts, updates are posted to the webhook's path at these local addresses.

        They stand behind the public address that setWebhook was given, and take turns.
        """
        courier = asyncio.create_task(Courier(self._backend, list(bases), self._called.ring).run())
        try:
            yield
        finally:
            courier.cancel()
            await asyncio.gather(courier, return_exceptions=True)

    def expire_queries(self) -> None:
        """Makes every press so far too old to be answered."""
        self._backend.queries.clear()
