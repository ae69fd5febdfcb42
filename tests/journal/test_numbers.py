"""The numbers of a payload that may be set before one tap."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import msgspec
import pytest

from apps.care.payloads import InPhase
from apps.interop.papers_check import misfits
from apps.journal.kinds import Kind, Payload, registry
from apps.journal.numbers import PayloadNumber, numbers_of
from apps.journal.papers import ListedUnder, Said, SpokenPart

FILE = "tests/journal/test_numbers.py"


class Moon(InPhase, frozen=True, kw_only=True):
    times: Annotated[int, msgspec.Meta(ge=1, le=9)] = 2


class Unbounded(Moon, frozen=True, kw_only=True):
    times: int = 2


class Required(Moon, frozen=True, kw_only=True):
    times: Annotated[int, msgspec.Meta(ge=1, le=9)]


def listed(payload: type[Payload], label: str = "timeline-note") -> Kind:
    base = registry["warmth_kept"]
    papers = replace(base.papers, spoken=ListedUnder(SpokenPart.AIRWAY, {"times": label}))
    return replace(
        base, name="moon_treated", payload=payload, papers=papers, words=Said("timeline-call_connected")
    )


def test_a_number_has_its_bounds_its_usual_value_and_its_label() -> None:
    number = PayloadNumber(name="times", least=1, most=9, usual=2, label="timeline-note")
    assert numbers_of(listed(Moon)) == [number]


@pytest.mark.parametrize("payload", [Unbounded, Required])
def test_a_listed_kind_has_no_other_fields(payload: type[Payload]) -> None:
    assert list(misfits([listed(payload)], [])) == [
        f"{FILE}: the kind moon_treated is listed, "
        "and its field times is no number with bounds, a default and a label"
    ]


def test_a_label_is_a_key_of_the_catalogue() -> None:
    assert list(misfits([listed(Moon, "timeline-moons")], [])) == [
        f"{FILE}: the kind moon_treated has the label timeline-moons, which is no key of the catalogue"
    ]
