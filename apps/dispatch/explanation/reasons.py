"""Why units are not sent: of one unit, of a whole call, of all units that are left. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from apps.dispatch.eligibility.candidates import Check, Considered
from apps.dispatch.reason_groups import GROUPS, group_name
from apps.dispatch.said import Said, said


def reason(one: Considered) -> Said:
    """Why it is not sent: its first failed check."""
    return one.failed[0].said if one.failed else said("not-judged")


def reason_group(one: Considered) -> str:
    return group_of(one.failed[0]) if one.failed else ""


def group_of(check: Check) -> str:
    """The group under which units with this failed check are counted."""
    return group_name(check.check, check.measured, check.threshold)


def is_alone(check: Check) -> bool:
    return group_of(check) == "alone"


def with_reason(one: Considered) -> Said:
    return said("unit-because", unit=one.unit.call_sign, why=reason(one))


def counted(units: Sequence[Considered]) -> list[Said]:
    """`off duty (3)`, `nobody signed in (1)`: how many units for each reason, the most first."""
    groups = Counter(reason_group(one) for one in units).most_common()
    return [
        said("group-counted", group=said(f"group-{why if why in GROUPS else 'other'}"), count=count)
        for why, count in groups
    ]
