"""A nursery of watchers: `python -m tests.deadlines.watchers` forks one real process for each line that it reads.

`watch` fires deadlines; `freeze` does so too, but stops itself inside the first, with the claim in its hands. Each answers with
its process id. All of them end with the nursery.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from apps.deadlines.models import Deadline
    from apps.journal.transaction import JournalTransaction

KIND = "displayed"
STEPS = 2
AGAIN_WITHIN_S = 1.0


def mark(journal: JournalTransaction, deadline: Deadline) -> None:
    """What a firing leaves behind: one entry, and the next step. Firing twice would leave two."""
    from apps.deadlines.actions import expect
    from apps.journal.transaction import NewEntry

    payload = {"alert": str(deadline.subject), "unit": str(UUID(int=deadline.pk))}
    journal.append(deadline.on_timeline, NewEntry(kind="alert_expired", payload=payload))
    if deadline.step < STEPS:
        expect(
            deadline.on_timeline,
            deadline.kind,
            UUID(str(deadline.subject)),
            AGAIN_WITHIN_S,
            deadline.step + 1,
        )


class Freezing:
    """Marks as well, but stops its own process once."""

    def __init__(self) -> None:
        self._has_stopped = False

    def __call__(self, journal: JournalTransaction, deadline: Deadline) -> None:
        mark(journal, deadline)
        if not self._has_stopped:
            self._has_stopped = True
            os.kill(os.getpid(), signal.SIGSTOP)


class Nursery:
    """The nursery as a test holds it."""

    def __init__(self, program: subprocess.Popen[str]) -> None:
        self._program = program

    def spawn(self, role: str = "watch") -> int:
        assert self._program.stdin
        assert self._program.stdout
        self._program.stdin.write(f"{role}\n")
        self._program.stdin.flush()
        return int(self._program.stdout.readline())


@contextlib.contextmanager
def nursery(database_url: str) -> Iterator[Nursery]:
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.deadlines.watchers"],
        cwd=Path(__file__).parent.parent.parent,
        env={**os.environ, "DATABASE_URL": database_url, "LOG_LEVEL": "CRITICAL"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with program:
        yield Nursery(program)


def is_stopped(pid: int) -> bool:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "T"


def _watch(role: str) -> None:
    from apps.deadlines.running import run_deadlines

    run_deadlines(threading.Event(), {KIND: Freezing() if role == "freeze" else mark})


def _main() -> None:
    import django

    django.setup()
    import_module("apps.deadlines.running")  # here, and not again in every child
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    born = []
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            _watch(line.strip())
            os._exit(0)
        born.append(pid)
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()
    for pid in born:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


if __name__ == "__main__":
    _main()
