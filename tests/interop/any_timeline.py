"""Generated timelines of two patients and two units: every clinical kind with every payload that its type allows."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec
from hypothesis import strategies as st
from msgspec import inspect

from apps.care.kinds import KINDS
from apps.journal.kinds import Kind
from tests.interop.cases import IDENTITY
from tests.support.entries import (
    A101,
    INCIDENT,
    OFFICER,
    PARAMEDIC,
    XT21,
    TimelineExample,
    begun,
    entry_id,
    handover_id,
    patient_id,
    tourniquet_id,
)

WireEntry = dict[str, Any]
Draw = Callable[[st.SearchStrategy[Any]], Any]
MOST = 14
ODD_TEXT = st.sampled_from((None, "Plain.", "<b>&amp;\x0b\x1f ]]> \ufffe", "Zoë\nŁukasz · 王"))
NAMED: dict[str, st.SearchStrategy[Any]] = {
    "patient": st.sampled_from((None, INCIDENT, patient_id(2))),
    "into": st.sampled_from((None, INCIDENT, patient_id(2))),
    "tourniquet": st.sampled_from((tourniquet_id(1), tourniquet_id(2))),
    "agreed_with": st.sampled_from((None, OFFICER.person, PARAMEDIC.person)),
    "handover": st.sampled_from((handover_id(1), handover_id(2))),
    "answers": st.just({}),
    "tag": st.sampled_from((None, "A-17")),
}


@cache
def payloads(kind: Kind) -> st.SearchStrategy[WireEntry]:
    """Every payload that the kind's type takes."""
    fields = inspect.type_info(kind.payload)
    assert isinstance(fields, inspect.StructType)
    return st.fixed_dictionaries(
        {one.name: NAMED[one.name] if one.name in NAMED else _any(one.type) for one in fields.fields}
    )


def _any(kind: inspect.Type) -> st.SearchStrategy[Any]:
    match kind:
        case inspect.UnionType(types=types):
            return st.one_of(*(_any(one) for one in types if not isinstance(one, inspect.CustomType)))
        case inspect.LiteralType(values=values):
            return st.sampled_from(values)
        case inspect.IntType(ge=least, le=most):
            return st.sampled_from(sorted({least or 0, ((least or 0) + (most or 100)) // 2, most or 100}))
        case inspect.FloatType(gt=over, ge=least, le=most):
            low = least if least is not None else (over or 0) + 0.5
            return st.sampled_from(sorted({low, 36.65, most if most is not None else 99.0}))
        case inspect.ListType(item_type=item):
            return st.lists(_any(item), min_size=1, max_size=3, unique=True)
        case inspect.StructType(fields=fields):
            return st.fixed_dictionaries({one.name: _any(one.type) for one in fields})
        case inspect.BoolType():
            return st.booleans()
        case inspect.NoneType():
            return st.none()
        case inspect.StrType():
            return st.just("CAT 7")
    raise AssertionError(f"no values for {kind}")


@st.composite
def care_timelines(draw: Draw) -> TimelineExample:
    """Up to fourteen entries after a call and two alerts: care, ladders, withdrawals, marks and handovers."""
    timeline = begun("any")
    for number in range(draw(st.integers(0, MOST))):
        _record(draw, timeline, f"{41 + number}:{draw(st.integers(0, 59)):02d}")
    return timeline


def _record(draw: Draw, timeline: TimelineExample, moment: str) -> None:
    by = draw(st.sampled_from((OFFICER, PARAMEDIC)))
    kind = draw(st.sampled_from((*KINDS, *KINDS, "ladder", "withdrawal", "handover", "handover")))
    if isinstance(kind, Kind):
        text = IDENTITY if kind.name == "patient_identified" else draw(ODD_TEXT)
        payload = draw(payloads(kind))
        if kind.name == "patient_found":
            payload |= {"patient": payload["patient"] or INCIDENT}
        msgspec.convert(payload, kind.payload, strict=False)
        timeline.record(moment, kind.name, payload, by=by, text=text)
    elif kind == "ladder":
        timeline.reach(
            moment, draw(st.sampled_from(("on_scene", "at_patient", "transporting", "clear"))), by=by
        )
    elif kind == "withdrawal":
        target = entry_id(draw(st.integers(1, len(timeline.entries))))
        timeline.withdraw(moment, target, by=by, flags=("authority",))
    else:
        _hand_over(draw, timeline, moment)


def _hand_over(draw: Draw, timeline: TimelineExample, moment: str) -> None:
    key = draw(NAMED["handover"])
    step = draw(st.sampled_from(("offered", "accepted", "accepted")))
    if step == "offered" or not any(one["kind"] == "handover_offered" for one in timeline.entries):
        given = {"handover": key, "patient": draw(NAMED["patient"]), "from_unit": XT21}
        to, hospital = draw(st.sampled_from(((A101, None), (None, "Leeds <General>"))))
        timeline.record(moment, "handover_offered", given | {"to_unit": to}, by=OFFICER, text=hospital)
    else:
        text = draw(ODD_TEXT)
        accepted = {"handover": key, "through_seq": len(timeline.entries)}
        timeline.record(moment, "handover_accepted", accepted, by=PARAMEDIC, text=text)
