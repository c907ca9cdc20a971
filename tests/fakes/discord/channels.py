"""Messages in channels, by REST: a bot writes, edits, deletes and reads back."""

from typing import Any

from tests.fakes.discord.accounts import Account
from tests.fakes.discord.backend import NONCE_MEMORY, Backend
from tests.fakes.discord.guilds import Channel
from tests.fakes.discord.messages import CreatedMessage, MessageForm
from tests.fakes.discord.posts import Post
from tests.fakes.discord.refusals import (
    invalid_field,
    no_mutual_guilds,
    not_the_author,
    unknown_message,
)
from tests.fakes.discord.requests import Call
from tests.fakes.discord.writing import change, new_post


async def get_channel(backend: Backend, call: Call) -> object:
    return backend.known_channel(call.path["channel_id"]).payload(backend.bot)


async def trigger_typing_indicator(backend: Backend, call: Call) -> object:
    _writable(backend, call)
    return None


async def create_message(backend: Backend, call: Call) -> object:
    channel = _writable(backend, call, attach_files=bool(call.uploads))
    form = backend.read(CreatedMessage, call.body)
    nonce = form.nonce
    if form.enforce_nonce and (known := _repeated(backend, str(nonce))):
        return channel.message(known) | {"nonce": nonce}
    post = new_post(backend, channel, form, call.uploads)
    if form.message_reference is not None:
        _reply(channel, post, form.message_reference.message_id)
    if nonce is not None:
        backend.nonces[str(nonce)] = post
    backend.show(channel, post, nonce=nonce)
    return channel.message(post) | ({} if nonce is None else {"nonce": nonce})


async def update_message(backend: Backend, call: Call) -> object:
    channel = backend.known_channel(call.path["channel_id"])
    post = _post(backend, call)
    if post.author is not backend.bot:
        raise not_the_author()
    change(backend, channel, post, backend.read(MessageForm, call.body), call.uploads)
    backend.show(channel, post)
    return channel.message(post)


async def delete_message(backend: Backend, call: Call) -> object:
    channel = backend.known_channel(call.path["channel_id"])
    post = _post(backend, call)
    if post.author is not backend.bot:
        channel.check(backend.bot, manage_messages=True)
    backend.remove(channel, post)
    return None


async def get_message(backend: Backend, call: Call) -> object:
    channel = backend.known_channel(call.path["channel_id"])
    channel.check(backend.bot, read_message_history=True)
    return _read_back(backend, channel, _post(backend, call))


async def list_messages(backend: Backend, call: Call) -> object:
    """The newest first; `before`, `after` and `around` are ids, `limit` is at most 100."""
    channel = backend.known_channel(call.path["channel_id"])
    limit = int(call.query.get("limit", 50))
    if not 1 <= limit <= 100:
        raise invalid_field(
            ("limit",), "NUMBER_TYPE_MAX", "int value should be less than or equal to 100."
        )
    if not channel.may(backend.bot).read_message_history:
        return []
    posts = sorted(channel.posts.values(), key=lambda post: -int(post.id))
    posts = [post for post in posts if not post.is_ephemeral]
    if before := call.query.get("before"):
        posts = [post for post in posts if int(post.id) < int(before)]
    if after := call.query.get("after"):
        posts = [post for post in posts if int(post.id) > int(after)][-limit:]
    if around := call.query.get("around"):
        older = [post for post in posts if int(post.id) <= int(around)]
        newer = posts[: len(posts) - len(older)]
        posts = newer[max(0, len(newer) - (limit - 1) // 2) :] + older
    return [_read_back(backend, channel, post) for post in posts[:limit]]


def _writable(backend: Backend, call: Call, **wanted: bool) -> Channel:
    channel = backend.known_channel(call.path["channel_id"])
    channel.check(backend.bot, send_messages=True, **wanted)
    for account in channel.people:
        _check_reachable(backend, account)
    return channel


def _check_reachable(backend: Backend, account: Account) -> None:
    if account.silence is not None:
        raise account.silence
    shared = [
        guild for guild in backend.guilds.values() if guild.has_bot and account.id in guild.members
    ]
    if not shared and not account.has_installed:
        raise no_mutual_guilds()


def _repeated(backend: Backend, nonce: str) -> Post | None:
    """What the bot wrote with it, in whichever channel that was."""
    known = backend.nonces.get(nonce)
    is_recent = known is not None and backend.clock.now - known.created < NONCE_MEMORY
    return known if is_recent else None


def _reply(channel: Channel, post: Post, to: str) -> None:
    replied = channel.posts.get(to)
    if replied is None or replied.is_ephemeral:
        raise invalid_field(
            ("message_reference",), "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message"
        )
    post.origin = {
        "type": 19,
        "message_reference": {"type": 0, "message_id": to, "channel_id": channel.id},
        "referenced_message": channel.message(replied),
    }


def _post(backend: Backend, call: Call) -> Post:
    channel = backend.known_channel(call.path["channel_id"])
    post = channel.posts.get(call.path["message_id"])
    if post is None or post.is_ephemeral:
        raise unknown_message()
    return post


def _read_back(backend: Backend, channel: Channel, post: Post) -> dict[str, Any]:
    """What a bot reads without the message content intent: of others in guilds no text."""
    payload = channel.message(post)
    is_open = channel.guild is None or post.author is backend.bot or backend.bot in post.pinged
    hidden = {"content": "", "embeds": [], "attachments": [], "components": []}
    return payload if is_open else payload | hidden
