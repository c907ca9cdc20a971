"""Roles, and those who have them: the members of a guild."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from discord import Permissions

from tests.fakes.discord.accounts import Account


@dataclass(kw_only=True)
class Role:
    """A role of a guild; the one with the guild's own id is everybody's."""

    id: str
    name: str
    permissions: Permissions
    is_managed: bool = False

    def payload(self, position: int) -> dict[str, Any]:
        """Discord's role object."""
        return {
            "id": self.id,
            "name": self.name,
            "permissions": str(self.permissions.value),
            "position": position,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "icon": None,
            "unicode_emoji": None,
            "hoist": False,
            "managed": self.is_managed,
            "mentionable": False,
            "flags": 0,
        }


@dataclass(kw_only=True)
class Membership:
    """Somebody's place in a guild."""

    account: Account
    joined: datetime
    roles: list[Role] = field(default_factory=list)

    def payload(self) -> dict[str, Any]:
        """Discord's member object."""
        return {
            "user": self.account.payload(),
            "nick": None,
            "avatar": None,
            "banner": None,
            "roles": [role.id for role in self.roles],
            "joined_at": self.joined.isoformat(),
            "premium_since": None,
            "deaf": False,
            "mute": False,
            "pending": False,
            "communication_disabled_until": None,
            "flags": 0,
        }
