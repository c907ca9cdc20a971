"""Formatted text: HTML in, plain text and entities out, or Telegram's complaint."""

import html
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from tests.fakes.telegram.refusals import bad_request

TYPES = {
    "a": "text_link",
    "b": "bold",
    "blockquote": "blockquote",
    "code": "code",
    "del": "strikethrough",
    "em": "italic",
    "i": "italic",
    "ins": "underline",
    "pre": "pre",
    "s": "strikethrough",
    "span": "spoiler",
    "strike": "strikethrough",
    "strong": "bold",
    "tg-spoiler": "spoiler",
    "u": "underline",
}
"""The tags of the Bot API's "HTML style" and the entities they become."""

_TAG = re.compile(r"""<(?P<end>/?)(?P<name>[^\s>]*)(?P<rest>(?:"[^"]*"|'[^']*'|[^>"'])*)>""")
_ATTRIBUTE = re.compile(r"""\s*([^\s=]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+)))?""")
_REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});?")
_COMMAND = re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,32}(?:@\w+)?")

Entity = dict[str, Any]


def length(text: str) -> int:
    """UTF-16 code units, in which Telegram counts limits and offsets."""
    return len(text.encode("utf-16-le")) // 2


@dataclass
class _Open:
    name: str
    link: str
    offset: int


@dataclass
class _Parser:
    """One pass over the HTML; complaints name the byte where the tag begins."""

    source: str
    text: str = ""
    open: list[_Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def run(self) -> None:
        position = 0
        while position < len(self.source):
            position = self._step(position)
        if self.open:
            raise _unparsable(
                f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"'
            )

    def _step(self, position: int) -> int:
        if reference := _REFERENCE.match(self.source, position):
            self.text += html.unescape(reference[0].rstrip(";") + ";")
            return reference.end()
        if self.source[position] != "<":
            self.text += self.source[position]
            return position + 1
        at = f"at byte offset {len(self.source[:position].encode())}"
        is_end = self.source.startswith("</", position)
        if is_end and not self.open:
            raise _unparsable(f"Unexpected end tag {at}")
        tag = _TAG.match(self.source, position)
        if tag is None:
            raise _unparsable(f"Unclosed {'end' if is_end else 'start'} tag {at}")
        if is_end:
            self._close(tag["name"].lower(), at)
        else:
            self._begin(tag["name"].lower(), tag["rest"], at)
        return tag.end()

    def _begin(self, name: str, rest: str, at: str) -> None:
        if name not in TYPES:
            raise _unparsable(f'Unsupported start tag "{name}" {at}')
        found = {key: "".join(values) for key, *values in _ATTRIBUTE.findall(rest)}
        if name == "span" and found.get("class") != "tg-spoiler":
            raise _unparsable(f'Tag "span" must have class "tg-spoiler" {at}')
        link = html.unescape(found.get("href", ""))
        self.open.append(_Open(name, link, length(self.text)))

    def _close(self, name: str, at: str) -> None:
        begun = self.open.pop()
        if name not in {"", begun.name}:
            raise _unparsable(
                f'Unmatched end tag {at}, expected "</{begun.name}>", found "</{name}>"'
            )
        size = length(self.text) - begun.offset
        if not size:
            return
        entity: Entity = {"type": TYPES[begun.name], "offset": begun.offset, "length": size}
        if begun.name == "a":
            if not is_link(begun.link):
                return
            entity["url"] = begun.link
        self.entities.append(entity)


def parse(source: str, mode: str | None) -> tuple[str, list[Entity]]:
    """Plain text and its entities, without the white space around it, which Telegram cuts off."""
    if mode is None or mode == "":
        return _trimmed(source, [])
    if mode.lower() in {"markdown", "markdownv2"}:
        raise bad_request("this local Telegram reads parse_mode HTML only")
    if mode.lower() != "html":
        raise bad_request("unsupported parse_mode")
    parser = _Parser(source)
    parser.run()
    return _trimmed(parser.text, parser.entities)


def commands(text: str) -> list[Entity]:
    """The bot commands that Telegram itself marks in what a person typed."""
    return [
        {
            "type": "bot_command",
            "offset": length(text[: found.start()]),
            "length": length(found[0]),
        }
        for found in _COMMAND.finditer(text)
    ]


def is_link(url: str) -> bool:
    """Whether Telegram takes it for a link; names without a dot, such as localhost, it refuses."""
    parts = urlsplit(url)
    if parts.scheme == "tg":
        return True
    return parts.scheme in {"http", "https"} and "." in (parts.hostname or "")


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    cut = length(text) - length(text.lstrip())
    size = length(text.strip())
    kept = []
    for entity in entities:
        begin = max(entity["offset"] - cut, 0)
        end = min(entity["offset"] + entity["length"] - cut, size)
        if begin < end:
            kept.append(entity | {"offset": begin, "length": end - begin})
    return text.strip(), sorted(kept, key=lambda entity: (entity["offset"], -entity["length"]))


def _unparsable(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")
