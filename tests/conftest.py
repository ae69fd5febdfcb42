"""Which database the tests use, and the real servers that they may ask for.

`--db postgres` (the default) starts one PostgreSQL server for the whole run, before Django reads its
settings; `--db sqlite` uses a file. Every server is ended and reaped here, and the log of those that
ran is shown under a test that failed.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import signal
import tempfile
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import django
import pytest
from django.conf import settings

from apps.core.keys import make_private_key
from tests.harness import notices
from tests.harness.daemon import Daemon
from tests.harness.installation import BACKENDS, Backend, Installation, Workshop
from tests.harness.pace import pace, within
from tests.harness.postgres import PostgresServer
from tests.harness.redis import RedisServer
from tests.support import effort

CLUSTER = pytest.StashKey[PostgresServer]()
DIRECTORY = pytest.StashKey[Path]()
LOG_SIZES = pytest.StashKey[dict[Daemon, int]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--db", choices=("postgres", "sqlite"), default="postgres", help="the database of ordinary tests"
    )
    parser.addoption(
        "--touching-it",
        action="store_true",
        help="only tests that touch the database: what is pure need not run twice",
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        _scale_time_limit(item)
    if not config.getoption("--touching-it"):
        return
    pure = [item for item in items if not _touches_the_database(item)]
    config.hook.pytest_deselected(items=pure)
    items[:] = [item for item in items if _touches_the_database(item)]


def _scale_time_limit(item: pytest.Item) -> None:
    """A test that says nothing of its time has what `timeout` in pyproject.toml says."""
    marker = item.get_closest_marker("timeout")
    seconds = marker.args[0] if marker else item.config.getini("timeout")
    item.add_marker(pytest.mark.timeout(within(float(seconds))), append=False)


def _touches_the_database(item: pytest.Item) -> bool:
    asked: list[str] = getattr(item, "fixturenames", [])
    return item.get_closest_marker("django_db") is not None or not {"db", "transactional_db"}.isdisjoint(
        asked
    )


def pytest_configure(config: pytest.Config) -> None:
    """Set the environment that `config.settings` reads, then set Django up by it."""
    signal.signal(signal.SIGTERM, lambda *_: pytest.exit("terminated", returncode=143))
    config.stash[DIRECTORY] = Path(tempfile.mkdtemp(prefix="coresponder-tests-"))
    effort.register()
    pace()  # measured before there are workers, who then find the result in their environment
    if hasattr(config, "workerinput"):
        return  # a worker of pytest-xdist: it has the environment of the run that started it
    if settings.configured:
        raise pytest.UsageError(
            "Name no DJANGO_SETTINGS_MODULE: the database is chosen here, before they load."
        )
    from config.environment import env

    # What a developer may have set for `make run` must not change what the tests see.
    for name in env.scheme:
        os.environ.pop(name, None)
    os.environ.update(
        DJANGO_SETTINGS_MODULE="config.settings",
        MODE="embedded",
        SECRET_KEY=secrets.token_urlsafe(64),
        VAPID_PRIVATE_KEY=make_private_key(),
        DEVICE_CA_KEY=make_private_key(),
        REDIS_URL="",
        LOG_LEVEL="WARNING",
        DATABASE_URL=_database_url(config),
    )
    django.setup()


def pytest_unconfigure(config: pytest.Config) -> None:
    if CLUSTER in config.stash:
        config.stash[CLUSTER].remove()
    shutil.rmtree(config.stash[DIRECTORY], ignore_errors=True)


def pytest_report_header() -> list[str]:
    return [f"pace: {pace()} (time limits are multiplied by it)", notices.header()]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    notices.say_what_was_not_checked(terminalreporter)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Notes how long each log is, so that a failure shows only what was written meanwhile."""
    item.stash[LOG_SIZES] = {daemon: daemon.log.stat().st_size for daemon in Daemon.running}
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed:
        for daemon in Daemon.running:
            words = daemon.last_words(since=item.stash[LOG_SIZES].get(daemon, 0))
            if words:
                report.sections.append((f"log of {daemon.name} on port {daemon.port}", words))
    return report


@pytest.fixture(scope="session")
def django_db_modify_db_settings(pytestconfig: pytest.Config) -> None:
    """SQLite in a file of each worker's own: a database in memory knows no waiting for another's lock."""
    from django.db import connection

    options = connection.settings_dict["OPTIONS"]
    if connection.vendor == "sqlite":
        options["timeout"] = within(options["timeout"])
        connection.settings_dict["TEST"]["NAME"] = str(pytestconfig.stash[DIRECTORY] / "test.sqlite3")
    else:
        # A test is one transaction: on a slow machine it is idle for longer than any of the product's.
        options["options"] = re.sub(
            r"(\d+)s", lambda limit: f"{within(int(limit[1])):.0f}s", options["options"]
        )
        worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
        connection.settings_dict["TEST"]["NAME"] = f"test_{worker}"


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> None:
    """The database of the tests, which can be emptied although it is append-only."""
    from tests.support.flushing import let_tests_empty_tables

    let_tests_empty_tables()


@pytest.fixture(scope="session")
def postgres(pytestconfig: pytest.Config) -> Iterator[PostgresServer]:
    """For this worker's installations. A test that hurts its server makes a `PostgresServer` of its own."""
    server = PostgresServer()
    server.start()
    yield server
    server.remove()


@pytest.fixture(scope="session")
def postgres_url(postgres: PostgresServer) -> str:
    return postgres.url()


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    server = RedisServer()
    server.start()
    yield server.url
    server.remove()


@pytest.fixture(scope="session")
def workshop(postgres: PostgresServer) -> Iterator[Workshop]:
    workshop = Workshop(postgres)
    yield workshop
    workshop.remove()


@pytest.fixture
def serve(workshop: Workshop) -> Iterator[Callable[..., Installation]]:
    """`serve(EMBEDDED)` or `serve(SERVED)`: a fresh installation that answers, with the demo's people.

    Keywords go into its environment.
    """
    made: list[Installation] = []

    def start(backend: Backend, **more: str) -> Installation:
        installation = workshop.make(backend, **more)
        made.append(installation)
        installation.start()
        return installation

    yield start
    for installation in made:
        installation.remove()


@pytest.fixture(params=BACKENDS, ids=str)
def installation(request: pytest.FixtureRequest, serve: Callable[[Backend], Installation]) -> Installation:
    """A fresh installation that answers; the test runs once on each backend."""
    backend: Backend = request.param
    return serve(backend)


def _database_url(config: pytest.Config) -> str:
    if config.getoption("--db") == "sqlite" or config.getoption("collectonly"):
        return f"sqlite:///{config.stash[DIRECTORY] / 'unused.sqlite3'}"
    cluster = PostgresServer()
    cluster.start()
    config.stash[CLUSTER] = cluster
    return cluster.url()
