"""What witnesses said of an arrest: its fold, and its words at a handover (docs/wire.md). Pure.

The terms are those of Utstein (Perkins 2015, Grasner 2024): seldom seen by an officer or a crew, asked of witnesses.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from apps.core.instants import from_wire, to_wire
from apps.journal.effective import WireEntry

Circumstances = dict[str, Any]
KIND = "arrest_described"
FIELDS = ("witnessed_by", "cause", "bystander_cpr", "bystander_aed", "phone_cpr", "place")
NOTHING_SAID: Mapping[str, None] = dict.fromkeys((*FIELDS, "collapsed_at"))

CAUSES = {"trauma": "injury"}
SEEN = {
    "family": "seen by family",
    "bystander": "seen by a bystander",
    "responder": "seen by a responder",
    "nobody": "not seen",
}
CPR = {
    "none": "no bystander CPR",
    "compressions": "bystander compressions",
    "with_breaths": "bystander CPR with breaths",
}
PHONE = {True: "instructed by telephone", False: "not instructed by telephone"}
PLACES = {
    "home": "at home",
    "work": "at work",
    "sport": "at sport",
    "street": "in the street",
    "public_building": "in a public building",
    "care_home": "in a care home",
    "education": "at a place of education",
    "other": "elsewhere",
}
AED = {
    "none": "no bystander AED",
    "no_shock": "bystander AED without a shock",
    "shock": "bystander AED with a shock",
}


def with_said(known: Circumstances, entry: WireEntry) -> Circumstances:
    """What is known after one more entry of this kind. A field that the entry leaves open stays as it was."""
    payload = entry["payload"]
    said = {name: payload[name] for name in FIELDS if payload.get(name) is not None}
    ago = payload.get("collapsed_min_ago")
    if ago is not None:
        said["collapsed_at"] = to_wire(from_wire(entry["occurred_at"]) - timedelta(minutes=ago))
    return known | said


def said_words(known: Mapping[str, Any]) -> str | None:
    """`Cause thought medical, seen by family, no bystander CPR`; None where nothing of it is known."""
    said = ", ".join(_said(known))
    return said[:1].upper() + said[1:] or None


def described_words(payload: Mapping[str, Any]) -> str:
    """What one entry says of the arrest, with the place and how long before the entry the collapse was."""
    ago, place = payload.get("collapsed_min_ago"), payload.get("place")
    parts = [
        *_said(payload),
        f"collapsed {ago} min before" if ago is not None else None,
        PLACES[place] if place else None,
    ]
    return f"Arrest: {', '.join(part for part in parts if part) or 'nothing said'}"


def _said(known: Mapping[str, Any]) -> list[str]:
    cause, seen, cpr, phone, aed = (
        known.get(name) for name in ("cause", "witnessed_by", "bystander_cpr", "phone_cpr", "bystander_aed")
    )
    parts = (
        f"cause thought {CAUSES.get(cause, cause)}" if cause else None,
        SEEN[seen] if seen else None,
        CPR[cpr] if cpr else None,
        None if phone is None else PHONE[phone],
        AED[aed] if aed else None,
    )
    return [part for part in parts if part]
