"""Every kind against every paper: what it declares fits the tables of the renderers, and is what the paper then says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from apps.accounts.access import Sensitivity
from apps.care.kinds import KINDS as CARE
from apps.care.payloads import InPhase
from apps.handovers.kinds import KINDS as HANDOVERS
from apps.handovers.spoken import atmist
from apps.interop.edition import Edition
from apps.interop.fhir.bundle import document
from apps.interop.lines import lines_of
from apps.interop.nemsis.report import values_of
from apps.interop.papers_check import RENDERERS, Renderer, misfits, papers_fit_kinds
from apps.interop.text import texts_of
from apps.interop.utstein import row_of
from apps.journal.effects import Treatment
from apps.journal.kinds import Kind, registry
from apps.journal.papers import PAPERS, PLACED, Coded, ListedUnder, Nowhere, Papers, Said, SpokenPart
from apps.journal.recording import FACT
from tests.interop.cases import SECOND, edition
from tests.support.entries import (
    A101,
    INCIDENT,
    OFFICER,
    PARAMEDIC,
    XT21,
    TimelineExample,
    begun,
    handover_id,
    tourniquet_id,
)
from tests.support.words import ENGLISH
from tests.wire.examples import examples

MOON = Kind(
    name="moon_treated",
    payload=InPhase,
    sensitivity=Sensitivity.CLINICAL,
    effect=(Treatment(),),
    papers=Papers(document=PLACED, spoken=PLACED, fhir=PLACED, nemsis=PLACED, utstein=PLACED),
    words=PLACED,
    recorded=FACT,
)
FILE = "apps/care/payloads.py"
Step = tuple[str, dict[str, Any], str | None]
TO_HOSPITAL: list[Step] = [
    ("handover_offered", {"handover": handover_id(2), "from_unit": A101}, "Calder Royal Hospital"),
    ("handover_accepted", {"handover": handover_id(2), "through_seq": 1}, None),
]
APPLIED = {"tourniquet": tourniquet_id(1), "limb": "left_leg", "time_known": True}
BEFORE: dict[str, list[Step]] = {
    "cpr_paused": [("cpr_started", {}, None)],
    "pulse_lost": [("pulse_returned", {}, None)],
    "drug_given": [("cpr_started", {}, None)],
    "airway_managed": [("cpr_started", {}, None)],
    "patients_merged": [("patient_described", {"patient": SECOND}, None)],
    "tourniquet_reassessed": [("tourniquet_applied", APPLIED, None)],
    "tourniquet_conversion_started": [("tourniquet_applied", APPLIED, None)],
    "tourniquet_converted": [("tourniquet_applied", APPLIED, None)],
    "tourniquet_conversion_failed": [("tourniquet_applied", APPLIED, None)],
    **{kind.name: TO_HOSPITAL[:1] for kind in HANDOVERS if kind.name != "handover_offered"},
}
# What shows in a paper only once something else was recorded.
AFTER: dict[str, list[Step]] = {
    "cpr_paused": [("cpr_resumed", {}, None)],
    "arrest_recognised": [("pulse_returned", {}, None)],
    "pulse_lost": TO_HOSPITAL,
}
# What shows in a paper only in one of several forms of the kind.
FORMS: dict[str, list[dict[str, Any]]] = {
    "airway_managed": [{"adjunct": "suction"}, {"adjunct": "supraglottic"}],
    "patient_found": [{"patient": INCIDENT, "tag": "A-1"}, {"patient": SECOND}],
    "patients_merged": [{"patient": SECOND, "into": None}],
    "history_told": [{"topic": "mechanism"}],
    **{kind.name: [{"handover": handover_id(2)}] for kind in HANDOVERS},
}
WALKED = [*CARE, *HANDOVERS]


def recorded(kind: Kind, payload: dict[str, Any] | None, after: list[Step]) -> Edition:
    """A case with an entry of this kind, or the same one without it."""
    timeline = begun(kind.name)
    timeline.reach("43:30", "at_patient", by=OFFICER)
    timeline.reach("43:40", "at_patient", by=PARAMEDIC)
    for step in BEFORE.get(kind.name, []):
        _record(timeline, "44:00", step)
    if payload is None:
        timeline.reach("45:00", "at_patient", by=PARAMEDIC)
    else:
        _record(timeline, "45:00", (kind.name, payload, examples()[kind.name]["text"]))
    for step in after:
        _record(timeline, "46:00", step)
    return edition(timeline)


def _record(timeline: TimelineExample, moment: str, step: Step) -> None:
    kind, payload, text = step
    timeline.record(moment, kind, payload, by=PARAMEDIC, text=text)


def said(paper: str, of: Edition) -> Any:
    """What the paper says, without what only counts or dates entries."""
    record, patient = of.source.record, of.patient["patient"]
    match paper:
        case "document":
            return sorted(line.words for line in lines_of(of, ENGLISH) if line.kind != "status_reached")
        case "spoken":
            return atmist(of.state, record, patient, ENGLISH, texts_of(of))
        case "fhir":
            return list(_resources(document(of)["entry"]))
        case "nemsis":
            reports = [
                values_of(of.source, of.state, of.patient, of.state["involvements"][unit])
                for unit in (XT21, A101)
            ]
            return [{name: value for name, value in one.items() if name != "eTimes.13"} for one in reports]
        case _:
            return row_of(record, of.state, of.source.entries, patient)


def _resources(entries: list[Any]) -> Iterator[Any]:
    """Without what is made of the other papers: the narrative of the record's lines and of ATMIST."""
    for one in (entry["resource"] for entry in entries):
        match one["resourceType"]:
            case "Composition":
                yield from (
                    section["text"]
                    for section in one["section"]
                    if section["title"]
                    not in ("ATMIST", ENGLISH("documents-part-atmist"), ENGLISH("fhir-part-done"))
                )
            case "Provenance":
                continue
            case _:
                yield one


