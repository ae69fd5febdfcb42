"""Short lines shared by the document, the text and the page: who the patient is, which edition this is, who received. Pure."""

from __future__ import annotations

from apps.core.words import Words, capital
from apps.handovers.state import Handover
from apps.incidents.state import Involvement
from apps.interop.edition import Edition
from apps.interop.local_time import clock, day_and_clock, day_of


def who_is_it(edition: Edition, words: Words) -> list[str]:
    """Name, birth and NHS number where a clinician gave them; tag, age and sex as far as known."""
    patient, identity = edition.patient, edition.identity
    lines = [words("documents-patient", number=edition.number)]
    if identity:
        born = (
            words("documents-born", day=day_of(identity.born, words))
            if identity.born
            else words("documents-born-not-known")
        )
        number = (
            words("documents-nhs-number", number=spaced(identity.nhs_number))
            if identity.nhs_number
            else words("documents-nhs-number-not-known")
        )
        lines += [identity.name, born, number]
    else:
        lines.append(words("documents-name-not-known"))
    if patient["tag"]:
        lines.append(words("documents-tag", tag=patient["tag"]))
    return [*lines, age_and_sex(edition, words)]


def spaced(nhs_number: str) -> str:
    """`9434765919` → `943 476 5919`, as it is printed."""
    return f"{nhs_number[:3]} {nhs_number[3:6]} {nhs_number[6:]}"


def age_and_sex(edition: Edition, words: Words) -> str:
    patient = edition.patient
    parts = [
        _age(edition, words),
        words(f"sex-{patient['sex']}") if patient["sex"] else None,
        words("spoken-pregnant") if patient["pregnant"] else None,
    ]
    return words.list([part for part in parts if part], "unit")


def _age(edition: Edition, words: Words) -> str:
    patient, record = edition.patient, edition.source.record
    is_called = patient["patient"] == record["id"]
    if patient["age_years"] is not None:
        return words("documents-about-years", years=str(patient["age_years"]))
    if patient["age_band"]:
        return capital(words.term(f"age-band-{patient['age_band']}"))
    if is_called and record["age_years"] is not None:
        return words("documents-caller-years", years=str(record["age_years"]))
    if is_called and record["age"] in ("adult", "child"):
        return capital(words(f"age-band-{record['age']}"))
    return words("spoken-age-not-known")


def status_line(edition: Edition, words: Words) -> str:
    return words(f"documents-status-{edition.status}")


def edition_line(edition: Edition, words: Words) -> str:
    version, status = str(edition.through_seq), status_line(edition, words)
    if not edition.replaces_seq:
        return words("documents-version", version=version, status=status)
    replaced = str(edition.replaces_seq)
    return words("documents-version-replaces", version=version, status=status, replaced=replaced)


def handover_line(edition: Edition, held: Handover, words: Words) -> str:
    """The receipt: from whom, to whom, when, and who received."""
    zone, parts = edition.source.zone, edition.state["involvements"]
    entry = edition.entries.get(held["accepted_entry"] or "")
    name = " ".join(entry["text"].split()) if entry and entry["text"] else ""
    values = {
        "giver": call_sign(parts.get(held["from_unit"]), words),
        "taker": held["hospital"] or call_sign(parts.get(held["to_unit"] or ""), words),
        "at": day_and_clock(held["accepted_at"] or held["offered_at"], zone, words),
    }
    if not held["received_at"]:
        if not name:
            return words("documents-receipt", **values)
        return words("documents-receipt-by", name=name, **values)
    heard = clock(held["received_at"], zone)
    if not name:
        return words("documents-receipt-heard", heard=heard, **values)
    return words("documents-receipt-heard-by", heard=heard, name=name, **values)


def call_sign(part: Involvement | None, words: Words) -> str:
    return part["call_sign"] if part else words("documents-a-unit")


def hazards_of(edition: Edition) -> list[str]:
    """The dangers of the place as the CAD named them."""
    return [hazard.replace("_", " ") for hazard in edition.source.record["hazards"]]
