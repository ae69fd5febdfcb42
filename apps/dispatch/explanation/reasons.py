"""Why units are not sent, in a few words: of one unit, of a whole call, of all units that are left. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from apps.dispatch.eligibility.candidates import Check, Considered
from apps.dispatch.phrases import clock_time, listed, number_word

# About the call or the agency as a whole: said once where it excludes every co-responder.
OF_THE_CALL = ("scheme", "weekly_cap", "trigger", "exclusion", "alone")
NEVER_NAMED = (*OF_THE_CALL, "exercise", "on_duty", "crew")
# Predicates for one unit, and for several.
OF_THE_REST = {
    "scheme": (
        "belongs to an agency without a scheme switched on",
        "belong to agencies without a scheme switched on",
    ),
    "weekly_cap": (
        "belongs to an agency that has had its alerts of the week",
        "belong to agencies that have had their alerts of the week",
    ),
    "trigger": ("is not sent to such a call", "are not sent to such a call"),
    "exclusion": ("is ruled out by a hazard or by age", "are ruled out by a hazard or by age"),
    "exercise": ("has not joined the exercise", "have not joined the exercise"),
    "on_duty": ("is off duty", "are off duty"),
    "crew": ("has nobody signed in", "have nobody signed in"),
    "not_committed": ("is committed to other work", "are committed to other work"),
    "not_asked_before": ("was asked before", "were asked before"),
    "competence": (
        "has nobody aboard whose competence is in date",
        "have nobody aboard whose competence is in date",
    ),
    "kit": ("lacks kit that the scheme asks for", "lack kit that the scheme asks for"),
    "position": ("has no position to trust", "have no position to trust"),
    "far": ("is too far away", "are too far away"),
    "closer": ("would be there too late", "would be there too late"),
    "alone": ("may not go without an ambulance", "may not go without an ambulance"),
    "reserved": ("was taken by another incident", "were taken by another incident"),
}
OTHERWISE = ("cannot be sent", "cannot be sent")


def reason(one: Considered) -> str:
    """Why it is not sent: its first failed check; where it is too late, only by how much."""
    if not one.failed:
        return "not looked at"
    check = one.failed[0]
    if isinstance(check.measured, int) and isinstance(check.threshold, int) and check.check == "closer":
        return f"would be there {clock_time(check.measured - check.threshold)} too late"
    return check.reason


def reason_group(one: Considered) -> str:
    return group_of(one.failed[0]) if one.failed else ""


def group_of(check: Check) -> str:
    """The group under which units with this failed check are counted."""
    if is_alone(check):
        return "alone"
    name = check.check.partition(":")[0]
    return "far" if name in ("radius", "ceiling") else name


def is_alone(check: Check) -> bool:
    return check.check == "closer" and check.measured is None and check.threshold is None


def counted(units: Sequence[Considered], other: str) -> str:
    """`three others are off duty and one has nobody signed in`, the most first."""
    groups = Counter(reason_group(one) for one in units).most_common()
    said = []
    for index, (why, count) in enumerate(groups):
        noun = (other if count == 1 or not other else f"{other}s") if index == 0 else ""
        predicate = OF_THE_REST.get(why, OTHERWISE)[count > 1]
        said.append(f"{number_word(count)}{noun} {predicate}")
    return listed(said)
