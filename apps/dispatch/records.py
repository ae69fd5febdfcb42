"""What the wire says of an allocation (docs/wire.md), and how it is put into words. Pure."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from apps.core.words import Words
from apps.dispatch.intake.notes import Note
from apps.dispatch.said import SaidRecord, from_wire, text_of, text_of_all
from apps.incidents.records import IncidentRecord


class AlertRecord(TypedDict):
    alert: str
    unit: str
    call_sign: str
    role: str
    eta_s: int | None
    distance_m: int | None


class CheckRecord(TypedDict):
    """`said` null: not for this reader."""

    said: SaidRecord | None
    check: str
    ok: bool
    measured: float | str | None
    threshold: float | str | None
    unit: str | None


class ConsideredRecord(TypedDict):
    unit: str
    call_sign: str
    service: str
    role: str
    chosen: bool
    eta_s: int | None
    uncertainty_s: int | None
    eta_source: str | None
    distance_m: int | None
    checks: list[CheckRecord]


class Explained(TypedDict):
    """The units considered, and the account of the choice."""

    considered: list[ConsideredRecord]
    account: list[SaidRecord]
    gain_s: int | None


class CallAnswerBody(Explained):
    """A `CallAnswer` without its words. `changed`: what a repeated call or a change of one has changed. `with_patient`: of a call
    that was cancelled, the call signs of those who stay.
    """

    incident: IncidentRecord
    alerts: list[AlertRecord]
    notes: list[Note]
    changed: list[str]
    desk_item: str | None
    follows: str | None
    with_patient: NotRequired[list[str]]


def in_words(answer: Explained, words: Words) -> dict[str, object]:
    """An answer about an allocation with its words: `sentence`, and a `reason` for each check."""
    account = [from_wire(one) for one in answer["account"]]
    considered = [
        {
            **one,
            "checks": [
                {**check, "reason": check["said"] and text_of(from_wire(check["said"]), words)}
                for check in one["checks"]
            ],
        }
        for one in answer["considered"]
    ]
    return {**answer, "considered": considered, "sentence": text_of_all(account, words)}
