"""How Telegram says no: a status, a description, and sometimes parameters."""

from typing import Any


class RefusedError(Exception):
    """A request that is answered with `ok: false`."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters

    def answer(self) -> dict[str, Any]:
        """The body that Telegram sends with it (Bot API, "Making requests")."""
        body: dict[str, Any] = {
            "ok": False,
            "error_code": self.status,
            "description": self.description,
        }
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(reason: str) -> RefusedError:
    """The request itself is wrong: 400."""
    return RefusedError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> RefusedError:
    """The other side does not want it: 403."""
    return RefusedError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> RefusedError:
    """Someone else is doing the same: 409."""
    return RefusedError(409, f"Conflict: {reason}")


def too_many_requests(seconds: int) -> RefusedError:
    """Slow down: 429, with the seconds to wait (ResponseParameters.retry_after)."""
    return RefusedError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
