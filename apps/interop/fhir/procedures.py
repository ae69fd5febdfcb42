"""What was done: procedures, medicines and devices. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from apps.care.second_clinician import second_clinician_words
from apps.interop.codes import concept, quantity
from apps.interop.fhir.parts import DocumentContext, Fact, Json, plain_term, without_none

AIRWAYS = {
    "position": ("Airway opened by position", None),
    "suction": ("Airway suction", "suction"),
    "opa": ("Oropharyngeal airway", "opa"),
    "npa": ("Nasopharyngeal airway", "npa"),
    "pocket_mask": ("Ventilation by pocket mask", None),
    "bag_valve_mask": ("Ventilation by bag-valve-mask", "bag_valve_mask"),
    # Its code is of the American edition of SNOMED CT: for NEMSIS only.
    "supraglottic": ("Supraglottic airway", None),
    "tracheal_tube": ("Tracheal tube", "tracheal_tube"),
}
ROUTES = {
    "iv": "Intravenous",
    "io": "Intraosseous",
    "im": "Intramuscular",
    "in": "Intranasal",
    "other": "Another route",
}
CODED_DRUGS = ("adrenaline", "amiodarone", "tranexamic_acid", "naloxone", "morphine", "ketamine")
CONVERSIONS = {
    "converting": ("in-progress", "Tourniquet being converted"),
    "converted": ("completed", "Tourniquet converted to a dressing"),
    "failed_locked": ("stopped", "Tourniquet conversion failed; the tourniquet stays"),
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
    return [
        *_compressions(context),
        *_shocks(context),
        *_breaths(context),
        *_tourniquets(context),
        *_treatments(context),
    ]


def _compressions(context: DocumentContext) -> Iterator[Fact]:
    """One for each period in which CPR ran."""
    for number, span in enumerate(context.care["spans"], start=1):
        period = without_none(start=span["from"], end=span["to"])
        status = "completed" if span["to"] else "in-progress"
        code = concept("CPR", snomed="cpr")
        yield procedure(context, f"cpr {number}", code=code, performedPeriod=period, status=status)


def _shocks(context: DocumentContext) -> Iterator[Fact]:
    for one in context.care["shocks"]:
        energy = [{"text": f"{one['energy_j']} J"}] if one["energy_j"] else []
        code = concept("Shock", snomed="defibrillation")
        yield _at(context, one, "shock", code, note=energy)


def _at(context: DocumentContext, one: Json, name: str, code: Json, **rest: Any) -> Fact:
    when = {"performedDateTime": one["at"]}
    return procedure(context, f"{name} {one['entry']}", code=code, entry=one["entry"], **when, **rest)


def _breaths(context: DocumentContext) -> Iterator[Fact]:
    for one in context.care["breaths"]:
        count = [{"text": f"{one['count']} breaths"}]
        yield _at(context, one, "breaths", concept("Rescue breaths"), note=count)


def _tourniquets(context: DocumentContext) -> Iterator[Fact]:
    for key, one in sorted(context.care["tourniquets"].items()):
        place = [concept(plain_term(one["limb"]).capitalize())]
        notes = [{"text": text} for text in _about(one)]
        applied = f"tourniquet {key}"
        code = concept("Tourniquet applied", snomed="tourniquet")
        when = {"performedDateTime": one["applied_at"], "bodySite": place}
        yield procedure(context, applied, code=code, entry=context.application(key), note=notes, **when)
        if one["status"] in CONVERSIONS:
            status, label = CONVERSIONS[one["status"]]
            at = one["converted_at"] if one["status"] == "converted" else one["failed_at"]
            agreed = second_clinician_words(one["conversion"], context.edition.source.words)
            note = [{"text": agreed.capitalize()}] if agreed else None
            rest = without_none(performedDateTime=at, bodySite=place, note=note)
            part_of = [context.ref(applied)]
            yield procedure(
                context, f"conversion {key}", code=concept(label), status=status, partOf=part_of, **rest
            )


def _about(one: Json) -> Iterator[str]:
    if not one["time_known"]:
        yield "The time of application is not known: on by the time given."
    recorded = [
        plain_term(part)
        for part in (one["site"], one["over"] and f"over {one['over']}", one["device"])
        if part
    ]
    if recorded:
        yield ", ".join(recorded)
    if one["reassessed"]:
        last = one["reassessed"][-1]
        yield f"Last look {last['at']}: {'bleeding' if last['bleeding'] else 'no bleeding'}"


def _treatments(context: DocumentContext) -> Iterator[Fact]:
    for one in context.patient["treatments"]:
        if one["kind"] == "oxygen_given":
            continue
        label, snomed, place = _treatment(one["kind"], one["payload"])
        notes = [{"text": f"Phase of care: {plain_term(one['phase'])}"}] if one["phase"] else []
        where = [concept(place)] if place else []
        yield _at(context, one, "treatment", concept(label, snomed=snomed), bodySite=where, note=notes)


def _treatment(kind: str, said: Json) -> tuple[str, str | None, str | None]:
    """(words, our name of the SNOMED code, the place on the body)."""
    region = plain_term(said["region"]).capitalize() if said.get("region") else None
    match kind:
        case "airway_managed":
            return (*AIRWAYS[said["adjunct"]], None)
        case "wound_packed":
            with_agent = " with haemostatic gauze" if said.get("haemostatic") else ""
            return f"Wound packed{with_agent}", "haemorrhage_control", region
        case "pressure_dressing_applied":
            return "Pressure dressing applied", "pressure_dressing", region
        case "chest_seal_applied":
            return "Chest seal applied", None, f"Chest, {said['side']}, {said['face']}"
        case "patient_positioned":
            return f"Positioned: {plain_term(said['position'])}", None, None
        case _:
            return f"Kept warm: {', '.join(plain_term(one) for one in said['by'])}", None, None


def medicines(context: DocumentContext) -> list[Fact]:
    return [*_oxygen(context), *_drugs(context)]


def _given(context: DocumentContext, one: Json, medicine: Json, **rest: Any) -> Fact:
    author_of = context.author_of(one["entry"])
    resource = context.resource("MedicationAdministration", f"medicine {one['entry']}") | {
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
            how = [{"text": f"By {plain_term(by)}"}] if by else []
            yield _given(
                context,
                one,
                concept("Oxygen", snomed="oxygen"),
                note=how,
                **({"dosage": rate} if rate else {}),
            )


def _drugs(context: DocumentContext) -> Iterator[Fact]:
    for one in context.care["drugs"]:
        named = one["drug"] if one["drug"] in CODED_DRUGS else None
        label = plain_term(one["drug"]).capitalize() if named else "Another drug"
        medicine = concept(label, snomed=named)
        route = concept(ROUTES[one["route"]], snomed=_route_code(one["route"])) if one["route"] else None
        dose = quantity(one["dose"], one["unit"]) if one["dose"] and one["unit"] else None
        if dose:
            yield _given(context, one, medicine, dosage=without_none(route=route, dose=dose))
        else:
            # A dosage without a dose is no dosage in FHIR: the route is kept in words.
            yield _given(
                context, one, medicine, note=[{"text": ROUTES[one["route"]]}] if one["route"] else []
            )


def _route_code(route: str) -> str | None:
    return None if route == "other" else f"route_{route}"


def devices(context: DocumentContext) -> tuple[list[Json], list[Fact]]:
    """The AED, once it was on, and that it was used."""
    care = context.care
    shocks = [one["at"] for one in care["shocks"]]
    since = min([at for at in (care["aed_on_at"], care["pads_at"], *shocks) if at], default=None)
    if since is None:
        return [], []
    device = context.resource("Device", "defibrillator") | {
        "status": "active",
        "type": concept("Automated external defibrillator", snomed="defibrillator_device"),
        "patient": context.ref("patient"),
    }
    pads = [{"text": f"Pads: {plain_term(care['pads_position'])}"}] if care["pads_position"] else []
    use = context.resource("DeviceUseStatement", "defibrillator in use") | {
        "status": "active",
        "subject": context.ref("patient"),
        "timingPeriod": {"start": since},
        "recordedOn": since,
        "device": context.ref("defibrillator"),
        "note": pads,
    }
    return [device], [Fact(resource=without_none(**use), heading="medications")]
