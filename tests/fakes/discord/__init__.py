"""A local Discord: REST and gateway for a bot, and people who use it.

It refuses what Discord refuses, with Discord's status codes, error codes and texts, so that a bot
that passes here does not fail there. It listens on loopback only.
"""

from tests.fakes.discord.fake_guild import FakeGuild
from tests.fakes.discord.guilds import Channel
from tests.fakes.discord.interactions import Interaction
from tests.fakes.discord.modals import Modal
from tests.fakes.discord.people import Person
from tests.fakes.discord.posts import Message, Upload
from tests.fakes.discord.requests import Call
from tests.fakes.discord.roles import Role
from tests.fakes.discord.server import FakeDiscord

__all__ = [
    "Call",
    "Channel",
    "FakeDiscord",
    "FakeGuild",
    "Interaction",
    "Message",
    "Modal",
    "Person",
    "Role",
    "Upload",
]
