"""Runs a module at another time: `python -m tests.bot.at 2026-11-24T07:00+00:00 bot check`."""

import runpy
import sys
from datetime import datetime

import time_machine


def main() -> None:
    """What `python -m` does, while the clock goes on from the first argument."""
    _self, instant, module, *arguments = sys.argv
    sys.argv = [module, *arguments]
    with time_machine.travel(datetime.fromisoformat(instant), tick=True):
        runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
