"""Several pictures that are sent at once come as messages of their own; one answer is enough."""

from telegram import Message

MOST = 1000
"""Albums that are remembered; all of one arrives within moments."""


class Albums:
    """The albums of which something has come in, and the message that began each."""

    def __init__(self) -> None:
        self._begun: dict[tuple[int, str], int] = {}

    def has_more(self, message: Message) -> bool:
        """Whether a message only goes on with an album that another one began."""
        if message.media_group_id is None:
            return False
        album = (message.chat.id, message.media_group_id)
        began = self._begun.setdefault(album, message.message_id)
        if len(self._begun) > MOST:
            del self._begun[next(iter(self._begun))]
        return began != message.message_id
