"""Settings of tests with generated examples: how many there are, and no time limit for one example."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

TIMES = int(os.environ.get("EXAMPLES", "0"))


def register() -> None:
    """Register the defaults of tests with generated examples: the same examples in each run, no time limit for one example."""
    settings.register_profile(
        "suite",
        deadline=None,
        derandomize=not TIMES,
        database=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.load_profile("suite")


def tried(examples: int) -> settings:
    """Settings for this many examples, the same in each run. With EXAMPLES set: that many times as many, and new ones."""
    return settings(
        max_examples=examples * (TIMES or 1),
        derandomize=not TIMES,
        database=None,
        deadline=None,
        phases=[Phase.explicit, Phase.generate, Phase.shrink],
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
