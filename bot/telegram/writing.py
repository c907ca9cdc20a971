"""Translates what goes out: a reply becomes messages that Telegram takes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

from dialogs.language import gettext as _
from dialogs.messages import Button, File, Reply
from dialogs.screen import lay_out

INERT = "-"
"""What a heading's button carries, since Telegram wants every button to carry something."""

TEXT_LIMIT = 4096
"""Characters of a message, as UTF-16 and without markup (Telegram's documented limit)."""

CAPTION_LIMIT = 1024
"""The same of a caption (Telegram's documented limit)."""

ENDS = ("\n\n", "\n", ". ", " ")
"""Where a long text is parted, the best first."""


@dataclass(frozen=True)
class Sheet:
    """One message of Telegram's: a part of a reply, or a file."""

    reply: Reply
    file: File | None = None

    @property
    def html(self) -> str:
        """Its text in Telegram's HTML, with everything escaped that anybody wrote."""
        reply = self.reply
        title = f"<b>{escape(reply.title, quote=False)}</b>" if reply.title else ""
        code = f"<code>{escape(reply.code)}</code>" if reply.code else ""
        return _lines(title, escape(reply.text, quote=False), code)

    @property
    def plain(self) -> str:
        """Its text without any markup."""
        return _lines(self.reply.title, self.reply.text, self.reply.code)


def sheets(reply: Reply) -> list[Sheet]:
    """The messages that a reply comes to, in order; the last of the text has its buttons.

    The first file carries the text where a caption may be as long.
    """
    text = replace(reply, files=())
    if reply.files and not reply.edits and _size(Sheet(reply).plain) <= CAPTION_LIMIT:
        first, *others = reply.files
        written = [Sheet(text, first)]
    else:
        others = list(reply.files)
        written = [Sheet(part) for part in _parts(text)]
    return [*written, *(Sheet(Reply(text=""), file) for file in others)]


def keyboard(reply: Reply, bot: Bot) -> InlineKeyboardMarkup | None:
    """The buttons; a row whose labels a phone would cut is laid out anew.

    A row with a heading stays together, or its buttons would seem to belong to another.
    """
    rows = [
        [_button(each) for each in part]
        for row in reply.rows
        for part in ([row] if any(not each.press for each in row) else lay_out(row))
    ]
    if reply.opens:
        link = f"{bot.link}?start=open_{reply.opens}"
        rows.append([InlineKeyboardButton(_("Write to me alone"), url=link)])
    return InlineKeyboardMarkup(rows) if rows else None


def _button(button: Button) -> InlineKeyboardButton:
    return InlineKeyboardButton(button.label, callback_data=button.press or INERT)


def _parts(reply: Reply) -> Iterator[Reply]:
    """A long text in as many messages as it takes, the first with its title."""
    title, rest = reply.title, reply.text
    while _size(_lines(title, rest, reply.code)) > TEXT_LIMIT:
        room = TEXT_LIMIT - (_size(f"{title}\n") if title else 0)
        part, rest = _parted(rest, room)
        yield replace(reply, title=title, text=part, rows=(), code="", opens="")
        title = ""
    yield replace(reply, title=title, text=rest)


def _parted(text: str, room: int) -> tuple[str, str]:
    """What fits of a text, up to the end of a paragraph if it has one, and the rest."""
    fits = text.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore")
    for end in ENDS:
        part, found, _rest = fits.rpartition(end)
        if found and part.strip():
            return part.rstrip(), text[len(part) + len(end) :].lstrip()
    return fits, text[len(fits) :]


def _size(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
