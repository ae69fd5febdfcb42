"""The account of an allocation for one reader: units of other agencies that were not sent are named by their reason alone. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from apps.dispatch.reason_groups import GROUPS, group_name
from apps.dispatch.said import Said, SaidRecord, as_wire, said

UNNAMED = {
    "no-crew-sent": said("no-crew-sent-unnamed"),
    "no-co_responder-sent": said("no-co_responder-sent-unnamed"),
}


def account_for(payload: Mapping[str, Any], is_own: Callable[[str], bool]) -> list[SaidRecord]:
    """What is said to a reader: sentences as recorded, where they are of units of the reader's agency or of units sent."""
    hidden = {
        one["call_sign"]: _reason(one)
        for one in payload["considered"]
        if not one["chosen"] and not is_own(one["unit"])
    }
    return [_reduced(one, hidden) for one in payload.get("account", [])]


def _reduced(value: Any, hidden: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return _together([_reduced(one, hidden) for one in value])
    if not isinstance(value, dict):
        return value
    code, values = value["code"], value["values"]
    if values.get("unit") in hidden:
        return as_wire(UNNAMED.get(code) or _unnamed(hidden[values["unit"]]))
    return {"code": code, "values": {name: _reduced(one, hidden) for name, one in values.items()}}


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


def _reason(one: Mapping[str, Any]) -> str:
    """The group of its first failed check."""
    failed = [check for check in one["checks"] if not check["ok"]]
    if not failed:
        return "other"
    group = group_name(failed[0]["check"], failed[0].get("measured"), failed[0].get("threshold"))
    return group if group in GROUPS else "other"
