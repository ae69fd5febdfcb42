"""A PostgreSQL server for the tests."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

import psycopg
from psycopg import sql

from tests.harness.daemon import Account, Daemon, NotStartedError
from tests.harness.pace import within

OWNER = "coresponder"
APPLICATION = "coresponder_application"
# No data needs to outlive the machine, so the server does not wait for the disk. `synchronous_commit` stays on,
# because a killed server must still have every transaction that it confirmed.
SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    "shared_buffers": "64MB",
    "listen_addresses": "127.0.0.1",
}


class PostgresServer(Daemon):
    """A cluster with one superuser and a random password."""

    stop_signal = signal.SIGINT

    def __init__(self) -> None:
        super().__init__("postgres", account=_account())
        self._cluster = self.directory / "cluster"
        self._password = secrets.token_urlsafe(16)
        self._initialise()

    def command(self) -> Sequence[str]:
        options = {**SETTINGS, "port": str(self.port), "unix_socket_directories": str(self.directory)}
        return [
            _program("postgres"),
            "-D",
            str(self._cluster),
            *(part for name, value in options.items() for part in ("-c", f"{name}={value}")),
        ]

    def is_ready(self) -> bool:
        try:
            self._run(sql.SQL("SELECT 1"))
        except psycopg.OperationalError:
            return False
        return True

    def url(self, database: str = "postgres") -> str:
        """The DATABASE_URL of that database."""
        return f"postgres://{OWNER}:{self._password}@127.0.0.1:{self.port}/{database}"

    def as_application(self, url: str) -> str:
        """The same database for the role that owns no table, which `deploy.prepare` makes."""
        return url.replace(f"{OWNER}:{self._password}", f"{APPLICATION}:{self._password}")

    def create(self, database: str, template: str = "template1") -> str:
        """Create a database as a copy of `template` and return its URL."""
        self._run(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                sql.Identifier(database), sql.Identifier(template)
            )
        )
        return self.url(database)

    def drop(self, database: str) -> None:
        self._run(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database)))

    def _run(self, statement: sql.SQL | sql.Composed) -> None:
        with psycopg.connect(self.url(), autocommit=True, connect_timeout=int(within(5))) as connection:
            connection.execute(statement)

    def _initialise(self) -> None:
        password_file = self.directory / "password"
        password_file.touch(mode=0o600)
        password_file.write_text(self._password)
        if self._account:
            os.chown(password_file, self._account.uid, self._account.gid)
        made = subprocess.run(
            [
                _program("initdb"),
                f"--pgdata={self._cluster}",
                f"--username={OWNER}",
                f"--pwfile={password_file}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync",
                "--no-instructions",
            ],
            cwd=self.directory,
            capture_output=True,
            text=True,
            user=self._account.uid if self._account else None,
            group=self._account.gid if self._account else None,
            extra_groups=[] if self._account else None,
        )
        if made.returncode:
            raise NotStartedError(f"initdb failed.\n{made.stdout}{made.stderr}")


def _account() -> Account | None:
    """The account to run PostgreSQL as. It refuses to run as root, so root uses an account without rights."""
    if os.getuid() != 0:
        return None
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    chosen = names.get("postgres") or names["nobody"]
    return Account(uid=chosen.pw_uid, gid=chosen.pw_gid)


def _program(name: str) -> str:
    """The path of a program of the server, which Debian keeps out of PATH."""
    debian = sorted(
        Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3].split(".")[0])
    )
    found = str(debian[-1]) if debian else shutil.which(name)
    if found is None:
        raise NotStartedError(
            "PostgreSQL is not installed: apt-get install postgresql, or run pytest with --db sqlite."
        )
    return found
