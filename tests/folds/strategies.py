"""Generated timelines: entries of every folded kind by several authors and units, with valid and dangling references."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from apps.care.kinds import NAMES as OF_PATIENT
from tests.support.entries import (
    A101,
    ARREST,
    BREATHING,
    INCIDENT,
    UNITS,
    XT21,
    XT22,
    alarm_id,
    alert_id,
    at,
    entry_id,
    handover_id,
    patient_id,
    tourniquet_id,
)

WireEntry = dict[str, Any]
Recordings = st.SearchStrategy[tuple[str, WireEntry]]
Draw = Callable[[st.SearchStrategy[Any]], Any]
MOST = 12
AUTHORS = (None, "p1", "p2", "p3")
DEVICES = (None, "d1", "d2")
HERE = (XT21, XT22, A101)
RUNGS = ("mobile", "at_rvp", "on_scene", "at_patient", "transporting", "at_hospital", "clear")
NOTHING: WireEntry = {}
OPENED: WireEntry = {"number": "CO-1", "age": "adult", "exercise": False} | ARREST
PLAIN_FACTS = (
    "arrest_recognised",
    "cpr_started",
    "cpr_resumed",
    "pads_applied",
    "pulse_returned",
    "pulse_lost",
    "compressor_changed",
    "aed_on",
    "call_connected",
)

moments = st.integers(0, 20).map(lambda second: at(f"45:{second:02d}"))
ids = st.integers(1, MOST + 1).map(entry_id)
alerts = st.integers(1, 3).map(alert_id)
handovers = st.integers(1, 2).map(handover_id)
tourniquets = st.integers(1, 2).map(tourniquet_id)
units = st.sampled_from(HERE)
others = st.integers(1, 3).map(patient_id)
whom: st.SearchStrategy[WireEntry] = st.one_of(
    st.just({}), st.just({"patient": None}), others.map(lambda one: {"patient": one})
)


def _raised(unit: str, alert: str) -> WireEntry:
    call_sign, agency, service, role = UNITS[unit]
    named = {"alert": alert, "unit": unit, "call_sign": call_sign, "agency": agency, "service": service}
    return named | {"role": role, "eta_s": 60, "distance_m": 500, "replaces": None}


def _evenly(*kinds: Recordings) -> Recordings:
    """Choose each strategy equally often; `one_of` would flatten them, which would leave few corrections."""
    return st.sampled_from(kinds).flatmap(lambda chosen: chosen)


def _sent(alert: str, path: str) -> WireEntry:
    failed = [{"device": "d2", "reason": "gone"}] if path == "push" else []
    return {"alert": alert, "path": path, "devices": ["d1"], "failed": failed}


def _warning(named: str) -> WireEntry:
    return {"attention": named, "cause": "nobody_left", "role": None, "unit": None, "call_sign": None}


def _offer(named: str, patient: str | None) -> WireEntry:
    return {"handover": named, "patient": patient, "from_unit": XT21, "to_unit": None}


def _payloads(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[WireEntry]:
    return st.fixed_dictionaries(dict(fields))


def _of(kind: str, payloads: st.SearchStrategy[WireEntry]) -> st.SearchStrategy[tuple[str, WireEntry]]:
    return st.tuples(st.just(kind), payloads)


nothing = st.just(NOTHING)
facts = st.one_of(
    st.sampled_from(PLAIN_FACTS).map(lambda kind: (kind, {})),
    _of("cpr_paused", _payloads(reason=st.none())),
    _of("rhythm_analysed", _payloads(shock_advised=st.booleans())),
    _of("shock_delivered", _payloads(energy_j=st.none() | st.just(150))),
    _of("shock_delivered", _payloads(energy_j=st.none())),
    _of("resuscitation_stopped", nothing),
    _of("note_added", nothing),
    _of("patient_found", _payloads(tag=st.sampled_from((None, "A-1", "A-2")))),
    _of(
        "patient_described",
        _payloads(
            age_band=st.sampled_from((None, "child", "adult")),
            age_years=st.sampled_from((None, 15, 16)),
            sex=st.none(),
            pregnant=st.sampled_from((None, True, False)),
            tag=st.none(),
        ),
    ),
    _of(
        "arrest_described",
        _payloads(
            witnessed_by=st.sampled_from((None, "family", "nobody")),
            collapsed_min_ago=st.sampled_from((None, 0, 240)),
            phone_cpr=st.sampled_from((None, True, False)),
        ),
    ),
    _of("patients_merged", _payloads(into=st.none() | others)),
    _of(
        "triaged",
        _payloads(tool=st.just("tst"), answers=nothing, category=st.sampled_from(("p1", "p3"))),
    ),
    _of("rescue_breaths_given", _payloads(count=st.just(5))),
    _of("airway_managed", _payloads(adjunct=st.sampled_from(("opa", "supraglottic")))),
    _of("injury_found", _payloads(region=st.just("chest"), injury=st.just("stab"))),
    _of(
        "tourniquet_applied",
        _payloads(
            tourniquet=tourniquets,
            limb=st.sampled_from(("left_arm", "right_leg")),
            time_known=st.booleans(),
        ),
    ),
    _of(
        "observations_taken",
        _payloads(
            rr=st.sampled_from((None, 8, 16, 25)),
            spo2=st.sampled_from((None, 91, 95)),
            spo2_scale=st.sampled_from((1, 2)),
            sbp=st.none() | st.just(92),
            dbp=st.none() | st.just(60),
        ),
    ),
    _of("tourniquet_reassessed", _payloads(tourniquet=tourniquets, bleeding=st.booleans())),
    _of("tourniquet_conversion_started", _payloads(tourniquet=tourniquets)),
    _of(
        "tourniquet_conversion_started",
        _payloads(
            tourniquet=tourniquets,
            agreed_with=st.sampled_from((None, *AUTHORS[1:])),
            agreed_by_desk=st.booleans(),
        ),
    ),
    _of("tourniquet_converted", _payloads(tourniquet=tourniquets)),
    _of("tourniquet_conversion_failed", _payloads(tourniquet=tourniquets)),
)
ladder = _of("status_reached", _payloads(status=st.sampled_from(RUNGS)))
withdrawals = _of("entry_withdrawn", _payloads(entry=ids, reason=st.just("slip")))
marks = _of("marked_same", _payloads(entry=ids, same_as=ids))
rest = st.one_of(
    _of("incident_opened", st.just(OPENED)),
    _of("incident_recoded", st.just(BREATHING)),
    _of("incident_cancelled", _payloads(cause=st.just("mistake"))),
    _of("incident_closed", _payloads(cause=st.just("all_clear"))),
    _of("incident_reopened", _payloads(cause=st.just("recoded"))),
    _of("alert_raised", st.builds(_raised, units, alerts)),
    _of("alert_displayed", _payloads(alert=alerts)),
    _of("alert_accepted", _payloads(alert=alerts)),
    _of("alert_declined", _payloads(alert=alerts, reason=st.just("unsafe"))),
    _of("alert_withdrawn", _payloads(alert=alerts, unit=units, cause=st.just("recoded"))),
    _of(
        "handover_offered",
        _payloads(
            handover=handovers,
            patient=st.none() | others,
            from_unit=units,
            to_unit=st.none() | units,
        ),
    ),
    _of("handover_received", _payloads(handover=handovers)),
    _of("handover_returned", _payloads(handover=handovers)),
    _of("handover_accepted", _payloads(handover=handovers, through_seq=st.integers(0, MOST))),
    _of("handover_withdrawn", _payloads(handover=handovers)),
    _of("moon_observed", _payloads(entry=ids, alert=st.just(7))),
)


treating = st.one_of(
    _of("drug_given", _payloads(drug=st.just("adrenaline"), unit=st.none() | st.just("mg"))),
    _of("rhythm_seen", _payloads(rhythm=st.just("vf"))),
    _of("warmth_kept", _payloads(by=st.just(["foil"]), phase=st.none() | st.just("evacuation"))),
    _of("history_told", _payloads(topic=st.just("allergies"))),
    _of("pre_alert_given", _payloads(eta_min=st.none() | st.just(8))),
    _of("life_extinct_recognised", _payloads(criteria=st.just(["rigor_mortis"]))),
    _of("patient_identified", nothing),
)
afterwards = st.one_of(
    _of("kit_used", _payloads(items=st.just([{"item": "aed_pads", "count": 1}]))),
    _of("aed_data_noted", _payloads(status=st.sampled_from(("downloaded", "to_download")))),
    _of("debrief_noted", _payloads(topic=st.sampled_from(("went_well", "was_missing")))),
)
board_warnings = st.integers(1, 2).map(handover_id)
at_the_desk = st.one_of(
    _of("alert_sent", st.builds(_sent, alerts, st.sampled_from(("socket", "push")))),
    _of("attention_raised", board_warnings.map(_warning)),
    _of("attention_seen", _payloads(attention=board_warnings)),
    _of("attention_settled", _payloads(attention=board_warnings)),
)


def _tourniquet_kinds() -> Recordings:
    named = _payloads(tourniquet=tourniquets, limb=st.just("left_arm"), time_known=st.just(True))
    return st.one_of(
        _of("tourniquet_applied", named),
        _of("tourniquet_reassessed", _payloads(tourniquet=tourniquets, bleeding=st.booleans())),
        *(
            _of(kind, _payloads(tourniquet=tourniquets))
            for kind in ("tourniquet_conversion_started", "tourniquet_converted")
        ),
    )


moving = _evenly(
    _of("patients_merged", _payloads(into=st.none() | others)),
    _of("handover_offered", st.builds(_offer, handovers, st.none() | others)),
    _of("patient_found", _payloads(tag=st.none())),
)
scoring = _evenly(
    _of(
        "observations_taken",
        _payloads(rr=st.sampled_from((8, 16)), sbp=st.just(92), dbp=st.none() | st.just(60)),
    ),
    _of(
        "patient_described",
        _payloads(age_years=st.sampled_from((None, 15, 16)), pregnant=st.none() | st.booleans()),
    ),
    _of("incident_opened", st.sampled_from(("adult", "child")).map(lambda age: OPENED | {"age": age})),
)
alarms = st.integers(1, 2).map(alarm_id)
called = st.sampled_from(HERE).map(lambda unit: {"who": unit, "kind": "unit", "agency": UNITS[unit][1]})
alarmed = st.one_of(
    _of(
        "alarm_raised",
        _payloads(
            alarm=alarms,
            cause=st.just("withdrawal"),
            about=ids,
            to=st.lists(called, max_size=3, unique_by=lambda one: one["who"]),
            displayed_within_s=st.just(3),
            ack_within_s=st.just(10),
        ),
    ),
    _of(
        "alarm_sent",
        _payloads(
            alarm=alarms,
            who=units,
            path=st.sampled_from(("socket", "push")),
            devices=st.sampled_from(([], ["d1"])),
            failed=st.just([]),
        ),
    ),
    _of("alarm_displayed", _payloads(alarm=alarms, who=units)),
    _of(
        "alarm_acknowledged",
        _payloads(alarm=alarms, who=units, answer=st.sampled_from((None, "going", "cannot_move"))),
    ),
    _of("person_reached", _payloads(alarm=alarms, who=units, how=st.sampled_from(("radio", "phone")))),
    _of(
        "alarm_escalated",
        _payloads(
            alarm=alarms,
            step=st.integers(1, 3),
            who=st.lists(units, max_size=2),
            warns=st.sampled_from((None, "not_reached")),
        ),
    ),
    _of("recipient_added", _payloads(alarm=alarms, to=called, step=st.none() | st.integers(1, 2))),
    _of("recipient_released", _payloads(alarm=alarms, who=units)),
    _of("alarm_ended", _payloads(alarm=alarms, why=st.sampled_from(("all_reached", "cause_ended")))),
)
every_kind = _evenly(
    facts, facts, ladder, withdrawals, marks, rest, treating, afterwards, at_the_desk, alarmed
)
entangled = _evenly(_tourniquet_kinds(), moving, scoring, facts, marks, withdrawals)
recordings = _evenly(facts, facts, ladder, withdrawals, marks, rest)
corrected_commands = _evenly(rest, marks, withdrawals)


@st.composite
def timelines(draw: Draw, of: Recordings = recordings) -> list[WireEntry]:
    """Up to twelve entries, confirmed in any order or pending, some redacted, some at the same time."""
    count = draw(st.integers(0, MOST))
    seqs = draw(st.permutations(range(1, count + 1)))
    recorded = [
        _entry(draw, of, n + 1, seq if draw(st.integers(0, 5)) else None) for n, seq in enumerate(seqs)
    ]
    return [_aimed(draw, entry, recorded) for entry in recorded]


def _aimed(draw: Draw, entry: WireEntry, recorded: list[WireEntry]) -> WireEntry:
    """Make every other duplicate mark name two entries of one kind, because two arbitrary ones mostly differ in kind."""
    pairs = [(a["id"], b["id"]) for a in recorded for b in recorded if a["kind"] == b["kind"] and a is not b]
    if entry["kind"] != "marked_same" or not pairs or draw(st.booleans()):
        return entry
    duplicate, first = draw(st.sampled_from(pairs))
    return entry | {"payload": {"entry": duplicate, "same_as": first}}


def _entry(draw: Draw, of: Recordings, n: int, seq: int | None) -> WireEntry:
    kind, payload = draw(of)
    author = draw(st.sampled_from(AUTHORS))
    entry = {
        "id": entry_id(n),
        "incident": INCIDENT,
        "seq": seq,
        "kind": kind,
        "payload": payload if kind not in OF_PATIENT else payload | draw(whom),
        "unit": draw(units),
        "author": author and {"person": author},
        "device": draw(st.sampled_from(DEVICES)),
        "occurred_at": draw(moments),
        "flags": ["authority"] if not draw(st.integers(0, 5)) else [],
        # The hospital of a handover or of a pre-alert.
        "text": draw(st.none() | st.just("Aire Valley Infirmary")),
        "withheld": False,
    }
    return redacted(entry) if seq and not draw(st.integers(0, 9)) else entry


def redacted(entry: WireEntry) -> WireEntry:
    """A confirmed entry as a session without clearance receives it."""
    return entry | {
        "kind": "withheld",
        "payload": {},
        "unit": None,
        "author": None,
        "device": None,
        "flags": [],
        "text": None,
        "withheld": True,
    }


def pending(entry: WireEntry, moment: str) -> WireEntry:
    """An entry as its device held it before confirmation, by the device's own clock."""
    return entry | {"seq": None, "occurred_at": moment}


