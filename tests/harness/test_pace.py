"""Time limits grow with the slowness of the machine and never shrink."""

from __future__ import annotations

import pytest

from tests.harness.pace import pace, pace_of, until, within, within_ms


@pytest.mark.parametrize(
    ("probes_s", "expected"),
    [([0.1, 0.2], 1.0), ([0.35, 0.35], 1.0), ([0.35, 0.7], 2.0), ([1.4, 1.3], 4.0), ([60.0, 0.3], 10.0)],
)
def test_the_slowest_probe_decides_between_one_and_ten(probes_s: list[float], expected: float) -> None:
    assert pace_of(probes_s) == expected


def test_limits_are_multiplied_by_the_pace() -> None:
    assert (within(20), within_ms(5_000)) == (20 * pace(), 5_000 * pace())


def test_the_time_limit_of_a_test_is_multiplied_too(request: pytest.FixtureRequest) -> None:
    marker = request.node.get_closest_marker("timeout")
    assert marker.args == (120 * pace(),)


def test_what_becomes_true_is_waited_for() -> None:
    answers = iter([0, 0, 7, 8])
    assert until(lambda: next(answers), 5, "an answer", every_s=0) == 7


def test_what_never_becomes_true_is_named() -> None:
    with pytest.raises(AssertionError, match="not within 0 s: a miracle"):
        until(lambda: False, 0, "a miracle")
