"""An installation of the application: one database, one Redis, and the web servers that use them."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest

from apps.core.keys import make_private_key
from tests.harness.daemon import Daemon
from tests.harness.pace import within
from tests.harness.postgres import PostgresServer
from tests.harness.redis import RedisServer

ROOT = Path(__file__).resolve().parent.parent.parent
COMMAND_WITHIN_S = within(120)
SECRET_KEY = secrets.token_urlsafe(64)
VAPID_PRIVATE_KEY = make_private_key()
DEVICE_CA_KEY = make_private_key()


@dataclass(frozen=True)
class Backend:
    """One of the two ways to install the product."""

    name: Literal["embedded", "served"]

    def __str__(self) -> str:
        return self.name


EMBEDDED = Backend("embedded")  # daphne, SQLite, everything in one program: what `make run` gives
SERVED = Backend("served")  # uvicorn, PostgreSQL, Redis: what compose.yaml gives
BACKENDS = (EMBEDDED, SERVED)


def only_on(backend: Backend) -> pytest.MarkDecorator:
    """Mark a test that does not depend on the backend: the fixture `installation` then gives only this one."""
    return pytest.mark.parametrize("installation", [backend], indirect=True, ids=str)


def long_on(backend: Backend) -> pytest.MarkDecorator:
    """Mark a test of both backends that takes long: on this one it runs with `make test-long`."""
    both = [
        pytest.param(one, marks=pytest.mark.long) if one == backend else one for one in (EMBEDDED, SERVED)
    ]
    return pytest.mark.parametrize("installation", both, indirect=True, ids=str)


class CommandFailedError(Exception):
    """A command failed; the message is its output."""


def run(environment: Mapping[str, str], *arguments: str, limit_s: float = COMMAND_WITHIN_S) -> str:
    """Run a Python program to its end and return its output. Raises CommandFailedError."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=dict(environment),
        capture_output=True,
        text=True,
        timeout=limit_s,
    )
    if done.returncode:
        raise CommandFailedError(f"python {' '.join(arguments)}\n{done.stdout}{done.stderr}")
    return done.stdout


class WebServer(Daemon):
    """One web process of an installation, on http://localhost."""

    def __init__(self, name: str, backend: Backend, environment: Mapping[str, str]) -> None:
        super().__init__(name)
        self.backend = backend
        self._environment = environment
        self.origin = f"http://localhost:{self.port}"

    def command(self) -> Sequence[str]:
        if self.backend == SERVED:
            return [str(ROOT / "deploy" / "web")]
        daphne = [sys.executable, "-m", "daphne", "--bind", "127.0.0.1", "--verbosity", "0"]
        return [*daphne, "--port", str(self.port), "config.asgi:application"]

    def environment(self) -> Mapping[str, str]:
        return {**self._environment, "HOST": "127.0.0.1", "PORT": str(self.port)}

    def workplace(self) -> Path:
        return ROOT

    def is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=within(5)) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False


class Installation:
    """A migrated database with doctrine and the demo's people and units. It serves after `start`."""

    def __init__(self, backend: Backend, database_url: str, more: Mapping[str, str]) -> None:
        self.backend = backend
        self.redis = RedisServer() if backend == SERVED else None
        redis_url = self.redis.url if self.redis else ""
        self.environment = application_environment(database_url, redis_url) | dict(more)
        self.web = WebServer("web", backend, self.environment)
        self._more_webs: list[WebServer] = []

    @property
    def origin(self) -> str:
        """The origin of its first web server: `http://localhost:PORT`."""
        return self.web.origin

    def start(self) -> None:
        for daemon in self._daemons():
            daemon.start()

    def second_web(self) -> WebServer:
        """One more web server on the same database and Redis, started. Only a served installation has two."""
        if self.backend == EMBEDDED:
            raise ValueError(
                "An embedded installation has one web server: its wake-ups do not leave the program."
            )
        web = WebServer("web2", self.backend, self.environment)
        self._more_webs.append(web)
        web.start()
        return web

    def stop(self) -> None:
        for daemon in reversed(self._daemons()):
            daemon.stop()

    def kill(self) -> None:
        """Kill every process, as a power cut of the machine does."""
        for daemon in self._daemons():
            daemon.kill()

    def restart(self) -> None:
        """Restart on the same ports with the same database."""
        self.stop()
        self.start()

    def remove(self) -> None:
        for daemon in reversed(self._daemons()):
            daemon.remove()

    def manage(self, *arguments: str) -> str:
        """Run a management command on this installation and return its output. Raises CommandFailedError."""
        return run(self.environment, "manage.py", *arguments)

    def _daemons(self) -> list[Daemon]:
        return [*([self.redis] if self.redis else []), self.web, *self._more_webs]


def application_environment(database_url: str, redis_url: str) -> dict[str, str]:
    """The environment of a demo installation, without the developer's own settings."""
    kept = {
        name: os.environ[name]
        for name in ("HOME", "LANG", "TMPDIR", "PYTHONDONTWRITEBYTECODE")
        if name in os.environ
    }
    return {
        **kept,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONUNBUFFERED": "1",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "MODE": "embedded",
        "DEMO": "true",
        "DEMO_CALL_EVERY_S": "0",
        "DEMO_PAST_WEEKS": "false",
        "SECRET_KEY": SECRET_KEY,
        "VAPID_PRIVATE_KEY": VAPID_PRIVATE_KEY,
        "DEVICE_CA_KEY": DEVICE_CA_KEY,
        "DATABASE_URL": database_url,
        "REDIS_URL": redis_url,
        "LOG_LEVEL": "INFO",
    }


class Workshop:
    """Makes installations quickly: each database is prepared once and then copied."""

    def __init__(self, postgres: PostgresServer | None = None) -> None:
        self._postgres = postgres
        self._directory = Path(tempfile.mkdtemp(prefix="coresponder-databases-"))
        self._prepared: dict[Backend, str] = {}

    def make(self, backend: Backend, **more: str) -> Installation:
        """Make an installation that has not started; `more` goes into its environment."""
        if backend not in self._prepared:
            self._prepared[backend] = self._prepare(backend)
        name = f"installation_{uuid.uuid4().hex}"
        original = self._prepared[backend]
        # Copies of one database have the same streams, so each needs anchors of its own.
        more = {"ANCHORS_FILE": str(self._directory / f"{name}.anchors.jsonl"), **more}
        if backend == EMBEDDED:
            return Installation(backend, f"sqlite:///{shutil.copy(original, self._directory / name)}", more)
        # As in production: what serves owns no table.
        url = self._cluster().create(name, template=original)
        return Installation(backend, self._cluster().as_application(url), more)

    def remove(self) -> None:
        shutil.rmtree(self._directory, ignore_errors=True)

    def _prepare(self, backend: Backend) -> str:
        name = f"prepared_{uuid.uuid4().hex}"
        if backend == EMBEDDED:
            original = str(self._directory / name)
            url = f"sqlite:///{original}"
        else:
            original = name
            url = self._cluster().create(name)
        environment = application_environment(url, "")
        if backend == SERVED:
            environment["APPLICATION_DATABASE_URL"] = self._cluster().as_application(url)
        run(environment, "-m", "deploy.prepare")
        return original

    def _cluster(self) -> PostgresServer:
        if self._postgres is None:
            raise ValueError("A served installation needs PostgreSQL.")
        return self._postgres
