"""The folder and the files of an embedded installation: for the account that the server runs as, and for nobody else."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

FOLDER, FILE = 0o700, 0o600
BESIDE = ("", "-wal", "-shm", "-journal")


def keep_private(folder: Path, database: str) -> None:
    """Make the folder and the database file with no right for anybody else, and take such rights away from what is there.

    SQLite gives the files next to a database the rights of the database.
    """
    folder.mkdir(mode=FOLDER, exist_ok=True)
    _restrict(folder, FOLDER)
    if not database or database == ":memory:" or database.startswith("file:"):
        return
    file = Path(database)
    if file.parent.is_dir():
        file.touch(mode=FILE)
    for end in BESIDE:
        _restrict(Path(f"{database}{end}"), FILE)


def _restrict(path: Path, mode: int) -> None:
    # It is gone, or another account made it, which then has to see to it.
    with suppress(FileNotFoundError, PermissionError):
        if path.stat().st_mode & 0o077:
            path.chmod(mode)
