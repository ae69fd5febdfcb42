"""What was done for a patient, in words for a handover (docs/wire.md, "Spoken forms"). Pure.

A time reads `{2026-11-22T22:41:07.000Z}`: the document that prints it makes a local clock time of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from apps.care.second_clinician import second_clinician_words
from apps.care.state import Patient, Tourniquet
from apps.care.tourniquets import in_order, is_on
from apps.core.words import Words
from apps.journal.kinds import Kind, plain_line, registry
from apps.journal.papers import ListedUnder, SpokenPart

Done = Mapping[str, Any]
Said = Callable[[Done, Words], str]
Say = Callable[[Patient, Words], str | None]


def at_time(moment: str) -> str:
    return "{" + moment + "}"


def treatment(patient: Patient, words: Words) -> str:
    """Each part in its order: bleeding first, then the resuscitation, then airway, drugs and comfort."""
    done = (say(patient, words) for part in SpokenPart for say in _sayers(part))
    return ". ".join(part for part in done if part) or words("spoken-none-recorded")


def _sayers(part: SpokenPart) -> list[Say]:
    own = dict.fromkeys(say for under, say in SPOKEN.values() if under is part)
    return [*own, *(partial(_as_in_the_timeline, kind) for kind in registry if _is_under(kind, part))]


def _is_under(kind: Kind, part: SpokenPart) -> bool:
    return isinstance(kind.papers.spoken, ListedUnder) and kind.papers.spoken.under is part


def _as_in_the_timeline(kind: Kind, patient: Patient, words: Words) -> str | None:
    """Each thing that was done, once, in the words of its line, with the time at which it was done first."""
    first: dict[str, str] = {}
    for done in patient["treatments"]:
        if done["kind"] == kind.name:
            first.setdefault(plain_line(kind, done["payload"], words), at_time(done["at"]))
    said = [words("treatment-done-at", what=what, at=at) for what, at in first.items()]
    return ". ".join(said) or None


def _cpr(patient: Patient, words: Words) -> str | None:
    care = patient["care"]
    if not care["cpr_started_at"]:
        return None
    start, since = at_time(care["cpr_started_at"]), at_time(care["cpr_since"] or care["cpr_started_at"])
    if care["cpr"] == "running":
        return words("treatment-cpr-running", start=start)
    if care["cpr"] == "paused":
        return words("treatment-cpr-paused", start=start, since=since)
    return words("treatment-cpr-stopped", start=start, since=since)


def _pads(patient: Patient, words: Words) -> str | None:
    at = patient["care"]["pads_at"]
    return words("treatment-pads", at=at_time(at)) if at else None


def _shocks(patient: Patient, words: Words) -> str | None:
    care = patient["care"]
    last = care["last_shock_at"]
    if last is None:
        return words("treatment-no-shock") if care["pads_at"] else None
    return words("treatment-shocks", count=care["shock_count"], last=at_time(last))


def _stopped(patient: Patient, words: Words) -> str | None:
    care = patient["care"]
    if not care["stopped_at"]:
        return None
    at, reason = at_time(care["stopped_at"]), care["stop_reason"]
    if not reason:
        return words("treatment-stopped", at=at)
    return words("treatment-stopped-because", at=at, reason=words.term(f"stop-{reason}"))


def _breaths(patient: Patient, words: Words) -> str | None:
    breaths = patient["care"]["breaths"]
    count = sum(one["count"] for one in breaths)
    return words("treatment-breaths", count=count, last=at_time(breaths[-1]["at"])) if count else None


def warmth_words(by: list[str], words: Words) -> str:
    return words.list([words.term(f"warmth-{each}") for each in by], "unit")


def _listed(kind: str, said_of: Said) -> Say:
    """Says each thing that was done, once, with the time at which it was done first."""

    def say(patient: Patient, words: Words) -> str | None:
        first: dict[str, str] = {}
        for done in patient["treatments"]:
            if done["kind"] == kind:
                first.setdefault(said_of(done["payload"], words), at_time(done["at"]))
        said = [words("treatment-done-at", what=what, at=at) if what else at for what, at in first.items()]
        return words(f"treatment-listed-{kind}", done="; ".join(said)) if said else None

    return say


def _region(done: Done, words: Words) -> str:
    return words.term(f"region-{done['region']}")


def _packed(done: Done, words: Words) -> str:
    region = _region(done, words)
    return words("treatment-haemostatic", region=region) if done.get("haemostatic") else region


def _sealed(done: Done, words: Words) -> str:
    return words(
        "treatment-seal", side=words.term(f"side-{done['side']}"), face=words.term(f"face-{done['face']}")
    )


def oxygen_words(done: Done, words: Words) -> str:
    """`15 l/min by mask`; empty where neither was recorded."""
    litres, by = done.get("litres_per_min"), done.get("by")
    means = words.term(f"oxygen-by-{by}") if by else ""
    if not litres:
        return means
    if not means:
        return words("treatment-litres", litres=str(litres))
    return words("treatment-litres-by", litres=str(litres), by=means)


def _drugs(patient: Patient, words: Words) -> str | None:
    times: dict[str, list[str]] = {}
    for one in patient["care"]["drugs"]:
        times.setdefault(drug_words(one, words), []).append(at_time(one["at"]))
    said = [
        words("treatment-done-at", what=drug, at=at[0])
        if len(at) == 1
        else words("treatment-drug-times", drug=drug, count=len(at), last=at[-1])
        for drug, at in times.items()
    ]
    return words("treatment-drugs", drugs="; ".join(said)) if said else None


def drug_words(one: Done, words: Words) -> str:
    """`adrenaline 1 mg IV`, as far as it was recorded."""
    dose, unit, route = one.get("dose"), one.get("unit"), one.get("route")
    drug = words.term(f"drug-{one['drug']}")
    amount = _amount(dose, unit, words) if dose else ""
    way = words.term(f"route-{route}") if route else ""
    if amount and way:
        return words("treatment-drug-amount-route", drug=drug, amount=amount, route=way)
    if amount:
        return words("treatment-drug-amount", drug=drug, amount=amount)
    return words("treatment-drug-route", drug=drug, route=way) if way else drug


def _amount(dose: float, unit: str | None, words: Words) -> str:
    figure = words.number(dose, "0.######")
    return words("treatment-amount", dose=figure, unit=words.term(f"dose-unit-{unit}")) if unit else figure


def _tourniquets(patient: Patient, words: Words) -> str | None:
    """How many are on, then each with its limb, time, conversion and last look."""
    recorded = in_order(patient["care"])
    if not recorded:
        return None
    count = sum(is_on(one) for one in recorded)
    each = "; ".join(_tourniquet(one, words) for one in recorded)
    return words("treatment-tourniquets", count=count, tourniquets=each)


def _tourniquet(one: Tourniquet, words: Words) -> str:
    key = "treatment-tourniquet" if one["time_known"] else "treatment-tourniquet-time-not-known"
    return words(
        key,
        limb=words.term(f"limb-{one['limb']}"),
        since=at_time(one["applied_at"]),
        conversion=_conversion(one, words),
        look=_last_look(one, words),
    )


def _conversion(one: Tourniquet, words: Words) -> str:
    agreed = second_clinician_words(one["conversion"], words)
    converted_at, failed_at = one["converted_at"], one["failed_at"]
    match one["status"]:
        case "converted" if converted_at:
            at = at_time(converted_at)
            if agreed:
                return words("treatment-converted-agreed", at=at, agreed=agreed)
            return words("treatment-converted", at=at)
        case "failed_locked" if failed_at:
            return words("treatment-conversion-failed", at=at_time(failed_at))
        case "converting":
            if agreed:
                return words("treatment-converting-agreed", agreed=agreed)
            return words("treatment-converting")
        case _:
            return words("treatment-not-converted")


def _last_look(one: Tourniquet, words: Words) -> str:
    if not one["reassessed"]:
        return words("treatment-not-reassessed")
    look = one["reassessed"][-1]
    return words("treatment-reassessed", at=at_time(look["at"]), look=look_words(look, words))


def look_words(look: Done, words: Words) -> str:
    """`not bleeding, no distal pulse`."""
    seen = "bleeding" if look["bleeding"] else "dry"
    match look.get("distal_pulse"):
        case True:
            return words(f"treatment-look-{seen}-pulse")
        case False:
            return words(f"treatment-look-{seen}-no-pulse")
        case _:
            return words(f"treatment-look-{seen}")


def _airway(done: Done, words: Words) -> str:
    return words.term(f"airway-{done['adjunct']}")


def _position(done: Done, words: Words) -> str:
    return words.term(f"position-{done['position']}")


def _warmth(done: Done, words: Words) -> str:
    return warmth_words(done["by"], words)


SPOKEN: Mapping[str, tuple[SpokenPart, Say]] = {
    "tourniquet_applied": (SpokenPart.BLEEDING, _tourniquets),
    "tourniquet_reassessed": (SpokenPart.BLEEDING, _tourniquets),
    "tourniquet_conversion_started": (SpokenPart.BLEEDING, _tourniquets),
    "tourniquet_converted": (SpokenPart.BLEEDING, _tourniquets),
    "tourniquet_conversion_failed": (SpokenPart.BLEEDING, _tourniquets),
    "wound_packed": (SpokenPart.BLEEDING, _listed("wound_packed", _packed)),
    "pressure_dressing_applied": (SpokenPart.BLEEDING, _listed("pressure_dressing_applied", _region)),
    "chest_seal_applied": (SpokenPart.BLEEDING, _listed("chest_seal_applied", _sealed)),
    "cpr_started": (SpokenPart.RESUSCITATION, _cpr),
    "cpr_paused": (SpokenPart.RESUSCITATION, _cpr),
    "cpr_resumed": (SpokenPart.RESUSCITATION, _cpr),
    "pads_applied": (SpokenPart.RESUSCITATION, _pads),
    "shock_delivered": (SpokenPart.RESUSCITATION, _shocks),
    "airway_managed": (SpokenPart.AIRWAY, _listed("airway_managed", _airway)),
    "oxygen_given": (SpokenPart.AIRWAY, _listed("oxygen_given", oxygen_words)),
    "rescue_breaths_given": (SpokenPart.AIRWAY, _breaths),
    "drug_given": (SpokenPart.DRUGS, _drugs),
    "patient_positioned": (SpokenPart.COMFORT, _listed("patient_positioned", _position)),
    "warmth_kept": (SpokenPart.COMFORT, _listed("warmth_kept", _warmth)),
    "resuscitation_stopped": (SpokenPart.END, _stopped),
}
"""What is said of each kind that has words of its own, in the order of each part."""
