"""The next step of a simulated crew, by the incident's state and the time since its last report. Pure.

The pauses are shorter than in reality, so that a timeline takes some minutes; the order is realistic.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from apps.care.patients import care_of
from apps.care.state import Care
from apps.core.ids import derived_id
from apps.demo.accounts import DEMO_HOSPITALS
from apps.demo.random_source import RandomSource
from apps.demo.said import SAID
from apps.handovers.rules import open_handover
from apps.handovers.state import ClinicalState, Handover, care_closed_at
from apps.incidents.kinds import AlertRole
from apps.incidents.state import Involvement

ARRESTS = ("cardiac_arrest", "respiratory_arrest")
CYCLE_S = 14.0


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A report that the crew makes next."""

    kind: str
    payload: Mapping[str, object] = field(default_factory=dict)
    text: str | None = None


@dataclass(frozen=True, kw_only=True)
class Situation:
    """A crew's situation. `quiet_s`: time since its last entry; `has_arrived`: at its destination; `recorded`: its kinds."""

    unit: str
    incident: str
    category: str
    state: ClinicalState
    quiet_s: float
    has_arrived: bool
    reported: frozenset[str]
    random: RandomSource

    @property
    def part(self) -> Involvement:
        return self.state["involvements"][self.unit]

    @property
    def is_arrest(self) -> bool:
        return self.category in ARRESTS

    def after(self, low: float, high: float, step: str) -> bool:
        """Whether the pause before this step is over."""
        return self.quiet_s >= self.random.between(low, high, self.incident, self.unit, step)

    def chance(self, share: float, step: str) -> bool:
        return self.random.number(self.incident, step) < share

    def parts(self, role: AlertRole) -> list[Involvement]:
        """Involvements in that role that have not ended."""
        return [
            part
            for part in self.state["involvements"].values()
            if part["role"] == role and part["ended_at"] is None
        ]


def next_draft(now: Situation) -> Draft | None:
    """The next report, or None if nothing is due."""
    return _STEPS.get(now.part["status"], _wait)(now)


def _wait(now: Situation) -> Draft | None:
    return None


def _reach(status: str) -> Draft:
    return Draft(kind="status_reached", payload={"status": status})


def _alerted(now: Situation) -> Draft | None:
    alert = {"alert": now.part["alert"]}
    return Draft(kind="alert_displayed", payload=alert) if now.after(0.5, 1.5, "display") else None


def _displayed(now: Situation) -> Draft | None:
    alert = {"alert": now.part["alert"]}
    if not now.after(2, 5, "answer"):
        return None
    if now.part["role"] == "co_responder" and now.chance(0.08, f"decline {now.unit}"):
        return Draft(kind="decline_alert", payload={**alert, "reason": "committed"})
    return Draft(kind="accept_alert", payload=alert)


def _driving(now: Situation) -> Draft | None:
    return _reach("on_scene") if now.has_arrived else None


def _on_scene(now: Situation) -> Draft | None:
    return _reach("at_patient") if now.after(3, 7, "walk") else None


def _at_patient(now: Situation) -> Draft | None:
    return _co_respond(now) if now.part["role"] == "co_responder" else _treat(now)


def _co_respond(now: Situation) -> Draft | None:
    """Police: care until an ambulance crew has taken over."""
    if care_closed_at(now.state, now.unit):
        return _reach("clear") if now.after(5, 9, "clear") else None
    crews = now.parts("crew")
    given = _given(now)
    if given and given["state"] == "returned":
        return _answer(now, given)
    is_free = given is None and open_handover(now.state, now.incident) is None
    if is_free and any(crew["status"] == "at_patient" for crew in crews):
        return _offer(now) if now.after(3, 5, "offer") else None
    if not crews and len(care_of(now.state, now.incident)["analyses"]) >= 3:
        return _reach("clear") if now.after(8, 12, "clear") else None
    return resuscitate(now)


def _given(now: Situation) -> Handover | None:
    """The handover that the unit has offered, if it has."""
    return next((one for one in now.state["handovers"].values() if one["from_unit"] == now.unit), None)


def _offer(now: Situation, hospital: str | None = None, **receiver: str) -> Draft:
    handover = derived_id(UUID(now.incident), f"handover of {now.unit}")
    return Draft(kind="offer_handover", payload={"handover": str(handover)} | receiver, text=hospital)


def _answer(now: Situation, given: Handover) -> Draft | None:
    """After a question of the receiver, answer with what is known and offer the handover again."""
    if not now.after(4, 7, "answer the question"):
        return None
    if "note_added" not in now.reported:
        return Draft(kind="note_added", text=SAID.answer_to_question)
    return Draft(kind="offer_handover", payload={"handover": given["handover"], "to_unit": given["to_unit"]})


def _take_over(now: Situation) -> Handover | None:
    """Take over: the next step for a handover that waits for this crew."""
    waiting = (one for one in now.state["handovers"].values() if one["state"] in ("offered", "received"))
    return next((one for one in waiting if one["to_unit"] == now.unit), None)


