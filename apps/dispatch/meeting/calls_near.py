"""Open incidents of one agency that are likely about the patient of another."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Q, QuerySet

from apps.core.instants import shifted
from apps.dispatch.meeting.likeness import WITHIN, CallSeen, likely_same, metres_apart
from apps.incidents.models import Incident

WITHOUT_REFERENCE = "RUN-"
"""How the reference begins of a running call that the CAD has not named yet; its id follows. A CAD's own may begin so as well."""
BY_HAND = "MAN-"
"""How the reference begins of a call that a desk opened by hand while its CAD was away."""


def seen(incident: Incident) -> CallSeen:
    return CallSeen(
        place=incident.place,
        accuracy_m=incident.accuracy_m,
        address=incident.moved_to or incident.address,
        opened_at=incident.opened_at,
        is_open=incident.phase == "open",
        category=incident.category,
        age=incident.age,
        age_years=incident.age_years,
        exercise=incident.exercise,
    )


def likely_of(call: CallSeen, among: QuerySet[Incident]) -> Iterator[tuple[Incident, int | None]]:
    """Those of these incidents that are likely about the same patient, the nearest in time first, with the metres between."""
    lately = among.filter(
        phase="open",
        exercise=call.exercise,
        erased_at=None,
        opened_at__range=(shifted(call.opened_at, -WITHIN), shifted(call.opened_at, WITHIN)),
    )
    near = [(one, seen(one)) for one in lately]
    near.sort(key=lambda pair: (abs(pair[1].opened_at - call.opened_at), str(pair[0].pk)))
    for incident, known in near:
        if likely_same(call, known):
            yield incident, metres_apart(call, known)


def running(among: QuerySet[Incident]) -> QuerySet[Incident]:
    """Running calls that no CAD has named yet, and those whose name only looks so: ask `is_unreferenced`."""
    return among.filter(external_ref__startswith=WITHOUT_REFERENCE)


def unreferenced(among: QuerySet[Incident]) -> QuerySet[Incident]:
    """Running calls and calls by hand that no CAD has named yet, and those whose name only looks so: ask `is_unreferenced`."""
    return among.filter(Q(external_ref__startswith=WITHOUT_REFERENCE) | Q(external_ref__startswith=BY_HAND))


def is_running(incident: Incident) -> bool:
    return incident.external_ref == f"{WITHOUT_REFERENCE}{incident.pk}"


def is_by_hand(external_ref: str) -> bool:
    return external_ref.startswith(BY_HAND)


def is_unreferenced(incident: Incident) -> bool:
    return is_running(incident) or is_by_hand(incident.external_ref)
