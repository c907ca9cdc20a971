"""The Bot API's methods that a bot calls; each takes its parameters and returns its result."""

from collections.abc import Awaitable, Callable
from typing import Any

from tests.fakes.telegram import about, messages, webhooks
from tests.fakes.telegram.backend import Backend
from tests.fakes.telegram.refusals import RefusedError, bad_request, conflict
from tests.fakes.telegram.requests import Parameters

LONGEST_POLL = 50
ACTIONS = frozenset(
    {
        "choose_sticker",
        "find_location",
        "record_video",
        "record_video_note",
        "record_voice",
        "typing",
        "upload_document",
        "upload_photo",
        "upload_video",
        "upload_video_note",
        "upload_voice",
    }
)
_WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)

Method = Callable[[Backend, Parameters], Awaitable[Any]]


async def get_me(backend: Backend, _: Parameters) -> object:
    return backend.me


async def get_updates(backend: Backend, given: Parameters) -> object:
    if backend.webhook:
        raise conflict(_WEBHOOK_ACTIVE)
    backend.updates.allow(given.get("allowed_updates"))
    limit = min(max(given.get("limit", 100), 1), 100)
    seconds = min(max(given.get("timeout", 0), 0), LONGEST_POLL)
    return await backend.updates.poll(given.get("offset", 0), limit, seconds)


async def answer_callback_query(backend: Backend, given: Parameters) -> object:
    text = given.get("text", "")
    if len(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    chat = backend.answered(str(given.get("callback_query_id", ""))).chat
    if text:
        chat.notices.append(text)
        chat.note("Bot", f"({text})")
    chat.bell.ring()
    return True


async def get_chat_member(backend: Backend, given: Parameters) -> object:
    """Who somebody is in a group; the fake's groups have no strangers."""
    chat = backend.writable(given.get("chat_id"))
    user = {"id": given.get("user_id"), "is_bot": False, "first_name": "Somebody"}
    if (chat.id, given.get("user_id")) in backend.administrators:
        return {"status": "creator", "user": user, "is_anonymous": False}
    return {"status": "member", "user": user}


async def send_chat_action(backend: Backend, given: Parameters) -> object:
    if given.get("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    backend.writable(given.get("chat_id")).topic(given.get("message_thread_id"))
    return True


METHODS: dict[str, Method] = {
    name.lower(): method
    for name, method in {
        "answerCallbackQuery": answer_callback_query,
        "deleteMessage": messages.delete_message,
        "deleteMyCommands": about.delete_my_commands,
        "deleteWebhook": webhooks.delete_webhook,
        "editMessageReplyMarkup": messages.edit_message_reply_markup,
        "editMessageText": messages.edit_message_text,
        "getChatMember": get_chat_member,
        "getChatMenuButton": about.get_chat_menu_button,
        "getMe": get_me,
        "getMyCommands": about.get_my_commands,
        "getMyDescription": about.get_my_description,
        "getMyShortDescription": about.get_my_short_description,
        "getUpdates": get_updates,
        "getWebhookInfo": webhooks.get_webhook_info,
        "sendChatAction": send_chat_action,
        "sendDocument": messages.send_document,
        "sendMessage": messages.send_message,
        "sendPhoto": messages.send_photo,
        "setChatMenuButton": about.set_chat_menu_button,
        "setMyCommands": about.set_my_commands,
        "setMyDescription": about.set_my_description,
        "setMyShortDescription": about.set_my_short_description,
        "setWebhook": webhooks.set_webhook,
    }.items()
}


async def call(backend: Backend, name: str, given: Parameters) -> object:
    """Runs a method by its name, whose case does not matter; unknown ones are a 404."""
    method = METHODS.get(name.lower())
    if method is None:
        raise RefusedError(404, "Not Found: method not found")
    return await method(backend, given)
