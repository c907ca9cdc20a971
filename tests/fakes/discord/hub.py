"""Gateway sessions: what each is sent, and what it missed while it was away."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.bell import Bell

GUILDS = 1 << 0
GUILD_MEMBERS = 1 << 1
GUILD_PRESENCES = 1 << 8
GUILD_MESSAGES = 1 << 9
DIRECT_MESSAGES = 1 << 12
MESSAGE_CONTENT = 1 << 15
PRIVILEGED = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT

_CONTENT: dict[str, Any] = {"content": "", "embeds": [], "attachments": [], "components": []}

Payload = dict[str, Any]


def no_line(_payload: Payload) -> None:
    """Sends nothing: nobody is connected."""


@dataclass
class Session:
    """A shard's session, which outlives its connections until it is ended."""

    shard: tuple[int, int]
    intents: int
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    sent: list[Payload] = field(default_factory=list)
    send: Callable[[Payload], None] = no_line

    @property
    def is_connected(self) -> bool:
        """Whether somebody listens now."""
        return self.send is not no_line

    def dispatch(self, event: str, data: Any) -> None:  # noqa: ANN401 - JSON can be anything
        """Sends an event, now or when the session is resumed."""
        payload = {"op": 0, "t": event, "s": len(self.sent) + 1, "d": data}
        self.sent.append(payload)
        self.send(payload)

    def wants(self, needs: int, guild_id: str | None) -> bool:
        """Whether an event is for this session: by its intents, and by its shard."""
        number, count = self.shard
        place = 0 if guild_id is None else (int(guild_id) >> 22) % count
        return place == number and (self.intents & needs) == needs


class Hub:
    """All sessions."""

    def __init__(self) -> None:
        self.sessions: dict[str, Session] = {}
        self.bell = Bell()

    def emit(
        self,
        event: str,
        data: Payload,
        *,
        needs: int = 0,
        guild_id: str | None = None,
        is_open: bool = True,
    ) -> None:
        """Sends an event to whom it concerns; not `is_open`, content needs its own intent."""
        for session in list(self.sessions.values()):
            if not session.wants(needs, guild_id):
                continue
            is_readable = is_open or session.intents & MESSAGE_CONTENT
            session.dispatch(event, data if is_readable else data | _hidden(data))

    def has_session(self, guild_id: str | None) -> bool:
        """Whether somebody gets the events of a guild, or of direct messages."""
        return any(session.wants(0, guild_id) for session in self.sessions.values())

    def add(self, session: Session) -> None:
        """Begins a session."""
        self.sessions[session.id] = session
        self.bell.ring()

    def end(self, session: Session) -> None:
        """Forgets a session, which can then not be resumed."""
        self.sessions.pop(session.id, None)
        self.bell.ring()


def _hidden(data: Payload) -> Payload:
    return {key: empty for key, empty in _CONTENT.items() if key in data}
