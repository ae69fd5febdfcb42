"""What witnesses said of an arrest: its fold, and its words at a handover (docs/wire.md). Pure.

The terms are those of Utstein (Perkins 2015, Grasner 2024): seldom seen by an officer or a crew, asked of witnesses.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Literal, get_args

from apps.care.state import Circumstances
from apps.core.instants import from_wire, shifted, to_wire
from apps.core.words import Words, capital
from apps.journal.effective import BareEntry

KIND = "arrest_described"
Field = Literal["witnessed_by", "cause", "bystander_cpr", "bystander_aed", "phone_cpr", "place"]
FIELDS: tuple[Field, ...] = get_args(Field)
NOTHING_SAID: Circumstances = {
    "witnessed_by": None,
    "cause": None,
    "bystander_cpr": None,
    "bystander_aed": None,
    "phone_cpr": None,
    "place": None,
    "collapsed_at": None,
}


def with_said(known: Circumstances, entry: BareEntry) -> Circumstances:
    """What is known after one more entry of this kind. A field that the entry leaves open stays as it was."""
    payload, said = entry["payload"], known.copy()
    for name in FIELDS:
        if payload.get(name) is not None:
            said[name] = payload[name]
    ago = payload.get("collapsed_min_ago")
    if ago is not None:
        said["collapsed_at"] = to_wire(shifted(from_wire(entry["occurred_at"]), -timedelta(minutes=ago)))
    return said


def said_words(known: Circumstances, words: Words) -> str | None:
    """`Cause thought medical, seen by family, no bystander CPR`; None where nothing of it is known."""
    return capital(words.list(_said(known, words), "unit")) or None


def described_words(payload: Mapping[str, Any], words: Words) -> str:
    """What one entry says of the arrest, with the place, and how long before it the collapse was."""
    ago, place = payload.get("collapsed_min_ago"), payload.get("place")
    parts = [
        *_said(payload, words),
        *([words("timeline-collapsed-before", minutes=ago)] if ago is not None else []),
        *([words(f"arrest-place-{place}")] if place else []),
    ]
    said = words.list(parts, "unit") or words("timeline-nothing-said")
    return words("timeline-arrest-described", said=said)


def _said(known: Mapping[str, object], words: Words) -> list[str]:
    cause, seen, cpr, phone, aed = (
        known.get(name) for name in ("cause", "witnessed_by", "bystander_cpr", "phone_cpr", "bystander_aed")
    )
    parts = (
        words("spoken-arrest-cause", cause=words(f"arrest-cause-{cause}")) if cause else None,
        words(f"arrest-seen-{seen}") if seen else None,
        words(f"arrest-cpr-{cpr}") if cpr else None,
        None if phone is None else words(f"arrest-phone-{'yes' if phone else 'no'}"),
        words(f"arrest-aed-{aed}") if aed else None,
    )
    return [part for part in parts if part]
