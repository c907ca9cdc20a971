"""`python -m bot understand`: sentences in, one object a line out."""

import io
import json

import pytest

from bot.__main__ import main

OPTIONS = ["understand", "--now", "2026-11-23T09:00", "--zone", "Europe/London"]


def test_one_object_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("tomorrow 18k long\n\nwhy yoga?\n"))

    assert main([*OPTIONS, "--json"]) == 0

    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert list(first) == ["say", "intent", "slots", "confidence", "alternatives"]
    assert first["say"] == "tomorrow 18k long"
    assert first["intent"] == "set_run"
    assert first["slots"] == {"date": "2026-11-24", "kind": "long", "distance_km": 18.0}
    assert second["intent"] == "why"


def test_a_line_to_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("morgen 18 km lang\n"))

    assert main([*OPTIONS, "--language", "de"]) == 0

    line = capsys.readouterr().out.strip()
    assert line.startswith("morgen 18 km lang → set_run (")
    assert "kind long" in line


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--zone", "Mars"], "--zone: “Mars” is no time zone; use one such as Europe/London"),
        (["--now", "soon"], "--now: “soon” is no moment; write 2026-11-23T09:00"),
        (["--language", "it"], "--language: “it” is not known; use one of en, es, de, fr"),
        (["--units", "feet"], "--units: “feet” is not known; use one of km, mi"),
    ],
)
def test_a_bad_option_gets_one_line(
    options: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["understand", *options]) == 2
    assert capsys.readouterr().err.splitlines() == [complaint]
