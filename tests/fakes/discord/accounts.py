"""Who there is on Discord: people and the bot."""

from dataclasses import dataclass
from typing import Any

from tests.fakes.discord.refusals import RefusedError


@dataclass(kw_only=True)
class Account:
    """A user. `silence` is why no direct message reaches them, None if one does."""

    id: str
    name: str
    locale: str = "en-US"
    is_bot: bool = False
    has_installed: bool = False
    silence: RefusedError | None = None

    def payload(self) -> dict[str, Any]:
        """Discord's user object."""
        return {
            "id": self.id,
            "username": "".join(self.name.lower().split()),
            "global_name": None if self.is_bot else self.name,
            "discriminator": "0",
            "avatar": None,
            "bot": self.is_bot,
            "primary_guild": None,
            "public_flags": 0,
            "flags": 0,
        }
