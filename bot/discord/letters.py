"""Replies as Discord's messages: a title with a card below it, texts within limits, and files."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.discord.components import view_of
from bot.discord.letter import Letter
from bot.discord.markup import escaped, mentioning, on_the_readers_clock
from dialogs.messages import MENTION, Reply

CONTENT_LIMIT = 2000
"""Characters of a message's text (Discord's documented limit)."""

EMBED_LIMIT = 4096
"""Characters of an embed's description (Discord's documented limit)."""

CARD_LINES = 3
"""From so many lines on what stands below a title is a card; less is read in passing."""


def letters(
    replies: Sequence[Reply],
    commands: Mapping[str, int] | None = None,
    *,
    mark: str = "",
    invites: bool = False,
    embeds: bool = True,
) -> list[Letter]:
    """The messages for some replies: what has no buttons stands above what comes next.

    Commands whose ids are known can be tapped where they are named. Where the bot may not embed,
    Discord would leave an embed out without a word, so that all is text.
    """
    written: list[Letter] = []
    for number, group in enumerate(_together(replies)):
        last = group[-1]
        texts = _written(group, commands or {}, embeds=embeds)
        form = next((reply for reply in group if reply.form), None)
        view = view_of(last, mark and f"{mark}.{number}", invites=invites, form=form)
        files = tuple(file for reply in group for file in reply.files)
        silent = all(reply.silent for reply in group)
        made = [replace(text, silent=silent) for text in texts] or [Letter(silent=silent)]
        mentions = next((reply.mentions for reply in group if reply.mentions), "")
        made[-1] = replace(made[-1], view=view, files=files, mentions=mentions)
        written += [each for each in made if each.content or each.description or view or files]
    return written


def _together(replies: Sequence[Reply]) -> Iterator[list[Reply]]:
    group: list[Reply] = []
    for reply in replies:
        group.append(reply)
        if reply.rows or reply.files or reply.writes:
            yield group
            group = []
    if group:
        yield group


def _written(group: Sequence[Reply], commands: Mapping[str, int], *, embeds: bool) -> list[Letter]:
    """The texts of what goes together, with a card for the last of them if that has a title."""
    said = [_text(reply, commands) for reply in group]
    title, body = _title(group[-1]), _body(group[-1], commands)
    above = "\n\n".join([text for text in said[:-1] if text] + [title])
    is_short = body.count("\n") + 1 < CARD_LINES
    is_card = embeds and title and not is_short and not any(reply.urgent for reply in group)
    if is_card and len(above) <= CONTENT_LIMIT and len(body) <= EMBED_LIMIT:
        return [Letter(content=above, description=body)]
    return _pieces("\n\n".join(text for text in said if text), embeds=embeds)


def _text(reply: Reply, commands: Mapping[str, int]) -> str:
    return "\n".join(part for part in (_title(reply), _body(reply, commands)) if part)


def _title(reply: Reply) -> str:
    return f"**{escaped(reply.title)}**" if reply.title else ""


def _body(reply: Reply, commands: Mapping[str, int]) -> str:
    text = mentioning(escaped(reply.text), commands)
    text = on_the_readers_clock(text, reply.times)
    if reply.mentions:
        text = text.replace(MENTION, f"<@{reply.mentions}>")
    # What is to be copied stays as it is typed elsewhere.
    code = f"`{reply.code}`" if reply.code else ""
    return "\n".join(part for part in (text, code) if part)


def _pieces(text: str, *, embeds: bool) -> list[Letter]:
    """Texts that Discord takes, cut where a paragraph, a line or a word ends."""
    if not text:
        return []
    if len(text) <= CONTENT_LIMIT:
        return [Letter(content=text)]
    limit = EMBED_LIMIT if embeds else CONTENT_LIMIT
    made = []
    while text:
        cut = len(text) if len(text) <= limit else _end(text[:limit])
        piece, text = text[:cut].rstrip(), text[cut:].lstrip()
        made.append(Letter(description=piece) if embeds else Letter(content=piece))
    return made


def _end(text: str) -> int:
    ends = (text.rfind(end) for end in ("\n\n", "\n", " "))
    return next((end for end in ends if end > 0), len(text))