def forms_of(kind: Kind) -> list[dict[str, Any]]:
    payload = examples()[kind.name]["payload"]
    about = {"patient": None} if "patient" in payload else {}
    return [payload | about | form for form in FORMS.get(kind.name, [{}])]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("kind", WALKED, ids=lambda kind: kind.name)
def test_a_kind_is_in_the_papers_that_it_declares_and_in_no_other(kind: Kind, paper: str) -> None:
    changed = [
        said(paper, recorded(kind, form, after)) != said(paper, recorded(kind, None, after))
        for form in forms_of(kind)
        for after in ([], AFTER.get(kind.name, []))
    ]
    assert any(changed) is not isinstance(getattr(kind.papers, paper), Nowhere)


def test_every_kind_of_the_product_fits_every_renderer() -> None:
    assert papers_fit_kinds() == []
    assert {one.paper for one in RENDERERS} == set(PAPERS)


@pytest.mark.parametrize("renderer", RENDERERS, ids=lambda one: one.paper)
def test_a_kind_that_a_renderer_forgets_is_named_with_the_file(renderer: Renderer) -> None:
    assert list(misfits([*registry, MOON], [renderer])) == [
        f"{renderer.file}: no place for the kind moon_treated, "
        f"which has one of its own in the paper {renderer.paper}"
    ]


@pytest.mark.parametrize("renderer", RENDERERS, ids=lambda one: one.paper)
def test_a_place_for_what_is_no_kind_is_named_with_the_file(renderer: Renderer) -> None:
    more = replace(renderer, kinds={*renderer.kinds, "moon_observed"})
    assert list(misfits(list(registry), [more])) == [
        f"{renderer.file}: a place for moon_observed, "
        f"which is no kind that has one in the paper {renderer.paper}"
    ]


def test_a_kind_without_a_part_of_its_declaration_is_refused() -> None:
    bare = Kind(name="moon_treated", payload=InPhase, sensitivity=Sensitivity.CLINICAL, effect=(Treatment(),))
    assert list(misfits([bare], [])) == [
        f"{FILE}: the kind moon_treated does not declare its papers",
        f"{FILE}: the kind moon_treated does not declare its words",
        f"{FILE}: the kind moon_treated does not declare its who records it",
    ]


def test_words_and_codes_that_do_not_exist_are_refused() -> None:
    wrong = replace(
        MOON,
        words=Said("timeline-moon_treated"),
        papers=replace(MOON.papers, document=Said("documents-line-moon"), fhir=Coded("moonshine")),
    )
    assert list(misfits([wrong], [])) == [
        f"{FILE}: the kind moon_treated is said by timeline-moon_treated, which is no key of the catalogue",
        f"{FILE}: the kind moon_treated is said by documents-line-moon, which is no key of the catalogue",
        f"{FILE}: the kind moon_treated has the code moonshine, which is not in codes.yaml",
    ]


@pytest.mark.parametrize(
    "derived",
    [{"spoken": ListedUnder(SpokenPart.AIRWAY)}, {"fhir": Coded(None)}],
    ids=lambda one: next(iter(one)),
)
def test_what_is_said_by_its_line_needs_a_line_to_say(derived: dict[str, Any]) -> None:
    papers = replace(MOON.papers, **derived)
    assert list(misfits([replace(MOON, papers=papers)], [])) == [
        f"{FILE}: the kind moon_treated is listed or coded in the words of its line, and has no such line"
    ]


def test_what_one_message_says_is_in_every_paper_by_that_message() -> None:
    once, often = {"passes": 1}, {"passes": 3}
    timeline = begun("suction")
    for moment, payload in (("44:00", once), ("45:00", once), ("46:00", often)):
        timeline.record(moment, "airway_suctioned", payload, by=PARAMEDIC)
    of = edition(timeline)
    assert said("document", of) == ["Airway suctioned", "Airway suctioned", "Airway suctioned, 3 passes"]
    treated = next(line["value"] for line in said("spoken", of) if line["key"] == "treatment")
    assert treated == (
        "Airway suctioned, {2026-11-22T22:44:00.000Z}. Airway suctioned, 3 passes, {2026-11-22T22:46:00.000Z}"
    )
    codes = [one["code"] for one in said("fhir", of) if one.get("resourceType") == "Procedure"]
    assert [one["text"] for one in codes] == [
        "Airway suctioned",
        "Airway suctioned",
        "Airway suctioned, 3 passes",
    ]
    assert {one["coding"][0]["code"] for one in codes} == {"230040009"}
    _, crew = said("nemsis", of)
    assert [one["eProcedures.03"] for one in crew["eProcedures.ProcedureGroup"]] == ["230040009"] * 3
