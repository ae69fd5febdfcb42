"""What a unit is to another agency: whether it goes, in whole minutes, or one public reason why it does not. Pure.

Every way out asks these functions: entries, answers to calls, coverage, candidates. A desk reads its own units in full.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from apps.dispatch.reason_groups import GROUPS, group_name
from apps.dispatch.records import AlertRecord, Explained
from apps.dispatch.said import Said, SaidRecord, as_wire, said
from apps.incidents.redaction import MINUTE_S, IsOwn, whole_minutes

UNNAMED = {
    "no-crew-sent": said("no-crew-sent-unnamed"),
    "no-co_responder-sent": said("no-co_responder-sent-unnamed"),
}
PUBLIC = {
    "crew": "on_duty",
    "reserved": "not_committed",
    "competence": "training",
    "skill": "training",
    "position": "other",
}
"""Groups of reasons that another agency reads as a broader one. The others are public as they are."""
NOT_SAID = {"said": None, "measured": None, "threshold": None, "unit": None}


def redact(explained: Explained, is_own: IsOwn) -> Explained:
    """An allocation explained, as a reader is shown it."""
    if all(is_own(one["unit"]) for one in explained["considered"]):
        return explained
    return {
        "considered": considered_for(explained, is_own),
        "account": account_for(explained, is_own),
        "gain_s": gain_for(explained, is_own),
    }


def considered_for(payload: Mapping[str, Any], is_own: IsOwn) -> list[Any]:
    """The units considered, as a reader is shown them."""
    return [one if is_own(one["unit"]) else _of_another(one) for one in payload["considered"]]


def _of_another(one: Mapping[str, Any]) -> dict[str, object]:
    goes = one["chosen"]
    public = [] if goes else _public_checks(one)
    return {
        **one,
        "unit": one["unit"] if goes else None,
        "call_sign": one["call_sign"] if goes else None,
        "eta_s": whole_minutes(one["eta_s"]) if goes else None,
        "uncertainty_s": None,
        "eta_source": None,
        "distance_m": None,
        "checks": public,
    }


def _public_checks(one: Mapping[str, Any]) -> list[dict[str, object]]:
    reason = public_reason(one)
    return [{"check": reason, "ok": False, **NOT_SAID}] if reason else []


def public_reason(one: Mapping[str, Any]) -> str | None:
    """The group of its first failed check, as other agencies read it; None: nothing speaks against it."""
    failed = next((check for check in one["checks"] if not check["ok"]), None)
    if failed is None:
        return None
    group = group_name(failed["check"], failed.get("measured"), failed.get("threshold"))
    public = PUBLIC.get(group, group)
    return public if public in (*GROUPS, *PUBLIC.values()) else "other"


def gain_for(payload: Mapping[str, Any], is_own: IsOwn) -> int | None:
    """How much sooner the co-responder is there, in whole minutes that do not flatter; None for less than one."""
    return _less(payload.get("gain_s"))


def _less(gain_s: int | None) -> int | None:
    return gain_s // MINUTE_S * MINUTE_S if gain_s is not None and gain_s >= MINUTE_S else None


def alert_for(alert: AlertRecord, is_own: IsOwn) -> AlertRecord:
    """An alert in the answer to a call."""
    if is_own(alert["unit"]):
        return alert
    return {**alert, "eta_s": whole_minutes(alert["eta_s"]), "distance_m": None}


def account_for(payload: Mapping[str, Any], is_own: IsOwn) -> list[SaidRecord]:
    """What is said to a reader: of other agencies, units that go with whole minutes, and the others by their reason alone."""
    others = [one for one in payload["considered"] if not is_own(one["unit"])]
    hidden = {one["call_sign"]: public_reason(one) or "other" for one in others if not one["chosen"]}
    going = frozenset(one["call_sign"] for one in others if one["chosen"])
    return [_reduced(one, hidden, going) for one in payload.get("account") or []]


def _reduced(value: Any, hidden: Mapping[str, str], going: frozenset[str]) -> Any:
    if isinstance(value, list):
        return _together([_reduced(one, hidden, going) for one in value])
    if not isinstance(value, dict):
        return value
    code, values = value["code"], value["values"]
    if values.get("unit") in hidden:
        return as_wire(UNNAMED.get(code) or _unnamed(hidden[values["unit"]]))
    if going & {values.get("unit"), *_listed(values)}:
        return _in_minutes(code, values)
    return {"code": code, "values": {name: _reduced(one, hidden, going) for name, one in values.items()}}


def _listed(values: Mapping[str, Any]) -> list[str]:
    return [one for one in values.get("units", ()) if isinstance(one, str)]


def _in_minutes(code: str, values: Mapping[str, Any]) -> SaidRecord:
    """A sentence about units that go, with whole minutes and no more of a gain than that."""
    coarse = {**values}
    if "eta_s" in values:
        coarse["eta_s"] = whole_minutes(values["eta_s"])
    if "etas_s" in values:
        coarse["etas_s"] = [whole_minutes(one) for one in values["etas_s"]]
    if "gain_s" in values:
        coarse["gain_s"] = _less(values["gain_s"])
        if coarse["gain_s"] is None:
            del coarse["gain_s"]
            code = "co-responders-go-too"
    return {"code": code, "values": coarse}


def _unnamed(reason: str) -> Said:
    # The sentence about units that are not soon enough has their reason already.
    if reason == "closer":
        return said("other-units", count=1)
    return said("other-units-because", count=1, why=said(f"group-{reason}"))


def _together(values: list[Any]) -> list[Any]:
    """Units without a name that are left out for one reason are counted, not repeated."""
    kept: list[Any] = []
    counted: dict[str, SaidRecord] = {}
    for one in values:
        if not isinstance(one, dict) or not one["code"].startswith("other-units"):
            kept.append(one)
            continue
        unnamed = SaidRecord(code=one["code"], values=one["values"])
        why = unnamed["values"].get("why", {}).get("code", "")
        if why in counted:
            counted[why]["values"]["count"] += 1
        else:
            counted[why] = unnamed
            kept.append(unnamed)
    return kept
