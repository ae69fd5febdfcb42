"""The groups of reasons why a unit is not sent: by these they are counted, and shown to readers of other agencies. Pure."""

from __future__ import annotations

# About the call or the agency as a whole: said once where it excludes every co-responder.
OF_THE_CALL = ("scheme", "weekly_cap", "trigger", "exclusion", "alone")
NEVER_NAMED = (*OF_THE_CALL, "exercise", "on_duty", "crew")
GROUPS = (
    *NEVER_NAMED,
    "not_committed",
    "not_asked_before",
    "kind",
    "skill",
    "transport",
    "competence",
    "kit",
    "position",
    "far",
    "closer",
    "reserved",
)


def group_name(check: str, measured: object, threshold: object) -> str:
    if check == "closer" and measured is None and threshold is None:
        return "alone"
    name = check.partition(":")[0]
    return "far" if name in ("radius", "ceiling") else name
