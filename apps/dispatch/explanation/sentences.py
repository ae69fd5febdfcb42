"""What a supervisor would say of an allocation: which units go, which were nearer and why not, how many could not be asked. Pure.

Units are named, people never. Each sentence is a code and values; words come with the reader's language.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from apps.dispatch.eligibility.candidates import Considered
from apps.dispatch.eligibility.ranking import goers
from apps.dispatch.explanation.reasons import (
    counted,
    group_of,
    is_alone,
    reason_group,
    with_reason,
)
from apps.dispatch.reason_groups import NEVER_NAMED, OF_THE_CALL
from apps.dispatch.said import Said, said
from apps.incidents.kinds import AlertRole

NAMED_AT_MOST = 6
UNSUITED = ("kind", "skill", "transport", "kit", "position")
"""Reasons against a crew that is free."""


def account_of(
    considered: Sequence[Considered], gain_s: int | None, shortfalls: Sequence[Said] = ()
) -> list[Said]:
    """The allocation of crews and co-responders in a few sentences; `gain_s` is how much sooner a co-responder is there,
    `shortfalls` what the crews do not bring.
    """
    if not considered:
        return [said("nobody-known")]
    account = _Account(considered)
    sentences = [
        *_on_it_already(considered),
        *_crews(considered),
        *shortfalls,
        *_stale(considered),
        *_co_responders(considered, account, gain_s),
        *_nearer(considered, account),
        *_not_soon_enough(account),
        *_others(account),
    ]
    return sentences or [said("nobody-sent")]


def gain_s(considered: Sequence[Considered]) -> int | None:
    """By how many seconds the fastest co-responder sent is sooner than the crew that it is measured against; None without one."""
    sent = [one for one in _sent(considered, "co_responder") if one.eta_s is not None]
    crews = [one for one in goers(considered, "crew") if one.eta_s is not None]
    if not sent or not crews:
        return None
    measured = next((check.said for check in sent[0].checks if check.check == "closer"), None)
    if measured is not None and measured.code in ("closer-nobody-of-skill", "closer-no-time"):
        return None
    named = measured.values.get("crew") if measured else None
    crew = next((one for one in crews if one.unit.call_sign == named), crews[0])
    return (crew.eta_s or 0) - (sent[0].eta_s or 0)


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


def _signs(units: Sequence[Considered]) -> list[str]:
    return [one.unit.call_sign for one in units]


def _on_it_already(considered: Sequence[Considered]) -> list[Said]:
    there = [one for one in considered if _is_going(one) and not one.chosen]
    return [said("on-it", units=_signs(there), count=len(there))] if there else []


def _crews(considered: Sequence[Considered]) -> list[Said]:
    sent = _sent(considered, "crew")
    if sent:
        first, others = sent[0], _signs(sent[1:])
        if first.eta_s is None:
            return [said("crews-go-from-nowhere-known", units=_signs(sent), count=len(sent))]
        values = {"unit": first.unit.call_sign, "eta_s": first.eta_s or 0}
        if not others:
            return [said("crew-goes", **values)]
        is_one = len(others) == 1
        return [said("crew-goes-second" if is_one else "crew-goes-further", units=others, **values)]
    if goers(considered, "crew"):
        return []
    return _who_could(considered, "crew") or _no_ambulance(considered)


def _no_ambulance(considered: Sequence[Considered]) -> list[Said]:
    """Said only where crews were considered, or a co-responder is held back for lack of one. A crew that is free and does not suit
    is not said to be busy.
    """
    if any(reason_group(one) in UNSUITED for one in _of(considered, "crew")):
        return [said("no-ambulance-suits")]
    missed = any(is_alone(check) for one in considered for check in one.failed)
    return [said("no-ambulance-free")] if missed or _of(considered, "crew") else []


def _stale(considered: Sequence[Considered]) -> list[Said]:
    """Units sent by a position that is too old to rely on."""
    return [
        said("sent-by-old-position", unit=one.unit.call_sign, old_for_s=one.unit.position_age_s)
        for one in considered
        if one.chosen and one.is_stale and one.unit.position_age_s is not None
    ]


def _who_could(considered: Sequence[Considered], role: AlertRole) -> list[Said]:
    could = sorted(
        (one for one in _of(considered, role) if one.is_eligible and one.eta_s is not None), key=_by_eta
    )
    return [said(f"no-{role}-sent", unit=one.unit.call_sign, eta_s=one.eta_s or 0) for one in could[:1]]


def _co_responders(considered: Sequence[Considered], account: _Account, gain_s: int | None) -> list[Said]:
    sent = _sent(considered, "co_responder")
    if sent:
        etas = [one.eta_s or 0 for one in sent]
        values = {"units": _signs(sent), "count": len(sent), "etas_s": etas}
        if not goers(considered, "crew"):
            return [said("co-responders-go", **values), *_before_any_crew(sent[0])]
        if gain_s is None or gain_s <= 0:
            return [said("co-responders-go-too", **values)]
        return [said("co-responders-go-sooner", gain_s=gain_s, **values)]
    if goers(considered, "co_responder") or not _of(considered, "co_responder"):
        return []
    return _who_could(considered, "co_responder") or [said("no-co-responder", why=_why_none(account))]


def _before_any_crew(one: Considered) -> list[Said]:
    """That it goes although no crew is assigned yet, and why."""
    found = [check.said for check in one.checks if check.said.code.startswith("closer-no-crew-yet")]
    ats = [reason.values.get("at") for reason in found]
    return [said("no-crew-yet-since", at=at) if at else said("no-crew-yet") for at in ats]


def _why_none(account: _Account) -> Said | list[Said]:
    """The one reason that excludes all of them, if there is one; else unit by unit; else the number for each reason."""
    shared = _shared_reason([one for one in account.left if one.role == "co_responder"])
    if shared:
        account.all_of(lambda one: one.role == "co_responder")
        return shared
    named = account.named(lambda one: one.role == "co_responder")
    if named:
        return [with_reason(one) for one in named]
    return counted(account.all_of(lambda one: one.role == "co_responder"))


def _shared_reason(units: Sequence[Considered]) -> Said | None:
    for check in units[0].failed:
        if group_of(check) in OF_THE_CALL and all(check in one.failed for one in units):
            return check.said
    return None


def _nearer(considered: Sequence[Considered], account: _Account) -> list[Said]:
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
    return [
        *([said("nearer", units=[with_reason(one) for one in nearer])] if nearer else []),
        *([said("not-sent", units=[with_reason(one) for one in crews])] if crews else []),
    ]


def _not_soon_enough(account: _Account) -> list[Said]:
    late = account.named(lambda one: reason_group(one) == "closer")
    return [said("not-soon-enough", units=[with_reason(one) for one in late])] if late else []


def _others(account: _Account) -> list[Said]:
    rest = account.all_of(lambda _: True)
    return [said("others", groups=counted(rest))] if rest else []
