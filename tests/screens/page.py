"""The page that a reviewer reads from top to bottom: a column a language, a row a screen."""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from dialogs.messages import Button, Reply
from tests.screens.shown import LANGUAGES, Screen, Seen

STYLE = """
body { margin: 0; background: #e7ebef; font: 14px/1.4 system-ui, sans-serif; color: #14202b }
h1, nav { padding: 0 16px } h2 { position: sticky; top: 0; margin: 0; padding: 8px 16px;
  background: #14202b; color: #fff; z-index: 1 }
.screen { padding: 8px 16px; border-bottom: 1px solid #c5ced6 } h3 { margin: 4px 0; font-size: 13px;
  color: #5a6b7b } .languages { display: grid; grid-template-columns: repeat(4, 340px); gap: 16px }
.said { margin: 4px 0 4px 60px; background: #d7f2c4; border-radius: 12px; padding: 6px 10px }
.message { margin: 4px 0; background: #fff; border-radius: 12px; padding: 6px 10px }
.message p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere }
.row { display: flex; gap: 4px; margin-top: 4px } .row span { flex: 1; text-align: center;
  background: #dde9f5; border-radius: 6px; padding: 4px; font-size: 13px } .row .heading
  { background: none; font-weight: 600 } .notice { margin: 4px 0; font-style: italic }
"""


def page(screens: Iterable[Screen]) -> str:
    """The whole page, with plain CSS and nothing from elsewhere."""
    sections = [(name, list(rows)) for name, rows in groupby(screens, lambda each: each.section)]
    links = " · ".join(f'<a href="#{escape(name)}">{escape(name)}</a>' for name, _rows in sections)
    body = "".join(
        f'<h2 id="{escape(name)}">{escape(name)}</h2>\n{"".join(map(_screen, rows))}'
        for name, rows in sections
    )
    count = sum(len(rows) for _name, rows in sections)
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Sidestride: every screen</title>\n<style>{STYLE}</style>\n"
        f"<h1>Every screen, {count} of them, in {len(LANGUAGES)} languages</h1>\n"
        f"<nav>{links}</nav>\n{body}</html>\n"
    )


def _screen(screen: Screen) -> str:
    columns = "".join(
        f'<div lang="{language}">{"".join(_bubbles(screen.seen.get(language, Seen())))}</div>'
        for language in LANGUAGES
    )
    name = escape(screen.name)
    return f'<div class="screen"><h3>{name}</h3><div class="languages">{columns}</div></div>\n'


def _bubbles(seen: Seen) -> Iterator[str]:
    if seen.said:
        yield f'<div class="said">{escape(seen.said)}</div>'
    yield from (_message(reply) for reply in seen.replies)
    if seen.notice:
        yield f'<div class="notice">{escape(seen.notice)}</div>'


def _message(reply: Reply) -> str:
    title = f"<b>{escape(reply.title)}</b>\n" if reply.title else ""
    files = "".join(f"\n📎 {escape(file.name)}" for file in reply.files)
    rows = "".join(f'<div class="row">{"".join(map(_button, row))}</div>' for row in reply.rows)
    return f'<div class="message"><p>{title}{escape(reply.text)}{files}</p>{rows}</div>'


def _button(button: Button) -> str:
    heading = "" if button.press else ' class="heading"'
    return f"<span{heading}>{escape(button.label)}</span>"
