"""Stored profiles are the JSON of these dataclasses, so they have to survive it, old ones too."""

import json

from hypothesis import given, settings
from pydantic import TypeAdapter

from coach.runner import Runner
from tests.coach.weeks import RUNNERS

PROFILE = TypeAdapter(Runner)
LATER = {
    "ill_since",
    "well_since",
    "red_flag_on",
    "tired_on",
    "not_running",
    "last_session",
    "free_days",
    "equipment",
}


@settings(max_examples=60, deadline=None)
@given(RUNNERS)
def test_a_runner_survives_being_stored(runner: Runner) -> None:
    assert PROFILE.validate_json(PROFILE.dump_json(runner)) == runner


def test_a_profile_from_before_some_fields_is_read() -> None:
    stored = json.loads(PROFILE.dump_json(Runner(town="Leeds")))
    assert stored.keys() >= LATER
    old = {name: value for name, value in stored.items() if name not in LATER}
    assert PROFILE.validate_python(old) == Runner(town="Leeds")
