"""Each validator finds faults, and each misses some that another finds: this is why there are three, and our own rules."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from apps.interop.fhir.bundle import document
from tests.interop import cases
from tests.interop.validators import document_faults, model_faults, node_faults, schema_faults

Json = dict[str, Any]
SCHEMA, MODEL, NODE, OURS = "HL7's schema", "fhir.resources", "npm fhir", "our rules"


@pytest.fixture(scope="module")
def sound() -> Json:
    return document(cases.edition(cases.amended()))


def found(bundle: Json, kind: str) -> Json:
    resource: Json = next(
        one["resource"] for one in bundle["entry"] if one["resource"]["resourceType"] == kind
    )
    return resource


def _unknown_property(bundle: Json) -> None:
    found(bundle, "Observation")["colour"] = "red"


def _no_status(bundle: Json) -> None:
    del found(bundle, "Procedure")["status"]


def _junk_status(bundle: Json) -> None:
    found(bundle, "Procedure")["status"] = "mostly"


def _junk_status_of_an_observation(bundle: Json) -> None:
    found(bundle, "Observation")["status"] = "mostly"


def _no_code(bundle: Json) -> None:
    del found(bundle, "Observation")["code"]


def _two_values(bundle: Json) -> None:
    one = next(each["resource"] for each in bundle["entry"] if "valueQuantity" in each["resource"])
    one["valueString"] = "a lot"


def _malformed_time(bundle: Json) -> None:
    found(bundle, "Observation")["effectiveDateTime"] = "22:41"


def _no_subject(bundle: Json) -> None:
    del found(bundle, "MedicationAdministration")["subject"]


def _dangling(bundle: Json) -> None:
    bundle["entry"] = [one for one in bundle["entry"] if one["resource"]["resourceType"] != "Patient"]


def _not_first(bundle: Json) -> None:
    bundle["entry"].reverse()


def _unknown_code(bundle: Json) -> None:
    found(bundle, "Procedure")["code"] = {
        "coding": [{"system": "http://snomed.info/sct", "code": "22298006", "display": "Infarct"}]
    }


def _unreached(bundle: Json) -> None:
    one = deepcopy(found(bundle, "Procedure")) | {"id": "01900000-0000-7000-8000-0000000000aa"}
    bundle["entry"].append({"fullUrl": f"urn:uuid:{one['id']}", "resource": one})


# The measured faults that each validator finds. If a new version finds more, the test fails and the table is updated.
MUTATIONS: list[tuple[Callable[[Json], None], set[str]]] = [
    (_unknown_property, {SCHEMA, MODEL, NODE}),
    (_no_status, {MODEL, NODE}),
    (_junk_status, {NODE}),
    (_junk_status_of_an_observation, {SCHEMA, NODE}),
    (_no_code, {SCHEMA, MODEL, NODE}),
    (_two_values, {MODEL}),
    (_malformed_time, {SCHEMA, MODEL, NODE}),
    (_no_subject, {SCHEMA, MODEL, NODE}),
    (_dangling, {OURS}),
    (_not_first, {OURS}),
    (_unknown_code, {OURS}),
    (_unreached, {OURS}),
]


def _sound(bundle: Json) -> None:
    """The document without a change."""


@pytest.fixture(scope="module")
def verdicts(sound: Json) -> dict[str, set[str]]:
    """The validators that find a fault in the document after each change."""
    changes = [_sound, *(spoil for spoil, _ in MUTATIONS)]
    bundles = [deepcopy(sound) for _ in changes]
    for change, bundle in zip(changes, bundles, strict=True):
        change(bundle)
    by_node = node_faults(bundles)
    return {
        change.__name__: {
            judge
            for judge, faults in (
                (SCHEMA, schema_faults(bundle)),
                (MODEL, model_faults(bundle)),
                (NODE, recorded),
                (OURS, document_faults(bundle)),
            )
            if faults
        }
        for change, bundle, recorded in zip(changes, bundles, by_node, strict=True)
    }


def test_nobody_finds_fault_with_the_document(verdicts: dict[str, set[str]]) -> None:
    assert verdicts[_sound.__name__] == set()


@pytest.mark.parametrize(("spoil", "validators"), MUTATIONS)
def test_a_spoilt_document_is_found_out(
    verdicts: dict[str, set[str]], spoil: Callable[[Json], None], validators: set[str]
) -> None:
    assert verdicts[spoil.__name__] == validators