@st.composite
def patients(draw: Draw) -> list[WireEntry]:
    """Two alerted units, then facts at distinct times, withdrawals and marks. Each entry is marked at most once, with an
    earlier one, so neither `care` nor the ladders may depend on the order of arrival. The entries have no `seq` yet.
    """
    count = draw(st.integers(1, MOST))
    seconds = draw(st.permutations(range(count)))
    recorded = [_entry(draw, _evenly(facts, facts, ladder, withdrawals), n + 1, None) for n in range(count)]
    for n, entry in enumerate(recorded):
        entry["occurred_at"] = at(f"46:{seconds[n]:02d}")
    marked = [n for n in range(1, count) if draw(st.booleans())]
    return recorded + [_mark(draw, count + 1 + n, n) for n in marked]


def _mark(draw: Draw, number: int, duplicate: int) -> WireEntry:
    mark = _entry(draw, marks, number, None)
    first = draw(st.integers(1, duplicate))
    return mark | {
        "kind": "marked_same",
        "payload": {"entry": entry_id(duplicate + 1), "same_as": entry_id(first)},
    }


def alerted() -> list[WireEntry]:
    """A call and the alerts of three units, at `seq` 1 to 4."""
    base: WireEntry = {
        "incident": INCIDENT,
        "author": None,
        "occurred_at": at("40:00"),
        "flags": [],
        "text": None,
        "withheld": False,
    }
    recorded: list[tuple[str, str | None, WireEntry]] = [("incident_opened", None, OPENED)]
    recorded += [("alert_raised", unit, _raised(unit, alert_id(n))) for n, unit in enumerate(HERE, start=1)]
    return [
        base | {"id": entry_id(100 + n), "seq": n, "kind": kind, "unit": unit, "payload": payload}
        for n, (kind, unit, payload) in enumerate(recorded, start=1)
    ]
