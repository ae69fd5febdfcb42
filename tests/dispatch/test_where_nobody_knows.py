"""Units without a position, or with an old one: a crew that can be sent is asked last, and never left out."""

from __future__ import annotations

from apps.dispatch.said import from_wire, text_of
from apps.units.models import UnitPosition
from tests.support.actions import opened
from tests.support.factories import County
from tests.support.results import latest, part, reasons, signs
from tests.support.words import ENGLISH


def test_where_nobody_knows_where_any_crew_is_one_goes_all_the_same(county: County) -> None:
    UnitPosition.objects.filter(unit__agency__slug="ambulance").delete()
    answer = opened(county)
    assert signs(answer) == {"crew": "A1", "co_responder": "P1"}
    incident = answer["incident"]["id"]
    crew = part(incident, county.unit("A1"))
    assert (crew["eta_s"], crew["distance_m"]) == (None, None)
    assert "nobody knows where A1 is" in reasons(answer["considered"], "P1")
    account = latest("units_considered", incident).payload["account"]
    sentences = [text_of(from_wire(one), ENGLISH) for one in account]
    assert sentences[0].endswith("nobody knows where the first of them is.") or sentences[0] == (
        "A1 goes; nobody knows where it is."
    )


def test_a_crew_that_was_seen_goes_before_one_that_was_not(county: County) -> None:
    UnitPosition.objects.filter(unit__call_sign="A1").delete()
    answer = opened(county)
    assert signs(answer)["crew"] == "A2"
    assert "position not known, so ranked last" in reasons(answer["considered"], "A1")
