"""The first answer to an interaction: within three seconds, and only one."""

from typing import Annotated, Any

from pydantic import Field

from tests.fakes.discord.backend import Backend
from tests.fakes.discord.components import check_ids, numbered
from tests.fakes.discord.forms import Form
from tests.fakes.discord.interactions import (
    AUTOCOMPLETE,
    COMMAND,
    COMPONENT,
    MODAL,
    Interaction,
)
from tests.fakes.discord.messages import EPHEMERAL, LOADING, MessageForm
from tests.fakes.discord.modal_forms import ModalForm
from tests.fakes.discord.refusals import (
    already_acknowledged,
    invalid_field,
    unknown_interaction,
)
from tests.fakes.discord.requests import Call
from tests.fakes.discord.writing import blank_post, change, new_post

MESSAGE, DEFER, DEFER_UPDATE, UPDATE, CHOICES, SHOW_MODAL = 4, 5, 6, 7, 8, 9

_ALLOWED = {
    COMMAND: (MESSAGE, DEFER, SHOW_MODAL),
    COMPONENT: (MESSAGE, DEFER, DEFER_UPDATE, UPDATE, SHOW_MODAL),
    AUTOCOMPLETE: (CHOICES,),
    MODAL: (MESSAGE, DEFER, DEFER_UPDATE, UPDATE),
}


class _Callback(Form):
    type: int
    data: dict[str, Any] | None = None


class _Deferred(Form):
    flags: int | None = None


class _Choice(Form):
    name: str = Field(min_length=1, max_length=100)
    name_localizations: dict[str, str] | None = None
    value: Annotated[str, Field(max_length=100)] | int | float


class _Choices(Form):
    choices: list[_Choice] = Field(max_length=25)


async def create_interaction_response(backend: Backend, call: Call) -> object:
    """Answers; a refused answer does not count as one."""
    interaction = _waiting(backend, call)
    form = backend.read(_Callback, call.body)
    allowed = _ALLOWED[interaction.kind]
    has_source = interaction.source is not None
    if form.type not in allowed or (form.type in (DEFER_UPDATE, UPDATE) and not has_source):
        raise invalid_field(("type",), "BASE_TYPE_CHOICES", f"Value must be one of {allowed}.")
    _ANSWERS[form.type](backend, interaction, call, form.data or {})
    interaction.answer, interaction.answered = form.type, backend.clock.now
    backend.bell.ring()
    if call.query.get("with_response", "").lower() not in {"1", "true"}:
        return None
    return _response(interaction)


def _waiting(backend: Backend, call: Call) -> Interaction:
    interaction = backend.interactions.get(call.path["interaction_token"])
    if interaction is None or interaction.id != call.path["interaction_id"]:
        raise unknown_interaction()
    if interaction.answered is not None:
        raise already_acknowledged()
    if interaction.is_late(backend.clock.now):
        raise unknown_interaction()
    return interaction


def _message(backend: Backend, interaction: Interaction, call: Call, data: dict[str, Any]) -> None:
    form = backend.read(MessageForm, data, ("data",))
    is_ephemeral = bool((form.flags or 0) & EPHEMERAL)
    post = new_post(
        backend,
        interaction.channel,
        form,
        call.uploads,
        only_for=interaction.person.id if is_ephemeral else None,
        origin=origin(backend, interaction),
    )
    interaction.original = post
    backend.show(interaction.channel, post)


def _defer(backend: Backend, interaction: Interaction, _call: Call, data: dict[str, Any]) -> None:
    form = backend.read(_Deferred, data, ("data",))
    is_ephemeral = bool((form.flags or 0) & EPHEMERAL)
    interaction.original = blank_post(
        backend,
        flags=LOADING | (EPHEMERAL if is_ephemeral else 0),
        only_for=interaction.person.id if is_ephemeral else None,
        origin=origin(backend, interaction),
    )
    backend.show(interaction.channel, interaction.original)


def _defer_update(
    _backend: Backend, interaction: Interaction, _call: Call, _data: dict[str, Any]
) -> None:
    interaction.original = interaction.source


def _update(backend: Backend, interaction: Interaction, call: Call, data: dict[str, Any]) -> None:
    post = interaction.original = interaction.source
    assert post is not None
    form = backend.read(MessageForm, data, ("data",))
    change(backend, interaction.channel, post, form, call.uploads)
    backend.show(interaction.channel, post)


def _choices(backend: Backend, interaction: Interaction, _call: Call, data: dict[str, Any]) -> None:
    interaction.choices = backend.read(_Choices, data, ("data",)).given()["choices"]


def _modal(backend: Backend, interaction: Interaction, _call: Call, data: dict[str, Any]) -> None:
    modal = backend.read(ModalForm, data, ("data",)).given()
    check_ids(modal["components"])
    numbered(modal["components"])
    interaction.modal = modal


_ANSWERS = {
    MESSAGE: _message,
    DEFER: _defer,
    DEFER_UPDATE: _defer_update,
    UPDATE: _update,
    CHOICES: _choices,
    SHOW_MODAL: _modal,
}


def origin(backend: Backend, interaction: Interaction) -> dict[str, Any]:
    """What a message says about the interaction that it answers."""
    return {
        "type": 20 if interaction.kind == COMMAND else 0,
        "application_id": backend.bot.id,
        "webhook_id": backend.bot.id,
        "interaction_metadata": interaction.metadata(),
    }


def _response(interaction: Interaction) -> dict[str, Any]:
    about: dict[str, Any] = {"id": interaction.id, "type": interaction.kind}
    post = interaction.original
    if post is not None:
        about |= {
            "response_message_id": post.id,
            "response_message_loading": post.is_loading,
            "response_message_ephemeral": post.is_ephemeral,
        }
    if post is None or interaction.answer not in (MESSAGE, UPDATE):
        return {"interaction": about}
    resource = {"type": interaction.answer, "message": interaction.channel.message(post)}
    return {"interaction": about, "resource": resource}
