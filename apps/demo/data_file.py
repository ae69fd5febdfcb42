"""Reads the files of `data/`: the demo's agencies, people, units and places, and the texts of its records."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import msgspec
import yaml

from apps.core.conversion import convert

DATA = Path(__file__).parent / "data"
T = TypeVar("T")


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One record of a file. A field that it does not have is refused."""


def read(name: str, form: type[T]) -> T:
    """Read the file of that name in `data/` in this form. Raises `msgspec.ValidationError` with the place of the fault."""
    return convert(yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8")), form)
