"""What can be wrong with a scheme."""

from __future__ import annotations

from collections.abc import Sequence

from apps.core.problems import Problem


class SchemeRefused(Problem):
    """This scheme was refused and nothing of it was stored. Put every line right that `errors` names, and send it again."""

    status = 422

    def __init__(self, faults: Sequence[tuple[int, str]]) -> None:
        super().__init__(errors=[{"line": line, "reason": reason} for line, reason in faults])
