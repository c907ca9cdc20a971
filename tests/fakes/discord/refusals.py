"""What Discord answers when it refuses, in its own words and numbers."""

from typing import Any

Errors = dict[str, Any]


class RefusedError(Exception):
    """An error answer: HTTP status, Discord's JSON error code and its message."""

    def __init__(
        self,
        status: int,
        code: int,
        message: str,
        *,
        errors: Errors | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(f"{status} {code}: {message}")
        self.status = status
        self._code = code
        self._message = message
        self._errors = errors
        self._retry_after = retry_after

    def answer(self) -> dict[str, Any]:
        """The body."""
        if self._retry_after is not None:
            return {"message": self._message, "retry_after": self._retry_after, "global": False}
        errors = {} if self._errors is None else {"errors": self._errors}
        return {"message": self._message, "code": self._code, **errors}

    def headers(self) -> dict[str, str]:
        """What comes with the body; a rate limit names the proxy that set it."""
        if self._retry_after is None:
            return {}
        return {
            "Via": "1.1 google",
            "Retry-After": str(max(1, round(self._retry_after))),
            "X-RateLimit-Scope": "user",
        }


def unauthorized() -> RefusedError:
    return RefusedError(401, 0, "401: Unauthorized")


def not_found() -> RefusedError:
    return RefusedError(404, 0, "404: Not Found")


def bad_gateway() -> RefusedError:
    return RefusedError(502, 0, "502: Bad Gateway")


def rate_limited(retry_after: float) -> RefusedError:
    return RefusedError(429, 0, "You are being rate limited.", retry_after=retry_after)


def too_large() -> RefusedError:
    return RefusedError(413, 40005, "Request entity too large")


def unknown_channel() -> RefusedError:
    return RefusedError(404, 10003, "Unknown Channel")


def unknown_guild() -> RefusedError:
    return RefusedError(404, 10004, "Unknown Guild")


def unknown_member() -> RefusedError:
    return RefusedError(404, 10007, "Unknown Member")


def unknown_message() -> RefusedError:
    return RefusedError(404, 10008, "Unknown Message")


def unknown_role() -> RefusedError:
    return RefusedError(404, 10011, "Unknown Role")


def unknown_user() -> RefusedError:
    return RefusedError(404, 10013, "Unknown User")


def unknown_webhook() -> RefusedError:
    return RefusedError(404, 10015, "Unknown Webhook")


def unknown_interaction() -> RefusedError:
    return RefusedError(404, 10062, "Unknown interaction")


def unknown_command() -> RefusedError:
    return RefusedError(404, 10063, "Unknown application command")


def invalid_webhook_token() -> RefusedError:
    return RefusedError(401, 50027, "Invalid Webhook Token")


def already_acknowledged() -> RefusedError:
    return RefusedError(400, 40060, "Interaction has already been acknowledged.")


def missing_access() -> RefusedError:
    return RefusedError(403, 50001, "Missing Access")


def not_the_author() -> RefusedError:
    return RefusedError(403, 50005, "Cannot edit a message authored by another user")


def empty_message() -> RefusedError:
    return RefusedError(400, 50006, "Cannot send an empty message")


def closed_messages() -> RefusedError:
    return RefusedError(403, 50007, "Cannot send messages to this user")


def missing_permissions() -> RefusedError:
    return RefusedError(403, 50013, "Missing Permissions")


def no_mutual_guilds() -> RefusedError:
    return RefusedError(
        403, 50278, "Cannot send messages to this user due to having no mutual guilds"
    )


def invalid_form(errors: Errors) -> RefusedError:
    return RefusedError(400, 50035, "Invalid Form Body", errors=errors)


def invalid_field(path: tuple[str | int, ...], code: str, message: str) -> RefusedError:
    """A form with one thing wrong in it."""
    return invalid_form(tree([(path, code, message)]))


def tree(found: list[tuple[tuple[str | int, ...], str, str]]) -> Errors:
    """Paths with their errors, nested as Discord nests them."""
    root: Errors = {}
    for path, code, message in found:
        place = root
        for step in path:
            place = place.setdefault(str(step), {})
        place.setdefault("_errors", []).append({"code": code, "message": message})
    return root
