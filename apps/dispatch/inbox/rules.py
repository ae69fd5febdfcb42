"""Rules of the inbox: what may stand in it, how an item ends, and who is called while nobody has seen it. Pure."""

from __future__ import annotations

from typing import Literal, get_args

DeskItemKind = Literal[
    "call_held",
    "call_unreadable",
    "code_unknown",
    "call_outside",
    "call_exercise",
    "call_duplicate",
    "running_call",
    "tasking_unacknowledged",
    "no_ambulance",
    "device_remains",
    "orphaned",
]
Resolution = Literal[
    "placed",
    "recoded",
    "taken",
    "passed_on",
    "no_action",
    "acknowledged",
    "settled",
    "accepted",
    "discarded",
]
"""How an item ends: `placed` on the map and sent, `recoded`, `taken` although outside, `passed_on` by voice, `no_action` needed,
`acknowledged`; `settled` by what happened; what a device left is `accepted` or `discarded`.
"""
RESOLUTIONS: tuple[Resolution, ...] = get_args(Resolution)
SAID_BY_DESK: tuple[Resolution, ...] = ("passed_on", "no_action", "acknowledged")
"""The resolutions that a desk may say itself; the others follow from what it does."""
JUDGED_APART: tuple[DeskItemKind, ...] = ("device_remains",)
"""Items that end only by a decision about what waits under them."""
SEEN_WITHIN_S = 20
"""After this long unseen an item is shown and pushed to the supervisors of its agency."""
EVERY_DESK_AFTER_S = 60
"""After this long unseen it is pushed to every desk of its agency, and again after as long, until `LAST_STEP`."""
LAST_STEP = 10


def called_at(step: int) -> Literal["supervisors", "desks"]:
    """Who is called at this step of the silence."""
    return "supervisors" if step == 1 else "desks"


def wait_s(step: int) -> int | None:
    """How long after this step the next one follows; None after the last."""
    if step >= LAST_STEP:
        return None
    return EVERY_DESK_AFTER_S - SEEN_WITHIN_S if step == 1 else EVERY_DESK_AFTER_S
