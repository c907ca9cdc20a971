"""What follows the first answer to an interaction, by its token, within fifteen minutes."""

from tests.fakes.discord.backend import Backend
from tests.fakes.discord.callbacks import DEFER, origin
from tests.fakes.discord.interactions import Interaction
from tests.fakes.discord.messages import EPHEMERAL, MessageForm
from tests.fakes.discord.posts import Post
from tests.fakes.discord.refusals import (
    RefusedError,
    invalid_webhook_token,
    unknown_message,
    unknown_webhook,
)
from tests.fakes.discord.requests import Call
from tests.fakes.discord.writing import change, fill, new_post

ABSENT_LIMIT = 5
"""Follow-ups where the app was not added to the server (Discord's reference, "Receiving and
Responding", "Create Followup Message")."""


async def execute_webhook(backend: Backend, call: Call) -> object:
    """A new message; the first after a deferred answer takes its place."""
    interaction = _answered(backend, call)
    channel = interaction.channel
    form = backend.read(MessageForm, call.body)
    original = interaction.original
    if interaction.answer == DEFER and original is not None and original.is_loading:
        fill(backend, channel, original, form, call.uploads)
        backend.show(channel, original)
        return channel.message(original)
    if interaction.is_by_installed_app and len(interaction.followups) >= ABSENT_LIMIT:
        raise RefusedError(400, 40094, "This interaction has no follow-up messages left")
    is_ephemeral = bool((form.flags or 0) & EPHEMERAL)
    post = new_post(
        backend,
        channel,
        form,
        call.uploads,
        only_for=interaction.person.id if is_ephemeral else None,
        origin=origin(backend, interaction) | {"type": 0},
    )
    interaction.followups[post.id] = post
    backend.show(channel, post)
    return channel.message(post)


async def get_webhook_message(backend: Backend, call: Call) -> object:
    interaction = _answered(backend, call)
    return interaction.channel.message(_post(interaction, call))


async def update_webhook_message(backend: Backend, call: Call) -> object:
    interaction = _answered(backend, call)
    post = _post(interaction, call)
    form = backend.read(MessageForm, call.body)
    change(backend, interaction.channel, post, form, call.uploads)
    backend.show(interaction.channel, post)
    return interaction.channel.message(post)


async def delete_webhook_message(backend: Backend, call: Call) -> object:
    interaction = _answered(backend, call)
    backend.remove(interaction.channel, _post(interaction, call))
    return None


def _answered(backend: Backend, call: Call) -> Interaction:
    interaction = backend.interactions.get(call.path["webhook_token"])
    if interaction is None or call.path["webhook_id"] != backend.bot.id:
        raise unknown_webhook()
    if interaction.is_over(backend.clock.now):
        raise invalid_webhook_token()
    if interaction.answered is None:
        raise unknown_webhook()
    return interaction


def _post(interaction: Interaction, call: Call) -> Post:
    """The message that is meant: "@original", or one that this interaction brought."""
    original = interaction.original
    id = call.path.get("message_id")
    if id is None or (original is not None and id == original.id):
        post = original
    else:
        post = interaction.followups.get(id)
    if post is None or post.id not in interaction.channel.posts:
        raise unknown_message()
    return post
