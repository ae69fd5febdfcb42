"""Programs that the tests start, stop, kill, freeze and restart."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from tests.harness.pace import within

LOOK_EVERY_S = 0.03
READY_WITHIN_S = within(40)
STOP_WITHIN_S = within(25)


class NotStartedError(Exception):
    """The program ended, or did not answer in time; the message carries the end of its log."""


@dataclass(frozen=True)
class Account:
    """The account that a program runs as."""

    uid: int
    gid: int


def free_port() -> int:
    """A TCP port of this machine that was free just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(port: int) -> bool:
    """Whether a program listens on the port."""
    with socket.socket() as probe:
        probe.settimeout(within(1))
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Daemon(ABC):
    """A program with a directory, a log and a port, which stay the same across restarts."""

    running: ClassVar[list[Daemon]] = []
    stop_signal: ClassVar[signal.Signals] = signal.SIGTERM

    def __init__(self, name: str, account: Account | None = None) -> None:
        self.name = name
        self.port = free_port()
        self.directory = Path(tempfile.mkdtemp(prefix=f"coresponder-{name}-"))
        self.log = self.directory / "log"
        self._account = account
        self._child: subprocess.Popen[bytes] | None = None
        if account:
            os.chown(self.directory, account.uid, account.gid)

    @abstractmethod
    def command(self) -> Sequence[str]:
        """The program and its arguments."""

    @abstractmethod
    def is_ready(self) -> bool:
        """Whether it is ready to serve."""

    def environment(self) -> Mapping[str, str]:
        return os.environ

    def workplace(self) -> Path:
        return self.directory

    @property
    def pid(self) -> int:
        if self._child is None:
            raise NotStartedError(f"{self.name} is not running.")
        return self._child.pid

    def start(self) -> None:
        """Start and wait until it is ready. Raises NotStartedError."""
        with self.log.open("ab") as log:
            self._child = subprocess.Popen(
                self.command(),
                cwd=self.workplace(),
                env=dict(self.environment()),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                user=self._account.uid if self._account else None,
                group=self._account.gid if self._account else None,
                extra_groups=[] if self._account else None,
                start_new_session=True,
            )
        Daemon.running.append(self)
        self._wait_until_ready()

    def stop(self) -> int:
        """Stop it and return its exit code. It is killed if it does not end within `STOP_WITHIN_S`."""
        child = self._child
        if child is None:
            return 0
        child.send_signal(self.stop_signal)
        child.send_signal(signal.SIGCONT)
        if not self._ended_within(STOP_WITHIN_S):
            self._kill_family()
        self._forget()
        return child.returncode

    def kill(self) -> None:
        """Kill it, as a power cut does."""
        if self._child is not None:
            self._kill_family()
            self._forget()

    def restart(self) -> None:
        """Start it again on the same port with the same directory."""
        self.stop()
        self.start()

    def freeze(self) -> None:
        """Freeze it: it keeps its port and its connections, and does nothing."""
        os.kill(self.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        os.kill(self.pid, signal.SIGCONT)

    def remove(self) -> None:
        """Stop it and delete its directory."""
        self.stop()
        shutil.rmtree(self.directory, ignore_errors=True)

    def last_words(self, since: int = 0, lines: int = 60) -> str:
        """The end of the log, starting at the byte `since`."""
        written = self.log.read_bytes()[since:] if self.log.exists() else b""
        return "\n".join(written.decode(errors="replace").splitlines()[-lines:])

    def _wait_until_ready(self) -> None:
        for _ in range(int(READY_WITHIN_S / LOOK_EVERY_S)):
            if self.is_ready():
                return
            if self._ended_within(LOOK_EVERY_S):
                break
        self.kill()
        raise NotStartedError(f"{self.name} did not become ready.\n{self.last_words()}")

    def _ended_within(self, seconds: float) -> bool:
        assert self._child is not None
        try:
            self._child.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def _kill_family(self) -> None:
        assert self._child is not None
        children = _descendants(self._child.pid)
        self._child.kill()
        for pid in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._child.wait()
        for pid in children:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, 0)

    def _forget(self) -> None:
        self._child = None
        Daemon.running.remove(self)


def _descendants(pid: int) -> list[int]:
    try:
        text = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except OSError:
        return []
    children = [int(child) for child in text.split()]
    return children + [grandchild for child in children for grandchild in _descendants(child)]


def _adopt_orphans() -> None:
    """Make this process the parent of the children of a killed program, so that it can reap them."""
    if sys.platform == "linux":
        set_child_subreaper = 36
        ctypes.CDLL(None).prctl(set_child_subreaper, 1, 0, 0, 0)


_adopt_orphans()
