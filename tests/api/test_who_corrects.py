"""Corrections: only of what is open to their author, whose act it is too, and as of the moment at which they were made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from apps.core.clock import now, pretending_it_is
from apps.core.ids import derived_id, new_id
from apps.journal.models import Entry
from apps.units.actions import book_off
from tests.support.actions import accept, elsewhere, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, TECHNICIAN
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import kinds_of
from tests.support.state import state_of

ADRENALINE = {"drug": "adrenaline", "dose": 1, "unit": "mg", "route": "iv"}
UNKNOWN, NOT_YOURS = "entry_unknown", "entry_not_yours"


@dataclass
class Care:
    """An officer and a crew at one patient."""

    county: County
    incident: str

    def record(self, name: str, kind: str, payload: Any = None, **more: Any) -> dict[str, Any]:
        return self.county.client(name).record(kind, self.incident, payload, **more)

    def doses(self, count: int = 2) -> list[str]:
        return [self.record(PARAMEDIC, "drug_given", ADRENALINE)["id"] for _ in range(count)]

    def shock(self, name: str) -> str:
        return str(self.record(name, "shock_delivered", {"energy_j": 200})["id"])

    def mark(self, name: str, entry: str, same_as: str, **more: Any) -> dict[str, Any]:
        return self.record(name, "marked_same", {"entry": entry, "same_as": same_as}, **more)

    def withdraw(self, name: str, entry: str, **more: Any) -> dict[str, Any]:
        return self.record(name, "entry_withdrawn", {"entry": entry, "reason": "other"}, **more)

    def hand_over(self) -> None:
        handover = {"handover": str(new_id())}
        assert self.record(OFFICER, "offer_handover", handover)["outcome"] == "recorded"
        accepted = self.record(PARAMEDIC, "accept_handover", handover | {"through_seq": 10})
        assert accepted["outcome"] == "recorded"

    @property
    def counted(self) -> tuple[int, int]:
        """How many drugs and shocks count."""
        care = state_of(self.incident)["patients"][self.incident]["care"]
        return len(care["drugs"]), care["shock_count"]


@pytest.fixture
def care(county: County) -> Care:
    answer = opened(county)
    found = Care(county, answer["incident"]["id"])
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
        found.record(name, "status_reached", {"status": "at_patient"})
    return found


def refused(receipt: dict[str, Any]) -> str:
    assert receipt["outcome"] == "refused"
    assert receipt["detail"]
    return str(receipt["code"])


def test_after_the_handover_an_officer_makes_no_two_doses_one(care: Care, untouched: Untouched) -> None:
    one, two = care.doses()
    care.hand_over()
    with untouched():
        assert refused(care.mark(OFFICER, two, one)) == UNKNOWN
        assert refused(care.withdraw(OFFICER, two)) == UNKNOWN
    assert care.counted == (2, 0)


def test_before_it_a_dose_is_a_clinicians_to_mark(care: Care, untouched: Untouched) -> None:
    one, two = care.doses()
    with untouched():
        for name in (OFFICER, TECHNICIAN):
            assert refused(care.mark(name, two, one)) == NOT_YOURS
    assert care.mark(PARAMEDIC, two, one)["outcome"] == "recorded"
    assert care.counted == (1, 0)


def test_the_shock_of_two_crews_is_marked_by_either(care: Care) -> None:
    first, second, third = care.shock(OFFICER), care.shock(PARAMEDIC), care.shock(PARAMEDIC)
    assert care.mark(OFFICER, second, first)["outcome"] == "recorded"
    assert care.mark(TECHNICIAN, third, first)["outcome"] == "recorded"
    assert care.counted == (0, 1)


def test_two_shocks_of_another_crew_are_not_an_officers_to_mark(care: Care, untouched: Untouched) -> None:
    one, two = care.shock(PARAMEDIC), care.shock(PARAMEDIC)
    with untouched():
        assert refused(care.mark(OFFICER, two, one)) == NOT_YOURS
    assert care.counted == (0, 2)


def test_after_the_handover_ones_own_is_not_marked_away_with_anothers(
    care: Care, untouched: Untouched
) -> None:
    own, again, theirs = care.shock(OFFICER), care.shock(OFFICER), care.shock(PARAMEDIC)
    care.hand_over()
    with untouched():
        assert refused(care.mark(OFFICER, theirs, own)) == UNKNOWN
        assert refused(care.mark(OFFICER, again, own)) == NOT_YOURS
    assert care.withdraw(OFFICER, again)["outcome"] == "recorded"
    assert care.counted == (0, 2)


def test_a_mark_counts_as_of_its_moment_but_of_nothing_that_came_later(
    care: Care, untouched: Untouched
) -> None:
    began = now()
    with pretending_it_is(began + timedelta(minutes=1)):
        own, theirs = care.shock(OFFICER), care.shock(PARAMEDIC)
    with pretending_it_is(began + timedelta(minutes=5)):
        care.hand_over()
    with pretending_it_is(began + timedelta(minutes=6)):
        later = care.shock(PARAMEDIC)
        with untouched():
            assert refused(care.mark(OFFICER, later, own, at=began + timedelta(minutes=2))) == UNKNOWN
            assert refused(care.mark(OFFICER, theirs, own, at=datetime(1970, 1, 1, tzinfo=UTC))) == UNKNOWN
        assert care.mark(OFFICER, theirs, own, at=began + timedelta(minutes=2))["outcome"] == "recorded"
    assert care.counted == (0, 2)


def test_a_clinician_whose_unit_has_cleared_takes_back_only_ones_own(
    care: Care, untouched: Untouched
) -> None:
    own, theirs = care.shock(PARAMEDIC), care.shock(OFFICER)
    care.record(PARAMEDIC, "status_reached", {"status": "clear"})
    with untouched():
        assert refused(care.withdraw(PARAMEDIC, theirs)) == NOT_YOURS
        assert refused(care.mark(PARAMEDIC, theirs, own)) == NOT_YOURS
    assert care.withdraw(PARAMEDIC, own)["outcome"] == "recorded"
    assert care.counted == (0, 1)


def test_who_has_left_corrects_nobody_else(care: Care, untouched: Untouched) -> None:
    theirs = care.shock(OFFICER)
    book_off(care.county.people[TECHNICIAN])
    with untouched():
        assert care.withdraw(TECHNICIAN, theirs)["outcome"] == "refused"
        assert care.withdraw(TECHNICIAN, theirs, at=-1)["outcome"] == "refused"


def test_ids_of_another_incident_of_none_and_of_later_copies_are_unknown(
    care: Care, untouched: Untouched
) -> None:
    own = care.shock(OFFICER)
    other = opened(care.county, **elsewhere())["incident"]["id"]
    foreign = str(an_entry_of(other))
    foretold = str(derived_id(new_id(), f"merged {care.incident}"))
    with untouched():
        for borrowed in (foreign, foretold, str(new_id()), care.incident):
            assert refused(care.mark(OFFICER, own, borrowed)) == UNKNOWN
            assert refused(care.mark(OFFICER, borrowed, own)) == UNKNOWN
        assert refused(care.withdraw(PARAMEDIC, foreign)) == UNKNOWN
    assert kinds_of(care.incident)[-1] == "shock_delivered"


def test_authority_reaches_nothing_that_is_not_there_yet(care: Care) -> None:
    shock = report("shock_delivered", care.incident)
    assert care.withdraw(PARAMEDIC, shock["id"])["flags"] == []
    care.county.client(OFFICER).send(shock)
    assert care.counted == (0, 1)


def test_after_the_handover_an_officer_makes_no_two_patients_one(care: Care, untouched: Untouched) -> None:
    other = str(new_id())
    care.record(PARAMEDIC, "patient_found", {"patient": other})
    care.hand_over()
    merge = {"patient": other, "into": care.incident}
    with untouched():
        assert refused(care.record(OFFICER, "patients_merged", merge)) == NOT_YOURS
    assert state_of(care.incident)["patients"][other]["merged_into"] is None
    assert care.record(PARAMEDIC, "patients_merged", merge)["outcome"] == "recorded"


def an_entry_of(incident: str) -> UUID:
    return Entry.objects.filter(timeline=UUID(incident)).values_list("pk", flat=True)[0]
