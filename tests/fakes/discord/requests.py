"""Requests to the REST API, read."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.fakes.discord.posts import Upload
from tests.fakes.discord.refusals import RefusedError, too_large

UPLOAD_LIMIT = 10 * 2**20
"""Bytes of a file (Discord's reference, "Uploading Files")."""

_FILE = re.compile(r"files\[(\d+)\]")


@dataclass(frozen=True, kw_only=True)
class Call:
    """A request that the bot made; `operation` is its name in Discord's OpenAPI description.

    `path` holds the parameters of the path by name, `body` the JSON.
    """

    operation: str
    path: dict[str, str]
    query: dict[str, str] = field(default_factory=dict)
    body: Any = None
    uploads: dict[str, Upload] = field(default_factory=dict)


async def read_call(request: web.Request, operation: str) -> Call:
    """A request with its body, which is JSON or a form with payload_json and files."""
    body, uploads = None, {}
    if request.content_type == "multipart/form-data":
        for name, value in (await request.post()).items():
            if name == "payload_json":
                body = _json(str(value))
            elif (found := _FILE.fullmatch(name)) and isinstance(value, web.FileField):
                uploads[found[1]] = _upload(value)
    elif text := await request.text():
        body = _json(text)
    return Call(
        operation=operation,
        path=dict(request.match_info),
        query=dict(request.query),
        body=body,
        uploads=uploads,
    )


def _upload(value: web.FileField) -> Upload:
    data = value.file.read()
    if len(data) > UPLOAD_LIMIT:
        raise too_large()
    return Upload(value.filename, data)


def _json(text: str) -> Any:  # noqa: ANN401 - JSON can be anything
    try:
        return json.loads(text)
    except ValueError:
        raise RefusedError(400, 50109, "The request body contains invalid JSON.") from None
