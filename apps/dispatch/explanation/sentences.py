"""What a supervisor would say of an allocation: which units go, which were nearer and why not, how many could not be asked. Pure.

Units are named, people never.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from apps.dispatch.eligibility.candidates import Considered
from apps.dispatch.eligibility.ranking import goers
from apps.dispatch.explanation.reasons import (
    NEVER_NAMED,
    OF_THE_CALL,
    counted,
    group_of,
    is_alone,
    reason,
    reason_group,
)
from apps.dispatch.phrases import clock_time, listed, opening
from apps.incidents.kinds import AlertRole

NAMED_AT_MOST = 6
NOBODY_KNOWN = "No unit is known here: the control room must find one."
NO_AMBULANCE_FREE = "No ambulance is free: the control room must find one."


def in_a_sentence(considered: Sequence[Considered], gain_s: int | None) -> str:
    """The allocation of crews and co-responders in a few sentences; `gain_s` is how much sooner a co-responder is there."""
    if not considered:
        return NOBODY_KNOWN
    account = _Account(considered)
    said = (
        *_on_it_already(considered),
        *_crews(considered),
        *_co_responders(considered, account, gain_s),
        *_nearer(considered, account),
        *_too_late(account),
        *_the_rest(account),
    )
    return " ".join(said) or "Nobody is sent now."


def gain_s(considered: Sequence[Considered]) -> int | None:
    """By how many seconds the fastest co-responder sent is sooner than the fastest crew; None unless both respond."""
    crews = [one.eta_s for one in goers(considered, "crew") if one.eta_s is not None]
    sent = [one.eta_s for one in _sent(considered, "co_responder") if one.eta_s is not None]
    return crews[0] - sent[0] if crews and sent else None


class _Account:
    """The units that could not be sent and are not mentioned yet. Only so many are named."""

    def __init__(self, considered: Sequence[Considered]) -> None:
        out = (one for one in considered if not one.is_eligible and not _is_going(one))
        self.left = sorted(out, key=_by_eta)
        self._names = 0

    def named(self, wanted: Callable[[Considered], bool]) -> list[Considered]:
        taken = [one for one in self.left if reason_group(one) not in NEVER_NAMED and wanted(one)]
        taken = taken[: NAMED_AT_MOST - self._names]
        self._names += len(taken)
        return self.all_of(lambda one: any(one is other for other in taken))

    def all_of(self, wanted: Callable[[Considered], bool]) -> list[Considered]:
        taken = [one for one in self.left if wanted(one)]
        self.left = [one for one in self.left if not wanted(one)]
        return taken


def _is_going(one: Considered) -> bool:
    return one.chosen or one.unit.commitment == "this"


def _by_eta(one: Considered) -> tuple[bool, int, str]:
    return (one.eta_s is None, one.eta_s or 0, one.unit.call_sign)


def _of(considered: Sequence[Considered], role: AlertRole) -> list[Considered]:
    return [one for one in considered if one.role == role]


def _sent(considered: Sequence[Considered], role: AlertRole) -> list[Considered]:
    return [one for one in goers(considered, role) if one.chosen]


def _signs(units: Sequence[Considered]) -> str:
    return listed([one.unit.call_sign for one in units])


def _there(units: Sequence[Considered]) -> str:
    times = [clock_time(one.eta_s) for one in units if one.eta_s is not None]
    return f"there in {listed(times)}" if len(times) == len(units) else ""


def _on_it_already(considered: Sequence[Considered]) -> list[str]:
    there = [one for one in considered if _is_going(one) and not one.chosen]
    return [f"{_signs(there)} {'is' if len(there) == 1 else 'are'} on it already."] if there else []


def _crews(considered: Sequence[Considered]) -> list[str]:
    sent = _sent(considered, "crew")
    if sent:
        first, others = sent[0], sent[1:]
        as_what = "second crew" if len(others) == 1 else "further crews"
        with_others = f"with {_signs(others)} as {as_what}" if others else ""
        return [
            ", ".join(part for part in (f"{first.unit.call_sign} goes", _there([first]), with_others) if part)
            + "."
        ]
    if goers(considered, "crew"):
        return []
    return _who_could(considered, "crew") or _no_ambulance(considered)


def _no_ambulance(considered: Sequence[Considered]) -> list[str]:
    """Said only where crews were considered, or a co-responder is held back for lack of one."""
    missed = any(is_alone(check) for one in considered for check in one.failed)
    return [NO_AMBULANCE_FREE] if missed or _of(considered, "crew") else []


def _who_could(considered: Sequence[Considered], role: AlertRole) -> list[str]:
    could = sorted((one for one in _of(considered, role) if one.is_eligible), key=_by_eta)
    who = "ambulance" if role == "crew" else "co-responder"
    return (
        [f"No {who} is sent now; {could[0].unit.call_sign} could be, {_there(could[:1])}."] if could else []
    )


def _co_responders(considered: Sequence[Considered], account: _Account, gain_s: int | None) -> list[str]:
    sent = _sent(considered, "co_responder")
    if sent:
        also = " as well" if goers(considered, "crew") else ""
        how = [_there(sent), _sooner(sent, gain_s)]
        stated = ", ".join(part for part in how if part)
        return [f"{_signs(sent)} {'goes' if len(sent) == 1 else 'go'}{also}{': ' if stated else ''}{stated}."]
    if goers(considered, "co_responder") or not _of(considered, "co_responder"):
        return []
    return _who_could(considered, "co_responder") or [f"No co-responder goes: {_why_none(account)}."]


def _sooner(sent: Sequence[Considered], gain_s: int | None) -> str:
    if gain_s is None or gain_s <= 0:
        return ""
    return f"{'the first ' if len(sent) > 1 else ''}{clock_time(gain_s)} sooner"


def _why_none(account: _Account) -> str:
    """The one reason that excludes all of them, if there is one; else unit by unit; else the number for each reason."""
    shared = _shared_reason([one for one in account.left if one.role == "co_responder"])
    if shared:
        account.all_of(lambda one: one.role == "co_responder")
        return shared
    named = account.named(lambda one: one.role == "co_responder")
    if named:
        return listed([_with_reason(one) for one in named])
    return counted(account.all_of(lambda one: one.role == "co_responder"), "")


def _shared_reason(units: Sequence[Considered]) -> str:
    for check in units[0].failed:
        if group_of(check) in OF_THE_CALL and all(check in one.failed for one in units):
            return check.reason
    return ""


def _nearer(considered: Sequence[Considered], account: _Account) -> list[str]:
    """Units nearer than one that responds in their role; where no crew responds, any crew."""
    slowest = {
        role: max((one.eta_s or 0 for one in goers(considered, role)), default=None)
        for role in ("crew", "co_responder")
    }

    def is_nearer(one: Considered) -> bool:
        limit = slowest[one.role]
        return (
            reason_group(one) != "closer"
            and limit is not None
            and one.eta_s is not None
            and one.eta_s < limit
        )

    nearer = account.named(is_nearer)
    crews = account.named(lambda one: one.role == "crew") if slowest["crew"] is None else []
    lists = (("Nearer but not sent", nearer), ("Not sent", crews))
    return [
        f"{heading}: {listed([_with_reason(one) for one in units])}." for heading, units in lists if units
    ]


def _too_late(account: _Account) -> list[str]:
    late = account.named(lambda one: reason_group(one) == "closer")
    return [f"{listed([f'{one.unit.call_sign} {reason(one)}' for one in late])}."] if late else []


def _the_rest(account: _Account) -> list[str]:
    rest = account.all_of(lambda _: True)
    return [f"{opening(counted(rest, ' other'))}."] if rest else []


def _with_reason(one: Considered) -> str:
    return f"{one.unit.call_sign} ({reason(one)})"
