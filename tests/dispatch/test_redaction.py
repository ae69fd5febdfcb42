"""What a control room reads of units of another agency that were not sent: how many, and for which reason."""

from __future__ import annotations

from typing import Any

from apps.dispatch.redaction import account_for, gain_for, public_reason
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


def test_the_reason_that_another_agency_reads_is_a_broad_one() -> None:
    reasons = {
        check: public_reason({"checks": [{"check": check, "ok": False, "measured": 15, "threshold": 60}]})
        for check in (
            "on_duty",
            "crew",
            "not_committed",
            "reserved",
            "competence",
            "kit:aed",
            "radius",
            "closer",
        )
    }
    assert reasons == {
        "on_duty": "on_duty",
        "crew": "on_duty",
        "not_committed": "not_committed",
        "reserved": "not_committed",
        "competence": "training",
        "kit:aed": "kit",
        "radius": "far",
        "closer": "closer",
    }
    assert public_reason({"checks": [{"check": "something_new", "ok": False}]}) == "other"
    assert public_reason({"checks": []}) is None


def test_of_a_unit_that_goes_another_agency_reads_whole_minutes() -> None:
    going = {"unit": "XT21", "call_sign": "XT21", "chosen": True, "checks": []}
    crew = {"unit": "A101", "call_sign": "A101", "chosen": True, "checks": []}
    account = [
        as_wire(said("crew-goes", unit="A101", eta_s=370)),
        as_wire(said("co-responders-go-sooner", units=["XT21"], count=1, etas_s=[131], gain_s=239)),
    ]
    payload = {"considered": [crew, going], "account": account, "gain_s": 239}

    def read_by(own: str) -> tuple[str, int | None]:
        seen = account_for(payload, lambda unit: unit == own)
        return text_of_all([from_wire(one) for one in seen], ENGLISH), gain_for(payload, lambda _: False)

    assert read_by("A101") == (
        "A101 goes, there in 6:10. XT21 goes as well: there in 3:00, 3:00 sooner.",
        180,
    )
    assert read_by("XT21")[0] == "A101 goes, there in 7:00. XT21 goes as well: there in 2:11, 3:59 sooner."


def test_less_than_a_minute_sooner_is_no_figure() -> None:
    going = {"unit": "XT21", "call_sign": "XT21", "chosen": True, "checks": []}
    account = [
        as_wire(said("co-responders-go-sooner", units=["XT21"], count=1, etas_s=[131], gain_s=59)),
    ]
    seen = account_for({"considered": [going], "account": account}, lambda _: False)
    assert text_of_all([from_wire(one) for one in seen], ENGLISH) == "XT21 goes as well: there in 3:00."
    assert gain_for({"gain_s": 59}, lambda _: False) is None
