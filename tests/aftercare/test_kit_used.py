"""Kit that a job used up: recorded once, missing on the unit until somebody checks, and no unit sent without it."""

from __future__ import annotations

from typing import Any

import pytest

from apps.journal.models import Entry
from apps.units.models import Unit
from tests.aftercare.jobs import begun, cleared
from tests.support.actions import call, opened
from tests.support.constants import OFFICER
from tests.support.factories import County, kit_check
from tests.support.fixtures import Untouched
from tests.support.results import kinds_of, latest, reasons, signs
from tests.support.state import state_of

PADS = {"items": [{"item": "aed_pads", "count": 1}]}


def serviceable(county: County, sign: str = "P1") -> dict[str, bool]:
    return {item: kept["serviceable"] for item, kept in Unit.objects.get(pk=county.unit(sign)).kit.items()}


def test_what_was_used_is_missing_until_the_kit_is_checked(county: County, incident: str) -> None:
    cleared(county, incident)
    used = {"items": [{"item": "aed_pads", "count": 1}, {"item": "tourniquets", "count": 3}]}
    receipt = county.client(OFFICER).record("kit_used", incident, used)
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", [])
    assert {item for item, ready in serviceable(county).items() if not ready} == {"aed_pads", "tourniquets"}
    assert state_of(incident)["after"]["kit_used"] == [
        {
            "entry": receipt["id"],
            "at": latest("kit_used", incident).occurred_at.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z",
            "unit": county.unit("P1"),
            "items": used["items"],
        }
    ]
    checked = Entry.objects.filter(kind="kit_checked").latest("position")
    assert (checked.timeline, str(checked.unit), checked.author) == (
        None,
        county.unit("P1"),
        county.people[OFFICER],
    )
    assert [(one["item"], one["serviceable"]) for one in checked.payload["kit"]] == [
        ("aed_pads", False),
        ("tourniquets", False),
    ]
    county.client(OFFICER).ask("put", "/api/duty/kit", {"kit": kit_check()})
    assert set(serviceable(county).values()) == {True}


def test_a_unit_without_its_pads_is_not_sent_and_with_them_it_is(county: County, incident: str) -> None:
    cleared(county, incident)
    county.client(OFFICER).record("kit_used", incident, PADS)
    cover = {"lat": 53.8, "lon": -1.55, "trigger": {"system": "cad", "code": "CARDIAC_ARREST"}}
    desk = county.client("police_supervisor")
    without = desk.ask("post", "/api/coverage", cover).json()["considered"]
    assert [one["call_sign"] for one in without if one["chosen"] and one["role"] == "co_responder"] == ["P2"]
    assert any("pads" in reason for reason in reasons(without, "P1"))
    county.client(OFFICER).ask("put", "/api/duty/kit", {"kit": kit_check()})
    assert signs(opened(county))["co_responder"] == "P1"


def test_what_was_checked_since_stays_as_the_check_found_it(county: County, incident: str) -> None:
    """A device that was cut off reports the pads after the crew has restocked and checked."""
    before = Entry.objects.count()
    receipt = county.client(OFFICER).record("kit_used", incident, PADS, at=-600)
    assert receipt["outcome"] == "recorded"
    assert Entry.objects.count() == before + 1
    assert serviceable(county)["aed_pads"] is True


def test_an_exercise_uses_up_nothing(county: County) -> None:
    Unit.objects.update(drill=True)
    incident = begun(county, exercise=True)
    assert county.client(OFFICER).record("kit_used", incident, PADS)["outcome"] == "recorded"
    assert serviceable(county)["aed_pads"] is True
    assert kinds_of(incident)[-1] == "kit_used"


@pytest.mark.parametrize(
    ("kind", "payload", "text"),
    [
        ("kit_used", {"items": []}, None),
        ("kit_used", {"items": [{"item": "stretcher", "count": 1}]}, None),
        ("kit_used", {"items": [{"item": "aed_pads", "count": 0}]}, None),
        ("kit_used", {"items": [{"item": "aed_pads", "count": 21}]}, None),
        ("kit_used", {"items": [{"item": "aed_pads", "count": 1, "name": "x"}]}, None),
        ("aed_data_noted", {"status": "lost"}, None),
        ("debrief_noted", {"topic": "blame"}, "words"),
        ("debrief_noted", {"topic": "went_well"}, None),
        ("debrief_noted", {"topic": "went_well"}, "  "),
    ],
)
def test_what_is_not_of_its_form_is_refused_and_nothing_is_written(
    county: County, incident: str, untouched: Untouched, kind: str, payload: Any, text: str | None
) -> None:
    more = {} if text is None else {"text": text}
    with untouched():
        receipt = county.client(OFFICER).record(kind, incident, payload, **more)
    assert (receipt["outcome"], receipt["code"]) == ("refused", "report_malformed")


@pytest.mark.parametrize(
    ("kind", "payload", "text"),
    [
        ("kit_used", PADS, None),
        ("aed_data_noted", {"status": "not_used"}, None),
        ("debrief_noted", {"topic": "went_well"}, "x"),
    ],
)
def test_who_was_never_on_the_incident_records_nothing_of_it(
    county: County, incident: str, untouched: Untouched, kind: str, payload: Any, text: str | None
) -> None:
    with untouched():
        receipt = county.client("p2_responder").record(
            kind, incident, payload, **({"text": text} if text else {})
        )
    assert (receipt["outcome"], receipt["code"]) == ("refused", "incident_not_found")
    assert serviceable(county, "P2")["aed_pads"] is True


def test_a_debrief_is_recorded_in_words_that_only_its_readers_get(county: County, incident: str) -> None:
    county.client(OFFICER).record(
        "debrief_noted", incident, {"topic": "was_missing"}, text="A razor for the chest."
    )
    county.client(OFFICER).record("aed_data_noted", incident, {"status": "to_download"})
    assert "razor" not in str(state_of(incident))

    def read_by(name: str) -> dict[str, str | None]:
        entries = county.client(name).ask("get", f"/api/incidents/{incident}").json()["entries"]
        return {entry["kind"]: entry["text"] for entry in entries[-2:]}

    whole = {"debrief_noted": "A razor for the chest.", "aed_data_noted": None}
    assert read_by(OFFICER) == read_by("ambulance_supervisor") == whole
    assert read_by("police_supervisor") == {"withheld": None, "aed_data_noted": None}


def test_a_slip_is_taken_back(county: County, incident: str) -> None:
    entry = county.client(OFFICER).record("kit_used", incident, PADS)["id"]
    county.client(OFFICER).record("entry_withdrawn", incident, {"entry": entry, "reason": "slip"})
    assert state_of(incident)["after"]["kit_used"] == []
    # Whether the pads are there is for the next look into the bag to say.
    assert serviceable(county)["aed_pads"] is False


def test_the_next_call_is_the_other_units(county: County, incident: str) -> None:
    cleared(county, incident)
    county.client(OFFICER).record("kit_used", incident, PADS)
    answer = county.client("ambulance_supervisor").ask("post", "/api/calls", call())
    assert signs(answer.json()) == {"crew": "A2", "co_responder": "P2"}
