"""Activations by week and hour in the area's time zone, and by square kilometre, counted by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from apps.analytics.series import Activation, series
from apps.core.clock import now
from tests.aftercare.jobs import begun
from tests.support.factories import County

LONDON = ZoneInfo("Europe/London")
BRIGGATE = (53.7965, -1.542)
NEIGHBOUR = (53.7999, -1.5499)
HALIFAX = (53.7218, -1.861)


def activation(at: str, place: tuple[float, float]) -> Activation:
    return Activation(at=datetime.fromisoformat(at).replace(tzinfo=UTC), lat=place[0], lon=place[1])


def test_three_calls_of_two_weeks() -> None:
    calls = [
        activation("2026-06-14T22:59:59", BRIGGATE),  # Sunday, a second before midnight in summer time
        activation("2026-06-14T23:00:00", NEIGHBOUR),  # Monday
        activation("2026-06-29T11:15:00", HALIFAX),
    ]
    assert series(calls, date(2026, 6, 8), date(2026, 7, 1), LONDON) == {
        "weeks": [
            {"monday": "2026-06-08", "activations": 1},
            {"monday": "2026-06-15", "activations": 1},
            {"monday": "2026-06-22", "activations": 0},
            {"monday": "2026-06-29", "activations": 1},
        ],
        "hours": [
            {"weekday": 1, "hour": 0, "activations": 1},
            {"weekday": 1, "hour": 12, "activations": 1},
            {"weekday": 7, "hour": 23, "activations": 1},
        ],
        "places": [
            {"lat": 53.795, "lon": -1.55, "activations": 2},
            {"lat": 53.725, "lon": -1.87, "activations": 1},
        ],
    }


def test_a_call_after_midnight_by_the_clocks_of_the_area_has_its_week() -> None:
    found = series(
        [activation("2026-06-14T23:30:00", BRIGGATE)], date(2026, 6, 14), date(2026, 6, 14), LONDON
    )
    assert found["weeks"] == [
        {"monday": "2026-06-08", "activations": 0},
        {"monday": "2026-06-15", "activations": 1},
    ]


def test_no_call_at_all() -> None:
    found = series([], date(2026, 6, 8), date(2026, 6, 14), LONDON)
    assert found == {"weeks": [{"monday": "2026-06-08", "activations": 0}], "hours": [], "places": []}


def test_each_desk_reads_the_series_of_its_own_calls(county: County) -> None:
    begun(county)
    at = now().astimezone(LONDON)
    for name in ("ambulance_supervisor", "police_supervisor"):
        figures_read = county.client(name).ask("get", "/api/figures").json()
        assert figures_read["hours"] == [{"weekday": at.isoweekday(), "hour": at.hour, "activations": 1}]
        assert [one["activations"] for one in figures_read["weeks"]] == [0] * (
            len(figures_read["weeks"]) - 1
        ) + [1]
        assert [(one["lat"], one["lon"], one["activations"]) for one in figures_read["places"]] == [
            (53.805, -1.55, 1)
        ]
    idle = county.client("far_police_supervisor").ask("get", "/api/figures").json()
    assert (idle["hours"], idle["places"]) == ([], [])
