"""Every dialog is walked: no key is asked twice, nothing is a dead end, and each way ends."""

from dataclasses import replace
from datetime import date

import pytest
from pydantic import TypeAdapter

from coach.records import Niggle, NotRunning, Severity
from coach.runner import Runner
from dialogs import menu
from tests.dialogs.runners import MONDAY, NEW, RACING, READY
from tests.dialogs.walking import walk

HURTING = replace(
    READY,
    niggles=(
        Niggle(body_part="knee", side="left", severity=Severity.MILD, since=MONDAY.date()),
        Niggle(body_part="back", severity=Severity.BAD, since=MONDAY.date()),
    ),
    ill_since=MONDAY.date(),
    not_running=NotRunning(since=MONDAY.date(), allowed=("swimming",)),
    keeps_health=True,
)

RUNNERS = {"new": NEW, "ready": READY, "racing": RACING, "hurting": HURTING}

ASKS_NOTHING = {("set_legs", "ready"), ("set_legs", "hurting")} | {
    ("recovered", who) for who in ("ready", "racing")
}
"""Where there is nothing to ask about."""

_RUNNER = TypeAdapter(Runner)


def runners_of(name: str) -> list[str]:
    """A stranger sees the first run only; whoever has answered sees all the rest too."""
    return ["new"] if name == "welcome" else ["ready", "racing", "hurting"]


@pytest.mark.parametrize(
    ("name", "who"), [(name, who) for name in menu.DIALOGS for who in runners_of(name)]
)
def test_every_way_through_a_dialog_ends(name: str, who: str) -> None:
    asked, ends = walk(name, menu.DIALOGS[name], RUNNERS[who], MONDAY)

    assert ends
    assert bool(asked) is (name not in ("resume", "unlink") and (name, who) not in ASKS_NOTHING)
    for finish in ends:
        assert finish.then == "" or finish.then in menu.DIALOGS
        assert _RUNNER.validate_json(_RUNNER.dump_json(finish.runner)) == finish.runner


def test_the_first_run_asks_what_the_guide_asks_and_no_more_before_its_suggestion() -> None:
    asked, ends = walk("welcome", menu.DIALOGS["welcome"], NEW, MONDAY)

    assert asked == {
        "purpose",
        "enjoys",
        "benefits",
        "support",
        "town",
        "which_town",
        "runs_2026-11-23",
    }
    assert all(finish.runner.answers is not None for finish in ends)
    assert {finish.then for finish in ends} == {"rhythm"}


def test_the_race_is_asked_only_where_the_fourth_answer_named_one() -> None:
    without, _ends = walk("rhythm", menu.DIALOGS["rhythm"], READY, MONDAY)
    with_race, _ends = walk("rhythm", menu.DIALOGS["rhythm"], RACING, MONDAY)

    assert without == {"hour", "week", "week_days"}
    assert with_race == without | {"race_distance", "race_day"}


def test_a_race_of_the_past_is_not_offered_for_removal() -> None:
    past = replace(RACING, races=(replace(RACING.races[0], day=date(2026, 11, 1)),))
    asked, _ends = walk("race", menu.DIALOGS["race"], past, MONDAY)
    assert asked == {"race_distance", "race_day"}
