"""What loading a file changed. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """How many codes were new, changed or already loaded, and how many loaded codes the file omits."""

    added: int
    changed: int
    unchanged: int
    unlisted: int
