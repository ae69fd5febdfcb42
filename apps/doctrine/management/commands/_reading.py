"""Shared by the commands that load a file."""

from __future__ import annotations

from pathlib import Path

from django.core.management.base import CommandError


def text_of(file: Path) -> str:
    """The file as UTF-8 text. Raises `CommandError` with a sentence."""
    try:
        return file.read_text(encoding="utf-8")
    except OSError as fault:
        raise CommandError(f"{file} cannot be read ({fault.strerror}): nothing was loaded.") from fault
    except UnicodeDecodeError as fault:
        raise CommandError(f"{file} is not UTF-8 text: nothing was loaded.") from fault
