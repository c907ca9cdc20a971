"""What the documents promise exists: settings, make targets and commands."""

import re
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.settings import Settings

PROJECT = Path(__file__).parents[2]


def read(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8")


def test_the_example_documents_every_setting_and_nothing_else() -> None:
    documented = re.findall(r"^([A-Z_]+)=", read(".env.example"), re.MULTILINE)
    assert documented == [name.upper() for name in Settings.model_fields]
    for name in documented:
        paragraph = read(".env.example").split(f"\n{name}=")[0].split("\n\n")[-1]
        assert paragraph.startswith("#"), f"{name} is not explained"


def test_the_example_holds_the_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    (tmp_path / ".env").write_text(read(".env.example"), encoding="utf-8")
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)
    defaults = Settings()
    monkeypatch.chdir(tmp_path)
    assert Settings() == defaults


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_make_targets_exist(document: str) -> None:
    told = set(re.findall(r"(?:^|`)make ([a-z]+)", read(document), re.MULTILINE))
    made = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    assert told
    assert told <= made


def commands(text: str) -> set[str]:
    return set(re.findall(r"python -m bot ([a-z]+)", text))


def test_commands_exist_and_all_of_them_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    helped = set(re.findall(r"^    ([a-z]+)(?: |$)", capsys.readouterr().out, re.MULTILINE))
    assert commands(read("README.md")) == helped
    assert commands(read(".env.example")) <= helped


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_files_that_are_linked_exist(document: str) -> None:
    linked = re.findall(r"\]\(([^)#:]+)\)", read(document))
    named = re.findall(r"`((?:bot|storage|dialogs|coach|tests)/[\w./]*)`", read(document))
    assert [path for path in (*linked, *named) if not (PROJECT / path).exists()] == []
