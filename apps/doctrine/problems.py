"""Problems of doctrine."""

from __future__ import annotations

from collections.abc import Sequence

from apps.core.problems import Problem
from apps.doctrine.part_file import Said


class SchemeRefused(Problem):
    """A scheme was refused as a whole; `errors` names each line and why."""

    status = 422

    def __init__(self, said: Sequence[Said]) -> None:
        super().__init__(errors=[{"line": line, "reason": reason} for line, reason in said])
