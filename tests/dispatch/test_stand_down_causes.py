"""A scheme lists the causes for which its units are stood down automatically; no other cause does so."""

from __future__ import annotations

import pytest

from apps.doctrine.schemes import load_scheme
from tests.support.actions import accept, opened
from tests.support.constants import CHEST_PAIN, OFFICER, PARAMEDIC, SUPERVISOR
from tests.support.factories import County
from tests.support.results import part
from tests.support.scheme import SCHEME

WITHOUT = "stand_down: [police_tasking, cancelled, replaced, real_call, off_duty]\n"


def without_causes() -> str:
    lines = [WITHOUT if line.startswith("stand_down:") else f"{line}\n" for line in SCHEME.splitlines()]
    return "".join(lines).replace("version: 1\n", "version: 2\nreplaces: 1\n")


@pytest.mark.parametrize(
    ("cause", "change"),
    [
        ("crew_at_patient", None),
        ("recoded", {"trigger": {"system": "cad", "code": CHEST_PAIN}}),
        ("scene_unsafe", {"hazards": ["Scene unsafe"]}),
    ],
)
@pytest.mark.parametrize("is_agreed", [True, False])
def test_only_the_agreed_causes_stand_a_unit_down(
    county: County, cause: str, change: dict[str, object] | None, is_agreed: bool
) -> None:
    if not is_agreed:
        load_scheme(county.agencies["police"], without_causes())
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, OFFICER)
    if change is None:
        county.client(PARAMEDIC).record("status_reached", incident, {"status": "at_patient"})
    else:
        changed = county.client(SUPERVISOR).ask("patch", f"/api/calls/{incident}", change)
        assert changed.status_code == 200
    held = part(incident, county.unit("P1"))
    expected = ("stood_down", cause) if is_agreed else ("mobile", None)
    assert (held["status"], held["stand_down_cause"]) == expected
