"""A Redis server for the tests."""

from __future__ import annotations

import shutil
from collections.abc import Sequence

from tests.harness.daemon import Daemon, NotStartedError, answers


class RedisServer(Daemon):
    """A Redis server without persistence: it is empty after a restart."""

    def __init__(self) -> None:
        super().__init__("redis")

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def command(self) -> Sequence[str]:
        program = shutil.which("redis-server")
        if program is None:
            raise NotStartedError("Redis is not installed: apt-get install redis-server.")
        options = {
            "port": str(self.port),
            "bind": "127.0.0.1",
            "save": "",
            "appendonly": "no",
            "loglevel": "warning",
            "dir": str(self.directory),
        }
        return [program, *(part for name, value in options.items() for part in (f"--{name}", value))]

    def is_ready(self) -> bool:
        return answers(self.port)
