"""What a screen is, and what a runner sees of it in each language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dialogs.messages import Button, Reply

LANGUAGES = ("en", "es", "de", "fr")
"""In the order of the columns; the first is what the sentences are written in."""


@dataclass(frozen=True)
class Seen:
    """What somebody said and what came of it: messages, and the remark on a press."""

    replies: tuple[Reply, ...] = ()
    notice: str = ""
    said: str = ""

    @property
    def texts(self) -> Iterator[str]:
        """Everything that can be read, piece by piece."""
        for reply in self.replies:
            yield from (part for part in (reply.title, reply.text) if part)
            yield from (button.label for button in self.buttons(reply))
        if self.notice:
            yield self.notice

    @staticmethod
    def buttons(reply: Reply) -> Iterator[Button]:
        """All buttons of a message, headings too."""
        return (button for row in reply.rows for button in row)


@dataclass(frozen=True)
class Screen:
    """One row of the page: what it is, and what is seen in each language."""

    section: str
    name: str
    seen: Mapping[str, Seen] = field(default_factory=dict)
