"""Inline keyboards: what Telegram refuses, and what it loses without a word."""

import json
from typing import Any

from tests.fakes.telegram import markup
from tests.fakes.telegram.refusals import bad_request

ROW_LIMIT = 8
TOTAL_LIMIT = 100
DATA_LIMIT = 64
"""Bytes of callback_data (InlineKeyboardButton); the two limits above are undocumented, known
from python-telegram-bot's InlineKeyboardMarkupLimit."""
SIZE_LIMIT = 10_000
"""Bytes of the whole keyboard: undocumented, observed."""

Keyboard = dict[str, Any]
Button = dict[str, Any]
_ACTIONS = (
    "callback_data",
    "callback_game",
    "copy_text",
    "login_url",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "url",
    "web_app",
)


def checked(sent: object, lost: list[str]) -> Keyboard | None:
    """The keyboard that people get to see, None where there is none.

    Telegram silently leaves out buttons without a text and those beyond eight in a row; their
    labels are added to `lost`.
    """
    if sent is None:
        return None
    if not isinstance(sent, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in sent:
        return sent or None
    rows = [_row(row, lost) for row in _rows(sent["inline_keyboard"])]
    keyboard = {"inline_keyboard": [row for row in rows if row]}
    is_long = len(json.dumps(keyboard, ensure_ascii=False).encode()) > SIZE_LIMIT
    if is_long or sum(map(len, rows)) > TOTAL_LIMIT:
        raise bad_request("reply markup is too long")
    return keyboard if keyboard["inline_keyboard"] else None


def _rows(rows: object) -> list[list[Button]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
        )
    return rows


def _row(row: list[Button], lost: list[str]) -> list[Button]:
    for button in row:
        _check(button)
    labelled = [button for button in row if button["text"].strip()]
    lost += [button["text"] for button in row if not button["text"].strip()]
    lost += [button["text"] for button in labelled[ROW_LIMIT:]]
    return labelled[:ROW_LIMIT]


def _check(button: Button) -> None:
    broken = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(broken + "InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise bad_request(broken + 'Can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise bad_request(broken + 'Field "text" must be of type String')
    if not any(button.get(action) not in (None, "") for action in _ACTIONS):
        raise bad_request(broken + "Text buttons are unallowed in the inline keyboard")
    if len(str(button.get("callback_data", "")).encode()) > DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not markup.is_link(button["url"]):
        raise bad_request(
            f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL"
        )
