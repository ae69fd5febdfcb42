"""The record of a patient on one page, as a hospital files it: who, ATMIST, observations, receipt, timeline. Pure.

Deterministic: the same entries make the same bytes. Where there are many observations, the oldest are summed up in one line; what
does not fit goes on a further page, and every page says how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from fpdf.enums import Align

from apps.core.instants import from_wire
from apps.core.words import Words
from apps.handovers.spoken import atmist
from apps.interop.edition import Edition
from apps.interop.lines import lines_of
from apps.interop.local_time import clock, clock_times, day, day_and_clock
from apps.interop.pdf.sheet import QUIET, Sheet
from apps.interop.text import texts_of
from apps.interop.words import handover_line, hazards_of, status_line, who_is_it

MOST_SETS = 8
COLUMNS = (
    "time",
    "rr",
    "spo2",
    "gas",
    "bp",
    "pulse",
    "acvpu",
    "temperature",
    "gcs",
    "glucose",
    "pain",
    "news2",
)
WIDTHS = (12, 8, 11, 11, 15, 10, 11, 10, 16, 12, 9, 12)
SUMMED = ("rr", "spo2", "sbp", "pulse", "temperature_c")
IN_THE_TABLE = "observations_taken"


def pdf(edition: Edition) -> bytes:
    """A4, in the order in which it is read at a bedside."""
    words = edition.source.words
    sheet = Sheet(
        foot=_foot(edition, words),
        title=words("documents-title-numbered", number=edition.number),
        made_at=from_wire(edition.made_at),
        words=words,
    )
    _head(sheet, edition, words)
    _who_and_where(sheet, edition, words)
    _spoken(sheet, edition, words)
    _observations(sheet, edition, words)
    _receipt(sheet, edition, words)
    _timeline(sheet, edition, words)
    return sheet.finished()


def _foot(edition: Edition, words: Words) -> str:
    return words(
        "documents-foot",
        number=edition.number,
        version=str(edition.through_seq),
        at=day_and_clock(edition.made_at, edition.source.zone, words),
        entries=str(len(edition.entries)),
        digest=edition.digest[:16],
    )


def _head(sheet: Sheet, edition: Edition, words: Words) -> None:
    if edition.source.record["exercise"]:
        sheet.set_fill_color(0)
        sheet.rect(sheet.l_margin, sheet.get_y(), sheet.epw, 7, style="F")
        sheet.ln(1.2)
        sheet.write_in(words("documents-exercise"), size=11, bold=True, grey=255, align=Align.C)
        sheet.ln(2)
    top, half = sheet.get_y(), sheet.epw / 2
    sheet.set_x(sheet.at(0, half))
    sheet.write_in(words("documents-title"), size=17, bold=True, width=half, stay=True)
    sheet.set_xy(sheet.at(half, half), top + 0.6)
    short = words(f"documents-short-{edition.status}", version=str(edition.through_seq))
    sheet.write_in(short, size=12, bold=True, width=half, align=sheet.end)
    sheet.set_y(top + 7.6)
    sheet.write_in(_page_head(edition, words), size=8.5, grey=QUIET)


def _page_head(edition: Edition, words: Words) -> str:
    record, zone = edition.source.record, edition.source.zone
    values = {
        "incident": record["number"],
        "day": day(edition.state["opened_at"] or record["opened_at"], zone, words),
        "status": status_line(edition, words),
        "zone": zone,
    }
    if not edition.replaces_seq:
        return words("documents-page-head", **values)
    return words("documents-page-head-replaces", replaced=str(edition.replaces_seq), **values)


def _who_and_where(sheet: Sheet, edition: Edition, words: Words) -> None:
    sheet.heading(words("documents-part-patient"))
    number, name, *rest = who_is_it(edition, words)
    sheet.write_in(name, size=13, bold=True)
    sheet.write_in(" · ".join([number, *rest]), size=9)
    sheet.heading(words("documents-part-place"))
    dangers = words.list(hazards_of(edition), "unit")
    sheet.write_in(edition.source.record["address"] or words("documents-address-not-known"), size=9)
    if dangers:
        sheet.write_in(words("documents-dangers", hazards=dangers), size=9, bold=True)


def _spoken(sheet: Sheet, edition: Edition, words: Words) -> None:
    sheet.heading(words("documents-part-atmist"))
    source = edition.source
    for one in atmist(edition.state, source.record, edition.patient["patient"], words, texts_of(edition)):
        sheet.labelled(one["label"], clock_times(one["value"], source.zone))


def _observations(sheet: Sheet, edition: Edition, words: Words) -> None:
    sets: Sequence[Mapping[str, Any]] = edition.care["observations"]
    if not sets:
        return
    older, shown = sets[:-MOST_SETS], sets[-MOST_SETS:]
    sheet.heading(words("documents-part-observations"))
    zone = edition.source.zone
    head = [words(f"documents-column-{column}") for column in COLUMNS]
    sheet.rows(head, [_cells(one, zone, words) for one in shown], WIDTHS)
    sheet.ln(0.8)
    if older:
        earlier = words(
            "documents-earlier",
            count=str(len(older)),
            since=clock(older[0]["at"], zone),
            until=clock(older[-1]["at"], zone),
            spans=words.list(_spans(older, words), "unit"),
        )
        sheet.write_in(earlier, size=8)
    if any(one["odd"] for one in shown):
        sheet.write_in(words("documents-odd"), size=7.5)


def _spans(sets: Sequence[Mapping[str, Any]], words: Words) -> Iterator[str]:
    for field in SUMMED:
        values = [one[field] for one in sets if one[field] is not None]
        if values:
            yield words(f"documents-span-{field}", low=f"{min(values):g}", high=f"{max(values):g}")


def _cells(one: Mapping[str, Any], zone: str, words: Words) -> list[str]:
    pressure = f"{_or_dash(one['sbp'])}/{_or_dash(one['dbp'])}" if one["sbp"] or one["dbp"] else "–"
    gas = {True: words("documents-oxygen"), False: words("documents-air"), None: "–"}[one["oxygen"]]
    said = [clock(one["at"], zone), _value(one, "rr"), _value(one, "spo2"), gas]
    said += [pressure + _star(one, "sbp", "dbp"), _value(one, "pulse"), _or_dash(one["acvpu"])]
    said += [
        _value(one, "temperature_c"),
        _coma(one["gcs"]),
        _value(one, "glucose_mmol_l"),
        _value(one, "pain"),
    ]
    return [*said, _score(one["news2"], words)]


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


def _score(news2: Mapping[str, Any], words: Words) -> str:
    if news2["not_scored"]:
        return words("documents-not-scored")
    return "–" if news2["total"] is None else str(news2["total"])


def _receipt(sheet: Sheet, edition: Edition, words: Words) -> None:
    sheet.heading(words("documents-part-handover"))
    for held in edition.handovers:
        sheet.write_in(handover_line(edition, held, words), size=9, bold=True)
    if not edition.handovers:
        sheet.write_in(words("documents-not-handed-over"), size=9)


def _timeline(sheet: Sheet, edition: Edition, words: Words) -> None:
    sheet.heading(words("documents-part-timeline"))
    shown = [line for line in lines_of(edition, words) if line.kind != IN_THE_TABLE]
    sheet.columns([(line.clock, line.call_sign, line.words) for line in shown])
    if sheet.has_lost_letters:
        sheet.write_in(words("documents-lost-letters"), size=7.5)
