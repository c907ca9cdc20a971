"""`make run` and `make test`, as a newcomer types them; nothing is installed for it."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.bot.process import ROOT
from tests.bot.test_terminal import FIRST_RUN

HOUSE = ("bot", "coach", "dialogs", "storage", "Makefile")
LOCKS = ("requirements.lock", "requirements-dev.lock")


def make(home: Path, *arguments: str, typed: str = "") -> str:
    """Runs make in a folder, with nothing of the settings of this one; returns what it printed."""
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    done = subprocess.run(  # noqa: S603 - our own Makefile
        ["make", *arguments],  # noqa: S607 - whichever make the newcomer has
        cwd=home,
        env=environment,
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The tree as it is cloned, without an environment."""
    for name in (*HOUSE, *LOCKS):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def installed(home: Path) -> Path:
    """The tree once the environment is there: that of these tests."""
    stamps = home / ".venv"
    (stamps / "bin").mkdir(parents=True)
    # Not a link, from which Python could not tell whose packages it should take.
    python = stamps / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    (stamps / ".runs").touch()
    (stamps / ".tests").touch()
    return home


def test_make_run_goes_from_start_to_the_first_suggestion(installed: Path) -> None:
    printed = make(installed, "run", typed=FIRST_RUN)
    assert "Installing" not in printed
    assert "1 of 4" in printed
    assert re.search(r" · \w+, \d+ min", printed)
    assert (installed / "data" / "sidestride.db").exists()
    began = time.monotonic()
    assert "1 of 4" not in make(installed, "run", typed="/quit\n")
    # A number to look at, since a busy machine takes as long as it takes.
    print(f"The second make run took {time.monotonic() - began:.2f} s.")


@pytest.mark.parametrize(("target", "locks"), [("run", LOCKS[:1]), ("test", LOCKS)])
def test_make_would_install_from_the_locks_with_hashes(
    home: Path, target: str, locks: tuple[str, ...]
) -> None:
    would = make(home, "-n", target)
    assert re.search(r"-m venv \.venv$", would, re.MULTILINE)
    installing = re.findall(r"-m pip install .*--require-hashes -r (\S+)$", would, re.MULTILINE)
    assert tuple(installing) == locks
    assert len(re.findall("pip install", would)) == len(locks)
    for lock in locks:
        assert "--hash=sha256:" in (home / lock).read_text(encoding="utf-8")
    assert not (home / ".venv").exists()


def test_make_installs_again_only_after_a_lock_has_changed(installed: Path) -> None:
    assert "pip install" not in make(installed, "-n", "test")
    later = time.time() + 60
    os.utime(installed / LOCKS[1], (later, later))
    assert re.findall(r"-r (\S+)$", make(installed, "-n", "test"), re.MULTILINE) == [LOCKS[1]]
