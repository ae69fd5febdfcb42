"""What can be wrong with a scheme."""

from __future__ import annotations

from collections.abc import Sequence

from apps.core.problems import Problem


class SchemeRefused(Problem):
    """A scheme was refused as a whole; `errors` names each line and why."""

    status = 422

    def __init__(self, faults: Sequence[tuple[int, str]]) -> None:
        super().__init__(errors=[{"line": line, "reason": reason} for line, reason in faults])
