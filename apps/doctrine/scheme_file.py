"""Reading the file of a scheme (YAML): accepted as a whole, or refused with the line of every fault. Pure."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from apps.doctrine.part_file import Fault, PartFileError, read_part
from apps.doctrine.scheme import Scheme
from apps.doctrine.scheme_sense import contradictions

__all__ = ["Fault", "SchemeFileError", "is_scheme_file", "read_scheme", "shipped_text"]

SHIPPED = Path(__file__).parent / "data" / "british-co-responder.yaml"

SchemeFileError = PartFileError


@lru_cache(maxsize=16)
def read_scheme(text: str) -> Scheme:
    """The scheme in `text`. Raises `SchemeFileError`: not YAML, unknown, repeated or missing keys, wrong forms, thresholds that are
    impossible or contradict one another.
    """
    return read_part(text, Scheme, "scheme", contradictions)


def shipped_text() -> str:
    return SHIPPED.read_text(encoding="utf-8")


def is_scheme_file(text: str) -> bool:
    """Whether a file contains a scheme (its top key is `scheme:`) and not trigger codes."""
    return any(line.startswith("scheme:") for line in text.splitlines())
