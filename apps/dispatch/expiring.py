"""What is over at a time: hazards, after which units are chosen again, and the words that an incident alone needed."""

from __future__ import annotations

from apps.deadlines.models import Deadline
from apps.dispatch.allocation import AllocationRequest, allocate
from apps.dispatch.board_warnings import settle
from apps.dispatch.caller import expect_expiry
from apps.dispatch.intake.messages import erase_access
from apps.dispatch.state import DispatchedState
from apps.dispatch.taskings.actions import hold_changed, is_held_by
from apps.incidents.caller_actions import expire_access, expire_hazards
from apps.incidents.models import Incident
from apps.incidents.taskings.rules import may_proceed
from apps.journal.models import Entry
from apps.journal.transaction import JournalTransaction


def hazard_over(journal: JournalTransaction, deadline: Deadline) -> None:
    """Record what is over, let go of what it held, and choose units again while the call is open."""
    incident = _incident(deadline)
    if incident is None:
        return
    was_held = is_held_by(incident)
    is_news = expire_hazards(journal, incident.pk)
    expect_expiry(journal, incident)
    state = journal.state(incident.pk, DispatchedState)
    after = _incident(deadline)
    if not is_news or after is None or state["phase"] != "open":
        return
    is_held = is_held_by(after)
    if was_held and not is_held and _is_held_by_hazards_alone(after):
        hold_changed(journal, after, was_held=was_held, actor=None)
    if not is_held and may_proceed(journal.state(incident.pk, DispatchedState)):
        settle(journal, incident.pk, "ambulance_held")
    if after.place:
        allocate(journal, after, AllocationRequest(cause="hazards", only_news=True))


def access_over(journal: JournalTransaction, deadline: Deadline) -> None:
    """Erase how to get to the patient, in the entries and in the messages that brought it."""
    if deadline.timeline_id and expire_access(journal, deadline.timeline_id):
        erase_access(deadline.timeline_id)


def _incident(deadline: Deadline) -> Incident | None:
    found = Incident.objects.select_related("agency__area", "area").filter(pk=deadline.timeline_id)
    return found.filter(erased_at=None).first()


def _is_held_by_hazards_alone(incident: Incident) -> bool:
    """Whether nobody has declared the scene: a date in a gazetteer knows less than a person there.

    A change of the hazards declares it too, by the entry that follows it.
    """
    entries = Entry.objects.filter(timeline=incident.pk, erased_at=None)
    declared = entries.filter(kind="scene_declared").order_by("seq").last()
    return (
        declared is None or entries.filter(kind__startswith="hazards_", seq=(declared.seq or 0) - 1).exists()
    )
