"""A local Telegram: the Bot API for a bot, and people who write to it.

It refuses what Telegram refuses, with Telegram's status codes and texts, so that a bot that passes
here does not fail there. It listens on loopback only.
"""

from tests.fakes.telegram.chats import Message
from tests.fakes.telegram.direct import Direct
from tests.fakes.telegram.groups import Group
from tests.fakes.telegram.http import Call
from tests.fakes.telegram.limits import GENEROUS, TELEGRAM, Limits
from tests.fakes.telegram.member import Member
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.requests import Upload
from tests.fakes.telegram.server import FakeTelegram

__all__ = [
    "GENEROUS",
    "TELEGRAM",
    "Call",
    "Direct",
    "FakeTelegram",
    "Group",
    "Limits",
    "Member",
    "Message",
    "Person",
    "Upload",
]
