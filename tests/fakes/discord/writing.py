"""How forms become messages: what is new, what is changed, who is pinged."""

from typing import Any

from tests.fakes.discord.accounts import Account
from tests.fakes.discord.backend import Backend
from tests.fakes.discord.components import numbered
from tests.fakes.discord.guilds import Channel
from tests.fakes.discord.messages import (
    COMPONENTS_V2,
    EPHEMERAL,
    LOADING,
    SILENT,
    SUPPRESS_EMBEDS,
    MessageForm,
)
from tests.fakes.discord.posts import Post, Upload, mentioned
from tests.fakes.discord.refusals import empty_message, invalid_field

_OWN_FLAGS = SUPPRESS_EMBEDS | SILENT | COMPONENTS_V2


def check_flags(form: MessageForm, allowed: int) -> None:
    """Refuses flags that a bot cannot set here."""
    if (form.flags or 0) & ~allowed:
        raise invalid_field(("flags",), "BITWISE_INVALID", "Invalid flags")


def new_post(
    backend: Backend,
    channel: Channel,
    form: MessageForm,
    uploads: dict[str, Upload],
    **more: Any,  # noqa: ANN401 - the fields of Post
) -> Post:
    """A message of the bot, not yet shown."""
    check_flags(form, _OWN_FLAGS | (EPHEMERAL if more.get("only_for") else 0))
    if form.is_empty and not uploads:
        raise empty_message()
    post = blank_post(backend, flags=form.flags or 0, **more)
    apply(backend, channel, post, form, uploads)
    return post


def blank_post(backend: Backend, **more: Any) -> Post:  # noqa: ANN401 - the fields of Post
    """A message of the bot with nothing in it."""
    return Post(id=backend.snowflakes.new(), author=backend.bot, created=backend.clock.now, **more)


def fill(
    backend: Backend,
    channel: Channel,
    post: Post,
    form: MessageForm,
    uploads: dict[str, Upload],
) -> None:
    """Puts the answer in the place of "is thinking…"; whether it is ephemeral stays."""
    if form.is_empty and not uploads:
        raise empty_message()
    check_flags(form, _OWN_FLAGS | EPHEMERAL)
    apply(backend, channel, post, form, uploads)
    post.flags = (post.flags & ~LOADING) | ((form.flags or 0) & _OWN_FLAGS)


def change(
    backend: Backend,
    channel: Channel,
    post: Post,
    form: MessageForm,
    uploads: dict[str, Upload],
) -> None:
    """Edits a message; what the form leaves out stays."""
    if post.is_loading:
        fill(backend, channel, post, form, uploads)
        return
    check_flags(form, _OWN_FLAGS | EPHEMERAL)
    before = (post.content, post.embeds, post.components, post.uploads)
    apply(backend, channel, post, form, uploads)
    if not (post.content or post.embeds or post.components or post.uploads):
        post.content, post.embeds, post.components, post.uploads = before
        raise empty_message()
    if form.flags is not None:
        post.flags = (post.flags & ~_OWN_FLAGS) | (form.flags & _OWN_FLAGS)
    post.edited += 1
    post.edited_at = backend.clock.now


def apply(
    backend: Backend,
    channel: Channel,
    post: Post,
    form: MessageForm,
    uploads: dict[str, Upload],
) -> None:
    """Puts what the form says into a message."""
    given = form.given()
    if "content" in given:
        post.content = (form.content or "").strip()
    if "embeds" in given and (channel.guild is None or channel.may(backend.bot).embed_links):
        post.embeds = [{"type": "rich", **embed} for embed in given["embeds"] or ()]
    if "components" in given:
        post.components = numbered(given["components"] or [])
    if "attachments" in given or uploads:
        _attach(backend, post, form, uploads)
    if not post.edited:
        _ping(backend, channel, post, given.get("allowed_mentions"))


def _attach(backend: Backend, post: Post, form: MessageForm, uploads: dict[str, Upload]) -> None:
    kept = {
        one.id: post.uploads[one.id] for one in form.attachments or () if one.id in post.uploads
    }
    for one in form.attachments or ():
        if one.id not in kept and one.id not in uploads:
            raise invalid_field(
                ("attachments",), "MESSAGE_ATTACHMENT_NOT_FOUND", f"Unknown attachment {one.id}"
            )
    new = {backend.snowflakes.new(): upload for upload in uploads.values()}
    post.uploads = kept | new


def _ping(backend: Backend, channel: Channel, post: Post, allowed: dict[str, Any] | None) -> None:
    """Finds out whom the text notifies; without allowed_mentions everybody that it names."""
    if allowed is None:
        allowed = {"parse": ["users", "roles", "everyone"]}
    parse = allowed.get("parse") or ()
    users = mentioned(post.content, "@!?")
    roles = mentioned(post.content, "@&")
    if "users" not in parse:
        users = [id for id in users if id in (allowed.get("users") or ())]
    if "roles" not in parse:
        roles = [id for id in roles if id in (allowed.get("roles") or ())]
    post.pinged = _known(backend, channel, users)
    post.pinged_roles = [id for id in roles if channel.guild and id in channel.guild.roles]
    names_all = "@everyone" in post.content or "@here" in post.content
    post.everyone = names_all and "everyone" in parse and channel.may(backend.bot).mention_everyone


def _known(backend: Backend, channel: Channel, ids: list[str]) -> list[Account]:
    found = [backend.accounts[id] for id in ids if id in backend.accounts]
    return [account for account in found if account.is_bot or channel.is_seen_by(account)]
