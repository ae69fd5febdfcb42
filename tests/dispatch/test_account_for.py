"""What a control room reads of units of another agency that were not sent: how many, and for which reason."""

from __future__ import annotations

from typing import Any

from apps.dispatch.account_for import account_for
from apps.dispatch.said import as_wire, from_wire, said, text_of_all
from tests.support.words import ENGLISH

UNITS = {"XT22": "closer", "XT23": "closer", "XT24": "kit", "A102": "closer"}


def considered(call_sign: str, check: str) -> dict[str, Any]:
    failed = {"check": check, "ok": False, "measured": 15, "threshold": 60}
    return {"unit": call_sign, "call_sign": call_sign, "chosen": False, "checks": [failed]}


def because(call_sign: str) -> Any:
    return said("unit-because", unit=call_sign, why=said("closer-sooner", eta_s=190, gain_s=15, crew="A101"))


def sentence_for(*units: str, own: tuple[str, ...] = ()) -> str:
    account = [as_wire(said("not-soon-enough", units=[because(unit) for unit in units]))]
    payload = {"considered": [considered(*item) for item in UNITS.items()], "account": account}
    return text_of_all([from_wire(one) for one in account_for(payload, lambda unit: unit in own)], ENGLISH)


def test_units_of_another_agency_are_counted_by_their_reason() -> None:
    assert sentence_for("XT22") == "Not soon enough: a unit of another agency."
    assert sentence_for("XT22", "XT23") == "Not soon enough: 2 units of another agency."
    expected = "Not soon enough: a unit of another agency and a unit of another agency (kit that the scheme asks for is missing)."
    assert sentence_for("XT22", "XT24") == expected


def test_ones_own_units_are_named_with_their_figures() -> None:
    said_of_own = sentence_for("A102", "XT22", own=("A102",))
    assert said_of_own.startswith("Not soon enough: A102 (")
    assert said_of_own.endswith(") and a unit of another agency.")
    assert "XT22" not in said_of_own
