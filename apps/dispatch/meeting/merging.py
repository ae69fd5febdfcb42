"""Two calls about one patient become one incident, and can be taken apart again.

Units move at the rung that they have reached, and nobody is called again; facts are carried over; units that are now too many
and are still on their way are freed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from uuid import UUID

from apps.accounts.access import Actor
from apps.alerting import windows
from apps.core.clock import from_wire, now
from apps.dispatch.allocation import AllocationRequest, allocate
from apps.dispatch.caller import carry_call
from apps.dispatch.eligibility import needs, plan
from apps.dispatch.eligibility.search import find_candidates
from apps.dispatch.inbox.items import settle_items
from apps.dispatch.meeting.calls_near import is_unreferenced
from apps.dispatch.meeting.carrying import carry_all, goes_on_in, take_back
from apps.dispatch.meeting.suggesting import settle_suggestion
from apps.dispatch.problems import MergeUnfit
from apps.dispatch.state import DispatchedState
from apps.doctrine.selectors import scheme_or_shipped
from apps.incidents import actions as incidents
from apps.incidents.continuing import continued
from apps.incidents.kinds import LADDER, UNANSWERED
from apps.incidents.meeting_kinds import LinkedBy, Relation
from apps.incidents.models import Incident
from apps.incidents.problems import IncidentNotFound, IncidentOver
from apps.incidents.rules import active_units, has_reached_scene
from apps.incidents.state import Involvement
from apps.journal.models import Entry
from apps.journal.transaction import JournalTransaction, NewEntry, in_transaction
from apps.units.aboard import Aboard

ENDS = ("incident_cancelled", "incident_closed")


def merge(actor: Actor, source: UUID, target: UUID) -> None:
    """Let the source go on in the target; a second time changes nothing.

    Raises `IncidentNotFound`, `IncidentOver`, `MergeUnfit`.
    """
    in_transaction(partial(_merge, actor, source, target), timelines=[source, target])


def _merge(actor: Actor, source: UUID, target: UUID, journal: JournalTransaction) -> None:
    first, second = _owned(journal, actor, source), _owned(journal, actor, target)
    held = journal.state(source, DispatchedState)
    if held["merged_into"] == str(target):
        return
    if source == target or held["phase"] == "merged" or first.exercise != second.exercise:
        raise MergeUnfit
    if journal.state(target, DispatchedState)["phase"] != "open":
        raise IncidentOver
    merge_into(journal, first, second, actor, by="desk")


def merge_into(
    journal: JournalTransaction, source: Incident, target: Incident, actor: Actor, by: LinkedBy
) -> None:
    """Let the source go on in the target, in the caller's transaction, which holds both."""
    for part in active_units(journal.state(source.pk, DispatchedState)):
        _move(journal, part, source.pk, target.pk, actor)
    _link(journal, source.pk, target.pk, "same", actor, by)
    payload = {"into": str(target.pk), "by": by}
    journal.append(source.pk, _said(actor, "incident_merged", payload))
    carry_all(journal, source.pk, target.pk)
    carry_call(journal, source, target, actor)
    settle_items(journal, source.agency_id, source.pk, "running_call", by=actor)
    if is_unreferenced(target) and not is_unreferenced(source):
        journal.append(
            target.pk,
            _said(actor, "incident_referenced", {"external_ref": source.external_ref, "by": by}),
        )
        settle_items(journal, target.agency_id, target.pk, "running_call", by=actor)
    _free_surplus(journal, target, actor)


def _move(journal: JournalTransaction, part: Involvement, source: UUID, target: UUID, actor: Actor) -> None:
    """The unit's part goes on in the target where it was: a unit that has answered is not asked again."""
    unit, alert = UUID(part["unit"]), continued(part)
    incidents.withdraw_alert(journal, source, unit, "merged", actor)
    incidents.raise_alert(journal, target, alert, at=from_wire(part["alerted_at"]))
    if part["status"] in UNANSWERED:
        left_s = max(1.0, (from_wire(part["respond_by"]) - now()).total_seconds())
        windows.expect_displayed("alert", target, alert.id, min(5.0, left_s))
        windows.expect_answer("alert", target, alert.id, left_s)


def _free_surplus(journal: JournalTransaction, target: Incident, actor: Actor) -> None:
    """Stand down what is too many now and has not reached the scene: the furthest of them first."""
    if target.place is None:
        return
    scheme = scheme_or_shipped(target.agency_id, now())
    state = journal.state(target.pk, DispatchedState)
    parts = sorted(
        active_units(state),
        key=lambda part: (-LADDER.index(part["status"]), part["eta_s"] or 0, part["unit"]),
    )
    candidates = find_candidates(
        target.agency, target.place, now(), timeline=target.pk, parts=state["involvements"]
    )
    aboard = {str(unit.id): unit.aboard for unit in candidates.crews}
    needed = needs.facts_of(target, candidates.today, scheme).plan
    too_many = _not_needed(needed, [part for part in parts if part["role"] == "crew"], aboard)
    officers = [part for part in parts if part["role"] == "co_responder"]
    for part in (*too_many, *officers[scheme.co_responder.how_many :]):
        if not has_reached_scene(part):
            incidents.withdraw_alert(journal, target.pk, UUID(part["unit"]), "merged", actor)


