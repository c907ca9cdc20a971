from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, select, text

from coach.answers import OtherActivity
from coach.runner import Runner
from coach.runs import PlannedRun, Race, Run, RunWeek
from dialogs.messages import Json
from dialogs.scene import Conversation, Progress, Undo
from storage.database import Database, open_database
from storage.encryption import Encrypted, use_keys
from storage.errors import KeyMissing, KeyWrong, RowUnreadable
from storage.keys import Keys
from storage.tables import RunnerRow
from tests.storage.samples import TYPED, file_url, keep

KILOMETRES = st.floats(0, 500)
RUNS = st.builds(
    PlannedRun, st.sampled_from([Run.REST, Run.EASY, Run.HARD, Run.LONG]), st.none() | KILOMETRES
)
RUNNERS = st.builds(
    Runner,
    usual_week=st.none() | st.builds(RunWeek, st.tuples(*[RUNS] * 7)),
    runs=st.dictionaries(st.dates(), RUNS, max_size=3),
    races=st.lists(st.builds(Race, distance_km=KILOMETRES), max_size=2).map(tuple),
    message_at=st.none() | st.times(),
    **{field: st.from_type(kind) for field, kind in (("language", str), ("town", str))},
)
VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
PROGRESS = st.builds(Progress, answers=st.dictionaries(st.text(), VALUES), draft=VALUES)
CONVERSATIONS = st.builds(
    Conversation,
    current=st.none() | PROGRESS,
    shelf=st.lists(PROGRESS, max_size=2).map(tuple),
    undo=st.none() | st.builds(Undo, before=RUNNERS, after=RUNNERS),
    last_replies=st.just(()),
)


def keyed(*keys: bytes) -> Keys:
    return Keys(tuple(Fernet(key) for key in keys or (Fernet.generate_key(),)))


ENGINE = create_engine("sqlite://")
use_keys(ENGINE, keyed())


@given(RUNNERS)
def test_a_runner_comes_back_as_it_was(runner: Runner) -> None:
    column = Encrypted(Runner)
    token = column.process_bind_param(runner, ENGINE.dialect)
    assert column.process_result_value(token, ENGINE.dialect) == runner


@settings(max_examples=25)
@given(CONVERSATIONS)
def test_a_conversation_comes_back_as_it_was(conversation: Conversation) -> None:
    column = Encrypted(Conversation)
    token = column.process_bind_param(conversation, ENGINE.dialect)
    assert column.process_result_value(token, ENGINE.dialect) == conversation


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (None, None, True),
        (Runner(), None, False),
        (Runner(), Runner(), True),
        (Runner(), Runner(town="York"), False),
        (Runner(races=()), Runner(races=(Race(day=date(2026, 5, 3), distance_km=10),)), False),
    ],
)
def test_a_change_is_noticed(one: Runner | None, other: Runner | None, same: bool) -> None:  # noqa: FBT001 - a row of the table above
    assert Encrypted(Runner).compare_values(one, other) is same


def test_nothing_is_stored_without_a_key() -> None:
    with pytest.raises(KeyMissing):
        Encrypted(Runner).process_bind_param(Runner(), create_engine("sqlite://").dialect)


def test_each_engine_has_its_own_key() -> None:
    other = create_engine("sqlite://")
    use_keys(other, keyed())
    token = Encrypted(Runner).process_bind_param(Runner(), ENGINE.dialect)
    with pytest.raises(KeyWrong, match="encrypted with another key"):
        Encrypted(Runner).process_result_value(token, other.dialect)


def test_a_row_that_does_not_fit_is_never_quoted() -> None:
    token = Encrypted(OtherActivity).process_bind_param(OtherActivity(TYPED), ENGINE.dialect)
    with pytest.raises(RowUnreadable) as caught:
        Encrypted(Race).process_result_value(token, ENGINE.dialect)
    assert TYPED not in str(caught.value)
    assert caught.value.__suppress_context__


async def test_a_statement_that_fails_does_not_quote_what_it_was_given(database: Database) -> None:
    async with database.reading() as session:
        with pytest.raises(Exception, match="no_such_table") as caught:
            await session.execute(text("SELECT :a FROM no_such_table"), {"a": TYPED})
    assert TYPED not in str(caught.value)


@pytest.fixture
def everything_in(path: Path) -> Callable[[], bytes]:
    return lambda: b"".join(file.read_bytes() for file in path.parent.iterdir())


async def test_what_people_say_is_in_no_file(
    path: Path, secret: str, key_file: Path, everything_in: Callable[[], bytes]
) -> None:
    async with open_database(file_url(path), secret, key_file) as database:
        await keep(database, update="1")
        assert path.with_name(f"{path.name}-wal").stat().st_size > 0
        on_disk = everything_in()
        async with database.reading() as session:
            token = await session.scalar(text("SELECT profile FROM runners"))
            runner = await session.scalar(select(RunnerRow.profile))
    on_disk += everything_in()
    for typed in (TYPED, "achilles", "Leeds"):
        assert typed.encode() not in on_disk
    assert b"Europe/London" in on_disk
    assert isinstance(token, str)
    assert token.startswith("gAAAA")
    assert token.encode() in on_disk
    assert runner is not None
    assert runner.answers is not None
    assert runner.answers.purpose_words == TYPED
