"""The servers to compare; they start and stop as the daemons of the tests do."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.harness.daemon import Daemon, answers, free_port
from tests.harness.postgres import PostgresServer

ROOT = Path(__file__).resolve().parent.parent.parent
NODE_SOURCES = ROOT / "benchmarks" / "node"
NODE_PLACE = ROOT / "var" / "benchmarks" / "node"
INSTALL_WITHIN_S = 90


class DurablePostgres(PostgresServer):
    """A PostgreSQL server that waits for the disk at every commit, as an installation does."""

    def command(self) -> Sequence[str]:
        return [*super().command(), "-c", "fsync=on", "-c", "full_page_writes=on"]


class Contestant(Daemon):
    """A server that holds sockets."""

    endpoints: int
    """The port of its HTTP endpoints."""

    background = 0.0
    """The part of a core that it uses while nothing is asked of it: beats, pings, looking at the journal."""

    def feed(self, owner: str, cursor: str) -> str:
        """The path of a socket for this unit or desk, starting after this cursor."""
        return "/"

    def cpu_ns(self) -> int:
        """The CPU time that the process has used in all threads, including those that have ended."""
        process_clock = (~self.pid << 3) | 2  # what clock_getcpuclockid(3) gives for another process on Linux
        return time.clock_gettime_ns(process_clock)

    def workplace(self) -> Path:
        return ROOT

    def is_ready(self) -> bool:
        return answers(self.endpoints)


class DjangoServer(Contestant):
    """An ASGI application of `rig`, started with the command line of `deploy/web`."""

    def __init__(self, name: str, factory: str, environment: Mapping[str, str]) -> None:
        super().__init__(name)
        self._factory = factory
        self._environment = environment
        self.endpoints = self.port

    def command(self) -> Sequence[str]:
        served = (ROOT / "deploy" / "web").read_text()
        return ["sh", "-c", served.replace("config.asgi:application", f"--factory {self._factory}")]

    def environment(self) -> Mapping[str, str]:
        return {**self._environment, "HOST": "127.0.0.1", "PORT": str(self.port)}

    def is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False


class ProductServer(DjangoServer):
    def __init__(self, environment: Mapping[str, str]) -> None:
        super().__init__("product", "benchmarks.rig.asgi:product", environment)

    def feed(self, owner: str, cursor: str) -> str:
        return f"/ws/feed?after={cursor}&device={uuid.uuid4()}"


class StockServer(DjangoServer):
    def __init__(self, name: str, environment: Mapping[str, str]) -> None:
        super().__init__(name, "benchmarks.rig.asgi:stock", environment)

    def feed(self, owner: str, cursor: str) -> str:
        return f"/ws/{owner}"


class PicowsServer(Contestant):
    def __init__(self) -> None:
        super().__init__("picows")
        self.endpoints = free_port()

    def command(self) -> Sequence[str]:
        return [sys.executable, "-m", "benchmarks.rig.picows_server", str(self.port), str(self.endpoints)]


class NodeServer(Contestant):
    def __init__(self) -> None:
        super().__init__("ws")
        self.endpoints = self.port

    def command(self) -> Sequence[str]:
        return ["node", str(NODE_PLACE / "broadcast.mjs"), str(self.port)]


def install_node_server() -> str | None:
    """Install the npm package `ws` under `var/` by the lock file. Returns why that failed, or None."""
    if shutil.which("npm") is None:
        return "Node and npm are not installed"
    NODE_PLACE.mkdir(parents=True, exist_ok=True)
    lock, placed = NODE_SOURCES / "package-lock.json", NODE_PLACE / "package-lock.json"
    is_there = (NODE_PLACE / "node_modules" / "ws").exists() and placed.read_text() == lock.read_text()
    shutil.copytree(NODE_SOURCES, NODE_PLACE, dirs_exist_ok=True)
    if is_there:
        return None
    command = ["npm", "ci", "--no-audit", "--no-fund", "--loglevel", "error"]
    try:
        subprocess.run(command, cwd=NODE_PLACE, check=True, capture_output=True, timeout=INSTALL_WITHIN_S)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return "npm could not fetch `ws`"
    return None
