"""The taskings' slice of an incident's state: the control rooms asked, the scene as they say it is, the rendezvous point. Pure."""

from __future__ import annotations

from typing import Literal, TypedDict, get_args

TaskingReason = Literal[
    "violence", "weapons", "scene_unsafe", "welfare", "cordon", "traffic", "forced_entry", "backup"
]
TaskingDecision = Literal["accepted", "refused"]
TaskingEnd = Literal["safe", "not_needed", "incident_over"]
SceneState = Literal["safe", "not_safe", "safe_with_escort"]
TASKING_REASONS: tuple[TaskingReason, ...] = get_args(TaskingReason)
TASKING_DECISIONS: tuple[TaskingDecision, ...] = get_args(TaskingDecision)
SCENE_STATES: tuple[SceneState, ...] = get_args(SceneState)
PROCEED: tuple[SceneState, ...] = ("safe", "safe_with_escort")
"""What lets an ambulance that is held go on."""


class TaskedUnit(TypedDict):
    """A unit that goes for the service asked. `arrives_at`: by its control room's estimate; null where it gave none."""

    call_sign: str
    said_at: str
    arrives_at: str | None


class Tasking(TypedDict):
    """What one control room was asked. `acknowledge_by`: when it gets loud; `decision`: what it answered, and when; `units`: by
    call sign.
    """

    tasking: str
    agency: str
    name: str
    reason: TaskingReason
    requested_at: str
    acknowledge_by: str
    decision: TaskingDecision | None
    decided_at: str | None
    units: dict[str, TaskedUnit]
    at_scene_at: str | None
    ended_at: str | None
    end: TaskingEnd | None


class Scene(TypedDict):
    state: SceneState
    since: str


class RendezvousPoint(TypedDict):
    lat: float
    lon: float
    since: str


class TaskingSlice(TypedDict):
    """`taskings`: by id. `scene`: what was last said of it. `rvp`: where units wait for each other."""

    taskings: dict[str, Tasking]
    scene: Scene | None
    rvp: RendezvousPoint | None
