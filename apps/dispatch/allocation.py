"""Allocation of units to an incident: the best candidates are alerted, and the journal keeps the reasons for and against each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from apps.alerting import windows
from apps.core.clock import now
from apps.core.geo import Place
from apps.deadlines import actions as deadlines
from apps.dispatch import board_warnings
from apps.dispatch.deadline_kinds import REASSESS
from apps.dispatch.eligibility import needs, rules
from apps.dispatch.eligibility.candidates import AskedUnits, Check, Considered, CrewGoing
from apps.dispatch.eligibility.ranking import ranked
from apps.dispatch.eligibility.search import Candidates, find_candidates
from apps.dispatch.explanation.sentences import account_of, gain_s
from apps.dispatch.records import AlertRecord, CheckRecord, ConsideredRecord
from apps.dispatch.said import Said, said
from apps.dispatch.said import as_wire as said_as_wire
from apps.dispatch.state import DispatchedState
from apps.dispatch.taskings import actions as taskings
from apps.doctrine.scheme import Scheme, activates
from apps.doctrine.selectors import shipped_scheme
from apps.incidents.actions import NewAlert, raise_alert, withdraw_alert
from apps.incidents.kinds import AlertRole
from apps.incidents.models import Incident
from apps.incidents.rules import active_units
from apps.incidents.taskings.rules import may_proceed
from apps.journal.transaction import JournalTransaction, NewEntry
from apps.routing.travel import Eta
from apps.units.problems import UnitCommitted

REASONS_KEPT_PER_ROLE = 60
LOOK_AFTER_S = 5
"""When an incident is looked at after a change of it: what came at the same moment is then seen, and what its units said."""
HEARD_LATELY_S = 15
BOTH: tuple[AlertRole, ...] = ("crew", "co_responder")
REPLACING = ("declined", "expired", "police_tasking", "off_duty")
TAKEN = Check(check="reserved", ok=False, said=said("reserved"))


@dataclass(frozen=True)
class Allocated:
    """What an allocation did: alerts raised and units considered, in the wire's shapes, and the sentences that explain them."""

    alerts: list[AlertRecord] = field(default_factory=list)
    considered: list[ConsideredRecord] = field(default_factory=list)
    account: list[Said] = field(default_factory=list)
    gain_s: int | None = None


@dataclass(frozen=True, kw_only=True)
class AllocationRequest:
    """What to allocate, and why now. `only_news`: write nothing unless a unit is alerted."""

    cause: str
    roles: Sequence[AlertRole] = BOTH
    replaces: UUID | None = None
    only_news: bool = False
    road: Mapping[UUID, Eta] = field(default_factory=dict)


def allocate(journal: JournalTransaction, incident: Incident, request: AllocationRequest) -> Allocated:
    """Alert the best units for every open place on this incident, crew and co-responder in the same transaction."""
    return _Allocation(journal, incident, request).run()


