"""How many made-up examples are tried, and that none fails because a machine is slow."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

TIMES = int(os.environ.get("EXAMPLES", "0"))


def register() -> None:
    """What every test with made-up examples has unless it says otherwise: always the same examples, and no time limit for one."""
    settings.register_profile(
        "suite",
        deadline=None,
        derandomize=not TIMES,
        database=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.load_profile("suite")


def tried(examples: int) -> settings:
    """This many timelines, always the same; with EXAMPLES set, that many times as many and new ones."""
    return settings(
        max_examples=examples * (TIMES or 1),
        derandomize=not TIMES,
        database=None,
        deadline=None,
        phases=[Phase.explicit, Phase.generate, Phase.shrink],
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
