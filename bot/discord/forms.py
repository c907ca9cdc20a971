"""Forms that open above the chat: words for a question, and the first run on one page."""

from dataclasses import dataclass, field
from functools import partial
from typing import Any

import discord
from discord import ui

from bot.discord.acknowledging import in_time
from bot.discord.markup import readable
from dialogs import first_form
from dialogs.language import gettext as _
from dialogs.language import speaking, speech_for
from dialogs.questions import LONGEST_WORDS

TITLE_LIMIT, HINT_LIMIT = 45, 100
"""Characters of a form's title or a label, and of a hint (Discord's documented limits)."""

OPEN_FOR = 15 * 60
"""Seconds after which the library forgets a form; one that is sent later is read all the same."""

WORDS, FIRST_RUN = "words:", "first_run"
TEXT = "text"

Interaction = discord.Interaction[Any]


@dataclass(frozen=True)
class Sent:
    """What somebody filled in: behind which button, or in which form."""

    press: str = ""
    form: str = ""
    text: str = ""
    chosen: dict[str, list[str]] = field(default_factory=dict)


def words_form(interaction: Interaction, press: str, label: str) -> ui.Modal:
    """An input for what a button asks for, below the question that the message shows."""
    with speaking(speech_for(str(interaction.locale))):
        title, prompt = _cut(label or _("Write"), TITLE_LIMIT), _("Your words")
    shown = interaction.message.content if interaction.message else ""
    asked = readable(shown).splitlines()
    form = ui.Modal(title=title, custom_id=f"{WORDS}{press}", timeout=OPEN_FOR)
    hint = _cut(asked[-1], HINT_LIMIT) if asked else None
    form.add_item(
        ui.Label(
            text=prompt,
            description=hint,
            component=ui.TextInput(custom_id=TEXT, max_length=LONGEST_WORDS),
        )
    )
    return form


def first_run_form(club_week: str = "") -> ui.Modal:
    """The four questions and the week, which begins with what a club runs."""
    form = ui.Modal(
        title=_cut(first_form.title(), TITLE_LIMIT), custom_id=FIRST_RUN, timeout=OPEN_FOR
    )
    for each in first_form.fields(club_week):
        component: ui.Item[Any]
        if each.choices:
            component = ui.Select(
                custom_id=each.key,
                max_values=len(each.choices),
                options=[
                    discord.SelectOption(label=choice.label, value=choice.id)
                    for choice in each.choices
                ],
            )
        else:
            component = ui.TextInput(
                custom_id=each.key,
                placeholder=_cut(each.hint, HINT_LIMIT),
                default=each.value or None,
                required=False,
                max_length=LONGEST_WORDS,
            )
        about = _cut(each.about, HINT_LIMIT) or None
        label = _cut(each.label, TITLE_LIMIT)
        form.add_item(ui.Label(text=label, description=about, component=component))
    return form


async def opened(interaction: Interaction, form: ui.Modal) -> None:
    """Opens a form at once: Discord takes none for an interaction that was deferred."""
    await in_time(partial(interaction.response.send_modal, form))


def read(interaction: Interaction) -> Sent:
    """What was filled in, from what Discord sent alone: nothing need be remembered."""
    data: Any = interaction.data
    custom_id = str(data["custom_id"])
    fields = [label["component"] for label in data["components"] if "component" in label]
    text = next((str(each["value"]) for each in fields if "value" in each), "")
    if custom_id.startswith(WORDS):
        return Sent(press=custom_id.removeprefix(WORDS), text=text)
    chosen = {str(each["custom_id"]): list(each["values"]) for each in fields if "values" in each}
    return Sent(form=custom_id, text=text, chosen=chosen)


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
