"""What a bot sent: parameters from the query, a form, a multipart form or JSON, as typed values."""

import json
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.fakes.telegram.refusals import bad_request

_INTEGERS = frozenset(
    {
        "cache_time",
        "limit",
        "max_connections",
        "message_id",
        "message_thread_id",
        "offset",
        "timeout",
    }
)
_TRUTHS = frozenset({"disable_notification", "drop_pending_updates", "show_alert"})
_STRUCTURES = frozenset(
    {
        "allowed_updates",
        "caption_entities",
        "commands",
        "entities",
        "link_preview_options",
        "menu_button",
        "reply_markup",
        "reply_parameters",
        "scope",
    }
)

Parameters = dict[str, Any]


@dataclass(frozen=True)
class Upload:
    """A file that the bot sent along."""

    name: str
    content_type: str
    data: bytes


async def read(request: web.Request) -> Parameters:
    """All parameters of a request; a structure that is no JSON is refused."""
    raw: Parameters = dict(request.query)
    if request.content_type == "application/json":
        body = await request.text()
        raw |= _json("request", body) if body else {}
    else:
        raw |= {name: await _field(value) for name, value in (await request.post()).items()}
    return typed(raw)


def typed(raw: Parameters) -> Parameters:
    """The same parameters as the values that their texts stand for."""
    values = {name: _typed(name, value) for name, value in raw.items()}
    return {name: _attached(value, raw) for name, value in values.items()}


async def _field(value: str | bytes | bytearray | web.FileField) -> str | Upload:
    if isinstance(value, web.FileField):
        return Upload(value.filename, value.content_type, value.file.read())
    return value if isinstance(value, str) else value.decode()


def _typed(name: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    if name in _STRUCTURES:
        return _json(name, value) if value else None
    if name in _TRUTHS:
        return value.lower() in {"true", "yes", "1"}
    if name in _INTEGERS or name in ("chat_id", "user_id"):
        return int(value) if value.lstrip("-").isdecimal() else value
    return value


def _json(name: str, text: str) -> Any:  # noqa: ANN401 - JSON can be anything
    try:
        return json.loads(text)
    except ValueError:
        name = "reply keyboard markup" if name == "reply_markup" else name
        raise bad_request(f"can't parse {name} JSON object") from None


def _attached(value: object, raw: Parameters) -> object:
    if isinstance(value, str) and value.startswith("attach://"):
        return raw.get(value.removeprefix("attach://"), value)
    return value
