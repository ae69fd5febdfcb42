"""What was done: procedures, medicines and devices. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, assert_never

from apps.care.second_clinician import second_clinician_words
from apps.care.state import Recorded, Tourniquet
from apps.core.words import Words, capital
from apps.handovers.treated import warmth_words
from apps.interop.codes import concept, quantity
from apps.interop.fhir.parts import DocumentContext, Fact, named, term, without_none
from apps.interop.local_time import clock
from apps.interop.shapes import Json
from apps.journal.kinds import plain_line, registry
from apps.journal.papers import Coded, Nowhere, Placed

# What has a SNOMED code of the same name. That of a supraglottic airway is of the American edition: for NEMSIS only.
CODED_AIRWAYS = ("suction", "opa", "npa", "bag_valve_mask", "tracheal_tube")
CODED_DRUGS = ("adrenaline", "amiodarone", "tranexamic_acid", "naloxone", "morphine", "ketamine")
Done = tuple[str, str | None, str | None]
"""Words, our name of the SNOMED code, the place on the body."""
CONVERSIONS = {
    "converting": "in-progress",
    "converted": "completed",
    "failed_locked": "stopped",
}


def procedure(
    context: DocumentContext, name: str, *, code: Json, entry: str | None = None, **rest: Any
) -> Fact:
    """`rest` has the time (`performedDateTime` or `performedPeriod`) and, where it is not completed, the status."""
    author_of = context.author_of(entry)
    resource = (
        context.resource("Procedure", name)
        | {
            "status": "completed",
            "code": code,
            "subject": context.ref("patient"),
            "encounter": context.ref("attendance"),
            "performer": [{"actor": author_of}] if author_of else None,
        }
        | rest
    )
    return Fact(resource=without_none(**resource), heading="procedures", entry=entry)


def procedures(context: DocumentContext) -> list[Fact]:
    made = (make for make in dict.fromkeys(PROCEDURES.values()))
    return [*(fact for make in made for fact in make(context)), *_treatments(context)]


def _compressions(context: DocumentContext) -> Iterator[Fact]:
    """One for each period in which CPR ran."""
    for number, span in enumerate(context.care["spans"], start=1):
        period = without_none(start=span["from"], end=span["to"])
        status = "completed" if span["to"] else "in-progress"
        code = concept(context.words("fhir-cpr"), snomed="cpr")
        yield procedure(context, named("cpr", number), code=code, performedPeriod=period, status=status)


def _shocks(context: DocumentContext) -> Iterator[Fact]:
    for one in context.care["shocks"]:
        joules = one["energy_j"]
        energy = [{"text": context.words("fhir-energy", joules=str(joules))}] if joules else []
        code = concept(context.words("fhir-shock"), snomed="defibrillation")
        yield _at(context, one, "shock", code, note=energy)


def _at(context: DocumentContext, one: Recorded, name: str, code: Json, **rest: Any) -> Fact:
    when = {"performedDateTime": one["at"]}
    return procedure(context, named(name, one["entry"]), code=code, entry=one["entry"], **when, **rest)


def _breaths(context: DocumentContext) -> Iterator[Fact]:
    for one in context.care["breaths"]:
        count = [{"text": context.words("timeline-rescue_breaths_given", count=one["count"])}]
        yield _at(context, one, "breaths", concept(context.words("fhir-breaths")), note=count)


def _tourniquets(context: DocumentContext) -> Iterator[Fact]:
    words = context.words
    for key, one in sorted(context.care["tourniquets"].items()):
        place = [concept(term(words, "limb", one["limb"]))]
        notes = [{"text": text} for text in _about(context, one)]
        applied = named("tourniquet", key)
        code = concept(words("fhir-tourniquet"), snomed="tourniquet")
        when = {"performedDateTime": one["applied_at"], "bodySite": place}
        yield procedure(context, applied, code=code, entry=context.application(key), note=notes, **when)
        if one["status"] in CONVERSIONS:
            status, code = CONVERSIONS[one["status"]], concept(words(f"fhir-conversion-{one['status']}"))
            at = one["converted_at"] if one["status"] == "converted" else one["failed_at"]
            agreed = second_clinician_words(one["conversion"], words)
            note = [{"text": capital(agreed)}] if agreed else None
            rest = without_none(performedDateTime=at, bodySite=place, note=note)
            part_of = [context.ref(applied)]
            name = named("conversion", key)
            yield procedure(context, name, code=code, status=status, partOf=part_of, **rest)


def _about(context: DocumentContext, one: Tourniquet) -> Iterator[str]:
    words = context.words
    if not one["time_known"]:
        yield words("fhir-tourniquet-time-not-known")
    recorded = [
        one["site"] and words.term(f"site-{one['site']}"),
        one["over"] and words.term(f"over-{one['over']}"),
        one["device"],
    ]
    if any(recorded):
        yield words.list([part for part in recorded if part], "unit")
    if one["reassessed"]:
        last = one["reassessed"][-1]
        at = clock(last["at"], context.edition.source.zone)
        yield words("fhir-last-look-bleeding" if last["bleeding"] else "fhir-last-look-dry", at=at)


def _treatments(context: DocumentContext) -> Iterator[Fact]:
    words = context.words
    for one in context.patient["treatments"]:
        done = _treatment(one["kind"], one["payload"], words)
        if done is None:
            continue
        label, snomed, place = done
        phase = words.term(f"phase-{one['phase']}") if one["phase"] else None
        notes = [{"text": words("fhir-phase", phase=phase)}] if phase else []
        where = [concept(place)] if place else []
        yield _at(context, one, "treatment", concept(label, snomed=snomed), bodySite=where, note=notes)


def _treatment(kind: str, said: Json, words: Words) -> Done | None:
    match registry[kind].papers.fhir:
        case Coded(snomed):
            return plain_line(registry[kind], said, words), snomed, _region(said, words)
        case Placed():
            # What is given is a medicine and not a procedure.
            return None if kind in MEDICINES else TREATMENTS[kind](said, words)
        case Nowhere():
            return None
        case never:
            assert_never(never)


def _region(said: Json, words: Words) -> str | None:
    return term(words, "region", said["region"]) if said.get("region") else None


def _airway(said: Json, words: Words) -> Done:
    adjunct = said["adjunct"]
    label = words("timeline-airway_managed", adjunct=words.term(f"airway-{adjunct}"))
    return label, adjunct if adjunct in CODED_AIRWAYS else None, None


def _packed(said: Json, words: Words) -> Done:
    label = words("fhir-packed-haemostatic" if said.get("haemostatic") else "fhir-packed")
    return label, "haemorrhage_control", _region(said, words)


def _dressed(said: Json, words: Words) -> Done:
    return words("fhir-pressure-dressing"), "pressure_dressing", _region(said, words)


def _sealed(said: Json, words: Words) -> Done:
    side, face = words.term(f"side-{said['side']}"), words.term(f"face-{said['face']}")
    return words("fhir-chest-seal"), None, words("fhir-chest", side=side, face=face)


def _positioned(said: Json, words: Words) -> Done:
    position = words.term(f"position-{said['position']}")
    return words("timeline-patient_positioned", position=position), None, None


def _warmed(said: Json, words: Words) -> Done:
    return words("timeline-warmth_kept", by=warmth_words(said["by"], words)), None, None


TREATMENTS: Mapping[str, Callable[[Json, Words], Done]] = {
    "airway_managed": _airway,
    "wound_packed": _packed,
    "pressure_dressing_applied": _dressed,
    "chest_seal_applied": _sealed,
    "patient_positioned": _positioned,
    "warmth_kept": _warmed,
}
PROCEDURES: Mapping[str, Callable[[DocumentContext], Iterator[Fact]]] = {
    "cpr_started": _compressions,
    "cpr_paused": _compressions,
    "cpr_resumed": _compressions,
    "shock_delivered": _shocks,
    "rescue_breaths_given": _breaths,
    "tourniquet_applied": _tourniquets,
    "tourniquet_reassessed": _tourniquets,
    "tourniquet_conversion_started": _tourniquets,
    "tourniquet_converted": _tourniquets,
    "tourniquet_conversion_failed": _tourniquets,
}


def medicines(context: DocumentContext) -> list[Fact]:
    return [fact for make in MEDICINES.values() for fact in make(context)]


def _given(context: DocumentContext, one: Recorded, medicine: Json, **rest: Any) -> Fact:
    author_of = context.author_of(one["entry"])
    resource = context.resource("MedicationAdministration", named("medicine", one["entry"])) | {
        "status": "completed",
        "medicationCodeableConcept": medicine,
        "subject": context.ref("patient"),
        "context": context.ref("attendance"),
        "effectiveDateTime": one["at"],
        "performer": [{"actor": author_of}] if author_of else None,
    }
    return Fact(resource=without_none(**resource, **rest), heading="medications", entry=one["entry"])


def _oxygen(context: DocumentContext) -> Iterator[Fact]:
    for one in context.patient["treatments"]:
        if one["kind"] == "oxygen_given":
            said = one["payload"]
            litres, by = said.get("litres_per_min"), said.get("by")
            rate = {"rateQuantity": quantity(litres, "litre_per_minute")} if litres else {}
            how = [{"text": term(context.words, "oxygen-by", by)}] if by else []
            yield _given(
                context,
                one,
                concept(context.words("timeline-oxygen_given"), snomed="oxygen"),
                note=how,
                **({"dosage": rate} if rate else {}),
            )


def _drugs(context: DocumentContext) -> Iterator[Fact]:
    for one in context.care["drugs"]:
        coded = one["drug"] if one["drug"] in CODED_DRUGS else None
        medicine = concept(term(context.words, "drug", one["drug"] if coded else "other"), snomed=coded)
        way = one["route"]
        given = term(context.words, "route", way) if way else None
        route = concept(given, snomed=_route_code(way)) if given and way else None
        dose = quantity(one["dose"], one["unit"]) if one["dose"] and one["unit"] else None
        if dose:
            yield _given(context, one, medicine, dosage=without_none(route=route, dose=dose))
        else:
            # A dosage without a dose is no dosage in FHIR: the route is kept in words.
            yield _given(context, one, medicine, note=[{"text": given}] if given else [])


def _route_code(route: str) -> str | None:
    return None if route == "other" else f"route_{route}"


MEDICINES: Mapping[str, Callable[[DocumentContext], Iterator[Fact]]] = {
    "oxygen_given": _oxygen,
    "drug_given": _drugs,
}


def devices(context: DocumentContext) -> tuple[list[Json], list[Fact]]:
    """The AED, once it was on, and that it was used."""
    care = context.care
    shocks = [one["at"] for one in care["shocks"]]
    since = min([at for at in (care["aed_on_at"], care["pads_at"], *shocks) if at], default=None)
    if since is None:
        return [], []
    device = context.resource("Device", "defibrillator") | {
        "status": "active",
        "type": concept(context.words("fhir-aed")),
        "patient": context.ref("patient"),
    }
    position = care["pads_position"] and context.words.term(f"pads-{care['pads_position']}")
    pads = [{"text": context.words("timeline-pads_applied-at", position=position)}] if position else []
    use = context.resource("DeviceUseStatement", "defibrillator in use") | {
        "status": "active",
        "subject": context.ref("patient"),
        "timingPeriod": {"start": since},
        "recordedOn": since,
        "device": context.ref("defibrillator"),
        "note": pads,
    }
    return [device], [Fact(resource=without_none(**use), heading="medications")]


DEVICES: Mapping[str, Callable[[DocumentContext], tuple[list[Json], list[Fact]]]] = {
    "aed_on": devices,
    "pads_applied": devices,
    "shock_delivered": devices,
}
