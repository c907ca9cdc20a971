"""The bot, looking every second for what others added: `python -m tests.bot.hurried`."""

import runpy
from datetime import timedelta

from bot import daily, inbox


def main() -> None:
    """What `python -m bot` does, with shorter naps and leases."""
    daily.LONGEST_NAP = timedelta(seconds=1)
    inbox.LEASE = timedelta(seconds=5)
    runpy.run_module("bot", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
