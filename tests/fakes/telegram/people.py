"""People, who may block the bot or leave altogether."""

from tests.fakes.telegram.chats import blocked
from tests.fakes.telegram.member import Member
from tests.fakes.telegram.refusals import forbidden


class Person(Member):
    """Someone with a private chat with the bot."""

    async def blocks(self) -> int:
        """Blocks the bot; returns the id of the my_chat_member update."""
        self._chat.silence = blocked()
        return self._membership("member", "kicked")

    async def unblocks(self) -> int:
        """Lets the bot write again; returns the id of the my_chat_member update."""
        self._chat.silence = None
        return self._membership("kicked", "member")

    def has_started(self) -> None:
        """Has written before, about which the bot gets no update."""
        self._chat.silence = None

    def deletes_account(self) -> None:
        """Leaves Telegram: the bot gets no update, and can no longer write."""
        self._chat.silence = forbidden("user is deactivated")

    def _membership(self, before: str, after: str) -> int:
        self._chat.note(self._name, f"(bot: {after})")
        return self._backend.moved_bot(self._chat, self.user, before, after)
