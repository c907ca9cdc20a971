"""Discord: translates what comes in and replies out, on discord.py, and nothing else."""

NAME = "discord"
"""As it stands in Where.platform."""
