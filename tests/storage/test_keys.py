import re
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from storage.errors import KeyMissing, KeyWrong
from storage.keys import keys


def new() -> str:
    return Fernet.generate_key().decode()


def test_the_first_key_encrypts_and_all_decrypt(key_file: Path) -> None:
    old, young = new(), new()
    token = keys(old, key_file, may_create=False).encrypt(b"words")
    both = keys(f" {young}, {old},", key_file, may_create=False)
    assert both.decrypt(token) == b"words"
    assert Fernet(young).decrypt(both.encrypt(b"words")) == b"words"


def test_rotation_leaves_what_is_under_the_first_key(key_file: Path) -> None:
    old, young = new(), new()
    both = keys(f"{young},{old}", key_file, may_create=False)
    token = keys(old, key_file, may_create=False).encrypt(b"words")
    rotated = both.rotate(token)
    assert Fernet(young).decrypt(rotated) == b"words"
    assert both.rotate(rotated) == rotated


def test_a_key_is_made_once_for_its_owner_alone(key_file: Path) -> None:
    made = keys("", key_file, may_create=True)
    assert made.made_in == key_file
    assert key_file.stat().st_mode & 0o777 == 0o600
    assert key_file.parent.stat().st_mode & 0o777 == 0o700
    again = keys("", key_file, may_create=True)
    assert again.made_in is None
    assert again.decrypt(made.encrypt(b"words")) == b"words"


def test_secret_key_comes_before_the_file(key_file: Path) -> None:
    made = keys("", key_file, may_create=True)
    with pytest.raises(KeyWrong):
        keys(new(), key_file, may_create=True).decrypt(made.encrypt(b"words"))


def test_a_missing_key_is_not_made_where_it_may_not_be(key_file: Path) -> None:
    with pytest.raises(KeyMissing, match=re.escape(str(key_file))):
        keys("", key_file, may_create=False)
    assert not key_file.exists()


@pytest.mark.parametrize("secret", ["secret", ",", f"{'A' * 43}=,hunter2", "A" * 42])
def test_what_is_no_key_is_refused_with_the_way_to_make_one(secret: str, key_file: Path) -> None:
    with pytest.raises(KeyWrong) as caught:
        keys(secret, key_file, may_create=True)
    assert secret not in str(caught.value) or secret == ","
    command = re.search(r'python -c "(.*)"', str(caught.value))
    assert command is not None
    made = subprocess.run(  # noqa: S603 - the command that we tell people to run
        [sys.executable, "-c", command[1]], capture_output=True, text=True, check=True
    ).stdout
    assert (
        Fernet(made.strip()).decrypt(keys(made, key_file, may_create=False).encrypt(b"a")) == b"a"
    )


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"not a key"])
def test_a_damaged_key_file_is_never_replaced(key_file: Path, content: bytes) -> None:
    key_file.parent.mkdir()
    key_file.write_bytes(content)
    with pytest.raises((KeyWrong, KeyMissing), match=re.escape(str(key_file))):
        keys("", key_file, may_create=True)
    assert key_file.read_bytes() == content


def test_a_key_file_that_cannot_be_made_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KeyMissing, match="SECRET_KEY"):
        keys("", tmp_path / "file" / "secret.key", may_create=True)


def test_keys_do_not_show_themselves(key_file: Path) -> None:
    secret = new()
    shown = repr(keys(secret, key_file, may_create=False))
    assert secret not in shown
    assert "Fernet" not in shown


def test_a_digest_says_only_whether_a_text_is_the_same_and_needs_the_key(key_file: Path) -> None:
    first, other = new(), new()
    ours = keys(f"{first},{other}", key_file, may_create=False)
    assert ours.digest("BCDF-2345") == keys(first, key_file, may_create=False).digest("BCDF-2345")
    assert ours.digest("BCDF-2345") != ours.digest("BCDF-2346")
    theirs = keys(other, key_file, may_create=False)
    assert ours.digest("BCDF-2345") != theirs.digest("BCDF-2345")
    made = keys("", key_file, may_create=True)
    again = keys("", key_file, may_create=True)
    assert made.digest("BCDF-2345") == again.digest("BCDF-2345")
