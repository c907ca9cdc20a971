"""What `python -m bot check` finds on Discord: whose token it is, and what would be in the way."""

import discord

from bot.discord.clients import INTENTS, options
from bot.discord.errors import TROUBLE, wrong_token
from bot.metrics import Metrics
from storage.database import Finding

NAME = "discord"


async def look_at(token: str, proxy: str) -> list[Finding]:
    """Asks Discord about the token; nothing is changed and no gateway opened."""
    client = discord.Client(intents=INTENTS, **options(proxy, Metrics()))
    try:
        await client.login(token)
        about = await client.application_info()
        found = [Finding(NAME, ok=True, line=f"the token is that of {client.user}.")]
        return [*found, *_in_the_way(about)]
    except (discord.LoginFailure, *TROUBLE) as error:
        if wrong_token(error):
            mend = "DISCORD_TOKEN is not accepted; copy it again from the developer portal."
            return [Finding(NAME, ok=False, line=mend)]
        mend = f"Discord cannot be reached ({type(error).__name__}); try later."
        return [Finding(NAME, ok=False, line=mend)]
    finally:
        await client.close()


def _in_the_way(about: discord.AppInfo) -> list[Finding]:
    """No intent has to be granted; an endpoint of interactions would take them from us."""
    found = [Finding("intents", ok=True, line="no privileged intent is needed.")]
    if about.interactions_endpoint_url:
        mend = "an Interactions Endpoint URL is set in the developer portal; take it out."
        found.append(Finding("interactions", ok=False, line=mend))
    if not (about.guild_integration_config and about.user_integration_config):
        mend = "turn on User Install and Guild Install, both on the portal's page Installation."
        found.append(Finding("installation", ok=False, line=mend))
    return found
