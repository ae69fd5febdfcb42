"""Withdrawals: of own entries, of entries of others, of entries that cannot be withdrawn, and the fold after each."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from apps.core.clock import now
from apps.core.ids import new_id
from apps.journal.models import Entry
from tests.support.actions import accept, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, TECHNICIAN
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import kinds_of, latest, part
from tests.support.state import state_of

NOT_YOURS = "Only its author, or a clinician on the incident, may take this entry back."
NOT_WITHDRAWABLE = (
    "An entry of this kind cannot be taken back: what it did was done. Report what is true now."
)


@pytest.fixture
def incident(county: County) -> str:
    answer = opened(county)
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
    found: str = answer["incident"]["id"]
    return found


def shocks(incident: str) -> int:
    count: int = state_of(incident)["patients"][str(incident)]["care"]["shock_count"]
    return count


def withdraw(county: County, name: str, incident: str, entry: str, **more: Any) -> dict[str, Any]:
    return county.client(name).record("entry_withdrawn", incident, {"entry": entry, "reason": "slip"}, **more)


@pytest.mark.parametrize(
    ("after_s", "flags"), [(0, ["undone"]), (9.9, ["undone"]), (10, ["undone"]), (10.1, []), (600, [])]
)
def test_within_ten_seconds_it_is_an_undo(
    county: County, incident: str, after_s: float, flags: list[str]
) -> None:
    at = now() - timedelta(minutes=20)
    shock = county.client(OFFICER).record("shock_delivered", incident, at=at)
    receipt = withdraw(county, OFFICER, incident, shock["id"], at=at + timedelta(seconds=after_s))
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", flags)
    assert shocks(incident) == 0


def test_the_entry_itself_stays_as_it_was(county: County, incident: str) -> None:
    shock = county.client(OFFICER).record("shock_delivered", incident, {"energy_j": 200})
    before = Entry.objects.values().get(pk=shock["id"])
    taken_back = withdraw(county, OFFICER, incident, shock["id"], text="Pressed in the car")
    assert Entry.objects.values().get(pk=shock["id"]) == before
    assert state_of(incident)["withdrawn"] == {shock["id"]: taken_back["id"]}


@pytest.mark.parametrize("name", ["police_clinician", TECHNICIAN])
def test_others_may_not_take_it_back(county: County, incident: str, untouched: Untouched, name: str) -> None:
    shock = county.client(OFFICER).record("shock_delivered", incident)
    with untouched():
        receipt = withdraw(county, name, incident, shock["id"])
    assert (receipt["outcome"], receipt["code"], receipt["detail"]) == (
        "refused",
        "entry_not_yours",
        NOT_YOURS,
    )
    assert shocks(incident) == 1


def test_a_clinician_of_the_ambulance_may(county: County, incident: str) -> None:
    shock = county.client(OFFICER).record("shock_delivered", incident, at=-60)
    receipt = withdraw(county, PARAMEDIC, incident, shock["id"])
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", ["authority"])
    assert shocks(incident) == 0


def test_a_clinician_who_is_not_on_it_may_not(county: County, incident: str, untouched: Untouched) -> None:
    shock = county.client(OFFICER).record("shock_delivered", incident)
    with untouched():
        receipt = withdraw(county, "a2_clinician", incident, shock["id"])
    assert receipt["code"] == "incident_not_found"


@pytest.mark.parametrize("kind", ["incident_opened", "alert_raised", "alert_accepted", "handover_offered"])
def test_what_was_done_is_not_taken_back(
    county: County, incident: str, untouched: Untouched, kind: str
) -> None:
    county.client(OFFICER).record("offer_handover", incident, {"handover": str(new_id())})
    entry = str(latest(kind, incident).pk)
    with untouched():
        receipt = withdraw(county, PARAMEDIC, incident, entry)
    assert (receipt["code"], receipt["detail"]) == ("entry_not_withdrawable", NOT_WITHDRAWABLE)


def test_a_withdrawal_is_not_withdrawn(county: County, incident: str, untouched: Untouched) -> None:
    shock = county.client(OFFICER).record("shock_delivered", incident)
    taken_back = withdraw(county, OFFICER, incident, shock["id"])
    with untouched():
        receipt = withdraw(county, OFFICER, incident, taken_back["id"])
    assert receipt["code"] == "entry_not_withdrawable"
    assert shocks(incident) == 0


def test_a_mark_of_sameness_is_withdrawn(county: County, incident: str) -> None:
    client = county.client(OFFICER)
    first, second = client.send(report("shock_delivered", incident), report("shock_delivered", incident))
    mark = client.record("marked_same", incident, {"entry": second["id"], "same_as": first["id"]})
    assert shocks(incident) == 1
    withdraw(county, OFFICER, incident, mark["id"])
    assert shocks(incident) == 2


def test_it_may_come_before_what_it_takes_back(county: County, incident: str) -> None:
    client, shock = county.client(OFFICER), report("shock_delivered", incident)
    assert withdraw(county, OFFICER, incident, shock["id"])["outcome"] == "recorded"
    assert client.send(shock)[0]["outcome"] == "recorded"
    assert shocks(incident) == 0


def test_before_it_comes_nobody_elses_counts(county: County, incident: str) -> None:
    shock = report("shock_delivered", incident)
    withdraw(county, TECHNICIAN, incident, shock["id"])
    county.client(OFFICER).send(shock)
    assert shocks(incident) == 1


def test_sent_twice_it_is_withdrawn_once(county: County, incident: str) -> None:
    shock = county.client(OFFICER).record("shock_delivered", incident)
    first = withdraw(county, OFFICER, incident, shock["id"])
    assert withdraw(county, PARAMEDIC, incident, shock["id"])["outcome"] == "recorded"
    assert state_of(incident)["withdrawn"] == {shock["id"]: first["id"]}


def test_an_arrival_by_mistake_is_taken_back(county: County, incident: str) -> None:
    client = county.client(OFFICER)
    arrived = client.record("status_reached", incident, {"status": "at_patient"})
    assert part(incident, county.unit("P1"))["status"] == "at_patient"
    withdraw(county, OFFICER, incident, arrived["id"])
    assert part(incident, county.unit("P1"))["status"] == "mobile"


def test_clearing_by_mistake_commits_the_unit_again(county: County, incident: str) -> None:
    client = county.client(OFFICER)
    cleared = client.record("status_reached", incident, {"status": "clear"})
    assert client.snapshot()["person"]["unit"]["incident"] is None
    assert withdraw(county, OFFICER, incident, cleared["id"])["outcome"] == "recorded"
    assert client.snapshot()["person"]["unit"]["incident"] == incident


def test_a_unit_that_has_gone_on_elsewhere_cannot_be_called_back_so(
    county: County, incident: str, untouched: Untouched
) -> None:
    client = county.client(OFFICER)
    cleared = client.record("status_reached", incident, {"status": "clear"})
    elsewhere = opened(county)["incident"]["id"]
    assert client.snapshot()["person"]["unit"]["incident"] == elsewhere
    with untouched():
        receipt = withdraw(county, OFFICER, incident, cleared["id"])
    assert (receipt["code"], receipt["detail"]) == (
        "unit_committed",
        "P1 is on another incident. Choose another unit.",
    )
    assert part(incident, county.unit("P1"))["status"] == "clear"


@pytest.mark.parametrize("reason", ["slip", "wrong_time", "wrong_patient", "did_not_happen", "other"])
def test_the_reasons_there_are(county: County, incident: str, reason: str) -> None:
    shock = county.client(OFFICER).record("shock_delivered", incident)
    payload = {"entry": shock["id"], "reason": reason}
    assert county.client(OFFICER).record("entry_withdrawn", incident, payload)["outcome"] == "recorded"
    assert kinds_of(incident)[-2:] == ["shock_delivered", "entry_withdrawn"]
