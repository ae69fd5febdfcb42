"""The record of a patient on one page, as a hospital files it: who, ATMIST, observations, receipt, timeline. Pure.

Deterministic: the same entries make the same bytes. Where there are many observations, the oldest are summed up in one line; what
does not fit goes on a further page, and every page says how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from fpdf.enums import Align

from apps.core.instants import from_wire
from apps.handovers.spoken import atmist
from apps.interop.edition import Edition
from apps.interop.lines import lines_of
from apps.interop.local_time import clock, clock_times, day, day_and_clock
from apps.interop.pdf.sheet import QUIET, Sheet
from apps.interop.text import texts_of
from apps.interop.words import STATUSES, handover_line, who_is_it

MOST_SETS = 8
HEAD = ("Time", "RR", "SpO₂", "Air/O₂", "BP", "Pulse", "ACVPU", "Temp", "GCS", "Glucose", "Pain", "NEWS2")
WIDTHS = (12, 8, 11, 11, 15, 10, 11, 10, 16, 12, 9, 12)
SUMMED = (("rr", "RR"), ("spo2", "SpO₂"), ("sbp", "systolic"), ("pulse", "pulse"), ("temperature_c", "°C"))
IN_THE_TABLE = "observations_taken"


def pdf(edition: Edition) -> bytes:
    """A4, in the order in which it is read at a bedside."""
    sheet = Sheet(
        foot=_foot(edition),
        title=f"Emergency care record {edition.number}",
        made_at=from_wire(edition.made_at),
    )
    _head(sheet, edition)
    _who_and_where(sheet, edition)
    _spoken(sheet, edition)
    _observations(sheet, edition)
    _receipt(sheet, edition)
    _timeline(sheet, edition)
    return bytes(sheet.output())


def _foot(edition: Edition) -> str:
    made = day_and_clock(edition.made_at, edition.source.zone)
    parts = (
        f"Patient {edition.number}",
        f"version {edition.through_seq}",
        f"as of {made}",
        f"from {len(edition.entries)} entries, SHA-256 {edition.digest[:16]}",
    )
    return " · ".join(parts)


def _head(sheet: Sheet, edition: Edition) -> None:
    record, zone = edition.source.record, edition.source.zone
    if record["exercise"]:
        sheet.set_fill_color(0)
        sheet.rect(sheet.l_margin, sheet.get_y(), sheet.epw, 7, style="F")
        sheet.ln(1.2)
        sheet.write_in("Exercise. No real patient.", size=11, bold=True, grey=255, align=Align.C)
        sheet.ln(2)
    top = sheet.get_y()
    sheet.write_in("Emergency care record", size=17, bold=True, width=sheet.epw / 2, stay=True)
    sheet.set_xy(sheet.l_margin + sheet.epw / 2, top + 0.6)
    sheet.write_in(
        f"{edition.status.capitalize()}, version {edition.through_seq}", size=12, bold=True, align=Align.R
    )
    sheet.set_y(top + 7.6)
    opened = day(edition.state["opened_at"] or record["opened_at"], zone)
    replaces = f" Replaces version {edition.replaces_seq}." if edition.replaces_seq else ""
    said = f"Incident {record['number']}, {opened}. {STATUSES[edition.status]}.{replaces} Times are local ({zone})."
    sheet.write_in(said, size=8.5, grey=QUIET)


def _who_and_where(sheet: Sheet, edition: Edition) -> None:
    sheet.heading("Patient")
    number, name, *rest = who_is_it(edition)
    sheet.write_in(name, size=13, bold=True)
    sheet.write_in(" · ".join([number, *rest]), size=9)
    record = edition.source.record
    sheet.heading("Place")
    dangers = ", ".join(hazard.replace("_", " ") for hazard in record["hazards"])
    sheet.write_in(record["address"] or "Address not known", size=9)
    if dangers:
        sheet.write_in(f"Dangers of the place: {dangers}", size=9, bold=True)


def _spoken(sheet: Sheet, edition: Edition) -> None:
    sheet.heading("ATMIST")
    source = edition.source
    for one in atmist(edition.state, source.record, edition.patient["patient"], texts_of(edition)):
        sheet.labelled(one["label"], clock_times(one["value"], source.zone))


def _observations(sheet: Sheet, edition: Edition) -> None:
    sets: Sequence[Mapping[str, Any]] = edition.care["observations"]
    if not sets:
        return
    older, shown = sets[:-MOST_SETS], sets[-MOST_SETS:]
    sheet.heading("Observations")
    zone = edition.source.zone
    sheet.rows(HEAD, [_cells(one, zone) for one in shown], WIDTHS)
    sheet.ln(0.8)
    if older:
        since, until = clock(older[0]["at"], zone), clock(older[-1]["at"], zone)
        spans = ", ".join(_spans(older))
        sheet.write_in(f"{len(older)} earlier, {since} to {until}: {spans}.", size=8)
    if any(one["odd"] for one in shown):
        sheet.write_in("* outside the usual range and confirmed by the person who measured it.", size=7.5)


def _spans(sets: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for field, label in SUMMED:
        values = [one[field] for one in sets if one[field] is not None]
        if values:
            yield f"{label} {min(values):g}–{max(values):g}"


def _cells(one: Mapping[str, Any], zone: str) -> list[str]:
    pressure = f"{_or_dash(one['sbp'])}/{_or_dash(one['dbp'])}" if one["sbp"] or one["dbp"] else "–"
    gas = {True: "oxygen", False: "air", None: "–"}[one["oxygen"]]
    said = [clock(one["at"], zone), _value(one, "rr"), _value(one, "spo2"), gas]
    said += [pressure + _star(one, "sbp", "dbp"), _value(one, "pulse"), _or_dash(one["acvpu"])]
    said += [
        _value(one, "temperature_c"),
        _coma(one["gcs"]),
        _value(one, "glucose_mmol_l"),
        _value(one, "pain"),
    ]
    return [*said, _score(one["news2"])]


def _value(one: Mapping[str, Any], field: str) -> str:
    return f"{_or_dash(one[field])}{_star(one, field)}"


def _star(one: Mapping[str, Any], *fields: str) -> str:
    return "*" if set(fields) & set(one["odd"]) else ""


def _or_dash(value: Any) -> str:
    return "–" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def _coma(gcs: Mapping[str, int | None] | None) -> str:
    if gcs is None:
        return "–"
    return " ".join(f"{name.upper()}{'NT' if value is None else value}" for name, value in gcs.items())


def _score(news2: Mapping[str, Any]) -> str:
    if news2["not_scored"]:
        return "not scored"
    return "–" if news2["total"] is None else str(news2["total"])


def _receipt(sheet: Sheet, edition: Edition) -> None:
    sheet.heading("Handover")
    for held in edition.handovers:
        sheet.write_in(handover_line(edition, held), size=9, bold=True)
    if not edition.handovers:
        sheet.write_in("Not handed over.", size=9)


def _timeline(sheet: Sheet, edition: Edition) -> None:
    sheet.heading("Timeline")
    shown = [line for line in lines_of(edition) if line.kind != IN_THE_TABLE]
    sheet.columns([(line.clock, line.call_sign, line.words) for line in shown])
    if sheet.has_lost_letters:
        sheet.write_in("? stands for a letter that this page cannot print.", size=7.5)