def _not_needed(
    needed: plan.Plan, crews: Sequence[Involvement], aboard: Mapping[str, Aboard]
) -> list[Involvement]:
    """The crews that the plan does without: who is there stays, then the nearest that meets what is still missing."""
    there = [part for part in crews if has_reached_scene(part)]
    waiting = [part for part in crews if part not in there]
    going = [aboard.get(part["unit"], plan.UNKNOWN) for part in there]
    while waiting:
        at = plan.next_of(needed, going, [aboard.get(part["unit"], plan.UNKNOWN) for part in waiting])
        if at is None:
            break
        going.append(aboard.get(waiting.pop(at)["unit"], plan.UNKNOWN))
    return waiting


def link(actor: Actor, incident: UUID, other: UUID, relation: Relation) -> None:
    """Say what two calls are to each other without merging them: `different` is remembered, and not suggested again.

    Raises `IncidentNotFound`, `MergeUnfit`.
    """
    in_transaction(partial(_say_link, actor, incident, other, relation), timelines=[incident, other])


def _say_link(
    actor: Actor, incident: UUID, other: UUID, relation: Relation, journal: JournalTransaction
) -> None:
    mine = _owned(journal, actor, incident)
    _owned(journal, actor, other)
    if incident == other:
        raise MergeUnfit
    if journal.state(incident, DispatchedState)["links"].get(str(other)) == relation:
        return
    _link(journal, incident, other, relation, actor, "desk")
    if relation == "different":
        # Neither was sent a second co-responder while it was open what they are.
        allocate(journal, mine, AllocationRequest(cause="unit_free", only_news=True))
        theirs = Incident.objects.select_related("agency__area").get(pk=other)
        allocate(journal, theirs, AllocationRequest(cause="unit_free", only_news=True))


def _link(
    journal: JournalTransaction, one: UUID, other: UUID, relation: Relation, actor: Actor, by: LinkedBy
) -> None:
    for incident, with_ in ((one, other), (other, one)):
        payload = {"with": str(with_), "relation": relation, "by": by}
        journal.append(incident, _said(actor, "incidents_linked", payload))
        settle_suggestion(journal, incident, with_)


def unlink(actor: Actor, incident: UUID, other: UUID) -> None:
    """Take two calls apart. What was merged is two incidents again: units go back to where they came from.

    Raises `IncidentNotFound`.
    """
    timelines = {incident, other, goes_on_in(incident), goes_on_in(other)}
    in_transaction(partial(_unlink, actor, incident, other), timelines=timelines)


def _unlink(actor: Actor, incident: UUID, other: UUID, journal: JournalTransaction) -> None:
    for one in (incident, other):
        _owned(journal, actor, one)
    merged = next(
        (
            (source, target)
            for source, target in ((incident, other), (other, incident))
            if journal.state(source, DispatchedState)["merged_into"] == str(target)
        ),
        None,
    )
    if str(other) not in journal.state(incident, DispatchedState)["links"] and merged is None:
        return
    for one, with_ in ((incident, other), (other, incident)):
        journal.append(one, _said(actor, "incidents_unlinked", {"with": str(with_)}))
    if merged:
        source, target = merged
        _end_again(journal, source)
        take_back(journal, source, target, actor)
        for part, at in _moved_on(journal, source, target):
            _move(journal, part, at, source, actor)
        for one in (source, target):
            held = Incident.objects.select_related("agency__area").get(pk=one)
            allocate(journal, held, AllocationRequest(cause="unit_free", only_news=True))


def _end_again(journal: JournalTransaction, source: UUID) -> None:
    """What was over before it was merged is over again."""
    last = Entry.objects.filter(timeline=source, kind__in=(*ENDS, "incident_reopened")).order_by("seq").last()
    if last and last.kind in ENDS:
        journal.append(source, NewEntry(kind=last.kind, payload=last.payload))


def _moved_on(journal: JournalTransaction, source: UUID, target: UUID) -> Iterator[tuple[Involvement, UUID]]:
    """The active parts that began in the source, with the incident where each goes on now, along the whole chain of merges."""
    came = {part["alert"] for part in journal.state(source, DispatchedState)["involvements"].values()}
    at: str | None = str(target)
    while at is not None:
        if not journal.holds(UUID(at)):
            journal.lock([UUID(at)])
        state = journal.state(UUID(at), DispatchedState)
        going = [part for part in state["involvements"].values() if part["continues"] in came]
        yield from ((part, UUID(at)) for part in going if part["ended_at"] is None)
        came, at = {part["alert"] for part in going}, state["merged_into"]


def _owned(journal: JournalTransaction, actor: Actor, timeline: UUID) -> Incident:
    found = Incident.objects.select_related("agency__area").filter(pk=timeline, agency=actor.agency)
    incident = found.filter(erased_at=None).first()
    if incident is None or not journal.holds(timeline):
        raise IncidentNotFound
    return incident


def _said(actor: Actor, kind: str, payload: Mapping[str, object]) -> NewEntry:
    return NewEntry(kind=kind, payload=payload, author=actor.person, agency=actor.agency)
