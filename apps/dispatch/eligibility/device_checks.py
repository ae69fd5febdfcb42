"""The check of a unit whose crew is signed in on no device any more: it is asked last, by radio if need be. Pure."""

from __future__ import annotations

from apps.dispatch.eligibility.candidates import Candidate, Check
from apps.dispatch.said import said


def device(unit: Candidate) -> tuple[Check, ...]:
    """Nothing to say of a crew that an alert reaches; no reason to send nobody either."""
    if not unit.is_signed_out:
        return ()
    return (Check(check="device", ok=True, said=said("device-signed-out")),)
