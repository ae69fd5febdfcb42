"""Allocation of units to an incident: the best candidates are alerted, and the journal keeps the reasons for and against each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from apps.alerting import windows
from apps.core.clock import now
from apps.core.geo import Place
from apps.core.instants import from_wire, local
from apps.deadlines import actions as deadlines
from apps.dispatch import board_warnings, no_ambulance, response
from apps.dispatch.considered import alert_as_wire, considered_as_wire
from apps.dispatch.deadline_kinds import REASSESS
from apps.dispatch.eligibility import needs, plan, rules
from apps.dispatch.eligibility.candidates import AskedUnits, CallFacts, Check, Considered
from apps.dispatch.eligibility.ranking import ranked
from apps.dispatch.eligibility.search import FREE, FREE_IF_NONE_SUITS, Candidates, find_candidates
from apps.dispatch.explanation.sentences import account_of, gain_s
from apps.dispatch.explanation.shortfalls import WARNED, sentences_of, warned_of
from apps.dispatch.going import crews_filling, crews_going
from apps.dispatch.meeting.suggesting import waits_for_decision
from apps.dispatch.problems import LocationMissing
from apps.dispatch.records import AlertRecord, ConsideredRecord
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
from apps.units.aboard import Aboard
from apps.units.problems import UnitCommitted
from apps.units.rules import SENDABLE

REASONS_KEPT_PER_ROLE = 60
LOOK_AFTER_S = 5
"""When an incident is looked at after a change of it: what came at the same moment is then seen, and what its units said."""
HEARD_LATELY_S = 15
BOTH: tuple[AlertRole, ...] = ("crew", "co_responder")
REPLACING = ("declined", "expired", "police_tasking", "off_duty", "stood_down", "found_patient", "diverted")
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
    """What to allocate, and why now. `only_news`: write nothing unless a unit is alerted.

    `also`: units that are considered wherever they are. `found`: the candidates, if they were searched for in this
    transaction and nothing was written since.
    """

    cause: str
    roles: Sequence[AlertRole] = BOTH
    replaces: UUID | None = None
    only_news: bool = False
    road: Mapping[UUID, Eta] = field(default_factory=dict)
    also: frozenset[UUID] = frozenset()
    found: Candidates | None = None


def allocate(journal: JournalTransaction, incident: Incident, request: AllocationRequest) -> Allocated:
    """Alert the best units for every open place on this incident, crew and co-responder in the same transaction.

    Nobody is chosen for an incident whose place nobody knows.
    """
    place = incident.place
    return _Allocation(journal, incident, place, request).run() if place else Allocated()


def consider_now(
    journal: JournalTransaction, incident: Incident, role: AlertRole, also: frozenset[UUID] = frozenset()
) -> list[Considered]:
    """The units near for this role with their checks as of now, and these `also`. Nothing is written."""
    if incident.place is None:
        return []
    request = AllocationRequest(cause="call", roles=(role,), also=also)
    return _Allocation(journal, incident, incident.place, request).consider(role)


def send(journal: JournalTransaction, incident: Incident, role: AlertRole, one: Considered) -> AlertRecord:
    """Alert this unit, whatever speaks against it. Raises `UnitCommitted`, `LocationMissing`."""
    if incident.place is None:
        raise LocationMissing
    request = AllocationRequest(cause="call", roles=(role,))
    allocation = _Allocation(journal, incident, incident.place, request)
    return alert_as_wire(allocation.raise_alert(role, one), one)


class _Allocation:
    def __init__(
        self, journal: JournalTransaction, incident: Incident, place: Place, request: AllocationRequest
    ) -> None:
        self.journal, self.incident, self.request = journal, incident, request
        self.timeline: UUID = incident.pk
        state = journal.state(self.timeline, DispatchedState)
        self.place = place
        self.candidates: Candidates = request.found or self._found(FREE)
        self.call = needs.facts_of(
            incident, self.candidates.today, self._scheme_of_owner(), self.candidates.brought
        )
        self.asked_plan = self.call.plan
        self.asked = AskedUnits(statuses=response.asked_before(state))
        self.is_held = rules.is_held(self.call, self.candidates.schemes()) and not may_proceed(state)
        self.alerts: list[AlertRecord] = []
        self.considered: list[Considered] = []

    def _found(self, free: int) -> Candidates:
        return find_candidates(
            self.incident.agency,
            self.place,
            now(),
            timeline=self.timeline,
            parts=self.journal.state(self.timeline, DispatchedState)["involvements"],
            road=self.request.road,
            also=self.request.also,
            free=free,
        )

    def run(self) -> Allocated:
        for role in self.request.roles:
            self._allocate(role)
        account = self._account() if self.considered else []
        allocated = Allocated(
            self.alerts, considered_as_wire(self.considered), account, gain_s(self.considered)
        )
        if allocated.considered and (self.alerts or not self.request.only_news):
            self._write(allocated)
        self._warn_board()
        no_ambulance.expect_crew(
            self.journal, self.timeline, self._scheme_of_owner().crew.no_ambulance_after_s
        )
        if self.alerts or not self.request.only_news:
            deadlines.bring_forward(self.timeline, REASSESS, LOOK_AFTER_S)
        self._look_when_any_goes()
        return allocated

    def _look_when_any_goes(self) -> None:
        """Look again when the nearest crew of any skill may go, if nobody goes until then."""
        left_s = self._until_any_s()
        if "crew" in self.request.roles and left_s is not None and left_s > 0:
            deadlines.bring_forward(self.timeline, REASSESS, left_s)

    def _account(self) -> list[Said]:
        is_of_crews = "crew" in self.request.roles
        short = sentences_of(self.call.plan, self._aboard_of_going()) if is_of_crews else []
        return account_of(self.considered, gain_s(self.considered), short)

    def _allocate(self, role: AlertRole) -> None:
        if role == "co_responder" and waits_for_decision(self.journal.state(self.timeline, DispatchedState)):
            return
        wanted = needs.places_open(
            role, self.call, self.journal.state(self.timeline, DispatchedState), self._scheme_of_owner()
        )
        if self.request.cause != "call" and (wanted == 0 or not self._is_asked_for(role)):
            return
        considered = self.consider(role)
        self.considered += self._alert(role, considered, wanted)[:REASONS_KEPT_PER_ROLE]

    def _is_asked_for(self, role: AlertRole) -> bool:
        code = (self.call.system, self.call.code)
        return role == "crew" or any(activates(scheme, *code) for scheme in self.candidates.schemes())

    def consider(self, role: AlertRole) -> list[Considered]:
        """The units near with their checks. Where none of the nearest suits, those farther away are looked at too: a car park of
        patient transport hides no crew.
        """
        considered = self._considered(role)
        free = sum(one.unit.duty in SENDABLE and one.unit.commitment is None for one in considered)
        if free < FREE or any(one.is_eligible for one in considered):
            return considered
        self.candidates = self._found(FREE_IF_NONE_SUITS)
        return self._considered(role)

    def _considered(self, role: AlertRole) -> list[Considered]:
        if role == "crew":
            considered = self._consider_crews(self.call)
            if self._may_be_any() and not any(one.is_eligible for one in considered):
                self.asked_plan = plan.relaxed(self.call.plan)
                return self._consider_crews(replace(self.call, plan=self.asked_plan))
            return considered
        units = self.candidates.co_responders
        state = self.journal.state(self.timeline, DispatchedState)
        going = crews_going(state, self.candidates)
        call = replace(self.call, requested=self._requested_at(state))
        return rules.consider_co_responders(units, call, self.asked, self.candidates.terms, going)

    def _requested_at(self, state: DispatchedState) -> str | None:
        request, zone = state["request"], self.incident.agency.time_zone
        return f"{local(from_wire(request['requested_at']), zone):%H:%M}" if request else None

    def _consider_crews(self, call: CallFacts) -> list[Considered]:
        return rules.consider_crews(self.candidates.crews, call, self.asked, self.candidates.terms)

    def _may_be_any(self) -> bool:
        """Whether the call has waited so long for a crew that meets its needs that the nearest of any skill goes."""
        left_s = self._until_any_s()
        return left_s is not None and left_s <= 0

    def _until_any_s(self) -> float | None:
        """Seconds until the nearest crew of any skill may go; None if a crew goes, or the scheme never lets it."""
        after_s = self.call.plan.any_after_s
        if after_s is None or self._aboard_of_going():
            return None
        return (self.incident.opened_at + timedelta(seconds=after_s) - now()).total_seconds()

    def _alert(self, role: AlertRole, considered: list[Considered], wanted: int) -> list[Considered]:
        """Alert units for the open places: crews by what the call still needs, co-responders by rank."""
        if wanted == 0:
            return ranked(considered)
        if role == "crew":
            return self._fill_as_wanted(considered, wanted)
        return self._alert_first(role, considered, wanted)

    def _fill_as_wanted(self, considered: list[Considered], wanted: int) -> list[Considered]:
        """Alert crews by what the call needs; where a desk says how many it wants, so many, and no more."""
        if self.journal.state(self.timeline, DispatchedState)["response"]["wanted"]["crew"] is None:
            return self._fill(considered, len(considered))
        filled = self._fill(considered, wanted)
        left = wanted - sum(one.chosen for one in filled)
        rest = [one for one in filled if not one.chosen]
        return ranked([one for one in filled if one.chosen] + self._alert_first("crew", rest, left))

    def _fill(self, considered: list[Considered], most: int) -> list[Considered]:
        """Alert crews one after another until nothing is wanted that a crew near would bring."""
        going = self._aboard_of_going()
        while True:
            able = [one for one in considered if one.is_eligible and not one.chosen]
            at = plan.next_of(self.asked_plan, going, [one.unit.aboard for one in able])
            if at is None or sum(one.chosen for one in considered) >= most:
                return ranked(considered)
            one = self._tried("crew", able[at])
            considered[considered.index(able[at])] = one
            if one.chosen:
                going.append(one.unit.aboard)

    def _alert_first(self, role: AlertRole, considered: list[Considered], wanted: int) -> list[Considered]:
        """Alert the first eligible units."""
        left = wanted
        for index, one in enumerate(considered):
            if left == 0 or not one.is_eligible:
                break
            considered[index] = self._tried(role, one)
            left -= considered[index].chosen
        return ranked(considered)

    def _tried(self, role: AlertRole, one: Considered) -> Considered:
        """The unit as chosen; where another incident has taken it in the meantime, with that against it."""
        try:
            with self.journal.savepoint():
                alert = self.raise_alert(role, one)
        except UnitCommitted:
            return one.with_check(TAKEN)
        self.alerts.append(alert_as_wire(alert, one))
        return replace(one, chosen=True)

    def _aboard_of_going(self) -> list[Aboard]:
        """What the crews that respond bring, or have brought."""
        state = self.journal.state(self.timeline, DispatchedState)
        return [crew.aboard for crew in crews_filling(state, self.candidates)]

    def raise_alert(self, role: AlertRole, one: Considered) -> UUID:
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
                eta_s=one.eta_s,
                distance_m=one.distance_m,
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
        if role == "crew":
            board_warnings.settle(self.journal, self.timeline, "no_ambulance")
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
        if "crew" in self.request.roles:
            self._warn_of_shortfalls()
        if self.is_held and "crew" in self.request.roles:
            board_warnings.raise_warning(self.journal, self.timeline, "ambulance_held")
            taskings.ask_for_safety(self.journal, self.incident)

    def _warn_of_shortfalls(self) -> None:
        """Warn of what the crews that go do not bring; a warning is settled once another crew brings it."""
        is_closed = response.is_closed(self.journal.state(self.timeline, DispatchedState))
        short = [] if is_closed else warned_of(self.call.plan, self._aboard_of_going())
        for cause in WARNED:
            if cause in short:
                board_warnings.raise_warning(self.journal, self.timeline, cause, {"role": "crew"})
            else:
                board_warnings.settle(self.journal, self.timeline, cause)

    def _is_filled(self, role: AlertRole) -> bool:
        state = self.journal.state(self.timeline, DispatchedState)
        active = any(part["role"] == role for part in active_units(state))
        return active or not needs.places_open(role, self.call, state, self._scheme_of_owner())


def call_away(journal: JournalTransaction, unit: UUID) -> None:
    """Stand a unit down from an exercise, which gives way to a real call."""
    held = Incident.objects.filter(involvements__unit=unit, involvements__is_active=True).first()
    if held is None or not held.exercise:
        return
    if not journal.holds(held.pk):
        journal.lock([held.pk])
    withdraw_alert(journal, held.pk, unit, "real_call", None)
