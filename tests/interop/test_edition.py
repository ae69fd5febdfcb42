"""The editions of a record: preliminary, final, amended, and what each contains."""

from __future__ import annotations

from typing import Any

import pytest

from apps.interop.edition import edition_of
from apps.interop.fhir.bundle import document, document_bytes
from apps.interop.pdf.page import pdf
from apps.interop.text import plain_text
from tests.interop import cases
from tests.interop.cases import SECOND, edition, source
from tests.support.entries import A101, INCIDENT, OFFICER, PARAMEDIC, handover_id, patient_id


def standing(of: Any) -> tuple[str, int, int | None]:
    return of.status, of.through_seq, of.replaces_seq


def test_until_a_handover_is_accepted_it_is_preliminary() -> None:
    assert standing(edition(cases.worked())) == ("preliminary", 38, None)


def test_the_acceptance_makes_it_final() -> None:
    assert standing(edition(cases.handed_over())) == ("final", 41, None)


def test_what_units_do_later_changes_no_byte_of_the_final_one() -> None:
    timeline = cases.handed_over()
    before = document_bytes(edition(timeline))
    timeline.reach("58:00", "transporting", by=PARAMEDIC)
    timeline.reach("58:30", "clear", by=OFFICER)
    timeline.record("58:40", "incident_closed", {"cause": "all_clear"})
    assert standing(edition(timeline)) == ("final", 41, None)
    assert document_bytes(edition(timeline)) == before


def test_what_is_recorded_of_the_other_patient_changes_nothing_either() -> None:
    timeline = cases.handed_over()
    timeline.record("58:00", "note_added", {"patient": SECOND}, by=OFFICER, text="Warm hands.")
    assert standing(edition(timeline)) == ("final", 41, None)
    assert standing(edition(timeline, SECOND)) == ("preliminary", 42, None)


def test_what_is_recorded_after_it_amends_and_replaces_it() -> None:
    assert standing(edition(cases.amended())) == ("amended", 43, 41)


def test_a_withdrawal_alone_amends() -> None:
    timeline = cases.handed_over()
    shock = next(entry for entry in timeline.entries if entry["kind"] == "shock_delivered")
    timeline.withdraw("58:00", shock["id"], by=OFFICER)
    assert standing(edition(timeline)) == ("amended", 42, 41)


def test_the_handover_at_the_hospital_is_a_final_edition_again() -> None:
    timeline = cases.amended()
    given = {"handover": handover_id(2), "patient": None, "from_unit": A101, "to_unit": None}
    timeline.record("58:10", "handover_offered", given, by=PARAMEDIC, text="Leeds General")
    accepted = {"handover": handover_id(2), "through_seq": 44}
    timeline.record(
        "58:20", "handover_accepted", accepted, by=PARAMEDIC, text="Sister A. Okafor, charge nurse"
    )
    of = edition(timeline)
    assert standing(of) == ("final", 45, 41)
    assert (
        "A101 to Leeds General, accepted 22 Nov 2026 22:58, received by Sister A. Okafor, charge nurse"
        in (plain_text(of).replace("\n    ", " "))
    )


def test_an_edition_has_one_name_and_the_next_one_another() -> None:
    final, amended = edition(cases.handed_over()), edition(cases.amended())
    assert final.id == edition(cases.handed_over()).id
    assert amended.replaces == final.id
    assert amended.id != final.id


def test_of_two_records_of_one_person_there_is_one() -> None:
    timeline = cases.worked()
    timeline.record("56:00", "patients_merged", {"patient": SECOND, "into": INCIDENT}, by=OFFICER)
    assert edition(timeline, SECOND).number == edition(timeline).number == "WY-20261122-0042.1"
    assert document_bytes(edition(timeline, SECOND)) == document_bytes(edition(timeline))
    assert "Tourniquet on left leg, high, over clothing, CAT 7" in plain_text(edition(timeline))


def test_an_unknown_patient_has_no_record() -> None:
    with pytest.raises(KeyError):
        edition(cases.worked(), patient_id(7))


@pytest.mark.parametrize("made", [document_bytes, plain_text, pdf])
def test_the_order_in_which_entries_came_changes_no_byte(made: Any) -> None:
    timeline = cases.amended()
    turned = edition_of(source(list(reversed(timeline.entries))), INCIDENT)
    assert made(turned) == made(edition(timeline))


def test_the_digest_is_of_these_entries_and_of_no_others() -> None:
    timeline = cases.worked()
    before = edition(timeline).digest
    timeline.entries[-1]["payload"] = timeline.entries[-1]["payload"] | {"bleeding": True}
    changed = edition(timeline).digest
    assert (len(before), before == changed) == (64, False)


def test_an_identity_that_was_erased_leaves_no_name() -> None:
    timeline = cases.worked()
    entry = next(one for one in timeline.entries if one["kind"] == "patient_identified")
    entry["text"] = None
    patient = document(edition(timeline))["entry"][1]["resource"]
    assert "name" not in patient
    assert "birthDate" not in patient
    assert [one["system"] for one in patient["identifier"]] == ["urn:coresponder:patient"]
    assert "Name not known" in plain_text(edition(timeline))
