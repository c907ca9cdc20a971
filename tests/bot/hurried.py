"""Runs a bot that looks every second for what others added: `python -m tests.bot.hurried bot`."""

import runpy
import sys
from datetime import timedelta

from bot import daily, inbox


def main() -> None:
    """What `python -m` does, with shorter naps and leases."""
    _self, module, *arguments = sys.argv
    sys.argv = [module, *arguments]
    daily.LONGEST_NAP = timedelta(seconds=1)
    inbox.LEASE = timedelta(seconds=5)
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
