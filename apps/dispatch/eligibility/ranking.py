"""The order of considered units, and which of them respond. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf

from apps.dispatch.eligibility.candidates import Considered
from apps.incidents.kinds import AlertRole


def ranked(considered: Iterable[Considered]) -> list[Considered]:
    """Chosen units first, then eligible ones, both by ETA, of these last those with an old position and those whose crew is
    signed in on no device; then the rest by ETA, unknown last. Call signs settle a tie.
    """
    return sorted(considered, key=_place)


def _place(one: Considered) -> tuple[bool, bool, bool, bool, float, str, int]:
    eta_s = inf if one.eta_s is None else one.eta_s
    return (
        not one.chosen,
        not one.is_eligible,
        one.is_eligible and one.is_signed_out,
        one.is_eligible and one.is_stale,
        eta_s,
        one.unit.call_sign,
        one.unit.id.int,
    )


def goers(considered: Iterable[Considered], role: AlertRole) -> list[Considered]:
    """Units of the role that respond: chosen now, or on this incident already; by ETA, unknown last."""
    going = (one for one in considered if one.role == role and (one.chosen or one.unit.commitment == "this"))
    return sorted(going, key=lambda one: _place(one)[4:])
