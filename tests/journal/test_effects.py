"""The effect of a kind: a kind without one, or with effects that contradict each other, is refused at start."""

from __future__ import annotations

import pytest

from apps.accounts.access import Sensitivity
from apps.care.effects import require_fields
from apps.care.kinds import KINDS
from apps.journal.effects import (
    Earliest,
    Effects,
    Latest,
    Listed,
    NoEffect,
    Own,
    Treatment,
    fault_of,
    lists,
    times,
)
from apps.journal.kinds import Kind, KindModule, KindRegistry, Nothing, registry


@pytest.mark.parametrize(
    ("effects", "fault"),
    [
        ((), "has no effect; one that the fold passes over says NoEffect and why"),
        ((Earliest("pads_at"), Earliest("aed_on_at")), "has two effects of the form Earliest"),
        ((NoEffect("its words are its text"), Own()), "has an effect and NoEffect"),
        ((Earliest("pads_at"), Own()), None),
        ((NoEffect("its words are its text"),), None),
    ],
)
def test_the_fault_of(effects: Effects, fault: str | None) -> None:
    assert fault_of(effects) == fault


def test_a_kind_without_an_effect_is_refused_at_start() -> None:
    moon = Kind(name="moon_seen", payload=Nothing, sensitivity=Sensitivity.CLINICAL, effect=())
    with pytest.raises(ValueError, match="the kind moon_seen of sky has no effect"):
        KindRegistry().add(KindModule(room="sky", kinds=(moon,)))


def test_every_kind_has_an_effect() -> None:
    assert {kind.name for kind in registry if fault_of(kind.effect)} == set()


def test_tables_are_made_from_effects() -> None:
    shock = (Latest("last_shock_at"), Listed("shocks", ("energy_j",), by_unit=True), Own())
    kinds = [("shock_delivered", shock), ("aed_on", (Earliest("aed_on_at"),))]
    assert times(kinds, Latest) == {"shock_delivered": "last_shock_at"}
    assert times(kinds, Earliest) == {"aed_on": "aed_on_at"}
    assert lists(kinds) == {"shock_delivered": Listed("shocks", ("energy_j",), by_unit=True)}


DECLARED = [(kind.name, kind.effect) for kind in KINDS]


def test_an_effect_on_a_field_that_no_patient_has() -> None:
    with pytest.raises(ValueError, match="moon_at"):
        require_fields([*DECLARED, ("moon_seen", (Earliest("moon_at"),))])
    with pytest.raises(ValueError, match="moons"):
        require_fields([*DECLARED, ("moon_seen", (Listed("moons", ()),))])


def test_a_treatment_that_the_type_of_the_state_lacks() -> None:
    with pytest.raises(ValueError, match="TreatmentKind"):
        require_fields([*DECLARED, ("moon_given", (Treatment(),))])
