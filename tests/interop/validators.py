"""Other projects' validators of FHIR R4, and the rules of documents that none of them checks.

The JSON schema of HL7 (from an npm package), the models of `fhir.resources`, and the npm validator `fhir`. Each misses faults
that another finds; `test_fhir_validators.py` proves that each of them finds some.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from fhir.resources.R4B import get_fhir_model_class
from jsonschema import Draft6Validator

from apps.interop.codes import SYSTEMS, table

Json = dict[str, Any]
ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ROOT / "frontend" / "node_modules"
SCHEMA = PACKAGES / "@medplum" / "definitions" / "dist" / "fhir" / "r4" / "fhir.schema.json"


@cache
def _schema() -> Json:
    read: Json = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return read


@cache
def _validator(resource_type: str) -> Draft6Validator:
    """The schema with its `oneOf` of all resources narrowed to one: otherwise each fault is listed a hundred times."""
    schema = _schema()
    return Draft6Validator({"$ref": f"#/definitions/{resource_type}", "definitions": schema["definitions"]})


def schema_faults(resource: Json) -> list[str]:
    """Faults of a Bundle and of each resource in it, each by its own definition."""
    whole = resource | {"entry": []} if resource["resourceType"] == "Bundle" else resource
    inside = [one["resource"] for one in resource.get("entry", [])] if whole is not resource else []
    faults = [
        f"{resource['resourceType']}: {fault.json_path} {fault.message[:160]}"
        for fault in _validator(resource["resourceType"]).iter_errors(whole)
        if not (whole is not resource and list(fault.path) == ["entry"])
    ]
    return faults + [fault for one in inside for fault in schema_faults(one)]


def model_faults(resource: Json) -> list[str]:
    """Faults by `fhir.resources` (R4B), which checks each resource of a Bundle."""
    each = (
        [one["resource"] for one in resource["entry"]] if resource["resourceType"] == "Bundle" else [resource]
    )
    whole = [resource] if resource["resourceType"] == "Bundle" else []
    return [fault for one in [*whole, *each] for fault in _model_faults(one)]


def _model_faults(resource: Json) -> Iterator[str]:
    try:
        get_fhir_model_class(resource["resourceType"]).model_validate(resource)
    except ValueError as fault:
        yield f"{resource['resourceType']}: {fault}"


_SCRIPT = """
const { Fhir } = require(process.argv[1]);
const judge = new Fhir();
const wrong = ({ severity }) => severity === "error" || severity === "fatal";
const faults = (one) =>
  judge.validate(one, { errorOnUnexpected: true }).messages.filter(wrong)
    .map((recorded) => `${one.resourceType}: ${recorded.location} ${recorded.message}`);
const given = JSON.parse(require("fs").readFileSync(0, "utf8"));
const answers = given.map((document) => document.flatMap(faults));
process.stdout.write(JSON.stringify(answers));
"""


def node_faults(bundles: Sequence[Json]) -> list[list[str]]:
    """Faults by the npm validator `fhir` of each document and each resource in it; one process checks all."""
    inside = [[bundle, *(one["resource"] for one in bundle["entry"])] for bundle in bundles]
    done = subprocess.run(
        ["node", "-e", _SCRIPT, str(PACKAGES / "fhir" / "fhir.js")],
        input=json.dumps(inside),
        capture_output=True,
        text=True,
        check=True,
    )
    answers: list[list[str]] = json.loads(done.stdout)
    return answers


def document_faults(bundle: Json) -> list[str]:
    """Faults by HL7 FHIR R4, 3.3 Documents (Composition first, no outside references, no unreachable resource) and of our codes."""
    by_url = {one["fullUrl"]: one["resource"] for one in bundle["entry"]}
    resources = list(by_url.values())
    faults = [] if resources[0]["resourceType"] == "Composition" else ["the Composition is not first"]
    if len(by_url) != len(bundle["entry"]):
        faults.append("an address is repeated")
    faults += [f"{url} does not fit its id" for url, one in by_url.items() if url != f"urn:uuid:{one['id']}"]
    faults += [f"{ref} leads nowhere" for one in resources for ref in _refs(one) if ref not in by_url]
    reached = _reached(resources[0], by_url)
    faults += [
        f"{one['resourceType']} {url} is not reached"
        for url, one in by_url.items()
        if url not in reached and one["resourceType"] not in ("Composition", "Provenance")
    ]
    return faults + [f"{system} {code} is not in the table" for system, code in _codes(bundle) - _known()]


def _refs(part: Any) -> Iterator[str]:
    if isinstance(part, list):
        for one in part:
            yield from _refs(one)
    if isinstance(part, dict):
        if "reference" in part:
            yield part["reference"]
        for one in part.values():
            yield from _refs(one)


def _reached(start: Json, by_url: dict[str, Json]) -> set[str]:
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        for ref in _refs(waiting.pop()):
            if ref in by_url and ref not in reached:
                reached.add(ref)
                waiting.append(by_url[ref])
    return reached


def _codes(part: Any) -> set[tuple[str, str]]:
    if isinstance(part, list):
        return {code for one in part for code in _codes(one)}
    if not isinstance(part, dict):
        return set()
    own = (
        {(part["system"], part["code"])}
        if part.get("system") in SYSTEMS.values() and "code" in part
        else set()
    )
    return own | {code for one in part.values() for code in _codes(one)}


@cache
def _known() -> frozenset[tuple[str, str]]:
    return frozenset(
        (SYSTEMS[terminology], held["code"])
        for terminology, codes in table().items()
        if terminology in SYSTEMS
        for held in codes.values()
    )
