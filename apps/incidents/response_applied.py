"""How an entry changes the response and the request for an ambulance (docs/wire.md, "The fold", 3). Pure."""

from __future__ import annotations

from apps.incidents.state import AmbulanceRequest, Response
from apps.journal.effective import BareEntry

OF_THE_RESPONSE = frozenset({"response_limited", "response_closed", "response_reopened"})
OF_THE_REQUEST = frozenset({"ambulance_requested", "ambulance_request_acknowledged"})


def open_response() -> Response:
    return {
        "state": "open",
        "closed_at": None,
        "reopened_at": None,
        "cause": None,
        "by": None,
        "wanted": {"crew": None, "co_responder": None},
    }


def response_changed(before: Response, entry: BareEntry) -> Response:
    payload, at, author = entry["payload"], entry["occurred_at"], entry["author"]
    by = author["person"] if author else None
    match entry["kind"]:
        case "response_limited":
            wanted = before["wanted"].copy()
            if payload["role"] == "crew":
                wanted["crew"] = payload["wanted"]
            else:
                wanted["co_responder"] = payload["wanted"]
            return {**before, "wanted": wanted}
        case "response_closed":
            return {**before, "state": "closed", "closed_at": at, "cause": payload["cause"], "by": by}
        case _:
            return {**open_response(), "reopened_at": at}


def request_changed(before: AmbulanceRequest | None, entry: BareEntry) -> AmbulanceRequest | None:
    """The first time counts of each: requested, known, acknowledged."""
    payload, at, author = entry["payload"], entry["occurred_at"], entry["author"]
    if entry["kind"] == "ambulance_requested":
        held: AmbulanceRequest = before or {
            "agency": payload["agency"],
            "requested_at": at,
            "told_at": None,
            "told_by": None,
            "acknowledged_at": None,
            "acknowledged_by": None,
        }
        if held["told_at"] or payload["told_by"] is None:
            return held
        return {**held, "told_at": at, "told_by": payload["told_by"]}
    if before is None or before["acknowledged_at"]:
        return before
    return {**before, "acknowledged_at": at, "acknowledged_by": author["person"] if author else None}