def _accept(now: Situation, held: Handover, text: str | None = None) -> Draft | None:
    taken = {"handover": held["handover"], "through_seq": now.state["seq"]}
    is_due = now.after(4, 7, "take over")
    return Draft(kind="accept_handover", payload=taken, text=text) if is_due else None


def _treat(now: Situation) -> Draft | None:
    """Ambulance: take over from the police, treat, and go to a hospital or clear."""
    if waiting := _take_over(now):
        return _accept(now, waiting)
    treating = [one for one in now.parts("co_responder") if one["status"] == "at_patient"]
    if any(care_closed_at(now.state, one["unit"]) is None for one in treating):
        return None
    return _treat_arrest(now) if now.is_arrest else _treat_other(now)


def _treat_arrest(now: Situation) -> Draft | None:
    care = care_of(now.state, now.incident)
    if care["stopped_at"]:
        return _reach("clear") if now.after(8, 12, "clear") else None
    if care["pulse"] == "present":
        return _reach("transporting") if now.after(8, 14, "leave") else None
    enough = 3 + now.random.choice((0, 1, 2), now.incident, "cycles")
    if len(care["analyses"]) < enough or care["cpr"] != "running":
        return resuscitate(now)
    if not now.after(CYCLE_S, CYCLE_S + 4, "outcome"):
        return None
    survives = now.chance(0.45, "outcome")
    return Draft(kind="pulse_returned" if survives else "resuscitation_stopped")


def _treat_other(now: Situation) -> Draft | None:
    if "note_added" not in now.reported:
        words = now.random.choice(SAID.on_arrival, now.incident, "note")
        return Draft(kind="note_added", text=words) if now.after(4, 9, "note") else None
    if not now.after(12, 25, "leave"):
        return None
    return _reach("transporting" if now.chance(0.6, "transport") else "clear")


def resuscitate(now: Situation) -> Draft | None:
    """The next fact of a resuscitation: CPR, pads, then a rhythm check each cycle, and a shock where advised."""
    care = care_of(now.state, now.incident)
    if care["arrest_at"] is None:
        return Draft(kind="arrest_recognised") if now.after(2, 4, "look") else None
    if care["cpr"] == "not_started":
        return Draft(kind="cpr_started") if now.after(1, 3, "start") else None
    if care["pads_at"] is None:
        return Draft(kind="pads_applied") if now.after(4, 8, "pads") else None
    if care["cpr"] == "paused":
        return _check_rhythm(now, care) if now.after(1.5, 3, "check") else None
    if care["cpr"] == "running" and now.after(CYCLE_S, CYCLE_S + 4, "cycle"):
        return Draft(kind="cpr_paused", payload={"reason": "rhythm_check"})
    return None


def _check_rhythm(now: Situation, care: Care) -> Draft:
    paused_at = care["cpr_since"] or ""
    done = [one for one in care["analyses"] if one["at"] >= paused_at]
    if not done:
        advised = now.chance(0.55, f"shock {len(care['analyses'])}")
        return Draft(kind="rhythm_analysed", payload={"shock_advised": advised})
    shocked = care["last_shock_at"] is not None and care["last_shock_at"] >= done[-1]["at"]
    if done[-1]["shock_advised"] and not shocked:
        return Draft(kind="shock_delivered", payload={"energy_j": None})
    return Draft(kind="cpr_resumed")


def _transporting(now: Situation) -> Draft | None:
    if waiting := _take_over(now):
        return _accept(now, waiting)
    if now.part["role"] == "crew" and "pre_alert_given" not in now.reported:
        given = Draft(kind="pre_alert_given", payload={"eta_min": 8}, text=_hospital(now))
        return given if now.after(2, 4, "pre-alert") else None
    return _reach("at_hospital") if now.has_arrived and now.after(6, 10, "hospital") else None


def _hospital(now: Situation) -> str:
    return now.random.choice(tuple(DEMO_HOSPITALS), now.incident, "hospital")


def _at_hospital(now: Situation) -> Draft | None:
    """At the hospital the crew offers the handover and records who received the patient."""
    if waiting := _take_over(now):
        return _accept(now, waiting)
    given = _given(now)
    if given and given["hospital"] and given["state"] == "offered":
        return _accept(now, given, text=SAID.receiver_at_hospital)
    if now.part["role"] == "crew" and not given and open_handover(now.state, now.incident) is None:
        return _offer(now, hospital=_hospital(now)) if now.after(3, 5, "offer") else None
    return _reach("clear") if now.after(8, 14, "clear") else None


_STEPS: dict[str, Callable[[Situation], Draft | None]] = {
    "alerted": _alerted,
    "displayed": _displayed,
    "accepted": _driving,
    "mobile": _driving,
    "at_rvp": _driving,
    "on_scene": _on_scene,
    "at_patient": _at_patient,
    "transporting": _transporting,
    "at_hospital": _at_hospital,
}