class _Allocation:
    def __init__(self, journal: JournalTransaction, incident: Incident, request: AllocationRequest) -> None:
        self.journal, self.incident, self.request = journal, incident, request
        self.timeline: UUID = incident.pk
        state = journal.state(self.timeline, DispatchedState)
        place = Place(lat=incident.lat, lon=incident.lon)
        self.candidates: Candidates = find_candidates(
            incident.agency,
            place,
            now(),
            timeline=self.timeline,
            parts=state["involvements"],
            road=request.road,
        )
        self.call = needs.facts_of(incident, self.candidates.today, self._scheme_of_owner())
        self.asked = AskedUnits(
            statuses={unit: part["status"] for unit, part in state["involvements"].items()}
        )
        self.is_held = rules.is_held(self.call, self.candidates.schemes()) and not may_proceed(state)
        self.alerts: list[AlertRecord] = []
        self.considered: list[Considered] = []

    def run(self) -> Allocated:
        for role in self.request.roles:
            self._allocate(role)
        account = account_of(self.considered, gain_s(self.considered)) if self.considered else []
        allocated = Allocated(
            self.alerts, [_as_wire(one) for one in self.considered], account, gain_s(self.considered)
        )
        if allocated.considered and (self.alerts or not self.request.only_news):
            self._write(allocated)
        self._warn_board()
        if self.alerts or not self.request.only_news:
            deadlines.bring_forward(self.timeline, REASSESS, LOOK_AFTER_S)
        return allocated

    def _allocate(self, role: AlertRole) -> None:
        wanted = needs.places_open(
            role, self.call, self.journal.state(self.timeline, DispatchedState), self._scheme_of_owner()
        )
        if self.request.cause != "call" and (wanted == 0 or not self._is_asked_for(role)):
            return
        considered = self._consider(role)
        self.considered += self._alert(role, considered, wanted)[:REASONS_KEPT_PER_ROLE]

    def _is_asked_for(self, role: AlertRole) -> bool:
        code = (self.call.system, self.call.code)
        return role == "crew" or any(activates(scheme, *code) for scheme in self.candidates.schemes())

    def _consider(self, role: AlertRole) -> list[Considered]:
        if role == "crew":
            units = self.candidates.crews
            return rules.consider_crews(units, self.call, self.asked, self.candidates.terms)
        units = self.candidates.co_responders
        going = crews_going(self.journal.state(self.timeline, DispatchedState), self.candidates)
        return rules.consider_co_responders(units, self.call, self.asked, self.candidates.terms, going)

    def _alert(self, role: AlertRole, considered: list[Considered], wanted: int) -> list[Considered]:
        """Alert the first eligible units. Where another incident has taken one in the meantime, the next is tried."""
        left = wanted
        for index, one in enumerate(considered):
            if left == 0 or not one.is_eligible:
                break
            try:
                with self.journal.savepoint():
                    alert = self._raise(role, one)
            except UnitCommitted:
                considered[index] = one.with_check(TAKEN)
                continue
            considered[index] = replace(one, chosen=True)
            self.alerts.append(_alert_as_wire(alert, one))
            left -= 1
        return ranked(considered)

    def _raise(self, role: AlertRole, one: Considered) -> UUID:
        if one.unit.commitment == "other_exercise":
            call_away(self.journal, one.unit.id)
        terms = self._terms(role, one.unit.agency)
        alert = raise_alert(
            self.journal,
            self.timeline,
            NewAlert(
                unit=one.unit.id,
                call_sign=one.unit.call_sign,
                agency=one.unit.agency,
                service=one.unit.service,
                role=role,
                eta_s=one.eta_s or 0,
                distance_m=one.distance_m or 0,
                replaces=self.request.replaces,
                respond_within_s=terms.acknowledge_within_s,
                hold=role == "crew" and self.is_held,
                uncertainty_s=one.uncertainty_s or 0,
                eta_source=one.eta_source or "estimate",
            ),
        )
        shown_within = (
            terms.displayed_within_s if self.candidates.is_heard(one.unit.id, HEARD_LATELY_S) else 0
        )
        windows.expect_displayed("alert", self.timeline, alert, shown_within)
        windows.expect_answer("alert", self.timeline, alert, terms.acknowledge_within_s)
        board_warnings.settle(self.journal, self.timeline, "nobody_left", about={"role": role})
        return alert

    def _terms(self, role: AlertRole, agency: UUID) -> Any:
        scheme = self.candidates.scheme_of(agency) or shipped_scheme()
        return scheme.crew if role == "crew" else scheme.co_responder

    def _scheme_of_owner(self) -> Scheme:
        return self.candidates.scheme_of(self.incident.agency_id) or shipped_scheme()

    def _write(self, allocated: Allocated) -> None:
        payload = {
            "considered": allocated.considered,
            "occasion": self.request.cause,
            "account": [said_as_wire(one) for one in allocated.account],
            "gain_s": allocated.gain_s,
            "scheme": self.candidates.scheme_named(),
        }
        self.journal.append(self.timeline, NewEntry(kind="units_considered", payload=payload))

    def _warn_board(self) -> None:
        """Warn the board of a role that is asked for and that no unit fills. A new call without a co-responder is no fault."""
        for role in self.request.roles:
            expected = role == "crew" or self.request.cause in REPLACING
            if expected and self._is_asked_for(role) and not self._is_filled(role):
                board_warnings.raise_warning(self.journal, self.timeline, "nobody_left", {"role": role})
        if self.is_held and "crew" in self.request.roles:
            board_warnings.raise_warning(self.journal, self.timeline, "ambulance_held")
            taskings.ask_for_safety(self.journal, self.incident)

    def _is_filled(self, role: AlertRole) -> bool:
        state = self.journal.state(self.timeline, DispatchedState)
        active = any(part["role"] == role for part in active_units(state))
        return active or not needs.places_open(role, self.call, state, self._scheme_of_owner())


def crews_going(state: DispatchedState, candidates: Candidates) -> list[CrewGoing]:
    """The ambulance crews that respond, with the ETA that each has now."""
    etas = {str(unit.id): unit.eta.eta_s for unit in candidates.crews if unit.eta}
    return [
        CrewGoing(call_sign=part["call_sign"], eta_s=etas.get(part["unit"], part["eta_s"] or 0))
        for part in active_units(state)
        if part["role"] == "crew"
    ]


def call_away(journal: JournalTransaction, unit: UUID) -> None:
    """Stand a unit down from an exercise, which gives way to a real call."""
    held = Incident.objects.filter(involvements__unit=unit, involvements__is_active=True).first()
    if held is None or not held.exercise:
        return
    if not journal.holds(held.pk):
        journal.lock([held.pk])
    withdraw_alert(journal, held.pk, unit, "real_call", None)


def as_wire(considered: Iterable[Considered]) -> list[ConsideredRecord]:
    return [_as_wire(one) for one in considered]


def _alert_as_wire(alert: UUID, one: Considered) -> AlertRecord:
    return {
        "alert": str(alert),
        "unit": str(one.unit.id),
        "call_sign": one.unit.call_sign,
        "role": one.role,
        "eta_s": one.eta_s,
        "distance_m": one.distance_m,
    }


def _as_wire(one: Considered) -> ConsideredRecord:
    return {
        "unit": str(one.unit.id),
        "call_sign": one.unit.call_sign,
        "service": one.unit.service,
        "role": one.role,
        "chosen": one.chosen,
        "eta_s": one.eta_s,
        "uncertainty_s": one.uncertainty_s,
        "eta_source": one.eta_source,
        "distance_m": one.distance_m,
        "checks": [_check_as_wire(check) for check in one.checks],
    }


def _check_as_wire(check: Check) -> CheckRecord:
    return {
        "said": said_as_wire(check.said),
        "check": check.check,
        "ok": check.ok,
        "measured": check.measured,
        "threshold": check.threshold,
        "unit": check.unit,
    }
