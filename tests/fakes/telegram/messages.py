"""Sending, editing and deleting messages."""

import struct
from typing import Any

from tests.fakes.telegram import keyboards, markup
from tests.fakes.telegram.backend import Backend
from tests.fakes.telegram.chats import Chat, Post
from tests.fakes.telegram.refusals import bad_request
from tests.fakes.telegram.requests import Parameters, Upload

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
"""UTF-16 code units after entities parsing (sendMessage, sendPhoto)."""
RAW_LIMIT = 1 << 15
"""Bytes of text before parsing: undocumented, from Telegram's own Bot API server."""

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


async def send_message(backend: Backend, given: Parameters) -> object:
    content, html = _text(given, "message is too long")
    return _send(backend, given, content, html)


async def send_photo(backend: Backend, given: Parameters) -> object:
    upload, ids = _file(backend, given, "photo")
    width, height = _size(upload.data)
    content = {"photo": [ids | {"width": width, "height": height}]}
    return _send_file(backend, given, content, "photo")


async def send_document(backend: Backend, given: Parameters) -> object:
    upload, ids = _file(backend, given, "document")
    named = {"file_name": upload.name, "mime_type": upload.content_type}
    return _send_file(backend, given, {"document": ids | named}, upload.name)


async def edit_message_text(backend: Backend, given: Parameters) -> object:
    content, html = _text(given, "MESSAGE_TOO_LONG")
    chat, post, keyboard = _to_edit(backend, given)
    if "text" not in post.content:
        raise bad_request("there is no text in the message to edit")
    kept = {key: post.content[key] for key in ("reply_to_message",) if key in post.content}
    return _edit(backend, chat, post, content | kept, html, keyboard)


async def edit_message_reply_markup(backend: Backend, given: Parameters) -> object:
    chat, post, keyboard = _to_edit(backend, given)
    return _edit(backend, chat, post, post.content, post.html, keyboard)


async def delete_message(backend: Backend, given: Parameters) -> object:
    if given.get("chat_id") in (None, ""):
        raise bad_request("chat identifier is not specified")
    if not given.get("message_id"):
        raise bad_request("message identifier is not specified")
    backend.chat(given["chat_id"]).delete(given["message_id"])
    return True


def _text(given: Parameters, too_long: str) -> tuple[dict[str, Any], str]:
    raw = str(given.get("text", ""))
    if not raw:
        raise bad_request("message text is empty")
    if len(raw.encode()) > RAW_LIMIT:
        raise bad_request("text is too long")
    text, entities = markup.parse(raw, given.get("parse_mode"))
    if not text:
        raise bad_request("text must be non-empty")
    if markup.length(text) > TEXT_LIMIT:
        raise bad_request(too_long)
    entities = entities or given.get("entities") or []
    return {"text": text} | ({"entities": entities} if entities else {}), _html(given, raw)


def _html(given: Parameters, raw: str) -> str:
    return raw.strip() if given.get("parse_mode") else ""


def _send(
    backend: Backend, given: Parameters, content: dict[str, Any], html: str, file: str = ""
) -> object:
    keyboard = keyboards.checked(given.get("reply_markup"), backend.lost_buttons)
    chat = backend.writable(given.get("chat_id"))
    reply = _reply(chat, given)
    answered = chat.posts[reply["reply_to_message"]["message_id"]].topic if reply else None
    post = backend.post_by_bot(
        chat,
        topic=chat.topic(given.get("message_thread_id", answered)),
        content=content | reply,
        html=html,
        keyboard=keyboard,
        silent=bool(given.get("disable_notification")),
        file=file,
    )
    return chat.message(post)


def _send_file(backend: Backend, given: Parameters, content: dict[str, Any], file: str) -> object:
    raw = str(given.get("caption", ""))
    text, entities = markup.parse(raw, given.get("parse_mode"))
    if markup.length(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    if text:
        content["caption"] = text
    if entities:
        content["caption_entities"] = entities
    return _send(backend, given, content, _html(given, raw), file)


def _reply(chat: Chat, given: Parameters) -> dict[str, Any]:
    wanted = given.get("reply_parameters") or {}
    if not wanted:
        return {}
    post = chat.posts.get(wanted["message_id"])
    if post is None:
        if wanted.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    quoted = chat.message(post)
    quoted.pop("reply_to_message", None)
    return {"reply_to_message": quoted}


def _to_edit(backend: Backend, given: Parameters) -> tuple[Chat, Post, keyboards.Keyboard | None]:
    keyboard = keyboards.checked(given.get("reply_markup"), backend.lost_buttons)
    if keyboard is not None and "inline_keyboard" not in keyboard:
        raise bad_request("inline keyboard expected")
    chat = backend.writable(given.get("chat_id"))
    return chat, chat.editable(given.get("message_id")), keyboard


def _edit(
    backend: Backend,
    chat: Chat,
    post: Post,
    content: dict[str, Any],
    html: str,
    keyboard: keyboards.Keyboard | None,
) -> object:
    if (content, keyboard) == (post.content, post.keyboard):
        raise bad_request(_NOT_MODIFIED)
    backend.flood.count(chat.id, backend.limits)
    post.html, post.keyboard = html, keyboard
    post.change(content)
    chat.show(post)
    return chat.message(post)


def _file(backend: Backend, given: Parameters, kind: str) -> tuple[Upload, dict[str, Any]]:
    sent = given.get(kind)
    if isinstance(sent, Upload):
        return sent, backend.keep(sent)
    if not sent:
        raise bad_request(f"there is no {kind} in the request")
    if sent not in backend.files:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return backend.files[sent], {"file_id": sent, "file_unique_id": sent[:15]}


def _size(image: bytes) -> tuple[int, int]:
    """Width and height of a picture: a PNG tells them in its header, a JPEG is not asked."""
    if image.startswith(b"\x89PNG\r\n\x1a\n") and len(image) >= 24:
        width, height = struct.unpack(">II", image[16:24])
    elif image.startswith(b"\xff\xd8"):
        width, height = 1280, 720
    else:
        raise bad_request("IMAGE_PROCESS_FAILED")
    # sendPhoto: width and height add up to 10,000 at most, and neither is 20 times the other.
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return width, height
